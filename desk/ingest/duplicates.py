"""Bodies and headlines that a source prints twice. Only runs of prose count: refrains repeat by right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desk.ingest.lines import Line
from desk.model import Fold, FoldReason

_PROSE = 80
_ENOUGH = 160
_LONG_RUN = 600
_TOP = 5
_TRIED = 8


def find_duplicates(lines: Sequence[Line]) -> Iterator[tuple[int, Fold]]:
    """The second printings among `lines`, each with where it stands first."""
    for run in _runs(lines):
        if _is_prose(lines, run):
            for again, first in run:
                yield again, Fold(FoldReason.DUPLICATE, lines[first].span)
    yield from _doubled_headline(lines)


def _runs(lines: Sequence[Line]) -> Iterator[list[tuple[int, int]]]:
    """Maximal runs of (index, earlier index) whose earlier lines follow each other and end before the run begins."""
    places: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        places.setdefault(line.key, []).append(index)
    index = 0
    while index < len(lines):
        earlier = (first for first in places[lines[index].key][:_TRIED] if first < index)
        best = max((_run(lines, index, first) for first in earlier), key=len, default=[])
        if best:
            yield best
        index += len(best) or 1


def _run(lines: Sequence[Line], index: int, first: int) -> list[tuple[int, int]]:
    """The run that starts at `index`; one line that only one of the two printings has does not end it."""
    run: list[tuple[int, int]] = []
    again, before = index, first
    while again < len(lines) and before < index:
        if lines[again].key == lines[before].key:
            run.append((again, before))
            again, before = again + 1, before + 1
            continue
        step = _step_over(lines, again, before, index)
        if step is None:
            break
        again, before = step
    return run


def _step_over(lines: Sequence[Line], again: int, before: int, limit: int) -> tuple[int, int] | None:
    for more, less in ((1, 0), (0, 1), (1, 1)):
        if again + more < len(lines) and before + less < limit and lines[again + more].key == lines[before + less].key:
            return again + more, before + less
    return None


def _is_prose(lines: Sequence[Line], run: Sequence[tuple[int, int]]) -> bool:
    total = sum(len(lines[again].text) for again, _ in run)
    return (total >= _ENOUGH and total >= _PROSE * len(run)) or (total >= _LONG_RUN and len(run) >= 5)


def _doubled_headline(lines: Sequence[Line]) -> Iterator[tuple[int, Fold]]:
    """A short line above the body that stands there twice; a text of short lines only, as a poem, has no body."""
    body = next((index for index, line in enumerate(lines) if len(line.text) > _PROSE and line.is_sentence), 0)
    first: dict[str, int] = {}
    for index, line in enumerate(lines[: min(body, _TOP)]):
        if line.key in first and len(line.text) >= 15:
            yield index, Fold(FoldReason.DUPLICATE, lines[first[line.key]].span)
        first.setdefault(line.key, index)
