"""Parts of a right-to-left text that are read from the left: addresses, tags, handles, ranges of digits.

UAX #9 alone shows `123-456` after an Arabic word as `456-123` and `#vote` as `vote#`. An island is embedded as if it
stood between LRI and PDI; the two are put among the classes, never into the text.
"""

from __future__ import annotations

import re
from itertools import pairwise

from desk.layout import bidi
from desk.layout.classes import EXPLICIT

_ISLAND = re.compile(
    r"""
    # an address
    (?<!\w) (?: https?:// | www\. ) [^\s<>"«»“”]* [^\s<>"«»“”.,;:!?()\u060c\u061b\u061f]
    # a mailbox
    | (?<![\w.%+-]) [A-Za-z0-9._%+-]+ @ [A-Za-z0-9-]+ (?: \. [A-Za-z0-9-]+ )+
    # a tag or handle
    | (?<!\w) [\#@] [A-Za-z0-9_\u00c0-\u024f]+
    # a number to dial
    | (?<![\w+]) \+ \d+ (?: [ ]? \(\d+\) )? (?: [ ().\-\u2010-\u2013\u2212]? \d+ )*
    # a range, of dates or sums too; UAX #9 itself keeps a single date or decimal together
    | (?<![\w.,/:]) [$€£¥₪]? (?: \(\d+\)[ ]? )? \d+ (?: [.,/:] \d+ )*
      (?: [-\u2010-\u2013\u2212] \d+ (?: [.,/:] \d+ )* )+ [%٪‰$€£¥₪]? (?!\w)
    """,
    re.VERBOSE,
)
_SIGN = re.compile(r"[@\#+]|www\.|://|\d[-\u2010-\u2013\u2212]\d")
LRI, PDI = "\u2066", "\u2069"


def islands(text: str) -> list[tuple[int, int]]:
    """Half-open ranges of code points, in order, that do not overlap."""
    if not _SIGN.search(text):
        return []
    return [found.span() for found in _ISLAND.finditer(text)]


def island_levels(classes: str, text: str, base: int, found: list[tuple[int, int]]) -> bytes:
    """The levels of a text whose islands are isolated (X5b), Arabic digits in them read as European ones."""
    classes = _with_european_digits(classes, found)
    if EXPLICIT.search(classes) or "B" in classes:
        isolated = bidi.levels_of(_filled(classes, "lp", found), _filled(text, LRI + PDI, found), base)
        return _without_isolates(isolated, found)
    outside = [slice(end, start) for (_, end), (start, _) in pairwise([(0, 0), *found, (len(text), 0)])]
    sea = bidi.sequence_levels(
        "lp".join([classes[part] for part in outside]), (LRI + PDI).join([text[part] for part in outside]), base, base
    )
    parts, at = [], 0
    for part, island in zip(outside, [*(slice(start, end) for start, end in found), None], strict=True):
        parts.append(sea[at : at + part.stop - part.start])
        at += part.stop - part.start + 2
        if island:
            parts.append(bidi.sequence_levels(classes[island], text[island], 2, base))
    return b"".join(parts)


def _with_european_digits(classes: str, found: list[tuple[int, int]]) -> str:
    parts, at = [], 0
    for start, end in found:
        parts += [classes[at:start], classes[start:end].replace("N", "E")]
        at = end
    return "".join([*parts, classes[at:]])


def _filled(text: str, fill: str, found: list[tuple[int, int]]) -> str:
    """`text` (or its classes) with the two of `fill` around each island."""
    parts, at = [], 0
    for start, end in found:
        parts += [text[at:start], fill[0], text[start:end], fill[1]]
        at = end
    return "".join([*parts, text[at:]])


def _without_isolates(levels: bytes, found: list[tuple[int, int]]) -> bytes:
    """The levels of the text itself, from those of the text with isolates."""
    parts, at, inserted = [], 0, 0
    for start, end in found:
        parts += [levels[at + inserted : start + inserted], levels[start + inserted + 1 : end + inserted + 1]]
        at, inserted = end, inserted + 2
    return b"".join([*parts, levels[at + inserted :]])
