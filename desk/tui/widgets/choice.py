"""An entry over the names that it filters. What the names stand for belongs to the screen that asks."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Unpack

from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.message import Message
from textual.widget import Widget

from desk.i18n import _
from desk.layout import Direction
from desk.tui.widgets.entry import Entry
from desk.tui.widgets.entry_list import EntryList
from desk.tui.widgets.painted import WidgetArguments
from desk.tui.widgets.painting import LAYER, Mark, with_side

MOVES = {"up": "up", "down": "down", "pageup": "page_up", "pagedown": "page_down", "ctrl+p": "up", "ctrl+n": "down"}


@dataclass(frozen=True, slots=True)
class Option:
    """A name that can be picked, and a few words about it."""

    name: str
    detail: str = ""


def folded(text: str) -> str:
    """`text` for comparing what was typed with a name: no case, no accents, offsets kept."""
    bases = (unicodedata.normalize("NFD", character)[0] for character in text)
    return "".join(base.lower() if len(base.lower()) == 1 else base for base in bases)


def match_rank(typed: str, name: str) -> tuple[int, int] | None:
    """How well `name` fits: (0, 0) equal, (1, 0) it begins so, (2, n) a word at n does, (3, n) inside."""
    typed, name = folded(typed), folded(name)
    at = name.find(typed)
    if at < 0:
        return None
    if typed == name:
        return (0, 0)
    word = next((place for place in _occurrences(typed, name) if place == 0 or not name[place - 1].isalnum()), None)
    if word is None:
        return (3, at)
    return (1 if word == 0 else 2, word)


def _occurrences(typed: str, name: str) -> Iterable[int]:
    at = name.find(typed)
    while at >= 0:
        yield at
        at = name.find(typed, at + 1)


def matching(typed: str, options: Sequence[Option]) -> tuple[Option, ...]:
    """The options that fit what was typed, the best first; in the given order as long as nothing is typed."""
    ranked = [(rank, place) for place, option in enumerate(options) if (rank := match_rank(typed, option.name))]
    return tuple(options[place] for rank, place in (sorted(ranked) if typed else ranked))


class OptionRows(EntryList, can_focus=False):
    """The names that fit, what was typed underlined in them; the last row makes a new one where that is allowed."""

    def __init__(self) -> None:
        super().__init__()
        self.options: tuple[Option, ...] = ()
        self.typed = ""

    def show(self, options: Sequence[Option], typed: str) -> None:
        """Replace the rows."""
        self.options, self.typed = tuple(options), typed
        self.replace(0)

    def entry_count(self) -> int:
        """One row a name."""
        return len(self.options)

    def choose(self, beside: bool = False) -> None:  # noqa: ARG002 - as every list has it
        """A click picks; the choice above hears of it."""
        self.post_message(Choice.Clicked())

    def paint_entry(self, index: int, row: int, width: int) -> list[Segment]:  # noqa: ARG002 - as every list has it
        """Name and detail."""
        option, ground = self.options[index], self.ground(index)
        at = folded(option.name).find(folded(self.typed)) if self.typed else -1
        marks = [Mark(at, at + len(self.typed), LAYER["suggested"])] if at >= 0 else []
        return with_side(
            option.name, option.detail, width, self.palette, direction=Direction.LTR, marks=marks, ground=ground
        )


class Choice(Widget):
    """Typing filters, arrows move, Enter picks (or makes what was typed, if `new`), Escape leaves."""

    class Picked(Message):
        """A name was picked; `new` when it was typed and not in the list."""

        def __init__(self, choice: Choice, name: str, new: bool) -> None:
            super().__init__()
            self.choice = choice
            self.name = name
            self.new = new

        @property
        def control(self) -> Choice:
            """The choice that was made."""
            return self.choice

    class Cancelled(Message):
        """Escape was pressed."""

        def __init__(self, choice: Choice) -> None:
            super().__init__()
            self.choice = choice

        @property
        def control(self) -> Choice:
            """The choice that was left."""
            return self.choice

    class Clicked(Message):
        """A row was clicked."""

    def __init__(
        self,
        options: Sequence[Option | str] = (),
        *,
        label: str = "",
        placeholder: str = "",
        new: bool = False,
        value: str = "",
        **arguments: Unpack[WidgetArguments],
    ) -> None:
        super().__init__(**arguments)
        self._options = tuple(as_option(option) for option in options)
        self._new = new
        self.entry = Entry(value, label=label, placeholder=placeholder)
        self.list = OptionRows()

    def compose(self) -> ComposeResult:
        """The entry above its names."""
        yield self.entry
        yield self.list

    def on_mount(self) -> None:
        """Show what fits the value given."""
        self._filter()

    def focus(self, scroll_visible: bool = True) -> Choice:
        """The entry takes the keys."""
        self.entry.focus(scroll_visible)
        return self

    def show(self, options: Sequence[Option | str]) -> None:
        """Replace the names."""
        self._options = tuple(as_option(option) for option in options)
        self._filter()

    @property
    def value(self) -> str:
        """What is typed."""
        return self.entry.value

    @property
    def highlighted(self) -> str | None:
        """The name that Enter picks, or None when it would make a new one or nothing fits."""
        rows = self.list
        return rows.options[rows.index].name if 0 <= rows.index < len(rows.options) and not self._makes_new else None

    @property
    def _makes_new(self) -> bool:
        rows = self.list
        return self._offers_new and rows.index == len(rows.options) - 1

    @property
    def _offers_new(self) -> bool:
        typed = self.value.strip()
        return self._new and bool(typed) and all(option.name != typed for option in self._options)

    def _filter(self) -> None:
        typed = self.value.strip()
        fitting = matching(typed, self._options)
        new = (Option(typed, _("new")),) if self._offers_new else ()
        self.list.show((*fitting, *new), typed)

    def pick(self) -> None:
        """Post the highlighted name, or what was typed when it makes a new one."""
        if self._makes_new:
            self.post_message(self.Picked(self, self.value.strip(), new=True))
        elif self.highlighted is not None:
            self.post_message(self.Picked(self, self.highlighted, new=False))

    def on_entry_changed(self, event: Entry.Changed) -> None:
        """Filter while typing."""
        event.stop()
        self._filter()

    def on_entry_submitted(self, event: Entry.Submitted) -> None:
        """Enter picks."""
        event.stop()
        self.pick()

    def on_entry_cancelled(self, event: Entry.Cancelled) -> None:
        """Escape leaves."""
        event.stop()
        self.post_message(self.Cancelled(self))

    def on_choice_clicked(self, event: Clicked) -> None:
        """A click picks."""
        event.stop()
        self.pick()

    def on_key(self, event: events.Key) -> None:
        """Arrows move through the names while the entry keeps the focus; Tab completes."""
        if event.key in MOVES:
            self.list.move(MOVES[event.key])
        elif event.key == "tab" and self.highlighted is not None:
            self.entry.set_value(self.highlighted)
            self._filter()
        else:
            return
        event.stop()
        event.prevent_default()


def as_option(option: Option | str) -> Option:
    """A name alone as an option without further words."""
    return Option(option) if isinstance(option, str) else option
