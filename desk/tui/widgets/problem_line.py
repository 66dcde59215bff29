"""What could not be read of a query, below the bar: the query's wrong part marked where it stands, then why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.strip import Strip

from desk.i18n import _
from desk.layout import Direction
from desk.model import QueryProblem
from desk.tui.widgets.painted import PaintedWidget, layer_classes
from desk.tui.widgets.painting import LAYER, Mark, text_segments


class ProblemLine(PaintedWidget):
    """One row, there only while there is a problem."""

    COMPONENT_CLASSES: ClassVar[set[str]] = layer_classes("error", "suggested", "selected", "muted")

    query_text = ""
    problems: tuple[QueryProblem, ...] = ()

    def on_mount(self) -> None:
        """Nothing to show yet."""
        self.display = False

    def show(self, query: str, problems: Sequence[QueryProblem]) -> None:
        """Show the first problem of a query and how many there are."""
        self.query_text, self.problems = query, tuple(problems)
        self.display = bool(problems)
        self.refresh()

    def words(self) -> str:
        """The first problem in words, with what to type instead."""
        first = self.problems[0]
        hint = _(" — try {query}").format(query=first.suggestion) if first.suggestion else ""
        more = _(" (+{n})").format(n=len(self.problems) - 1) if len(self.problems) > 1 else ""
        return f"{first.message}{hint}{more}"

    def rows(self, first: int, last: int) -> list[Strip]:
        """The query's wrong part in its context, then the words."""
        width = self.size.width
        return [self._row(width) if y == 0 and self.problems else Strip.blank(width) for y in range(first, last)]

    def _row(self, width: int) -> Strip:
        span = self.problems[0].span
        shown = min(len(self.query_text) + 2, width // 3)
        mark = Mark(span.start, max(span.end, span.start + 1), LAYER["error"] | LAYER["suggested"] | LAYER["selected"])
        query = text_segments(self.query_text + " ", shown, self.palette, marks=[mark], ground=LAYER["muted"])
        room, ground = width - shown, LAYER["error"]
        words = text_segments(f" {self.words()}", room, self.palette, direction=Direction.LTR, ground=ground)
        return Strip([*query, *words], width)
