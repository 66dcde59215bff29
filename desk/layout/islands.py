"""Parts of a text that keep a direction of their own: addresses, tags, handles, ranges of digits.

UAX #9 alone shows `123-456` after an Arabic word as `456-123`, and `#vote` as `vote#`. An island is embedded as if it
stood between LRI (a tag or handle of right-to-left letters: RLI) and PDI; the two are put among the classes, never
into the text.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from desk.layout import bidi
from desk.layout.classes import EXPLICIT

_ISLAND = re.compile(
    r"""
    # an address
    (?<!\w) (?: https?:// | www\. ) [^\s<>"«»“”]* [^\s<>"«»“”.,;:!?()\u060c\u061b\u061f]
    # a mailbox
    | (?<![\w.%+-]) [A-Za-z0-9._%+-]+ @ [A-Za-z0-9-]+ (?: \. [A-Za-z0-9-]+ )+
    # a tag or handle, its letters with their points
    | (?<![A-Za-z0-9_\u00c0-\u024f]) [\#@] (?: \w [\u0591-\u05c7\u064b-\u065f\u0670]* (?: \u200c (?=\w) )? )+
    # a number to dial
    | (?<![\w+]) \+ \d+ (?: [ ]? \(\d+\) )? (?: [ ().\-\u2010-\u2013\u2212]? \d+ )*
    # a range, of dates or sums too, also glued to Arabic words; UAX #9 itself keeps a single date or decimal together
    | (?<![A-Za-z0-9_\u00c0-\u024f\u0660-\u0669\u06f0-\u06f9.,/:]) [$€£¥₪]? (?: \(\d+\)[ ]? )? \d+ (?: [.,/:] \d+ )*
      (?: [-\u2010-\u2013\u2212] \d+ (?: [.,/:] \d+ )* )+ [%٪‰$€£¥₪]? (?![A-Za-z0-9_\u00c0-\u024f])
    """,
    re.VERBOSE,
)
_SIGN = re.compile(r"[@\#+]|www\.|://|\d[-\u2010-\u2013\u2212]\d")
LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"


class Island(NamedTuple):
    """Half-open code points, and which way they run."""

    start: int
    end: int
    rtl: bool

    @property
    def initiator(self) -> str:
        """The class of the isolate initiator that would stand before it."""
        return "r" if self.rtl else "l"


def islands(text: str) -> list[Island]:
    """In order; they do not overlap. A tag or handle runs as its first letter does, all others from the left."""
    if not _SIGN.search(text):
        return []
    return [
        Island(*found.span(), found[0][0] in "#@" and bidi.paragraph_level(found[0]) == 1)
        for found in _ISLAND.finditer(text)
    ]


def island_levels(classes: str, text: str, base: int, found: list[Island]) -> bytes:
    """The level of each code point of a text whose islands are isolated (X5a, X5b).

    Arabic digits in a left-to-right island are read as European ones.
    """
    classes = _with_european_digits(classes, found)
    if EXPLICIT.search(classes) or "B" in classes:
        return _levels_with_isolates(classes, text, base, found)
    return _levels_apart(classes, text, base, found)


def _levels_with_isolates(classes: str, text: str, base: int, found: list[Island]) -> bytes:
    """By the whole algorithm, with the isolate controls put in and their levels taken out again."""
    controls = {"l": LRI, "r": RLI}
    isolated = bidi.levels(
        _filled(classes, [island.initiator for island in found], "p", found),
        _filled(text, [controls[island.initiator] for island in found], PDI, found),
        base,
    )
    return _without_isolates(isolated, found)


def _levels_apart(classes: str, text: str, base: int, found: list[Island]) -> bytes:
    """Much quicker, for a text without controls: each island is a sequence, and so is all that is around them."""
    bounds = [(0, 0), *((island.start, island.end) for island in found), (len(text), 0)]
    first, *others = [slice(end, start) for (_, end), (start, _) in pairwise(bounds)]
    around_classes, around_text = classes[first], text[first]
    for island, part in zip(found, others, strict=True):
        around_classes += island.initiator + "p" + classes[part]
        around_text += LRI + PDI + text[part]
    around = bidi.sequence_levels(around_classes, around_text, base, base)
    parts, at = [around[: first.stop]], first.stop + 2
    for (start, end, rtl), part in zip(found, others, strict=True):
        level = base + 1 if (base + 1) & 1 == rtl else base + 2
        parts.append(bidi.sequence_levels(classes[start:end], text[start:end], level, base))
        parts.append(around[at : at + part.stop - part.start])
        at += part.stop - part.start + 2
    return b"".join(parts)


def _with_european_digits(classes: str, found: list[Island]) -> str:
    parts, at = [], 0
    for start, end, rtl in found:
        parts += [classes[at:start], classes[start:end] if rtl else classes[start:end].replace("N", "E")]
        at = end
    return "".join([*parts, classes[at:]])


def _filled(text: str, initiators: list[str], closing: str, found: list[Island]) -> str:
    """`text` (or its classes) with an initiator and `closing` around each island."""
    parts, at = [], 0
    for (start, end, _), initiator in zip(found, initiators, strict=True):
        parts += [text[at:start], initiator, text[start:end], closing]
        at = end
    return "".join([*parts, text[at:]])


def _without_isolates(levels: bytes, found: list[Island]) -> bytes:
    """The levels of the text itself, from those of the text with isolates."""
    parts, at, inserted = [], 0, 0
    for start, end, _ in found:
        parts += [levels[at + inserted : start + inserted], levels[start + inserted + 1 : end + inserted + 1]]
        at, inserted = end, inserted + 2
    return b"".join([*parts, levels[at + inserted :]])
