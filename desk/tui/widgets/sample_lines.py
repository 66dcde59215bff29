"""One Arabic sentence as each mode of the layout sends it, numbered, for the editor to say which one reads right."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from desk.layout import Direction, Mode, truncate
from desk.tui.widgets.painted import PaintedWidget, layer_classes
from desk.tui.widgets.painting import LAYER, line_segments

SENTENCE = "قال الوزير: «لا، 25 مرة»."
"""Joined letters, a lam with an alef, marks in pairs and digits: what terminals differ in."""
MODES = tuple(Mode)
ROOM = 32


class SampleLines(PaintedWidget):
    """A row for each of `MODES`, in the order of its number; a click on one chooses it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = layer_classes("key")

    class Chosen(Message):
        """A line was clicked."""

        def __init__(self, mode: Mode) -> None:
            super().__init__()
            self.mode = mode

    def rows(self, first: int, last: int) -> list[Strip]:
        """The sentence in each mode."""
        return [self._row(MODES[y], y + 1) if y < len(MODES) else self._filled([]) for y in range(first, last)]

    def on_click(self, event: events.Click) -> None:
        """The line under the pointer."""
        if event.y < len(MODES):
            event.stop()
            self.post_message(self.Chosen(MODES[event.y]))

    def _row(self, mode: Mode, number: int) -> Strip:
        line = truncate(SENTENCE, ROOM, Direction.RTL, mode)
        label = Segment(f"  {number}  ", self.palette.style(LAYER["key"]))
        return self._filled([label, *line_segments(line, ROOM, self.palette)])

    def _filled(self, segments: list[Segment]) -> Strip:
        return Strip(segments).adjust_cell_length(self.size.width, self.palette.style())
