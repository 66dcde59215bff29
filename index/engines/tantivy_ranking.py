"""Plans ranked by tantivy: its documents counted and the best of them found, in as few passes as can be.

One pass counts and ranks. Where many documents have their score by one word alone the newest of each score are taken in
turn, the best score first, which scores none of them. What matches is made in `tantivy_queries`; what a match is worth
is said in `scoring`.
"""

from __future__ import annotations

from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

import tantivy as tv

from index.engines.port import Found, Match
from index.engines.ranking import FACETS
from index.engines.scoring import scale, shown_score
from index.engines.tantivy_fields import ORDER, facet_field
from index.engines.tantivy_queries import MUST, NOT, SHOULD, all_of, any_of, count_in, highest_of, since
from index.engines.tantivy_snapshot import NOTHING, Snapshot
from index.engines.tantivy_tiers import DIRECT, Placed, Tier, Worth, constant
from index.query import plan
from index.query.plan import Leaf, Plan

_VALUES_COUNTED = 10_000
_FEW = 4000
"""Documents that are ranked by one pass over all of them."""
_MORE = 8
"""Times as many documents as are shown that are looked at where segments may tie."""

_Hit = tuple[float, tv.DocAddress]


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
        kinds = {(direct, score) for direct, score, _ in rows}
        shown = {kind: (shown_score(kind[1], self.unit, not kind[0]), not kind[0]) for kind in kinds}
        keys, stored = self.snapshot.keys([address for _, _, address in rows]), self.snapshot.stored
        return tuple(
            [
                Match(key, *shown[direct, score], partial(stored, address))
                for key, (direct, score, address) in zip(keys, rows, strict=True)
            ]
        )

    def _best(self, limit: int, known: int | None) -> tuple[int, list[_Row]]:
        """How many documents match, and the best of them."""
        node = self.node
        if plan.is_flat(node) and not plan.has_widened(node):
            result = self.searcher.search(self.matching(node), limit, order_by_field=ORDER)
            return count_in(result), [_Row(direct=True, score=0, address=address) for _, address in result.hits]
        at_once = isinstance(node, Placed) or (self.snapshot.at_most(node) <= _FEW and not plan.is_flat(node))
        tiers = None if at_once else self._worth.tiers(node, 1.0)
        if tiers is None:
            return self._summed(limit) or self._scored_as_typed(limit)
        total = self._total(known)
        return total, self._newest(tiers, min(limit, total)) if total else []

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

    def _summed(self, limit: int) -> tuple[int, list[_Row]] | None:
        """The documents with the highest sums in one cheap pass, which adds `DIRECT` for every word that is as typed.

        None where that does not give the order: where documents are shown that have some words so and some not.
        """
        parts = self.node.parts if isinstance(self.node, plan.AllOf) else (self.node,)
        words = sum(not (isinstance(part, plan.Without) or plan.is_flat(part)) for part in parts)
        clauses = [self._summed_clause(part) for part in parts]
        if None in clauses:
            return None
        query, typed = all_of([clause for clause in clauses if clause]), words * DIRECT
        least = typed if words > 1 else 0
        total, hits = self._highest(query, limit, parts, least)
        if total > limit and hits[limit - 1][0] < least:
            return None
        return total, self._ordered(hits, typed, limit)

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
        return total, self._ordered(hits, 0 if typed is None else DIRECT, limit)

    def _ordered(self, hits: list[_Hit], typed: int, limit: int) -> list[_Row]:
        """The best of `hits`, of which those with a score of `typed` match what was typed."""
        ranked = [
            (score >= typed, int(score) % DIRECT, order, address)
            for (score, address), order in zip(hits, self._orders(hits), strict=True)
        ]
        ranked.sort(key=itemgetter(0, 1, 2), reverse=True)
        return [_Row(direct, score, address) for direct, score, _, address in ranked[:limit]]

    def _orders(self, hits: list[_Hit]) -> list[int]:
        return self.searcher.fast_field_values(ORDER, [address for _, address in hits])  # type: ignore[return-value]

    def _highest(
        self, query: tv.Query, limit: int, parts: tuple[Plan, ...] = (), least: int = 0
    ) -> tuple[int, list[_Hit]]:
        """How many match, and the best `limit` of them and more; where the last has less than `least`, any.

        Documents of a segment that tie are in order by themselves. The scores of `parts` add up to that of `query`.
        """
        result = self.searcher.search(query, limit if self.snapshot.whole else _MORE * limit)
        total, hits = count_in(result), result.hits
        if len(hits) <= limit or hits[limit - 1][0] < least:
            return total, hits
        last = hits[limit - 1][0]
        if total == len(hits) or hits[-1][0] < last:
            return total, [hit for hit in hits if hit[0] >= last]
        better = [hit for hit in hits if hit[0] > last]
        tied, wanted = hits[len(better) :], limit - len(better)
        exact = self._worth.having(parts, int(last))
        newest = self._tied(query, tied, wanted) if exact is None else self._newer(exact, tied, wanted, better)
        return total, [*better, *newest]

    def _newer(self, exact: tv.Query, tied: list[_Hit], wanted: int, better: list[_Hit]) -> list[_Hit]:
        """The newest documents with the score of `tied`; those of `exact` have it or are among the `better` ones.

        Those that are known bound how old the others are.
        """
        query = all_of([(MUST, exact), (MUST, self._since(tied, wanted))])
        hits = self.searcher.search(query, wanted + len(better), count=False, order_by_field=ORDER).hits
        seen = {(at.segment_ord, at.doc) for _, at in better}
        return [(tied[0][0], at) for _, at in hits if (at.segment_ord, at.doc) not in seen]

    def _tied(self, query: tv.Query, tied: list[_Hit], wanted: int) -> list[_Hit]:
        """The same by the scores alone: those that are newer than what is known are looked at, until these are all."""
        size, score = len(tied), tied[0][0]
        while True:
            size *= _MORE
            newer = all_of([(MUST, query), (MUST, self._since(tied, wanted))])
            hits = self.searcher.search(newer, size, count=False).hits
            tied = [hit for hit in hits if hit[0] == score]
            if len(hits) < size or hits[-1][0] < score:
                return tied

    def _since(self, tied: list[_Hit], wanted: int) -> tv.Query:
        """Documents that are not older than the `wanted` newest that are known."""
        return since(sorted(self._orders(tied), reverse=True)[wanted - 1])


def _highest_tier(tiers: list[Tier]) -> tv.Query:
    """The documents of all tiers with the score of their first, and `DIRECT` more where that is what was typed."""
    return highest_of([constant(tier.query, tier.score + DIRECT * tier.direct) for tier in tiers])


def _rank(tier: Tier) -> tuple[bool, int]:
    return tier.direct, tier.score
