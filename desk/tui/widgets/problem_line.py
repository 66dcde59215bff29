"""What could not be read of a query, below the bar: the query's wrong part marked where it stands, then why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from textual.strip import Strip

from desk.i18n import _
from desk.layout import Direction, cells
from desk.model import QueryProblem
from desk.tui.widgets.painted import PaintedWidget, layer_classes
from desk.tui.widgets.painting import LAYER, Mark, text_segments
from index.spans import Span

SHARE: Final = 3
"""The query has one `SHARE`th of the row, the words have the rest."""
ELLIPSIS: Final = "…"
BEFORE: Final = 8
"""Characters that are kept before the wrong part of a long query."""


def around(query: str, span: Span, room: int) -> tuple[str, Span]:
    """The end of a query from where its wrong part is sure to begin within `room` cells, and that part in it."""
    query = query[: span.end + room]
    if cells(query[: span.end]) <= room - 2 or span.start <= BEFORE:
        return query, span
    start = span.start - BEFORE
    return ELLIPSIS + query[start:], span.shift(len(ELLIPSIS) - start)


class ProblemLine(PaintedWidget):
    """One row, there only while there is a problem."""

    COMPONENT_CLASSES: ClassVar[set[str]] = layer_classes("error", "suggested", "selected", "muted")

    query_text = ""
    problems: tuple[QueryProblem, ...] = ()
    offer = ""

    def on_mount(self) -> None:
        """Nothing to show yet."""
        self.display = False

    def show(self, query: str, problems: Sequence[QueryProblem], offer: str = "") -> None:
        """Show the first problem of a query, how many there are, and `offer`: what a key asks instead."""
        self.query_text, self.problems, self.offer = query, tuple(problems), offer
        self.display = bool(problems)
        self.refresh()

    def words(self) -> str:
        """The first problem in words, with what to ask or type instead."""
        first = self.problems[0]
        hint = _(" — try {query}").format(query=first.suggestion) if first.suggestion and not self.offer else ""
        more = _(" (+{n})").format(n=len(self.problems) - 1) if len(self.problems) > 1 else ""
        return f"{first.message}{more}{hint}{self.offer and f' — {self.offer}'}"

    def rows(self, first: int, last: int) -> list[Strip]:
        """The query's wrong part in its context, then the words."""
        width = self.size.width
        return [self._row(width) if y == 0 and self.problems else Strip.blank(width) for y in range(first, last)]

    def _row(self, width: int) -> Strip:
        text, span = around(self.query_text, self.problems[0].span, width // SHARE)
        shown = min(cells(text) + 2, width // SHARE)
        mark = Mark(span.start, max(span.end, span.start + 1), LAYER["error"] | LAYER["suggested"] | LAYER["selected"])
        query = text_segments(text + " ", shown, self.palette, marks=[mark], ground=LAYER["muted"])
        room, ground = width - shown, LAYER["error"]
        words = text_segments(f" {self.words()}", room, self.palette, direction=Direction.LTR, ground=ground)
        return Strip([*query, *words], width)
