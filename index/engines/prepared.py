"""Positional plans made ready to be asked of many documents: what is the same for all of them is done once.

Agrees with `places`, which knows one document. No scores here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from index.engines import places
from index.query import plan


class Placed(Protocol):
    """One term's places."""

    def places(self, document: int) -> list[int]:
        """Where the term stands in `document`, in order; [] when it does not."""


Lists = Callable[[plan.Leaf], Iterable[Placed]]
"""Gives the lists of the terms that a leaf stands for."""
Asked = Callable[[int], bool]
_Words = Callable[[int], Sequence[int]]


def prepared(node: plan.Plan, lists: Lists) -> Asked:
    """Whether `node` stands in a document, to be asked by its number."""
    match node:
        case plan.Sequence(parts):
            words = [_words(part, lists) for part in parts]
            known = [each for each in words if each is not None]
            if parts and len(known) == len(parts):
                return _following(known)
        case plan.Near(left, right, distance):
            before, after = _words(left, lists), _words(right, lists)
            if before is not None and after is not None:
                return lambda document: places.meet(before(document), after(document), distance)
        case _:
            pass
    return _any_way(node, lists)


def _following(words: list[_Words]) -> Asked:
    first, *others = words

    def stand(document: int) -> bool:
        found: Iterable[int] = first(document)
        for following in others:
            found = {place + 1 for place in found}.intersection(following(document))
            if not found:
                return False
        return bool(found)

    return stand


def _words(node: plan.Plan, lists: Lists) -> _Words | None:
    """The sorted places of a node whose matches are single words; None for another node."""
    readers = _readers(node, lists)
    if readers is None:
        return None
    if len(readers) == 1:
        return readers[0]
    return lambda document: sorted({place for read in readers for place in read(document)})


def _readers(node: plan.Plan, lists: Lists) -> list[_Words] | None:
    match node:
        case plan.Term() | plan.Prefix() | plan.Fuzzy():
            return [found.places for found in lists(node)]
        case plan.Widened(part):
            return _readers(part, lists)
        case plan.AnyOf(parts):
            found = [_readers(part, lists) for part in parts]
            known = [readers for readers in found if readers is not None]
            return [read for readers in known for read in readers] if len(known) == len(found) else None
        case _:
            return None


def _any_way(node: plan.Plan, lists: Lists) -> Asked:
    readers: dict[plan.Leaf, _Words] = {}
    for leaf in plan.all_leaves(node):
        readers[leaf] = _words(leaf, lists) or (lambda _: ())
    return lambda document: places.stands(node, lambda leaf: readers[leaf](document))
