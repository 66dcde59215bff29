"""A table of laid-out cells with a current cell, for the comparing pages. It knows no statement and no speaker."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from rich.segment import Segment
from textual import events
from textual.cache import LRUCache
from textual.message import Message
from textual.strip import Strip

from desk.layout import Direction, LayoutOptions, Line, direction_of, lay_out, truncate
from desk.tui.widgets.entry_list import GUTTER, EntryList
from desk.tui.widgets.painting import LAYER, Mark, line_segments, text_segments
from desk.tui.widgets.table import Cell, Column, Table

GAP: Final = 1
DETAILED: Final = 6
"""Rows of the table from which details stand below the headings."""
LONGEST: Final = 600
"""Code points of a cell that are laid out at most."""


def column_widths(columns: Sequence[Column], room: int, fixed: int = 1) -> list[int]:
    """The widths of the columns in `room` cells: each its fewest, and the rest shared among those that grow."""
    widths = [column.width for column in columns]
    rest = room - sum(widths) - GAP * max(0, len(widths) - 1)
    for place, column in enumerate(columns):
        more = max(0, min(column.most - column.width, rest // 2))
        widths[place], rest = widths[place] + more, rest - more
    growing = [place for place, column in enumerate(columns) if column.grows] or list(range(fixed, len(columns)))
    if rest > 0 and growing:
        for turn, place in enumerate(growing):
            widths[place] += rest // len(growing) + (turn < rest % len(growing))
    return widths


class Sheet(EntryList):
    """Rows are entries; left and right choose a cell, and the columns scroll so that it is in view."""

    class Chosen(Message):
        """The current cell is wanted, here or beside."""

        def __init__(self, cell: Cell, beside: bool) -> None:
            super().__init__()
            self.cell = cell
            self.beside = beside

    class Highlighted(Message):
        """Another cell is the current one."""

        def __init__(self, cell: Cell) -> None:
            super().__init__()
            self.cell = cell

    def __init__(self) -> None:
        super().__init__(id="sheet")
        self.table = Table()
        self.column = 0
        self.empty = ""
        self._laid: LRUCache[tuple[Cell, int], tuple[Line, ...]] = LRUCache(512)

    def show(self, table: Table, empty: str = "", row: int | None = None) -> None:
        """Replace the table, with `row` or else the same place chosen; `empty` says why there is no row."""
        self.table = table
        self.column = min(self.column, max(0, len(table.columns) - 1))
        self.empty = empty
        self.replace(max(0, self.index if row is None else row))

    @property
    def highlighted(self) -> Cell | None:
        """The current cell."""
        if not 0 <= self.index < len(self.table.rows):
            return None
        return self.table.rows[self.index][self.column]

    def choose(self, beside: bool = False) -> None:
        """Ask for the current cell."""
        if self.highlighted is not None:
            self.post_message(self.Chosen(self.highlighted, beside))

    def highlight_changed(self) -> None:
        """Tell which cell is the current one."""
        if self.highlighted is not None:
            self.post_message(self.Highlighted(self.highlighted))

    def entry_count(self) -> int:
        """One entry a row."""
        return len(self.table.rows)

    @property
    def rows_each(self) -> int:
        """As the table wants it, in a low window fewer."""
        return max(1, min(self.table.rows_each, self.body_height // 2))

    def move(self, where: str) -> None:
        """As in every list; left, right and the line's ends choose another column."""
        steps = {"left": -1, "right": 1, "line_start": -len(self.table.columns), "line_end": len(self.table.columns)}
        if where in steps:
            column = max(0, min(self.column + steps[where], len(self.table.columns) - 1))
            if column != self.column:
                self.column = column
                self.changed()
                self.highlight_changed()
        else:
            super().move(where)

    # Columns

    def _in_view(self, width: int) -> list[tuple[int, int]]:
        """The columns in view and their widths; the fixed ones stay, the others scroll to the current one."""
        columns, fixed = self.table.columns, min(self.table.fixed, len(self.table.columns))
        widths = column_widths(columns, width, fixed)
        shown: list[tuple[int, int]] = []
        left = width
        for place in (*range(fixed), *range(self._first(widths, fixed, width), len(columns))):
            if shown and left <= GAP + 4:
                break
            gap = GAP if shown else 0
            shown.append((place, min(widths[place], left - gap)))
            left -= shown[-1][1] + gap
        return shown

    def _first(self, widths: Sequence[int], fixed: int, width: int) -> int:
        """The first column behind the fixed ones, so that the current one is whole and as few as may be are hidden."""
        room = width - sum(widths[:fixed]) - GAP * fixed
        first = last = max(fixed, self.column)
        while first > fixed and sum(widths[first - 1 : last + 1]) + GAP * (last - first + 1) <= room:
            first -= 1
        return first

    # Painting

    @property
    def head_height(self) -> int:
        """The headings, and their details where there are any and room for them."""
        roomy = self.outer_size.height >= DETAILED
        detailed = roomy and bool(self.table.rows) and any(column.details for column in self.table.columns)
        return min(1, len(self.table.columns)) + detailed

    def head(self, width: int) -> Sequence[Strip]:
        """The headings; an empty table says why instead."""
        if not self.table.columns:
            return ()
        if not self.table.rows:
            ground = LAYER["muted"]
            said = text_segments(self.empty, width, self.palette, direction=Direction.LTR, ground=ground)
            return (Strip(said, width),)
        return tuple(self._head_row(row, width) for row in range(self.head_height))

    def _head_row(self, row: int, width: int) -> Strip:
        segments, used = [Segment(" " * min(GUTTER, width), self.palette.style())], min(GUTTER, width)
        for place, cells in self._in_view(width - GUTTER):
            column = self.table.columns[place]
            layer = LAYER["key"] if place == self.column else LAYER["muted" if row else "title"]
            words, direction = (column.detail(cells), None) if row else (column.title, Direction.LTR)
            segments += text_segments(words, cells, self.palette, direction=direction, ground=layer)
            segments.append(Segment(" " * GAP, self.palette.style()))
            used += cells + GAP
        return Strip(segments, used).adjust_cell_length(width, self.palette.style())

    def paint_entry(self, index: int, row: int, width: int) -> Iterable[Segment]:
        """One terminal row of a row of cells."""
        segments: list[Segment] = []
        used, ground = 0, self.ground(index)
        for place, cells in self._in_view(width):
            here = index == self.index and place == self.column
            layers = ground | (LAYER["current"] if here else 0)
            segments += self._cell(self.table.rows[index][place], row, cells, layers)
            used += cells
            if used < width:
                segments.append(Segment(" " * GAP, self.palette.style(ground)))
                used += GAP
        if used < width:
            segments.append(Segment(" " * (width - used), self.palette.style(ground)))
        return segments

    def _cell(self, cell: Cell, row: int, width: int, ground: int) -> list[Segment]:
        ground |= LAYER["muted"] if cell.muted else 0
        if self.rows_each == 1:
            return text_segments(
                cell.text, width, self.palette, language=cell.language, marks=cell.marks, ground=ground
            )
        if cell.note and row == 0:
            return text_segments(cell.note, width, self.palette, direction=Direction.LTR, ground=ground | LAYER["key"])
        row -= bool(cell.note)
        most = 1 if cell.cut else self.rows_each - (self.rows_each > 2) - bool(cell.note)
        inset = Segment(" " * min(cell.indent, width), self.palette.style(ground))
        painted = self._text(cell, row, most, width - len(inset.text), ground)
        return [*painted, inset] if direction_of(cell.language, cell.text) is Direction.RTL else [inset, *painted]

    def _text(self, cell: Cell, row: int, most: int, width: int, ground: int) -> list[Segment]:
        """Row `row` of the text of a cell, wrapped to at most `most` rows."""
        lines = self._lines(cell, width) if width > 0 else ()
        if row >= min(len(lines), most):
            return [Segment(" " * width, self.palette.style(ground))]
        line, marks = lines[row], cell.marks
        if row == most - 1 and row < len(lines) - 1:
            start = line.start
            line = truncate(cell.text[start:LONGEST], width, direction_of(cell.language, cell.text), self.mode)
            marks = tuple(Mark(max(0, m.start - start), m.end - start, m.layers) for m in marks if m.end > start)
        return line_segments(line, width, self.palette, marks, ground)

    def _lines(self, cell: Cell, width: int) -> tuple[Line, ...]:
        lines = self._laid.get((cell, width))
        if lines is None:
            text = cell.text[:LONGEST]
            layout = lay_out(text, LayoutOptions(width, direction_of(cell.language, text), self.mode))
            lines = self._laid[(cell, width)] = tuple(layout.lines)
        return lines

    def on_click(self, event: events.Click) -> None:
        """A click makes a cell the current one; a second one opens it."""
        entry = self.entry_at(event.y)
        if entry is None or event.x >= self.body_width:
            return
        event.stop()
        column = self._column_at(event.x - GUTTER)
        if (entry, column) == (self.index, self.column):
            self.choose(beside=event.ctrl or event.meta or event.shift)
            return
        self.column = column
        self.changed()
        self.highlight(entry)

    def _column_at(self, x: int) -> int:
        left = 0
        for place, cells in self._in_view(self.body_width - GUTTER):
            left += cells + GAP
            if x < left:
                return place
        return self.column
