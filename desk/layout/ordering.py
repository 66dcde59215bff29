"""The clusters of one line in visual order, as the terminal's mode wants them: UAX #9 L1, L2 and L4 on clusters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from itertools import accumulate
from typing import NamedTuple

from desk.layout import bidi
from desk.layout.classes import classes_of
from desk.layout.linebreak import SPACES, LineRange
from desk.layout.options import Direction, Mode
from desk.layout.paragraph import PreparedParagraph
from desk.layout.shaping import TATWEEL

ARABIC_COMMA = "\N{ARABIC COMMA}"
_WORD = re.compile("w{2,}")


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


def visual_clusters(paragraph: PreparedParagraph, line: LineRange, indent: int) -> tuple[Cluster, ...]:
    """The clusters of a line from left to right; spaces trimmed at its end are one cluster of no width at that end."""
    starts, shown, widths = paragraph.clusters
    levels = _line_levels(paragraph, line)
    order = _order(paragraph, line, levels)
    texts = [shown[index] for index in order]
    odd = [levels[index - line.first] & 1 == 1 for index in order]
    if paragraph.mode is not Mode.LOGICAL and True in odd and bidi.has_mirrored("".join(texts)):
        texts = [bidi.mirrored(text[:1]) + text[1:] if rtl else text for text, rtl in zip(texts, odd, strict=True)]
    cells = [widths[index] for index in order]
    columns = list(accumulate(cells, initial=indent))
    begins = [starts[index] for index in order]
    ends = [starts[index + 1] for index in order]
    clusters = list(map(_cluster, zip(texts, begins, ends, columns, cells, odd, strict=False)))
    if line.shown == line.last:
        return tuple(clusters)
    return _with_trimmed(clusters, paragraph, line, indent, columns[-1])


def _with_trimmed(
    clusters: list[Cluster], paragraph: PreparedParagraph, line: LineRange, left: int, right: int
) -> tuple[Cluster, ...]:
    starts = paragraph.clusters.starts
    rtl = paragraph.direction is Direction.RTL
    trimmed = Cluster("", starts[line.shown], starts[line.last], left if rtl else right, 0, rtl)
    return (trimmed, *clusters) if rtl else (*clusters, trimmed)


def _line_levels(paragraph: PreparedParagraph, line: LineRange) -> bytes:
    """L1: what is left to do for it are the spaces that end a line, as filtered text has no separators."""
    if paragraph.levels is None:
        return bytes(line.shown - line.first)
    levels = paragraph.levels[line.first : line.shown]
    inside = len(levels)
    while inside and paragraph.clusters.shown[line.first + inside - 1] in SPACES:
        inside -= 1
    return levels[:inside] + bytes((paragraph.direction.level,)) * (len(levels) - inside)


def _order(paragraph: PreparedParagraph, line: LineRange, levels: bytes) -> list[int]:
    if paragraph.mode is Mode.LOGICAL or paragraph.levels is None:
        return list(range(line.first, line.shown))
    order = [line.first + index for index in bidi.visual_order(levels)]
    return _words_in_logical_order(paragraph, order) if paragraph.mode is Mode.WORDS else order


def _words_in_logical_order(paragraph: PreparedParagraph, order: list[int]) -> list[int]:
    """Each run of right-to-left letters turned back, for a terminal that turns words by itself.

    It takes what comes from one font for a word, so the Arabic comma (of class CS) goes with the letters beside it.
    """
    starts = paragraph.clusters.starts
    characters = "".join([paragraph.text[starts[index]] for index in order]).replace(ARABIC_COMMA, TATWEEL)
    letters = "".join("w" if letter in "RA" else "-" for letter in classes_of(characters))
    for found in _WORD.finditer(letters):
        start, end = found.span()
        order[start:end] = order[start:end][::-1]
    return order
