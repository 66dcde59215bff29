"""Which reports tell of one event: what each is about as weighed terms, and how alike two of them are.

Names, numbers and notions reach other languages, stems only reports in their own. No store: grouping is the caller's.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime

from desk.model import Quote, Report, Topic
from desk.quotes.align import align
from desk.quotes.align.units import Word, content_words
from desk.quotes.languages import language_of

READ = 1600
"""Code points of the report proper that are read: news stands at the beginning."""
KEPT = 40
"""Terms that reach other languages, and stems, that are kept of a report."""
ALIKE = 0.13
"""The likeness from which two reports tell of one event."""
DOUBTFUL = 0.03
"""The likeness from which it is worth comparing what is quoted."""
COMPANY = 3
"""Members of a story that a report is compared with: its best ones, on average."""
_HALF = 1.2
_WORTH = {"n": 2.0, "d": 1.2, "c": 1.0, "s": 0.8}
_UNSEEN, _COMMON = 50, 0.02
"""How many other reports a small library is thought to stand among, and the share of them that hold a term."""
_DAYS = ((2, 1.0), (7, 0.8), (30, 0.5))
_LATER = 0.25
_UNANCHORED = 0.4
"""What likeness counts without two names or numbers in common: two elections are not one."""
_STATED, _STATED_MOST, _CHANCE = 0.15, 0.4, 0.28
"""What the score of a statement in both adds, at most, and the part of it that may be chance."""

Rarity = Callable[[str], float]


def topic_of(report: Report) -> Topic:
    """The topic of what is the report proper; headline and first paragraph count twice."""
    found: dict[str, float] = {}
    ordinary: set[str] = set()
    for text, language, boost in _passages(report):
        for word in content_words(text, language):
            held = _terms(word, language)
            if any(term.startswith("c:") for term in held):
                ordinary.update(held)
            for term, share in held.items():
                found[term] = found.get(term, 0.0) + boost * share
    day = report.date.date() if isinstance(report.date, datetime) else report.date
    terms = (*_best(found, "ndc"), *_best(found, "s"))
    anchors = frozenset(term for term, _dwelt in terms if term[0] in "nd" and term not in ordinary)
    return Topic(report.language.split("-")[0], day, terms, anchors)


def _passages(report: Report) -> Iterable[tuple[str, str, int]]:
    read = 0
    for paragraph in report.paragraphs:
        if paragraph.fold or read > READ:
            continue
        language = report.language if paragraph.language == "und" else paragraph.language
        text = paragraph.span.of(report.text)[:READ]
        yield text, language.split("-")[0], 1 if read else 2
        read += len(text)


def _terms(word: Word, language: str) -> dict[str, float]:
    """The terms of a word, each with what it counts; of a script without capitals any word may be a name."""
    kinds: dict[str, list[str]] = {}
    for term in word.terms:
        kinds.setdefault(term.partition(":")[0], []).append(term)
    sure = (0.5 if "c" not in kinds else 0.25) if not language_of(language).capitals else 1.0
    terms = dict.fromkeys(kinds.get("c", ())[:2], 1.0) | dict.fromkeys(kinds.get("n", ()), sure)
    terms |= {term: 1.0 for term in kinds.get("d", ()) if len(term) > len("d:0")}
    return terms | {f"s:{term.partition(':')[2]}": 1.0 for term in kinds.get(language, ())[:1]}


def _best(found: Mapping[str, float], kinds: str) -> list[tuple[str, float]]:
    dwelt = [(term, round(count / (count + _HALF), 3)) for term, count in found.items() if term[0] in kinds]
    return sorted(dwelt, key=lambda one: (-one[1] * _WORTH[one[0][0]], one[0]))[:KEPT]


def rarity(count: int, holding: Mapping[str, int]) -> Rarity:
    """How telling a term is in a library of `count` reports, of which `holding` have it."""
    return lambda term: math.log((count + _UNSEEN) / (holding.get(term, 1) + _UNSEEN * _COMMON))


def likeness(one: Topic, other: Topic, rare: Rarity) -> float:
    """How likely two reports tell of one event by their terms and days, 0..1."""
    score = _cosine(one, other, "ndc", rare)
    if one.language == other.language:
        score = 0.6 * score + 0.4 * _cosine(one, other, "s", rare)
    if len(_held(one) & _held(other) & (one.anchors | other.anchors)) < 2:
        score *= _UNANCHORED
    return score * _nearness(one.day, other.day)


def _held(topic: Topic) -> frozenset[str]:
    return frozenset(term for term, _dwelt in topic.terms)


def _cosine(one: Topic, other: Topic, kinds: str, rare: Rarity) -> float:
    first, second = _weights(one, kinds, rare), _weights(other, kinds, rare)
    shared = sum(weight * second[term] for term, weight in first.items() if term in second)
    lengths = sum(w * w for w in first.values()) * sum(w * w for w in second.values())
    return shared / math.sqrt(lengths) if lengths else 0.0


def _weights(topic: Topic, kinds: str, rare: Rarity) -> dict[str, float]:
    return {term: dwelt * _WORTH[term[0]] * rare(term) for term, dwelt in topic.terms if term[0] in kinds}


def _nearness(one: date | None, other: date | None) -> float:
    if one is None or other is None:
        return 1.0
    apart = abs((one - other).days)
    return next((factor for days, factor in _DAYS if apart <= days), _LATER)


def stated(one: tuple[Report, Sequence[Quote]], other: tuple[Report, Sequence[Quote]]) -> float:
    """What the statements that both reports print add to their likeness."""
    statements = align([one, other])
    sure = sum(max(0.0, each.score - _CHANCE) for each in statements if len(each.members) > 1)
    return min(_STATED_MOST, _STATED * sure)


def fits(likenesses: Iterable[float], members: int) -> float:
    """How well a report fits a story of so many members, given its likeness to those that it is like at all.

    At least `ALIKE` when it belongs there.
    """
    best = sorted(likenesses, reverse=True)[:COMPANY]
    return sum(best) / max(1, min(COMPANY, members))


def nearness(topics: Sequence[Topic], rare: Rarity) -> list[float]:
    """How near each of several topics is to all others together."""
    return [round(sum(likeness(one, other, rare) for other in topics if other is not one), 6) for one in topics]
