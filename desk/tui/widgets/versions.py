"""Two wordings in full beside each other, each in its own direction, and below what differs. It compares nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final, Unpack

from rich.segment import Segment
from textual import events
from textual.strip import Strip

from desk.i18n import _
from desk.layout import Direction, LayoutOptions, Line, direction_of, lay_out
from desk.tui.widgets.cell_view import CellView
from desk.tui.widgets.painted import WidgetArguments
from desk.tui.widgets.painting import LAYER, Mark, line_segments

NARROW: Final = 60
"""Cells below which one wording stands under the other."""
BETWEEN: Final = " │ "
LONGEST: Final = 20_000
"""Code points of a wording that are laid out at most."""


@dataclass(frozen=True, slots=True)
class Side:
    """One version: where it stands, its wording with marks that count in it, and lines about it."""

    head: str
    text: str
    language: str
    marks: tuple[Mark, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A line in a column; None for a blank one."""

    line: Line | None = None
    marks: tuple[Mark, ...] = ()
    ground: int = 0


class Versions(CellView):
    """Rows of both wordings; `side` (0 left, 1 right) is the one that keys act on."""

    def __init__(self, **arguments: Unpack[WidgetArguments]) -> None:
        super().__init__(**arguments)
        self.sides: tuple[Side, Side] = (Side("", "", ""), Side("", "", ""))
        self.differences: tuple[str, ...] = ()
        self.side = 0
        self._both: tuple[tuple[int, int], list[tuple[Piece, ...]]] = ((0, 0), [])

    def show(self, left: Side, right: Side, differences: Sequence[str]) -> None:
        """Replace both wordings and what differs."""
        self.sides, self.differences = (left, right), tuple(differences)
        self.changed()

    def choose(self, side: int) -> None:
        """Make a side the one that keys act on."""
        if side != self.side:
            self.side = side
            self.changed()

    # Rows

    def line_count(self, width: int) -> int:
        """Rows of the longer wording and of what differs."""
        return len(self._laid_rows(width))

    def strip_at(self, index: int, width: int) -> Strip:
        """A row: two columns, or one."""
        return Strip(self._row(self._laid_rows(width)[index], width), width)

    def paint_row(self, y: int, width: int) -> Iterable[Segment]:
        """As `strip_at`, without a strip to be taken apart again."""
        return self._row(self._laid_rows(width)[self.top + y], width)

    def _row(self, pieces: Sequence[Piece], width: int) -> list[Segment]:
        if len(pieces) == 1:
            return self._cell(pieces[0], width)
        left, right = self._columns(width)
        margin = Segment(BETWEEN, self.palette.style(LAYER["margin"]))
        return [*self._cell(pieces[0], left), margin, *self._cell(pieces[1], right)]

    def _cell(self, piece: Piece, width: int) -> list[Segment]:
        if piece.line is None:
            return [Segment(" " * width, self.palette.style(piece.ground))]
        return line_segments(piece.line, width, self.palette, piece.marks, piece.ground)

    @staticmethod
    def _columns(width: int) -> tuple[int, int]:
        left = (width - len(BETWEEN)) // 2
        return left, width - len(BETWEEN) - left

    def _laid_rows(self, width: int) -> list[tuple[Piece, ...]]:
        key = (width, self.generation)
        if self._both[0] != key:
            self._both = (key, list(self._lay_out(width)))
        return self._both[1]

    def _lay_out(self, width: int) -> Iterator[tuple[Piece, ...]]:
        if width >= NARROW:
            columns = [list(self._side(n, room)) for n, room in enumerate(self._columns(width))]
            yield from zip_longest(*columns, fillvalue=Piece())
        else:
            for n in range(2):
                yield from ((piece,) for piece in self._side(n, width))
        yield (Piece(),)
        if self.differences:
            yield from ((piece,) for piece in self._said(_("What differs"), width, LAYER["title"]))
            for difference in self.differences:
                yield from ((piece,) for piece in self._said(difference, width))

    def _side(self, number: int, width: int) -> Iterator[Piece]:
        side = self.sides[number]
        sign, layer = ("> ", LAYER["chosen"]) if number == self.side else ("  ", LAYER["head"])
        yield from self._said(sign + side.head, width, layer)
        text = side.text[:LONGEST]
        direction = direction_of(side.language, text)
        for line in lay_out(text, LayoutOptions(max(1, width), direction, self.mode)).lines:
            yield Piece(line, side.marks)
        yield Piece()
        for note in side.notes:
            yield from self._said(note, width, LAYER["key"])
        yield Piece()

    def _said(self, text: str, width: int, ground: int = 0) -> Iterator[Piece]:
        """Words of the desk, wrapped."""
        options = LayoutOptions(max(1, width), Direction.LTR, self.mode)
        return (Piece(line, (), ground) for line in lay_out(text.replace("\n", " "), options).lines)

    def on_click(self, event: events.Click) -> None:
        """A click chooses a side."""
        if self.body_width >= NARROW and event.x < self.body_width:
            event.stop()
            self.choose(int(event.x > self._columns(self.body_width)[0]))
