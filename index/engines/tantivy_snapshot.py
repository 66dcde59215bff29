"""The index as of one commit: what stands in it, what a leaf stands for, what was kept of a document.

Plans are cut down here to what can match. Queries are made in `tantivy_queries`.
"""

from __future__ import annotations

from functools import lru_cache

import tantivy as tv

from index.engines.evaluate import EXPANSIONS, SCANNED
from index.engines.neighbours import is_neighbour, neighbours
from index.engines.scoring import idf
from index.engines.tantivy_errors import engine_errors
from index.engines.tantivy_fields import EVERY, HALVES, ORDER, SCHEMA, clean, kept, short_key
from index.query import plan
from index.query.plan import POSITIONAL, Leaf, Plan

_CACHED = 2048
_BEGINNING = 4
"""Letters by which the terms are found that may be a word with a letter wrong."""
_COUNT = {ORDER: {"value_count": {"field": ORDER}}}
NOTHING, EVERYTHING = plan.Nothing(), plan.Everything()


class Snapshot:
    """The index as of one commit."""

    def __init__(self, searcher: tv.Searcher) -> None:
        self.searcher = searcher
        self.count = searcher.num_docs
        self.whole = searcher.num_segments < 2
        self.deleted = searcher.doc_freq(EVERY, "*") > self.count
        self.terms = lru_cache(_CACHED)(self._terms)
        self.has = lru_cache(_CACHED)(self._frequency)
        self.live = lru_cache(_CACHED)(self._count_term) if self.deleted else self.has

    def _frequency(self, field: str, term: str) -> int:
        """How many documents have a term, those that are gone perhaps among them."""
        try:
            return self.searcher.doc_freq(field, term)
        except UnicodeEncodeError:
            return self.searcher.doc_freq(field, clean(term))

    def _count_term(self, field: str, term: str) -> int:
        """How many documents have a term."""
        return self.count_of(term_query(field, term)) if self.has(field, term) else 0

    def at_most(self, node: Plan) -> int:
        """How many documents may match a reduced plan, without looking for them."""
        match node:
            case plan.Term(name, text):
                return self.has(name, text)
            case plan.Prefix() | plan.Fuzzy():
                return sum(self.has(node.field, term) for term in self.terms(node))
            case plan.AnyOf(parts):
                return sum(map(self.at_most, parts))
            case plan.AllOf(parts) | plan.Sequence(parts):
                return min(map(self.at_most, parts))
            case plan.Near(left, right):
                return min(self.at_most(left), self.at_most(right))
            case plan.Widened(part) | plan.Except(part):
                return self.at_most(part)
            case _:
                return self.count

    def count_of(self, query: tv.Query) -> int:
        """How many documents match."""
        return int(self.searcher.aggregate(query, _COUNT)[ORDER]["value"])

    def rarity(self, leaf: plan.Term) -> float:
        """The inverse document frequency of a term; 0 for one that is nowhere."""
        live = self.live(leaf.field, leaf.text)
        return idf(self.count, live) if live else 0.0

    def reduced(self, node: Plan, found: set[Leaf]) -> Plan:
        """`node` without what stands nowhere; the leaves at places of a text that stand somewhere join `found`."""
        match node:
            case plan.Term(name, text):
                if not self.live(name, text):
                    return NOTHING
                if name in POSITIONAL:
                    found.add(node)
                return node
            case plan.AnyOf(parts):
                return _any(self._alternatives(parts, found))
            case plan.Widened(part):
                rest = self.reduced(part, found)
                return NOTHING if rest is NOTHING else plan.Widened(rest)
            case plan.AllOf(parts):
                return _all([self.reduced(part, found) for part in parts])
            case plan.Sequence(parts):
                steps = tuple(self.reduced(part, found) for part in parts)
                return NOTHING if NOTHING in steps else plan.Sequence(steps)
            case plan.Near(left, right, distance):
                one, other = self.reduced(left, found), self.reduced(right, found)
                return NOTHING if one is NOTHING or other is NOTHING else plan.Near(one, other, distance)
            case plan.Without(part):
                rest = self.reduced(part, set())
                return EVERYTHING if rest is NOTHING else plan.Without(rest)
            case plan.Except(part, others):
                kept = tuple(other for other in others if self.reduced(other, found) is not NOTHING)
                return NOTHING if self.reduced(part, found) is NOTHING else plan.Except(part, kept)
            case plan.Prefix() | plan.Fuzzy():
                return self._reduced_many(node, found)
            case _:
                return EVERYTHING if isinstance(node, plan.Everything) else NOTHING

    def _alternatives(self, parts: tuple[Plan, ...], found: set[Leaf]) -> list[Plan]:
        out: list[Plan] = []
        for part in parts:
            rest = self.reduced(part, found)
            if isinstance(rest, plan.AnyOf):
                out += rest.parts
            elif rest is not NOTHING:
                out.append(rest)
        return out

    def _reduced_many(self, leaf: plan.Prefix | plan.Fuzzy, found: set[Leaf]) -> Plan:
        if not any(self.live(leaf.field, term) for term in self.terms(leaf)):
            return NOTHING
        if leaf.field in POSITIONAL:
            found.add(leaf)
        return leaf

    def _terms(self, leaf: Leaf) -> tuple[str, ...]:
        """The terms in the index that a leaf stands for, the commonest first."""
        if isinstance(leaf, plan.Term):
            return (leaf.text,) if self.has(leaf.field, leaf.text) else ()
        return tuple(term for term, _ in self.vocabulary(leaf, EXPANSIONS))

    def vocabulary(self, leaf: Leaf, most: int) -> tuple[tuple[str, int], ...]:
        """The terms in the index that a leaf stands for with their frequencies, the commonest first."""
        if isinstance(leaf, plan.Prefix):
            found = self.searcher.terms_with_prefix(leaf.field, clean(leaf.text))
            if len(found) > SCANNED:
                found = sorted(sorted(found)[:SCANNED], key=lambda row: (-row[1], row[0]))
            return tuple(found[:most])
        if isinstance(leaf, plan.Term):
            counted = [(-self.searcher.doc_freq(leaf.field, clean(leaf.text)), leaf.text)]
        else:
            counted = self._near(leaf.field, clean(leaf.text))
        return tuple((term, -less) for less, term in sorted(counted)[:most] if less)

    def _near(self, field: str, word: str) -> list[tuple[int, str]]:
        """The neighbours of a word, each with minus its frequency.

        Those that begin as it does are found among the terms that do; the others are few enough to be asked for.
        """
        ask = self.searcher.doc_freq
        found = {term: ask(field, term) for term in neighbours(word, 0, _BEGINNING)}
        if len(word) >= _BEGINNING:
            terms = self.searcher.terms_with_prefix(field, word[:_BEGINNING])
            sizes = range(len(word) - 1, len(word) + 2)
            found.update(row for row in terms if len(row[0]) in sizes and is_neighbour(word, row[0]))
        return [(-frequency, term) for term, frequency in found.items() if frequency]

    def document(self, address: tv.DocAddress) -> tuple[str, bytes]:
        """Key and stored bytes of a document."""
        return kept(self.searcher.doc(address))

    def stored(self, address: tv.DocAddress) -> bytes:
        """The stored bytes of a document; raises IndexDamaged."""
        with engine_errors():
            return self.document(address)[1]

    def keys(self, addresses: list[tv.DocAddress]) -> list[str]:
        """The keys of documents."""
        head, tail = (self.searcher.fast_field_values(half, addresses) for half in HALVES)
        return [
            short_key(one, other) if isinstance(one, int) and isinstance(other, int) else self.document(at)[0]
            for at, one, other in zip(addresses, head, tail, strict=True)
        ]


def _any(parts: list[Plan]) -> Plan:
    return plan.AnyOf(tuple(parts)) if len(parts) > 1 else parts[0] if parts else NOTHING


def _all(parts: list[Plan]) -> Plan:
    """All parts, those that every document matches left out."""
    if NOTHING in parts:
        return NOTHING
    kept = [part for part in parts if not isinstance(part, plan.Everything)]
    return plan.AllOf(tuple(kept)) if len(kept) > 1 else kept[0] if kept else EVERYTHING


def term_query(field: str, term: str) -> tv.Query:
    """Documents with a term."""
    return tv.Query.term_query(SCHEMA, field, clean(term), "basic")
