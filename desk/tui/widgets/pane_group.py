"""One to four report panes side by side: how many fit, which is current, how wide each is. Reads no report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, Final

from rich.segment import Segment
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.strip import Strip

from desk.model import Quote, ReportId
from desk.tui.widgets.painted import PaintedWidget, layer_classes
from desk.tui.widgets.painting import LAYER
from desk.tui.widgets.report_pane import ReportPane

MOST: Final = 4
"""Panes side by side."""
NARROWEST: Final = 36
"""Cells of a pane that can be read."""
SINGLE_BELOW: Final = 80
"""Columns of a terminal under which there is one pane."""
SHARE: Final = 20
"""The weight by which a pane takes part in the width until the editor changes it."""
SHARE_STEP: Final = 4


def usual_panes(columns: int) -> int:
    """How many panes are opened by themselves on a terminal of that width: 1, 2 from 100, 3 from 150, 4 from 200."""
    return 1 + sum(columns >= limit for limit in (100, 150, 200))


def most_panes(columns: int) -> int:
    """How many panes can be read side by side on a terminal of that width."""
    return 1 if columns < SINGLE_BELOW else max(1, min(MOST, columns // NARROWEST))


class Rule(PaintedWidget):
    """The line to the left of a pane, strong at the current one. No border: that would lay out the screen again."""

    COMPONENT_CLASSES: ClassVar[set[str]] = layer_classes("margin-current", "track")

    strong = False

    def show(self, *, strong: bool) -> None:
        """Draw it strong or faint."""
        if strong != self.strong:
            self.strong = strong
            self.refresh()

    def rows(self, first: int, last: int) -> list[Strip]:
        """The line, the whole height."""
        glyph, layer = ("▎", LAYER["margin-current"]) if self.strong else ("▏", LAYER["track"])
        strip = Strip([Segment(glyph, self.palette.style(layer))], 1)
        return [strip for _row in range(first, last)]


class Slot(Horizontal):
    """The place of one pane: its rule, then the pane."""

    def __init__(self, number: int) -> None:
        super().__init__(id=f"slot-{number}", classes="slot")
        self.number = number
        self.share = self._shared = SHARE
        self.rule = Rule()
        self.pane = ReportPane(id=f"pane-{number}")

    def compose(self) -> ComposeResult:
        """Rule and pane."""
        yield self.rule
        yield self.pane

    def show(self, *, shown: bool, current: bool) -> None:
        """Show or hide the slot at its share of the width; nothing is laid out again when nothing changes."""
        self.rule.show(strong=current)
        if self.display != shown:
            self.display = shown
        if self.share != self._shared:
            self._shared = self.share
            self.styles.width = f"{self.share}fr"


class PaneGroup(Horizontal):
    """Panes by slot, 0 to 3. A slot in use shows a report or is waiting for one; the others are not displayed."""

    class CurrentChanged(Message):
        """Another pane is the current one, or another report is in it."""

    def __init__(self) -> None:
        super().__init__(id="panes")
        self._slots = [Slot(number) for number in range(MOST)]
        self._current = 0
        self._used = 1
        self._zoomed = False

    def compose(self) -> ComposeResult:
        """All four slots; only those in use are displayed."""
        yield from self._slots

    def on_mount(self) -> None:
        """Show the first pane alone."""
        self._arrange()

    def on_resize(self) -> None:
        """Show as many panes as fit now, the current one among them."""
        self._arrange()

    # Which panes

    @property
    def index(self) -> int:
        """The slot of the current pane."""
        return self._current

    @property
    def current(self) -> ReportPane:
        """The pane that keys act on, also while the list has the keyboard."""
        return self._slots[self._current].pane

    @property
    def used(self) -> int:
        """How many slots are in use."""
        return self._used

    @property
    def zoomed(self) -> bool:
        """Whether the current pane has the whole width."""
        return self._zoomed

    def pane(self, slot: int) -> ReportPane:
        """The pane of a slot."""
        return self._slots[slot].pane

    def __iter__(self) -> Iterator[ReportPane]:
        return (slot.pane for slot in self._slots[: self._used])

    def shown(self) -> tuple[ReportPane, ...]:
        """The panes that can be seen, from left to right."""
        return tuple(slot.pane for slot in self._slots if slot.display)

    def open_ids(self) -> tuple[ReportId, ...]:
        """The reports in the panes, in the order of the panes."""
        return tuple(pane.report.id for pane in self if pane.report)

    def set_quotes(self, of_reports: Iterable[tuple[ReportId, Sequence[Quote]]]) -> None:
        """Replace the quotes of the reports that are open."""
        for report, quotes in of_reports:
            slot = self.slot_of(report)
            if slot is not None:
                self.pane(slot).set_quotes(quotes)

    def slot_of(self, report: ReportId) -> int | None:
        """The slot where a report is open."""
        return next((slot for slot, pane in enumerate(self) if pane.report and pane.report.id == report), None)

    def slot_beside(self) -> int:
        """The slot for a report beside the current one: a new one while there is room, else the next one."""
        free = next((slot for slot, pane in enumerate(self) if pane.report is None), None)
        if free is not None:
            return free
        if self._used < most_panes(self.app.size.width):
            return self._used
        return (self._current + 1) % self._used

    # Changing

    def use(self, slot: int) -> None:
        """Make sure that a slot is displayed."""
        if slot >= self._used:
            self._used = slot + 1
            self._zoomed = False
        self._arrange()

    def choose(self, slot: int) -> bool:
        """Make a slot in use the current one; whether there is such a slot."""
        if not 0 <= slot < self._used:
            return False
        if slot != self._current:
            self._current = slot
            self._arrange()
            self.post_message(self.CurrentChanged())
        return True

    def choose_pane(self, pane: ReportPane) -> None:
        """Make the slot of a pane the current one."""
        for number, slot in enumerate(self._slots):
            if slot.pane is pane:
                self.choose(number)

    def close(self) -> None:
        """Close the current pane; the reports to its right move up. The last pane is emptied."""
        closed = self._slots[self._current]
        closed.pane.clear()
        if self._used > 1:
            self._slots.remove(closed)
            self._slots.append(closed)
            self.move_child(closed, after=self._slots[-2])
            self._used -= 1
        self._current = min(self._current, self._used - 1)
        self._zoomed = False
        self._arrange()
        self.post_message(self.CurrentChanged())

    def zoom(self) -> bool:
        """Give all the width to the current pane, or end that; whether it has it now. The screen is told by a class."""
        self._zoomed = not self._zoomed
        self._arrange()
        return self._zoomed

    def even(self) -> None:
        """All panes of the same width."""
        for slot in self._slots:
            slot.share = SHARE
        self._zoomed = False
        self._arrange()

    def widen(self, step: int) -> None:
        """Give the current pane more (1) or less (-1) of the width."""
        slot = self._slots[self._current]
        slot.share = max(SHARE_STEP * 2, min(SHARE * 3, slot.share + step * SHARE_STEP))
        self._arrange()

    def look(self, *, harakat: bool, islands: bool) -> None:
        """How every pane shows Arabic: with its vowel signs, and with islands of left-to-right text kept."""
        for slot in self._slots:
            slot.pane.keep_islands(islands)
            slot.pane.show_harakat(harakat)

    def toggle_harakat(self) -> None:
        """Vowel signs in every pane, or in none, so that they read alike."""
        shown = not self.current.harakat
        for slot in self._slots:
            slot.pane.show_harakat(shown)

    def say_empty(self, words: str) -> None:
        """What stands in panes without a report."""
        for slot in self._slots:
            slot.pane.say_empty(words)

    def _arrange(self) -> None:
        room = 1 if self._zoomed else min(self._used, most_panes(self.app.size.width))
        first = max(0, min(self._current - room + 1, self._used - room)) if self._current >= room else 0
        if self._zoomed:
            first = self._current
        self.screen.set_class(self._zoomed, "-zoomed")
        for number, slot in enumerate(self._slots):
            slot.show(shown=first <= number < first + room, current=number == self._current)
