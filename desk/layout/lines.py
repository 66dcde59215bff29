"""Visual lines, and the way from a cell to an offset and back. Offsets are logical code points, always.

How clusters come into visual order is `ordering`; what a paragraph is made of is `paragraph`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import chain
from typing import Literal, NamedTuple

from desk.layout.graphemes import SOFT_HYPHEN
from desk.layout.linebreak import LineRange, wrap
from desk.layout.options import Direction, LayoutOptions, Mode
from desk.layout.ordering import Cluster, Piece, Run, run_text, visual_clusters, visual_pieces, visual_runs
from desk.layout.paragraph import PreparedParagraph, prepare

Side = Literal["left", "right"]


class _Cut(NamedTuple):
    """What a line is made of. A tuple, as lines are made by the thousand and most are never looked at."""

    paragraph: PreparedParagraph
    cut: LineRange
    room: int
    view: int | None = None


class Line(_Cut):
    """One line of a paragraph in a pane `room` cells wide. What it shows is worked out when first asked for.

    `view` is the first cell in view of a line that is wider than its pane, None for all others.
    """

    @property
    def start(self) -> int:
        """The first code point of the line."""
        return self.paragraph.clusters.starts[self.cut.first]

    @property
    def end(self) -> int:
        """One past the last code point, spaces trimmed at the break included."""
        return self.paragraph.clusters.starts[self.cut.last]

    @property
    def direction(self) -> Direction:
        """The base direction of the paragraph."""
        return self.paragraph.direction

    @property
    def indent(self) -> int:
        """The cells left of the text: what a right-to-left line leaves free."""
        if self.view is not None:
            return self.clusters[0].column if self.clusters else 0
        return max(0, self.room - self.width) if self.paragraph.direction is Direction.RTL else 0

    @property
    def width(self) -> int:
        """The cells of the clusters."""
        if self.view is not None:
            return sum(cluster.width for cluster in self.clusters)
        widths = self.paragraph.clusters.widths[self.cut.first : self.cut.shown]
        return len(widths) if widths.count(1) == len(widths) else sum(widths)

    @cached_property
    def _runs(self) -> list[Run]:
        return visual_runs(self.paragraph, self.cut)

    @property
    def text(self) -> str:
        """What is printed from left to right, the indent left out; no control characters."""
        paragraph, cut, _, view = self
        if view is not None:
            return "".join([cluster.text for cluster in self.clusters])
        if paragraph.levels is None:
            shown = paragraph.clusters.shown[cut.first : cut.shown]
            return shown if isinstance(shown, str) else "".join(shown)
        return "".join([run_text(paragraph, run) for run in self._runs])

    def __str__(self) -> str:
        return " " * self.indent + self.text

    def pieces(self, ranges: Iterable[tuple[int, int]] = ()) -> list[Piece]:
        """The cells from left to right, in pieces of which each of the `ranges` of offsets touches all or nothing.

        A range that ends within a cluster touches all of it. One range may touch several pieces: its cells are theirs.
        """
        if self.view is not None:
            return [Piece(found.text, found.start, found.end, found.column, found.width) for found in self.clusters]
        starts = self.paragraph.clusters.starts
        cuts: set[int] = set()
        for start, end in ranges:
            cuts |= {bisect_right(starts, start) - 1, bisect_left(starts, end)}
        return list(visual_pieces(self.paragraph, self._runs, self.indent, sorted(cuts)))

    @cached_property
    def clusters(self) -> tuple[Cluster, ...]:
        """The clusters from left to right."""
        if self.view is None:
            return visual_clusters(self.paragraph, self.cut, self._runs, self.indent)
        return tuple(self._in_view(self.view))

    @property
    def seen(self) -> tuple[Cluster, ...]:
        """The clusters from left to right as the reader sees them.

        These are `clusters` but for a mode that leaves ordering to the terminal: then `clusters` is what it is sent.
        """
        if self.paragraph.mode is Mode.VISUAL or self.paragraph.levels is None:
            return self.clusters
        return self._replace(paragraph=replace(self.paragraph, mode=Mode.VISUAL)).clusters

    def _in_view(self, view: int) -> Iterator[Cluster]:
        total = sum(self.paragraph.clusters.widths[self.cut.first : self.cut.shown])
        indent = max(0, self.room - total) if self.direction is Direction.RTL else 0
        for cluster in visual_clusters(self.paragraph, self.cut, self._runs, indent - view):
            if cluster.width and cluster.column >= 0 and cluster.column + cluster.width <= self.room:
                yield cluster

    @cached_property
    def _by_cell(self) -> list[Cluster]:
        return list(chain.from_iterable([cluster] * cluster.width for cluster in self.clusters))

    @cached_property
    def _by_offset(self) -> list[Cluster]:
        return sorted(self.clusters, key=lambda cluster: cluster.start)

    def cluster_at(self, column: int) -> Cluster | None:
        """The cluster in a cell, None outside the text."""
        cell = column - self.indent
        return self._by_cell[cell] if 0 <= cell < len(self._by_cell) else None

    def cluster_of(self, offset: int) -> Cluster | None:
        """The cluster that holds an offset, None where the line does not."""
        at = bisect_right(self._by_offset, offset, key=lambda cluster: cluster.start) - 1
        found = self._by_offset[at] if at >= 0 else None
        return found if found and offset < found.end else None

    def offset_at(self, column: int) -> int:
        """The start of the cluster in a cell; beside the text, `start` or `end`, whichever lies on that side."""
        cluster = self.cluster_at(column)
        if cluster:
            return cluster.start
        left = column < self.indent
        return self.start if left is (self.direction is Direction.LTR) else self.end

    def column_of(self, offset: int) -> int:
        """The cell for a cursor on `offset`; where the text has none, the cell after the logical end of the line."""
        cluster = self.cluster_of(offset)
        if cluster and cluster.width:
            return cluster.column
        if self.direction is Direction.RTL:
            return max(0, self.indent - 1)
        return max(0, min(self.indent + self.width, self.room - 1))


@dataclass(frozen=True, eq=False)
class Layout:
    """A paragraph in lines (at least one), which are consecutive slices of it."""

    lines: tuple[Line, ...]
    direction: Direction
    paragraph: PreparedParagraph = field(repr=False)

    def line_of(self, offset: int) -> int:
        """The number of the line that holds an offset; the last one for the end of the paragraph."""
        return max(0, bisect_right(self.lines, offset, key=lambda line: line.start) - 1)

    def step(self, offset: int, side: Side) -> int:
        """The offset of the next cluster to the left or right of `offset`, as the reader sees them.

        From the edge of a line it goes on in the next or previous one, as the paragraph is read; at either end of the
        paragraph it stays where it is.
        """
        number = self.line_of(offset)
        line = self.lines[number]
        cluster = line.cluster_of(offset)
        shown = [found for found in line.seen if found.width]
        if cluster and cluster.width:
            at = [found.start for found in shown].index(cluster.start) + (1 if side == "right" else -1)
            if 0 <= at < len(shown):
                return shown[at].start
            return self._beyond(number, side, cluster.start)
        if shown and (side == "left") is (self.direction is Direction.LTR):
            return shown[-1 if side == "left" else 0].start
        return self._beyond(number, side, offset)

    def _beyond(self, number: int, side: Side, stay: int) -> int:
        """The offset to go on with past the `side` of line `number`; `stay` when no further line shows anything."""
        onward = (side == "right") is (self.direction is Direction.LTR)
        following = self.lines[number + 1 :] if onward else reversed(self.lines[:number])
        for line in following:
            shown = [cluster for cluster in line.seen if cluster.width]
            if shown:
                return shown[0 if side == "right" else -1].start
        return stay


@lru_cache(maxsize=4096)
def lay_out(text: str, options: LayoutOptions) -> Layout:
    """One paragraph in lines of at most `options.width` cells. A newline in it is shown as a space."""
    width = max(1, options.width)
    paragraph = prepare(text, options.direction, options.mode, options.harakat, options.islands).fitting(width)
    cuts = wrap(paragraph.text, paragraph.clusters, width)
    if SOFT_HYPHEN in paragraph.text:
        paragraph, cuts = paragraph.hyphenated(cuts, width)
    return Layout(tuple([Line(paragraph, cut, width) for cut in cuts]), paragraph.direction, paragraph)
