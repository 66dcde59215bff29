"""Reported statements without marks ("said that ..."): off by default, and never counted as quotations."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desk.model import Cue, Kind, Quote, Report, quote_at
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import COMMAS
from desk.quotes.grammar.verbs import Form
from desk.quotes.people.registry import Person
from desk.quotes.reading.duplicates import second_printings
from desk.quotes.reading.found import Heard, speaker_of
from desk.quotes.reading.report import begin, read
from index.spans import Span

FEWEST = 4
BESIDE = 3


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
    return replace(
        quote_at(report, told.clause),
        kind=Kind.INDIRECT,
        is_quotation=False,
        speaker=speaker_of(report, told.speaker, told.person),
        cue=Cue(told.cue.of(report.text), told.cue),
        confidence=0.6,
        reason="reported without marks",
    )


def _clause(sentence: Sentence, saying: Saying) -> Span | None:
    """The clause behind "that" after cue and speaker; None when there is none or it holds a marked quote."""
    tokens, language = sentence.tokens, sentence.language
    start = saying.right
    while start < len(tokens) and start - saying.right < FEWEST and tokens[start].form not in language.complementisers:
        start += 1
    if start >= len(tokens) or tokens[start].form not in language.complementisers:
        return None
    end = start + 1
    while end < len(tokens) and not _closes(sentence, end):
        end += 1
    clause = tokens[start + 1 : end]
    if any(token.is_quote for token in clause) or sum(token.is_word for token in clause) < FEWEST:
        return None
    return Span(clause[0].start, clause[-1].end)


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
