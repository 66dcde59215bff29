"""From scores to the best documents and facet counts, the same for every engine that we evaluate ourselves."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from heapq import nlargest
from typing import Protocol

from index.engines.evaluate import Evaluation, Source
from index.engines.port import Found, Match
from index.engines.scoring import scale, shown_score
from index.query.plan import Plan, leaves

FACETS = ("language", "outlet", "speaker", "tag", "day")


class Ranked(Source, Protocol):
    """A source that also knows its documents."""

    def facet(self, name: str) -> Mapping[str, Collection[int]]:
        """The documents of every value of a facet."""

    def entry(self, document: int) -> tuple[str, bytes]:
        """Key and stored bytes of a document."""


def rank(plan: Plan, source: Ranked, limit: int, *, facets: bool = False) -> Found:
    """Search `source`: direct matches before widened ones, then by score, then by order."""
    unit = scale(plan, source.count)
    evaluation = Evaluation(source, unit)
    scores = evaluation.scores(plan)
    order, widened = source.everything(), scores.widened
    best = nlargest(max(0, limit), scores.of, key=lambda doc: (doc not in widened, scores.of[doc], order[doc]))
    entries = ((doc, *source.entry(doc)) for doc in best)
    matches = tuple(
        Match(key, shown_score(scores.of[doc], unit, doc in widened), doc in widened, _kept(stored))
        for doc, key, stored in entries
    )
    found = set(scores.of)
    counted = {name: _count(found, source.facet(name)) for name in (FACETS if facets else ())}
    return Found(len(found), matches, counted, frozenset(filter(evaluation.has, leaves(plan))))


def _kept(stored: bytes) -> Callable[[], bytes]:
    return lambda: stored


def _count(found: set[int], values: Mapping[str, Collection[int]]) -> dict[str, int]:
    counted = {value: len(found.intersection(documents)) for value, documents in values.items()}
    return dict(sorted(((v, n) for v, n in counted.items() if n), key=lambda item: (-item[1], item[0])))
