"""Which passages of two reports belong together, in one order: the anchors by which their panes scroll as one.

Sentences are compared by the statements, names, numbers and words that they share, across languages; among all pairs
the heaviest chain that rises in both texts is kept. Whether two quotes are one statement is decided in `align`.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from desk.model import Anchor, Quote, Report, ReportId, Statement
from desk.quotes.align.units import SENTENCE, content_words
from index.spans import Span

SURE = 8.0
"""What a statement weighs at a score of 1, in words of middling rarity."""
ENOUGH = 1.6
"""The least weight of two sentences that belong together."""
SHARE = 0.16
"""The least part of the words of the two, by weight, that they share."""
COMMON, COMMON_SHARE = 6, 100
"""Sentences of a report that a word may stand in and still tell them apart: so many, or one in so many of both."""
PARTNERS = 12
"""Sentences that one sentence is compared with at most: those that share the most terms."""
LEAST = 24
"""Sentences that two texts are taken to have at least: in a handful of them every word looks common."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, and for each of its words the terms that may stand for it in another language."""

    span: Span
    words: tuple[frozenset[str], ...]


@lru_cache(maxsize=16)
def passages_of(report: Report) -> tuple[Passage, ...]:
    """The sentences of what is the report proper, in text order; what is folded has none."""
    return tuple(
        Passage(span, tuple(frozenset(word.terms) for word in content_words(span.of(report.text), language)))
        for paragraph in report.paragraphs
        if paragraph.fold is None
        for language in [(paragraph.language if paragraph.language != "und" else report.language).split("-")[0]]
        for span in _sentences(report.text, paragraph.span)
    )


def _sentences(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for gap in SENTENCE.finditer(span.of(text)):
        yield Span(start, span.start + gap.start())
        start = span.start + gap.end()
    if start < span.end:
        yield Span(start, span.end)


def anchors(
    first: Sequence[Passage],
    second: Sequence[Passage],
    said: Iterable[tuple[Quote, Quote, float]] = (),
) -> tuple[Anchor, ...]:
    """The anchors of two reports, rising strictly in both, heaviest chain of all.

    `said` are quotes of the first and second report that are one statement, with its score of 0..1.
    """
    pairs = [Anchor(one.span, other.span, SURE * score) for one, other, score in said if score > 0]
    return heaviest_chain((*pairs, *_alike(first, second)))


def said_in_both(
    statements: Iterable[Statement], quotes: Iterable[Quote], home: ReportId
) -> list[tuple[Quote, Quote, float]]:
    """Every two quotes of one statement with its score, the one of the report `home` first.

    `quotes` are those of two reports; second printings are left out.
    """
    known = {quote.id: quote for quote in quotes if quote.duplicate_of is None}
    found = []
    for statement in statements:
        members = [known[member] for member in statement.members if member in known]
        here = [quote for quote in members if quote.report == home]
        there = [quote for quote in members if quote.report != home]
        found += [(one, other, statement.score) for one in here for other in there]
    return found


def _alike(first: Sequence[Passage], second: Sequence[Passage]) -> Iterator[Anchor]:
    """Pairs of sentences that share enough telling words."""
    counts = [Counter(term for each in side for term in set().union(*each.words)) for side in (first, second)]
    total = max(len(first) + len(second), LEAST)
    common = max(COMMON, total // COMMON_SHARE)

    def weight(terms: Iterable[str]) -> float:
        """How telling a word is by its rarest term: 0 where it tells nothing apart."""
        seen = min(((counts[0][term], counts[1][term]) for term in terms), key=sum)
        return 0.0 if max(seen) > common else math.log1p(total / (1 + sum(seen))) / 2

    holders: dict[str, list[int]] = defaultdict(list)
    for number, passage in enumerate(second):
        for term in set().union(*passage.words):
            holders[term].append(number)
    whole = [sum(map(weight, passage.words)) for passage in second]
    for one in first:
        votes = Counter(n for terms in one.words for term in terms if counts[1][term] <= common for n in holders[term])
        own = sum(map(weight, one.words))
        for number, _votes in votes.most_common(PARTNERS):
            other = second[number]
            shared = _shared(one, other, weight)
            if shared >= ENOUGH and shared >= SHARE * math.sqrt(own * whole[number]):
                yield Anchor(one.span, other.span, shared)


def _shared(one: Passage, other: Passage, weight: Callable[[Iterable[str]], float]) -> float:
    """The weight of the words of one that stand in the other, each word there counted once."""
    free = list(other.words)
    found = 0.0
    for terms in one.words:
        place = next((n for n, others in enumerate(free) if terms & others), None)
        if place is not None:
            found += weight(terms & free.pop(place))
    return found


def heaviest_chain(pairs: Iterable[Anchor]) -> tuple[Anchor, ...]:
    """Of `pairs`, those that rise strictly in both texts and weigh the most together. O(n log n)."""
    ordered = sorted(pairs, key=lambda pair: (pair.first.start, -pair.second.start))
    starts = sorted({pair.second.start for pair in ordered})
    best = _Best(len(starts))
    before: list[int | None] = []
    weights: list[float] = []
    for number, pair in enumerate(ordered):
        place = bisect_left(starts, pair.second.start)
        weight, previous = best.below(place)
        weights.append(weight + pair.weight)
        before.append(previous)
        best.put(place, weights[-1], number)
    chain: list[Anchor] = []
    at = max(range(len(ordered)), key=weights.__getitem__, default=None)
    while at is not None:
        chain.append(ordered[at])
        at = before[at]
    return tuple(reversed(chain))


class _Best:
    """The heaviest chain that ends below a place (a Fenwick tree of maxima)."""

    def __init__(self, places: int) -> None:
        self._cells: list[tuple[float, int | None]] = [(0.0, None)] * (places + 1)

    def below(self, place: int) -> tuple[float, int | None]:
        """Weight and number of the heaviest that was put at a place before this one."""
        found: tuple[float, int | None] = (0.0, None)
        while place > 0:
            found = max(found, self._cells[place], key=lambda cell: cell[0])
            place -= place & -place
        return found

    def put(self, place: int, weight: float, number: int) -> None:
        """Put a chain that ends at a place."""
        place += 1
        while place < len(self._cells):
            if weight > self._cells[place][0]:
                self._cells[place] = (weight, number)
            place += place & -place
