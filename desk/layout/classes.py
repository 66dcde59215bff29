"""Bidi classes (UAX #9, table 4) as one ASCII letter a character: a paragraph becomes a string that rules can search.

The letters are listed in `tables.bidi`. No rule is applied here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from desk.layout.tables import bidi as table

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
# Every code point of a right-to-left class is in these ranges, so most texts need not be classified at all.
_PERHAPS_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\u2068\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# Hebrew and Arabic letters (R, AL) among characters that take the direction around them.
_ALONE = re.compile(
    "(?=.*[\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3])"
    "[ !-#%-/:-@[-`{-~\xa0\xab\xbb\u05be\u05d0-\u05ea\u060c\u061b\u061f\u0620-\u0652\u0670-\u06d3"
    "\u2010-\u2027\u2039\u203a]*",
    re.DOTALL,
)
RIGHT_TO_LEFT = re.compile("[RANyYrf]")
EXPLICIT = re.compile("[xyXYzlrfp]")
REMOVED_BY_X9 = "xyXYzn"


def may_be_right_to_left(text: str) -> bool:
    """False for a text without a character of a right-to-left class."""
    return _PERHAPS_RIGHT_TO_LEFT.search(text) is not None


def is_right_to_left_alone(text: str) -> bool:
    """True only for a text with right-to-left letters and nothing that runs or counts from the left, nor a control."""
    return _ALONE.fullmatch(text) is not None


def classes_of(text: str) -> str:
    """One class letter a code point."""
    return text.translate(_LETTERS)
