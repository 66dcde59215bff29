"""Where a place of one report is in another, by the anchors between the two. No widgets; anchors come from workers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from desk.model import Anchor

Pair = tuple[int, int]


def pairs_of(anchors: Sequence[Anchor], first: int, second: int) -> list[Pair]:
    """Pairs of offsets that belong together, rising in both, from the beginnings to the ends (`first`, `second`)."""
    found: list[Pair] = [(0, 0)]
    for anchor in anchors:
        for pair in ((anchor.first.start, anchor.second.start), (anchor.first.end, anchor.second.end)):
            if pair[0] > found[-1][0] and pair[1] > found[-1][1] and pair[0] < first and pair[1] < second:
                found.append(pair)
    return [*found, (max(first, 1), max(second, 1))]


def corresponding(offset: int, pairs: Sequence[Pair]) -> int:
    """The place in the second report for `offset` in the first, in proportion between the pairs around it."""
    place = max(0, min(bisect_right(pairs, (offset, 1 << 60)) - 1, len(pairs) - 2))
    (left, start), (right, end) = pairs[place], pairs[place + 1]
    share = (offset - left) / (right - left) if right > left else 0.0
    return start + round(min(1.0, share) * (end - start))
