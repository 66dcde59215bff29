"""The one base of everything that scrolls: rows painted once, kept, and put on the screen without Textual's scrolling.

No kind of row lives here. A subclass says how many rows there are and paints one. No padding or border may be put on
it by a stylesheet (both belong on a parent).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple, Unpack

from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.message import Message
from textual.strip import Strip

from desk.tui.widgets.bar import Bar, Gauge, Tick, ticks_by_row
from desk.tui.widgets.painted import WidgetArguments
from desk.tui.widgets.scrolling import BAR, ScrollingWidget, row_steps

KEPT: Final = 1024
"""Painted rows that a view remembers."""


def end_style(strip: Strip) -> Style | None:
    """The style in which a row goes on to the right."""
    return next((segment.style for segment in reversed(strip)), None)


class _Frame(NamedTuple):
    """What all rows of one painting share."""

    head: Sequence[Strip]
    width: int
    thumb: range
    ticks: Mapping[int, Tick]


class CellView(ScrollingWidget):
    """Rows from `top` on, a scrollbar column with ticks, and a strip cache. Rows and heads are counted in cells."""

    class Scrolled(Message):
        """The first row in view is another one."""

        def __init__(self, view: CellView) -> None:
            super().__init__()
            self.view = view

        @property
        def control(self) -> CellView:
            """The view that scrolled."""
            return self.view

    def __init__(self, **arguments: Unpack[WidgetArguments]) -> None:
        super().__init__(**arguments)
        self.top = 0
        self.generation = 0
        self._rows: LRUCache[Hashable, list[Segment]] = LRUCache(KEPT)
        self._strips: LRUCache[Hashable, Strip] = LRUCache(KEPT)
        self._head: tuple[Hashable, list[Strip]] = (None, [])
        self._bar = Bar()
        self._ticks: tuple[Hashable, Mapping[int, Tick]] = (None, {})
        self._current_ticks: Mapping[int, Tick] | None = None

    # What subclasses give

    def line_count(self, width: int) -> int:
        """How many rows there are when each is `width` cells wide."""
        raise NotImplementedError

    def strip_at(self, index: int, width: int) -> Strip:
        """Row `index`, exactly `width` cells."""
        raise NotImplementedError

    def line_key(self, index: int) -> Hashable:
        """Equal for two paintings of row `index` that look alike (within one generation, width and theme)."""
        return index

    def marks(self) -> Iterable[Tick]:
        """The ticks of the scrollbar, which stay within one generation."""
        return ()

    def current_marks(self) -> Iterable[Tick]:
        """The few ticks over those that change more often."""
        return ()

    def head(self, width: int) -> Sequence[Strip]:  # noqa: ARG002 - for subclasses that need it
        """Rows that stay at the top while the others scroll, each `width` cells."""
        return ()

    def head_key(self) -> Hashable:
        """Equal for two heads that look alike (within one generation, width and theme)."""
        return None

    # Rows: overridden together by a view that cannot count its rows

    def row_key(self, y: int) -> Hashable | None:
        """What stands in row `y` of the body as a cache key, or None below the last row."""
        index = self.top + y
        return (index, self.line_key(index)) if index < self.line_count(self.body_width) else None

    def paint_row(self, y: int, width: int) -> Iterable[Segment]:
        """The segments of row `y` of the body, exactly `width` cells."""
        return self.strip_at(self.top + y, width)

    def gauge(self) -> Gauge:
        """Which part of the whole is in view."""
        count = max(1, self.line_count(self.body_width))
        return Gauge(self.top / count, min(1.0, (self.top + self.body_height) / count))

    def scroll_rows(self, rows: int) -> None:
        """Move the window by `rows`, at most to either end."""
        self.scroll_to_row(self.top + rows)

    def seek(self, fraction: float) -> None:
        """Put the window at `fraction` (0..1) of the whole."""
        self.scroll_to_row(round(fraction * self.line_count(self.body_width)) - self.body_height // 2)

    # The window

    def scroll_to_row(self, top: int) -> None:
        """Make `top` the first row in view, as far as there are rows to fill the window."""
        top = max(0, min(top, self.line_count(self.body_width) - self.body_height))
        if top != self.top:
            self.top = top
            self.scrolled()

    def reveal(self, first: int, last: int) -> None:
        """Scroll as little as it takes to show the rows `first`..`last`; `first` wins when they do not fit."""
        top = max(self.top, last - self.body_height + 1)
        self.scroll_to_row(min(top, first))

    def scrolled(self) -> None:
        """Repaint after `top` changed and tell the parent."""
        self.refresh()
        self.post_message(self.Scrolled(self))

    def forget_current_ticks(self) -> None:
        """The current marks of the scrollbar are others now, the rows are not."""
        self._current_ticks = None

    def changed(self) -> None:
        """Forget what was painted: the rows themselves are others now."""
        self.generation += 1
        self.refresh()

    def move(self, where: str) -> None:
        """Scroll: up, down, page_up, page_down, half_up, half_down, start or end; anything else does nothing."""
        steps = row_steps(self.body_height)
        if where in steps:
            self.scroll_rows(steps[where])
        elif where in ("start", "end"):
            self.seek(0.0 if where == "start" else 1.0)

    # Painting

    def forget(self) -> None:
        """Drop every painted row."""
        self._rows.clear()
        self._strips.clear()
        self._bar.forget()
        self._head = (None, [])

    def rows(self, first: int, last: int) -> list[Strip]:
        """The rows of the widget, from the cache where they were painted before."""
        width, height = self.body_width, self.body_height
        frame = _Frame(self._kept_head(width), width, self.gauge().rows(height), self._kept_ticks(height))
        return [self._strip(y, frame) for y in range(first, last)]

    def _kept_head(self, width: int) -> Sequence[Strip]:
        key = (self.head_key(), width, self.generation)
        if self._head[0] != key:
            self._head = (key, [strip.adjust_cell_length(width + BAR, end_style(strip)) for strip in self.head(width)])
        return self._head[1]

    def _strip(self, y: int, frame: _Frame) -> Strip:
        body, width = y - len(frame.head), frame.width
        if body < 0:
            return frame.head[y]
        bar = self._bar.cell(body in frame.thumb, frame.ticks.get(body), self.palette)
        key = (self.row_key(body), bar, width, self.generation)
        strip = self._strips.get(key)
        if strip is None:
            segments = self._body(body, key[0], width)
            strip = self._strips[key] = Strip([*segments, bar], width + BAR)
        return strip

    def _body(self, y: int, row: Hashable | None, width: int) -> list[Segment]:
        if row is None:
            return [Segment(" " * width, self.palette.style())]
        key = (row, width, self.generation)
        segments = self._rows.get(key)
        if segments is None:
            segments = self._rows[key] = list(self.paint_row(y, width))
        return segments

    def _kept_ticks(self, height: int) -> Mapping[int, Tick]:
        key = (self.generation, height, self.outer_size.width)
        if self._ticks[0] != key:
            self._ticks, self._current_ticks = (key, ticks_by_row(self.marks(), height)), None
        if self._current_ticks is None:
            self._current_ticks = {**self._ticks[1], **ticks_by_row(self.current_marks(), height)}
        return self._current_ticks
