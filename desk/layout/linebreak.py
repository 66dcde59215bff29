"""Where a paragraph may be broken (UAX #14, ICU's dictionaries for Thai, Chinese, Japanese) and where it is.

Lines are cut in logical order, by the cells of the shaped clusters, before anything is reordered. ICU is only asked
about the words around the end of a line, and not at all when those are letters between spaces.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from desk.layout.boundaries import line_ends
from desk.layout.graphemes import SOFT_HYPHEN, Clusters

SPACES = frozenset(" \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000")
# A space after a letter, digit or stop and before a letter or digit: LB18 breaks there, whatever stands around.
_CERTAIN = re.compile(r"(?<=[\w.,;:] )(?=\w)")
# Classes AL, HL and NU without marks: no break anywhere between two of these (LB23, LB25, LB28).
_UNBROKEN = re.compile(
    "[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0391-\u03ff\u0400-\u0481\u05d0-\u05ea\u0620-\u064a"
    "\ufb50-\ufbb1\ufbd3-\ufd3d\ufe70-\ufefc]*"
)


class LineRange(NamedTuple):
    """Clusters `[first, last)` of a paragraph; those from `shown` on are spaces trimmed at the break."""

    first: int
    shown: int
    last: int


class Opportunities:
    """The line break opportunities (UAX #14) of one text, looked for only around the places that are asked about."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._start = self._end = 0
        self._known: list[int] = []

    def last(self, after: int, limit: int) -> int:
        """The offset of the last opportunity in `(after, limit]`; `after` when there is none."""
        if limit <= after or _CERTAIN.match(self._text, limit):
            return max(after, limit)
        if not self._start < limit <= self._end:
            start = self._certain_before(limit)
            if start > after and _UNBROKEN.fullmatch(self._text, start, limit + 1):
                return start
            self._look_around(start, limit)
        at = bisect_right(self._known, limit) - 1
        return max(after, self._known[at] if at >= 0 else self._start)

    def is_hyphenated(self, offset: int) -> bool:
        """Whether a line that ends at `offset` ends with a soft hyphen."""
        return self._text[offset - 1] == SOFT_HYPHEN

    def _certain_before(self, limit: int) -> int:
        """The last certain break before `limit`, 0 when there is none."""
        space = self._text.rfind(" ", 0, limit - 1)
        while space >= 0 and not _CERTAIN.match(self._text, space + 1):
            space = self._text.rfind(" ", 0, space)
        return space + 1

    def _look_around(self, start: int, limit: int) -> None:
        """Ask ICU about the words from `start` to the first certain break from `limit` on."""
        found = _CERTAIN.search(self._text, limit)
        self._start, self._end = start, found.start() if found else len(self._text)
        self._known = [start + end for end in line_ends(self._text[start : self._end])]


def wrap(text: str, clusters: Clusters, width: int) -> list[LineRange]:
    """The lines of a paragraph, at least one, none wider than `width`; a cluster that is wider has its own line."""
    _, shown, widths = clusters
    count = len(widths)
    uniform = widths.count(1) == count
    edges: Sequence[int] = range(count + 1) if uniform else list(accumulate(widths, initial=0))
    if edges[count] <= width:
        return [LineRange(0, _trimmed(shown, 0, count), count)]
    found = Opportunities(text)
    letters = shown if uniform and isinstance(shown, str) else ""
    full_line = _full_line(width)
    lines, first = [], 0
    while first < count:
        full = full_line.match(letters, first) if first + width < count else None
        if full and _UNBROKEN.fullmatch(letters, full.end(), first + width + 1):
            last = full.end()
            lines.append(LineRange(first, last - 1, last))
            first = last
            continue
        reach, before = (
            (first + width, first + width - 1)
            if uniform
            else (bisect_right(edges, edges[first] + room) - 1 for room in (width, width - 1))
        )
        last = _line_end(clusters, found, first, max(first + 1, reach), before)
        lines.append(LineRange(first, _trimmed(shown, first, last), last))
        first = last
    return lines


@lru_cache(maxsize=16)
def _full_line(width: int) -> re.Pattern[str]:
    """The longest line of at most `width` characters that a space and a certain break end."""
    return re.compile(rf".{{0,{width - 1}}}[\w.,;:] (?=\w)", re.DOTALL)


def _line_end(clusters: Clusters, found: Opportunities, first: int, reach: int, before: int) -> int:
    """The cluster before which the line that begins with cluster `first` ends.

    That is the last opportunity up to `reach`, the clusters that fit; spaces there may stand over. Without one it is
    `reach` itself, within a word. A soft hyphen counts only up to `before`, a cell less, so that its hyphen fits.
    """
    starts, shown, widths = clusters
    count = len(widths)
    hanging = reach
    while hanging < count and shown[hanging] in SPACES:
        hanging += 1
    if hanging >= count:
        return count
    limit = starts[hanging]
    while (offset := found.last(starts[first], limit)) > starts[first]:
        cluster = offset if isinstance(starts, range) else bisect_left(starts, offset)
        if starts[cluster] == offset and (cluster <= before or not found.is_hyphenated(offset)):
            return cluster
        limit = offset - 1
    return reach


def _trimmed(shown: Sequence[str], first: int, last: int) -> int:
    while last > first and shown[last - 1] in SPACES:
        last -= 1
    return last


def cluster_at(starts: Sequence[int], offset: int) -> int:
    """The number of the cluster that holds `offset`; the last one for an offset at or past the end."""
    return max(0, min(bisect_right(starts, offset) - 1, len(starts) - 2))
