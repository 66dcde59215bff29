"""Pairs of units that are likely one utterance, found through the terms that they share. No statements here."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import neg

from desk.quotes.align.company import Company
from desk.quotes.align.scoring import FAINT, THRESHOLD, Match, Weighed, compare, weighed
from desk.quotes.align.units import Unit

LOOKUPS = 500
"""How many units are gone through for one, of those that share its rarest terms."""
PARTNERS, DOUBTFUL, ENOUGH = 40, 12, 3
"""Units that one is compared with at most, so many of them at most that share fewer than three words and not all."""
SURE = 0.8
"""The chance from which a pair speaks for others."""
SAY = 0.6
"""How much what sure partners have in common with the other side counts in a doubtful pair."""


def pairs(groups: Sequence[Sequence[Unit]], company: Company, checkpoint: Callable[[], None]) -> list[Match]:
    """Every pair of groups above the threshold, the likeliest first; the units of a group have the same words."""
    units = weighed(groups)
    found = _supported(_found(units, company, checkpoint), units)
    kept = [match for match in found if match.score >= THRESHOLD]
    return sorted(kept, key=lambda match: (-match.score, match.one, match.other))


def _found(units: Sequence[Weighed], company: Company, checkpoint: Callable[[], None]) -> list[Match]:
    postings: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(units):
        for term in each.said.places:
            postings[term].append(number)
    found = []
    for number in range(len(units)):
        checkpoint()
        for other in _partners(number, units, postings):
            first, second = sorted(
                (number, other), key=lambda place: (len(units[place].said.words), units[place].unit.quote.id)
            )
            score, evidence, words = compare(units[first], units[second], company)
            if score >= FAINT:
                found.append(Match(score, first, second, evidence, words))
    return found


def _partners(number: int, units: Sequence[Weighed], postings: Mapping[str, Sequence[int]]) -> list[int]:
    """The later units that share the most telling terms with one, the rarest terms first, so many look-ups at most."""
    one = units[number]
    terms = sorted(
        (len(postings[term]), place, term) for place, word in enumerate(one.said.words) for term in word.terms
    )
    votes: dict[int, float] = defaultdict(float)
    shared: dict[int, int] = defaultdict(int)
    voted: list[set[int]] = [set() for _ in one.said.words]
    looked_up = 0
    for count, place, term in terms:
        looked_up += count
        if looked_up > LOOKUPS and votes:
            break
        later = set(postings[term][bisect_right(postings[term], number) :]) - voted[place]
        voted[place] |= later
        weight = one.said.weights[place]
        for other in later:
            votes[other] += weight
            shared[other] += 1
    best = [other for _, other in sorted(zip(map(neg, votes.values()), votes, strict=True))[:PARTNERS]]
    least = min(ENOUGH, len(one.said.words))
    return [
        *best[:DOUBTFUL],
        *(other for other in best[DOUBTFUL:] if shared[other] >= min(least, len(units[other].said.words))),
    ]


def _supported(matches: Sequence[Match], units: Sequence[Weighed]) -> Iterator[Match]:
    """Doubtful pairs made likelier or less likely by the sure partners that either side has in third reports.

    Those partners' chances to be one with the other side are what is counted: no pair is made of two others.
    """
    chances: dict[int, dict[int, float]] = defaultdict(dict)
    sure: dict[int, list[int]] = defaultdict(list)
    for match in matches:
        chances[match.one][match.other] = chances[match.other][match.one] = match.score
        if match.score >= SURE:
            sure[match.one].append(match.other)
            sure[match.other].append(match.one)
    for match in matches:
        own = {*units[match.one].reports, *units[match.other].reports}
        says = [
            chances[there].get(partner, 0.0)
            for here, there in ((match.one, match.other), (match.other, match.one))
            for partner in sure[here]
            if match.score < SURE and own.isdisjoint(units[partner].reports)
        ]
        said = SAY * (sum(says) / len(says) - THRESHOLD) if says else 0.0
        yield replace(match, score=min(1.0, max(0.0, match.score + said)))
