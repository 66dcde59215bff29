"""Laid-out lines and logical ranges to styled segments. Reads no stored text and knows no widget but for its styles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.widget import Widget

from desk.layout import Direction, Line, Mode, cells, direction_of, truncate

LAYERS: Final = (
    "plain",
    "chosen",
    "title",
    "muted",
    "key",
    "error",
    "fold",
    "suggested",
    "quote-1",
    "quote-2",
    "quote-3",
    "quote-4",
    "quote-5",
    "quote-6",
    "lit",
    "current",
    "hit",
    "hit-current",
    "margin",
    "margin-current",
    "head",
    "track",
    "thumb",
    "tick",
    "tick-hit",
    "tick-current",
    "selected",
    "cursor",
)
"""What a cell can be at once, lowest first; each is the component class `cell--<name>` of every cell view."""

LAYER: Final = {name: 1 << place for place, name in enumerate(LAYERS)}
PREFIX: Final = "cell--"


@dataclass(frozen=True, slots=True)
class Mark:
    """The layers (an OR of `LAYER` values) of the code points `[start, end)` of the text a line was made from."""

    start: int
    end: int
    layers: int


class Palette:
    """The Rich styles of one widget by layers. Reverse is toggled, so that a cursor shows inside a selection."""

    def __init__(self, widget: Widget, mode: Mode) -> None:
        self.mode = mode
        self._ground = widget.background_colors[1]
        self._base = widget.rich_style + Style(bgcolor=self._ground.rich_color)
        self._parts = {
            LAYER[name]: self._part(widget, name) for name in LAYERS if PREFIX + name in widget.COMPONENT_CLASSES
        }
        self._styles: dict[int, Style] = {0: self._base}

    def _part(self, widget: Widget, name: str) -> Style:
        styles = widget.get_component_styles(PREFIX + name)
        background = self._ground + styles.background if styles.has_rule("background") else None
        color: Color | None = None
        if styles.has_rule("color"):
            ground = background or self._ground
            color = ground.get_contrast_text(styles.color.a) if styles.auto_color else ground + styles.color
        return (
            Style(
                color=color.rich_color if color else None,
                bgcolor=background.rich_color if background else None,
            )
            + styles.text_style
        )

    def style(self, layers: int = 0) -> Style:
        """The style of a cell that is all of `layers` at once."""
        found = self._styles.get(layers)
        if found is None:
            found = self._styles[layers] = self._mixed(layers)
        return found

    def _mixed(self, layers: int) -> Style:
        style, reverse = self._base, False
        for layer, part in self._parts.items():
            if layers & layer:
                style += part
                reverse ^= bool(part.reverse)
        return style + Style(reverse=reverse)


def line_segments(
    line: Line, width: int, palette: Palette, marks: Iterable[Mark] = (), ground: int = 0
) -> list[Segment]:
    """`line` as segments that fill exactly `width` cells; cells of one style are one segment."""
    marked = [mark for mark in marks if max(mark.start, line.start) < min(mark.end, line.end)]
    before = " " * line.indent
    after = " " * (width - line.indent - line.width)
    if not marked:
        return [Segment(before + line.text + after, palette.style(ground))]
    runs: list[tuple[int, list[str]]] = [(ground, [before])]
    for piece in line.pieces((mark.start, mark.end) for mark in marked):
        here = ground
        for mark in marked:
            if mark.start < piece.end and piece.start < mark.end:
                here |= mark.layers
        if here != runs[-1][0]:
            runs.append((here, []))
        runs[-1][1].append(piece.text)
    runs.append((ground, [after]))
    return [Segment(text, palette.style(here)) for here, parts in runs if (text := "".join(parts))]


def text_segments(
    text: str,
    width: int,
    palette: Palette,
    *,
    direction: Direction | None = None,
    language: str = "",
    marks: Iterable[Mark] = (),
    ground: int = 0,
) -> list[Segment]:
    """One line of outside `text`, cut with an ellipsis to `width` cells, in its own direction. Marks count in it."""
    if width <= 0:
        return []
    line = truncate(text.replace("\n", " "), width, direction or direction_of(language, text), palette.mode)
    return line_segments(line, width, palette, marks, ground)


def with_side(
    text: str,
    side: str,
    width: int,
    palette: Palette,
    *,
    direction: Direction | None = None,
    language: str = "",
    marks: Iterable[Mark] = (),
    ground: int = 0,
    main: int = 0,
    share: float = 0.5,
) -> list[Segment]:
    """`text` (on the layers `main` too) and at the right `side`, muted, in `share` of the row at most."""
    room = min(cells(side) + 1, int(width * share)) if side else 0
    first = text_segments(
        text, width - room, palette, direction=direction, language=language, marks=marks, ground=ground | main
    )
    if not room:
        return first
    muted = ground | LAYER["muted"]
    last = text_segments(side, room - 1, palette, direction=Direction.LTR, ground=muted)
    return [*first, Segment(" ", palette.style(ground)), *last]
