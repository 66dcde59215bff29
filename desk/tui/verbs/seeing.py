"""Seeing: what is linked and unfolded in the panes, and the comparing pages. What is lit is in `counterparts`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message

from desk.i18n import _, ngettext
from desk.model import Quote
from desk.tui.linking import anchors, corresponding
from desk.tui.messages import Answered, Compared, Comparison, LinksFound
from desk.tui.screens.keyed import Verb
from desk.tui.screens.sheet import SheetScreen
from desk.tui.views import scroll_to_offset
from desk.tui.widgets.cell_view import CellView
from desk.tui.widgets.report_pane import ReportPane
from desk.tui.widgets.sheet import Cell

if TYPE_CHECKING:
    from desk.tui.screens.desk import DeskScreen
    from desk.workspace import Workspace


class Seeing:
    """Verbs of the group "see", and linked scrolling."""

    def __init__(self, desk: DeskScreen) -> None:
        self._desk = desk
        self._links: LinksFound | None = None
        self._comparison: Comparison | None = None
        self.linked = False

    def verbs(self) -> Mapping[str, Verb]:
        """Pages, folds, marks, direction, link."""
        pages = {f"see.{page}": partial(self.open_page, page) for page in ("statements", "speakers", "timeline")}
        return {
            **pages,
            "see.folds": self.toggle_folds,
            "see.harakat": self.toggle_harakat,
            "see.direction": self.turn_direction,
            "pane.link": self.toggle_link,
        }

    def answers(self) -> Mapping[type[Message], Callable[..., None]]:
        """What workers report about links and pages, and panes about what is in view."""
        return {
            LinksFound: self._linked,
            Compared: self._compared,
            CellView.Scrolled: self._scrolled,
        }

    def toggle_folds(self) -> None:
        """Unfold or fold the current report."""
        self._desk.panes.current.toggle_folds()

    def turn_direction(self) -> None:
        """Turn the paragraph under the cursor."""
        self._desk.panes.current.turn_direction()

    def toggle_harakat(self) -> None:
        """Vowel marks in every pane, so that they read alike."""
        self._desk.panes.toggle_harakat()

    # Links

    def toggle_link(self) -> None:
        """Scroll all panes together from now on, or each alone."""
        self.linked = not self.linked
        if not self.linked:
            self._desk.say(_("Each pane scrolls alone."))
            return
        self._desk.say(_("Panes scroll together."))
        self._desk.jobs.ask(find_links, "links")

    def _linked(self, answer: LinksFound) -> None:
        self._links = answer
        self.follow(self._desk.panes.current)

    def _scrolled(self, event: CellView.Scrolled) -> None:
        if event.view is self._desk.panes.current and event.view.has_focus:
            self.follow(self._desk.panes.current)

    def follow(self, leader: ReportPane) -> None:
        """Bring the other panes to where the first row of `leader` is."""
        if not self.linked or self._links is None or leader.report is None:
            return
        for pane in self._desk.panes.shown():
            if pane is not leader and pane.report is not None and pane.report.id != leader.report.id:
                pairs = anchors(self._links.statements, self._links.quotes, leader.report, pane.report)
                scroll_to_offset(pane, corresponding(leader.top, pairs))

    # Comparing pages

    def review_changed(self) -> None:
        """Quotes have changed: a page over the desk that shows them is drawn again."""
        screen = self._desk.app.screen
        if isinstance(screen, SheetScreen):
            screen.reload()

    def open_page(self, page: str) -> None:
        """Show a comparing page over the desk."""
        self._desk.app.push_screen(SheetScreen(self._desk, page))

    def compare(self, page: str) -> None:
        """Ask for what a page is drawn from."""
        self._desk.jobs.ask(partial(compare, page=page), "compare")

    def _compared(self, answer: Compared) -> None:
        self._comparison = answer.comparison
        screen = self._desk.app.screen
        if isinstance(screen, SheetScreen):
            screen.show(answer.page, answer.comparison)

    def quote_of(self, cell: Cell) -> Quote | None:
        """The quote that a cell stands for."""
        quotes = self._comparison.quotes if self._comparison else ()
        return next((quote for quote in quotes if quote.id == cell.quote), None)

    def describe(self, quote: Quote) -> str:
        """Who said it, with which verb, and how many other versions there are."""
        if self._comparison is None:
            return ""
        members = {member for s in self._comparison.statements if quote.id in s.members for member in s.members}
        others = len(members - {quote.id})
        told = ngettext("{n} other version", "{n} other versions", others).format(n=others)
        return " · ".join(part for part in (quote.speaker.shown, quote.cue.text if quote.cue else "", told) if part)

    def go_to_cell(self, cell: Cell, *, beside: bool) -> None:
        """Open the report of a cell at its quote."""
        if cell.report is None:
            return
        quote = self.quote_of(cell)
        self._desk.opening.show(cell.report, quote.span if quote else None, beside=beside, focus=True)


def find_links(workspace: Workspace) -> Answered:
    """All statements and quotes."""
    return LinksFound(workspace.statements(), workspace.all_quotes())


def compare(workspace: Workspace, page: str) -> Answered:
    """Everything that the comparing pages are drawn from."""
    return Compared(page, Comparison(workspace.reports(), workspace.all_quotes(), workspace.statements()))
