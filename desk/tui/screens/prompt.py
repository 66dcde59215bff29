"""One question at the foot of the screen: a line to write, or a name to find or make. Askers know what for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from desk.i18n import with_colon
from desk.tui.widgets.choice import Choice, Option, as_option
from desk.tui.widgets.entry import Entry

MOST_ROWS = 10


class Prompt(ModalScreen[str | None], inherit_bindings=False):
    """Answers with what was written or picked, None when it was left with Esc or by a click beside it."""

    AUTO_FOCUS = ""

    @property
    def entry(self) -> Entry:
        """Where the answer is typed."""
        raise NotImplementedError

    def on_key(self, event: events.Key) -> None:
        """Ctrl+C leaves as Esc does; what was typed ahead of the first paint is not lost."""
        if event.key == "ctrl+c":
            event.stop()
            self.dismiss(None)
        elif self.focused is None:
            self.entry.on_key(event)

    def on_click(self, event: events.Click) -> None:
        """A click beside the prompt leaves it."""
        if event.widget is self:
            self.dismiss(None)


class LinePrompt(Prompt):
    """A line to write, with what it is now."""

    def __init__(self, label: str, value: str = "", placeholder: str = "") -> None:
        super().__init__()
        self._entry = Entry(value, label=f"{with_colon(label)} ", placeholder=placeholder)

    @property
    def entry(self) -> Entry:
        """The line."""
        return self._entry

    def compose(self) -> ComposeResult:
        """The line."""
        with Vertical(id="prompt"):
            yield self._entry

    def on_mount(self) -> None:
        """Write at once."""
        self._entry.focus()

    def on_entry_submitted(self, event: Entry.Submitted) -> None:
        """Enter answers."""
        self.dismiss(event.value)

    def on_entry_cancelled(self) -> None:
        """Esc leaves."""
        self.dismiss(None)


class ChoicePrompt(Prompt):
    """A name to find by typing; with `new`, what was typed may be a name that is not there yet."""

    def __init__(
        self, label: str, options: Sequence[Option | str], *, new: bool = False, placeholder: str = ""
    ) -> None:
        super().__init__()
        self._options = tuple(map(as_option, options))
        self._choice = Choice(options, label=f"{with_colon(label)} ", placeholder=placeholder, new=new)

    @property
    def entry(self) -> Entry:
        """The line above the names."""
        return self._choice.entry

    def compose(self) -> ComposeResult:
        """The entry above its names."""
        with Vertical(id="prompt"):
            yield self._choice

    def on_mount(self) -> None:
        """Type at once; the prompt is as high as its names need, at most half the screen."""
        most = max(1, min(MOST_ROWS, self.app.size.height // 2))
        self._choice.list.styles.height = min(len(self._options) + 1, most)
        self._choice.focus()

    def add_details(self, details: Mapping[str, str]) -> None:
        """Put words beside options that had none, by their names."""
        self._options = tuple(
            Option(option.name, details.get(option.name) or option.detail) for option in self._options
        )
        self.show(self._options)

    def show(self, options: Sequence[Option]) -> None:
        """Replace the names; the same row stays highlighted."""
        place, self._options = self._choice.list.index, tuple(options)
        self._choice.show(self._options)
        self._choice.list.highlight(min(place, len(self._choice.list.options) - 1))

    def on_choice_picked(self, event: Choice.Picked) -> None:
        """Enter answers."""
        self.dismiss(event.name)

    def on_choice_cancelled(self) -> None:
        """Esc leaves."""
        self.dismiss(None)


class TogglePrompt(ChoicePrompt):
    """Names that Enter switches, one after the other; `toggle` switches one and gives the names as they are then."""

    def __init__(
        self, label: str, options: Sequence[Option], toggle: Callable[[str], Sequence[Option]], *, placeholder: str = ""
    ) -> None:
        super().__init__(label, options, placeholder=placeholder)
        self._toggle = toggle

    def on_choice_picked(self, event: Choice.Picked) -> None:
        """Enter switches and stays; the prompt below this one does not hear of it."""
        event.prevent_default()
        self.show(self._toggle(event.name))


class KeptPrompt(ChoicePrompt):
    """Names to pick or make, and Ctrl+X forgets one: `forget` takes it away and gives the names as they are then."""

    def __init__(
        self, label: str, options: Sequence[Option], forget: Callable[[str], Sequence[Option]], *, placeholder: str = ""
    ) -> None:
        super().__init__(label, options, new=True, placeholder=placeholder)
        self._forget = forget

    def on_key(self, event: events.Key) -> None:
        """Ctrl+X forgets the highlighted name."""
        if event.key == "ctrl+x" and self._choice.highlighted is not None:
            details = {option.name: option.detail for option in self._options}
            rest = self._forget(self._choice.highlighted)
            self.show([Option(option.name, option.detail or details.get(option.name, "")) for option in rest])
            event.stop()
