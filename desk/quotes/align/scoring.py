"""How likely two units are one utterance: shared words by their weight, the speaker, the context. No grouping here."""

from __future__ import annotations

import math
from collections.abc import Container, Sequence
from dataclasses import dataclass
from operator import mul
from typing import NamedTuple

from desk.model import ReportId
from desk.quotes.align.company import Company
from desk.quotes.align.units import Unit
from desk.quotes.align.voices import DIFFERENT, SAME, same_voice
from desk.quotes.align.weights import COGNATE, Bag, Shared, Weights, overlap, sure

THRESHOLD, FAINT = 0.25, 0.12
"""The chances from which a pair is suggested, and from which others may still speak for it."""
SHOWN, LOOKED = 4, 4
"""Words of the evidence, and reports and speakers of the same words that are looked at."""
Places = tuple[frozenset[int], frozenset[int]]
"""Which words of either side are shared."""
NOWHERE: Places = (frozenset(), frozenset())


class Signs(NamedTuple):
    """What two units share, each from 0 to 1.

    `low` is the share of the words of one side that is found on the other, of the side with less of its own found;
    `text` is this and that of the other side together, and `telling` that of the other side, the more the words weigh.
    `brief`: one side is a single word. `company`: the reports tell of one event;
    `around`: the words around the quotes are alike; `figures`: both give numbers, and none the same; `loose`: the
    part of the shared words that are other words of one meaning, within a language; `carried`: the part of either
    side's words that the other does not say and that stand around its marks (the attack did not come “from nowhere”).
    """

    low: float
    text: float
    telling: float
    foreign: float
    brief: float = 0.0
    loose: float = 0.0
    same_speaker: float = 1.0
    other_speaker: float = 0.0
    company: float = 1.0
    around: float = 1.0
    figures: float = 0.0
    carried: float = 1.0

    @property
    def likely(self) -> float:
        """The logarithm of the odds that the units are one utterance."""
        likely: float = sum(map(mul, ODDS, self), NOTHING)
        return likely

    @property
    def chance(self) -> float:
        """How likely the units are one utterance, 0..1."""
        return 1 / (1 + math.exp(-self.likely))


NOTHING = -12.71
ODDS = Signs(3.85, 4.42, 5.7, 0.31, -1.0, -3.43, 0.88, -2.0, 5.71, 1.16, -2.22, 2.0)
"""What nothing and what each sign adds to the odds: fitted on sets of the suite by `tests/tools/fit_statements.py`."""
LEAST = math.log(FAINT / (1 - FAINT))


@dataclass(frozen=True, slots=True)
class Match:
    """A pair of units (by number), its score of 0..1, why, and the places of the words that each side shares."""

    score: float
    one: int
    other: int
    evidence: tuple[str, ...] = ()
    words: Places = NOWHERE


@dataclass(frozen=True, slots=True)
class Weighed:
    """A unit whose words are weighed, and the reports that print it in the same words, with its speakers there."""

    unit: Unit
    reports: tuple[ReportId, ...]
    voices: tuple[Unit, ...]
    said: Bag
    around: Bag


def weighed(groups: Sequence[Sequence[Unit]]) -> list[Weighed]:
    """The first unit of each group, its words weighed by how many groups hold each term."""
    weights = Weights()
    for group in groups:
        weights.add(group[0].words)
    found = []
    for group in groups:
        reports = tuple(dict.fromkeys(unit.quote.report for unit in group))
        voices = {unit.quote.speaker.identity: unit for unit in reversed(group)}
        said, around = weights.bag(group[0].words), weights.bag(group[0].context)
        found.append(Weighed(group[0], reports, tuple(voices.values())[-LOOKED:], said, around))
    return found


def compare(one: Weighed, other: Weighed, company: Company) -> tuple[float, tuple[str, ...], Places]:
    """The chance that two units are one, its evidence, most telling first, and the words shared.

    Nothing under `FAINT`: what costs time is only looked at while it can still matter.
    """
    shared, signs = _worded(one, other)
    if not shared or signs.likely < LEAST:
        return 0.0, (), NOWHERE
    signs = _spoken(signs, one, other)
    if signs.likely < LEAST:
        return 0.0, (), NOWHERE
    signs = _placed(signs, one, other, company, shared)
    if signs.likely < LEAST:
        return 0.0, (), NOWHERE
    places = frozenset(left for _, left, _ in shared), frozenset(right for _, _, right in shared)
    return signs.chance, _evidence(one.said, other.said, shared, signs), places


def signs_of(one: Weighed, other: Weighed, company: Company) -> Signs | None:
    """What two units share; None when no word."""
    shared, signs = _worded(one, other)
    return _placed(_spoken(signs, one, other), one, other, company, shared) if shared else None


def _worded(one: Weighed, other: Weighed) -> tuple[list[Shared], Signs]:
    """The words that two units share, and the signs as they may be at best."""
    foreign = one.unit.language != other.unit.language
    shared, first, second = overlap(one.said, other.said, foreign=foreign)
    high, low = max(first, second), min(first, second)
    known = sure(shared)
    text = (0.55 * high + 0.45 * low) * (0.35 + 0.65 * known)
    brief = 1 in (len(one.said.words), len(other.said.words))
    return shared, Signs(low, text, high * known, foreign, brief, 0.0 if foreign else _loose(one, other, shared))


def _loose(one: Weighed, other: Weighed, shared: Sequence[Shared]) -> float:
    """The part of the shared words, by weight, that are not the same word."""
    apart = sum(w for w, left, right in shared if one.said.words[left].terms[0] != other.said.words[right].terms[0])
    return apart / max(sum(weight for weight, _, _ in shared), 1e-9)


def _spoken(signs: Signs, one: Weighed, other: Weighed) -> Signs:
    speaker = same_voice(one.voices, other.voices)
    here, there = one.unit.figures, other.unit.figures
    figures = bool(here and there) and here.isdisjoint(there)
    return signs._replace(same_speaker=speaker == SAME, other_speaker=speaker == DIFFERENT, figures=figures)


def _placed(signs: Signs, one: Weighed, other: Weighed, company: Company, common: Sequence[Shared]) -> Signs:
    apart = ((here, there) for here in one.reports[:LOOKED] for there in other.reports[:LOOKED] if here != there)
    nearness = max((company.nearness(*two) for two in apart), default=0.0)
    shared, first, second = overlap(one.around, other.around, foreign=bool(signs.foreign))
    carried = (
        0.0
        if signs.other_speaker
        else max(
            _carried(one.said, other.around, {left for _, left, _ in common}, foreign=bool(signs.foreign)),
            _carried(other.said, one.around, {right for _, _, right in common}, foreign=bool(signs.foreign)),
        )
    )
    return signs._replace(company=nearness, around=max(first, second) * sure(shared), carried=carried)


def _carried(said: Bag, around: Bag, shared: Container[int], *, foreign: bool) -> float:
    """The part of the words by weight that are not shared and stand around the other quote."""
    found = sum(
        weight
        for place, (word, weight) in enumerate(zip(said.words, said.weights, strict=True))
        if place not in shared and any(term in around.places and (foreign or term[0] != COGNATE) for term in word.terms)
    )
    return found / max(said.abroad if foreign else said.home, found, 1e-9)


def _evidence(one: Bag, other: Bag, shared: Sequence[Shared], signs: Signs) -> tuple[str, ...]:
    found = []
    if signs.same_speaker:
        found.append("same speaker")
    if signs.low > 0.95:
        found.append("same words")
    elif signs.telling > 0.95 * sure(shared):
        found.append("one holds the other")
    for _, left, right in sorted(shared, key=lambda item: -item[0])[:SHOWN]:
        a, b = one.words[left].text, other.words[right].text
        found.append(a if a.casefold() == b.casefold() else f"{a} ~ {b}")
    return tuple(found)
