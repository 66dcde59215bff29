"""Evaluates a plan over postings by sets: for engines that give postings and leave the rest to us. No files here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from index.engines.neighbours import neighbours
from index.engines.port import PLAIN, TITLED, WEAK
from index.engines.prepared import prepared
from index.engines.scoring import MANY, WIDENED_SHARE, alternatives, idf, units, worth
from index.query import plan

EXPANSIONS = 50
"""The commonest terms that a prefix or a fuzzy word stands for."""
SCANNED = 4000
"""Terms looked at to find them."""


class Postings(Protocol):
    """One term's documents, ascending, with impacts and places."""

    ids: list[int]
    impacts: list[float]

    def places(self, document: int) -> list[int]:
        """Where the term stands in `document`; [] when it does not."""


class Source(Protocol):
    """What an engine gives to be evaluated."""

    @property
    def count(self) -> int:
        """How many documents there are."""

    def postings(self, field: str, term: str) -> Postings | None:
        """The postings of a term, None when it is not in the index."""

    def frequency(self, field: str, term: str) -> int:
        """How many documents have it (deleted ones may still count)."""

    def terms(self, field: str, prefix: str) -> Iterator[tuple[str, int]]:
        """Terms that begin with `prefix`, with their frequencies."""

    def everything(self) -> dict[int, int]:
        """Every document with its order."""


@dataclass(slots=True)
class Scores:
    """Matching documents with scores; `widened` are those that match only by widened parts."""

    of: dict[int, int] = field(default_factory=dict)
    widened: set[int] = field(default_factory=set)


class Evaluation:
    """One plan on one source: which documents match, and what each is worth in units."""

    def __init__(self, source: Source, unit: float = 1.0) -> None:
        self.source, self.unit = source, unit
        self._terms: dict[plan.Leaf, tuple[str, ...]] = {}
        self._stood: dict[plan.Plan, set[int]] = {}

    def scores(self, node: plan.Plan, share: float = 1.0) -> Scores:
        """The documents that match `node`; `share` is what its terms count."""
        match node:
            case plan.Term():
                return Scores(self._term(node, share))
            case plan.Prefix() | plan.Fuzzy():
                return Scores(self._many(node, share))
            case plan.AnyOf():
                return self._any(node, share)
            case plan.AllOf(parts):
                return self._all(parts, share)
            case plan.Widened(part):
                found = self.scores(part, share * WIDENED_SHARE).of
                return Scores(found, set(found))
            case plan.Without(part):
                excluded = self.matching(part)
                return Scores({doc: 0 for doc in self.source.everything() if doc not in excluded})
            case plan.Sequence() | plan.Near() | plan.Except():
                return self._positional(node, share)
            case plan.Everything():
                return Scores(dict.fromkeys(self.source.everything(), 0))
            case plan.Nothing():
                return Scores()

    def matching(self, node: plan.Plan) -> set[int]:
        """The documents that match `node`."""
        match node:
            case plan.Term() | plan.Prefix() | plan.Fuzzy():
                return set[int]().union(*(postings.ids for postings in self._postings(node)))
            case plan.AnyOf(parts):
                return set[int]().union(*map(self.matching, parts))
            case plan.AllOf(parts):
                return self._in_all(parts)
            case plan.Sequence() | plan.Near() | plan.Except():
                return self._standing(node)
            case plan.Widened(part):
                return self.matching(part)
            case plan.Without(part):
                return self.source.everything().keys() - self.matching(part)
            case plan.Everything():
                return set(self.source.everything())
            case plan.Nothing():
                return set()

    def _standing(self, node: plan.Sequence | plan.Near | plan.Except) -> set[int]:
        """The documents in which a positional node stands, found once."""
        if node not in self._stood:
            stands = prepared(self._pruned(node), self._postings)
            self._stood[node] = {doc for doc in self._in_all(plan.sides(node)) if stands(doc)}
        return set(self._stood[node])

    def has(self, leaf: plan.Leaf) -> bool:
        """Whether any document has `leaf`."""
        return bool(self._postings(leaf))

    def _postings(self, leaf: plan.Leaf) -> tuple[Postings, ...]:
        found = (self.source.postings(leaf.field, term) for term in self.expanded(leaf))
        return tuple(postings for postings in found if postings is not None)

    def expanded(self, leaf: plan.Leaf) -> tuple[str, ...]:
        """The terms of a leaf; one of a title stands for the terms that it has in the text."""
        if leaf not in self._terms:
            self._terms[leaf] = expand(leaf, self.source)
        return self._terms[leaf]

    def _rarity(self, term: plan.Term) -> float:
        found = self.source.postings(term.field, term.text)
        return idf(self.source.count, len(found.ids)) if found else 0.0

    def _term(self, leaf: plan.Term, share: float) -> dict[int, int]:
        postings = self.source.postings(leaf.field, leaf.text)
        if postings is None:
            return {}
        value = leaf.boost * share * idf(self.source.count, len(postings.ids))
        worths = {impact: units(value, impact, self.unit) for impact in set(postings.impacts)}
        return dict(zip(postings.ids, map(worths.__getitem__, postings.impacts), strict=True))

    def _many(self, leaf: plan.Leaf, share: float) -> dict[int, int]:
        """The documents of a prefix or a fuzzy word: those with one of its terms in the title count more."""
        value = leaf.boost * share * MANY
        found = dict.fromkeys(self.matching(leaf), units(value, PLAIN, self.unit))
        if leaf.field == plan.TEXT and value:
            titled = (self.source.postings(plan.TITLE, term) for term in self.expanded(leaf))
            for postings in titled:
                found.update(dict.fromkeys(postings.ids if postings else (), units(value, TITLED, self.unit)))
        return found

    def _any(self, node: plan.AnyOf, share: float) -> Scores:
        others, widened = alternatives(node)
        result, rest = self._best_of(others, share), self._best_of(widened, share)
        found = result.of.keys()
        kept = {doc: score for doc, score in rest.of.items() if doc not in found} if found else rest.of
        return Scores(result.of | kept, result.widened | kept.keys())

    def _best_of(self, parts: list[plan.Plan], share: float) -> Scores:
        result = Scores()
        direct: set[int] = set()
        for part in parts:
            found = self.scores(part, share)
            if result.of:
                _merge_best(result.of, found.of.items())
            else:
                result.of = found.of
            result.widened |= found.widened
            direct.update(found.of.keys() - found.widened if found.widened else found.of)
        result.widened -= direct
        return result

    def _all(self, parts: tuple[plan.Plan, ...], share: float) -> Scores:
        result: Scores | None = None
        for part in sorted(parts, key=lambda p: isinstance(p, plan.Without)):
            if isinstance(part, plan.Without) and result is not None:
                excluded = self.matching(part.part)
                result.of = {doc: score for doc, score in result.of.items() if doc not in excluded}
            else:
                found = self.scores(part, share)
                result = found if result is None else _both(result, found)
            if not result.of:
                return Scores()
        return result or Scores(dict.fromkeys(self.source.everything(), 0))

    def _in_all(self, parts: tuple[plan.Plan, ...]) -> set[int]:
        within = [self.matching(part) for part in parts if not isinstance(part, plan.Without)]
        found = set.intersection(*sorted(within, key=len)) if within else set(self.source.everything())
        return found.difference(*(self.matching(part.part) for part in parts if isinstance(part, plan.Without)))

    def _positional(self, node: plan.Sequence | plan.Near | plan.Except, share: float) -> Scores:
        found = self.matching(node)
        value = worth(node, self._rarity) * share
        scores = dict.fromkeys(found, units(value, PLAIN, self.unit))
        if found and value and {leaf.field for leaf in plan.all_leaves(node)} == {plan.TEXT}:
            weak, titled = self._weak(node) & found, self._in_title(node, found)
            scores |= dict.fromkeys(weak, units(value, WEAK, self.unit))
            scores |= dict.fromkeys(titled, units(value, TITLED, self.unit))
        typed = plan.typed(node)
        return Scores(scores, set() if typed == node else found - self.matching(typed))

    def _weak(self, node: plan.Plan) -> set[int]:
        """The documents in which a term of `node` stands in furniture only."""
        found = (self.source.postings(leaf.field, leaf.text) for leaf in plan.all_leaves(node) if _is_term(leaf))
        return {
            doc
            for postings in found
            if postings is not None and WEAK in postings.impacts
            for doc, impact in zip(postings.ids, postings.impacts, strict=True)
            if impact == WEAK
        }

    def _in_title(self, node: plan.Plan, found: set[int]) -> set[int]:
        """Those of `found` whose title matches."""
        titled = _Titles(self.source, self)
        return titled.matching(node) & found

    def _pruned(self, node: plan.Plan) -> plan.Plan:
        """`node` without the forms that are nowhere in the index."""
        match node:
            case plan.AnyOf(parts):
                return plan.AnyOf(tuple(self._pruned(part) for part in parts if self._is_present(part)))
            case plan.Sequence(parts):
                return plan.Sequence(tuple(self._pruned(part) for part in parts))
            case plan.Near(left, right, distance):
                return plan.Near(self._pruned(left), self._pruned(right), distance)
            case plan.Widened(part):
                return plan.Widened(self._pruned(part))
            case _:
                return node

    def _is_present(self, node: plan.Plan) -> bool:
        return not isinstance(node, plan.Term) or self.has(node)


class _Titles(Evaluation):
    """Asks leaves of the text of the titles."""

    def __init__(self, source: Source, texts: Evaluation) -> None:
        super().__init__(source)
        self._texts = texts

    def _postings(self, leaf: plan.Leaf) -> tuple[Postings, ...]:
        found = (self.source.postings(plan.TITLE, term) for term in self._texts.expanded(leaf))
        return tuple(postings for postings in found if postings is not None)


def _is_term(leaf: plan.Leaf) -> bool:
    return isinstance(leaf, plan.Term)


def _merge_best(into: dict[int, int], found: Iterable[tuple[int, int]]) -> None:
    get = into.get
    into.update([(doc, score) for doc, score in found if get(doc, -1) < score])


def _both(left: Scores, right: Scores) -> Scores:
    if len(left.of) > len(right.of):
        left, right = right, left
    other = right.of
    found = {doc: score + other[doc] for doc, score in left.of.items() if doc in other}
    return Scores(found, (left.widened | right.widened) & found.keys())


def expand(leaf: plan.Leaf, source: Source) -> tuple[str, ...]:
    """The terms that a leaf stands for, at most `EXPANSIONS`, commonest first."""
    if isinstance(leaf, plan.Term):
        return (leaf.text,)
    return tuple(term for term, _ in vocabulary(leaf, source, EXPANSIONS))


def vocabulary(leaf: plan.Leaf, source: Source, most: int) -> tuple[tuple[str, int], ...]:
    """The terms in the index that a leaf stands for with their frequencies, at most `most`, commonest first."""
    if isinstance(leaf, plan.Term):
        frequency = source.frequency(leaf.field, leaf.text)
        return ((leaf.text, frequency),) if frequency else ()
    if isinstance(leaf, plan.Prefix):
        found = []
        for number, (term, frequency) in enumerate(source.terms(leaf.field, leaf.text)):
            if number >= SCANNED:
                break
            found.append((-frequency, term))
    else:
        counted = ((source.frequency(leaf.field, term), term) for term in neighbours(leaf.text))
        found = [(-frequency, term) for frequency, term in counted if frequency]
    return tuple((term, -less) for less, term in sorted(found)[:most])
