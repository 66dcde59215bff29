"""How likely two units are one utterance: shared words by their weight, the speaker, the context. No grouping here."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from desk.quotes.align.units import Unit, Word
from desk.quotes.people.namesakes import may_be_one

THRESHOLD = 0.33
SAME, DIFFERENT, UNKNOWN = 1, -1, 0
FOREIGN = 0.4
CONFLICT = 0.2
BONUS, ENOUGH_TEXT = 0.22, 0.25
PENALTY, PENALTY_FOREIGN = 0.3, 0.14
AROUND = 0.12
Shared = tuple[float, int, int]
"""A weight, and the number of the word on either side."""
ENOUGH = 3.0
SHOWN = 4


@dataclass(frozen=True, slots=True)
class Match:
    """A pair of units (by number), its score of 0..1 and why."""

    score: float
    one: int
    other: int
    evidence: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Weighed:
    """A unit whose words are weighed."""

    unit: Unit
    said: Bag
    around: Bag
    language: str


@dataclass(slots=True)
class Weights:
    """How telling each term is, from how many units hold it."""

    total: int
    counts: Counter[str] = field(default_factory=Counter)

    def of(self, word: Word) -> float:
        """The weight of a word: that of its commonest term."""
        most = max(map(self.counts.__getitem__, word.terms))
        return math.log1p(self.total / (1 + most))

    def weigh(self, unit: Unit) -> Weighed:
        """The unit as it is compared."""
        return Weighed(unit, self._bag(unit.words), self._bag(unit.context), unit.quote.language.split("-")[0])

    def _bag(self, words: tuple[Word, ...]) -> Bag:
        weights = tuple(map(self.of, words))
        places: dict[str, int] = {}
        for place, word in enumerate(words):
            for term in word.terms:
                places.setdefault(term, place)
        abroad = sum(weight * (1.0 if word.known else FOREIGN) for word, weight in zip(words, weights, strict=True))
        return Bag(words, weights, places, sum(weights), abroad)


def weights_of(units: Sequence[Unit]) -> Weights:
    """The weights of every term in a collection of units."""
    weights = Weights(max(len(units), 12))
    for unit in units:
        weights.counts.update({term for word in unit.words for term in word.terms})
    return weights


def compare(one: Weighed, other: Weighed) -> tuple[float, tuple[str, ...]]:
    """The score of a pair of units and its evidence, most telling first; no evidence under the threshold."""
    foreign = one.language != other.language
    shared, first, second = _overlap(one.said, other.said, foreign=foreign)
    if not shared:
        return 0.0, ()
    high, low = max(first, second), min(first, second)
    text = (0.55 * high + 0.45 * low) * (0.35 + 0.65 * _sure(shared))
    if text + _speaker_part(SAME, text, foreign=foreign) + AROUND < THRESHOLD:
        return text, ()
    speaker = same_speaker(one.unit, other.unit)
    score = text + _speaker_part(speaker, text, foreign=foreign)
    if score + AROUND < THRESHOLD:
        return max(0.0, score), ()
    score += AROUND * _context(one, other, foreign=foreign) - CONFLICT * _conflict(one.unit, other.unit)
    score = max(0.0, min(1.0, score))
    return score, _evidence(one.said, other.said, shared, speaker, high, low) if score >= THRESHOLD else ()


def _speaker_part(speaker: int, text: float, *, foreign: bool) -> float:
    """What the speakers add or take: the more the surer the words are, and most where one language has other words."""
    if speaker == SAME:
        return BONUS * min(1.0, text / ENOUGH_TEXT)
    return -(PENALTY_FOREIGN if foreign else PENALTY) * (1 - text) if speaker == DIFFERENT else 0.0


def _conflict(one: Unit, other: Unit) -> bool:
    """Whether both give numbers, and none the same."""
    return bool(one.figures and other.figures) and one.figures.isdisjoint(other.figures)


def _foreign(one: Unit, other: Unit) -> bool:
    return one.quote.language.split("-")[0] != other.quote.language.split("-")[0]


def _overlap(one: Bag, other: Bag, *, foreign: bool) -> tuple[list[Shared], float, float]:
    """The shared words with their weights, and how much of either side they are (0..1)."""
    places, others, taken = other.places, other.weights, set()
    shared: list[Shared] = []
    matched = 0.0
    for number, word in enumerate(one.words):
        for term in word.terms:
            if term in places and (place := places[term]) not in taken:
                taken.add(place)
                weight = (one.weights[number] + others[place]) / 2
                matched += weight
                shared.append((weight, number, place))
                break
    first, second = (one.abroad, other.abroad) if foreign else (one.home, other.home)
    return shared, matched / max(first, matched, 1e-9), matched / max(second, matched, 1e-9)


def _context(one: Weighed, other: Weighed, *, foreign: bool) -> float:
    """How alike the words around are (0..1): little when only a reporting verb is shared."""
    shared, first, second = _overlap(one.around, other.around, foreign=foreign)
    return max(first, second) * _sure(shared) if shared else 0.0


def _sure(shared: Sequence[Shared]) -> float:
    return 1 - math.exp(-sum(weight for weight, _, _ in shared) / ENOUGH)


def same_speaker(one: Unit, other: Unit) -> int:
    """Whether the speakers are one: by surname across scripts, by office and body when the name is withheld."""
    a, b = one.speaker, other.speaker
    if not a or not b:
        return UNKNOWN
    if one.names and other.names:
        found = _same_name(one, other)
        return UNKNOWN if found == DIFFERENT and _may_be_one(one, other) else found
    anonymous = one.quote.speaker.anonymous, other.quote.speaker.anonymous
    if (_terms(a, "") & _terms(b, "") and (all(anonymous) or not any(anonymous))) or _terms(a, "n:") & _terms(b, "n:"):
        return SAME
    return DIFFERENT if not any(anonymous) and _is_named(a) and _is_named(b) else UNKNOWN


def _same_name(one: Unit, other: Unit) -> int:
    """By the keys of the surnames; another word that sounds alike leaves it open where the scripts differ."""
    shared = one.names & other.names
    if _foreign(one, other):
        either = _terms(one.speaker, "n:") & _terms(other.speaker, "n:")
        return SAME if shared else UNKNOWN if either else DIFFERENT
    return SAME if any(not key.startswith("c:") for key in shared) else DIFFERENT


def _may_be_one(one: Unit, other: Unit) -> bool:
    """Whether two names are near enough in sound, or in meaning, as "ministère des Finances" and "وزارة المالية"."""
    meant = _foreign(one, other) and _terms(one.speaker, "c:") & _terms(other.speaker, "c:")
    return bool(meant) or may_be_one(one.quote.speaker.identity, other.quote.speaker.identity)


def _is_named(side: Sequence[Word]) -> bool:
    """Whether a speaker has a proper name: a capital, or in a script without them a word that is in no lexicon."""
    return any(word.text[0].isupper() or not (word.text[0].islower() or _listed(word)) for word in side)


def _listed(word: Word) -> bool:
    return any(term.startswith("c:") for term in word.terms)


def _terms(side: Sequence[Word], prefix: str) -> set[str]:
    return {term for word in side for term in word.terms if term.startswith(prefix)}


def _evidence(one: Bag, other: Bag, shared: Sequence[Shared], speaker: int, high: float, low: float) -> tuple[str, ...]:
    found = []
    if speaker == SAME:
        found.append("same speaker")
    if low > 0.95:
        found.append("same words")
    elif high > 0.95 > low:
        found.append("one holds the other")
    for _, left, right in sorted(shared, key=lambda item: -item[0])[:SHOWN]:
        a, b = one.words[left].text, other.words[right].text
        found.append(a if a.casefold() == b.casefold() else f"{a} ~ {b}")
    return tuple(found)
