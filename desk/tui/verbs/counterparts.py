"""Counterparts: the same statement in other reports, lit in their panes, chosen among, opened beside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desk.i18n import _
from desk.i18n.formats import format_date
from desk.model import Change, Quote, QuoteId, ReportId, version_sign
from desk.tui.messages import Answered, CounterpartsFound
from desk.tui.screens.prompt import ChoicePrompt
from desk.tui.verbs.concern import Answers, Concern, Verbs
from desk.tui.verbs.opening import quote_under
from desk.tui.views import bring_into_view, is_in_view
from desk.tui.widgets.report_pane import ReportPane

if TYPE_CHECKING:
    from desk.tui.screens.desk import DeskScreen
    from desk.workspace import Workspace


PREPARED = 400
"""Quotes of a library up to which they are compared unasked: the desk cannot be left before that is done."""


class Counterparts(Concern):
    """What belongs to the quote under the cursor."""

    def __init__(self, desk: DeskScreen) -> None:
        super().__init__(desk)
        self._still = False

    def verbs(self) -> Verbs:
        """Its keys are those that open."""
        return {}

    def answers(self) -> Answers:
        """What workers report about what belongs together, and panes about the cursor."""
        return {CounterpartsFound: self._found, ReportPane.CursorMoved: self._cursor_moved}

    def prepare(self) -> None:
        """Find out what belongs together before the first quote is reached."""
        if sum(summary.found for summary in self._desk.session.summaries) <= PREPARED:
            self._desk.jobs.ask(prepare, "prepare")

    def _cursor_moved(self, event: ReportPane.CursorMoved) -> None:
        if event.pane is not self._desk.panes.current:
            return
        self._desk.show_quote(event.pane)
        self._still = event.put_back
        here = quote_under(event.pane)
        if event.quote_id and here and event.pane.marked.holds(event.quote_id):
            self.reached(here)
        else:
            self.left()

    def reached(self, quote: Quote) -> None:
        """The cursor came onto a quote: light the same statement in the other panes, and scroll to it there.

        Panes that were put back to where they stood are not scrolled.
        """
        known = self._desk.session.counterparts.get(quote.id)
        if known is not None:
            self._light(known)
        else:
            self._find(quote.report)

    def changed(self, here: Quote | None) -> None:
        """What belongs together may be something else now: ask again, and show the old until the answer."""
        session = self._desk.session
        kept = {quote.id for quote in self._desk.panes.current.quotes} if here else set()
        session.counterparts = {quote: others for quote, others in session.counterparts.items() if quote in kept}
        if here:
            self._find(here.report)

    def _find(self, report: ReportId) -> None:
        """Ask for those of all quotes of a report: the tray tells the languages beside each."""

        def find(workspace: Workspace) -> Answered:
            return CounterpartsFound(workspace.comparing.counterparts_in(report))

        self._desk.jobs.ask(find, "counterparts")

    def left(self) -> None:
        """No quote under the cursor: nothing is lit."""
        for pane in self._desk.panes:
            pane.set_lit(())

    def _found(self, answer: CounterpartsFound) -> None:
        desk = self._desk
        desk.session.counterparts |= answer.found
        here = quote_under(desk.panes.current)
        if here and here.id in answer.found:
            desk.show_quote(desk.panes.current)
            self._light(answer.found[here.id])

    def _light(self, others: tuple[Quote, ...]) -> None:
        desk = self._desk
        for pane in desk.panes:
            here = [other for other in others if pane.report and other.report == pane.report.id]
            if pane is desk.panes.current:
                pane.set_lit(())
                continue
            pane.set_lit([other.id for other in here])
            if here and not self._still:
                bring_into_view(pane, here[0].span)

    def keep_in_view(self) -> None:
        """The panes were scrolled: while the quote is in view, what is lit for it in the others is too."""
        pane = self._desk.panes.current
        here = quote_under(pane)
        known = self._desk.session.counterparts.get(here.id) if here else None
        if here and known and is_in_view(pane, here.span):
            self._still = False
            self._light(known)

    def came(self, pane: ReportPane, *, placed: bool) -> None:
        """A report came into a pane: what belongs to the current quote is lit there, in view unless it is placed."""
        desk = self._desk
        here = quote_under(desk.panes.current)
        known = desk.session.counterparts.get(here.id, ()) if here else ()
        own = [other for other in known if pane.report and other.report == pane.report.id]
        if own and pane is not desk.panes.current:
            pane.set_lit([other.id for other in own])
            if not placed:
                desk.call_after_refresh(bring_into_view, pane, own[0].span)

    def decide(self, quote: QuoteId, others: Sequence[QuoteId], *, same: bool) -> None:
        """Say that a quote and others are one statement, or are not."""

        def change(workspace: Workspace) -> Change:
            decide = workspace.review.confirm if same else workspace.review.refuse
            return decide(quote, *others)

        self._desk.reviewing.change(change)

    def choose_version(self) -> None:
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
        source = f"{summary.outlet or summary.title} {version_sign(summary.version)}".rstrip() if summary else ""
        parts = (quote.language, quote.text, quote.speaker.shown, source, format_date(summary.date) if summary else "")
        return "  ".join(part for part in parts if part).replace("\n", " ")

    def _show_version(self, quote: Quote | None) -> None:
        if quote:
            slot = self._desk.panes.slot_of(quote.report)
            self._desk.opening.show(quote.report, quote.span, beside=slot is None)

    def version_beside(self) -> None:
        """Open beside: the first version of this quote that is not open, else the next report of the list."""
        desk = self._desk
        quote = desk.quote
        others = desk.session.counterparts.get(quote.id, ()) if quote else ()
        open_ids = desk.panes.open_ids()
        for other in others:
            if other.report not in open_ids:
                desk.opening.open(other.report, desk.panes.slot_beside(), other.span, focus=False)
                return
        for summary in desk.session.summaries:
            if summary.id not in open_ids:
                desk.opening.open(summary.id, desk.panes.slot_beside(), focus=False)
                return
        desk.say(_("Every report is open already."))


def prepare(workspace: Workspace) -> Answered:
    """The workspace keeps the statements until quotes change."""
    workspace.statements()
    return Answered()
