"""UAX #9, the bidirectional algorithm: paragraph level, resolved levels, line levels, and the runs in visual order.

Its phases have modules of their own: `explicit` (X1-X8), `prepare` (X9, X10), `implicit` (W, N, I). L1, L2 and L4 are
here; L3 is left to the caller, who reorders whole grapheme clusters, so that marks stay behind their base. Throughout,
"classes" is a string with one letter for the bidi class of each code point (see `tables.bidi`), and "levels" are bytes
with one embedding level each. Nothing here knows cells or fonts.
"""

from __future__ import annotations

import re

from desk.layout.classes import EXPLICIT, RIGHT_TO_LEFT, classes_of
from desk.layout.explicit import explicit_levels
from desk.layout.implicit import resolve
from desk.layout.prepare import isolating_run_sequences
from desk.layout.tables import bidi as table

_STRONG_OR_ISOLATE = re.compile("[LRAlrfpB]")
_RESET_AT_LINE_END = re.compile("(?<![WlrfpnxyXYz])[WlrfpnxyXYz]++(?=[SB]|$)|[SB]")
_ANY_MIRRORED = re.compile(f"[{re.escape(table.MIRRORED_FROM)}]")
_MIRRORED = str.maketrans(table.MIRRORED_FROM, table.MIRRORED_TO)
_EQUAL_LEVELS = re.compile(rb"(.)\1*", re.DOTALL)


def mirrored(text: str) -> str:
    """The glyphs that stand for `text` at an odd level (L4): mirror images where there are any."""
    return text.translate(_MIRRORED) if _ANY_MIRRORED.search(text) else text


def has_right_to_left(classes: str) -> bool:
    """Whether the algorithm can do anything to a paragraph of these classes whose base is left-to-right."""
    return RIGHT_TO_LEFT.search(classes) is not None


def first_strong_level(classes: str) -> int | None:
    """0 or 1 by the first strong character that no isolate hides, None without one (P2, P3)."""
    depth = 0
    for found in _STRONG_OR_ISOLATE.finditer(classes):
        letter = found[0]
        if letter in "lrf":
            depth += 1
        elif letter == "p":
            depth = max(0, depth - 1)
        elif letter == "B":
            return None
        elif not depth:
            return int(letter != "L")
    return None


def paragraph_level(text: str) -> int:
    """The level of a paragraph by its first strong character, 0 without one (P2, P3)."""
    return first_strong_level(classes_of(text)) or 0


def levels(classes: str, text: str, base: int) -> bytes:
    """The resolved embedding level of each code point of a paragraph at the level `base`, before L1.

    A character that X9 removes gets the level of the one before it. Of `text` only the brackets are looked at (N0).
    """
    if not base and not has_right_to_left(classes) and not EXPLICIT.search(classes):
        return bytes(len(classes))
    if EXPLICIT.search(classes) or "B" in classes:
        return _levels_with_controls(classes, text, base)
    return sequence_levels(classes, text, base, base)


def sequence_levels(classes: str, text: str, level: int, around: int) -> bytes:
    """The levels of a text that is one isolating run sequence (BD13) at `level`, between text at the level `around`.

    It may hold boundary neutrals (BN), which X9 takes out, and isolates without their content: initiator and PDI.
    """
    direction = "LR"[max(level, around) & 1]
    if "n" not in classes:
        return resolve(classes, text, level, direction, direction)
    characters = (
        "".join([c for c, letter in zip(text, classes, strict=True) if letter != "n"]) if "o" in classes else ""
    )
    resolved = resolve(classes.replace("n", ""), characters, level, direction, direction)
    spread, at = bytearray(), 0
    for part in classes.split("n"):
        spread += resolved[at : at + len(part)]
        spread.append(spread[-1] if spread else level)
        at += len(part)
    return bytes(spread[:-1])


def _levels_with_controls(classes: str, text: str, base: int) -> bytes:
    explicit, overridden = explicit_levels(classes, base)
    resolved = bytearray(explicit)
    for sequence in isolating_run_sequences(overridden, explicit, base):
        indices = sequence.indices
        letters = "".join([overridden[index] for index in indices])
        characters = "".join([text[index] for index in indices]) if "o" in letters else ""
        found = resolve(letters, characters, sequence.level, sequence.sos, sequence.eos)
        for index, level in zip(indices, found, strict=True):
            resolved[index] = level
    for removed in re.finditer("[xyXYzn]", overridden):
        at = removed.start()
        resolved[at] = resolved[at - 1] if at else base
    for separator in re.finditer("B", classes):
        resolved[separator.start()] = base
    return bytes(resolved)


def line_levels(classes: str, resolved: bytes, base: int) -> bytes:
    """The levels of one line: separators, and spaces before them or at the end, fall back to the base (L1)."""
    if not _RESET_AT_LINE_END.search(classes):
        return resolved
    reset = bytearray(resolved)
    for found in _RESET_AT_LINE_END.finditer(classes):
        start, end = found.span()
        reset[start:end] = bytes((base,)) * (end - start)
    return bytes(reset)


def level_runs(line: bytes) -> list[tuple[int, int, int]]:
    """The runs of equal level of one line in logical order: start, end, level (BD7)."""
    if line.count(line[:1]) == len(line):
        return [(0, len(line), line[0])] if line else []
    return [(*found.span(), found[0][0]) for found in _EQUAL_LEVELS.finditer(line)]


def visual_runs(line: bytes) -> list[tuple[int, int, int]]:
    """The runs of one line from left to right: start, end, level; those of an odd level read from their end (L2)."""
    runs = level_runs(line)
    if len(runs) < 2:
        return runs
    levels = {level for _, _, level in runs}
    for level in range(max(levels), min((level for level in levels if level & 1), default=max(levels) + 1) - 1, -1):
        at = 0
        while at < len(runs):
            end = at
            while end < len(runs) and runs[end][2] >= level:
                end += 1
            runs[at:end] = runs[at:end][::-1]
            at = end + 1
    return runs
