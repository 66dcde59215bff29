"""The main screen: it shows and routes. Its parts are in `desk_parts`, what keys do in `desk.tui.verbs`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.message import Message

from desk.errors import DeskError
from desk.i18n import _, ngettext, with_colon
from desk.keymap import Place, key_label
from desk.model import Quote
from desk.tui.actions import Focus, Need
from desk.tui.messages import Answered, WorkFailed
from desk.tui.screens.desk_parts import DeskParts
from desk.tui.screens.keyed import KeyedScreen
from desk.tui.screens.sheet import ReviewingScreen
from desk.tui.session import Session
from desk.tui.verbs.adding import Adding
from desk.tui.verbs.concern import Concern
from desk.tui.verbs.correcting import Correcting
from desk.tui.verbs.counterparts import Counterparts
from desk.tui.verbs.exporting import Exporting
from desk.tui.verbs.following import Following
from desk.tui.verbs.general import General
from desk.tui.verbs.grouping import Grouping
from desk.tui.verbs.hits import Hits
from desk.tui.verbs.marking_read import MarkingRead
from desk.tui.verbs.moving import Moving
from desk.tui.verbs.opening import Opening, quote_under
from desk.tui.verbs.refining import Refining
from desk.tui.verbs.removing import Removing
from desk.tui.verbs.reviewing import Reviewing
from desk.tui.verbs.saved import Saved
from desk.tui.verbs.searching import Searching
from desk.tui.verbs.seeing import Seeing
from desk.tui.verbs.standing import Standing
from desk.tui.verbs.text_order import TextOrder
from desk.tui.widgets.cell_view import CellView
from desk.tui.widgets.entry import Entry
from desk.tui.widgets.hit_list import HitList, found_words
from desk.tui.widgets.pane_group import PaneGroup
from desk.tui.widgets.quote_tray import QuoteTray
from desk.tui.widgets.report_list import ReportList
from desk.tui.widgets.report_pane import ReportPane
from desk.tui.widgets.status_line import StatusLine
from desk.tui.widgets.title_line import TitleLine
from desk.tui.workers import Jobs
from index.spans import Span

if TYPE_CHECKING:
    from desk.workspace import Workspace


class DeskScreen(DeskParts):
    """What keys do, and what is shown of the library."""

    PLACE: ClassVar[Place] = Place.DESK

    def __init__(self) -> None:
        super().__init__()
        self.session = Session()
        self.jobs = Jobs(self)
        self.adding = False
        self.notices: tuple[DeskError, ...] = ()
        self.opening = Opening(self)
        self.standing = Standing(self)
        self.searching = Searching(self)
        self.walking = Hits(self)
        self.reviewing = Reviewing(self)
        self.seeing = Seeing(self)
        self.counterparts = Counterparts(self)
        self.text_order = TextOrder(self)
        self.sources = Adding(self)
        self.grouping = Grouping(self)
        self.saved = Saved(self)
        self.following = Following(self)
        self.exporting = Exporting(self)
        concerns: tuple[Concern, ...] = (
            *(
                self.opening,
                self.standing,
                self.searching,
                self.walking,
                self.reviewing,
                self.seeing,
                self.counterparts,
            ),
            *(self.text_order, self.sources, self.grouping, self.saved, self.following, self.exporting),
            *(concern(self) for concern in (Moving, MarkingRead, Removing, Correcting, Refining, General)),
        )
        self.verbs = {name: verb for concern in concerns for name, verb in concern.verbs().items()}
        self._answers: dict[type[Message], Callable[..., None]] = {
            WorkFailed: self._failed,
            PaneGroup.CurrentChanged: lambda _event: self.show_current(),
        }
        for concern in concerns:
            self._answers |= concern.answers()

    def on_mount(self) -> None:
        """The list has the keyboard first."""
        self.show_search(False)
        settings = self.desk_app.settings
        self.panes.look(harakat=settings.harakat, islands=settings.islands)
        self.reports.focus()
        self.show_story()
        self.following.start()

    # What is there

    @property
    def quote(self) -> Quote | None:
        """The quote that keys act on: of a page over the desk, under the cursor of a pane, or chosen in the tray."""
        page = self.page
        if page:
            return page.quote
        if self.focused is self.tray and self.tray.highlighted:
            return self.tray.highlighted
        return quote_under(self.panes.current)

    @property
    def page(self) -> ReviewingScreen | None:
        """The comparing page over the desk, if any."""
        return next(reversed(self.seeing.pages()), None)

    @property
    def selection(self) -> Span | None:
        """What is selected in the current pane, unless a page is over it."""
        return None if self.page else self.panes.current.selection

    def situation(self) -> Focus:
        """Where the keyboard is."""
        if self.focused is self.bar:
            return Focus.QUERY
        places = {id(self.hits): Focus.HITS, id(self.tray): Focus.TRAY, id(self.reports): Focus.LIST}
        if id(self.focused) in places:
            return places[id(self.focused)]
        if self.panes.current.selection is not None:
            return Focus.SELECTION
        return Focus.QUOTE if self.quote else Focus.PANE

    def met(self) -> frozenset[Need]:
        """What the editor has at hand."""
        pane = self.panes.current
        found = {
            Need.REPORT: pane.report is not None,
            Need.QUOTE: self.quote is not None,
            Need.PASSAGE: self.quote is not None or pane.selection is not None,
            Need.SEARCH: bool(self.searching.query),
            Need.LAST_TAG: bool(self.session.last_tag),
        }
        return frozenset(need for need, there in found.items() if there)

    @property
    def waiting(self) -> bool:
        """Whether the keyboard is on its way elsewhere: keys typed now are meant for what comes."""
        return self.opening.awaited or self.searching.awaited

    def let_keys_on(self) -> None:
        """Give the keys that were held to what has come."""
        if not self.waiting:
            self.desk_app.call_later(self.desk_app.release_keys)

    # What is shown

    def show_keys(self) -> None:
        """The keys of the registry that matter now, or those of the search bar while it is typed in."""
        if self.situation() is not Focus.QUERY:
            super().show_keys()
            return
        self._offered = ()
        enter, beside, tab, escape = map(key_label, ("enter", "ctrl+o", "tab", "escape"))
        taking, answer = self.searching.taking, self.hits.result
        meant = ((taking, _("did you mean")),) if taking and (answer.remedy or answer.corrections) else ()
        pairs = ((enter, _("open")), ("↑↓", _("choose")), (beside, _("beside")), (tab, _("to the hits")))
        self.query_one(StatusLine).show_keys((*meant, *pairs, (escape, _("back"))))

    def show_story(self) -> None:
        """The head line: how much there is and in which languages, and what the search found."""
        counts = Counter(summary.language for summary in self.session.summaries)
        total = len(self.session.summaries)
        parts = [ngettext("{n} report", "{n} reports", total).format(n=total)]
        parts += ["  ".join(f"{language} {count}" for language, count in counts.most_common())]
        result = self.searching.result
        if result and result.query:
            parts.append(found_words(result))
        pane = self.panes.current
        report = pane.report
        title, language = (report.title, report.language) if report else (_("Newsroom desk"), "")
        summary = self.session.summary(report.id) if report else None
        if summary and summary.story:
            title, language = summary.story.name, summary.story.language
        self.query_one("#story", TitleLine).show(title, " · ".join(part for part in parts if part), language)

    def list_open(self) -> None:
        """Show the list with what is open marked."""
        none = _("No reports yet: desk FOLDER adds those of a folder.")
        self.panes.say_empty(_("No report is open here.") if self.session.summaries or self.adding else none)
        self.reports.show(self.session.summaries, self.panes.open_ids())
        self.show_story()
        self.show_keys()

    def show_current(self) -> None:
        """Show what goes with the current pane."""
        self.show_story()
        self.show_quote(self.panes.current)

    def show_quote(self, pane: ReportPane) -> None:
        """Show the quotes of the current pane in the tray, with the one under its cursor, or the tray's own choice."""
        if pane is self.panes.current:
            chosen = self.tray.highlighted if self.focused is self.tray else None
            own = chosen is not None and chosen.report == (pane.report.id if pane.report else None)
            quote = chosen if own else quote_under(pane)
            self.tray.show(pane.quotes, quote.id if quote else None, self.session.counterparts)
            place = self.tray.entries.place_of(chosen.id) if chosen else None
            if place is not None:
                self.tray.highlight(place)
        self.show_keys()

    def say_on_top(self, text: str, *, error: bool = False) -> None:
        """Say it on the screen that is seen now."""
        screen = self.app.screen
        (screen if isinstance(screen, KeyedScreen) else self).say(text, error=error)

    def say_notices(self) -> None:
        """What the editor should know of keys and settings, once; nothing else to say clears "opening"."""
        problems, self.notices = self.notices, ()
        if problems:
            more = _(" (+{n}: F12)").format(n=len(problems) - 1) if len(problems) > 1 else ""
            self.say(f"{with_colon(problems[0].title)} {problems[0]}{more}", error=True)
        elif not self.session.summaries:
            self.say("")

    # What is done for the verbs

    def keep(self, key: str, value: str) -> None:
        """Remember a small value in the library."""

        def remember(workspace: Workspace) -> Answered:
            workspace.remember(key, value)
            return Answered()

        self.jobs.queue(remember)

    def go_to(self, pane: ReportPane, span: Span) -> None:
        """Take the keyboard to a place in a pane."""
        self.panes.choose_pane(pane)
        pane.focus()
        pane.go_to(span)

    # Routing

    @on(Answered)
    @on(ReportList.Chosen)
    @on(ReportList.Folded)
    @on(HitList.Chosen)
    @on(HitList.Highlighted)
    @on(HitList.Meant)
    @on(QuoteTray.Chosen)
    @on(Entry.Changed)
    @on(Entry.Cancelled)
    @on(ReportPane.CursorMoved)
    @on(ReportPane.Selected)
    @on(CellView.Scrolled)
    @on(PaneGroup.CurrentChanged)
    def _route(self, message: Message) -> None:
        handler = self._answers.get(type(message))
        if handler:
            handler(message)

    def _failed(self, answer: WorkFailed) -> None:
        error = answer.error
        self.session.last_error = f"{with_colon(error.title)} {error}"
        self.adding = self.desk_app.leaving = False
        self.searching.failed()
        self.opening.failed()
        self.say_on_top(f"{with_colon(error.title)} {error}", error=True)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The keyboard went elsewhere: the pane that has it becomes the current one, and other keys matter."""
        if isinstance(event.widget, ReportPane):
            self.panes.choose_pane(event.widget)
        self.set_class(event.widget in (self.bar, self.hits), "-asking")
        self.show_keys()

    def on_key(self, event: events.Key) -> None:
        """Some keys typed into the search bar are for its hits."""
        if self.focused is self.bar:
            self.searching.key_typed(event)
