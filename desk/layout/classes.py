"""Bidi classes (UAX #9, table 4) as one ASCII letter a character: a paragraph becomes a string that rules can search.

The letters are listed in `tables.bidi`. No rule is applied here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from .tables import bidi as table

# The largest code point table that hostile text can make the process remember.
_REMEMBERED: Final = 1 << 16


class CodePointLetters(dict[int, str]):
    """Code point -> letter for `str.translate`, looked up in a table of ranges and remembered."""

    def __init__(self, starts: tuple[int, ...], letters: str) -> None:
        super().__init__()
        self._starts = starts
        self._letters = letters

    def __missing__(self, point: int) -> str:
        letter = self._letters[bisect_right(self._starts, point) - 1]
        if len(self) < _REMEMBERED:
            self[point] = letter
        return letter


_LETTERS = CodePointLetters(table.STARTS, table.CLASSES)
RIGHT_TO_LEFT = re.compile("[RANyYrf]")
EXPLICIT = re.compile("[xyXYzlrfp]")
REMOVED_BY_X9 = "xyXYzn"


def classes_of(text: str) -> str:
    """One class letter a code point."""
    return text.translate(_LETTERS)
