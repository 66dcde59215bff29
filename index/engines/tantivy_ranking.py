"""Plans ranked by tantivy: its documents counted and the best of them found, in as few passes as can be.

One pass counts and ranks where scores add up or words stand together. Where a document has its score by one word alone
the newest of each score are taken in turn, the best score first, which looks at few documents. What matches is made in
`tantivy_queries`; what a match is worth is said in `scoring`.
"""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

import tantivy as tv

from index.engines.port import Found, Match
from index.engines.ranking import FACETS
from index.engines.scoring import scale, shown_score
from index.engines.tantivy_fields import FRESH, ORDER, facet_field, kept
from index.engines.tantivy_queries import MUST, NOT, SHOULD, all_of, any_of, count_in, highest_of
from index.engines.tantivy_snapshot import NOTHING, Snapshot
from index.engines.tantivy_tiers import DIRECT, Placed, Tier, Worth, constant
from index.query import plan
from index.query.plan import Leaf, Plan

_MOST_TIED = 4000
"""Documents of one score and one time that are put in order; of more, any may be the first."""
_VALUES_COUNTED = 10_000
_FEW = 1000
"""Documents that are ranked by one pass over all of them."""


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
        self._worth = Worth(snapshot, self.unit)
        self.matching = self._worth.matching

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
        shown = {row[:2]: shown_score(row.score, self.unit, not row.direct) for row in rows}
        read = self.searcher.doc
        return tuple(
            Match(key, shown[direct, score], not direct, stored)
            for direct, score, address in rows
            for key, stored in (kept(read(address)),)
        )

    def _best(self, limit: int, known: int | None) -> tuple[int, list[_Row]]:
        """How many documents match, and the best of them."""
        node = self.node
        if plan.is_flat(node) and not plan.has_widened(node):
            result = self.searcher.search(self.matching(node), limit, order_by_field=ORDER)
            return count_in(result), [_Row(direct=True, score=0, address=address) for _, address in result.hits]
        tiers = None if isinstance(node, Placed) else self._worth.tiers(node, 1.0)
        if tiers is None:
            return self._ranked(limit)
        total = self._total(known)
        if not total:
            return 0, []
        return total, (self._at_once(tiers, limit) if total < _FEW else None) or self._newest(tiers, min(limit, total))

    def _at_once(self, tiers: list[Tier], limit: int) -> list[_Row] | None:
        """The best of all tiers in one pass; None where documents of several segments tie with the last of them."""
        hits = self.searcher.search(_highest_tier(tiers), limit + 1, count=False).hits
        if not self.snapshot.whole and len(hits) > limit and hits[limit - 1][0] == hits[limit][0]:
            return None
        rows = [(score >= DIRECT, int(score) % DIRECT, address) for score, address in hits[:limit]]
        return [_Row(*row) for row in rows] if self.snapshot.whole else self._ordered(rows)

    def _newest(self, tiers: list[Tier], wanted: int) -> list[_Row]:
        """The newest documents of each tier in turn; each document counts in its first."""
        rows: list[_Row] = []
        seen: set[tuple[int, int]] = set()
        for (direct, score), same in groupby(sorted(tiers, key=_rank, reverse=True), key=_rank):
            query = any_of([tier.query for tier in same])
            hits = self.searcher.search(query, wanted, count=False, order_by_field=ORDER).hits
            if rows or len(hits) < wanted:
                hits = [hit for hit in hits if (hit[1].segment_ord, hit[1].doc) not in seen]
                seen.update((at.segment_ord, at.doc) for _, at in hits)
            rows += [_Row(direct, score, at) for _, at in hits[: wanted - len(rows)]]
            if len(rows) == wanted:
                break
        return rows

    def _ranked(self, limit: int) -> tuple[int, list[_Row]]:
        """The documents with the highest sums."""
        return self._summed(limit) or self._scored_as_typed(limit)

    def _summed(self, limit: int) -> tuple[int, list[_Row]] | None:
        """The same in one cheap pass, which adds `DIRECT` for every word that is there as it was typed.

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
            if last < words * DIRECT or (last == hits[limit][0] and not self.snapshot.whole):
                return None
        rows = [(int(score) >= words * DIRECT, int(score) % DIRECT, address) for score, address in hits[:limit]]
        return total, self._ordered(rows)

    def _summed_clause(self, part: Plan) -> tuple[tv.Occur, tv.Query] | None:
        if isinstance(part, plan.Without):
            return NOT, self.matching(part.part)
        if plan.is_flat(part):
            return MUST, constant(self.matching(part), 0.0)
        if isinstance(part, Placed):
            return MUST, self._worth.placed(part, 1.0, DIRECT)
        tiers = self._worth.tiers(part, 1.0)
        if tiers is None:
            return None
        return MUST, _highest_tier(tiers)

    def _scored_as_typed(self, limit: int) -> tuple[int, list[_Row]]:
        query, typed = self._worth.scored(self.node, 1.0), self._worth.typed_beside(self.node)
        if typed is not None:
            query = all_of([(MUST, query), (SHOULD, constant(typed, DIRECT))])
        total, hits = self._highest(query, limit)
        rows = [(typed is None or score >= DIRECT, int(score) % DIRECT, address) for score, address in hits]
        return total, self._ordered(rows)[:limit]

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


def _highest_tier(tiers: list[Tier]) -> tv.Query:
    """The documents of all tiers with the score of their first, and `DIRECT` more where that is what was typed."""
    return highest_of([constant(tier.query, tier.score + DIRECT * tier.direct) for tier in tiers])


def _rank(tier: Tier) -> tuple[bool, int]:
    return tier.direct, tier.score
