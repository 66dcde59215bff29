"""How much two whole reports share, as evidence that a quote of one can be a quote of the other. No pairs of quotes.

Reports of one event share names, numbers and notions throughout; the words of a single quote may be alike by chance.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from desk.model import ReportId
from desk.quotes.align.units import Unit, Word
from desk.quotes.align.weights import Weights, overlap

NEAR = 0.25
"""The share of their words from which two reports are thought to tell of one event."""


class Company:
    """The reports of some units; two of them are compared when they are asked for, and the answer is kept."""

    def __init__(self, units: Iterable[Unit]) -> None:
        found: dict[ReportId, dict[str, Word]] = {}
        language: dict[ReportId, str] = {}
        for unit in units:
            own = found.setdefault(unit.quote.report, {})
            language.setdefault(unit.quote.report, unit.language)
            for word in (*unit.words, *unit.context, *unit.speaker):
                own.setdefault(word.terms[0], word)
        weights = Weights()
        for own in found.values():
            weights.add(own.values())
        self._bags = {report: weights.bag(tuple(own.values())) for report, own in found.items()}
        self._language = language
        self._known: dict[tuple[ReportId, ReportId], float] = {}

    def nearness(self, one: ReportId, other: ReportId) -> float:
        """From 0, of two events, to 1, of one."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._known:
            foreign = self._language[one] != self._language[other]
            _shared, first, second = overlap(*(self._bags[report] for report in pair), foreign=foreign)
            self._known[pair] = min(1.0, math.sqrt(first * second) / NEAR)
        return self._known[pair]
