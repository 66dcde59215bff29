"""A report read from top to bottom: every marked segment with its cue, kind and speaker. No quotes of the model."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from desk.model import Kind, Report
from desk.quotes.attribution.choice import attribute
from desk.quotes.attribution.governing import governing_cue
from desk.quotes.attribution.ties import Attribution, Tie
from desk.quotes.grammar.infinitives import is_narrated
from desk.quotes.grammar.mentions import Mention
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.sentences import ENDS, Sentence, read_sentences
from desk.quotes.grammar.speech import find_sayings
from desk.quotes.grammar.verbs import Form
from desk.quotes.kinds.context import Verdict
from desk.quotes.languages import Language, language_of
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.people.cast import cast_of
from desk.quotes.people.hearing import People
from desk.quotes.people.registry import Person
from desk.quotes.people.speakers import SEXES, agrees
from desk.quotes.reading.answers import on_topic
from desk.quotes.reading.continued import join_continued
from desk.quotes.reading.coordination import joined_to
from desk.quotes.reading.echoes import take_echoes
from desk.quotes.reading.found import Found, Heard, Reading, Told
from desk.quotes.reading.headings import name_headings, take_up_headings
from desk.quotes.reading.judged import judged
from desk.quotes.reading.uncued import over_thing, without_cue
from desk.quotes.text.marks import Segment, find_segments
from desk.quotes.text.transcripts import with_turns
from desk.quotes.text.words import form
from index.spans import Span

NAME = 2
"""Words of a name in full, at the least."""
HELD = 100_000
"""Characters of a report whose sentences are held from the first time that they are asked for to the second."""


class Sentences:
    """The sentences of a report in order; those of a long one are taken apart each time, and none is held."""

    def __init__(self, report: Report, spans: Sequence[Span], segments: Sequence[Segment]) -> None:
        self._report, self._spans, self._segments = report, spans, segments
        self._held: list[Sentence] | None = None

    def __iter__(self) -> Iterator[Sentence]:
        if len(self._report.text) > HELD:
            return self._taken_apart()
        if self._held is None:
            self._held = list(self._taken_apart())
        return iter(self._held)

    def _taken_apart(self) -> Iterator[Sentence]:
        number = 0
        for index, span in enumerate(self._spans):
            first = number
            while number < len(self._segments) and self._segments[number].paragraph == index:
                number += 1
            outer = [segment for segment in self._segments[first:number] if segment.parent < 0]
            yield from read_sentences(self._report.text, span, index, _language(self._report, index), outer)


def begin(report: Report) -> Reading:
    """A report to be read, with its segments and everybody whom it names."""
    spans = [p.span for p in report.paragraphs] or ([Span(0, len(report.text))] if report.text else [])
    segments = with_turns(report.text, spans, find_segments(report.text, spans))
    sentences = Sentences(report, spans, segments)
    return Reading(report, segments, sentences, People(report.text, cast_of(report.text, sentences)))


def read(reading: Reading) -> Iterator[Heard]:
    """Every sentence of the report from top to bottom, each when it and its quotes have been read."""
    upcoming = iter(reading.sentences)
    sentence = next(upcoming, None)
    while sentence is not None:
        reading.following = next(upcoming, None)
        reading.open(sentence.paragraph)
        reading.before = _read_sentence(reading, sentence)
        reading.quiet = reading.quiet if sentence.quotes else reading.before
        yield reading.before
        sentence = reading.following


def read_segments(report: Report) -> list[Told]:
    """Every segment of the report; what stands behind the last one is read only for the name of who holds an office."""
    reading = begin(report)
    end = max((segment.outer.end for segment in reading.segments), default=0)
    if not end:
        return []
    steps = read(reading)
    next((heard for heard in steps if heard.sentence.tokens[-1].end >= end), None)
    if reading.awaits_name():
        deque(steps, maxlen=0)
    reading.let_go(list(reading.found.values()))
    join_continued(reading.told)
    take_up_headings(report, reading.told)
    name_headings(report, reading.told)
    take_echoes(report, reading.told)
    return reading.told


def _language(report: Report, paragraph: int) -> Language:
    tag = report.paragraphs[paragraph].language if report.paragraphs else report.language
    return language_of(tag if tag and tag != "und" else report.language)


def _read_sentence(reading: Reading, sentence: Sentence) -> Heard:
    sayings = find_sayings(sentence)
    heard = Heard(sentence, sayings, reading.people.hear(sentence, sayings))
    for place in sentence.quotes:
        _read_quote(reading, heard, place)
    told = [reading.found[sentence.tokens[place].quote].verdict for place in sentence.quotes]
    if told and all(saying.weak for saying in sayings) and not any(verdict.is_quotation for verdict in told):
        reading.people.notice(sentence)
    if not any(verdict.is_quotation for verdict in told):
        _notice_speaker(reading, heard)
    return heard


def _notice_speaker(reading: Reading, heard: Heard) -> None:
    """Keep who speaks in a sentence without a quotation, whose the words behind it may be."""
    sentence, before = heard.sentence, reading.before
    strong = [s for s in heard.sayings if s.form in {Form.VERB, Form.SOURCE} and (s.speaker or s.silent)]
    strong = [s for s in strong if s.form is Form.VERB] or strong
    beside = before is not None and before.sentence.paragraph == sentence.paragraph and before.sayings
    if beside and sentence.language.analytic:
        strong = [s for s in strong if not _withheld(sentence, s)]
    if not strong:
        return
    several = len(strong) > 1 and sentence.language.analytic
    last = (governing_cue(sentence, strong) if several else None) or strong[-1]
    reading.spoke = Attribution(Tie.CONTEXT, last)
    reading.speaking = heard.people.get(last.low)


def _withheld(sentence: Sentence, saying: Saying) -> bool:
    """Whether an English verb tells what somebody does not say ("did not answer")."""
    low = saying.speaker.high if saying.speaker is not None and not saying.inverted else saying.low
    return any(
        token.form in sentence.language.negations for token in sentence.tokens[min(low, saying.low) : saying.low]
    )


def _read_quote(reading: Reading, heard: Heard, place: int) -> None:
    sentence = heard.sentence
    segment = reading.segments[sentence.tokens[place].quote]
    attribution = over_thing(reading, sentence, attribute(sentence, heard.sayings, place))
    person: Person | None = None
    joined = joined_to(reading, sentence, place)
    topic = on_topic(reading, heard, place)
    if topic is not None:
        attribution, person = topic
    elif joined is not None and attribution.tie is not Tie.BESIDE:
        attribution, person = joined.attribution, joined.person
    elif attribution.saying is not None:
        person = heard.people.get(attribution.saying.low)
        if (
            attribution.saying.via is not None
            and attribution.saying not in heard.sayings
            and attribution.saying.speaker
        ):
            person = reading.people.introduce(attribution.saying.speaker, sentence)
        if attribution.saying.silent and is_narrated(attribution.saying, sentence) and reading.spoke is not None:
            attribution, person = attribution._replace(colon=reading.spoke.speaker), reading.speaking
    elif attribution.colon is not None:
        attribution = _named_in_heading(reading, sentence, attribution)
        person = reading.people.introduce(attribution.colon, sentence) if attribution.colon else None
    else:
        attribution, person = without_cue(reading, sentence, segment, place)
    found = judged(reading, segment, sentence, place, attribution, person)
    if found.verdict.is_quotation:
        aside = _is_aside(reading, found)
        reading.last = reading.last if aside else found
        if (attribution.saying or attribution.colon) and not aside:
            reading.spoke, reading.speaking = attribution, person
    _read_inside(reading, found)


def _named_in_heading(reading: Reading, sentence: Sentence, given: Attribution) -> Attribution:
    """The attribution without the verb of a heading behind a name in full ("Ana Ruiz Issues Warning: ‘No more’")."""
    who = given.colon
    if who is None or not sentence.headed or len(who.tokens) <= NAME or not sentence.language.title_case:
        return given
    if not (who.tokens[NAME].is_word and is_first_name(who.tokens[0].form)):
        return given
    name = who._replace(high=who.low + NAME, core=who.low + NAME, tokens=who.tokens[:NAME])
    full = form(reading.people.cast.full.get(name.tokens[-1].form, ""))
    return given._replace(colon=name) if full.split() == [token.form for token in name.tokens] else given


def _is_aside(reading: Reading, found: Found) -> bool:
    """Whether a quote is nobody's, or a remark that its sentence mentions, so that the words behind are not its own."""
    last = reading.last
    if last is None or last.segment.paragraph != found.segment.paragraph or last.attribution.speaker is None:
        return False
    remark = found.attribution.tie is Tie.OWNED and found.sentence.language.analytic and last.sentence is found.sentence
    return found.attribution.speaker is None or remark


def _read_inside(reading: Reading, around: Found) -> None:
    """Read the segments inside a quote by the cues inside it; without one they have the speaker of the quote."""
    inner = reading.inside(around.segment)
    if not inner:
        return
    text = reading.report.text
    for sentence in read_sentences(
        text, around.segment.inner, around.segment.paragraph, around.sentence.language, inner
    ):
        sayings = find_sayings(sentence)
        for place in sentence.quotes:
            segment = reading.segments[sentence.tokens[place].quote]
            attribution = attribute(sentence, sayings, place)
            person = around.person
            if attribution.saying is not None and attribution.saying.speaker is not None:
                person = _told_within(reading, around, attribution.saying.speaker, sentence)
            elif attribution.saying is None and attribution.colon is None:
                attribution = around.attribution._replace(tie=Tie.NONE)
            attribution = attribution._replace(via=attribution.via or around.attribution.via)
            found = judged(reading, segment, sentence, place, attribution, person)
            if found.verdict.is_quotation:
                whole = segment.inner.of(text).rstrip().endswith(tuple(ENDS))
                found.verdict = _nested(found.verdict, attribution, sentence, whole=whole)
            _read_inside(reading, found)


def _told_within(reading: Reading, around: Found, mention: Mention, sentence: Sentence) -> Person | None:
    """Whom a mention inside a quote means: by "he" or "she" somebody else than who speaks the quote."""
    person, kind = reading.people.named(mention, sentence), mention.pronoun(sentence.language)
    if person is None or person is not around.person or kind not in SEXES:
        return person
    others = (one for one in reading.people.speakers.everybody() if one is not person and agrees(one, kind))
    return next(others, None)


def _nested(verdict: Verdict, attribution: Attribution, sentence: Sentence, *, whole: bool) -> Verdict:
    """The verdict on words in marks inside a quote: in English a quotation when a cue gives them, or a sentence."""
    if attribution.tie is Tie.NONE and sentence.language.analytic and not whole:
        return Verdict(Kind.TERM, False, 0.6, "the speaker's own words inside a quote")
    return verdict._replace(kind=Kind.NESTED, reason="inside another quote")
