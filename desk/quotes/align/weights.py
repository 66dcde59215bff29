"""How telling words are, from how many texts hold them, and what two bags of words share. Nothing of speakers here."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from desk.quotes.align.units import Word

UNSEEN = 60
"""How many other texts those of a small library are thought to stand among."""
FOREIGN = 0.4
"""What a word that no lexicon has counts beside another language."""
ENOUGH = 3.0
COGNATE = "p"
"""How terms begin that are the first letters of a word: they say nothing within one language."""
Shared = tuple[float, int, int]
"""A weight, and the number of the word on either side."""


@dataclass(frozen=True, slots=True)
class Bag:
    """Words with their weights, where each term stands, and how much they weigh together.

    `abroad` is what they weigh beside another language, where words that no lexicon has count less.
    """

    words: tuple[Word, ...]
    weights: tuple[float, ...]
    places: dict[str, int]
    home: float
    abroad: float


@dataclass(slots=True)
class Weights:
    """How telling each term is, from how many of the texts hold it."""

    total: int = UNSEEN
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, words: Iterable[Word]) -> None:
        """Count the terms of one text."""
        self.total += 1
        self.counts.update({term for word in words for term in word.terms})

    def of(self, word: Word) -> float:
        """The weight of a word: that of its commonest term."""
        most = max(map(self.counts.__getitem__, word.terms))
        return math.log1p(self.total / (1 + most))

    def bag(self, words: tuple[Word, ...]) -> Bag:
        """The words as they are compared."""
        weights = tuple(map(self.of, words))
        places: dict[str, int] = {}
        for place, word in enumerate(words):
            for term in word.terms:
                places.setdefault(term, place)
        abroad = sum(weight * (1.0 if word.known else FOREIGN) for word, weight in zip(words, weights, strict=True))
        return Bag(words, weights, places, sum(weights), abroad)


def overlap(one: Bag, other: Bag, *, foreign: bool) -> tuple[list[Shared], float, float]:
    """The shared words with their weights, and how much of either side they are (0..1)."""
    places, others, taken = other.places, other.weights, set()
    shared: list[Shared] = []
    matched = 0.0
    for number, word in enumerate(one.words):
        for term in word.terms:
            if term in places and (place := places[term]) not in taken and (foreign or term[0] != COGNATE):
                taken.add(place)
                weight = (one.weights[number] + others[place]) / 2
                matched += weight
                shared.append((weight, number, place))
                break
    first, second = (one.abroad, other.abroad) if foreign else (one.home, other.home)
    return shared, matched / max(first, matched, 1e-9), matched / max(second, matched, 1e-9)


def sure(shared: Sequence[Shared]) -> float:
    """How much the shared words tell, 0..1: little when they are few and common."""
    return 1 - math.exp(-sum(weight for weight, _, _ in shared) / ENOUGH)
