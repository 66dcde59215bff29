"""Seeing: what is linked and unfolded in the panes, and the comparing pages. What is lit is in `counterparts`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from desk.i18n import _
from desk.model import Anchor, QuoteId, ReportId
from desk.tui.linking import corresponding, pairs_of
from desk.tui.messages import Answered, Comparison, IndirectTurned, LibraryCompared, LinksFound, PairCompared
from desk.tui.screens.matrix import MatrixScreen
from desk.tui.screens.people import SpeakersScreen
from desk.tui.screens.sheet import ReviewingScreen, SheetScreen
from desk.tui.screens.timeline import TimelineScreen
from desk.tui.screens.versions import VersionsScreen
from desk.tui.session import INDIRECT_KEY
from desk.tui.verbs.concern import Answers, Concern, Verbs
from desk.tui.verbs.opening import quote_under
from desk.tui.verbs.reviewing import quotes_of
from desk.tui.views import scroll_to_offset
from desk.tui.widgets.cell_view import CellView
from desk.tui.widgets.report_pane import ReportPane

if TYPE_CHECKING:
    from desk.tui.screens.desk import DeskScreen
    from desk.workspace import Workspace


PAGES: Mapping[str, type[SheetScreen]] = {
    screen.NAME: screen for screen in (MatrixScreen, SpeakersScreen, TimelineScreen)
}


class Seeing(Concern):
    """Verbs of the group "see", and linked scrolling."""

    def __init__(self, desk: DeskScreen) -> None:
        super().__init__(desk)
        self._anchors: dict[tuple[ReportId, ReportId], tuple[Anchor, ...]] = {}
        self.linked = False
        self.near: tuple[ReportId, ...] = ()
        """The reports that the comparing pages were opened from."""

    def verbs(self) -> Verbs:
        """Pages, folds, marks, direction, link."""
        pages = {f"see.{page}": partial(self.open_page, page) for page in PAGES}
        return {
            **pages,
            "see.folds": self.toggle_folds,
            "see.harakat": self.toggle_harakat,
            "see.direction": self.turn_direction,
            "see.indirect": self.turn_indirect,
            "pane.link": self.toggle_link,
        }

    def answers(self) -> Answers:
        """What workers report about links and pages, and panes about what is in view."""
        return {
            LinksFound: self._linked,
            IndirectTurned: self._indirect_turned,
            LibraryCompared: self._compared,
            PairCompared: self._pair,
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

    # Indirect speech

    def turn_indirect(self) -> None:
        """Show what is reported without marks, or hide it again."""
        open_ids = self._desk.panes.open_ids()
        self._desk.jobs.queue(lambda workspace: turn_indirect(workspace, open_ids))

    def _indirect_turned(self, answer: IndirectTurned) -> None:
        desk = self._desk
        desk.panes.set_quotes(answer.quotes)
        desk.show_quote(desk.panes.current)
        desk.counterparts.changed(quote_under(desk.panes.current))
        self.review_changed()
        hidden = _("Reported statements are shown only when you have taken them up.")
        desk.say_on_top(_("Reported statements are shown, with the sign ~.") if answer.shown else hidden)

    # Links

    def toggle_link(self) -> None:
        """Scroll all panes together from now on, or each alone."""
        self.linked = not self.linked
        if not self.linked:
            self._desk.say(_("Each pane scrolls alone."))
            return
        self._desk.say(_("Panes scroll together."))
        self._anchors.clear()
        self.follow(self._desk.panes.current)

    def _linked(self, answer: LinksFound) -> None:
        self._anchors |= answer.anchors
        self.follow(self._desk.panes.current)

    def _scrolled(self, event: CellView.Scrolled) -> None:
        if event.view is self._desk.panes.current and event.view.has_focus:
            self.follow(self._desk.panes.current)

    def follow(self, leader: ReportPane) -> None:
        """Bring the other panes to where the first row of `leader` is; what they lack to do so is asked for."""
        if not self.linked or leader.report is None:
            return
        missing: list[ReportId] = []
        for pane in self._desk.panes.shown():
            if pane is leader or pane.report is None or pane.report.id == leader.report.id:
                continue
            known = self._anchors.get((leader.report.id, pane.report.id))
            if known is None:
                missing.append(pane.report.id)
            else:
                pairs = pairs_of(known, len(leader.report.text), len(pane.report.text))
                scroll_to_offset(pane, corresponding(leader.top, pairs))
        self._desk.counterparts.keep_in_view()
        if missing:
            self._desk.jobs.ask(partial(find_links, report=leader.report.id, others=tuple(missing)), "links")

    # Comparing pages

    def pages(self) -> list[ReviewingScreen]:
        """The comparing pages over the desk."""
        return [screen for screen in self._desk.app.screen_stack if isinstance(screen, ReviewingScreen)]

    def review_changed(self) -> None:
        """Quotes have changed: the pages over the desk that show them are drawn again, and links are found again."""
        self._anchors.clear()
        for screen in self.pages():
            screen.reload()

    def open_page(self, page: str) -> None:
        """Show a comparing page over the desk, in place of another one."""
        app = self._desk.app
        if isinstance(app.screen, SheetScreen):
            app.switch_screen(PAGES[page](self._desk))
        else:
            self.near = self._at_hand()
            app.push_screen(PAGES[page](self._desk))

    def _at_hand(self) -> tuple[ReportId, ...]:
        """What is open; while the keyboard is in the list, what is chosen there unless that is open: a whole story."""
        desk = self._desk
        open_ids, chosen = desk.panes.open_ids(), desk.reports.chosen
        elsewhere = desk.focused is desk.reports and not {summary.id for summary in chosen} <= set(open_ids)
        return tuple(summary.id for summary in chosen) if elsewhere else open_ids

    def leave_pages(self) -> None:
        """Take every page away."""
        for _page in self.pages():
            self._desk.app.pop_screen()

    def compare(self) -> None:
        """Ask for what the pages are drawn from; while the library is being opened, they wait for it."""
        jobs = self._desk.jobs
        if jobs.workspace or jobs.closed_by:
            jobs.ask(compare, "compare")

    def compare_pair(self, one: QuoteId, other: QuoteId) -> None:
        """Ask what differs between two quotes."""
        self._desk.jobs.ask(lambda workspace: PairCompared(workspace.comparing.between(one, other)), "pair")

    def _compared(self, answer: LibraryCompared) -> None:
        for screen in self.pages():
            if isinstance(screen, SheetScreen):
                screen.show(answer.comparison)

    def _pair(self, answer: PairCompared) -> None:
        for screen in self.pages():
            if isinstance(screen, VersionsScreen):
                screen.show(answer.compared)


def find_links(workspace: Workspace, report: ReportId, others: Sequence[ReportId]) -> Answered:
    """The anchors of one report and each of some others."""
    return LinksFound({(report, other): workspace.comparing.anchors(report, other) for other in others})


def compare(workspace: Workspace) -> Answered:
    """Everything that the comparing pages are drawn from."""
    decisions, quotes = workspace.comparing.decisions(), workspace.all_quotes(indirect=workspace.indirect.shown)
    return LibraryCompared(
        Comparison(workspace.reports(), quotes, workspace.compared(), decisions, workspace.people.all())
    )


def turn_indirect(workspace: Workspace, open_ids: Sequence[ReportId]) -> Answered:
    """Show every reported statement, or those taken up alone; kept for the next time."""
    shown = workspace.indirect.shown = not workspace.indirect.shown
    workspace.remember(INDIRECT_KEY, "shown" if shown else "")
    return IndirectTurned(shown, quotes_of(workspace, open_ids))
