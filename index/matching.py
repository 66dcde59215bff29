"""Where a query matches in a text, from the layout of its words. Works for stored texts and for texts not in any
index."""

from __future__ import annotations

from functools import lru_cache

from index.documents import Passage
from index.engines import places
from index.engines.evaluate import neighbours
from index.query import ast, plan
from index.query.expansion import expand
from index.query.widening import NONE_OFF
from index.schema import Layout, Table, layout_of, lines_of
from index.spans import Span


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
    return spans_in(expand(query, without).plan, layout.table, _Places(layout))


@lru_cache(maxsize=16)
def _layout(text: str, passages: tuple[Passage, ...], title: Span | None, quotes: tuple[Span, ...]) -> Layout:
    return layout_of(text, passages, title, quotes)


def spans_in(node: plan.Plan, table: Table, where: places.Places, *, proper: bool = False) -> tuple[Span, ...]:
    """Where a plan matches, given the table of words and the places of its leaves.

    With `proper`, matches in folded passages only when there are no others.
    """
    found = _evidence(node, where)
    if not found:
        return ()
    if proper and table.folded:
        kept = [pair for pair in found if not any(low <= pair[0] < high for low, high in table.folded)]
        found = kept or found
    spans = (table.span(first, past) for first, past in sorted(set(found)))
    return _without_nested([span for span in spans if span])


def _without_nested(spans: list[Span]) -> tuple[Span, ...]:
    """Spans in order, those that lie in another left out."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
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


class _Places:
    """The places of leaves in a layout."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def __call__(self, leaf: plan.Leaf) -> list[int]:
        terms = self.layout.terms
        if isinstance(leaf, plan.Term):
            found = sorted(set(terms.get(leaf.text, ())))
        elif isinstance(leaf, plan.Prefix):
            found = sorted({place for term in terms if term.startswith(leaf.text) for place in terms[term]})
        else:
            found = sorted({place for term in neighbours(leaf.text) & terms.keys() for place in terms[term]})
        if leaf.field == plan.TEXT or not found:
            return found
        table = self.layout.table
        areas = table.title if leaf.field == plan.TITLE else table.quotes
        return [place for place in found if any(low <= place < high for low, high in areas)]
