"""The comparing pages: statement matrix, who said what, timeline. What stands in them is made in `desk.tui.tables`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult

from desk.i18n import _
from desk.keymap import DEFAULTS, Place
from desk.tui.actions import Focus
from desk.tui.messages import Comparison
from desk.tui.screens.keyed import KeyedScreen
from desk.tui.tables import Page, speakers_page, statements_page, timeline_page
from desk.tui.widgets.sheet import Cell, Sheet
from desk.tui.widgets.status_line import StatusLine
from desk.tui.widgets.title_line import TitleLine
from desk.tui.widgets.wording import Wording

if TYPE_CHECKING:
    from desk.tui.screens.desk import DeskScreen

PAGES = ("statements", "speakers", "timeline")


class SheetScreen(KeyedScreen):
    """One comparing page over the desk; Enter opens the cell in a pane, Esc goes back."""

    PLACE: ClassVar[Place] = Place.SHEET

    def __init__(self, desk: DeskScreen, page: str) -> None:
        super().__init__()
        self._desk = desk
        self.page = page
        self.sheet = Sheet()
        self.wording = Wording(id="wording")
        moves = {
            name: partial(self.sheet.move, name.removeprefix("move.")) for name in DEFAULTS if name.startswith("move.")
        }
        self.verbs = {
            **{name: desk.verbs[name] for name in DEFAULTS if name.startswith("desk.")},
            **moves,
            **{f"see.{name}": partial(self.turn_to, name) for name in PAGES},
            "pane.previous": partial(self.sheet.move, "left"),
            "pane.next": partial(self.sheet.move, "right"),
            "open.here": partial(self.sheet.choose, False),
            "open.beside": partial(self.sheet.choose, True),
            "search.back": self.leave,
            "desk.quit": self.leave,
        }

    def compose(self) -> ComposeResult:
        """Title, table, status."""
        yield TitleLine(id="title")
        yield self.sheet
        yield self.wording
        yield StatusLine()

    def on_mount(self) -> None:
        """Ask for the comparison."""
        self.sheet.focus()
        self.query_one(TitleLine).show(_("Comparing …"))
        self.show_keys()
        self.reload()

    def reload(self) -> None:
        """Ask for everything again, after a change too."""
        self._desk.seeing.compare(self.page)

    def turn_to(self, page: str) -> None:
        """Show another comparing page."""
        if page != self.page:
            self.page = page
            self.sheet.index = self.sheet.column = 0
            self.reload()

    def show(self, page: str, comparison: Comparison) -> None:
        """Draw an answer, unless another page was asked for meanwhile."""
        if page == self.page:
            drawn = self._page(comparison)
            self.query_one(TitleLine).show(drawn.title)
            self.sheet.show(drawn.table, drawn.empty)
            self.describe(self.sheet.highlighted)

    def _page(self, comparison: Comparison) -> Page:
        if self.page == "statements":
            return statements_page(comparison, self._desk.panes.open_ids())
        return speakers_page(comparison) if self.page == "speakers" else timeline_page(comparison)

    def situation(self) -> Focus:
        """A page of its own."""
        return Focus.SHEET

    def leave(self) -> None:
        """Back to the panes."""
        self.dismiss()

    def describe(self, cell: Cell | None) -> None:
        """Show the whole wording of a cell, and say who speaks and how often it stands elsewhere."""
        quote = self._desk.seeing.quote_of(cell) if cell else None
        self.wording.display = self.page != "timeline"
        self.wording.show(quote.text if quote else "", quote.language if quote else "")
        self.say(self._desk.seeing.describe(quote) if quote else "")

    def on_sheet_highlighted(self, event: Sheet.Highlighted) -> None:
        """Another cell."""
        self.describe(event.cell)

    def on_sheet_chosen(self, event: Sheet.Chosen) -> None:
        """Open what the cell stands for."""
        if event.cell.report is None:
            self.say(_("This report does not have the statement."))
            return
        self.dismiss()
        self._desk.seeing.go_to_cell(event.cell, beside=event.beside)
