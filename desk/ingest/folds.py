"""Which lines are no part of the report, and why. A fold is a mark; the text stays whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desk.ingest.duplicates import find_duplicates
from desk.ingest.furniture import find_furniture
from desk.ingest.lines import Line
from desk.ingest.teasers import find_teasers
from desk.model import Fold, FoldReason

_RANK = (FoldReason.DUPLICATE, FoldReason.TOPICS, FoldReason.FURNITURE, FoldReason.COMMENTS, FoldReason.TEASER)


def find_folds(lines: Sequence[Line]) -> tuple[Fold | None, ...]:
    """One entry a line. A line with several reasons gets the most telling; if all would go, nothing is folded."""
    folds: list[Fold | None] = [None] * len(lines)
    for index, fold in _found(lines):
        held = folds[index]
        if held is None or _RANK.index(fold.reason) < _RANK.index(held.reason):
            folds[index] = fold
    return tuple(folds) if None in folds else (None,) * len(lines)


def _found(lines: Sequence[Line]) -> Iterable[tuple[int, Fold]]:
    yield from find_duplicates(lines)
    yield from find_furniture(lines)
    yield from find_teasers(lines)
