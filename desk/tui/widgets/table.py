"""A table as records: columns, rows, cells, each cell with what it stands for. Nothing is laid out or painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import overload

from desk.layout import cells
from desk.model import QuoteId, ReportId
from desk.tui.widgets.painting import Mark


@dataclass(frozen=True, slots=True)
class Cell:
    """Text in its own direction, and the quote, report or speaker (`voice`) that it stands for.

    `note` stands in a row of its own above the text; `marks` count in the text. A text that is `cut` is not wrapped,
    one with an `indent` stands so many cells further in, at the side where it begins.
    """

    text: str
    language: str = ""
    quote: QuoteId | None = None
    report: ReportId | None = None
    muted: bool = False
    note: str = ""
    marks: tuple[Mark, ...] = ()
    voice: str = ""
    cut: bool = False
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and the fewest cells of width; columns that `grows` share what is left, or all when none does.

    A column with a `most` takes as much of it first, though no more than half.

    Of `details` the first that fits stands below the heading, else the last as far as it goes, in its own direction.
    """

    title: str
    width: int
    grows: bool = False
    most: int = 0
    details: tuple[str, ...] = ()

    def detail(self, room: int) -> str:
        """What stands below the heading in `room` cells."""
        fitting = (words for words in self.details if cells(words) <= room)
        return next(fitting, self.details[-1] if self.details else "")


Row = tuple[Cell, ...]


class MadeRows(Sequence[Row]):
    """Rows that are made one by one when they are asked for, and then kept: a large table is never made whole."""

    def __init__(self, count: int, make: Callable[[int], Row]) -> None:
        self._count = count
        self._make = make
        self._made: dict[int, Row] = {}

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return tuple(self[each] for each in range(*index.indices(self._count)))
        if not -self._count <= index < self._count:
            raise IndexError(index)
        place = index % self._count
        if place not in self._made:
            self._made[place] = self._make(place)
        return self._made[place]


@dataclass(frozen=True, slots=True)
class Table:
    """Columns, rows of as many cells (all there, or made when they are asked for), terminal rows that each row takes.

    From three rows on the last one is blank.
    The first `fixed` columns stay in view when the others scroll.
    """

    columns: tuple[Column, ...] = ()
    rows: Sequence[Row] = ()
    rows_each: int = 1
    fixed: int = 1
