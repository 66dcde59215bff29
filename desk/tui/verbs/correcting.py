"""Correcting: where a quote begins and ends, who said it, and what the editor writes beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from desk.i18n import _
from desk.model import Change, Quote, Report
from desk.tui.screens.prompt import ChoicePrompt, LinePrompt
from desk.tui.verbs.concern import Concern, Verbs
from desk.tui.verbs.edges import LETTER, WORD, Step, moved_end, moved_start
from desk.tui.widgets.choice import Option
from desk.tui.widgets.report_pane import ReportPane
from index.spans import Span

if TYPE_CHECKING:
    from desk.tui.screens.desk import DeskScreen
    from desk.workspace import Workspace

Move = Callable[[Report, Span, int, Step], Span]


class Correcting(Concern):
    """Verbs of the group "quotes" that ask for words or move an end."""

    def __init__(self, desk: DeskScreen) -> None:
        super().__init__(desk)
        self._by_letter = False

    def verbs(self) -> Verbs:
        """Note, translation, speaker, ends."""
        return {
            "quote.note": self.ask_note,
            "quote.translate": self.ask_translation,
            "quote.speaker": self.ask_speaker,
            "quote.end_left": partial(self.move_edge, moved_end, -1),
            "quote.end_right": partial(self.move_edge, moved_end, 1),
            "quote.start_left": partial(self.move_edge, moved_start, -1),
            "quote.start_right": partial(self.move_edge, moved_start, 1),
            "quote.by_letter": self.turn_step,
        }

    def ask_note(self) -> None:
        """Ask for the note of the quote."""
        quote = self._desk.quote
        if quote is None:
            return

        def write(text: str | None) -> None:
            if text is not None and text.strip() != quote.note:
                self._desk.reviewing.change(lambda workspace: workspace.review.note(quote.id, text))

        self._desk.app.push_screen(LinePrompt(_("note"), quote.note, _("empty takes the note away")), write)

    def ask_translation(self) -> None:
        """Ask for a translation of the quote."""
        quote = self._desk.quote
        if quote is None:
            return

        def write(text: str | None) -> None:
            if text is not None and " ".join(text.split()) != quote.translation:
                self._desk.reviewing.change(lambda workspace: workspace.review.translate(quote.id, text))

        prompt = LinePrompt(_("translation"), quote.translation, _("empty takes the translation away"))
        self._desk.app.push_screen(prompt, write)

    def ask_speaker(self) -> None:
        """Ask who spoke."""
        desk, quote = self._desk, self._desk.quote
        if quote is None:
            return
        people = desk.session.people.get(quote.report, ())
        shown = quote.speaker.shown
        options = [Option(name) for name in people if name != shown]
        options = [Option(shown, _("now")), *options] if shown else options

        def write(name: str | None) -> None:
            if name and name != shown:
                self._desk.reviewing.change(lambda workspace: workspace.review.speaker(quote.id, name))

        desk.app.push_screen(ChoicePrompt(_("speaker"), options, new=True, placeholder=_("type a name")), write)

    # Ends

    def turn_step(self) -> None:
        """Edges move by a letter, or by a word again."""
        self._by_letter = not self._by_letter
        self._desk.say(_("Ends move by a letter.") if self._by_letter else _("Ends move by a word."))

    def move_edge(self, moved: Move, side: int) -> None:
        """Move one end of the quote by a word or letter, to the left (-1) or right of the screen."""
        quote = self._desk.quote
        pane = self._pane_of(quote) if quote else None
        if quote is None or pane is None or pane.report is None:
            return
        report, step = pane.report, LETTER if self._by_letter else WORD
        forth = -side if pane.runs_left(quote.span.start) else side

        def move(workspace: Workspace) -> Change | None:
            before = workspace.quote(quote.id).span
            span = moved(report, before, forth, step)
            return workspace.review.move(quote.id, span) if span != before else None

        self._desk.reviewing.change(move)

    def _pane_of(self, quote: Quote) -> ReportPane | None:
        return next((pane for pane in self._desk.panes if pane.report and pane.report.id == quote.report), None)
