"""What a caller asks of the layout: width, direction, the way of the terminal. Values only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Direction(StrEnum):
    """The base direction of a paragraph."""

    LTR = "ltr"
    RTL = "rtl"

    @property
    def level(self) -> int:
        """The embedding level of the paragraph: 0 or 1 (UAX #9, P3)."""
        return int(self is Direction.RTL)


class Mode(StrEnum):
    """How much of the ordering the terminal leaves to the desk (see `terminal`)."""

    VISUAL = "visual"
    """Everything: shaped letters in visual order."""
    WORDS = "words"
    """Words in visual order; the letters of each right-to-left word logical and unshaped, as kitty wants them."""
    LOGICAL = "logical"
    """Nothing: plain logical text, wrapped and padded."""


@dataclass(frozen=True, slots=True)
class LayoutOptions:
    """How to lay out a paragraph. Hashable, so that layouts can be remembered."""

    width: int
    """Cells in a line; no line is wider. Less than 1 counts as 1."""
    direction: Direction | None = None
    """Base direction; None takes that of the first strong character, else left-to-right."""
    mode: Mode = Mode.VISUAL
    harakat: bool = True
    """Whether Arabic vowel marks are shown. Hidden ones still belong to their cluster."""
    islands: bool = True
    """Whether URLs, tags, handles and ranges of digits keep their left-to-right order within right-to-left text."""
