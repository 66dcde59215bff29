"""ICU's grapheme and line boundaries, in code points. The layout imports icu4py here alone, when first asked.

icu4py counts UTF-16 units: after a character beyond U+FFFF its offsets run ahead, and are brought back here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icu4py.breakers import BaseBreaker

_LOCALE = "en"
_TWO_UNITS = re.compile("[\U00010000-\U0010ffff]")


def grapheme_ends(text: str) -> list[int]:
    """The end of each extended grapheme cluster (UAX #29)."""
    return _ends("CharacterBreaker", text)


def line_ends(text: str) -> list[int]:
    """Each offset before which a line may end, the end of the text included (UAX #14)."""
    return _ends("LineBreaker", text)


def _ends(name: str, text: str) -> list[int]:
    ends = [end for _, end in _breaker(name)(text, _LOCALE).segments()]
    wide = [found.start() + number for number, found in enumerate(_TWO_UNITS.finditer(text))]
    return [end - bisect_left(wide, end) for end in ends] if wide else ends


@cache
def _breaker(name: str) -> type[BaseBreaker]:
    from icu4py import breakers  # 22 ms that many a paragraph need not wait for

    breaker: type[BaseBreaker] = getattr(breakers, name)
    return breaker
