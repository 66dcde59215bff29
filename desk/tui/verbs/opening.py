"""Opening: reports into panes, and the panes themselves. What stands open as a whole is in `standing`."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from desk.i18n import _
from desk.model import Quote, QuoteId, ReportId
from desk.tui.messages import Answered, OpenReport, ReportRead, ReportsListed
from desk.tui.session import OpenPane
from desk.tui.verbs.concern import Answers, Concern, Verbs
from desk.tui.widgets.page_window import View
from desk.tui.widgets.quote_tray import QuoteTray
from desk.tui.widgets.report_list import ReportList
from desk.tui.widgets.report_pane import ReportPane
from index.spans import Span

if TYPE_CHECKING:
    from desk.tui.screens.desk import DeskScreen
    from desk.workspace import Workspace


class Opening(Concern):
    """Verbs of the group "open"; `reading` is what is on its way into which slot."""

    def __init__(self, desk: DeskScreen) -> None:
        super().__init__(desk)
        self._awaited: tuple[ReportId, int] | None = None
        self.reading: dict[int, OpenPane] = {}

    def verbs(self) -> Verbs:
        """Open, close and size."""
        panes = self._desk.panes
        return {
            "open.here": partial(self.choose, beside=False),
            "open.beside": partial(self.choose, beside=True),
            "pane.close": self.close,
            "pane.zoom": self.zoom,
            "pane.even": panes.even,
            "pane.wider": partial(panes.widen, 1),
            "pane.narrower": partial(panes.widen, -1),
        }

    def answers(self) -> Answers:
        """What workers and lists report about reports."""
        return {
            ReportsListed: self._listed,
            ReportRead: self._read,
            ReportList.Chosen: lambda event: self.chosen(event.report_id, beside=event.beside),
            QuoteTray.Chosen: lambda event: self.quote_chosen(event.quote_id),
            ReportPane.Opened: lambda _event: self._desk.perform("open.here"),
        }

    @property
    def awaited(self) -> bool:
        """Whether a report is being read that the keyboard is to be taken to."""
        return self._awaited is not None

    # Reports

    def open(
        self,
        report: ReportId,
        slot: int,
        at: Span | None = None,
        *,
        focus: bool,
        view: View | None = None,
        again: bool = False,
    ) -> None:
        """Read a report and show it in a slot, at a place or where it was left; one shown `again` may stay unread."""
        started = time.perf_counter()
        query, without = self._desk.searching.query, self._desk.searching.without

        def read(workspace: Workspace) -> Answered:
            if not again:
                workspace.readings.opened(report)
            opened = read_report(workspace, report, query, without)
            self._desk.session.timings[_("report opened")] = time.perf_counter() - started
            return ReportRead(opened, slot, at, focus, view, (query, without))

        if focus:
            self._awaited = (report, slot)
        elif self._awaited and self._awaited[1] == slot:
            self.arrived()
        self.reading[slot] = OpenPane(report, at.start if at else 0, view)
        self._desk.panes.use(slot)
        self._desk.jobs.ask(read, f"slot-{slot}")

    def failed(self) -> None:
        """A report was not read."""
        self.reading.clear()
        self.arrived()

    def arrived(self) -> None:
        """The report that was waited for is there, or will never be."""
        self._awaited = None
        self._desk.let_keys_on()

    def show(self, report: ReportId, at: Span | None, *, beside: bool = False, focus: bool = True) -> None:
        """Go to a place in a report: in the pane where it is open, else here or beside."""
        panes = self._desk.panes
        slot = panes.slot_of(report)
        if slot is None:
            self.open(report, panes.slot_beside() if beside else panes.index, at, focus=focus)
            return
        if focus:
            panes.choose(slot)
            panes.current.focus()
        if at is not None:
            panes.pane(slot).go_to(at)

    def choose(self, *, beside: bool) -> None:
        """Open what the list, the hits or the tray have highlighted; in a pane, another version of the quote."""
        desk = self._desk
        focused = desk.focused
        if focused is desk.reports:
            if desk.reports.highlighted:
                self.chosen(desk.reports.highlighted.id, beside=beside)
            else:
                desk.reports.choose(beside)
        elif focused is desk.hits:
            desk.walking.choose(beside=beside)
        elif focused is desk.tray:
            if desk.tray.highlighted:
                self.quote_chosen(desk.tray.highlighted.id)
        elif beside:
            desk.counterparts.version_beside()
        else:
            desk.counterparts.choose_version()

    def chosen(self, report: ReportId, *, beside: bool) -> None:
        """The list asks for a report: here, or beside while the list keeps the keyboard."""
        panes = self._desk.panes
        if beside:
            if panes.slot_of(report) is not None:
                self._desk.say(_("This report is open already."))
            else:
                self.open(report, panes.slot_beside(), focus=False)
        else:
            self.open(report, panes.index, focus=True)

    def quote_chosen(self, chosen: QuoteId) -> None:
        """The tray asks for a quote, of the current report or a counterpart of another one."""
        rows = self._desk.tray.entries
        place = rows.place_of(chosen)
        if place is not None:
            quote = rows[place].quote
            self.show(quote.report, quote.span, beside=self._desk.panes.slot_of(quote.report) is None)

    # Panes

    def close(self) -> None:
        """Close the current pane; an empty desk gives the keyboard to the list."""
        desk = self._desk
        self.reading.pop(desk.panes.index, None)
        desk.panes.close()
        (desk.panes.current if desk.panes.current.report else desk.side).focus()
        desk.list_open()

    def close_removed(self) -> None:
        """Close the panes of reports that are no longer in the library; their hits go as well."""
        desk = self._desk
        focused = desk.focused
        removed = [report for report in desk.panes.open_ids() if desk.session.summary(report) is None]
        for report in removed:
            current = desk.panes.current
            desk.panes.choose(desk.panes.slot_of(report) or 0)
            self.reading.pop(desk.panes.index, None)
            desk.panes.close()
            desk.panes.choose_pane(current)
        if isinstance(focused, ReportPane) and focused.report is None:
            (desk.panes.current if desk.panes.current.report else desk.side).focus()
        if any(desk.session.summary(hit.report) is None for hit in desk.hits.result.hits):
            desk.searching.again(desk.searching.without)

    def zoom(self) -> None:
        """One pane alone, and back."""
        if self._desk.panes.zoom():
            self._desk.panes.current.focus()

    # Answers

    def refresh_list(self) -> None:
        """Ask for the reports and tags as they are now."""
        self._desk.jobs.ask(list_reports, "list")

    def _listed(self, answer: ReportsListed) -> None:
        desk = self._desk
        desk.session.summaries, desk.session.tags = answer.summaries, answer.tags
        desk.list_open()
        desk.text_order.look()
        desk.saved.count()
        if not desk.adding:
            desk.grouping.look()
            desk.counterparts.prepare()
        desk.standing.begin()

    def _read(self, answer: ReportRead) -> None:
        desk, opened = self._desk, answer.opened
        self.reading.pop(answer.slot, None)
        if answer.slot >= desk.panes.used:
            self.arrived()
            return
        pane = desk.panes.pane(answer.slot)
        pane.show(opened.report, opened.quotes, answer.at, answer.view)
        pane.set_hits(opened.matches, None)
        if answer.asked != (desk.searching.query, desk.searching.without):
            desk.walking.remark(opened.report.id)
        desk.session.people[opened.report.id] = opened.people
        desk.session.note_read(opened.report)
        if answer.focus:
            desk.panes.choose(answer.slot)
            pane.focus()
        desk.list_open()
        desk.show_quote(pane)
        desk.counterparts.came(pane, placed=answer.at is not None)
        desk.walking.landed(pane, answer.at)
        desk.reviewing.landed(pane)
        if self._awaited == (opened.report.id, answer.slot):
            self.arrived()


def read_report(workspace: Workspace, report: ReportId, query: str, without: frozenset[str]) -> OpenReport:
    """A report with what its pane needs; raises DeskError."""
    matches = workspace.matches(query, report, without=without) if query else ()
    quotes = workspace.quotes(report, indirect=workspace.indirect.shown)
    return OpenReport(workspace.report(report), quotes, workspace.people.of_report(report), matches)


def list_reports(workspace: Workspace) -> Answered:
    """The list as it is now."""
    return ReportsListed(workspace.reports(), workspace.tags())


def quote_under(pane: ReportPane) -> Quote | None:
    """The quote under the cursor of a pane; where none is marked, the innermost of those refused or set aside there."""
    return pane.current_quote or pane.marked.quotes.innermost(pane.cursor)
