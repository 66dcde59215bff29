"""Plans ranked by tantivy: its documents counted and the best of them found, in as few passes as can be.

One pass counts and ranks where scores add up or words stand together. Where a document has its score by one word alone
the newest of each score are taken in turn, the best score first, which looks at few documents. What matches is made in
`tantivy_queries`; what a match is worth is said in `scoring`.
"""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

import tantivy as tv

from index.engines.port import OFTEN, PLAIN, TITLED, WEAK, Found, Match
from index.engines.ranking import FACETS
from index.engines.scoring import MANY, WIDENED_SHARE, alternatives, scale, shown_score, units, worth
from index.engines.tantivy_fields import FREQUENT, FRESH, FURNITURE, ORDER, facet_field
from index.engines.tantivy_queries import MUST, NOT, SHOULD, Matching, all_of, any_of, count_in, highest_of
from index.engines.tantivy_snapshot import NOTHING, Snapshot, term_query
from index.query import plan
from index.query.plan import TEXT, TITLE, Leaf, Plan

_MOST_TIED = 4000
"""Documents of one score and one time that are put in order; of more, any may be the first."""
_VALUES_COUNTED = 10_000
_DIRECT = 1024
"""What matching by typed parts adds to a score while documents are ranked."""
_constant = tv.Query.const_score_query


class _Tier(NamedTuple):
    """Documents of one score: those that match what was typed come before others, whatever the score."""

    direct: bool
    score: int
    query: tv.Query


class _Row(NamedTuple):
    """A document that is shown."""

    direct: bool
    score: int
    address: tv.DocAddress


class Ranking:
    """One plan asked: its documents counted and the best of them ranked."""

    def __init__(self, snapshot: Snapshot, node: Plan) -> None:
        self.snapshot = snapshot
        self.searcher = snapshot.searcher
        self.unit = scale(node, snapshot.count)
        self._present: set[Leaf] = set()
        self.node = snapshot.reduced(node, self._present)
        self._found = Matching(snapshot)
        self.matching = self._found.query

    def run(self, limit: int, facets: bool) -> Found:
        """The best documents, and counts of all."""
        if self.node is NOTHING:
            counted = {name: dict[str, int]() for name in FACETS} if facets else {}
            return Found(0, (), counted, frozenset(self._present))
        known, counted = self._facets() if facets else (None, {})
        total, rows = self._best(limit, known) if limit > 0 else (self._total(known), [])
        return Found(total, self._matches(rows), counted, frozenset(self._present))

    def _total(self, known: int | None = None) -> int:
        if known is not None:
            return known
        match self.node:
            case plan.Everything():
                return self.snapshot.count
            case plan.Term(field, text):
                return self.snapshot.live(field, text)
            case _:
                return self.snapshot.count_of(self.matching(self.node))

    def _facets(self) -> tuple[int, dict[str, dict[str, int]]]:
        asked = {name: {"terms": {"field": facet_field(name), "size": _VALUES_COUNTED}} for name in FACETS}
        found = self.searcher.aggregate(self.matching(self.node), {**asked, ORDER: {"value_count": {"field": ORDER}}})
        rows = {name: [(row["key"], row["doc_count"]) for row in found[name]["buckets"]] for name in FACETS}
        facets = {name: dict(sorted(values, key=lambda row: (-row[1], row[0]))) for name, values in rows.items()}
        return int(found[ORDER]["value"]), facets

    def _matches(self, rows: list[_Row]) -> tuple[Match, ...]:
        scores = {row[:2] for row in rows}
        shown = {each: shown_score(each[1], self.unit, not each[0]) for each in scores}
        document = self.snapshot.document
        return tuple(
            Match(key, shown[row[:2]], not row.direct, stored)
            for row, (key, stored) in ((row, document(row.address)) for row in rows)
        )

    def _best(self, limit: int, known: int | None) -> tuple[int, list[_Row]]:
        """How many documents match, and the best of them."""
        node = self.node
        if plan.is_flat(node) and not plan.has_widened(node):
            result = self.searcher.search(self.matching(node), limit, order_by_field=ORDER)
            return count_in(result), [_Row(direct=True, score=0, address=address) for _, address in result.hits]
        tiers = None if _is_placed(node) else self._tiers(node, 1.0)
        if tiers is None:
            return self._ranked(limit)
        total = self._total(known)
        return total, self._newest(tiers, min(limit, total))

    def _newest(self, tiers: list[_Tier], wanted: int) -> list[_Row]:
        """The newest documents of each tier in turn; each document counts in its first."""
        rows: dict[tuple[int, int], _Row] = {}
        if not wanted:
            return []
        for (direct, score), same in groupby(sorted(tiers, key=_rank, reverse=True), key=_rank):
            query = any_of([tier.query for tier in same])
            for _, at in self.searcher.search(query, wanted, count=False, order_by_field=ORDER).hits:
                rows.setdefault((at.segment_ord, at.doc), _Row(direct, score, at))
                if len(rows) == wanted:
                    return list(rows.values())
        return list(rows.values())

    def _ranked(self, limit: int) -> tuple[int, list[_Row]]:
        """The documents with the highest sums."""
        return self._summed(limit) or self._scored_as_typed(limit)

    def _summed(self, limit: int) -> tuple[int, list[_Row]] | None:
        """The same in one cheap pass, which adds `_DIRECT` for every word that is there as it was typed.

        None where that does not give the order: where documents are shown that have some words so and some not.
        """
        parts = self.node.parts if isinstance(self.node, plan.AllOf) else (self.node,)
        words = sum(not (isinstance(part, plan.Without) or plan.is_flat(part)) for part in parts)
        clauses = [self._summed_clause(part) for part in parts]
        if None in clauses:
            return None
        result = self.searcher.search(all_of([clause for clause in clauses if clause]), limit + 1)
        total, hits = count_in(result), result.hits
        if total > limit:
            last = hits[limit - 1][0]
            if last < words * _DIRECT or (last == hits[limit][0] and not self.snapshot.whole):
                return None
        rows = [(int(score) >= words * _DIRECT, int(score) % _DIRECT, address) for score, address in hits[:limit]]
        return total, self._ordered(rows)

    def _summed_clause(self, part: Plan) -> tuple[tv.Occur, tv.Query] | None:
        if isinstance(part, plan.Without):
            return NOT, self.matching(part.part)
        if plan.is_flat(part):
            return MUST, _constant(self.matching(part), 0.0)
        if isinstance(part, plan.Sequence | plan.Near | plan.Except):
            return MUST, self._placed(part, 1.0, _DIRECT)
        tiers = self._tiers(part, 1.0)
        if tiers is None:
            return None
        return MUST, highest_of([_constant(tier.query, tier.score + _DIRECT * tier.direct) for tier in tiers])

    def _scored_as_typed(self, limit: int) -> tuple[int, list[_Row]]:
        query, typed = self._scored(self.node, 1.0), self._typed_beside(self.node)
        if typed is not None:
            query = all_of([(MUST, query), (SHOULD, _constant(typed, _DIRECT))])
        total, hits = self._highest(query, limit)
        rows = [(typed is None or score >= _DIRECT, int(score) % _DIRECT, address) for score, address in hits]
        return total, self._ordered(rows)[:limit]

    def _typed_beside(self, node: Plan) -> tv.Query | None:
        """What a document of `node` must match besides to be no widening; None when there is nothing."""
        typed = plan.typed(node)
        if typed == node:
            return None
        if isinstance(typed, plan.AllOf) and typed.parts[0] == node:
            typed = plan.AllOf(typed.parts[1:])
        return self.matching(self.snapshot.reduced(typed, set()))

    def _ordered(self, rows: list[tuple[bool, int, tv.DocAddress]]) -> list[_Row]:
        orders = self.searcher.fast_field_values(ORDER, [address for _, _, address in rows])
        ranked = sorted(zip(rows, orders, strict=True), key=lambda row: (*row[0][:2], row[1]), reverse=True)
        return [_Row(*row) for row, _ in ranked]

    def _highest(self, query: tv.Query, limit: int) -> tuple[int, list[tuple[float, tv.DocAddress]]]:
        """How many match; the best `limit` documents and those that tie with the last of them.

        Documents of a segment that tie are in order by themselves; those of several have scores times freshness.
        """
        if self.snapshot.whole:
            result = self.searcher.search(query, limit)
            return count_in(result), result.hits
        size = limit + 1
        result = self.searcher.search(query, size, weight_by_field=FRESH)
        total, hits = count_in(result), result.hits
        while len(hits) == size and hits[limit - 1][0] == hits[-1][0] and size <= _MOST_TIED:
            size *= 8
            hits = self.searcher.search(query, size, count=False, weight_by_field=FRESH).hits
        return total, hits

    def _tiers(self, node: Plan, share: float) -> list[_Tier] | None:
        """The documents of `node` by score, where each has its score by one part alone; None where scores add up."""
        match node:
            case plan.Term():
                return self._levels(node, share)
            case plan.Prefix() | plan.Fuzzy():
                return self._many(node, share)
            case plan.AnyOf(parts):
                each = [self._tiers(part, share) for part in parts]
                return None if None in each else [tier for tiers in each for tier in tiers or ()]
            case plan.Widened(part):
                tiers = self._tiers(part, share * WIDENED_SHARE)
                return None if tiers is None else [tier._replace(direct=False) for tier in tiers]
            case plan.AllOf(parts):
                return self._within(parts, share)
            case plan.Sequence() | plan.Near() | plan.Except():
                return None if plan.has_widened(node) else self._phrased(node, share)
            case _:
                return [_Tier(direct=True, score=0, query=self.matching(node))]

    def _within(self, parts: tuple[Plan, ...], share: float) -> list[_Tier] | None:
        """The tiers of the only part that counts, within the other ones."""
        counting = [part for part in parts if not plan.is_flat(part)]
        others = [part for part in parts if plan.is_flat(part)]
        if len(counting) != 1 or any(map(plan.has_widened, others)):
            return None
        tiers = self._tiers(counting[0], share)
        filters = list(map(self._found.clause, others))
        if tiers is None or not filters:
            return tiers
        return [tier._replace(query=all_of([(MUST, tier.query), *filters])) for tier in tiers]

    def _levels(self, leaf: plan.Term, share: float) -> list[_Tier]:
        """One term by the fields in which documents have it."""
        value = leaf.boost * share * self.snapshot.rarity(leaf) if leaf.boost else 0.0
        own = term_query(leaf.field, leaf.text)
        if leaf.field != TEXT or not value:
            return [self._tier(value, PLAIN, own)]
        others = ((TITLED, TITLE), (OFTEN, FREQUENT), (WEAK, FURNITURE))
        found = {impact: term_query(name, leaf.text) for impact, name in others if self.snapshot.has(name, leaf.text)}
        if WEAK in found:
            own = all_of([(MUST, own), (NOT, found[WEAK])])
        return [self._tier(value, impact, query) for impact, query in (*found.items(), (PLAIN, own))]

    def _tier(self, value: float, impact: float, query: tv.Query) -> _Tier:
        return _Tier(direct=True, score=units(value, impact, self.unit), query=query)

    def _many(self, leaf: Leaf, share: float) -> list[_Tier]:
        """A prefix or a fuzzy word: those with one of its terms in the title count more."""
        value = leaf.boost * share * MANY
        tiers = [self._tier(value, PLAIN, self.matching(leaf))]
        if leaf.field != TEXT or not value:
            return tiers
        titled = [term_query(TITLE, term) for term in self.snapshot.terms(leaf) if self.snapshot.has(TITLE, term)]
        return [self._tier(value, TITLED, any_of(titled)), *tiers] if titled else tiers

    def _phrased(self, node: plan.Sequence | plan.Near | plan.Except, share: float) -> list[_Tier]:
        """What stands together: in the title it counts more, with a word that stands in furniture only, less."""
        value, titled, weak = self._standing(node, share)
        whole = self.matching(node)
        tiers = [self._tier(value, TITLED, titled)] if titled else []
        if not weak:
            return [*tiers, self._tier(value, PLAIN, whole)]
        return [
            *tiers,
            self._tier(value, PLAIN, all_of([(MUST, whole), (NOT, weak)])),
            self._tier(value, WEAK, all_of([(MUST, whole), (MUST, weak)])),
        ]

    def _standing(
        self, node: plan.Sequence | plan.Near | plan.Except, share: float
    ) -> tuple[float, tv.Query | None, tv.Query | None]:
        """What standing together is worth; where it does in a title, and where a word of it is in furniture only."""
        value, own = worth(node, self.snapshot.rarity) * share, plan.all_leaves(node)
        if not value or {leaf.field for leaf in own} != {TEXT}:
            return value, None, None
        has = self.snapshot.has
        words = [leaf.text for leaf in own if isinstance(leaf, plan.Term) and has(FURNITURE, leaf.text)]
        weak = any_of([term_query(FURNITURE, word) for word in words]) if words else None
        return value, self._found.positional(node, TITLE), weak

    def _placed(self, node: plan.Sequence | plan.Near | plan.Except, share: float, direct: int) -> tv.Query:
        """The same with scores, and `direct` more where it stands as it was typed; it is looked for once."""
        value, titled, weak = self._standing(node, share)
        plain = units(value, PLAIN, self.unit)
        typed = self._typed_beside(node) if direct else None
        clauses = [(MUST, _constant(self.matching(node), plain + (direct if typed is None else 0)))]
        if typed is not None:
            clauses.append((SHOULD, _constant(typed, direct)))
        if titled:
            clauses.append((SHOULD, _constant(titled, units(value, TITLED, self.unit) - plain)))
        if weak:
            less = all_of([(MUST, weak), (NOT, titled)]) if titled else weak
            clauses.append((SHOULD, _constant(less, units(value, WEAK, self.unit) - plain)))
        return all_of(clauses)

    def _scored(self, node: Plan, share: float) -> tv.Query:
        """The documents that match with their scores; `share` is what terms count."""
        if isinstance(node, plan.Widened):
            return self._scored(node.part, share * WIDENED_SHARE)
        if isinstance(node, plan.AllOf):
            return all_of([self._scored_clause(part, share) for part in node.parts])
        if isinstance(node, plan.AnyOf):
            return self._best_of(node, share)
        if isinstance(node, plan.Sequence | plan.Near | plan.Except):
            return self._placed(node, share, 0)
        tiers = self._tiers(node, share) or []
        return highest_of([tv.Query.const_score_query(tier.query, tier.score) for tier in tiers])

    def _best_of(self, node: plan.AnyOf, share: float) -> tv.Query:
        others, widened = alternatives(node)
        best = [self._scored(part, share) for part in others]
        if not widened:
            return highest_of(best)
        rest = highest_of([self._scored(part, share) for part in widened])
        if others:
            rest = all_of([(MUST, rest), (NOT, any_of([self.matching(part) for part in others]))])
        return highest_of([*best, rest])

    def _scored_clause(self, node: Plan, share: float) -> tuple[tv.Occur, tv.Query]:
        return (NOT, self.matching(node.part)) if isinstance(node, plan.Without) else (MUST, self._scored(node, share))


def _is_placed(node: Plan) -> bool:
    return isinstance(node, plan.Sequence | plan.Near | plan.Except)


def _rank(tier: _Tier) -> tuple[bool, int]:
    return tier.direct, tier.score
