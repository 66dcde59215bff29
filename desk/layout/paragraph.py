"""A paragraph made ready for any width: filtered, levels resolved, clusters shaped. Lines are made in `lines`."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from desk.display import layout_input
from desk.layout import bidi
from desk.layout.classes import classes_of, is_right_to_left_alone, may_be_right_to_left
from desk.layout.graphemes import SOFT_HYPHEN, WIDEST_CLUSTER, Clusters, clusters, narrow, split_wide
from desk.layout.islands import island_levels, islands
from desk.layout.linebreak import LineRange
from desk.layout.options import Direction, Mode
from desk.layout.shaping import has_arabic, shape, with_joiners, without_harakat

HYPHEN = "-"
_FORMATS = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]*")


@dataclass(frozen=True, slots=True, eq=False)
class PreparedParagraph:
    """What every line of a paragraph is cut from.

    `text` is as long as the stored text; `levels` holds one embedding level a cluster, None when all are 0.
    """

    text: str
    direction: Direction
    mode: Mode
    clusters: Clusters
    levels: bytes | None

    def fitting(self, width: int) -> PreparedParagraph:
        """The same with no cluster wider than `width`, except single characters."""
        widths = self.clusters.widths
        if width >= WIDEST_CLUSTER or not widths or max(widths) <= width:
            return self
        pieces = split_wide(self.clusters, self.text, width)
        levels = self.levels
        if levels is not None:
            number = {start: index for index, start in enumerate(self.clusters.starts)}
            level = 0
            spread = bytearray()
            for start in pieces.starts[:-1]:
                level = levels[number[start]] if start in number else level
                spread.append(level)
            levels = bytes(spread)
        return replace(self, clusters=pieces, levels=levels)

    def hyphenated(self, cuts: list[LineRange], width: int) -> tuple[PreparedParagraph, list[LineRange]]:
        """The same with each soft hyphen that ends a line as a cluster of its own, a hyphen; and the lines with it.

        A word that is wider than the line may be broken where there is no room for the hyphen.
        """
        starts, shown, widths = self.clusters
        broken = [
            last
            for first, _, last in cuts[:-1]
            if self.text[starts[last] - 1] == SOFT_HYPHEN and sum(widths[first:last]) < width
        ]
        if not broken:
            return self, cuts
        edges = [0, *broken, len(widths)]
        parts = list(pairwise(edges))
        new_starts = [start for a, b in parts for start in (*starts[a:b], starts[b] - 1)][:-1]
        new_shown = [piece for a, b in parts for piece in (*shown[a:b], HYPHEN)][:-1]
        new_widths = b"\x01".join([widths[a:b] for a, b in parts])
        levels = self.levels and b"".join([self.levels[a:b] + self.levels[b - 1 : b] for a, b in parts])[:-1]
        paragraph = replace(self, clusters=Clusters([*new_starts, starts[-1]], new_shown, new_widths), levels=levels)
        return paragraph, [_moved(cut, broken) for cut in cuts]


def _moved(cut: LineRange, broken: list[int]) -> LineRange:
    """A line among clusters that have a further one, the hyphen, before each of those in `broken`."""
    before = bisect_right(broken, cut.first)
    hyphen = cut.last in broken
    return LineRange(cut.first + before, cut.shown + before + hyphen, cut.last + before + hyphen)


@lru_cache(maxsize=1024)
def prepare(text: str, direction: Direction | None, mode: Mode, harakat: bool, with_islands: bool) -> PreparedParagraph:
    """Everything about a paragraph that does not depend on the width."""
    if direction is not Direction.RTL and text.isascii() and text.isprintable():
        return PreparedParagraph(text, Direction.LTR, mode, narrow(text), None)
    shown = layout_input(text).replace("\n", " ")
    if direction is not Direction.RTL and not may_be_right_to_left(shown):
        return PreparedParagraph(shown, Direction.LTR, mode, clusters(shown), None)
    base, levels = _levels(shown, direction, with_islands)
    pieces = _shaped(shown, clusters(shown), mode, harakat) if has_arabic(shown) else clusters(shown)
    return PreparedParagraph(
        shown,
        Direction.RTL if base else Direction.LTR,
        mode,
        pieces,
        levels and _levels_of_clusters(shown, pieces, levels),
    )


def _levels(text: str, direction: Direction | None, with_islands: bool) -> tuple[int, bytes | None]:
    """The level of a paragraph and of each code point in it, None when all are 0."""
    if direction is not Direction.LTR and is_right_to_left_alone(text):
        return 1, b"\x01" * len(text)
    classes = classes_of(text)
    base = bidi.first_strong_level(classes) or 0 if direction is None else direction.level
    if not base and not bidi.has_right_to_left(classes):
        return 0, None
    found = islands(text) if with_islands else []
    return base, island_levels(classes, text, base, found) if found else bidi.levels(classes, text, base)


def _shaped(text: str, pieces: Clusters, mode: Mode, harakat: bool) -> Clusters:
    if mode is Mode.VISUAL:
        pieces = shape(text, pieces)
    elif mode is Mode.WORDS:
        pieces = with_joiners(text, pieces)
    return pieces if harakat else pieces._replace(shown=without_harakat(pieces.shown))


def _levels_of_clusters(text: str, pieces: Clusters, levels: bytes) -> bytes:
    """The level of each cluster's base; the first may begin with format characters, whose level is their own."""
    starts = pieces.starts
    if len(starts) - 1 == len(text):
        return levels
    if levels.count(levels[:1]) == len(levels):
        return levels[: len(starts) - 1]
    chosen = bytearray(map(levels.__getitem__, starts[:-1]))
    leading = _FORMATS.match(text)
    if leading and leading.end() and chosen:
        chosen[0] = levels[min(leading.end(), starts[1] - 1)]
    return bytes(chosen)
