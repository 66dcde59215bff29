"""Parts of a right-to-left text that are read from the left: addresses, tags, handles, ranges of digits.

UAX #9 alone shows `123-456` after an Arabic word as `456-123` and `#vote` as `vote#`. An island is embedded as if it
stood between LRI and PDI; the two are put among the classes, never into the text.
"""

from __future__ import annotations

import re

_ISLAND = re.compile(
    r"""
    (?<!\w) (?: https?:// | www\. ) [^\s<>"«»“”]* [^\s<>"«»“”.,;:!?()\u060c\u061b\u061f]    # an address
    | (?<![\w.+-]) [A-Za-z0-9._%+-]+ @ [A-Za-z0-9-]+ (?: \. [A-Za-z0-9-]+ )+              # a mailbox
    | (?<!\w) [\#@] [A-Za-z0-9_\u00c0-\u024f]+                                            # a tag or handle
    | (?<![\w+]) \+ \d+ (?: [ ]? \(\d+\) )? (?: [ ().\-\u2010-\u2013\u2212]? \d+ )*           # a number to dial
    | (?<!\w) (?: \(\d+\)[ ]? )? \d+ (?: [-\u2010-\u2013\u2212/:.] \d+ )+ (?!\w)              # a range, date or score
    """,
    re.VERBOSE,
)
_START = re.compile(r"[@\#\d]|www\.|://")
LRI, PDI = "\u2066", "\u2069"


def islands(text: str) -> list[tuple[int, int]]:
    """Half-open ranges of code points, in order, that do not overlap."""
    if not _START.search(text):
        return []
    return [found.span() for found in _ISLAND.finditer(text)]


def with_isolates(text: str, fill: tuple[str, str], found: list[tuple[int, int]]) -> str:
    """`text` (or its classes) with `fill` around each island."""
    parts, at = [], 0
    for start, end in found:
        parts += [text[at:start], fill[0], text[start:end], fill[1]]
        at = end
    return "".join([*parts, text[at:]])


def without_isolates(levels: bytes, found: list[tuple[int, int]]) -> bytes:
    """The levels of the text itself, from those of the text with isolates."""
    parts, at, inserted = [], 0, 0
    for start, end in found:
        parts += [levels[at + inserted : start + inserted], levels[start + inserted + 1 : end + inserted + 1]]
        at, inserted = end, inserted + 2
    return b"".join([*parts, levels[at + inserted :]])
