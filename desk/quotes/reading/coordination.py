"""Quotes that "and", a comma or a glued preposition coordinates with the quote before. Their cues are `attribution`."""

from __future__ import annotations

from collections.abc import Sequence

from desk.model import Kind
from desk.quotes.attribution.ties import Tie
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import COMMAS
from desk.quotes.kinds.context import Context
from desk.quotes.languages import Language
from desk.quotes.reading.found import Found, Reading
from desk.quotes.text.words import Token

JOINT = 5


def beside_term(reading: Reading, sentence: Sentence, place: int) -> bool:
    """Whether the quote at `place` is joined to a term before it, both with a capital or both without."""
    before = _before_joint(reading, sentence, place)
    joined = sentence.language.article and sentence.tokens[place - 1].form in sentence.language.clitics
    alike = {Kind.TERM, Kind.SCARE} if joined else {Kind.TERM}
    if before is None or before.verdict.kind not in alike:
        return False
    text = reading.report.text
    here, there = reading.segments[sentence.tokens[place].quote].inner.of(text), before.segment.inner.of(text)
    return here[:1].islower() == there[:1].islower()


def joined_to(reading: Reading, sentence: Sentence, place: int) -> Found | None:
    """The quotation beside its cue that the quote at `place` is joined to."""
    before = _before_joint(reading, sentence, place)
    ties = {Tie.BESIDE, Tie.OWNED} if sentence.language.analytic else {Tie.BESIDE}
    beside = before is not None and before.verdict.is_quotation and before.attribution.tie in ties
    return before if beside else None


def goes_on(reading: Reading, context: Context) -> bool:
    """Whether "and" glued to a preposition joins the marks to a quotation («يدعو إلى "…" وإلى "…"»)."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    if place < 2 or not tokens[place - 2].is_quote:
        return False
    joint, before = tokens[place - 1].form, reading.found.get(tokens[place - 2].quote)
    led = joint.startswith(language.clitics) and joint[1:] in language.united("prepositions", "inner")
    return led and before is not None and before.verdict.is_quotation


def _before_joint(reading: Reading, sentence: Sentence, place: int) -> Found | None:
    """The quote that "and" or a comma joins to the one at `place`, also over its article or "as"."""
    if sentence.quotes[0] >= place:
        return None
    tokens, language = sentence.tokens, sentence.language
    start = place - 1
    while start > max(0, place - JOINT) and not tokens[start].is_quote:
        start -= 1
    between = tokens[start + 1 : place]
    if start < 0 or not tokens[start].is_quote:
        return None
    before = reading.found.get(tokens[start].quote)
    if not between:
        return before if before is not None and _ends_in_comma(reading, before) else None
    first = between[0].form
    if not (first in COMMAS or first in language.conjunctions or first in language.turns.correcting):
        return None
    if len(between) > 1 and not (_carried(between, language) or _goes_on_that(between, language)):
        return None
    return before


def _goes_on_that(between: Sequence[Token], language: Language) -> bool:
    """Whether "and that" opens a second English clause of the same verb (`he "ran," and that it was "late"`)."""
    words = [token.form for token in between if token.form not in COMMAS]
    that = len(words) > 1 and words[0] in language.turns.coordinators and words[1] in language.turns.that
    return that and language.analytic and not any(word in language.verbs for word in words[2:])


def _ends_in_comma(reading: Reading, found: Found) -> bool:
    """Whether a comma stands before the closing mark, as in a list of quotes."""
    return found.segment.inner.of(reading.report.text).rstrip().endswith(tuple(COMMAS))


def _carried(between: Sequence[Token], language: Language) -> bool:
    """Whether the words behind "and" only lead to its quote: "a", "that", "the weather as"."""
    last = between[-1].form
    leads = last in language.determiners or last in language.turns.likening or last in language.complementisers
    return leads and all(
        t.is_word and t.form not in language.pronouns and t.form not in language.auxiliaries for t in between[1:]
    )
