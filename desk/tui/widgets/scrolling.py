"""What every cell view does with wheel, scrollbar and unbound keys. How far there is to scroll is not known here."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar, Final, Unpack

from textual import events

from desk.tui.widgets.painted import PaintedWidget, WidgetArguments, layer_classes
from desk.tui.widgets.painting import LAYERS

BAR: Final = 1
"""Cells of the scrollbar."""
WHEEL: Final = 3
"""Rows that a turn of the wheel scrolls."""
KEYS: Final = {
    "up": "up",
    "down": "down",
    "left": "left",
    "right": "right",
    "pageup": "page_up",
    "pagedown": "page_down",
    "home": "line_start",
    "end": "line_end",
    "ctrl+home": "start",
    "ctrl+end": "end",
}
"""What a cell view does with keys that nothing else is bound to."""


def row_steps(height: int) -> dict[str, int]:
    """By how many rows each movement goes in a window `height` rows high; a page leaves one row in view."""
    page = max(1, height - 1)
    half = max(1, page // 2)
    return {"up": -1, "down": 1, "page_up": -page, "page_down": page, "half_up": -half, "half_down": half}


class ScrollingWidget(PaintedWidget, can_focus=True):
    """A head that stays, a body below it that scrolls, a scrollbar in the last column."""

    COMPONENT_CLASSES: ClassVar[set[str]] = layer_classes(*LAYERS)

    def __init__(self, **arguments: Unpack[WidgetArguments]) -> None:
        super().__init__(**arguments)
        self._dragging_bar = False

    @abstractmethod
    def scroll_rows(self, rows: int) -> None:
        """Move the window by `rows`, at most to either end."""

    @abstractmethod
    def seek(self, fraction: float) -> None:
        """Put the window at `fraction` (0..1) of the whole."""

    @abstractmethod
    def move(self, where: str) -> None:
        """Do what the key for `where` does (see `KEYS`)."""

    @property
    def body_width(self) -> int:
        """Cells of a row, without the scrollbar."""
        return max(0, self.outer_size.width - BAR)

    @property
    def head_height(self) -> int:
        """Rows taken by the head."""
        return 0

    @property
    def body_height(self) -> int:
        """Rows below the head."""
        return max(0, self.outer_size.height - self.head_height)

    def on_key(self, event: events.Key) -> None:
        """The keys of `KEYS`, unless the application has bound them."""
        where = KEYS.get(event.key)
        if where is not None and event.key not in self.screen.active_bindings:
            event.stop()
            self.move(where)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel scrolls without moving what is chosen."""
        event.stop()
        self.scroll_rows(WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel scrolls without moving what is chosen."""
        event.stop()
        self.scroll_rows(-WHEEL)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A press on the scrollbar seeks."""
        if event.x >= self.body_width and event.y >= self.head_height:
            event.stop()
            self._dragging_bar = True
            self.capture_mouse()
            self._seek_to(event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Dragging on the scrollbar goes on seeking, wherever the pointer wanders."""
        if self._dragging_bar:
            event.stop()
            self._seek_to(event.y)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go of the scrollbar."""
        if self._dragging_bar:
            event.stop()
            self._dragging_bar = False
            self.release_mouse()

    def _seek_to(self, y: int) -> None:
        self.seek(max(0.0, min(1.0, (y - self.head_height) / max(1, self.body_height - 1))))
