"""Quotes of a report: marks, cues, kinds and speakers put together. Rules live in the modules named so; nothing raises."""

from __future__ import annotations

from dataclasses import dataclass, field

from desk.model import CONTEXT, Cue, Quote, Report, Speaker, quote_id
from desk.quotes.attribution import Attribution, Tie, attribute
from desk.quotes.cues import Saying, find_sayings
from desk.quotes.duplicates import second_printings
from desk.quotes.kinds import Context, Verdict, judge
from desk.quotes.languages import language_of
from desk.quotes.marks import Segment, find_segments
from desk.quotes.resolution import People, Person, full_names
from desk.quotes.sentences import Sentence, read_sentences
from index.spans import Span


@dataclass(slots=True)
class Found:
    """A segment on its way to a quote."""

    segment: Segment
    sentence: Sentence
    place: int
    attribution: Attribution
    verdict: Verdict | None = None
    person: Person | None = None


@dataclass(slots=True)
class Reading:
    """One report as it is being read, from top to bottom."""

    report: Report
    segments: list[Segment]
    people: People
    found: dict[int, Found] = field(default_factory=dict)
    last: Found | None = None
    body: str = ""


def find_quotes(report: Report) -> tuple[Quote, ...]:
    """Every marked segment of the report as a quote, in order of the text; never raises.

    Terms, titles, scare quotes and hashtags come too, with `is_quotation` false. A quote in a second printing of the
    same text names the first in `duplicate_of`.
    """
    reading = read(report)
    quotes = [_quote(report, reading.found[s.number]) for s in reading.segments if s.number in reading.found]
    return second_printings(report, quotes)


def read(report: Report) -> Reading:
    """The report read from top to bottom: every segment with its attribution, and who spoke."""
    text = report.text
    spans = [p.span for p in report.paragraphs] or ([Span(0, len(text))] if text else [])
    segments = find_segments(text, spans)
    outer: dict[int, list[Segment]] = {}
    for segment in segments:
        if segment.parent < 0:
            outer.setdefault(segment.paragraph, []).append(segment)
    sentences: list[Sentence] = []
    for index, span in enumerate(spans):
        tag = report.paragraphs[index].language if report.paragraphs else report.language
        language = language_of(tag if tag and tag != "und" else report.language)
        sentences += read_sentences(text, span, index, language, outer.get(index, ()))
    reading = Reading(report, segments, People(text, full_names(text, sentences)))
    for sentence in sentences:
        _read_sentence(reading, sentence)
    return reading


def _read_sentence(reading: Reading, sentence: Sentence) -> None:
    sayings = find_sayings(sentence)
    heard: dict[int, Person | None] = {}
    places = sentence.quotes
    for saying in sayings:
        heard[saying.low] = reading.people.meet(saying, sentence, reading.body)
    for place in places:
        _read_quote(reading, sentence, sayings, place, heard)


def _read_quote(
    reading: Reading, sentence: Sentence, sayings: list[Saying], place: int, heard: dict[int, Person | None]
) -> None:
    segment = reading.segments[sentence.tokens[place].quote]
    attribution = attribute(sentence, sayings, place)
    found = Found(segment, sentence, place, attribution)
    inner = segment.inner.of(reading.report.text)
    if attribution.saying is None and attribution.tie is Tie.NONE:
        found.attribution, found.person = _carried(reading, found)
    elif attribution.saying is not None:
        found.person = heard.get(attribution.saying.low)
    found.verdict = judge(Context(segment, inner, sentence, place, found.attribution))
    reading.found[segment.number] = found
    if found.verdict.is_quotation:
        reading.last = found


def _carried(reading: Reading, found: Found) -> tuple[Attribution, Person | None]:
    """The attribution of a quote without a cue in its sentence: what the text before it gives."""
    last = reading.last
    if last is not None and last.sentence.paragraph == found.sentence.paragraph and found.place == 0:
        return Attribution(Tie.CONTINUED, last.attribution.saying, last.attribution.via), last.person
    if found.segment.resumes and last is not None:
        return Attribution(Tie.CONTINUED, last.attribution.saying, last.attribution.via), last.person
    person = reading.people.recent[-1] if reading.people.recent else None
    return found.attribution, person


def _quote(report: Report, found: Found) -> Quote:
    segment, verdict = found.segment, found.verdict
    assert verdict is not None  # noqa: S101
    span = segment.inner
    saying = found.attribution.saying
    speaker = Speaker()
    cue = None
    if verdict.is_quotation:
        speaker = _speaker(report, found)
        cue = Cue(saying.span.of(report.text), saying.span) if saying else None
    return Quote(
        id=quote_id(report.id, span),
        report=report.id,
        span=span,
        outer=segment.outer,
        text=span.of(report.text),
        language=report.language_at(span.start),
        kind=verdict.kind,
        is_quotation=verdict.is_quotation,
        speaker=speaker,
        cue=cue,
        confidence=verdict.confidence,
        reason=verdict.reason,
        before=report.text[max(0, segment.outer.start - CONTEXT) : segment.outer.start],
        after=report.text[segment.outer.end : segment.outer.end + CONTEXT],
    )


def _speaker(report: Report, found: Found) -> Speaker:
    mention = found.attribution.colon or (found.attribution.saying.speaker if found.attribution.saying else None)
    person = found.person
    via = tuple(m.span.of(report.text) for m in found.attribution.via)
    return Speaker(
        text=mention.span.of(report.text) if mention else None,
        span=mention.span if mention else None,
        identity=person.identity if person else (mention.span.of(report.text) if mention else ""),
        anonymous=person.anonymous if person else False,
        via=via,
    )
