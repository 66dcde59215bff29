"""The base of every widget that paints its own cells: palette, one strip a row, the terminal's cursor. No scrolling."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Self, TypedDict

from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.widget import Widget

from desk.layout import Mode
from desk.tui.widgets.painting import PREFIX, Palette


class WidgetArguments(TypedDict, total=False):
    """What every widget of Textual may be made with."""

    name: str | None
    id: str | None
    classes: str | None
    disabled: bool


def layer_classes(*names: str) -> set[str]:
    """The component classes of some layers: a widget that needs few is styled much faster by Textual."""
    return {PREFIX + name for name in names}


class PaintedWidget(Widget):
    """Gives Textual finished strips, past the cache that draws padding and borders: put these on a parent."""

    ALLOW_SELECT = False
    mode: ClassVar[Mode] = Mode.VISUAL
    """What the terminal leaves to the desk; the application sets it once, on this class, before the first paint."""

    _palette: Palette | None = None
    _painted: Sequence[Strip] = ()

    def rows(self, first: int, last: int) -> list[Strip]:
        """The rows `first`..`last - 1` of the widget, each exactly `outer_size.width` cells."""
        raise NotImplementedError

    def cursor_cell(self) -> Offset | None:
        """The cell of this widget where the terminal's own cursor belongs while it has the focus."""
        return None

    def forget(self) -> None:
        """Drop what was painted: the colours are others now."""

    def focus(self, scroll_visible: bool = True) -> Self:
        """Take the keys at once, so that none typed ahead goes elsewhere; nothing while the desk is being left."""
        if self.is_attached:
            self.screen.set_focus(self, scroll_visible)
        return self

    @property
    def palette(self) -> Palette:
        """The styles of this widget as its stylesheet and state have them now."""
        if self._palette is None:
            self._palette = Palette(self, self.mode)
        return self._palette

    def notify_style_update(self) -> None:
        """Textual tells that the stylesheet, the theme or the state (focus) changed."""
        super().notify_style_update()
        self._palette = None
        self.forget()

    def render_line(self, y: int) -> Strip:
        """Row `y` of the widget; the same strip that `render_lines` gives."""
        return self.rows(y, y + 1)[0]

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of `crop`, filtered for the terminal (no colour, no dim) as Textual would."""
        strips = self.rows(crop.y, crop.bottom)
        if crop.size == self.outer_size:
            self._painted = strips
        if crop.column_span != (0, self.outer_size.width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        for line_filter in self.get_line_filters():
            ground = self.background_colors[1]
            strips = [strip.apply_filter(line_filter, ground) for strip in strips]
        if self.has_focus:
            self._place_cursor()
        return strips

    def refresh_rows(self) -> None:
        """Repaint the rows that look otherwise now; much less goes to the terminal than with `refresh`."""
        width, height = self.outer_size
        if len(self._painted) != height:
            self.refresh()
            return
        rows = zip(self.rows(0, height), self._painted, strict=True)
        changed = [Region(0, y, width, 1) for y, (now, before) in enumerate(rows) if now is not before]
        if changed:
            self.refresh(*changed)

    def _place_cursor(self) -> None:
        cell = self.cursor_cell()
        if cell is not None:
            self.app.cursor_position = self.region.offset + cell
