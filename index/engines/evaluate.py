"""Evaluates a plan over postings by sets: for engines that give postings and leave the rest to us.

Scores are impact times inverse document frequency times boost, in whole units; of the forms of one word the best
counts; a document that matches only by widened parts ranks below all others. No files here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from math import log
from typing import Protocol

from index.engines import places
from index.engines.port import weight
from index.query import plan

EXPANSIONS = 50
"""The commonest terms that a prefix or a fuzzy word stands for."""
SCANNED = 4000
"""Terms looked at to find them."""
WIDENED_SHARE = 0.5
"""What a form counts that the editor did not type."""


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
    """One plan on one source: which documents match, and where its leaves stand in them."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.expanded: dict[plan.Leaf, tuple[Postings, ...]] = {}

    def scores(self, node: plan.Plan, share: float = 1.0) -> Scores:
        """The documents that match `node`; `share` is what its terms count."""
        match node:
            case plan.Term() | plan.Prefix() | plan.Fuzzy():
                return Scores(self._leaf(node, share))
            case plan.AnyOf(parts):
                return self._any(parts, share)
            case plan.AllOf(parts):
                return self._all(parts, share)
            case plan.Widened(part):
                found = self.scores(part, share * WIDENED_SHARE).of
                return Scores(found, set(found))
            case plan.Without(part):
                excluded = self.scores(part).of
                return Scores({doc: 0 for doc in self.source.everything() if doc not in excluded})
            case plan.Sequence() | plan.Near() | plan.Except():
                return self._positional(node, share)
            case plan.Everything():
                return Scores(dict.fromkeys(self.source.everything(), 0))
            case plan.Nothing():
                return Scores()

    def _postings(self, leaf: plan.Leaf) -> tuple[Postings, ...]:
        if leaf not in self.expanded:
            found = (self.source.postings(leaf.field, term) for term in expand(leaf, self.source))
            self.expanded[leaf] = tuple(postings for postings in found if postings is not None)
        return self.expanded[leaf]

    def _leaf(self, leaf: plan.Leaf, share: float) -> dict[int, int]:
        found: dict[int, int] = {}
        for postings in self._postings(leaf):
            factor = leaf.boost * share * idf(self.source.count, len(postings.ids))
            worth = {impact: weight(impact, factor) for impact in set(postings.impacts)}
            scored = [worth[impact] for impact in postings.impacts]
            if found:
                _merge_best(found, zip(postings.ids, scored, strict=True))
            else:
                found = dict(zip(postings.ids, scored, strict=True))
        return found

    def _any(self, parts: tuple[plan.Plan, ...], share: float) -> Scores:
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
                excluded = self.scores(part.part).of
                result.of = {doc: score for doc, score in result.of.items() if doc not in excluded}
            else:
                found = self.scores(part, share)
                result = found if result is None else _both(result, found)
            if not result.of:
                return Scores()
        return result or Scores(dict.fromkeys(self.source.everything(), 0))

    def _positional(self, node: plan.Sequence | plan.Near | plan.Except, share: float) -> Scores:
        candidates = self._all(plan.sides(node), share)
        present = self._pruned(node)
        found = {doc: score for doc, score in candidates.of.items() if self._matches(present, doc)}
        return Scores(found, candidates.widened & found.keys())

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

    def has(self, leaf: plan.Leaf) -> bool:
        """Whether any document has `leaf`."""
        return bool(self._postings(leaf))

    def _matches(self, node: plan.Plan, document: int) -> bool:
        return bool(places.ranges(node, lambda leaf: self.places(leaf, document)))

    def places(self, leaf: plan.Leaf, document: int) -> list[int]:
        """Where `leaf` stands in `document`."""
        postings = self._postings(leaf)
        if len(postings) == 1:
            return postings[0].places(document)
        return sorted({place for one in postings for place in one.places(document)})


def idf(count: int, frequency: int) -> float:
    """The inverse document frequency of a term that `frequency` of `count` documents have."""
    return log(1 + (count - frequency + 0.5) / (frequency + 0.5)) if frequency <= count else 0.0


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


_ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz0123456789",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگ",
    "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџ",
    "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
    "αβγδεζηθικλμνξοπρσςτυφχψω",
)


@lru_cache(maxsize=64)
def neighbours(word: str) -> frozenset[str]:
    """`word` and every word one missing, added, changed or swapped letter away, in the alphabet it begins in."""
    alphabet = next((letters for letters in _ALPHABETS if word[:1] and word[0] in letters), "")
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    found = {word} | {left + right[1:] for left, right in cuts if right and len(word) > 2}
    found |= {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    found |= {left + letter + right[1:] for left, right in cuts if right for letter in alphabet}
    found |= {left + letter + right for left, right in cuts for letter in alphabet}
    return frozenset(found)
