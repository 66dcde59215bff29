"""Moving: the cursor in whatever has the keyboard, and the keyboard among list, panes and quotes."""

from __future__ import annotations

from functools import partial

from textual.widget import Widget

from desk.i18n import _
from desk.keymap import DEFAULTS
from desk.tui.verbs.concern import Concern, Verbs
from desk.tui.widgets.cell_view import CellView


class Moving(Concern):
    """Verbs of the group "move"."""

    def verbs(self) -> Verbs:
        """Every way to move, and to every part of the desk."""
        moves = {name: partial(self.move, name.removeprefix("move.")) for name in DEFAULTS if name.startswith("move.")}
        panes = {f"pane.{slot + 1}": partial(self.to_pane, slot) for slot in range(4)}
        return {**moves, **panes, "pane.previous": partial(self.cycle, -1), "pane.next": partial(self.cycle, 1)}

    def move(self, where: str) -> None:
        """Move in the list, pane or tray that has the keyboard."""
        focused = self._desk.focused
        if isinstance(focused, CellView):
            focused.move(where)

    def to_pane(self, slot: int) -> None:
        """Take the keyboard to a pane that is in use."""
        desk = self._desk
        if desk.panes.choose(slot):
            desk.panes.current.focus()
        else:
            desk.say(_("There is no pane {n} yet: o opens a report beside.").format(n=slot + 1))

    def cycle(self, step: int) -> None:
        """Take the keyboard to the next part of the desk: list or hits, panes from left to right, quotes."""
        desk = self._desk
        stops: list[Widget] = [desk.side, *desk.panes.shown(), desk.tray]
        stops = [stop for stop in stops if stop.display]
        place = stops.index(desk.focused) if desk.focused in stops else -1 if step > 0 else 0
        stops[(place + step) % len(stops)].focus()
