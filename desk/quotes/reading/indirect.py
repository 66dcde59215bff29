"""Reported statements without marks ("said that ..."): off by default, and never counted as quotations."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from desk.model import Cue, Kind, Quote, Report, quote_at
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import COMMAS, NounPhrases
from desk.quotes.grammar.verbs import Form
from desk.quotes.people.registry import Person
from desk.quotes.reading.duplicates import second_printings
from desk.quotes.reading.found import Heard, speaker_of
from desk.quotes.reading.report import begin, read
from index.spans import Span

FEWEST = 4
BESIDE = 3
ASIDE = 9
"""Words that may stand between a verb and the colon that opens what was said."""
REACH = 12
"""Words that may stand between a verb and "that"."""


def find_indirect(report: Report) -> tuple[Quote, ...]:
    """Statements reported in the outlet's own words, with a clear cue; kind INDIRECT and `is_quotation` false.

    Clauses that hold a marked quotation are left to `find_quotes`. Never raises.
    """
    reported = [told for heard in read(begin(report)) if (told := _reported(heard)) is not None]
    return second_printings(report, [_quote(report, told) for told in reported])


@dataclass(frozen=True, slots=True)
class Reported:
    """Where a reported clause, its cue and its speaker stand, and who that is."""

    clause: Span
    cue: Span
    speaker: Span | None
    person: Person | None


def _reported(heard: Heard) -> Reported | None:
    """The first clause that a sentence reports; None when there is none."""
    for saying in _clear(heard):
        clause = _clause(heard.sentence, saying)
        if clause is not None:
            speaker = saying.speaker.span if saying.speaker else None
            return Reported(clause, saying.span, speaker, heard.people.get(saying.low))
    return None


def _clear(heard: Heard) -> list[Saying]:
    """The clear cues of a sentence: verbs that report on their own and have, or leave out, a speaker."""
    clear = [s for s in heard.sayings if s.form is Form.VERB and not s.weak and (s.speaker is not None or s.silent)]
    return [s for s in clear if not _denied(heard.sentence, s)]


def _denied(sentence: Sentence, saying: Saying) -> bool:
    """Whether a negation stands by the verb ("did not say")."""
    near = sentence.tokens[max(0, saying.low - BESIDE) : saying.high]
    return any(token.form in sentence.language.negations for token in near)


def _quote(report: Report, told: Reported) -> Quote:
    return quote_at(
        report,
        told.clause,
        kind=Kind.INDIRECT,
        is_quotation=False,
        speaker=speaker_of(report, told.speaker, told.person),
        cue=Cue(told.cue.of(report.text), told.cue),
        confidence=0.6,
        reason="reported without marks",
    )


def _clause(sentence: Sentence, saying: Saying) -> Span | None:
    """What stands behind "that" or a colon after cue and speaker; None when nothing does or it holds a marked quote."""
    bounds = _behind_that(sentence, saying) or _behind_colon(sentence, saying)
    if bounds is None:
        return None
    clause = sentence.tokens[bounds[0] : bounds[1]]
    if any(token.is_quote for token in clause) or sum(token.is_word for token in clause) < FEWEST:
        return None
    return Span(clause[0].start, clause[-1].end)


def _behind_that(sentence: Sentence, saying: Saying) -> tuple[int, int] | None:
    tokens, language = sentence.tokens, sentence.language
    near = range(saying.right, min(saying.right + REACH, len(tokens)))
    start = next((place for place in near if tokens[place].form in language.complementisers), None)
    if start is None or not _goes_straight(sentence, saying, start):
        return None
    end = start + 1
    while end < len(tokens) and not _closes(sentence, end):
        end += 1
    return start + 1, end


def _goes_straight(sentence: Sentence, saying: Saying, start: int) -> bool:
    """Whether "that" at `start` is near the cue, or nothing but listeners, places and times stands between.

    "said he would oppose any version that" and "in a voice so soft that" go on with another clause.
    """
    tokens, language = sentence.tokens, sentence.language
    if start - saying.right < FEWEST:
        return True
    first = saying.right + (tokens[saying.low].form in language.telling)
    while first < start and tokens[first].form in language.times:
        first += 1
    small = language.united("prepositions", "inner")
    if tokens[first].form not in small or tokens[start - 1].form in small:
        return False
    phrases, apart = NounPhrases(tokens, language), language.united("adverbs", "conjunctions") - language.times - small
    between = range(first, start)
    return all(tokens[at].is_word and tokens[at].form not in apart and not phrases.is_verb(at) for at in between)


def _behind_colon(sentence: Sentence, saying: Saying) -> tuple[int, int] | None:
    """To the end of the sentence, as words that are quoted without marks go; a list of single words is none."""
    tokens = sentence.tokens
    near = range(saying.right, min(saying.right + ASIDE, len(tokens)))
    colon = next((place for place in near if tokens[place].form == ":"), None)
    if colon is None:
        return None
    start = colon + 1 + (tokens[colon + 1].form in sentence.language.complementisers if colon + 1 < len(tokens) else 0)
    end = len(tokens) - (not tokens[-1].is_word)
    parts = [
        len(list(part)) for comma, part in groupby(tokens[start:end], lambda token: token.form in COMMAS) if not comma
    ]
    return (start, end) if max(parts, default=0) >= FEWEST else None


def _closes(sentence: Sentence, place: int) -> bool:
    """Whether the reported clause ends before the token at `place`."""
    tokens, language = sentence.tokens, sentence.language
    token = tokens[place]
    if place == len(tokens) - 1 and not token.is_word and not token.is_quote:
        return True
    if token.form in COMMAS and place + 1 < len(tokens):
        following = tokens[place + 1].form
        return following in language.conjunctions or following in language.gerunds
    return False
