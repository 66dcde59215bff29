"""Reviewing: walking over quotes and saying what becomes of them, in the order of the keys. See also `correcting`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from desk.i18n import _
from desk.model import Change, Quote, ReportId, ReportSummary, Status, Tag
from desk.tui import clipboard
from desk.tui.messages import QuotesOfReports, Reviewed, Way
from desk.tui.screens.prompt import ChoicePrompt
from desk.tui.session import LAST_TAG_KEY
from desk.tui.verbs.concern import Answers, Concern, Verbs
from desk.tui.verbs.opening import quote_under
from desk.tui.widgets.choice import Option
from desk.tui.widgets.report_pane import ReportPane

if TYPE_CHECKING:
    from desk.tui.screens.desk import DeskScreen
    from desk.workspace import Workspace


class Reviewing(Concern):
    """Verbs of the group "quotes", and undo and redo."""

    def __init__(self, desk: DeskScreen) -> None:
        super().__init__(desk)
        self._arriving = 0

    def verbs(self) -> Verbs:
        """Walk, judge, tag, select, copy."""
        return {
            "quote.next": partial(self.walk, 1),
            "quote.previous": partial(self.walk, -1),
            "quote.accept": self.accept,
            "quote.reject": partial(self.status, Status.REJECTED),
            "quote.dispute": partial(self.status, Status.DISPUTED),
            "quote.check": partial(self.status, Status.CHECKED),
            "quote.forget": partial(self.status, Status.UNREVIEWED),
            "quote.tag": self.ask_tag,
            "quote.repeat": self.repeat_tag,
            "quote.select": self.select,
            "quote.copy": self.copy,
            "desk.undo": self.undo,
            "desk.redo": self.redo,
        }

    def answers(self) -> Answers:
        """What workers report about changes, and panes about selections."""
        return {Reviewed: self._reviewed, ReportPane.Selected: self._selected}

    # Walking

    def walk(self, step: int) -> None:
        """To the next or previous quote; beyond the last one, to the report after it in the list."""
        desk = self._desk
        pane = desk.panes.current
        if pane.report is None:
            self._wait(step)
            return
        if not pane.has_focus:
            pane.focus()
        if pane.next_quote(step):
            return
        neighbour = desk.session.neighbour(pane.report.id, step)
        while neighbour and not neighbour.found:
            neighbour = desk.session.neighbour(neighbour.id, step)
        if neighbour is None:
            desk.say(self._end(step))
            return
        self._arriving = step
        slot = desk.panes.slot_of(neighbour.id)
        if slot is None:
            desk.opening.open(neighbour.id, desk.panes.index, focus=True)
        else:
            desk.panes.choose(slot)
            desk.panes.current.focus()
            self.landed(desk.panes.current)

    def _end(self, step: int) -> str:
        """Why the walk ends here."""
        if not self._desk.session.summaries:
            return _("The list of reports is still being read.")
        return _("This was the last quote.") if step > 0 else _("This was the first quote.")

    def _wait(self, step: int) -> None:
        """Walk when the first report is there, if one is on its way."""
        desk = self._desk
        if desk.adding or desk.opening.reading:
            self._arriving = step
            desk.say(_("The first report is still being read; then its first quote."))
        else:
            desk.say(_("No report is open here: Enter in the list opens one."))

    def landed(self, pane: ReportPane) -> None:
        """A report was reached by walking: go to its first or last quote."""
        if pane is not self._desk.panes.current:
            return
        step, self._arriving = self._arriving, 0
        if step:
            pane.focus()
            pane.move("start" if step > 0 else "end")
            at = pane.quote_at_cursor
            if at is None or not at.listed:
                pane.next_quote(step)

    # Judging

    def accept(self) -> None:
        """Accept the quote, or make a quote of the selection."""
        if not self._of_selection(()):
            self.status(Status.ACCEPTED)

    def status(self, status: Status) -> None:
        """Set the status of the quote under the cursor."""
        quote = self._desk.quote
        if quote:
            self.change(lambda workspace: workspace.review.status([quote.id], status))

    def ask_tag(self) -> None:
        """Ask for a tag; one that the quote has already is taken off."""
        desk = self._desk
        selected = desk.selection is not None
        held = () if selected or desk.quote is None else desk.quote.tags
        options = [
            Option(tag.name, _("✓ takes it off") if tag.name in held else str(tag.count)) for tag in desk.session.tags
        ]
        prompt = ChoicePrompt(_("tag"), options, new=True, placeholder=_("type to find or make a tag"))
        quote = None if selected else desk.quote
        desk.app.push_screen(prompt, lambda name: self._tag_chosen(name, quote))

    def _tag_chosen(self, name: str | None, quote: Quote | None) -> None:
        if not name:
            return
        if quote and name in quote.tags:
            self.change(lambda workspace: workspace.review.untag([quote.id], [name]))
        else:
            self._tag(name, quote)

    def _tag(self, name: str, quote: Quote | None) -> None:
        self._desk.session.last_tag = name
        self._desk.keep(LAST_TAG_KEY, name)
        if quote:
            self.change(lambda workspace: workspace.review.tag([quote.id], [name]))
        else:
            self._of_selection((name,))

    def repeat_tag(self) -> None:
        """Give the last tag again."""
        selected = self._desk.selection is not None
        self._tag(self._desk.session.last_tag, None if selected else self._desk.quote)

    # Selections

    def select(self) -> None:
        """Start a selection at the cursor, or give it up."""
        pane = self._desk.panes.current
        if not pane.has_focus:
            pane.focus()
        if pane.selection is None:
            pane.start_selection()
            self._desk.say(_("Move to the end of the passage, then t tags it, a keeps it."))
        else:
            pane.cancel_selection()

    def _selected(self, event: ReportPane.Selected) -> None:
        self._desk.panes.choose_pane(event.pane)
        self._desk.say(_("t tags the selection, a keeps it, y copies it, Esc lets it go."))
        self._desk.show_keys()

    def copy(self) -> None:
        """Hand the quote or selection with its source to the terminal's clipboard."""
        desk = self._desk
        report, selection, quote = desk.panes.current.report, desk.selection, desk.quote
        if report and selection:
            text, speaker, home = selection.of(report.text), "", report.id
        elif quote:
            text, speaker, home = quote.text, quote.speaker.shown, quote.report
        else:
            return
        sequence = clipboard.clipboard_sequence(clipboard.passage(text, speaker, desk.session.summary(home)))
        if sequence is None:
            desk.say_on_top(_("Too long for the terminal's clipboard: e exports it."), error=True)
            return
        desk.desk_app.send_to_terminal(sequence)
        desk.say_on_top(_("Handed to the terminal's clipboard; whether it took it shows when you paste."))

    # Changes

    def undo(self) -> None:
        """Take the last change back; a file that was written after it goes first."""
        if not self._desk.exporting.take_back():
            self.change(lambda workspace: workspace.review.undo(), Way.UNDONE)

    def redo(self) -> None:
        """Do the last undone change again."""
        self.change(lambda workspace: workspace.review.redo(), Way.REDONE)

    def _of_selection(self, tags: Sequence[str]) -> bool:
        """Make a quote of the selection; whether there is one."""
        pane = self._desk.panes.current
        span, report = self._desk.selection, pane.report
        if span is None or report is None:
            return False
        pane.cancel_selection()
        self.change(lambda workspace: workspace.review.select(report.id, span, tags))
        return True

    def change(self, change: Callable[[Workspace], Change | Quote | None], way: Way = Way.DONE) -> None:
        """Queue a change; what it did is shown when it is done."""
        self._desk.exporting.settle()
        open_ids = self._desk.panes.open_ids()
        self._desk.jobs.queue(lambda workspace: reviewed(workspace, way, change(workspace), open_ids))

    def _reviewed(self, answer: Reviewed) -> None:
        desk = self._desk
        if answer.change is None:
            desk.say_on_top(self._nothing(answer.way))
            return
        self.show(answer.quotes, answer.summaries, answer.tags)
        desk.say_on_top(self._said(answer.change, answer.way))

    def show(self, quotes: QuotesOfReports, summaries: tuple[ReportSummary, ...], tags: tuple[Tag, ...]) -> None:
        """Show quotes, reports and tags as they are now, wherever they stand on the screen."""
        desk = self._desk
        desk.session.summaries, desk.session.tags = summaries, tags
        desk.panes.set_quotes(quotes)
        desk.opening.close_removed()
        desk.list_open()
        desk.show_quote(desk.panes.current)
        desk.counterparts.changed(quote_under(desk.panes.current))
        desk.seeing.review_changed()

    @staticmethod
    def _nothing(way: Way) -> str:
        words = {
            Way.DONE: _("The edge can go no further."),
            Way.UNDONE: _("There is nothing to take back."),
            Way.REDONE: _("There is nothing to do again."),
        }
        return words[way]

    def _said(self, change: Change, way: Way) -> str:
        """What was done, and the key that reverses it."""
        undone = way is Way.UNDONE
        what = {Way.DONE: "{what}", Way.UNDONE: _("undone: {what}"), Way.REDONE: _("done again: {what}")}[way]
        key = self._desk.keymap.label("desk.redo" if undone else "desk.undo")
        hint = _("{key} does it again") if undone else _("{key} takes it back")
        said = what.format(what=change.summary)
        return f"{said} · {hint.format(key=key)}" if key else said


def reviewed(workspace: Workspace, way: Way, done: Change | Quote | None, open_ids: Sequence[ReportId]) -> Reviewed:
    """What the screen has to know after a change: the quotes of the open reports, the list, the tags."""
    if done is None:
        return Reviewed(None, way)
    if isinstance(done, Quote):
        tags = " ".join(f"#{tag}" for tag in done.tags)
        done = Change("select", _("selection {tags}").format(tags=tags).strip(), (done.report,))
    return Reviewed(done, way, quotes_of(workspace, open_ids), workspace.reports(), workspace.tags())


def quotes_of(workspace: Workspace, reports: Sequence[ReportId]) -> QuotesOfReports:
    """The quotes of reports as their panes show them."""
    return tuple((report, workspace.quotes(report, indirect=workspace.indirect.shown)) for report in reports)
