"""A list of entries of equal height with one of them chosen. What an entry looks like belongs to the subclasses."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Hashable, Iterable
from typing import Final, Unpack

from rich.segment import Segment
from textual import events
from textual.geometry import Offset
from textual.strip import Strip

from desk.tui.widgets.cell_view import CellView
from desk.tui.widgets.painted import WidgetArguments
from desk.tui.widgets.painting import LAYER
from desk.tui.widgets.scrolling import row_steps

GUTTER: Final = 2
"""Cells before an entry: which one is chosen, and a sign."""


class EntryList(CellView):
    """Entries `0..entry_count()-1`, `rows_each` rows an entry, `index` the chosen one (-1 when there is none)."""

    def __init__(self, **arguments: Unpack[WidgetArguments]) -> None:
        super().__init__(**arguments)
        self.index = -1

    @abstractmethod
    def entry_count(self) -> int:
        """How many entries there are."""

    @abstractmethod
    def paint_entry(self, index: int, row: int, width: int) -> Iterable[Segment]:
        """Row `row` of an entry, exactly `width` cells, without the gutter."""

    @abstractmethod
    def choose(self, beside: bool = False) -> None:
        """Post that the chosen entry is wanted."""

    def highlight_changed(self) -> None:
        """Called after `index` became another one."""

    @property
    def rows_each(self) -> int:
        """Rows that one entry takes."""
        return 1

    def last_row(self, index: int) -> int:
        """The last row that is to be in view with an entry, as far as there is room."""
        return (index + 1) * self.rows_each - 1

    @property
    def lead(self) -> int:
        """Cells of the gutter."""
        return GUTTER

    def ground(self, index: int) -> int:
        """The layers below everything of an entry."""
        return LAYER["chosen"] if index == self.index else 0

    def sign(self, index: int) -> str:  # noqa: ARG002 - for subclasses that need it
        """The second cell of the gutter of an entry, and more where it is wider."""
        return " "

    # Rows

    def line_count(self, width: int) -> int:  # noqa: ARG002 - for subclasses that need it
        """Rows of all entries."""
        return self.entry_count() * self.rows_each

    def line_key(self, index: int) -> Hashable:
        """A chosen entry is painted otherwise."""
        return index // self.rows_each == self.index

    def strip_at(self, index: int, width: int) -> Strip:
        """A row of an entry behind its gutter."""
        return Strip(self._row(index, width), width)

    def paint_row(self, y: int, width: int) -> Iterable[Segment]:
        """As `strip_at`, without a strip to be taken apart again."""
        return self._row(self.top + y, width)

    def _row(self, index: int, width: int) -> list[Segment]:
        entry, row = divmod(index, self.rows_each)
        signs = (">" if entry == self.index else " ") + self.sign(entry) if row == 0 else ""
        style, gutter = self.palette.style(self.ground(entry) | LAYER["margin"]), min(self.lead, width)
        return [Segment(signs[:gutter].ljust(gutter), style), *self.paint_entry(entry, row, width - gutter)]

    # Choosing

    def replace(self, index: int) -> None:
        """Show other entries with `index` chosen, clamped to what there is."""
        self.index = min(max(index, 0), self.entry_count() - 1)
        self.changed()
        self.top = max(0, min(self.top, self.line_count(self.body_width) - self.body_height))
        self._reveal_chosen()

    def highlight(self, index: int) -> None:
        """Choose an entry without opening it, and bring it into view."""
        index = min(max(index, 0), self.entry_count() - 1)
        if index != self.index:
            self.index = index
            self.refresh_rows()
            self.highlight_changed()
        self._reveal_chosen()

    def move(self, where: str) -> None:
        """Choose another entry: up, down, page_up, page_down, half_up, half_down, start, end."""
        steps = row_steps(self.body_height // self.rows_each)
        ends = {"start": 0, "line_start": 0, "end": self.entry_count() - 1, "line_end": self.entry_count() - 1}
        if where in steps:
            self.highlight(self.index + steps[where])
        elif where in ends:
            self.highlight(ends[where])

    def on_resize(self) -> None:
        """Keep the chosen entry in view."""
        self._reveal_chosen()

    def _reveal_chosen(self) -> None:
        if self.index >= 0 and self.body_height:
            self.reveal(self.index * self.rows_each, self.last_row(self.index))

    def cursor_cell(self) -> Offset | None:
        """The start of the chosen entry, when it is in view."""
        y = self.index * self.rows_each - self.top
        return Offset(0, y + self.head_height) if 0 <= y < self.body_height else None

    def entry_at(self, y: int) -> int | None:
        """The entry in row `y` of the widget."""
        if y < self.head_height:
            return None
        index = (y - self.head_height + self.top) // self.rows_each
        return index if index < self.entry_count() else None

    def on_key(self, event: events.Key) -> None:
        """Enter opens; the other keys as in every cell view."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.choose()

    def on_click(self, event: events.Click) -> None:
        """A click opens an entry here, with Ctrl, Alt or Shift beside."""
        entry = self.entry_at(event.y)
        if entry is not None and event.x < self.body_width:
            event.stop()
            self.highlight(entry)
            self.choose(beside=event.ctrl or event.meta or event.shift)
