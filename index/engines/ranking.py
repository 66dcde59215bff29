"""From scores to the best documents and facet counts, the same for every engine that we evaluate ourselves."""

from __future__ import annotations

from collections import Counter
from heapq import nlargest
from typing import Protocol

from index.engines.evaluate import Evaluation, Scores, Source
from index.engines.port import UNIT, Found, Match
from index.query.plan import Leaf, Plan, leaves

FACETS = ("language", "outlet", "speaker", "tag", "day")
_DIRECT = 1.0


class Ranked(Source, Protocol):
    """A source that also knows its documents."""

    def facet_values(self, facet: str) -> dict[int, tuple[str, ...]]:
        """Every document's values of a facet."""

    def entry(self, document: int) -> tuple[str, bytes]:
        """Key and stored bytes of a document."""


def rank(plan: Plan, source: Ranked, limit: int) -> Found:
    """Search `source`: direct matches before widened ones, then by score, then by order."""
    evaluation = Evaluation(source)
    scores = evaluation.scores(plan)
    shown = frozenset(leaf for leaf in leaves(plan) if evaluation.has(leaf))
    order = source.everything()
    best = nlargest(max(0, limit), scores.of, key=lambda doc: (doc not in scores.widened, scores.of[doc], order[doc]))
    matches = tuple(_match(doc, scores, source, _places(shown, evaluation, doc)) for doc in best)
    return Found(len(scores.of), matches, {facet: _count(scores, source, facet) for facet in FACETS})


def _places(shown: frozenset[Leaf], evaluation: Evaluation, document: int) -> dict[Leaf, list[int]]:
    found = ((leaf, evaluation.places(leaf, document)) for leaf in shown)
    return {leaf: places for leaf, places in found if places}


def _match(document: int, scores: Scores, source: Ranked, places: dict[Leaf, list[int]]) -> Match:
    key, stored = source.entry(document)
    widened = document in scores.widened
    return Match(key, shown_score(scores.of[document], widened), widened, stored, places)


def shown_score(units: int, widened: bool) -> float:
    """A score as a match carries it: below 1 for a document that only widened parts match, else from 1 to 2."""
    return units / (units + UNIT) + (0.0 if widened else _DIRECT)


def _count(scores: Scores, source: Ranked, facet: str) -> dict[str, int]:
    values = source.facet_values(facet)
    counted = Counter(value for document in scores.of for value in values.get(document, ()))
    return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))
