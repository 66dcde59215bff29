"""Text that has one line only: titles cut short, and input fields scrolled to their caret."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate

from .linebreak import SPACES, LineRange, cluster_at
from .lines import Line, line_from
from .options import Direction, Mode
from .ordering import Cluster
from .paragraph import PreparedParagraph, prepare

ELLIPSIS = "…"


def truncate(text: str, width: int, direction: Direction | None = None, mode: Mode = Mode.VISUAL) -> Line:
    """One line of at most `width` cells, with an ellipsis at its logical end when the text is longer.

    The ellipsis stands for all that is left out: its cluster covers the rest of the code points.
    """
    width = max(1, width)
    paragraph = prepare(text, direction, mode, True, True).fitting(width)
    _, shown, widths = paragraph.clusters
    edges = list(accumulate(widths, initial=0))
    if edges[-1] <= width:
        return line_from(paragraph, LineRange(0, len(widths), len(widths)), width)
    kept = bisect_right(edges, width - 1) - 1
    while kept and shown[kept - 1] in SPACES:
        kept -= 1
    return line_from(_cut(paragraph, kept), LineRange(0, kept + 1, kept + 1), width)


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
    count, total = len(widths), sum(widths)
    rtl = paragraph.direction is Direction.RTL
    room = max(width, total + 1)
    whole = line_from(paragraph, LineRange(0, count, count), room)
    at = whole.column_of(starts[cluster_at(starts, caret)]) if caret < len(text) else whole.column_of(len(text))
    left = _scroll(at, width, room, rtl)
    return _window(whole, left, width), at - left


def _scroll(caret: int, width: int, room: int, rtl: bool) -> int:
    """The first cell of the whole line that is in view: the start of the text as long as the caret is."""
    if rtl:
        return min(room - width, caret)
    return max(0, caret - width + 1)


def _window(whole: Line, left: int, width: int) -> Line:
    def make() -> tuple[Cluster, ...]:
        return tuple(cluster._replace(column=cluster.column - left) for cluster in seen)

    seen = [
        cluster
        for cluster in whole.clusters
        if cluster.column >= left and cluster.column + cluster.width <= left + width and cluster.width
    ]
    if not seen:
        return Line(whole.start, whole.end, 0, 0, whole.direction, width, make)
    cells = sum(cluster.width for cluster in seen)
    start, end = min(cluster.start for cluster in seen), max(cluster.end for cluster in seen)
    return Line(start, end, seen[0].column - left, cells, whole.direction, width, make)
