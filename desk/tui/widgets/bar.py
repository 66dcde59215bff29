"""The scrollbar column of a cell view: the part in view, and ticks for what is worth finding. It reads no mouse."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rich.segment import Segment

from desk.tui.widgets.painting import LAYER, Palette


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark in the scrollbar: where (0..1 of the whole), its layers, its glyph; a later tick covers an earlier one."""

    at: float
    layers: int
    glyph: str


@dataclass(frozen=True, slots=True)
class Gauge:
    """The part of the whole that is in view, 0..1; everything when `start` is 0 and `end` is 1."""

    start: float = 0.0
    end: float = 1.0

    def rows(self, height: int) -> range:
        """The rows of a bar `height` high that show the part in view; none when that is everything."""
        if self.start <= 0 and self.end >= 1:
            return range(0)
        first = max(0, min(int(self.start * height), height - 1))
        return range(first, max(first + 1, round(self.end * height)))


def ticks_by_row(ticks: Iterable[Tick], height: int) -> Mapping[int, Tick]:
    """The tick of each row of a bar `height` high that has one."""
    return {min(height - 1, int(tick.at * height)): tick for tick in ticks}


class Bar:
    """The cells of a scrollbar, each kind made once for a palette."""

    def __init__(self) -> None:
        self._cells: dict[tuple[bool, Tick | None], Segment] = {}

    def forget(self) -> None:
        """The palette is another one."""
        self._cells.clear()

    def cell(self, thumb: bool, tick: Tick | None, palette: Palette) -> Segment:
        """One cell, inside the thumb or not."""
        known = self._cells.get((thumb, tick))
        if known is None:
            layers = (LAYER["thumb"] if thumb else LAYER["track"]) | (tick.layers if tick else 0)
            known = Segment(tick.glyph if tick else " ", palette.style(layers))
            self._cells[thumb, tick] = known
        return known
