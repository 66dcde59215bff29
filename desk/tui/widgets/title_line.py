"""One line at the top of a screen that says what is shown. It is told; it decides nothing."""

from __future__ import annotations

from typing import ClassVar

from textual.strip import Strip

from desk.layout import Direction, cells
from desk.tui.widgets.painted import PaintedWidget, layer_classes
from desk.tui.widgets.painting import LAYER, text_segments


class TitleLine(PaintedWidget):
    """A title, on the side where its language starts, and a few muted words at the right, which keep their room."""

    COMPONENT_CLASSES: ClassVar[set[str]] = layer_classes("title", "muted")

    title_text = ""
    detail = ""
    language = ""

    def show(self, title: str, detail: str = "", language: str = "") -> None:
        """Replace title and detail; `language` is that of the title."""
        if (title, detail, language) != (self.title_text, self.detail, self.language):
            self.title_text, self.detail, self.language = title, detail, language
            self.refresh()

    def rows(self, first: int, last: int) -> list[Strip]:
        """One row of text, the rest blank."""
        width = self.size.width
        blank = Strip.blank(width, self.palette.style())
        return [self._row(width) if y == 0 else blank for y in range(first, last)]

    def _row(self, width: int) -> Strip:
        side = min(cells(self.detail) + 2, width * 2 // 3) if self.detail else 0
        room = width - side
        title = text_segments(f" {self.title_text} ", room, self.palette, language=self.language, ground=LAYER["title"])
        words = f"  {self.detail}" if side else ""
        detail = text_segments(words, side, self.palette, direction=Direction.LTR, ground=LAYER["muted"])
        return Strip([*title, *detail], width)
