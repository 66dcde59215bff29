"""The runs of one line in visual order, as the terminal's mode wants them: UAX #9 L1, L2 and L4 on clusters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate, pairwise, repeat
from typing import NamedTuple

from desk.layout import bidi
from desk.layout.classes import classes_of
from desk.layout.linebreak import SPACES, LineRange
from desk.layout.options import Direction, Mode
from desk.layout.paragraph import PreparedParagraph
from desk.layout.shaping import TATWEEL

ARABIC_COMMA = "\N{ARABIC COMMA}"
_WORD = re.compile("w{2,}")


class Run(NamedTuple):
    """Clusters `[first, last)` that stand together on a line, from the last one on when `backwards`."""

    first: int
    last: int
    rtl: bool
    backwards: bool


class Piece(NamedTuple):
    """Neighbouring cells of a line that show the code points `[start, end)`."""

    text: str
    start: int
    end: int
    column: int
    width: int


class Cluster(NamedTuple):
    """A grapheme cluster in its place on a line."""

    text: str
    """What to print: shaped, mirrored, safe. Empty for the spaces trimmed at a break."""
    start: int
    end: int
    column: int
    """Cells from the left edge of the line, its indent included."""
    width: int
    rtl: bool


# As `Cluster._make`, without a call of Python's own for every one of the thousands on a screen.
_cluster: Callable[[Iterable[object]], Cluster] = partial(tuple.__new__, Cluster)


def visual_runs(paragraph: PreparedParagraph, line: LineRange) -> list[Run]:
    """The runs of a line from left to right; spaces trimmed at its end are in none."""
    first = line.first
    if first == line.shown:
        return []
    if paragraph.levels is None:
        return [Run(first, line.shown, rtl=False, backwards=False)]
    levels = _line_levels(paragraph, line, paragraph.levels)
    if paragraph.mode is Mode.LOGICAL:
        return [Run(first + a, first + b, level & 1 == 1, backwards=False) for a, b, level in bidi.level_runs(levels)]
    runs = [Run(first + a, first + b, odd := level & 1 == 1, odd) for a, b, level in bidi.visual_runs(levels)]
    if paragraph.mode is Mode.WORDS:
        return [part for run in runs for part in (_words(paragraph, run) if run.rtl else (run,))]
    return runs


def _line_levels(paragraph: PreparedParagraph, line: LineRange, levels: bytes) -> bytes:
    """The levels of the clusters that are shown, after L1.

    L1 resets separators, which filtered text does not have, and spaces at the end of the line. These are trimmed before
    they come here, but for those of a line that shows them, such as a line of input.
    """
    levels = levels[line.first : line.shown]
    if paragraph.clusters.shown[line.shown - 1] not in SPACES:
        return levels
    return bidi.line_levels(_classes(paragraph, line.first, line.shown), levels, paragraph.direction.level)


def _classes(paragraph: PreparedParagraph, first: int, last: int) -> str:
    """The bidi class of each cluster's first character."""
    return classes_of("".join(map(paragraph.text.__getitem__, paragraph.clusters.starts[first:last])))


def _words(paragraph: PreparedParagraph, run: Run) -> list[Run]:
    """A right-to-left run in parts from left to right, its words in logical order: the terminal turns each of them.

    Such a terminal takes letters of one font for a word, so the Arabic comma (class CS) goes with those beside it.
    """
    starts = paragraph.clusters.starts[run.first : run.last]
    characters = "".join(map(paragraph.text.__getitem__, starts)).replace(ARABIC_COMMA, TATWEEL)
    letters = "".join("w" if letter in "RA" else "-" for letter in classes_of(characters))
    parts, at = [], 0
    for found in _WORD.finditer(letters):
        start, end = found.span()
        parts.append(Run(run.first + at, run.first + start, rtl=True, backwards=True))
        parts.append(Run(run.first + start, run.first + end, rtl=True, backwards=False))
        at = end
    parts.append(Run(run.first + at, run.last, rtl=True, backwards=True))
    return [part for part in reversed(parts) if part.first < part.last]


def run_text(paragraph: PreparedParagraph, run: Run) -> str:
    """What is printed of a run from left to right: reversed by L2 and mirrored by L4 where its level is odd."""
    piece = paragraph.clusters.shown[run.first : run.last]
    if run.backwards:
        piece = piece[::-1]
    text = piece if isinstance(piece, str) else "".join(piece)
    return bidi.mirrored(text) if run.rtl and paragraph.mode is not Mode.LOGICAL else text


def visual_pieces(
    paragraph: PreparedParagraph, runs: Sequence[Run], column: int, cuts: Sequence[int]
) -> Iterator[Piece]:
    """The cells of a line from left to right from `column` on, cut before the clusters numbered in `cuts`."""
    starts, _, widths = paragraph.clusters
    for run in runs:
        edges = [run.first, *(cut for cut in cuts if run.first < cut < run.last), run.last]
        parts = [run._replace(first=first, last=last) for first, last in pairwise(edges)]
        for part in reversed(parts) if run.backwards else parts:
            width = sum(widths[part.first : part.last])
            yield Piece(run_text(paragraph, part), starts[part.first], starts[part.last], column, width)
            column += width


def visual_clusters(
    paragraph: PreparedParagraph, line: LineRange, runs: Sequence[Run], indent: int
) -> tuple[Cluster, ...]:
    """The clusters of a line from left to right; spaces trimmed at its end are one cluster of no width at that end."""
    starts, _, widths = paragraph.clusters
    clusters: list[Cluster] = []
    column = indent
    for run in runs:
        side = slice(None, None, -1 if run.backwards else 1)
        cells = widths[run.first : run.last][side]
        columns = list(accumulate(cells, initial=column))
        column = columns.pop()
        begins, ends = starts[run.first : run.last][side], starts[run.first + 1 : run.last + 1][side]
        clusters += map(_cluster, zip(_texts(paragraph, run), begins, ends, columns, cells, repeat(run.rtl)))
    if line.shown == line.last:
        return tuple(clusters)
    rtl = paragraph.direction is Direction.RTL
    trimmed = Cluster("", starts[line.shown], starts[line.last], indent if rtl else column, 0, rtl)
    return (trimmed, *clusters) if rtl else (*clusters, trimmed)


def _texts(paragraph: PreparedParagraph, run: Run) -> Sequence[str]:
    """What is printed of each cluster of a run."""
    shown = paragraph.clusters.shown
    if isinstance(shown, str):
        return run_text(paragraph, run)
    piece = shown[run.first : run.last]
    if run.backwards:
        piece = piece[::-1]
    return list(map(bidi.mirrored, piece)) if run.rtl and paragraph.mode is not Mode.LOGICAL else piece
