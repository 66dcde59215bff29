"""How two texts of one utterance differ: word by word in one language, clause by clause across two. No quotes here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from desk.model import DifferenceKind
from desk.quotes.align.units import content_words
from desk.quotes.differences.clauses import length, missing
from index.analysis import words
from index.spans import Span

RELATED = 0.4
SMALL = 0.5
"""How long a fragment is, at most, beside the whole."""
AS_LONG = 1.5
"""How much longer what is left of a text is, at most, than a version of that."""
FEW = 3
"""Content words of a fragment in other words, at most."""
MOST = 0.5
"""The part of its words that a fragment in other words has to find there."""


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


def fragment_in(one: Wording, other: Wording, *, partial: bool = False) -> Span | None:
    """Where `one` stands as a small part of `other`, word by word or, in other forms and languages, by its meaning.

    Of a `partial` quote, which is printed as a part of a sentence, a single word in common is enough.
    """
    verbatim = _verbatim(one, other) if one.primary == other.primary else None
    return verbatim or _by_meaning(one, other, 0.0 if partial else MOST)


def _verbatim(one: Wording, other: Wording) -> Span | None:
    """Where all the words of `one` stand, in order, as a small part of `other`."""
    short, long = words(one.text, one.language), words(other.text, other.language)
    if not short or len(short) > SMALL * len(long):
        return None
    forms = [token.text for token in short]
    for place in range(len(long) - len(short) + 1):
        if [token.text for token in long[place : place + len(short)]] == forms:
            return Span(long[place].span.start, long[place + len(short) - 1].span.end)
    return None


def _by_meaning(one: Wording, other: Wording, most: float) -> Span | None:
    """From the first to the last word of `other` that means a word of `one`, when these are most of a short `one`."""
    short, long = content_words(one.text, one.primary), content_words(other.text, other.primary)
    if not 0 < len(short) <= FEW or length(one.text, one.primary) > SMALL * length(other.text, other.primary):
        return None
    ends, at = [], 0
    wanted = {term for word in short for term in word.terms}
    for word in long:
        start = other.text.find(word.text, at)
        at = start + len(word.text)
        if not wanted.isdisjoint(word.terms):
            ends.append(Span(start, at))
    known = [word for word in short if word.known] or short
    there = {term for word in long for term in word.terms}
    found = sum(not there.isdisjoint(word.terms) for word in known)
    return Span(ends[0].start, ends[-1].end) if ends and found > most * len(known) else None


def is_version(one: Wording, other: Wording) -> bool:
    """Whether a short text is the whole of another language without its missing clauses, and so no fragment of it."""
    if one.primary == other.primary:
        return False
    lost = sum(length(span.of(other.text), other.primary) for span in _lost(other, one))
    rest = length(other.text, other.primary) - lost
    return lost > 0 and rest <= AS_LONG * length(one.text, one.primary)


def _lost(one: Wording, other: Wording) -> list[Span]:
    return missing(one.text, one.primary, other.text, other.primary)


def edits(one: Wording, other: Wording) -> tuple[Edit, ...]:
    """What differs: words where the language is one and the texts are near, otherwise clauses without counterpart."""
    if one.primary == other.primary:
        found = _word_edits(one, other)
        if found is not None:
            return found
    return tuple(Edit(DifferenceKind.MISSING, span, Span(0, 0)) for span in _lost(one, other))


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
