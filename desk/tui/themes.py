"""The colours of the desk as Textual themes: dark, light, high contrast; and none. They are named nowhere else."""

from __future__ import annotations

from typing import Final

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter
from textual.theme import Theme


class Colourless(LineFilter):
    """Sends no colour at all (no-color.org); Textual's own filter for NO_COLOR sends greys."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - the filter's protocol
        """The segments with what else their styles are: bold, underline, reverse."""
        return [Segment(text, style and style.without_color, control) for text, style, control in segments]


DARK: Final = Theme(
    name="desk-dark",
    primary="#7fb2e5",
    secondary="#8fa3b8",
    accent="#7fb2e5",
    warning="#e0b050",
    error="#f08080",
    success="#8fc98f",
    foreground="#d8dde3",
    background="#14181d",
    surface="#191e24",
    panel="#222932",
    dark=True,
)

LIGHT: Final = Theme(
    name="desk-light",
    primary="#1f5f99",
    secondary="#4f6072",
    accent="#1f5f99",
    warning="#8a5a00",
    error="#a82020",
    success="#1f6b2f",
    foreground="#1c2126",
    background="#fbfaf7",
    surface="#f4f2ed",
    panel="#e7e4dc",
    dark=False,
    variables={"fold": "#6a6f76", "current-mark": "#1f5f99"},
)

CONTRAST: Final = Theme(
    name="desk-contrast",
    primary="#ffff00",
    secondary="#ffffff",
    accent="#ffff00",
    warning="#ffd700",
    error="#ff8080",
    success="#80ff80",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1a1a1a",
    dark=True,
    text_alpha=1.0,
    variables={
        "quote-1": "#0050d0",
        "quote-2": "#006848",
        "quote-3": "#6a20c0",
        "quote-4": "#a01848",
        "quote-5": "#5a6000",
        "quote-6": "#8a4800",
        "hit": "#ffff00",
        "hit-text": "#000000",
        "hit-current": "#ffffff",
        "current": "#0060ff",
        "current-mark": "#ffff00",
        "fold": "#c8c8c8",
        "chosen": "#404040",
        "chosen-focus": "#0060ff",
    },
)

THEMES: Final = (DARK, LIGHT, CONTRAST)
