"""The last row of a screen: what was done last, and the keys that matter now. It decides about neither."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import ClassVar, Unpack

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from desk.layout import Direction, cells
from desk.tui.widgets.painted import PaintedWidget, WidgetArguments, layer_classes
from desk.tui.widgets.painting import LAYER, text_segments


class StatusLine(PaintedWidget):
    """Keys from the left, as many as fit whole; the message at the right keeps its room first.

    A message that even the whole row cannot hold is cut to two thirds of it.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = layer_classes("error", "key")

    class Pressed(Message):
        """A key was clicked; `place` is its place among the pairs shown."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, **arguments: Unpack[WidgetArguments]) -> None:
        super().__init__(**arguments)
        self.keys: tuple[tuple[str, str], ...] = ()
        self._ends: list[int] = []
        self.message = ""
        self._error = False
        self._kept: tuple[int, Strip] | None = None

    def show_keys(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show the pairs (key, what it does), the most important first."""
        if tuple(pairs) != self.keys:
            self.keys = tuple(pairs)
            self.forget()
            self.refresh()

    def say(self, message: str, error: bool = False) -> None:
        """Show a message until the next one; "" clears it."""
        if (message, error) != (self.message, self._error):
            self.message, self._error = message, error
            self.forget()
            self.refresh()

    def forget(self) -> None:
        """Drop the painted row."""
        self._kept = None

    def rows(self, first: int, last: int) -> list[Strip]:
        """One row of text, the rest blank."""
        width = self.outer_size.width
        blank = Strip.blank(width, self.palette.style())
        if self._kept is None or self._kept[0] != width:
            self._kept = (width, Strip(self._row(width), width))
        return [self._kept[1] if y == 0 else blank for y in range(first, last)]

    @property
    def is_error(self) -> bool:
        """Whether the message is one of an error."""
        return self._error

    def _row(self, width: int) -> list[Segment]:
        needed = cells(self.message) + 2 if self.message else 0
        room = needed if needed <= width else width if self._error or not self.keys else width * 2 // 3
        ground = LAYER["error"] if self._error else 0
        said = text_segments(" " + self.message, room, self.palette, direction=Direction.LTR, ground=ground)
        return [*self._keys(width - room), *said]

    def _keys(self, width: int) -> list[Segment]:
        style, left, segments = self.palette.style, width, []
        self._ends = []
        for key, words in self.keys:
            needed = 1 + cells(key) + 1 + cells(words) + 1
            if needed > left:
                break
            segments += [
                Segment(" ", style()),
                *text_segments(key, cells(key), self.palette, direction=Direction.LTR, ground=LAYER["key"]),
                Segment(" ", style()),
                *text_segments(words, cells(words), self.palette, direction=Direction.LTR),
                Segment(" ", style()),
            ]
            left -= needed
            self._ends.append(width - left)
        return [*segments, Segment(" " * left, style())]

    def on_click(self, event: events.Click) -> None:
        """A click on a key is the key."""
        place = bisect_right(self._ends, event.x)
        if place < len(self._ends):
            event.stop()
            self.post_message(self.Pressed(place))
