"""What matches are worth as queries of tantivy: by tiers of one score, or with scores that add up.

A tier is asked for newest first; scores are for one pass over all. Which documents match is made in `tantivy_queries`,
which of them are shown is decided in `tantivy_ranking`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import tantivy as tv

from index.engines.port import OFTEN, PLAIN, TITLED, WEAK
from index.engines.scoring import MANY, WIDENED_SHARE, alternatives, units, worth
from index.engines.tantivy_fields import FREQUENT, FURNITURE
from index.engines.tantivy_queries import MUST, NOT, SHOULD, Matching, all_of, any_of, highest_of
from index.engines.tantivy_snapshot import Snapshot, term_query
from index.query import plan
from index.query.plan import TEXT, TITLE, Leaf, Plan

_ADDED = 3
"""Parts of whose scores all sums are made."""
DIRECT = 1024
"""What matching by typed parts adds to a score while documents are ranked."""
Placed = plan.Sequence | plan.Near | plan.Except
constant = tv.Query.const_score_query


class Tier(NamedTuple):
    """Documents of one score: those that match what was typed come before others, whatever the score."""

    direct: bool
    score: int
    query: tv.Query


class Worth:
    """What the documents of reduced plans are worth, in units of 1 / `unit`."""

    def __init__(self, snapshot: Snapshot, unit: float) -> None:
        self.snapshot, self.unit = snapshot, unit
        self._found = Matching(snapshot)
        self.matching = self._found.query

    def tiers(self, node: Plan, share: float) -> list[Tier] | None:
        """The documents of `node` by score, where each has its score by one part alone; None where scores add up."""
        match node:
            case plan.Term():
                return self._levels(node, share)
            case plan.Prefix() | plan.Fuzzy():
                return self._many(node, share)
            case plan.AnyOf(parts):
                each = [self.tiers(part, share) for part in parts]
                return None if None in each else [tier for tiers in each for tier in tiers or ()]
            case plan.Widened(part):
                tiers = self.tiers(part, share * WIDENED_SHARE)
                return None if tiers is None else [tier._replace(direct=False) for tier in tiers]
            case plan.AllOf(parts):
                return self._within(parts, share)
            case plan.Sequence() | plan.Near() | plan.Except():
                return None if plan.has_widened(node) else self._phrased(node, share)
            case _:
                return [Tier(direct=True, score=0, query=self.matching(node))]

    def _within(self, parts: tuple[Plan, ...], share: float) -> list[Tier] | None:
        """The tiers of the only part that counts, within the other ones."""
        counting = [part for part in parts if not plan.is_flat(part)]
        others = [part for part in parts if plan.is_flat(part)]
        if len(counting) != 1 or any(map(plan.has_widened, others)):
            return None
        tiers = self.tiers(counting[0], share)
        filters = list(map(self._found.clause, others))
        if tiers is None or not filters:
            return tiers
        return [tier._replace(query=all_of([(MUST, tier.query), *filters])) for tier in tiers]

    def _levels(self, leaf: plan.Term, share: float) -> list[Tier]:
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

    def _tier(self, value: float, impact: float, query: tv.Query) -> Tier:
        return Tier(direct=True, score=units(value, impact, self.unit), query=query)

    def _many(self, leaf: Leaf, share: float) -> list[Tier]:
        """A prefix or a fuzzy word: those with one of its terms in the title count more."""
        value = leaf.boost * share * MANY
        tiers = [self._tier(value, PLAIN, self.matching(leaf))]
        if leaf.field != TEXT or not value:
            return tiers
        titled = [term_query(TITLE, term) for term in self.snapshot.terms(leaf) if self.snapshot.has(TITLE, term)]
        return [self._tier(value, TITLED, any_of(titled)), *tiers] if titled else tiers

    def _phrased(self, node: Placed, share: float) -> list[Tier]:
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

    def _standing(self, node: Placed, share: float) -> tuple[float, tv.Query | None, tv.Query | None]:
        """What standing together is worth; where it does in a title, and where a word of it is in furniture only."""
        value, own = worth(node, self.snapshot.rarity) * share, plan.all_leaves(node)
        if not value or {leaf.field for leaf in own} != {TEXT}:
            return value, None, None
        has = self.snapshot.has
        words = [leaf.text for leaf in own if isinstance(leaf, plan.Term) and has(FURNITURE, leaf.text)]
        weak = any_of([term_query(FURNITURE, word) for word in words]) if words else None
        return value, self._found.positional(node, TITLE), weak

    def placed(self, node: Placed, share: float, direct: int) -> tv.Query:
        """The same with scores, and `direct` more where it stands as it was typed; it is looked for once."""
        value, titled, weak = self._standing(node, share)
        plain = units(value, PLAIN, self.unit)
        typed = self.typed_beside(node) if direct else None
        clauses = [(MUST, constant(self.matching(node), plain + (direct if typed is None else 0)))]
        if typed is not None:
            clauses.append((SHOULD, constant(typed, direct)))
        if titled:
            clauses.append((SHOULD, constant(titled, units(value, TITLED, self.unit) - plain)))
        if weak:
            less = all_of([(MUST, weak), (NOT, titled)]) if titled else weak
            clauses.append((SHOULD, constant(less, units(value, WEAK, self.unit) - plain)))
        return all_of(clauses)

    def having(self, parts: Sequence[Plan], score: int) -> tv.Query | None:
        """The documents of all `parts` whose scores, with `DIRECT` for each part that is as typed, add up to `score`.

        Some that have more are among them. None where there are too many sums.
        """
        flat = [part for part in parts if isinstance(part, plan.Without) or plan.is_flat(part)]
        each = [self._alone(part) for part in parts if part not in flat]
        found = _adding_up(each, score) if 0 < len(each) <= _ADDED and [] not in each else None
        return found and all_of([(MUST, found), *map(self._found.clause, flat)])

    def _alone(self, part: Plan) -> list[Tier]:
        """The tiers of a part, also of one that stands together in ways that were not typed; [] where scores add up."""
        if not isinstance(part, Placed):
            return self.tiers(part, 1.0) or []
        tiers, typed = self._phrased(part, 1.0), self.typed_beside(part)
        if typed is None:
            return tiers
        direct = [tier._replace(query=all_of([(MUST, typed), (MUST, tier.query)])) for tier in tiers]
        return [*direct, *(tier._replace(direct=False) for tier in tiers)]

    def scored(self, node: Plan, share: float) -> tv.Query:
        """The documents that match with their scores; `share` is what terms count."""
        if isinstance(node, plan.Widened):
            return self.scored(node.part, share * WIDENED_SHARE)
        if plan.is_flat(node):
            return constant(self.matching(node), 0.0)
        if isinstance(node, plan.AllOf):
            return all_of([self._scored_clause(part, share) for part in node.parts])
        if isinstance(node, plan.AnyOf):
            return self._best_of(node, share)
        if isinstance(node, plan.Sequence | plan.Near | plan.Except):
            return self.placed(node, share, 0)
        tiers = self.tiers(node, share) or []
        return highest_of([tv.Query.const_score_query(tier.query, tier.score) for tier in tiers])

    def _best_of(self, node: plan.AnyOf, share: float) -> tv.Query:
        others, widened = alternatives(node)
        best = [self.scored(part, share) for part in others]
        if not widened:
            return highest_of(best)
        rest = highest_of([self.scored(part, share) for part in widened])
        if others:
            rest = all_of([(MUST, rest), (NOT, any_of([self.matching(part) for part in others]))])
        return highest_of([*best, rest])

    def _scored_clause(self, node: Plan, share: float) -> tuple[tv.Occur, tv.Query]:
        return (NOT, self.matching(node.part)) if isinstance(node, plan.Without) else (MUST, self.scored(node, share))

    def typed_beside(self, node: Plan) -> tv.Query | None:
        """What a document of `node` must match besides to be no widening; None when there is nothing."""
        typed = plan.typed(node)
        if typed == node:
            return None
        if isinstance(typed, plan.AllOf) and typed.parts[0] == node:
            typed = plan.AllOf(typed.parts[1:])
        return self.matching(self.snapshot.reduced(typed, set()))


def _adding_up(each: list[list[Tier]], score: int) -> tv.Query | None:
    """Documents of one tier of each list, tiers with a sum of `score`; they may be in better ones too."""
    first, *others = each
    ways: list[tv.Query] = []
    for tier in first:
        rest = score - tier.score - DIRECT * tier.direct
        within = _adding_up(others, rest) if others else None
        if within is not None:
            ways.append(all_of([(MUST, tier.query), (MUST, within)]))
        elif not (others or rest):
            ways.append(tier.query)
    return any_of(ways) if ways else None
