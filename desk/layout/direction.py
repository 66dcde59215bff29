"""The base direction of a paragraph: by its language, else by its first strong character (UAX #9, P2, P3).

And what keeps a direction of its own inside one.
"""

from __future__ import annotations

from desk.i18n.direction import writing_direction
from desk.layout import bidi
from desk.layout.classes import may_be_right_to_left
from desk.layout.options import Direction

FSI, PDI = "\u2068", "\u2069"


def isolated(text: str) -> str:
    """`text` to stand among words of another direction: what runs from the right is put between FSI and PDI (X5c).

    Marks at its ends stay at it, and its neighbours keep their places. For what is laid out, never for a file.
    """
    return f"{FSI}{text}{PDI}" if may_be_right_to_left(text) else text


def direction_of(language: str, text: str) -> Direction:
    """The direction for a BCP 47 `language` ("" or "und" when unknown); `text` decides where the language does not."""
    written = writing_direction(language)
    if written:
        return Direction(written)
    return Direction.RTL if bidi.paragraph_level(text) else Direction.LTR
