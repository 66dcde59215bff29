"""The whole wording of one quote in its own direction in a few rows. It is told which; it compares nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Unpack

from textual.strip import Strip

from desk.layout import Direction, LayoutOptions, Line, direction_of, lay_out
from desk.tui.widgets.painted import PaintedWidget, WidgetArguments
from desk.tui.widgets.painting import LAYER, Mark, line_segments, text_segments

LONGEST = 2000
"""Code points that are laid out at most; the rows hold fewer."""


class Wording(PaintedWidget):
    """Words about the quote, one row or as many as it leaves free, then rows of it, as many as the widget is high."""

    def __init__(self, **arguments: Unpack[WidgetArguments]) -> None:
        super().__init__(**arguments)
        self.text = self.language = self.note = ""
        self.marks: tuple[Mark, ...] = ()

    def show(self, text: str, language: str, marks: tuple[Mark, ...] = (), note: str = "") -> None:
        """Replace the wording; `marks` count in `text`, `note` is the row above it."""
        if (text, language, marks, note) != (self.text, self.language, self.marks, self.note):
            self.text, self.language, self.marks, self.note = text, language, marks, note
            self.refresh()

    def rows(self, first: int, last: int) -> list[Strip]:
        """The words above, the lines, then blank rows."""
        width, lines = self.size.width, self.lines()
        blank = Strip.blank(width, self.palette.style())
        painted = [*self._noted(width, self.size.height - len(lines)), *(self._strip(line, width) for line in lines)]
        return [painted[y] if y < len(painted) else blank for y in range(first, last)]

    def _noted(self, width: int, room: int) -> Iterator[Strip]:
        """The note in as many rows as there is room for, at least one; the last one says when something is left out."""
        ground, start = LAYER["key"], 0
        lines = lay_out(self.note, LayoutOptions(max(1, width), Direction.LTR, self.mode)).lines if self.note else ()
        for line in lines[: max(0, room - 1)]:
            yield Strip(line_segments(line, width, self.palette, (), ground), width)
            start = line.end
        if start < len(self.note) or not self.note:
            rest = text_segments(self.note[start:], width, self.palette, direction=Direction.LTR, ground=ground)
            yield Strip(rest, width)

    def lines(self) -> tuple[Line, ...]:
        """The wording as it is wrapped, without the words about it."""
        text = self.text[:LONGEST]
        if not text:
            return ()
        options = LayoutOptions(max(1, self.size.width), direction_of(self.language, text), self.mode)
        return tuple(lay_out(text, options).lines)

    def _strip(self, line: Line, width: int) -> Strip:
        return Strip(line_segments(line, width, self.palette, self.marks), width)
