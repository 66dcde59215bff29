"""Who orders right-to-left text in this terminal: what the editor has to change, is asked once, and has chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.i18n import _
from desk.layout import Direction, Mode, direction_of
from desk.layout.terminal import chosen
from desk.tui.screens.card import Card
from desk.tui.session import ORDER_KEY
from desk.tui.verbs.concern import Concern, Verbs
from desk.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from desk.tui.screens.desk import DeskScreen

ASKED = "asked"
"""Remembered in place of a mode when the card was left without an answer."""


class TextOrder(Concern):
    """The verb that asks, and the look at the terminal when a library with right-to-left text is open."""

    def __init__(self, desk: DeskScreen) -> None:
        super().__init__(desk)
        self._looked = False

    def verbs(self) -> Verbs:
        """The card."""
        return {"see.order": self.ask}

    def take_up(self) -> None:
        """What was chosen the last time, in a terminal that tells no more of itself now."""
        remembered = self._desk.session.order
        if not self._desk.desk_app.terminal.known and remembered in list(Mode):
            self._take(Mode(remembered))

    def look(self) -> None:
        """Once there is right-to-left text and nothing else to wait for: say what to change, or ask."""
        desk = self._desk
        if self._looked or desk.adding or not self._concerned():
            return
        self._looked = True
        terminal = desk.desk_app.terminal
        if not terminal.known and not desk.session.order:
            self.ask()
        elif terminal.wrong and not desk.query_one(StatusLine).is_error:
            desk.say(_("Arabic: {hint}").format(hint=terminal.hint))

    def _concerned(self) -> bool:
        return any(
            direction_of(summary.language, summary.title) is Direction.RTL for summary in self._desk.session.summaries
        )

    def ask(self) -> None:
        """Show the card."""
        self._desk.app.push_screen(Card(), self._answered)

    def _answered(self, mode: Mode | None) -> None:
        if mode is None:
            self._remember(self._desk.session.order or ASKED)
            self._desk.say(_('F1, "Arabic and your terminal": more to try.'))
            return
        self._remember(mode)
        self._take(mode)

    def _remember(self, order: str) -> None:
        self._desk.session.order = order
        self._desk.keep(ORDER_KEY, order)

    def _take(self, mode: Mode) -> None:
        app = self._desk.desk_app
        app.take_terminal(chosen(app.terminal, mode, _("you chose it from three lines")))
