"""The card "which line reads correctly?", for a terminal that nobody has tried. What the answer does is the asker's."""

from __future__ import annotations

import unicodedata

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from desk.i18n import _
from desk.layout import Mode
from desk.tui.widgets.sample_lines import MODES, SampleLines


class Card(ModalScreen[Mode | None], inherit_bindings=False):
    """Answers with the mode of the line that was chosen by its number, None when it was left without an answer."""

    AUTO_FOCUS = ""

    def compose(self) -> ComposeResult:
        """The question, the lines, what to look at."""
        with Vertical(id="card"):
            yield Static(_("Which line reads correctly in this terminal?"), markup=False)
            yield SampleLines()
            yield Static(
                _("Arabic starts at the right, its letters are joined, and the number is 25. 1, 2 or 3; Esc: none."),
                markup=False,
            )

    def on_key(self, event: events.Key) -> None:
        """A number chooses, in any script's digits; Esc leaves, and any other key leaves and does what it does."""
        event.stop()
        if not self.is_current:  # typed ahead, when the answer was already given
            self.app.post_message(events.Key(event.key, event.character))
            return
        number = unicodedata.digit(event.character, 0) if event.character else 0
        if 1 <= number <= len(MODES):
            self.dismiss(MODES[number - 1])
            return
        self.dismiss(None)
        if event.key not in ("escape", "ctrl+c", "q"):
            self.app.call_later(self.app.post_message, events.Key(event.key, event.character))

    @on(SampleLines.Chosen)
    def _clicked(self, event: SampleLines.Chosen) -> None:
        self.dismiss(event.mode)
