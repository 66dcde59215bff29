"""Opening: reports into panes, and the panes themselves. What is lit and linked between them is in `seeing`."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from desk.i18n import _, ngettext
from desk.model import Outcome, Quote, QuoteId, ReportId
from desk.tui.messages import (
    Answered,
    LibraryOpened,
    OpenReport,
    ReportRead,
    ReportsListed,
    SourceAdded,
    SourcesAdded,
)
from desk.tui.screens.keyed import Verb
from desk.tui.screens.prompt import ChoicePrompt
from desk.tui.session import Desktop, OpenPane, point, read_desktop
from desk.tui.widgets.pane_group import most_panes
from desk.tui.widgets.report_pane import ReportPane
from index.spans import Span

if TYPE_CHECKING:
    from pathlib import Path

    from desk.tui.screens.desk import DeskScreen
    from desk.workspace import Workspace


ENOUGH = 8
"""Reports in the list from which the first ones are opened although others are still being added."""


class Opening:
    """Verbs of the group "open", the first look at a library, and the adding of paths."""

    def __init__(self, desk: DeskScreen) -> None:
        self._desk = desk
        self._settled = False
        self._wanted: Desktop = Desktop()

    def verbs(self) -> Mapping[str, Verb]:
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

    def answers(self) -> Mapping[type[Answered], Callable[..., None]]:
        """What workers report about reports."""
        return {
            LibraryOpened: self._opened,
            ReportsListed: self._listed,
            ReportRead: self._read,
            SourceAdded: self._added,
            SourcesAdded: self._all_added,
        }

    # Reports

    def open(self, report: ReportId, slot: int, at: Span | None = None, *, focus: bool) -> None:
        """Read a report and show it in a slot, at a place or where it was left."""
        started = time.perf_counter()
        query = self._desk.searching.query

        def read(workspace: Workspace) -> Answered:
            opened = read_report(workspace, report, query)
            self._desk.session.timings[_("report opened")] = time.perf_counter() - started
            return ReportRead(opened, slot, at, focus)

        self._desk.panes.use(slot)
        self._desk.jobs.ask(read, f"slot-{slot}")

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
        if focused in (desk.reports, desk.hits, desk.tray):
            focused.choose(beside)
        elif beside:
            self._version_beside()
        else:
            self._versions()

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

    def _versions(self) -> None:
        """Let the editor choose among the other versions of the quote under the cursor."""
        desk = self._desk
        quote = desk.quote
        others = desk.session.counterparts.get(quote.id, ()) if quote else ()
        if quote is None:
            desk.say(_("] goes to the next quote; Enter on a quote shows its other versions."))
        elif not others:
            desk.say(_("This quote was found in no other report."))
        else:
            names = {self._version_name(other): other for other in others}
            desk.app.push_screen(
                ChoicePrompt(_("other versions"), tuple(names)),
                lambda name: self._show_version(names.get(name or "")),
            )

    def _version_name(self, quote: Quote) -> str:
        summary = self._desk.session.summary(quote.report)
        source = (summary.outlet or summary.title) if summary else ""
        return f"{quote.language}  {quote.text}  {quote.speaker.shown}  {source}".replace("\n", " ")

    def _show_version(self, quote: Quote | None) -> None:
        if quote:
            slot = self._desk.panes.slot_of(quote.report)
            self.show(quote.report, quote.span, beside=slot is None)

    def _version_beside(self) -> None:
        """Open beside: the first version of this quote that is not open, else the next report of the list."""
        desk = self._desk
        quote = desk.quote
        others = desk.session.counterparts.get(quote.id, ()) if quote else ()
        open_ids = desk.panes.open_ids()
        for other in others:
            if other.report not in open_ids:
                self.open(other.report, desk.panes.slot_beside(), other.span, focus=False)
                return
        for summary in desk.session.summaries:
            if summary.id not in open_ids:
                self.open(summary.id, desk.panes.slot_beside(), focus=False)
                return
        desk.say(_("Every report is open already."))

    # Panes

    def close(self) -> None:
        """Close the current pane; an empty desk gives the keyboard to the list."""
        desk = self._desk
        desk.panes.close()
        (desk.panes.current if desk.panes.current.report else desk.side).focus()
        desk.list_open()

    def zoom(self) -> None:
        """One pane alone, and back."""
        zoomed = self._desk.panes.zoom()
        self._desk.set_class(zoomed, "-zoomed")
        if zoomed:
            self._desk.panes.current.focus()

    # Answers

    def _opened(self, answer: LibraryOpened) -> None:
        self._desk.jobs.workspace = answer.workspace
        self._wanted = read_desktop(answer.desktop)
        self._settled = bool(self._wanted.panes)
        self._desk.desk_app.take_theme(answer.theme)
        self._desk.text_order.take_up()
        for slot, pane in enumerate(self._wanted.panes[: most_panes(self._desk.app.size.width)]):
            self.open(ReportId(pane.report), slot, point(pane.offset), focus=slot == self._wanted.current)
        self.refresh_list()
        if answer.paths:
            self.add(answer.paths)
        else:
            self._desk.say_notices()

    def refresh_list(self) -> None:
        """Ask for the reports and tags as they are now."""
        self._desk.jobs.ask(list_reports, "list")

    def add(self, paths: Sequence[Path]) -> None:
        """Add sources in a worker; the list fills as they come."""
        screen = self._desk

        def work(workspace: Workspace) -> Answered:
            def progress(done: int, total: int, added: object) -> None:
                screen.post_message(SourceAdded(done, total, added))  # type: ignore[arg-type]

            return SourcesAdded(workspace.add(paths, progress))

        screen.jobs.ask(work, "adding", exclusive=False)

    def _listed(self, answer: ReportsListed) -> None:
        desk = self._desk
        desk.session.summaries, desk.session.tags = answer.summaries, answer.tags
        desk.list_open()
        desk.text_order.look()
        enough = len(answer.summaries) >= ENOUGH if desk.adding else bool(answer.summaries)
        if not self._settled and enough:
            self._settled = True
            for slot, report in enumerate(self._first_reports(desk.panes_at_start)):
                self.open(report, slot, focus=False)

    def _first_reports(self, count: int) -> list[ReportId]:
        """The first reports of the list, one in another language beside the first when there is one."""
        summaries = list(self._desk.session.summaries)
        chosen = summaries[:1]
        while len(chosen) < min(count, len(summaries)):
            rest = [summary for summary in summaries if summary not in chosen]
            told = {summary.language for summary in chosen}
            chosen.append(next((summary for summary in rest if summary.language not in told), rest[0]))
        return [summary.id for summary in chosen]

    def _read(self, answer: ReportRead) -> None:
        desk, opened = self._desk, answer.opened
        if answer.slot >= desk.panes.used:
            return
        pane = desk.panes.pane(answer.slot)
        pane.show(opened.report, opened.quotes, answer.at)
        pane.set_hits(opened.matches, None)
        desk.session.people[opened.report.id] = opened.people
        if answer.focus:
            desk.panes.choose(answer.slot)
            pane.focus()
        desk.list_open()
        desk.show_quote(pane)
        desk.searching.landed(pane, answer.at)
        desk.reviewing.landed(pane)

    def _added(self, answer: SourceAdded) -> None:
        desk = self._desk
        done = _("Adding {done} of {total}").format(done=answer.done, total=answer.total)
        if answer.added.outcome is Outcome.FAILED and answer.added.error:
            desk.say(f"{done} · {answer.added.error}", error=True)
        else:
            desk.say(done)
        if answer.done == answer.total or answer.done % 10 == 1:
            self.refresh_list()

    def _all_added(self, answer: SourcesAdded) -> None:
        desk = self._desk
        desk.adding = False
        counts = {outcome: sum(result.outcome is outcome for result in answer.results) for outcome in Outcome}
        new, failed = counts[Outcome.ADDED], counts[Outcome.FAILED]
        parts = [ngettext("{n} report added", "{n} reports added", new).format(n=new)] if new else []
        if failed:
            first = next(result for result in answer.results if result.error)
            parts.append(ngettext("{n} not read", "{n} not read", failed).format(n=failed))
            parts.append(f"{first.error}")
        desk.say(" · ".join(parts), error=bool(failed))
        desk.session.last_error = "\n".join(str(result.error) for result in answer.results if result.error)
        self.refresh_list()
        if not failed:
            desk.say_notices()

    def desktop(self) -> Desktop:
        """What is open now, to be remembered."""
        panes = tuple(OpenPane(pane.report.id, pane.cursor) for pane in self._desk.panes if pane.report)
        return Desktop(panes, min(self._desk.panes.index, max(0, len(panes) - 1)))


def read_report(workspace: Workspace, report: ReportId, query: str) -> OpenReport:
    """A report with what its pane needs; raises DeskError."""
    matches = workspace.matches(query, report) if query else ()
    return OpenReport(workspace.report(report), workspace.quotes(report), workspace.people(report), matches)


def list_reports(workspace: Workspace) -> Answered:
    """The list as it is now."""
    return ReportsListed(workspace.reports(), workspace.tags())


def quote_under(pane: ReportPane) -> Quote | None:
    """The quote under the cursor of a pane; where none is marked, the innermost of those refused or set aside there."""
    held = [quote for quote in pane.quotes if quote.outer.contains(pane.cursor)]
    return pane.current_quote or min(held, key=lambda quote: len(quote.outer), default=None)


def quote_in(quotes: Sequence[Quote], quote: QuoteId) -> Quote | None:
    """A quote by its id."""
    return next((one for one in quotes if one.id == quote), None)
