"""The base direction of a paragraph: by its language, else by its first strong character (UAX #9, P2, P3)."""

from __future__ import annotations

from desk.i18n.direction import writing_direction
from desk.layout import bidi
from desk.layout.options import Direction


def direction_of(language: str, text: str) -> Direction:
    """The direction for a BCP 47 `language` ("" or "und" when unknown); `text` decides where the language does not."""
    written = writing_direction(language)
    if written:
        return Direction(written)
    return Direction.RTL if bidi.paragraph_level(text) else Direction.LTR
