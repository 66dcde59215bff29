"""The text of a line of input: value, caret, selection, undo. Movement follows the eye. Nothing is painted here."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Final, NamedTuple

from desk.layout import Cluster, Direction, Line, Mode, direction_of, truncate
from desk.tui.widgets.word_edges import word_end, word_start

UNBOUNDED: Final = 1 << 20
REMEMBERED: Final = 500
"""Steps that can be undone."""
_ENCLOSED: Final = ("\ufe0f", "\u20e3")


class State(NamedTuple):
    """What undo brings back."""

    value: str
    caret: int


def visual_stops(line: Line, end: int) -> list[int]:
    """The places of the caret from left to right: the start of each cluster, and `end` on the far side."""
    stops = [cluster.start for cluster in line.seen if cluster.end > cluster.start]
    return [end, *stops] if line.direction is Direction.RTL else [*stops, end]


class Caret:
    """`caret` is an offset in `value`; the selection lies between it and its anchor."""

    def __init__(self, value: str = "", mode: Callable[[], Mode] = lambda: Mode.VISUAL) -> None:
        """`mode` is asked for the terminal's way at each step, as the editor may choose another."""
        self._mode = mode
        self.value = value
        self.caret = len(value)
        self._anchor: int | None = None
        self._typing = False

    @property
    def direction(self) -> Direction:
        """The direction of the first strong letter typed."""
        return direction_of("", self.value)

    @property
    def selection(self) -> tuple[int, int] | None:
        """The code points selected, whole clusters; None without a selection."""
        if self._anchor is None or self._anchor == self.caret:
            return None
        start, end = sorted((self._anchor, self.caret))
        inside = self._cluster(end)
        return self._start_of(start), inside.end if inside and inside.start < end else end

    def _line(self) -> Line:
        return truncate(self.value, UNBOUNDED, self.direction, self._mode())

    def _cluster(self, offset: int) -> Cluster | None:
        return next((each for each in self._line().clusters if each.start <= offset < each.end), None)

    def _start_of(self, offset: int) -> int:
        cluster = self._cluster(offset)
        return cluster.start if cluster else offset

    def move(self, step: Callable[[], int], selecting: bool = False) -> None:
        """The caret goes where `step` says; what lies between is selected, or no more."""
        anchor = self.caret if self._anchor is None else self._anchor
        self.caret = min(max(step(), 0), len(self.value))
        self._anchor = anchor if selecting else None
        self._typing = False

    def to(self, offset: int, selecting: bool = False) -> None:
        """As `move`, to an offset."""
        self.move(lambda: offset, selecting)

    def step_left(self, selecting: bool = False) -> None:
        """One cluster to the left as the eye sees it; from a selection, to its left edge."""
        self.move(lambda: self._stepped(-1, selecting), selecting)

    def step_right(self, selecting: bool = False) -> None:
        """One cluster to the right as the eye sees it; from a selection, to its right edge."""
        self.move(lambda: self._stepped(1, selecting), selecting)

    def _stepped(self, by: int, selecting: bool) -> int:
        stops = visual_stops(self._line(), len(self.value))
        selected = self.selection
        if selected and not selecting:
            places = sorted(map(stops.index, selected))
            return stops[places[0 if by < 0 else -1]]
        place = stops.index(self._start_of(self.caret))
        return stops[min(max(place + by, 0), len(stops) - 1)]

    def to_start(self, selecting: bool = False) -> None:
        """Before the first letter read."""
        self.to(0, selecting)

    def to_end(self, selecting: bool = False) -> None:
        """After the last letter read."""
        self.to(len(self.value), selecting)

    def word_left(self, selecting: bool = False) -> None:
        """A word to the left: back in left-to-right text, on in right-to-left text."""
        edge = word_end if self.direction is Direction.RTL else word_start
        self.to(edge(self.value, self.caret), selecting)

    def word_right(self, selecting: bool = False) -> None:
        """A word to the right."""
        edge = word_start if self.direction is Direction.RTL else word_end
        self.to(edge(self.value, self.caret), selecting)

    def select_all(self) -> None:
        """Everything, with the caret at the end."""
        self.to_start()
        self.to_end(selecting=True)


class LineEditor(Caret):
    """A text to change; each change answers whether the value is another one."""

    def __init__(self, value: str = "", mode: Callable[[], Mode] = lambda: Mode.VISUAL) -> None:
        """As `Caret`."""
        super().__init__(value, mode)
        self._cut = ""
        self._past: list[State] = []
        self._future: list[State] = []

    def reset(self, value: str, caret: int | None = None) -> None:
        """Another text, from which nothing is undone; the caret goes to the end or to `caret`."""
        self.value = value
        self.to(len(value) if caret is None else caret)
        self._past, self._future = [], []

    def insert(self, text: str) -> bool:
        """Put `text` in for the selection, or at the caret; line ends become spaces."""
        flat = " ".join(text.splitlines())
        goes_on = self._typing and self.selection is None and len(flat) == 1 and not flat.isspace()
        start, end = self.selection or (self.caret, self.caret)
        changed = self._replace(start, end, flat, remember=not goes_on)
        self._typing = len(flat) == 1
        return changed

    def _replace(self, start: int, end: int, text: str, remember: bool = True) -> bool:
        if start == end and not text:
            return False
        if remember:
            self._past = [*self._past[1 - REMEMBERED :], State(self.value, self.caret)]
        self._future.clear()
        self.value = self.value[:start] + text + self.value[end:]
        self.caret = start + len(text)
        self._anchor, self._typing = None, False
        return True

    def _delete(self, start: int, end: int, keep: bool = True) -> bool:
        selected = self.selection
        start, end = selected or (start, end)
        if keep or selected:
            self._cut = self.value[start:end] or self._cut
        return self._replace(start, end, "")

    def delete_before(self) -> bool:
        """The code point before the caret, so that a vowel sign can be taken back alone; of a picture, all of it."""
        before = self._cluster(self.caret - 1) if self.caret else None
        start = max(0, self.caret - 1)
        if before and before.end == self.caret and _is_picture(self.value[before.start : before.end]):
            start = before.start
        return self._delete(start, self.caret, keep=False)

    def delete_at(self) -> bool:
        """The cluster under the caret."""
        under = self._cluster(self.caret)
        return self._delete(self.caret, under.end if under else self.caret, keep=False)

    def delete_word(self) -> bool:
        """The word before the caret."""
        return self._delete(word_start(self.value, self.caret), self.caret)

    def delete_to_start(self) -> bool:
        """Everything before the caret."""
        return self._delete(0, self.caret)

    def delete_to_end(self) -> bool:
        """Everything from the caret on."""
        return self._delete(self.caret, len(self.value))

    def put_back(self) -> bool:
        """What was deleted last as a selection, word or line."""
        changed = self.insert(self._cut)
        self._typing = False
        return changed

    def undo(self) -> bool:
        """What it was before the last change; letters typed one after the other are one."""
        return self._swap(self._past, self._future)

    def redo(self) -> bool:
        """What was undone."""
        return self._swap(self._future, self._past)

    def _swap(self, source: list[State], target: list[State]) -> bool:
        if not source:
            return False
        target.append(State(self.value, self.caret))
        self.value, self.caret = source.pop()
        self._anchor, self._typing = None, False
        return True


def _is_picture(cluster: str) -> bool:
    """Whether a cluster is one sign to who typed it: an emoji of several code points, a flag, a keycap."""
    return len(cluster) > 1 and (unicodedata.category(cluster[0]) == "So" or cluster.endswith(_ENCLOSED))
