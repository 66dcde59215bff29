"""The base of the comparing pages: a table over the desk, what its current cell says, and the keys of all of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult

from desk.i18n import _
from desk.keymap import DEFAULTS, Place
from desk.model import Quote
from desk.tui.actions import Focus, Need, actions_at
from desk.tui.matrix_table import Page
from desk.tui.messages import Comparison
from desk.tui.screens.keyed import KeyedScreen
from desk.tui.widgets.sheet import Sheet
from desk.tui.widgets.status_line import StatusLine
from desk.tui.widgets.table import Cell
from desk.tui.widgets.title_line import TitleLine
from desk.tui.widgets.wording import Wording
from desk.tui.wordings import in_context, quote_note

if TYPE_CHECKING:
    from desk.tui.screens.desk import DeskScreen

PAGES = ("statements", "speakers", "timeline")
TALL, FLAT = 40, 10
"""Rows of a terminal from which tables and wording have more room, and below which the table has all of it."""


class ReviewingScreen(KeyedScreen):
    """A screen over the desk whose keys act on one quote, as they do in a pane."""

    PLACE: ClassVar[Place] = Place.SHEET

    def __init__(self, desk: DeskScreen) -> None:
        super().__init__()
        self._desk = desk
        wanted = [
            action.id for action in actions_at(Place.SHEET) if action.id.startswith(("desk.", "quote.", "see.indirect"))
        ]
        self.verbs = {
            **{name: desk.verbs[name] for name in wanted},
            "search.back": self.leave,
            "desk.quit": self.leave,
        }

    @property
    def quote(self) -> Quote | None:
        """The quote that keys act on."""
        raise NotImplementedError

    def reload(self) -> None:
        """Ask for everything again, after a change too."""
        raise NotImplementedError

    def met(self) -> frozenset[Need]:
        """A quote, and a tag to give again."""
        found = {Need.QUOTE, Need.PASSAGE} if self.quote else set()
        return frozenset(found | ({Need.LAST_TAG} if self._desk.session.last_tag else set()))

    def leave(self) -> None:
        """Back to what is below."""
        self.dismiss()

    def go_to(self, quote: Quote | None, *, beside: bool) -> None:
        """Open the report of a quote at it, over whatever pages are there."""
        if quote:
            self._desk.seeing.leave_pages()
            self._desk.opening.show(quote.report, quote.span, beside=beside, focus=True)


class SheetScreen(ReviewingScreen):
    """One comparing page over the desk; Enter opens the cell in a pane, Esc goes back."""

    NAME: ClassVar[str]

    def __init__(self, desk: DeskScreen) -> None:
        super().__init__(desk)
        self.sheet = Sheet()
        self.wording = Wording(id="wording")
        self.comparison: Comparison | None = None
        moves = [name for name in DEFAULTS if name.startswith("move.")]
        self.verbs = {
            **self.verbs,
            **{name: partial(self.sheet.move, name.removeprefix("move.")) for name in moves},
            **{f"see.{name}": partial(self.turn_to, name) for name in PAGES},
            **dict.fromkeys(("person.join", "person.split"), self._elsewhere),
            "pane.previous": partial(self.sheet.move, "left"),
            "pane.next": partial(self.sheet.move, "right"),
            "open.here": partial(self.sheet.choose, False),
            "open.beside": partial(self.sheet.choose, True),
        }

    def compose(self) -> ComposeResult:
        """Title, table, wording, status."""
        yield TitleLine(id="title")
        yield self.sheet
        yield self.wording
        yield StatusLine()

    def on_mount(self) -> None:
        """Ask for the comparison."""
        self._fit()
        self.sheet.focus()
        self.query_one(TitleLine).show(_("Comparing …"))
        self.show_keys()
        self.reload()

    def on_resize(self) -> None:
        """A tall terminal shows more of each row."""
        self._fit()
        if self.comparison:
            self.redraw()

    def _fit(self) -> None:
        self.set_class(self.tall, "-tall")
        self.set_class(self.app.size.height < FLAT, "-flat")

    @property
    def tall(self) -> bool:
        """Whether there is room for more."""
        return self.app.size.height >= TALL

    def reload(self) -> None:
        """Ask for the comparison again."""
        self._desk.seeing.compare()

    def _elsewhere(self) -> None:
        self.say(_("Speakers are joined and parted where they are listed: W."))

    def turn_to(self, page: str) -> None:
        """Show another comparing page."""
        if page != self.NAME:
            self._desk.seeing.open_page(page)

    def show(self, comparison: Comparison) -> None:
        """Draw an answer."""
        self.comparison = comparison
        self.redraw()

    def redraw(self) -> None:
        """Draw what there is; the current cell stays where it was."""
        if self.comparison:
            drawn = self.page(self.comparison)
            self.query_one(TitleLine).show(drawn.title)
            self.sheet.show(drawn.table, drawn.empty, drawn.row)
            self.describe()
            self.show_keys()

    def page(self, comparison: Comparison) -> Page:
        """The table to draw."""
        raise NotImplementedError

    def situation(self) -> Focus:
        """A page of its own."""
        return Focus.SHEET

    @property
    def quote(self) -> Quote | None:
        """The quote of the current cell."""
        cell = self.sheet.highlighted
        return self.quote_of(cell) if cell else None

    def quote_of(self, cell: Cell) -> Quote | None:
        """The quote that a cell stands for."""
        return self.comparison.quote(cell.quote) if self.comparison and cell.quote else None

    def describe(self) -> None:
        """Show the whole wording of the current cell in its context, and who said it."""
        quote = self.quote
        self.wording.display = quote is not None
        if quote:
            text, marks = in_context(quote)
            self.wording.show(text, quote.language, marks, quote_note(quote))

    def on_sheet_highlighted(self, _event: Sheet.Highlighted) -> None:
        """Another cell."""
        self.hush()
        self.describe()
        self.show_keys()

    def on_sheet_chosen(self, event: Sheet.Chosen) -> None:
        """Open what the cell stands for."""
        cell, quote = event.cell, self.quote_of(event.cell)
        if quote:
            self.go_to(quote, beside=event.beside)
        elif cell.report:
            self._desk.seeing.leave_pages()
            self._desk.opening.show(cell.report, None, beside=event.beside, focus=True)
        else:
            self.say(_("This report does not have the statement."))
