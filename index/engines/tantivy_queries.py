"""Plans as queries of tantivy: which documents match. What a match is worth is not known here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from math import prod

import tantivy as tv

from index.analysis.analyzers import is_name
from index.engines import places
from index.engines.tantivy_fields import KEY, ORDER, SCHEMA, WORDLESS, clean
from index.engines.tantivy_snapshot import Snapshot, term_query
from index.errors import IndexDamaged
from index.layout import Layout
from index.query import plan
from index.query.plan import TEXT, Leaf, Plan
from index.stored import Sieve, unpack

_MOST_PHRASES, _SINGLY = 256, 32
"""Ways to write one phrase that are asked natively (of more, each document is looked at), and that are asked singly: as
patterns they would have to be compiled first."""
MUST, SHOULD, NOT = tv.Occur.Must, tv.Occur.Should, tv.Occur.MustNot


def any_of(parts: list[tv.Query]) -> tv.Query:
    """Documents of any part."""
    if len(parts) < 2:
        return parts[0] if parts else tv.Query.empty_query()
    return tv.Query.boolean_query([(SHOULD, part) for part in parts])


def highest_of(parts: list[tv.Query]) -> tv.Query:
    """Documents of any part with the highest score of one."""
    return tv.Query.disjunction_max_query(parts) if len(parts) > 1 else any_of(parts)


def all_of(clauses: list[tuple[tv.Occur, tv.Query]]) -> tv.Query:
    """Documents of all clauses; where each is one to be left out, of the others."""
    if all(occur == NOT for occur, _ in clauses):
        clauses = [*clauses, (MUST, tv.Query.all_query())]
    return clauses[0][1] if len(clauses) == 1 else tv.Query.boolean_query(clauses)


def since(order: int) -> tv.Query:
    """Documents of this order and of greater ones, for nothing."""
    newer = tv.Query.range_query(SCHEMA, ORDER, tv.FieldType.Unsigned, order, None)
    return tv.Query.const_score_query(newer, 0.0)


def count_in(result: tv.SearchResult) -> int:
    """How many documents match."""
    found: int = result.count  # type: ignore[attr-defined]  # the published types leave it out
    return found


class Matching:
    """The documents that match reduced plans, as queries; scores mean nothing."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.searcher = snapshot.searcher
        self._positional: dict[tuple[Plan, str], tv.Query] = {}

    def query(self, node: Plan) -> tv.Query:
        """The documents that match."""
        match node:
            case plan.Term(field, text):
                return term_query(field, text)
            case plan.AnyOf(parts):
                return any_of(self._parts(parts))
            case plan.Prefix() | plan.Fuzzy():
                return any_of([term_query(node.field, term) for term in self.snapshot.terms(node)])
            case plan.AllOf(parts):
                return all_of(list(map(self.clause, parts)))
            case plan.Without():
                return all_of([self.clause(node)])
            case plan.Widened(part):
                return self.query(part)
            case plan.Sequence() | plan.Near() | plan.Except():
                return self.positional(node, "")
            case plan.Everything():
                return tv.Query.all_query()
            case plan.Nothing():
                return tv.Query.empty_query()

    def _parts(self, parts: tuple[Plan, ...]) -> list[tv.Query]:
        """The alternatives, each term asked for once."""
        words: dict[tuple[str, str], None] = {}
        others: list[tv.Query] = []
        for part in parts:
            found = self._words(part)
            if found is None:
                others.append(self.query(part))
            else:
                words.update(dict.fromkeys(found))
        return [*(term_query(field, term) for field, term in words), *others]

    def _words(self, node: Plan) -> list[tuple[str, str]] | None:
        """Field and term of the words that are the alternatives of `node`; None when it may be more than a word."""
        match node:
            case plan.Term(field, text):
                return [(field, text)]
            case plan.Widened(part):
                return self._words(part)
            case plan.AnyOf(parts):
                each = [self._words(part) for part in parts]
                return None if None in each else [pair for pairs in each for pair in pairs or ()]
            case plan.Prefix() | plan.Fuzzy():
                return [(node.field, term) for term in self.snapshot.terms(node)]
            case _:
                return None

    def clause(self, node: Plan) -> tuple[tv.Occur, tv.Query]:
        """A part of several that all must hold."""
        return (NOT, self.query(node.part)) if isinstance(node, plan.Without) else (MUST, self.query(node))

    def positional(self, node: plan.Sequence | plan.Near | plan.Except, field: str) -> tv.Query:
        """The documents in which `node` stands: in its own field, or in `field`."""
        found = self._positional.get((node, field))
        if found is None:
            found = self._positional[node, field] = self._placed(node, field)
        return found

    def _placed(self, node: plan.Sequence | plan.Near | plan.Except, field: str) -> tv.Query:
        own = {leaf.field for leaf in plan.all_leaves(node)}
        native = None
        if len(own) == 1 and not own & set(WORDLESS):
            name = field or next(iter(own))
            match node:
                case plan.Sequence():
                    native = self._phrase(node, name)
                case plan.Near():
                    native = self._near(node, name)
        return self._looked_at(node, field) if native is None else native

    def _phrase(self, node: plan.Sequence, field: str) -> tv.Query | None:
        steps = [self._alternatives(part, field) for part in node.parts]
        if () in steps:
            return tv.Query.empty_query()
        if None not in steps:
            return _phrase(field, [(place, words or ()) for place, words in enumerate(steps)])
        written = self._written(node, field)
        if written is None:
            return None
        return any_of([_phrase(field, [(place, (word,)) for place, word in enumerate(words)]) for words in written])

    def _near(self, node: plan.Near, field: str) -> tv.Query:
        """Words natively; where a side may be more than a word, only documents that have it so are looked at."""
        pairs = product(_words_and_rest(node.left), _words_and_rest(node.right))
        each = (plan.Near(left, right, node.distance) for left, right in pairs)
        return any_of([self._near_words(pair, field) or self._looked_at(pair, field) for pair in each])

    def _near_words(self, node: plan.Near, field: str) -> tv.Query | None:
        """A slop of s round an offset of k finds distances from k - s to k + s."""
        left, right = self._alternatives(node.left, field), self._alternatives(node.right, field)
        if left is None or right is None:
            return None
        if not (left and right):
            return tv.Query.empty_query()
        if set(left).isdisjoint(right):  # no word is both, so that distance 0 is none
            return _phrase(field, [(0, left), (0, right)], node.distance + 1)
        half, odd = divmod(node.distance, 2)
        shifts = range(half + 1, half + 2 + odd)
        sides = ((left, right), (right, left))[: 1 if set(left) == set(right) else 2]
        return any_of([_phrase(field, [(0, one), (shift, other)], half) for one, other in sides for shift in shifts])

    def _alternatives(self, node: Plan, field: str) -> tuple[str, ...] | None:
        """The terms in `field` that one word may be; None when it may be more than a word."""
        found = self._words(node)
        if found is None:
            return None
        has = self.snapshot.has
        return tuple(dict.fromkeys(term for name, term in found if name == field or has(field, term)))

    def _written(self, node: Plan, field: str) -> list[tuple[str, ...]] | None:
        """The ways to write a phrase with terms of `field`; None when there are too many or it is none."""
        match node:
            case plan.AnyOf(parts):
                ways = [self._written(part, field) for part in parts]
                return None if None in ways else [way for some in ways for way in some or ()]
            case plan.Widened(part):
                return self._written(part, field)
            case plan.Sequence(parts):
                steps = [self._written(part, field) for part in parts]
                if None in steps or prod(len(step or ()) for step in steps) > _MOST_PHRASES:
                    return None
                return [sum(way, ()) for way in product(*(step or () for step in steps))]
            case _:
                words = self._alternatives(node, field)
                return None if words is None else [(word,) for word in words]

    def _looked_at(self, node: plan.Sequence | plan.Near | plan.Except, field: str) -> tv.Query:
        """The documents that have all the words, each looked at."""
        needed = [(MUST, self.query(part)) for part in plan.sides(node)]
        if isinstance(node, plan.Near):
            needed += [(MUST, query) for query in self._in_reach(node, field or TEXT)]
        candidates = self.searcher.search(all_of(needed), max(1, self.snapshot.count), count=False)
        sieve = Sieve(plan.all_leaves(node))
        keys = []
        for _, address in candidates.hits:
            key, stored = self.snapshot.document(address)
            if _stands(node, stored, sieve, field):
                keys.append(clean(key))
        return tv.Query.term_set_query(SCHEMA, KEY, keys) if keys else tv.Query.empty_query()

    def _in_reach(self, node: plan.Near, field: str) -> Iterator[tv.Query]:
        """What documents of `node` must match: one word of each side is near enough, however long the sides are."""
        left, right = self._one_word(node.left, field), self._one_word(node.right, field)
        if left and right and {leaf.field for leaf in plan.all_leaves(node)} == {TEXT}:
            yield _phrase(field, [(0, left[0]), (0, right[0])], node.distance + left[1] + right[1] - 1)

    def _one_word(self, node: Plan, field: str) -> tuple[tuple[str, ...], int] | None:
        """One word that is in every match of `node` in any of its ways, and the places that a match has at most."""
        words = self._alternatives(node, field)
        if words is not None:
            return words, 1
        match node:
            case plan.AnyOf(parts):
                each = [self._one_word(part, field) for part in parts]
                found = [way for way in each if way]
                whole = tuple(dict.fromkeys(word for ways, _ in found for word in ways))
                return (whole, max(length for _, length in found)) if len(found) == len(each) else None
            case plan.Sequence(parts):
                steps = [self._one_word(part, field) for part in parts]
                first = steps[0]
                length = sum(step[1] for step in steps if step)
                return (first[0], length) if first and None not in steps else None
            case plan.Widened(part) | plan.Except(part):
                return self._one_word(part, field)
            case _:
                return None


def _words_and_rest(node: Plan) -> list[Plan]:
    """The alternatives of `node`: those that are words, and those that may be more."""
    kinds: dict[bool, list[Plan]] = {True: [], False: []}
    for part in _flat(node):
        kinds[isinstance(part, Leaf)].append(part)
    return [plan.AnyOf(tuple(parts)) for parts in kinds.values() if parts]


def _flat(node: Plan) -> Iterator[Plan]:
    match node:
        case plan.AnyOf(parts):
            for part in parts:
                yield from _flat(part)
        case plan.Widened(part):
            yield from _flat(part)
        case _:
            yield node


def _stands(node: Plan, stored: bytes, sieve: Sieve, field: str) -> bool:
    try:
        document = unpack(stored)
    except ValueError as error:
        raise IndexDamaged("A stored document cannot be read.") from error
    layout = sieve.layout(document)
    if layout is not None and _found(node, layout, field):
        return True
    joined = any(isinstance(leaf, plan.Term) and is_name(leaf.text) for leaf in plan.all_leaves(node))
    return (layout is None or joined) and _found(node, document.layout(), field)


def _found(node: Plan, layout: Layout, field: str) -> bool:
    """Whether `node` stands in a text, or in that field of it."""
    if field:
        return places.stands(node, lambda leaf: layout.places(replace(leaf, field=field)))
    return places.stands(node, layout.places)


def _phrase(field: str, words: Sequence[tuple[int, Sequence[str]]], slop: int = 0) -> tv.Query:
    """Words at their offsets, each in any of its ways."""
    if not all(ways for _, ways in words):
        return tv.Query.empty_query()
    if len(words) == 1:
        return any_of([term_query(field, way) for way in words[0][1]])
    cleaned = [(place, list(map(clean, ways))) for place, ways in words]
    if prod(len(ways) for _, ways in cleaned) <= _SINGLY:
        each = product(*([(place, way) for way in ways] for place, ways in cleaned))
        return any_of([tv.Query.phrase_query(SCHEMA, field, list(way), slop) for way in each])
    patterns: list[str | tuple[int, str]] = [(place, "|".join(map(re.escape, ways))) for place, ways in cleaned]
    return tv.Query.regex_phrase_query(SCHEMA, field, patterns, slop)
