"""Where the positional parts of a plan match, given the places of single terms. Shared by engines and by highlighting.

A match is a half-open range of places (word numbers) as a tuple `(first, past_last)`. No documents, no scores.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from index.query import plan

Range = tuple[int, int]
Places = Callable[[plan.Leaf], Sequence[int]]
"""Gives the sorted places of a leaf in the document at hand."""


def ranges(node: plan.Plan, places: Places) -> list[Range]:
    """The sorted ranges where `node` matches; [] when it does not or when it is not positional."""
    match node:
        case plan.Term() | plan.Prefix() | plan.Fuzzy():
            return [(place, place + 1) for place in places(node)]
        case plan.AnyOf(parts) | plan.AllOf(parts):
            leaves = [part for part in parts if isinstance(part, plan.Leaf)]
            if len(leaves) == len(parts):
                return [(place, place + 1) for place in sorted({place for leaf in leaves for place in places(leaf)})]
            return sorted({found for part in parts for found in ranges(part, places)})
        case plan.Widened(part):
            return ranges(part, places)
        case plan.Sequence(parts):
            return _sequence([ranges(part, places) for part in parts])
        case plan.Near(left, right, distance):
            return _near(ranges(left, places), ranges(right, places), distance)
        case plan.Except(part, others):
            taken = {place for other in others for place in places(other)}
            return [(place, place + 1) for place in places(part) if place not in taken]
        case _:
            return []


def stands(node: plan.Plan, places: Places) -> bool:
    """Whether `ranges` would give anything, without looking further than the first."""
    if isinstance(node, plan.Near):
        left, right = _words(node.left, places), _words(node.right, places)
        if left is not None and right is not None:
            return meet(left, right, node.distance)
    return bool(ranges(node, places))


def _words(node: plan.Plan, places: Places) -> Sequence[int] | None:
    """The sorted places of a node whose matches are single words; None for another node."""
    match node:
        case plan.Term() | plan.Prefix() | plan.Fuzzy():
            return places(node)
        case plan.Widened(part):
            return _words(part, places)
        case plan.AnyOf(parts):
            found = [_words(part, places) for part in parts]
            there = [words for words in found if words is not None]
            if len(there) < len(found):
                return None
            return there[0] if len(there) == 1 else sorted({place for words in there for place in words})
        case _:
            return None


def meet(left: Sequence[int], right: Sequence[int], distance: int) -> bool:
    """Whether two different places have at most `distance` between them."""
    if len(left) > len(right):
        left, right = right, left
    for place in left:
        for other in right[bisect_left(right, place - distance - 1) :]:
            if other > place + distance + 1:
                break
            if other != place:
                return True
    return False


def _sequence(parts: list[list[Range]]) -> list[Range]:
    if not parts or not all(parts):
        return []
    found = parts[0]
    for following in parts[1:]:
        ends: dict[int, list[int]] = {}
        for start, end in following:
            ends.setdefault(start, []).append(end)
        found = [(start, later) for start, end in found for later in ends.get(end, ())]
        if not found:
            return []
    return found


def _near(left: list[Range], right: list[Range], distance: int) -> list[Range]:
    """Both sides of every pair with at most `distance` places between them, overlapping pairs left out."""
    starts = [start for start, _ in right]
    longest = max((end - start for start, end in right), default=0)
    found: set[Range] = set()
    for start, end in left:
        low = bisect_left(starts, start - distance - longest)
        for other in right[low : bisect_left(starts, end + distance + 1)]:
            gap = other[0] - end if other[0] >= end else start - other[1]
            if 0 <= gap <= distance:
                found.update(((start, end), other))
    return sorted(found)
