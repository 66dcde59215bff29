"""Where a query matches in a text, from the layout of its words. Works for stored texts and for texts not in any
index."""

from __future__ import annotations

from functools import lru_cache

from index.documents import Passage
from index.engines import places
from index.engines.evaluate import neighbours
from index.query import ast, plan
from index.query.expansion import expand
from index.schema import Layout, layout_of, lines_of
from index.spans import Span


def find(
    query: ast.Query,
    text: str,
    passages: tuple[Passage, ...] = (),
    *,
    title: Span | None = None,
    quotes: tuple[Span, ...] = (),
    widen: bool = True,
) -> tuple[Span, ...]:
    """Where `query` matches in `text`: spans in order, phrases as one; () when it does not match.

    Conditions on fields of the document (lang:, tag:, date: ...) count as met. Without `passages` each line is one.
    """
    layout = _layout(text, passages or lines_of(text), title, quotes)
    return spans_in(expand(query, widen).plan, layout)


@lru_cache(maxsize=16)
def _layout(text: str, passages: tuple[Passage, ...], title: Span | None, quotes: tuple[Span, ...]) -> Layout:
    return layout_of(text, passages, title, quotes)


def spans_in(node: plan.Plan, layout: Layout, *, proper: bool = False) -> tuple[Span, ...]:
    """Where a plan matches in a laid-out text; with `proper`, folded passages only when there is nothing else."""
    found = _Evidence(layout).of(node)
    if not found:
        return ()
    if proper and layout.folded:
        kept = [pair for pair in found if not any(low <= pair[0] < high for low, high in layout.folded)]
        found = kept or found
    spans = (layout.span(first, past) for first, past in sorted(set(found)))
    return _without_nested([span for span in spans if span])


def _without_nested(spans: list[Span]) -> tuple[Span, ...]:
    """Spans in order, those that lie in another left out."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return tuple(kept)


class _Evidence:
    """Evaluates a plan on one text: None when it does not match, else the ranges of places that show it."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def of(self, node: plan.Plan) -> list[places.Range] | None:  # noqa: PLR0911 - one return a kind of node
        match node:
            case plan.AllOf(parts):
                found = [self.of(part) for part in parts]
                return None if None in found else [pair for part in found for pair in part or ()]
            case plan.AnyOf(parts):
                met = [part for part in map(self.of, parts) if part is not None]
                return [pair for part in met for pair in part] if met else None
            case plan.Without(part):
                return [] if self._outside(part) or self.of(part) is None else None
            case plan.Widened(part):
                return self.of(part)
            case plan.Everything():
                return []
            case plan.Nothing():
                return None
            case _:
                return places.ranges(node, self.places) or ([] if self._outside(node) else None)

    def _outside(self, node: plan.Plan) -> bool:
        """Whether the text cannot tell: the node asks about the document."""
        match node:
            case plan.Term(name) | plan.Prefix(name) | plan.Fuzzy(name):
                return name not in plan.POSITIONAL
            case plan.AnyOf(parts) | plan.AllOf(parts) | plan.Sequence(parts):
                return any(self._outside(part) for part in parts)
            case plan.Widened(part) | plan.Without(part):
                return self._outside(part)
            case plan.Near(left, right):
                return self._outside(left) or self._outside(right)
            case _:
                return False

    def places(self, leaf: plan.Leaf) -> list[int]:
        terms = self.layout.terms
        if isinstance(leaf, plan.Term):
            found = list(terms.get(leaf.text, ()))
        elif isinstance(leaf, plan.Prefix):
            found = sorted({place for term in terms if term.startswith(leaf.text) for place in terms[term]})
        else:
            found = sorted({place for term in neighbours(leaf.text) & terms.keys() for place in terms[term]})
        if leaf.field == plan.TEXT or not found:
            return found
        areas = self.layout.title if leaf.field == plan.TITLE else self.layout.quotes
        return [place for place in found if any(low <= place < high for low, high in areas)]
