"""Who answers: a question asked right before a quote, in the paragraph before, or told in a label. No cues."""

from __future__ import annotations

from desk.quotes.attribution.ties import Attribution, Tie
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import NounPhrases
from desk.quotes.people.registry import Person
from desk.quotes.reading.found import Found, Heard, Reading
from desk.quotes.text.marks import Segment
from desk.quotes.text.words import form

DIALOGUE = 2
LABEL = 3
QUESTIONS = ("?", "؟")
SHORT = 4
"""Words of a question that may well answer another ("Why would I?")."""
Said = tuple[Attribution, Person | None]


def answer(reading: Reading, sentence: Sentence, segment: Segment) -> Said | None:
    """Who answers what somebody has asked right before (« “Où ?”, demande le juge. “Chez moi.” »)."""
    asked, asking = reading.last, sentence.language.turns.asking
    if asked is None or asked.segment.paragraph != segment.paragraph or not _asks(reading, asked):
        return None
    if segment.inner.of(reading.report.text).rstrip().endswith(QUESTIONS) or asked.attribution.speaker is None:
        return None
    if not any(token.form in asking for token in asked.sentence.tokens):
        return None
    before = [found for found in reversed(reading.found.values()) if found.segment.parent < 0]
    other = next((found for found in before if _speaks_otherwise(found, asked)), None)
    shown = _shown(reading, asked)
    if shown is not None:
        return shown
    return (other.attribution._replace(tie=Tie.CONTEXT), other.person) if other is not None else None


def on_topic(reading: Reading, heard: Heard, place: int) -> Said | None:
    """Who goes on behind a label that tells what he was asked about (`On what went wrong: "…"`)."""
    sentence, last = heard.sentence, reading.last
    tokens, language = sentence.tokens, sentence.language
    if last is None or place < LABEL or tokens[0].form not in language.turns.about or tokens[place - 1].form != ":":
        return None
    dated = any(token.form in language.times or token.form in language.documents for token in tokens[:place])
    said = dated or any(token.is_quote for token in tokens[:place])
    told = said or any(saying.speaker is not None and not saying.weak for saying in heard.sayings)
    return None if told else (last.attribution._replace(tie=Tie.CONTINUED), last.person)


def _speaks_otherwise(found: Found, asked: Found) -> bool:
    return found.person is not asked.person and found.attribution.speaker is not None


def _shown(reading: Reading, asked: Found) -> Said | None:
    """Who acts in the last sentence of the paragraph without a quote, when it is not the one who asks."""
    heard = reading.quiet
    if heard is None or heard.sentence.paragraph != asked.segment.paragraph:
        return None
    main = NounPhrases(heard.sentence.tokens, heard.sentence.language).main()
    if main is None or main.tokens[0].form not in heard.sentence.language.united("definite", "pronouns"):
        return None
    person = reading.people.named(main, heard.sentence)
    if person is None or person is asked.person or person.plural:
        return None
    reading.people.speakers.remember(person)
    return Attribution(Tie.CONTEXT, colon=main), person


def other_side(reading: Reading, segment: Segment) -> Said | None:
    """Who answers a question that fills the paragraph before: the one who spoke before it."""
    last = reading.last
    if last is None or last.segment.paragraph != segment.paragraph - 1 or last.segment.runs_on:
        return None
    heard = [found for found in reversed(reading.found.values()) if found.segment.parent < 0]
    others = (found for found in heard if _speaks_otherwise(found, last))
    other = next(others, None)
    if other is None or other.segment.paragraph < last.segment.paragraph - DIALOGUE:
        return None
    alone = last.attribution.tie is Tie.CONTEXT and all(t.is_quote for t in last.sentence.tokens)
    asked = _asks(reading, other) or _asks_by_cue(reading, other)
    answers = asked and last.segment.paragraph - other.segment.paragraph == 1
    if not (_asks(reading, last) or alone or answers) or _asks_on(reading, segment):
        return None
    return other.attribution._replace(tie=Tie.CONTEXT), other.person


def _asks_on(reading: Reading, segment: Segment) -> bool:
    """Whether the words open with a question themselves, and answer none."""
    inner = segment.inner.of(reading.report.text)
    stop = next((at for at, letter in enumerate(inner) if letter in ".!?…؟"), -1)
    return stop > 0 and inner[stop] in QUESTIONS and len(inner[:stop].split()) > 2 * SHORT


def _asks_by_cue(reading: Reading, found: Found) -> bool:
    """Whether the verb of a quote says that it is a question (`"Did you look," asked Ruiz.`)."""
    saying = found.attribution.saying
    return saying is not None and form(saying.span.of(reading.report.text)) in found.sentence.language.questioned


def _asks(reading: Reading, found: Found) -> bool:
    return found.segment.inner.of(reading.report.text).rstrip().endswith(QUESTIONS)
