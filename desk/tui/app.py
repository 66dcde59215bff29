"""The application: compose, wire, route. Everything else is in screens, verbs and widgets."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.driver import Driver
from textual.timer import Timer

from desk.config import Settings
from desk.i18n import _
from desk.keymap import Keymap, key_of
from desk.layout.terminal import XTERM, Terminal
from desk.model import StoryId
from desk.tui import styles
from desk.tui.driver import DeskDriver, driver_for
from desk.tui.messages import Answered, LibraryOpened, WorkFailed
from desk.tui.screens.desk import DeskScreen
from desk.tui.screens.keyed import KeyedScreen
from desk.tui.session import (
    FOLDED_KEY,
    INDIRECT_KEY,
    LAST_TAG_KEY,
    OPEN_KEY,
    ORDER_KEY,
    THEME_KEY,
    read_desktop,
    read_list,
)
from desk.tui.themes import THEMES, Colourless
from desk.tui.widgets.entry import Entry
from desk.tui.widgets.painted import PaintedWidget
from desk.tui.workers import attempt

if TYPE_CHECKING:
    from desk.workspace import Workspace


LEAVING = ("enter", "escape", "tab", "ctrl+o", "ctrl+c")
"""Keys that may take the keyboard out of a line that is typed in."""
PASSED = 2.0
"""Seconds after which keys are let on although nobody told what became of such a key."""


class DeskApp(App[None], inherit_bindings=False):
    """The desk on a library that `open_workspace` opens, with `paths` added to it."""

    TITLE = "desk"
    CSS_PATH: ClassVar[list[str | PurePath]] = [styles.WIDGETS, styles.WIDGETS.with_name("desk.tcss")]
    ENABLE_COMMAND_PALETTE = False
    ESCAPE_TO_MINIMIZE = False
    ALLOW_SELECT = False
    AUTO_FOCUS = ""

    def __init__(
        self,
        open_workspace: Callable[[], Workspace],
        paths: Sequence[Path] = (),
        keymap: Keymap | None = None,
        settings: Settings | None = None,
        terminal: Terminal = XTERM,
    ) -> None:
        self.terminal = terminal
        super().__init__()
        if self.no_color:
            self._filters[:] = [Colourless()]
        self._open_workspace = open_workspace
        self._paths = tuple(paths)
        self._held: deque[events.Key] = deque()
        self._passing: Timer | None = None
        self.leaving = False
        self.keymap = keymap or Keymap()
        self.settings = settings or Settings()
        self.desk = DeskScreen()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = self._theme_named(self.settings.theme)

    def get_driver_class(self) -> type[Driver]:
        """The terminal as the desk wants it."""
        return driver_for(self.terminal)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of quotes, hits and folds in themes that do not name them."""
        return dict(styles.VARIABLES)

    def _theme_named(self, name: str) -> str:
        return name if name in self.available_themes else THEMES[0].name

    def take_theme(self, remembered: str) -> None:
        """The colours chosen last time, unless the editor's file names some."""
        if remembered and not self.settings.theme:
            self.theme = self._theme_named(remembered)

    def take_terminal(self, terminal: Terminal) -> None:
        """Treat the terminal in another way from now on: all text is laid out again."""
        self.terminal = terminal
        PaintedWidget.mode = terminal.mode
        if isinstance(self._driver, DeskDriver):
            self._driver.change(terminal)
        for screen in self.screen_stack:
            for widget in screen.query(PaintedWidget):
                widget.notify_style_update()
                widget.refresh()

    def on_unmount(self) -> None:
        """Long work ends, so that nobody waits for it."""
        if self.desk.jobs.workspace is not None:
            self.desk.jobs.workspace.leave()

    def on_mount(self) -> None:
        """Show the desk; the library is opened when it has been painted."""
        self.push_screen(self.desk)
        self.desk.call_after_refresh(self._open)

    def _open(self) -> None:
        self.desk.notices = (*self.keymap.problems, *self.settings.problems)
        self.desk.say(_("Opening the library …"))
        self.desk.adding = bool(self._paths)
        self.desk.jobs.start(self._opened, "open", exclusive=True)

    def _opened(self) -> Answered:
        answer = attempt(self._open_library)
        if isinstance(answer, WorkFailed):
            self.desk.jobs.closed_by = answer.error
        return answer

    def _open_library(self) -> Answered:
        workspace = self._open_workspace()
        session = self.desk.session
        session.saved = workspace.searching.saved.all()
        session.last_tag = workspace.recall(LAST_TAG_KEY)
        session.order = workspace.recall(ORDER_KEY)
        workspace.indirect.shown = bool(workspace.recall(INDIRECT_KEY))
        self.desk.reports.folded = frozenset(map(StoryId, read_list(workspace.recall(FOLDED_KEY))))
        left = read_desktop(workspace.recall(OPEN_KEY))
        left = left.among(workspace.removing.remaining(pane.report for pane in left.panes))
        return LibraryOpened(workspace, left, workspace.recall(THEME_KEY), self._paths)

    async def on_event(self, event: events.Event) -> None:
        """Keys go to the registry first, unless something is being typed; those after "quit" are for nobody."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
        elif self.leaving:
            event.stop()
        elif self._held or self._blocked:
            self._held.append(event)
        else:
            await self._key(event)

    async def _key(self, event: events.Key) -> None:
        before = self.screen
        if not self._took(event):
            await super().on_event(event)
            if event.key in LEAVING and isinstance(self.focused, Entry):
                self._follow(self.focused)
        elif self.screen is not before:
            self._follow(self.screen)

    @property
    def _blocked(self) -> bool:
        return self._passing is not None or (self.screen is self.desk and self.desk.waiting)

    async def release_keys(self) -> None:
        """Do what was typed ahead, until the desk waits again."""
        while self._held and not self._blocked:
            await self._key(self._held.popleft())

    def _follow(self, node: DOMNode) -> None:
        """Hold keys until `node` and all that it stands in have done what they have to do now."""
        if self._passing is None:
            self._passing = self.set_timer(PASSED, self._passed)
        parent = node.parent
        further: Callable[[], object] = partial(self.call_later, self._passed)
        if isinstance(parent, DOMNode) and parent is not self:
            further = partial(self._follow, parent)
        node.call_later(node.call_later, further)

    async def _passed(self) -> None:
        if self._passing is not None:
            self._passing.stop()
            self._passing = None
        await self.release_keys()

    def _took(self, event: events.Key) -> bool:
        screen = self.screen
        if not isinstance(screen, KeyedScreen) or screen.typing:
            return False
        action = self.keymap.action(screen.PLACE, key_of(event.key, event.character))
        if action is None or action not in screen.verbs:
            return False
        screen.perform(action)
        return True

    def send_to_terminal(self, sequence: str) -> None:
        """Write a control sequence to the terminal, none when there is no terminal."""
        if self._driver is not None and not self.is_headless:
            self._driver.write(sequence)
