"""Figures that differ and negations on one side, between two texts of one utterance. No quotes, no word diff here.

Sentences are compared that share most of their words. A figure differs from one that counts the same thing; a sentence
is denied where a word of denial stands before words that the other side has without any negative word at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from desk.quotes.align.numbers import numbers
from desk.quotes.align.units import SENTENCE, Word, content_words
from desk.quotes.differences.wording import Wording
from desk.quotes.languages import Language, language_of
from index.analysis import words
from index.spans import Span

CURRENCIES = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen"}
PERCENT = "%٪"
PERCENT_WORD = "percent"
REACH, COUNTED = 60, 2
"""Characters behind a figure in which the word for what it counts is looked for, and words that may be it."""
SINGLE_WORD = "single"
NEAR, FEWEST = 0.5, 2
"""The part of the words of either of two sentences that the other one has, and how many these are."""
DENIED = 0.66
"""The part of the words behind a denial that the other side has."""
CLAUSE = re.compile(r"[,;:،؛—–(]|\s-\s")
Pair = tuple[Span, Span]
Terms = frozenset[str]
Either = Callable[[Iterable[float]], float]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number where it stands, and the terms of what it counts."""

    value: float
    span: Span
    unit: Terms


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text, where it stands, and its content words."""

    wording: Wording
    start: int
    words: tuple[Word, ...]

    @property
    def terms(self) -> Terms:
        """What its words may be in another language or form."""
        return _terms(self.words)


def figures(one: Wording, other: Wording) -> list[Pair]:
    """Where two texts give another figure for the same thing; offsets in the two texts."""
    if not (_counts(one) and _counts(other)):
        return []
    return [pair for left, right in _near(one, other, max) for pair in _other_figures(left, right)]


def negations(one: Wording, other: Wording) -> list[Pair]:
    """Where one text denies what the other says; offsets in the two texts, of the denial and of what it denies."""
    found: list[Pair] = []
    if not (_denies(one) or _denies(other)):
        return found
    for left, right in _near(one, other, min):
        found += [(mine, theirs) for mine, theirs in _denied(left, right)]
        found += [(mine, theirs) for theirs, mine in _denied(right, left)]
    return found


def _counts(wording: Wording) -> bool:
    return bool(numbers(words(wording.text, wording.language), wording.text, wording.primary))


def _denies(wording: Wording) -> bool:
    lists = language_of(wording.language)
    return any(lists.has(lists.denials, token.text) for token in words(wording.text, wording.language))


def _near(one: Wording, other: Wording, either: Either) -> Iterator[tuple[Sentence, Sentence]]:
    """Each sentence of one text with the nearest of the other, where they share most words of `either`."""
    theirs = _sentences(other)
    for left in _sentences(one):
        best = max(theirs, key=lambda right: _share(left, right, either), default=None)
        if best is not None and _share(left, best, either) >= NEAR:
            yield left, best


def _sentences(wording: Wording) -> list[Sentence]:
    found, start = [], 0
    ends = [(gap.start(), gap.end()) for gap in SENTENCE.finditer(wording.text)]
    for end, following in [*ends, (len(wording.text), len(wording.text))]:
        text = wording.text[start:end]
        own = content_words(text, wording.primary)
        if own:
            found.append(Sentence(Wording(text, wording.language), start, own))
        start = following
    return found


def _share(left: Sentence, right: Sentence, either: Either) -> float:
    """The part of the words of either, figures aside, that the other has; 0 when they are too few."""
    mine, theirs = ([word for word in each.words if not _is_figure(word)] for each in (left, right))
    found = [
        (sum(not there.isdisjoint(_terms([word])) for word in here), len(here))
        for here, there in ((mine, _terms(theirs)), (theirs, _terms(mine)))
    ]
    return either((shared / count if shared >= FEWEST else 0.0) for shared, count in found) if mine and theirs else 0.0


def _is_figure(word: Word) -> bool:
    return word.terms[0].startswith("d:")


def _terms(found: Sequence[Word]) -> Terms:
    return frozenset(term for word in found for term in word.terms if not term.startswith("p:"))


def _other_figures(left: Sentence, right: Sentence) -> Iterator[Pair]:
    mine, theirs = _figures(left), _figures(right)
    same = {each.value for each in mine} & {each.value for each in theirs}
    free = [each for each in theirs if each.value not in same]
    for one in (each for each in mine if each.value not in same):
        other = next((each for each in free if one.unit & each.unit), None)
        if other is not None:
            free.remove(other)
            yield one.span.shift(left.start), other.span.shift(right.start)


def _figures(sentence: Sentence) -> list[Figure]:
    text, language = sentence.wording.text, sentence.wording.primary
    tokens = words(text, sentence.wording.language)
    found = []
    for place, number in sorted(numbers(tokens, text, language).items()):
        span = Span(tokens[place].span.start, tokens[place + number.length - 1].span.end)
        found.append(Figure(number.value, span, _unit(text, span, language)))
    return found


def _unit(text: str, span: Span, language: str) -> Terms:
    """The terms of what a figure counts: the words behind it, or a sign beside it."""
    before, behind = text[: span.start].rstrip()[-1:], text[span.end : span.end + REACH].lstrip()
    if behind[:1] and behind[0] in PERCENT:
        return _terms(content_words(PERCENT_WORD, "en"))
    sign = CURRENCIES.get(before) or CURRENCIES.get(behind[:1])
    if sign:
        return _terms(content_words(sign, "en"))
    following = content_words(CLAUSE.split(behind, maxsplit=1)[0], language)
    return _terms(following[:COUNTED])


def _denied(left: Sentence, right: Sentence) -> Iterator[Pair]:
    """The denial of `left` with the words it denies, and these words in `right`, which has no negative word."""
    if _negative(right):
        return
    text, lists = left.wording.text, language_of(left.wording.language)
    for token in words(text, left.wording.language):
        if not lists.has(lists.denials, token.text):
            continue
        clause = _clause(text[token.span.end :], left.wording.language, lists)
        said = [word for word in content_words(clause, left.wording.primary) if not _is_single(word)]
        shared = [word for word in said if not right.terms.isdisjoint(_terms([word]))]
        if shared and shared[0] is said[0] and len(shared) >= DENIED * len(said):
            end = token.span.end + clause.find(shared[0].text) + len(shared[0].text)
            yield Span(token.span.start, end).shift(left.start), _place(right, shared[0])
        return


def _clause(text: str, language: str, lists: Language) -> str:
    """The text up to a mark or a conjunction; nothing behind a word like "only": "not only" denies nothing."""
    clause = CLAUSE.split(text, maxsplit=1)[0]
    tokens = words(clause, language)
    if tokens and lists.has(lists.limits, tokens[0].text):
        return ""
    end = next((token.span.start for token in tokens if token.text in lists.conjunctions), len(clause))
    return clause[:end]


def _is_single(word: Word) -> bool:
    return not _terms(content_words(SINGLE_WORD, "en")).isdisjoint(word.terms)


def _negative(sentence: Sentence) -> bool:
    lists = language_of(sentence.wording.language)
    groups = lists.negations | lists.denials | lists.negatives
    return any(lists.has(groups, token.text) for token in words(sentence.wording.text, sentence.wording.language))


def _place(sentence: Sentence, meant: Word) -> Span:
    """Where the word of a sentence stands that means the same."""
    wanted, at = _terms([meant]), 0
    for word in sentence.words:
        start = sentence.wording.text.find(word.text, at)
        at = start + len(word.text)
        if not wanted.isdisjoint(_terms([word])):
            return Span(start, at).shift(sentence.start)
    return Span(sentence.start, sentence.start + len(sentence.wording.text))
