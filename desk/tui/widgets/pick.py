"""One of a few fixed values on one line, changed with left and right. For many values see `choice`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip

from desk.layout import Direction, cells
from desk.tui.widgets.painted import PaintedWidget, layer_classes
from desk.tui.widgets.painting import LAYER, text_segments

STEPS = {"left": -1, "right": 1, "space": 1, "h": -1, "l": 1}


class Pick(PaintedWidget, can_focus=True):
    """A label, then "‹ value ›"; `index` is the place of the value."""

    COMPONENT_CLASSES: ClassVar[set[str]] = layer_classes("cursor", "key")

    class Changed(Message):
        """Another value was picked."""

        def __init__(self, pick: Pick) -> None:
            super().__init__()
            self.pick = pick

        @property
        def control(self) -> Pick:
            """The widget."""
            return self.pick

    def __init__(self, label: str, values: Sequence[str], name: str) -> None:
        super().__init__(id=name)
        self.label = label
        self.values = tuple(values)
        self.index = 0

    @property
    def value(self) -> str:
        """The value picked, "" when there is none."""
        return self.values[self.index] if self.values else ""

    def step(self, by: int) -> None:
        """The next or previous value, round the ends."""
        if self.values:
            self.index = (self.index + by) % len(self.values)
            self.refresh()
            self.post_message(self.Changed(self))

    def rows(self, first: int, last: int) -> list[Strip]:
        """One row; the rest is blank."""
        width = self.size.width
        blank = Strip.blank(width, self.palette.style())
        return [self._row(width) if y == 0 else blank for y in range(first, last)]

    def _row(self, width: int) -> Strip:
        label = min(cells(self.label), width)
        ground = LAYER["cursor"] if self.has_focus else 0
        shown = f"‹ {self.value} ›"
        segments = text_segments(self.label, label, self.palette, direction=Direction.LTR, ground=LAYER["key"])
        room = min(cells(shown), width - label)
        segments += text_segments(shown, room, self.palette, direction=Direction.LTR, ground=ground)
        return Strip(segments, label + room).adjust_cell_length(width, self.palette.style())

    def cursor_cell(self) -> Offset:
        """The value."""
        return Offset(min(cells(self.label), max(0, self.size.width - 1)), 0)

    def on_key(self, event: events.Key) -> None:
        """Left and right."""
        if event.key in STEPS:
            event.stop()
            self.step(STEPS[event.key])

    def on_click(self, event: events.Click) -> None:
        """A click takes the next value."""
        event.stop()
        self.focus()
        self.step(1)
