"""Pages to read over the desk: help by task, keys, what F12 shows. The words are in `desk/help/*.md`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from importlib import resources
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult

from desk.i18n import _
from desk.keymap import Keymap, Place, key_label
from desk.tui.actions import ACTIONS, Focus, Group, group_title
from desk.tui.screens.keyed import KeyedScreen
from desk.tui.widgets.status_line import StatusLine
from desk.tui.widgets.text_page import TERM_END, TextPage
from desk.tui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from desk.tui.screens.desk import DeskScreen

HELP_PAGES = ("first-steps", "reading", "searching", "quotes", "comparing", "exporting", "terminals", "settings")
PageText = tuple[str, str]


class PageScreen(KeyedScreen):
    """Pages with titles, one shown at a time; Tab goes to the next one, q or Esc back to the desk."""

    PLACE: ClassVar[Place] = Place.PAGE

    def __init__(self, desk: DeskScreen, pages: Sequence[PageText]) -> None:
        super().__init__()
        self._pages = tuple(pages)
        self._shown = 0
        self.text = TextPage()
        moves = {
            name: partial(self.text.move, name.removeprefix("move.")) for name in ACTIONS if name.startswith("move.")
        }
        self.verbs = {
            **moves,
            "move.left": partial(self.turn, -1),
            "move.right": partial(self.turn, 1),
            "pane.previous": partial(self.turn, -1),
            "pane.next": partial(self.turn, 1),
            "search.back": self.leave,
            "desk.quit": self.leave,
            "desk.help": self.leave,
            "desk.debug": self.leave,
            **{name: desk.verbs[name] for name in ("desk.palette", "desk.theme", "desk.suspend")},
        }

    def compose(self) -> ComposeResult:
        """Title, text, keys."""
        yield TitleLine()
        yield self.text
        yield StatusLine()

    def on_mount(self) -> None:
        """Show the first page."""
        self.text.focus()
        self.turn(0)
        self.show_keys()

    def turn(self, step: int) -> None:
        """Show the next or previous page."""
        self._shown = (self._shown + step) % len(self._pages)
        title, text = self._pages[self._shown]
        place = (
            _("page {n} of {total}").format(n=self._shown + 1, total=len(self._pages)) if len(self._pages) > 1 else ""
        )
        self.query_one(TitleLine).show(title, place)
        self.text.show(text)

    def show_keys(self) -> None:
        """The keys of a page; there is no next one when it is alone."""
        super().show_keys()
        if len(self._pages) == 1:
            self._offered = [action for action in self._offered if not action.id.startswith("pane.")]
            pairs = [(self.keymap.label(action.id), action.title) for action in self._offered]
            self.query_one(StatusLine).show_keys(pairs)

    def situation(self) -> Focus:
        """A page."""
        return Focus.PAGE

    def leave(self) -> None:
        """Back to the desk."""
        self.dismiss()


def help_screen(desk: DeskScreen) -> PageScreen:
    """The keys in force first, then the pages by task."""
    return PageScreen(desk, (keys_page(desk.keymap), *help_pages()))


def help_pages() -> Iterator[PageText]:
    """The help pages: title and Markdown."""
    for name in HELP_PAGES:
        text = resources.files("desk").joinpath("help", f"{name}.md").read_text(encoding="utf-8")
        first, _rest = text.split("\n", 1)
        yield first.removeprefix("# "), text


def keys_page(keymap: Keymap) -> PageText:
    """Every action with the keys that it has now."""
    title = _("Keys")
    parts = [f"# {title}"]
    for group in Group:
        parts += ["", f"## {group_title(group)}", ""]
        for action in ACTIONS.values():
            if action.group is group:
                keys = " ".join(key_label(key) for key in keymap.keys(action.id)) or _("palette only")
                parts.append(f"- {keys}{TERM_END}{action.help}")
    if keymap.problems:
        parts += ["", "## " + _("Not in force"), "", *(f"- {problem}" for problem in keymap.problems)]
    return title, "\n".join(parts)
