"""UAX #9, preparations for implicit processing: level runs and isolating run sequences (BD7, BD13, X9, X10)."""

from __future__ import annotations

import re
from typing import NamedTuple

from desk.layout.classes import REMOVED_BY_X9

_KEPT = re.compile(f"[^{REMOVED_BY_X9}]")


class RunSequence(NamedTuple):
    """An isolating run sequence: the code points in it, its level, and the directions at its ends ("L" or "R")."""

    indices: list[int]
    level: int
    sos: str
    eos: str


def isolating_run_sequences(classes: str, levels: bytes, base: int) -> list[RunSequence]:
    """The sequences of a paragraph in the order of their first character; characters removed by X9 are in none."""
    kept = [found.start() for found in _KEPT.finditer(classes)]
    runs = _level_runs(kept, levels)
    return [_bounded(chain, runs, classes, levels, base) for chain in _chains(runs, classes)]


def _level_runs(kept: list[int], levels: bytes) -> list[list[int]]:
    runs: list[list[int]] = []
    previous = -1
    for index in kept:
        if levels[index] != previous:
            runs.append([])
            previous = levels[index]
        runs[-1].append(index)
    return runs


def _matching_pdi(classes: str) -> dict[int, int]:
    """Isolate initiator -> its PDI (BD9)."""
    opened: list[int] = []
    pairs: dict[int, int] = {}
    for found in re.finditer("[lrfp]", classes):
        if found[0] != "p":
            opened.append(found.start())
        elif opened:
            pairs[opened.pop()] = found.start()
    return pairs


def _chains(runs: list[list[int]], classes: str) -> list[list[int]]:
    """The runs of each sequence, as places in `runs` (BD13).

    Two runs are joined when one ends with an isolate initiator and the other begins with the PDI that matches it.
    """
    pdi_of = _matching_pdi(classes)
    matched = set(pdi_of.values())
    starting = {run[0]: number for number, run in enumerate(runs)}
    chains = []
    for number, run in enumerate(runs):
        if run[0] in matched:
            continue
        chain = [number]
        while (pdi := pdi_of.get(runs[chain[-1]][-1])) is not None and pdi in starting:
            chain.append(starting[pdi])
        chains.append(chain)
    return chains


def _bounded(chain: list[int], runs: list[list[int]], classes: str, levels: bytes, base: int) -> RunSequence:
    """A sequence with its sos and eos (X10). These follow from explicit levels, so none has to be resolved before."""
    first, last = chain[0], chain[-1]
    level = levels[runs[first][0]]
    before = levels[runs[first - 1][-1]] if first else base
    unclosed = classes[runs[last][-1]] in "lrf"
    after = levels[runs[last + 1][0]] if last + 1 < len(runs) and not unclosed else base
    indices = [index for number in chain for index in runs[number]]
    return RunSequence(indices, level, "LR"[max(level, before) & 1], "LR"[max(level, after) & 1])
