"""The clusters of one line in visual order, as the terminal's mode wants them: UAX #9 L1, L2 and L4 on clusters."""

from __future__ import annotations

import re
from typing import NamedTuple

from . import bidi
from .classes import classes_of
from .linebreak import LineRange
from .options import Direction, Mode
from .paragraph import PreparedParagraph

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


def visual_clusters(paragraph: PreparedParagraph, line: LineRange, indent: int) -> tuple[Cluster, ...]:
    """The clusters of a line from left to right; spaces trimmed at its end are one cluster of no width at that end."""
    starts, shown, widths = paragraph.clusters
    levels = _line_levels(paragraph, line)
    clusters, column = [], indent
    for index in _order(paragraph, line, levels):
        rtl = levels[index - line.first] & 1 == 1
        text = shown[index]
        if rtl and paragraph.mode is not Mode.LOGICAL:
            text = bidi.mirrored(text[:1]) + text[1:]
        clusters.append(Cluster(text, starts[index], starts[index + 1], column, widths[index], rtl))
        column += widths[index]
    if line.shown == line.last:
        return tuple(clusters)
    return _with_trimmed(clusters, paragraph, line, indent, column)


def _with_trimmed(
    clusters: list[Cluster], paragraph: PreparedParagraph, line: LineRange, left: int, right: int
) -> tuple[Cluster, ...]:
    starts = paragraph.clusters.starts
    rtl = paragraph.direction is Direction.RTL
    trimmed = Cluster("", starts[line.shown], starts[line.last], left if rtl else right, 0, rtl)
    return (trimmed, *clusters) if rtl else (*clusters, trimmed)


def _line_levels(paragraph: PreparedParagraph, line: LineRange) -> bytes:
    if paragraph.levels is None:
        return bytes(line.shown - line.first)
    levels = paragraph.levels[line.first : line.shown]
    starts = paragraph.clusters.starts
    bases = "".join([paragraph.text[starts[index]] for index in range(line.first, line.shown)])
    return bidi.line_levels(classes_of(bases), levels, paragraph.direction.level)


def _order(paragraph: PreparedParagraph, line: LineRange, levels: bytes) -> list[int]:
    if paragraph.mode is Mode.LOGICAL or paragraph.levels is None:
        return list(range(line.first, line.shown))
    order = [line.first + index for index in bidi.visual_order(levels)]
    return _words_in_logical_order(paragraph, order) if paragraph.mode is Mode.WORDS else order


def _words_in_logical_order(paragraph: PreparedParagraph, order: list[int]) -> list[int]:
    """Each run of right-to-left letters turned back, for a terminal that turns words by itself."""
    starts = paragraph.clusters.starts
    classes = classes_of("".join([paragraph.text[starts[index]] for index in order]))
    letters = "".join("w" if letter in "RA" else "-" for letter in classes)
    for found in _WORD.finditer(letters):
        start, end = found.span()
        order[start:end] = order[start:end][::-1]
    return order
