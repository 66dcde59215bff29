"""What is there always: jump, palette, help, debug, colours, quit. Undo and redo are in `reviewing`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desk.i18n import _
from desk.tui.actions import actions_at
from desk.tui.messages import Answered, LibraryClosed
from desk.tui.screens.debug import debug_text
from desk.tui.screens.jump import JumpScreen, Target
from desk.tui.screens.keyed import KeyedScreen
from desk.tui.screens.page import PageScreen, help_screen
from desk.tui.screens.prompt import ChoicePrompt
from desk.tui.session import OPEN_KEY, THEME_KEY
from desk.tui.themes import THEMES
from desk.tui.verbs.concern import Answers, Concern, Verbs
from desk.tui.views import entries_in_view, quotes_in_view
from desk.tui.widgets.choice import Option
from desk.tui.widgets.entry_list import EntryList

if TYPE_CHECKING:
    from desk.workspace import Workspace


class General(Concern):
    """Verbs of the group "always"."""

    def verbs(self) -> Verbs:
        """Everything that opens a page or leaves."""
        return {
            "desk.jump": self.jump,
            "desk.palette": self.palette,
            "desk.help": self.help,
            "desk.debug": self.debug,
            "desk.theme": self.theme,
            "desk.suspend": self.suspend,
            "desk.quit": self.quit,
        }

    def answers(self) -> Answers:
        """What workers report about leaving."""
        return {LibraryClosed: self._closed}

    def jump(self) -> None:
        """Put a letter on everything that can be gone to."""
        desk = self._desk
        targets: list[Target] = []
        for pane in desk.panes.shown():
            targets += [Target(place, partial(desk.go_to, pane, quote.span)) for quote, place in quotes_in_view(pane)]
        for rows in (desk.side, desk.tray):
            if isinstance(rows, EntryList) and rows.display and rows.size.height > 1:
                targets += [Target(place, partial(self._choose, rows, index)) for index, place in entries_in_view(rows)]
        if targets:
            desk.app.push_screen(JumpScreen(targets))
        else:
            desk.say(_("Nothing to jump to is in view."))

    @staticmethod
    def _choose(rows: EntryList, index: int) -> None:
        rows.highlight(index)
        rows.choose()

    def palette(self) -> None:
        """Find a command by its name, among those that are there on the screen at the top."""
        screen = self._desk.app.screen
        if not isinstance(screen, KeyedScreen):
            return
        actions = {
            action.help.rstrip("."): action.id for action in actions_at(screen.PLACE) if action.id in screen.verbs
        }
        options = [
            Option(words, self._desk.keymap.label(name)) for words, name in actions.items() if name != "desk.palette"
        ]

        def chosen(words: str | None) -> None:
            if words in actions:
                screen.perform(actions[words])

        self._desk.app.push_screen(
            ChoicePrompt(_("command"), options, placeholder=_("type what you want to do")), chosen
        )

    def help(self) -> None:
        """The help pages."""
        if not isinstance(self._desk.app.screen, PageScreen):
            self._desk.app.push_screen(help_screen(self._desk))

    def debug(self) -> None:
        """Versions, terminal and timings."""
        if not isinstance(self._desk.app.screen, PageScreen):
            self._desk.app.push_screen(PageScreen(self._desk, ((_("About"), debug_text(self._desk)),)))

    def theme(self) -> None:
        """The next colours, kept for the next time."""
        app = self._desk.app
        names = [theme.name for theme in THEMES]
        place = names.index(app.theme) if app.theme in names else -1
        app.theme = names[(place + 1) % len(names)]
        self._desk.keep(THEME_KEY, app.theme)
        self._desk.say_on_top(_("colours: {name}").format(name=app.theme.removeprefix("desk-")))

    def suspend(self) -> None:
        """Stop the process as Ctrl+Z does; the terminal is given back and taken again by the driver."""
        self._desk.app.action_suspend_process()

    def quit(self) -> None:
        """Keep what is open, close the library when all changes are written, leave."""
        desktop = self._desk.standing.desktop().written()

        def close(workspace: Workspace) -> Answered:
            workspace.remember(OPEN_KEY, desktop)
            workspace.close()
            return LibraryClosed()

        workspace = self._desk.jobs.workspace
        if workspace is None:
            self._desk.app.exit()
        else:
            self._desk.desk_app.leaving = True
            workspace.leave()
            self._desk.jobs.queue(close)

    def _closed(self, _answer: LibraryClosed) -> None:
        self._desk.jobs.workspace = None
        self._desk.app.exit()
