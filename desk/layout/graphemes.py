"""Grapheme clusters (UAX #29) and the cells they take. Nothing here knows of directions or of lines.

Widths are those that Rich measures a segment with. A character of no width never stands alone: it belongs to the
cluster before it, so a cluster takes at least one cell unless the whole text takes none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from desk.layout.boundaries import grapheme_ends
from desk.layout.classes import CodePointLetters
from desk.layout.tables import cells as table

DOTTED_CIRCLE = "\N{DOTTED CIRCLE}"
# Never printed by the layout, though a terminal would give it a cell.
SOFT_HYPHEN = "\u00ad"
ZWNJ, ZWJ, EMOJI_SELECTOR = "\u200c", "\u200d", "\ufe0f"
WIDEST_CLUSTER = 8

_KINDS = CodePointLetters(table.STARTS, table.KINDS)
_WIDTH_OF_KIND = {"0": 0, "m": 0, "a": 0, "1": 1, "b": 1, "2": 2, "c": 2}
_WIDTHS = str.maketrans({kind: chr(width) for kind, width in _WIDTH_OF_KIND.items()})
_WIDE_EMOJI = frozenset(table.NARROW_TO_WIDE)
# The quickest way to know a text in which every character is a cluster of one cell.
_NOT_NARROW = re.compile(
    "[^ -~\xa0-\xac\xae-\u02ff\u0370-\u0377\u0391-\u03a1\u03a3-\u0482\u048a-\u052f\u05d0-\u05ea"
    "\u060c\u061b\u061f\u0620-\u064a\u0660-\u066f\u0671-\u06d5\u06f0-\u06ff\u2010-\u2027]"
)
_COMPLEX = re.compile("[abc]")
_ZERO = re.compile("[m0]")
_SIMPLE_CLUSTER = re.compile("(?:^0+)?[12][m0]*|^[m0]+")
_TAKES_CELLS = re.compile("[12bc]")
# Of no width to Rich and a column to some terminals: variation selectors, fillers, the grapheme joiner.
_INVISIBLE = re.compile("[\ufe00-\ufe0e\U000e0100-\U000e01ef\u034f\u17b4\u17b5\u180b-\u180f\u3164\uffa0]")
# Arabic signs that enclose what follows; terminals differ on their width, so a plain character stands for them.
_STAND_IN = {
    "\u06dd": "\N{ARABIC START OF RUB EL HIZB}",
    **dict.fromkeys(
        "\u0600\u0601\u0602\u0603\u0604\u0605\u070f\u0890\u0891\u08e2\U000110bd\U000110cd", "\N{REPLACEMENT CHARACTER}"
    ),
}


class Clusters(NamedTuple):
    """The clusters of a paragraph.

    `starts` has one offset more than there are clusters, the last is the length of the text; `shown` is what to print
    of each, one code point each when it is a plain `str`; `widths` are cells.
    """

    starts: Sequence[int]
    shown: Sequence[str]
    widths: bytes


def kinds_of(text: str) -> str:
    """One letter a code point (see `tables.cells`)."""
    return "1" * len(text) if text.isascii() else text.translate(_KINDS)


def cells(text: str) -> int:
    """The cells that `text` takes when it is printed as it is."""
    kinds = kinds_of(text)
    if ZWJ not in text and EMOJI_SELECTOR not in text:
        return sum(kinds.translate(_WIDTHS).encode("ascii")) + text.count(SOFT_HYPHEN)
    return _emoji_cells(text, kinds)


def _emoji_cells(text: str, kinds: str) -> int:
    """With ZWJ, what follows it is drawn on what precedes it; the emoji selector widens a narrow character."""
    total, measured, skip = 0, "", False
    for character, kind in zip(text, kinds, strict=True):
        if skip:
            skip = False
        elif character == ZWJ:
            skip = True
        elif character == EMOJI_SELECTOR:
            total += measured in _WIDE_EMOJI
            measured = ""
        elif width := _width_of(character, kind):
            total += width
            measured = character
    return total


def _width_of(character: str, kind: str) -> int:
    return 1 if character == SOFT_HYPHEN else _WIDTH_OF_KIND[kind]


def narrow(text: str) -> Clusters:
    """The clusters of a text that is known to have one cell a code point."""
    return Clusters(range(len(text) + 1), text, b"\x01" * len(text))


def clusters(text: str) -> Clusters:
    """The clusters of a text that `desk.display` has filtered."""
    if not _NOT_NARROW.search(text):
        return narrow(text)
    kinds = kinds_of(text)
    if _COMPLEX.search(kinds):
        return _by_icu(text, kinds)
    if not _ZERO.search(kinds):
        return Clusters(range(len(text) + 1), text, kinds.translate(_WIDTHS).encode("ascii"))
    return _by_kinds(text, kinds)


def _by_kinds(text: str, kinds: str) -> Clusters:
    starts, shown, widths = [], [], []
    for found in _SIMPLE_CLUSTER.finditer(kinds):
        start, end = found.span()
        starts.append(start)
        shown.append(text[start] if end == start + 1 and kinds[start] in "12" else printable(text[start:end]))
        widths.append(_WIDTH_OF_KIND[kinds[start]] if kinds[start] in "12" else cells(shown[-1]))
    return Clusters([*starts, len(text)], shown, bytes(widths))


def printable(cluster: str) -> str:
    """A cluster without its invisible characters; a mark that lacks a base gets a dotted circle."""
    kept = [_STAND_IN.get(character, character) for character in cluster if not _is_invisible(character, cluster)]
    shown = "".join(kept).rstrip(ZWJ)
    return DOTTED_CIRCLE + shown if shown and not cells(shown) else shown


def _is_invisible(character: str, cluster: str) -> bool:
    if character == ZWJ:
        return unicodedata.category(cluster[0]) != "So"
    return _INVISIBLE.match(character) is not None or (
        unicodedata.category(character) == "Cf" and character not in _STAND_IN
    )


def _by_icu(text: str, kinds: str) -> Clusters:
    starts, shown = [0], [""]
    for start, end in pairwise([0, *grapheme_ends(text)]):
        piece = printable(text[start:end])
        if not shown[-1]:
            shown[-1] = piece
        elif not _TAKES_CELLS.search(kinds, start, end):
            shown[-1] += piece.removeprefix(DOTTED_CIRCLE)
        else:
            starts.append(start)
            shown.append(piece)
    return split_wide(Clusters([*starts, len(text)], shown, b""), text, WIDEST_CLUSTER)


def split_wide(whole: Clusters, text: str, limit: int) -> Clusters:
    """The same with every cluster of more than `limit` cells cut between its characters, marks kept on their base."""
    starts, shown = [0], []
    for index, piece in enumerate(whole.shown):
        start, end = whole.starts[index], whole.starts[index + 1]
        if end > start + 1 and cells(piece) > limit:
            cuts = list(_cuts(text, start, end, limit))
            shown += [printable(text[a:b]) for a, b in pairwise([start, *cuts, end])]
            starts += [*cuts, end]
        else:
            shown.append(piece)
            starts.append(end)
    return Clusters(starts, shown, bytes(map(cells, shown)))


def _cuts(text: str, start: int, end: int, limit: int) -> Iterator[int]:
    total = 0
    for at in range(start, end):
        width = cells(text[at : at + 1 + text.startswith(EMOJI_SELECTOR, at + 1)])
        if total and width and total + width > limit:
            yield at
            total = 0
        total += width
