"""Text that has one line only: titles cut short, and input fields scrolled to their caret."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate

from desk.layout.linebreak import SPACES, LineRange, cluster_at
from desk.layout.lines import Line
from desk.layout.options import Direction, Mode
from desk.layout.paragraph import PreparedParagraph, prepare

ELLIPSIS = "…"


def truncate(
    text: str, width: int, direction: Direction | None = None, mode: Mode = Mode.VISUAL, harakat: bool = True
) -> Line:
    """One line of at most `width` cells, with an ellipsis at its logical end when the text is longer.

    The ellipsis stands for all that is left out: its cluster covers the rest of the code points.
    """
    width = max(1, width)
    paragraph = prepare(text, direction, mode, harakat, True).fitting(width)
    _, shown, widths = paragraph.clusters
    edges = list(accumulate(widths, initial=0))
    if edges[-1] <= width:
        return Line(paragraph, LineRange(0, len(widths), len(widths)), width)
    kept = bisect_right(edges, width - 1) - 1
    while kept and shown[kept - 1] in SPACES:
        kept -= 1
    return Line(_cut(paragraph, kept), LineRange(0, kept + 1, kept + 1), width)


def _cut(paragraph: PreparedParagraph, kept: int) -> PreparedParagraph:
    """The first `kept` clusters and an ellipsis at the level of the paragraph."""
    starts, shown, widths = paragraph.clusters
    clusters = paragraph.clusters._replace(
        starts=[*starts[:kept], starts[kept], starts[-1]],
        shown=[*shown[:kept], ELLIPSIS],
        widths=widths[:kept] + b"\x01",
    )
    levels = None if paragraph.levels is None else paragraph.levels[:kept] + bytes((paragraph.direction.level,))
    return replace(paragraph, clusters=clusters, levels=levels)


def edit_line(
    text: str, caret: int, width: int, direction: Direction | None = None, mode: Mode = Mode.VISUAL
) -> tuple[Line, int]:
    """The part of a one-line text that a field of `width` cells shows, and the cell of its caret.

    `caret` is an offset, `len(text)` for the end. Spaces at the end are shown, as the next letter goes after them.
    """
    width = max(1, width)
    paragraph = prepare(text, direction, mode, True, True).fitting(width)
    starts, _, widths = paragraph.clusters
    count, room = len(widths), max(width, sum(widths) + 1)
    whole = Line(paragraph, LineRange(0, count, count), room)
    at = whole.column_of(starts[cluster_at(starts, caret)] if caret < len(text) else len(text))
    if room == width:
        return whole, at
    if paragraph.direction is Direction.RTL:
        left = min(room - width, at)
        return Line(paragraph, whole.cut, width, left - whole.indent), at - left
    left = max(0, at - width + 1)
    return Line(paragraph, whole.cut, width, left), at - left
