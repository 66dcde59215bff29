"""The base of screens whose keys come from the registry. What an action does is the business of the subclasses."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from desk.keymap import Keymap, Place
from desk.tui.actions import ACTIONS, FOOTER, Action, Focus, Need, missing
from desk.tui.widgets.entry import Entry
from desk.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from desk.tui.app import DeskApp

Verb = Callable[[], None]


class KeyedScreen(Screen[None], inherit_bindings=False):
    """A screen that performs actions by their ids."""

    PLACE: ClassVar[Place]
    AUTO_FOCUS = ""
    # Textual repaints the whole screen at every change of focus; the two widgets concerned repaint themselves.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    verbs: Mapping[str, Verb]
    _offered: Sequence[Action] = ()

    @property
    def desk_app(self) -> DeskApp:
        """The application, by its own type."""
        return cast("DeskApp", self.app)

    @property
    def keymap(self) -> Keymap:
        """The keys in force."""
        return self.desk_app.keymap

    @property
    def typing(self) -> bool:
        """Whether keys are text now."""
        return isinstance(self.focused, Entry)

    def situation(self) -> Focus:
        """Where the keyboard is."""
        raise NotImplementedError

    def met(self) -> frozenset[Need]:
        """The needs of actions that are met now."""
        return frozenset()

    def perform(self, action_id: str) -> None:
        """Do an action, or say what it lacks."""
        action = ACTIONS[action_id]
        self.hush()
        lacking = next((need for need in Need if need in action.needs and need not in self.met()), None)
        if lacking:
            self.say(self.lacking(lacking))
        elif action_id in self.verbs:
            self.verbs[action_id]()
            self.show_keys()

    def lacking(self, need: Need) -> str:
        """What to say when an action lacks `need` here."""
        return missing(need)

    def say(self, text: str, *, error: bool = False) -> None:
        """Put one line into the status line."""
        for line in self.query(StatusLine):
            line.say(text, error)

    def hush(self) -> None:
        """Clear what was said, errors only by saying something else."""
        for line in self.query(StatusLine):
            if not line.is_error:
                line.say("")

    def show_keys(self) -> None:
        """Show the keys that matter now."""
        met = self.met()
        wanted = [ACTIONS[name] for name in FOOTER[self.situation()]]
        self._offered = [action for action in wanted if action.needs <= met and self.keymap.keys(action.id)]
        for line in self.query(StatusLine):
            line.show_keys([(self.keymap.label(action.id), action.title) for action in self._offered])

    @on(StatusLine.Pressed)
    def _key_clicked(self, event: StatusLine.Pressed) -> None:
        if event.place < len(self._offered):
            self.perform(self._offered[event.place].id)
