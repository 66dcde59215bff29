"""The number behind the name of a king, a queen or a pope: "Leo XIV", «لاوون الرابع عشر». No spellings, no people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from desk.quotes.languages.name_parts import ORDINALS, TEN
from desk.quotes.text.words import form

_WORD = re.compile(r"[^\W_]+")
_ROMAN = re.compile(r"(X{0,3})(IX|IV|V?I{0,3})")
_VALUES = {"IX": 9, "IV": 4}
_ONES, _TENS = 5, 10
_ELEVEN = 11


@lru_cache(maxsize=65_536)
def regnal(name: str) -> tuple[str, int]:
    """The word before the number that a name ends in, as written, and the number; "" and 0 when it ends in none."""
    words = _WORD.findall(name)
    number, length = _in_roman(words[-1:]) or _in_words([form(word) for word in words[-2:]])
    return (words[-1 - length], number) if number and len(words) > length else ("", 0)


def _in_roman(last: Sequence[str]) -> tuple[int, int] | None:
    """The value of a Roman number of capitals, which is no initial; and that it is one word long."""
    match = _ROMAN.fullmatch(last[0]) if last else None
    if match is None or last[0] in {"", "X"}:
        return None
    tens, ones = match[1], match[2]
    return _TENS * len(tens) + (_VALUES.get(ones) or _ONES * ones.count("V") + ones.count("I")), 1


def _in_words(last: Sequence[str]) -> tuple[int, int]:
    """The value of an Arabic ordinal, and how many words it has."""
    if not last:
        return 0, 0
    alone = last[-1] not in TEN
    place = next((at for at, forms in enumerate(ORDINALS, 1) if last[-1 if alone else 0] in forms), 0)
    if alone:
        return (place, 1) if place < _ELEVEN else (0, 0)
    return ((place % _TENS) + _TENS, 2) if place and len(last) > 1 else (0, 0)
