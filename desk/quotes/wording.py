"""How two texts of one utterance differ: word by word in one language, clause by clause across two. No quotes here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from desk.model import DifferenceKind
from desk.quotes.align.units import Word, content_words
from desk.quotes.languages import Elision, language_of
from desk.quotes.words import tokenise
from index.analysis import words
from index.spans import Span

CLAUSE = re.compile(r"(?:(?<!\d)[,:]|[,:](?!\d)|[;!?…،؛؟—–])+|\.(?=\s|$)")
RELATED = 0.4
ABSENT, HALF = 0.35, 0.5
UNKNOWN = 0.4
FEWEST = 2
"""Known words without counterpart that tell that a clause is missing; one may be said otherwise."""
SMALL = 0.6
NEGATION = Word(("negation",), "", known=True)


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference of two texts; both spans are offsets in the text given."""

    kind: DifferenceKind
    span: Span
    other: Span


@dataclass(frozen=True, slots=True)
class Wording:
    """A text and its language."""

    text: str
    language: str

    @property
    def primary(self) -> str:
        """The language without script or country."""
        return self.language.split("-")[0]


def fragment_in(one: Wording, other: Wording) -> Span | None:
    """Where all the words of `one` stand, in order, as a small part of `other`; None when they do not."""
    if one.primary != other.primary:
        return None
    short, long = words(one.text, one.language), words(other.text, other.language)
    if not short or len(short) >= SMALL * len(long):
        return None
    forms = [token.text for token in short]
    for place in range(len(long) - len(short) + 1):
        if [token.text for token in long[place : place + len(short)]] == forms:
            return Span(long[place].span.start, long[place + len(short) - 1].span.end)
    return None


def edits(one: Wording, other: Wording) -> tuple[Edit, ...]:
    """What differs: words where the language is one and the texts are near, otherwise clauses without counterpart."""
    if one.primary == other.primary:
        found = _word_edits(one, other)
        if found is not None:
            return found
    absent = [Edit(DifferenceKind.MISSING, span, Span(0, 0)) for span in _absent(one, other)]
    return tuple(absent)


def _word_edits(one: Wording, other: Wording) -> tuple[Edit, ...] | None:
    """The word diff; None when too few words are shared for it to say anything."""
    left, right = words(one.text, one.language), words(other.text, other.language)
    matcher = SequenceMatcher(None, [t.text for t in left], [t.text for t in right], autojunk=False)
    if matcher.ratio() < RELATED:
        return None
    spans = [t.span for t in left], [t.span for t in right]
    return tuple(
        Edit(DifferenceKind(tag), _hull(spans[0], a, b), _hull(spans[1], c, d))
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    )


def _hull(spans: Sequence[Span], low: int, high: int) -> Span:
    """From word `low` to before word `high`; an empty place behind the word before when there is none."""
    if low < high:
        return Span(spans[low].start, spans[high - 1].end)
    at = spans[low - 1].end if low else 0
    return Span(at, at)


def _absent(one: Wording, other: Wording) -> list[Span]:
    """The clauses of `one` with no counterpart in `other`; half absent ones beside them count as well.

    The clause that is nearest to `other` carries the statement and is never absent.
    """
    there = _evidence(other)
    terms = {term for word in there for term in word.terms}
    clauses = list(_clauses(one.text))
    evidence = [_evidence(Wording(span.of(one.text), one.language)) for span in clauses]
    shares = [_share(clause, terms) for clause in evidence]
    nearest = max((share for share in shares if share is not None), default=0.0)
    shares = [None if share == nearest else share for share in shares]
    lost = [share is not None and share < ABSENT for share in shares]
    for places in (range(len(clauses)), range(len(clauses) - 1, -1, -1)):
        for place in places:
            share = shares[place]
            beside = any(0 <= near < len(lost) and lost[near] for near in (place - 1, place + 1))
            lost[place] = lost[place] or (beside and share is not None and share <= HALF)
    telling = [sum(word.known and terms.isdisjoint(word.terms) for word in clause) for clause in evidence]
    return [
        Span(clauses[run[0]].start, clauses[run[-1]].end)
        for run in _runs(lost)
        if sum(telling[place] for place in run) >= FEWEST
    ]


def _runs(marked: Sequence[bool]) -> Iterator[list[int]]:
    """The places that are marked, neighbours together."""
    for is_marked, places in groupby(range(len(marked)), key=marked.__getitem__):
        if is_marked:
            yield list(places)


def _clauses(text: str) -> Iterator[Span]:
    """The stretches between marks, without blanks around them."""
    start = 0
    for end, following in [(m.start(), m.end()) for m in CLAUSE.finditer(text)] + [(len(text), len(text))]:
        part = text[start:end]
        if part.strip():
            lead = len(part) - len(part.lstrip())
            yield Span(start + lead, start + len(part.rstrip()))
        start = following


def _evidence(part: Wording) -> list[Word]:
    """The content words of a text, and a sign for a negation in it."""
    language = language_of(part.primary)
    tokens = tokenise(part.text, 0, len(part.text), prefixed=language.elision is Elision.PREFIX)
    negated = any(language.has(language.negations, token.form) for token in tokens)
    return [*content_words(part.text, part.primary), *([NEGATION] if negated else [])]


def _share(clause: Sequence[Word], terms: set[str]) -> float | None:
    """How much of a clause has a counterpart (0..1); None when no word of it could have one."""
    matched = sum(1.0 for word in clause if terms.intersection(word.terms))
    missed = sum(1.0 if word.known else UNKNOWN for word in clause if not terms.intersection(word.terms))
    if not matched and not any(word.known for word in clause):
        return None
    return matched / (matched + missed)
