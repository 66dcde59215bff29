"""Where a paragraph may be broken (UAX #14, ICU's dictionaries for Thai, Chinese, Japanese) and where it is.

Lines are cut in logical order, by the cells of the shaped clusters, before anything is reordered.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from .graphemes import Clusters

if TYPE_CHECKING:
    from icu4py.breakers import LineBreaker

SPACES = frozenset(" \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000")
_SOFT_HYPHEN = "\u00ad"


class LineRange(NamedTuple):
    """Clusters `[first, last)` of a paragraph; those from `shown` on are spaces trimmed at the break."""

    first: int
    shown: int
    last: int


@cache
def _breaker() -> type[LineBreaker]:
    from icu4py.breakers import LineBreaker

    return LineBreaker


def opportunities(text: str) -> list[int]:
    """The offsets before which a line may end, the end of the text included; never at a soft hyphen.

    A word broken at a soft hyphen would need a hyphen that is not in the text.
    """
    ends = [end for _, end in _breaker()(text, "en").segments()]
    return [end for end in ends if text[end - 1] != _SOFT_HYPHEN] if _SOFT_HYPHEN in text else ends


def wrap(text: str, clusters: Clusters, width: int) -> list[LineRange]:
    """The lines of a paragraph, at least one, none wider than `width`; a cluster that is wider has its own line."""
    count = len(clusters.widths)
    uniform = not count or max(clusters.widths) == min(clusters.widths) == 1
    edges: Sequence[int] = range(count + 1) if uniform else list(accumulate(clusters.widths, initial=0))
    if edges[count] <= width:
        return [LineRange(0, _trimmed(clusters.shown, 0, count), count)]
    breaks = _cluster_breaks(text, clusters.starts)
    lines, first = [], 0
    while first < count:
        reach = max(first + 1, bisect_right(edges, edges[first] + width) - 1)
        last = _line_end(clusters.shown, breaks, first, reach)
        lines.append(LineRange(first, _trimmed(clusters.shown, first, last), last))
        first = last
    return lines


def _cluster_breaks(text: str, starts: Sequence[int]) -> list[int]:
    offsets = opportunities(text)
    if isinstance(starts, range):
        return offsets
    cluster_of = {start: index for index, start in enumerate(starts)}
    return [cluster_of[offset] for offset in offsets if offset in cluster_of]


def _line_end(shown: Sequence[str], breaks: list[int], first: int, reach: int) -> int:
    """The last break that leaves no more than `reach`, spaces after it not counted; else `reach`, within a word."""
    hanging = reach
    while hanging < len(shown) and shown[hanging] in SPACES:
        hanging += 1
    if hanging == len(shown):
        return hanging
    at = bisect_right(breaks, hanging) - 1
    return breaks[at] if at >= 0 and breaks[at] > first else reach


def _trimmed(shown: Sequence[str], first: int, last: int) -> int:
    while last > first and shown[last - 1] in SPACES:
        last -= 1
    return last


def cluster_at(starts: Sequence[int], offset: int) -> int:
    """The number of the cluster that holds `offset`; the last one for an offset at or past the end."""
    return max(0, min(bisect_right(starts, offset) - 1, len(starts) - 2))


def cluster_end(starts: Sequence[int], offset: int) -> int:
    """The first cluster edge at or after `offset`."""
    return starts[min(bisect_left(starts, offset), len(starts) - 1)]
