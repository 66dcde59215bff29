"""Where a query matches in a text, from the layout of its words. Works for stored texts and for texts not in any
index."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache

from index.documents import Passage
from index.engines import places
from index.errors import IndexDamaged
from index.layout import Layout, layout_of, lines_of
from index.query import ast, plan
from index.query.expansion import expand
from index.query.widening import NONE_OFF
from index.spans import Span
from index.stored import Sieve, Stored, unpack


def find(
    query: ast.Query,
    text: str,
    passages: tuple[Passage, ...] = (),
    *,
    title: Span | None = None,
    quotes: tuple[Span, ...] = (),
    without: frozenset[str] = NONE_OFF,
) -> tuple[Span, ...]:
    """Where `query` matches in `text`: spans in order, phrases as one; () when it does not match.

    Conditions on fields of the document (lang:, tag:, date: ...) count as met. Without `passages` each line is one. For
    `without` see `expand`.
    """
    layout = _layout(text, passages or lines_of(text), title, quotes)
    return _spans(layout, _evidence(expand(query, without).plan, layout.places) or [])


@lru_cache(maxsize=16)
def _layout(text: str, passages: tuple[Passage, ...], title: Span | None, quotes: tuple[Span, ...]) -> Layout:
    return layout_of(text, passages, title, quotes)


class Shown:
    """Plans that a stored document is known to match, to be shown in it; many documents may share one."""

    def __init__(self, nodes: Sequence[plan.Plan], present: frozenset[plan.Leaf] | None = None) -> None:
        self._given, self._present = nodes, present

    @cached_property
    def nodes(self) -> tuple[plan.Plan, ...]:
        """What is shown of the plans, without leaves that are not `present`."""
        kept, given = self._present, self._given
        return tuple(plan.wanted(node if kept is None else plan.reduced(node, kept)) for node in given)

    @cached_property
    def _sieve(self) -> Sieve:
        return Sieve(leaf for node in self.nodes for leaf in plan.leaves(node))

    def spans(self, stored: bytes) -> tuple[Span, ...]:
        """Where the plans match, as far as that shows; in folded passages only where there is nothing else.

        Raises IndexDamaged.
        """
        document = stored_document(stored)
        layout = self._sieve.layout(document)
        found = None if layout is None else self._found(layout)
        if layout is None or found is None:
            layout = document.layout()
            found = self._found(layout) or []
        folded = layout.table.folded
        if folded:
            proper = [pair for pair in found if not any(low <= pair[0] < high for low, high in folded)]
            found = proper or found
        return _spans(layout, found)

    def _found(self, layout: Layout) -> list[places.Range] | None:
        """The ranges of all plans; None when one of them needs more than this layout has."""
        each = [_evidence(node, layout.places) for node in self.nodes]
        return None if None in each else [pair for found in each for pair in found or ()]


def stored_document(stored: bytes) -> Stored:
    """What an engine kept of a document; raises IndexDamaged."""
    try:
        return unpack(stored)
    except ValueError as error:
        raise IndexDamaged("A stored document cannot be read.") from error


def _spans(layout: Layout, found: list[places.Range]) -> tuple[Span, ...]:
    """The words in those ranges as spans in order, those that lie in another left out."""
    kept: list[Span] = []
    reached = 0
    for start, last in sorted((start, -end) for start, end in map(layout.table.words, set(found))):
        if -last > reached:
            kept.append(Span(start, -last))
            reached = -last
    return tuple(kept)


def _evidence(node: plan.Plan, where: places.Places) -> list[places.Range] | None:
    """None when the text does not match, else the ranges of places that show that it does."""
    match node:
        case plan.AllOf(parts):
            found = [_evidence(part, where) for part in parts]
            return None if None in found else [pair for part in found for pair in part or ()]
        case plan.AnyOf(parts):
            met = [part for part in (_evidence(part, where) for part in parts) if part is not None]
            return [pair for part in met for pair in part] if met else None
        case plan.Without(part):
            return [] if _outside(part) or _evidence(part, where) is None else None
        case plan.Widened(part):
            return _evidence(part, where)
        case plan.Everything():
            return []
        case plan.Nothing():
            return None
        case _:
            return places.ranges(node, where) or ([] if _outside(node) else None)


def _outside(node: plan.Plan) -> bool:
    """Whether the text cannot tell: the node asks about the document."""
    match node:
        case plan.Term(name) | plan.Prefix(name) | plan.Fuzzy(name):
            return name not in plan.POSITIONAL
        case plan.AnyOf(parts) | plan.AllOf(parts) | plan.Sequence(parts):
            return any(_outside(part) for part in parts)
        case plan.Widened(part) | plan.Without(part):
            return _outside(part)
        case plan.Near(left, right):
            return _outside(left) or _outside(right)
        case _:
            return False
