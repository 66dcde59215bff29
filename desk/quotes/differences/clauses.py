"""Which clauses of a text have no counterpart in a version of it, in another language too. No quotes, no word diff.

A clause stands between marks or conjunctions. Its words are looked for in the other text; it is missing there when
hardly any of them is found and the other text has no words left, between what the clauses beside it are found as, that
could say it otherwise. So is a phrase at the end of a clause that begins with a preposition ("before the winter").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from desk.quotes.align.arabic import ENDINGS
from desk.quotes.align.lexicons import is_whole
from desk.quotes.align.units import Word, content_words
from desk.quotes.languages import Elision, Language, language_of
from desk.quotes.text.words import Token, tokenise
from index.spans import Span

MARKS = re.compile(r"(?:(?<!\d)[,:]|[,:](?!\d)|[;!?…،؛؟—–])+|\.(?=\s|$)")
ABSENT, HALF = 0.25, 0.5
PROOF = 2
"""Content words found elsewhere from which a clause is there, in other words."""
UNKNOWN = 0.4
"""What a word weighs that no lexicon has: it may be there under another name."""
FEWEST = 2
"""Words that a conjunction and what follows it have at least to be a clause of their own; no number is parted."""
TELLING = 1.4
"""The least weight of words without counterpart that tell that a clause is missing."""
LEFT = 0.4
"""How much of that weight the other text may have left between the neighbours."""
SPARED, SPARED_TELLING, SPARED_LEFT, FITTING = 0.4, 0.9, 0.75, 1.5
"""The same where the other text is shorter by about as much as the clause is long."""
DENSE = 1.25
"""What a letter counts in scripts without capitals, which leave out vowels."""
LONG = 4
PRONOUNS = tuple(filter(None, ENDINGS))
ROOM = 0.8
"""By how much of a phrase the other text may be the longer one where the phrase is missing."""
FREE = 2
"""Words left over in the whole other text, for each word of a phrase, up to which it may be missing there."""
NEGATION = Word(("negation",), "", known=True)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a text and its content words."""

    span: Span
    words: tuple[Word, ...]


def missing(text: str, language: str, other: str, other_language: str) -> list[Span]:
    """The clauses of `text` with no counterpart in `other`, neighbours as one.

    The clause that is nearest to `other` carries the statement and is never missing.
    """
    clauses = [Clause(span, tuple(evidence(span.of(text), language))) for span in clauses_of(text, language)]
    there = tuple(evidence(other, other_language))
    terms = {term for word in there for term in word.terms}
    shares = [_share(clause.words, terms) for clause in clauses]
    found = _Found(clauses, there)
    runs = [run for run in _runs(_lost(shares, ABSENT)) if found.lacks(run, TELLING, LEFT)]
    spare = length(text, language) - length(other, other_language)
    for run in _runs(_lost(shares, SPARED)):
        span = Span(clauses[run[0]].span.start, clauses[run[-1]].span.end)
        fits = length(span.of(text), language) <= FITTING * spare
        if fits and found.lacks(run, SPARED_TELLING, SPARED_LEFT) and not any(set(run) & set(own) for own in runs):
            runs.append(run)
    whole = [Span(clauses[run[0]].span.start, clauses[run[-1]].span.end) for run in runs]
    kept = [place for place in range(len(clauses)) if not any(place in run for run in runs)]
    phrases = [span for place in kept for span in found.last_phrase(place, text, language)]
    phrases = [span for span in phrases if spare + ROOM * length(span.of(text), language) >= 0]
    return sorted((*whole, *phrases))


def length(text: str, language: str) -> float:
    """How long a text is in letters, those of a script that leaves out vowels counted for more."""
    letters = sum(map(str.isalnum, text))
    return letters if language_of(language).capitals else letters * DENSE


def _runs(lost: Sequence[bool]) -> list[list[int]]:
    return [[place for place, _ in group] for is_lost, group in groupby(enumerate(lost), key=_second) if is_lost]


def _second(pair: tuple[int, bool]) -> bool:
    return pair[1]


def _lost(shares: Sequence[float | None], absent: float) -> list[bool]:
    """Which clauses are hardly found; those beside them when half of them is."""
    nearest = max((share for share in shares if share is not None), default=0.0)
    judged = [None if share == nearest else share for share in shares]
    lost = [share is not None and share < absent for share in judged]
    for places in (range(len(judged)), range(len(judged) - 1, -1, -1)):
        for place in places:
            share = judged[place]
            beside = any(0 <= near < len(lost) and lost[near] for near in (place - 1, place + 1))
            lost[place] = lost[place] or (beside and share is not None and share <= HALF)
    return lost


class _Found:
    """Where the words of the clauses stand in the other text, and what of that text is left over."""

    def __init__(self, clauses: Sequence[Clause], there: Sequence[Word]) -> None:
        self._clauses = clauses
        self._there = there
        self._places = [[_places(word, there) for word in clause.words] for clause in clauses]
        taken = {place for clause in self._places for places in clause for place in places}
        self._rest = [place for place in range(len(there)) if place not in taken and there[place] is not NEGATION]

    def lacks(self, run: Sequence[int], telling: float, left: float) -> bool:
        """Whether the words of these clauses without counterpart weigh enough, and more than what could be one."""
        words = [
            word
            for clause in run
            for word, places in zip(self._clauses[clause].words, self._places[clause], strict=True)
            if not places
        ]
        weight = sum(map(_weight, words))
        low, high = self._between(run)
        return weight >= telling and self._left(low, high) < left * weight

    def _left(self, low: int, high: int) -> int:
        """How many words of the other text between two places are the counterpart of none."""
        return sum(low < place < high for place in self._rest)

    def last_phrase(self, number: int, text: str, language: str) -> Iterator[Span]:
        """The phrase that ends a clause when none of its words is found and nothing is left there in the other text."""
        clause, lists = self._clauses[number], language_of(language)
        tokens = _tokens(clause.span.of(text), lists)
        start = next((token.start for token in reversed(tokens) if _parts(token.form, lists)), 0)
        span = Span(clause.span.start + start, clause.span.end)
        count = _count(span.of(text), language)
        own = [place for place, word in enumerate(clause.words) if word is not NEGATION]
        behind, before = own[-count:], own[:-count]
        if not start or not count or not before or len(self._rest) > FREE * count:
            return
        words, places = clause.words, self._places[number]
        lost = [words[place] for place in behind]
        if (
            any(places[place] for place in behind)
            or not all(word.known for word in lost)
            or _is_set(lost, span.of(text))
        ):
            return
        others = [each for near in self._places[:number] for each in near]
        reached = [p for place in (*others, *(places[b] for b in before)) for p in place[:1]]
        following = [p for near in self._places[number + 1 :] for each in near for p in each[:1]]
        low, high = max(reached, default=-1), min(following, default=len(self._there))
        if reached and not self._left(low, high):
            yield span

    def _between(self, run: Sequence[int]) -> tuple[int, int]:
        """The places in the other text behind what stands before the clauses and before what follows them."""
        before = [p for clause in self._places[: run[0]] for places in clause for p in places[:1]]
        after = [p for clause in self._places[run[-1] + 1 :] for places in clause for p in places[:1]]
        low, high = max(before, default=-1), min(after, default=len(self._there))
        return (low, high) if low < high else (-1, len(self._there))


def _is_set(words: Sequence[Word], phrase: str) -> bool:
    """Whether a phrase is a set one of the lexicon ("on board"), or has nothing but figures, written in many ways."""
    return any(word.text == phrase for word in words) or all(word.terms[0].startswith("d:") for word in words)


def _places(word: Word, there: Sequence[Word]) -> list[int]:
    return [place for place, other in enumerate(there) if not set(word.terms).isdisjoint(other.terms)]


def _weight(word: Word) -> float:
    return 1.0 if word.known else UNKNOWN


def _share(clause: Sequence[Word], terms: set[str]) -> float | None:
    """How much of a clause has a counterpart (0..1); None when no word of it could have one."""
    matched = sum(1.0 for word in clause if terms.intersection(word.terms))
    found = sum(1 for word in clause if word is not NEGATION and terms.intersection(word.terms))
    missed = sum(_weight(word) for word in clause if not terms.intersection(word.terms))
    if not matched and not any(word.known for word in clause):
        return None
    share = matched / (matched + missed)
    return max(share, ABSENT) if found >= PROOF else share


def evidence(text: str, language: str) -> list[Word]:
    """The content words of a text, and a sign for a negation in it."""
    lists = language_of(language)
    negated = any(lists.has(lists.negations, token.form) for token in _tokens(text, lists))
    return [*content_words(text, language), *([NEGATION] if negated else [])]


def _tokens(text: str, language: Language) -> list[Token]:
    return tokenise(text, 0, len(text), prefixed=language.elision is Elision.PREFIX)


def clauses_of(text: str, language: str) -> Iterator[Span]:
    """The stretches between marks, and in them those that begin with a conjunction, without blanks around them."""
    lists = language_of(language)
    start = 0
    for end, following in [(m.start(), m.end()) for m in MARKS.finditer(text)] + [(len(text), len(text))]:
        part = text[start:end]
        if part.strip():
            lead = len(part) - len(part.lstrip())
            yield from _parted(text, Span(start + lead, start + len(part.rstrip())), language, lists)
        start = following


def _parted(text: str, span: Span, language: str, lists: Language) -> Iterator[Span]:
    """A stretch cut before its conjunctions where enough words stand on either side."""
    start = span.start
    cuts = [token.start for token in _tokens(span.of(text), lists) if _joins(token.form, lists)]
    for cut in (span.start + cut for cut in cuts):
        before, behind = (_count(side, language) for side in (text[start:cut], text[cut : span.end]))
        if min(before, behind) >= FEWEST and before + behind == _count(text[start : span.end], language):
            yield Span(start, start + len(text[start:cut].rstrip()))
            start = cut
    yield Span(start, span.end)


def _parts(form: str, lists: Language) -> bool:
    """Whether a word is a preposition that may begin a part of its own; one with a pronoun written to it has all it
    wants.
    """
    whole = any(form.endswith(ending) and form.removesuffix(ending) in lists.prepositions for ending in PRONOUNS)
    excluded = whole or form in lists.turns.complements or form in lists.complementisers
    return form in lists.prepositions and not excluded


def _count(text: str, language: str) -> int:
    """How many content words there are; a number or a phrase of the lexicon is one."""
    return len(content_words(text, language))


def _joins(form: str, lists: Language) -> bool:
    """Whether a word is a conjunction or has one glued to it."""
    opens = form in lists.turns.part_openers or (form in lists.relatives and form not in lists.complementisers)
    glued = len(form) >= LONG and form.startswith(lists.clitics) and not is_whole(form)
    return opens or glued or form in lists.conjunctions
