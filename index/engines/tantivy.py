"""tantivy as the engine of large libraries: it keeps and evaluates; analysis, grammar and the scores are ours.

Here plans are ranked; see `tantivy_fields` for how documents are kept, `tantivy_queries` for what matches.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import tantivy as tv

from index.engines.port import OFTEN, PLAIN, TITLED, WEAK, Entry, Found, Match
from index.engines.ranking import FACETS
from index.engines.scoring import MANY, WIDENED_SHARE, alternatives, scale, shown_score, units, worth
from index.engines.tantivy_fields import FREQUENT, FRESH, FURNITURE, KEY, ORDER, SCHEMA, clean, document_of, facet_field
from index.engines.tantivy_queries import (
    MUST,
    NOT,
    SHOULD,
    Matching,
    Snapshot,
    all_of,
    any_of,
    count_of,
    highest_of,
    term_query,
)
from index.errors import IndexDamaged, IndexLocked
from index.query import plan
from index.query.plan import TEXT, TITLE, Leaf, Plan, leaves

_HEAP, _SMALL_HEAP, _SMALL = 200_000_000, 20_000_000, 50
_MOST_TIED = 4000
"""Documents of one score and one time that are put in order; of more, any may be the first."""
_VALUES_COUNTED = 10_000
_DIRECT = 1024
"""What matching by typed parts adds to a score while documents are ranked."""


@contextmanager
def _engine_errors() -> Iterator[None]:
    """Damaged files make tantivy raise several things, its panics too; they all mean the same."""
    try:
        yield
    except (IndexLocked, IndexDamaged, MemoryError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        if "LockBusy" in str(error):
            raise IndexLocked("Another process is writing the index.") from error
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise IndexDamaged(f"The index cannot be read: {type(error).__name__}") from error
        raise


class TantivyEngine:
    """Keeps the port on a folder. Not for several threads at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._writer: tv.IndexWriter | None = None
        with _engine_errors():
            self._index = tv.Index(SCHEMA, path=str(folder), sort_by_field=ORDER, sort_order=tv.Order.Desc)
            self._index.config_reader("manual")
            self._snapshot = Snapshot(self._index.searcher())

    def load(self, entries: Iterable[Entry], removed: Iterable[str] = ()) -> None:
        """See the port; the writer keeps what it takes in segments of its own, not in memory."""
        with _engine_errors():
            self._put({entry.key: entry for entry in entries}, removed, _HEAP)

    def write(self, entries: Iterable[Entry], removed: Iterable[str] = ()) -> None:
        """See the port. tantivy syncs its files; merging ends before this returns, so that they stay as they are."""
        batch = {entry.key: entry for entry in entries}
        with _engine_errors():
            try:
                self._put(batch, removed, _HEAP if len(batch) > _SMALL else _SMALL_HEAP).commit()
            finally:
                self._end_writing()
            self._index.reload()
            self._snapshot = Snapshot(self._index.searcher())

    def _put(self, batch: Mapping[str, Entry], removed: Iterable[str], heap: int) -> tv.IndexWriter:
        """Hand everything to the writer, which is opened with `heap` bytes if it is not open."""
        if self._writer is None:
            self._writer = self._index.writer(heap, 1)
        for key in {*removed, *batch}:
            self._writer.delete_documents_by_term(KEY, clean(key))
        for entry in batch.values():
            self._writer.add_document(document_of(entry))
        return self._writer

    def _end_writing(self) -> None:
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.wait_merging_threads()

    def search(self, plan: Plan, limit: int, *, facets: bool = False) -> Found:
        """See the port."""
        with _engine_errors():
            return _Search(self._snapshot, plan).run(limit, facets)

    def vocabulary(self, leaf: Leaf, most: int) -> tuple[tuple[str, int], ...]:
        """See the port."""
        with _engine_errors():
            return self._snapshot.vocabulary(leaf, most)

    def close(self) -> None:
        """Forget the snapshot, and what was loaded only; files are closed when nothing refers to them."""
        self._writer = None
        del self._snapshot, self._index


class _Tier(NamedTuple):
    """Documents of one score: those that match what was typed come before others, whatever the score."""

    direct: bool
    score: int
    query: tv.Query


class _Row(NamedTuple):
    """A document that is shown."""

    direct: bool
    score: int
    order: int
    address: tv.DocAddress


class _Search:
    """One plan asked: its documents counted and the best of them ranked."""

    def __init__(self, snapshot: Snapshot, node: Plan) -> None:
        self.snapshot, self.node = snapshot, node
        self.searcher = snapshot.searcher
        self.unit = scale(node, snapshot.count)
        self._found = Matching(snapshot)
        self.matching = self._found.query

    def run(self, limit: int, facets: bool) -> Found:
        """The best documents, and counts of all."""
        total, counted = self._facets() if facets else (self._total(), {})
        rows = self._best(limit) if total and limit > 0 else []
        present = frozenset(filter(self.snapshot.stands, leaves(self.node)))
        return Found(total, tuple(map(self._match, rows)), counted, present)

    def _total(self) -> int:
        if isinstance(self.node, plan.Everything):
            return self.snapshot.count
        return count_of(self.searcher.search(self.matching(self.node), 1))

    def _facets(self) -> tuple[int, dict[str, dict[str, int]]]:
        asked = {name: {"terms": {"field": facet_field(name), "size": _VALUES_COUNTED}} for name in FACETS}
        found = self.searcher.aggregate(self.matching(self.node), {**asked, ORDER: {"value_count": {"field": ORDER}}})
        rows = {name: [(row["key"], row["doc_count"]) for row in found[name]["buckets"]] for name in FACETS}
        facets = {name: dict(sorted(values, key=lambda row: (-row[1], row[0]))) for name, values in rows.items()}
        return int(found[ORDER]["value"]), facets

    def _best(self, limit: int) -> list[_Row]:
        if plan.is_flat(self.node):
            return self._newest([_Tier(direct=True, score=0, query=self.matching(self.node))], limit)
        tiers = self._tiers(self.node, 1.0)
        return self._ranked(limit) if tiers is None else self._newest(tiers, limit)

    def _match(self, row: _Row) -> Match:
        key, stored = self.snapshot.document(row.address)
        return Match(key, shown_score(row.score, self.unit, not row.direct), not row.direct, stored)

    def _newest(self, tiers: list[_Tier], limit: int) -> list[_Row]:
        """The newest documents of each tier in turn; each document counts in its first."""
        rows: dict[tuple[int, int], _Row] = {}
        for (direct, score), same in groupby(sorted(tiers, key=_rank, reverse=True), key=_rank):
            found: dict[tuple[int, int], _Row] = {}
            for tier in same:
                hits = self.searcher.search(tier.query, limit, count=False, order_by_field=ORDER).hits
                placed = (((at.segment_ord, at.doc), order, at) for order, at in hits)
                found.update((place, _Row(direct, score, order, at)) for place, order, at in placed)
            fresh = sorted((row.order, place) for place, row in found.items() if place not in rows)
            rows.update((place, found[place]) for _, place in fresh[::-1][: limit - len(rows)])
            if len(rows) == limit:
                break
        return list(rows.values())

    def _ranked(self, limit: int) -> list[_Row]:
        """The documents with the highest sums."""
        query = self._scored(self.node, 1.0)
        typed = plan.typed(self.node)
        split = typed != self.node
        if split:
            query = all_of([(MUST, query), (SHOULD, tv.Query.const_score_query(self.matching(typed), _DIRECT))])
        hits = self._highest(query, limit)
        orders = self.searcher.fast_field_values(ORDER, [address for _, address in hits])
        rows = [
            _Row(not split or score >= _DIRECT, score % _DIRECT, int(order or 0), address)
            for (value, address), order in zip(hits, orders, strict=True)
            for score in (int(value),)
        ]
        return sorted(rows, key=lambda row: row[:3], reverse=True)[:limit]

    def _highest(self, query: tv.Query, limit: int) -> list[tuple[float, tv.DocAddress]]:
        """The best `limit` documents and those that tie with the last of them, with scores times freshness."""
        size = limit + 1
        while True:
            hits = self.searcher.search(query, size, count=False, weight_by_field=FRESH).hits
            if len(hits) < size or hits[limit - 1][0] != hits[-1][0] or size > _MOST_TIED:
                return hits
            size *= 8

    def _tiers(self, node: Plan, share: float) -> list[_Tier] | None:
        """The documents of `node` by score, where each has its score by one part alone; None where scores add up."""
        match node:
            case plan.Term():
                return self._levels(node, share)
            case plan.Prefix() | plan.Fuzzy():
                return self._many(node, share)
            case plan.AnyOf(parts):
                each = [self._tiers(part, share) for part in self._found.present(parts)]
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
        if not self.snapshot.terms(leaf):
            return []
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
        value = worth(node, self.snapshot.rarity) * share
        whole, own = self.matching(node), plan.all_leaves(node)
        if not value or {leaf.field for leaf in own} != {TEXT}:
            return [self._tier(value, PLAIN, whole)]
        words = [leaf.text for leaf in own if isinstance(leaf, plan.Term) and self.snapshot.has(FURNITURE, leaf.text)]
        tiers = [self._tier(value, TITLED, self._found.positional(node, TITLE))]
        if not words:
            return [*tiers, self._tier(value, PLAIN, whole)]
        weak = any_of([term_query(FURNITURE, word) for word in words])
        return [
            *tiers,
            self._tier(value, PLAIN, all_of([(MUST, whole), (NOT, weak)])),
            self._tier(value, WEAK, all_of([(MUST, whole), (MUST, weak)])),
        ]

    def _scored(self, node: Plan, share: float) -> tv.Query:
        """The documents that match with their scores; `share` is what terms count."""
        if isinstance(node, plan.Widened):
            return self._scored(node.part, share * WIDENED_SHARE)
        if isinstance(node, plan.AllOf):
            return all_of([self._scored_clause(part, share) for part in node.parts])
        if isinstance(node, plan.AnyOf):
            return self._best_of(node, share)
        if isinstance(node, plan.Sequence | plan.Near | plan.Except):
            tiers = self._phrased(node, share)
        else:
            tiers = self._tiers(node, share) or []
        return highest_of([tv.Query.const_score_query(tier.query, tier.score) for tier in tiers])

    def _best_of(self, node: plan.AnyOf, share: float) -> tv.Query:
        others, widened = (list(self._found.present(tuple(parts))) for parts in alternatives(node))
        best = [self._scored(part, share) for part in others]
        if not widened:
            return highest_of(best)
        rest = highest_of([self._scored(part, share) for part in widened])
        if others:
            rest = all_of([(MUST, rest), (NOT, any_of([self.matching(part) for part in others]))])
        return highest_of([*best, rest])

    def _scored_clause(self, node: Plan, share: float) -> tuple[tv.Occur, tv.Query]:
        return (NOT, self.matching(node.part)) if isinstance(node, plan.Without) else (MUST, self._scored(node, share))


def _rank(tier: _Tier) -> tuple[bool, int]:
    return tier.direct, tier.score
