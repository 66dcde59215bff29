"""The whole wording of one quote, wrapped in its own direction in a few rows. It is told which; it compares nothing."""

from __future__ import annotations

from textual.strip import Strip

from desk.layout import LayoutOptions, Line, direction_of, lay_out
from desk.tui.widgets.painted import PaintedWidget
from desk.tui.widgets.painting import line_segments

LONGEST = 2000
"""Code points that are laid out at most; the rows hold fewer."""


class Wording(PaintedWidget):
    """Rows of a quote, as many as the widget is high."""

    text = ""
    language = ""

    def show(self, text: str, language: str) -> None:
        """Replace the wording."""
        if (text, language) != (self.text, self.language):
            self.text, self.language = text, language
            self.refresh()

    def rows(self, first: int, last: int) -> list[Strip]:
        """The lines, then blank rows."""
        width, lines = self.size.width, self._lines()
        blank = Strip.blank(width, self.palette.style())
        return [self._strip(lines[y], width) if y < len(lines) else blank for y in range(first, last)]

    def _lines(self) -> tuple[Line, ...]:
        text = self.text[:LONGEST]
        if not text:
            return ()
        options = LayoutOptions(max(1, self.size.width), direction_of(self.language, text), self.mode)
        return tuple(lay_out(text, options).lines)

    def _strip(self, line: Line, width: int) -> Strip:
        return Strip(line_segments(line, width, self.palette), width)
