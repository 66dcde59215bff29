"""A report read from top to bottom: every marked segment with its cue, kind and speaker. No quotes of the model."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from desk.model import Kind, Report
from desk.quotes.attribution import Attribution, Tie, attribute
from desk.quotes.cues import Form
from desk.quotes.kinds import Context, Verdict, judge
from desk.quotes.languages import Language, language_of
from desk.quotes.marks import Segment, find_segments
from desk.quotes.resolution import People, Person, full_names
from desk.quotes.sayings import Saying, find_sayings
from desk.quotes.sentences import Sentence, read_sentences
from desk.quotes.subjects import NounPhrases
from desk.quotes.transcripts import with_turns
from index.spans import Span

TAIL = 4


@dataclass(slots=True)
class Found:
    """A segment on its way to a quote."""

    segment: Segment
    sentence: Sentence
    place: int
    attribution: Attribution
    verdict: Verdict
    person: Person | None = None


@dataclass(slots=True)
class Reading:
    """One report as it is being read, from top to bottom."""

    report: Report
    segments: list[Segment]
    inside: dict[int, list[Segment]]
    sentences: list[Sentence]
    people: People
    found: dict[int, Found] = field(default_factory=dict)
    sayings: dict[int, list[Saying]] = field(default_factory=dict)
    heard: dict[tuple[int, int], Person | None] = field(default_factory=dict)
    last: Found | None = None
    spoke: Attribution | None = None


def read(report: Report) -> Reading:
    """The report read from top to bottom: every segment with its attribution, and who spoke."""
    text = report.text
    spans = [p.span for p in report.paragraphs] or ([Span(0, len(text))] if text else [])
    segments = with_turns(text, spans, find_segments(text, spans))
    outer: dict[int, list[Segment]] = {}
    inside: dict[int, list[Segment]] = {}
    for segment in segments:
        if segment.parent < 0:
            outer.setdefault(segment.paragraph, []).append(segment)
        else:
            inside.setdefault(segment.parent, []).append(segment)
    sentences = [
        sentence
        for index, span in enumerate(spans)
        for sentence in read_sentences(text, span, index, _language(report, index), outer.get(index, ()))
    ]
    reading = Reading(report, segments, inside, sentences, People(text, full_names(text, sentences)))
    for number, sentence in enumerate(sentences):
        _read_sentence(reading, sentence, number)
    _join_continued(reading)
    return reading


def _language(report: Report, paragraph: int) -> Language:
    tag = report.paragraphs[paragraph].language if report.paragraphs else report.language
    return language_of(tag if tag and tag != "und" else report.language)


def _read_sentence(reading: Reading, sentence: Sentence, number: int) -> None:
    sayings = find_sayings(sentence)
    heard = reading.people.hear(sentence, sayings)
    reading.sayings[id(sentence)] = sayings
    reading.heard.update({(id(sentence), low): person for low, person in heard.items()})
    for place in sentence.quotes:
        _read_quote(reading, sentence, number, sayings, place, heard)
    strong = [s for s in sayings if s.form in {Form.VERB, Form.SOURCE} and (s.speaker or s.silent)]
    strong = [s for s in strong if s.form is Form.VERB] or strong
    if strong and not sentence.quotes:
        reading.spoke = Attribution(Tie.CONTEXT, strong[-1])


def _read_quote(
    reading: Reading,
    sentence: Sentence,
    number: int,
    sayings: list[Saying],
    place: int,
    heard: dict[int, Person | None],
) -> None:
    segment = reading.segments[sentence.tokens[place].quote]
    attribution = attribute(sentence, sayings, place)
    person: Person | None = None
    joined = _joined_to(reading, sentence, place)
    if joined is not None and attribution.tie is not Tie.BESIDE:
        attribution, person = joined.attribution, joined.person
    elif attribution.saying is not None:
        person = heard.get(attribution.saying.low)
    elif attribution.colon is not None:
        person = reading.people.introduce(attribution.colon, sentence)
    else:
        attribution, person = _from_elsewhere(reading, sentence, number, segment, place)
    found = _judged(reading, segment, sentence, place, attribution, person)
    if found.verdict.is_quotation:
        reading.last = found
        reading.spoke = attribution if attribution.saying or attribution.colon else reading.spoke
    _read_inside(reading, found)


def _judged(
    reading: Reading, segment: Segment, sentence: Sentence, place: int, attribution: Attribution, person: Person | None
) -> Found:
    inner = segment.inner.of(reading.report.text)
    context = Context(
        segment, inner, sentence, place, attribution, _beside_term(reading, sentence, place), _alone(reading, segment)
    )
    verdict = Verdict(Kind.DIRECT, True, 0.9, "turn of a transcript") if segment.turn else judge(context)
    found = Found(segment, sentence, place, attribution, verdict, person)
    reading.found[segment.number] = found
    return found


def _before_joint(reading: Reading, sentence: Sentence, place: int) -> Found | None:
    """The quote that "and" or a comma joins to the one at `place`."""
    tokens = sentence.tokens
    joint = place >= 2 and tokens[place - 2].is_quote
    if not joint or (
        tokens[place - 1].form not in sentence.language.conjunctions and tokens[place - 1].form not in {",", "،", "و"}
    ):
        return None
    return reading.found.get(tokens[place - 2].quote)


def _beside_term(reading: Reading, sentence: Sentence, place: int) -> bool:
    before = _before_joint(reading, sentence, place)
    return before is not None and before.verdict.kind is Kind.TERM


def _joined_to(reading: Reading, sentence: Sentence, place: int) -> Found | None:
    before = _before_joint(reading, sentence, place)
    beside = before is not None and before.verdict.is_quotation and before.attribution.tie is Tie.BESIDE
    return before if beside else None


def _alone(reading: Reading, segment: Segment) -> bool:
    paragraph = reading.report.paragraphs[segment.paragraph].span if reading.report.paragraphs else None
    return paragraph is not None and len(paragraph) - len(segment.outer) <= 2


def _from_elsewhere(
    reading: Reading, sentence: Sentence, number: int, segment: Segment, place: int
) -> tuple[Attribution, Person | None]:
    """The attribution of a quote without a cue in its sentence: inside it, beside it, or what the text before gives."""
    inside = _inside_cue(reading, segment, sentence)
    if inside is not None:
        return inside
    last = reading.last
    opens = not any(t.is_word for t in sentence.tokens[:place])
    if last is not None and opens and (segment.resumes or last.segment.paragraph == segment.paragraph):
        return replace(last.attribution, tie=Tie.CONTINUED), last.person
    behind = _following_clause(reading, sentence, number) if opens else None
    if behind is not None:
        return behind
    recent = reading.people.recent[-1] if reading.people.recent else None
    if reading.spoke is not None:
        return replace(reading.spoke, tie=Tie.CONTEXT if not opens else Tie.NONE), recent
    return Attribution(Tie.NONE), recent


def _following_clause(reading: Reading, sentence: Sentence, number: int) -> tuple[Attribution, Person | None] | None:
    """The cue of `"We lost." Kelly said.`, a sentence of nothing but speaker and verb behind the quote."""
    if number + 1 >= len(reading.sentences):
        return None
    following = reading.sentences[number + 1]
    if following.paragraph != sentence.paragraph or following.quotes:
        return None
    for saying in find_sayings(following):
        rest = len(following.tokens) - saying.right
        if saying.form is Form.VERB and not saying.weak and saying.speaker and saying.left == 0 and rest <= TAIL:
            return Attribution(Tie.BESIDE, saying), reading.people.meet(saying, following)
    return None


def _inside_cue(reading: Reading, segment: Segment, sentence: Sentence) -> tuple[Attribution, Person | None] | None:
    """The cue of « Personne, a dit le pilote, ne vole », set between commas inside the marks."""
    for part in read_sentences(reading.report.text, segment.inner, segment.paragraph, sentence.language, ()):
        for saying in find_sayings(part):
            start = saying.left
            while start > 0 and part.tokens[start - 1].form in part.language.auxiliaries:
                start -= 1
            after_comma = start > 0 and part.tokens[start - 1].form in {",", "،"}
            closed = saying.right >= len(part.tokens) or not part.tokens[saying.right].is_word
            usable = saying.form is Form.VERB and _somebody_says(part, saying)
            if usable and after_comma and closed and (saying.inverted or not segment.balanced):
                return Attribution(Tie.INSIDE, saying), reading.people.meet(saying, part)
    return None


def _somebody_says(part: Sentence, saying: Saying) -> bool:
    if saying.speaker is None:
        return False
    return not saying.weak or (saying.inverted and NounPhrases(part.tokens, part.language).is_person(saying.speaker))


def _read_inside(reading: Reading, around: Found) -> None:
    """Read the segments inside a quote by the cues inside it; without one they have the speaker of the quote."""
    inner = reading.inside.get(around.segment.number, [])
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
                person = reading.people.named(attribution.saying.speaker, sentence)
            elif attribution.saying is None and attribution.colon is None:
                attribution = replace(around.attribution, tie=Tie.NONE)
            attribution = replace(attribution, via=attribution.via or around.attribution.via)
            found = _judged(reading, segment, sentence, place, attribution, person)
            if found.verdict.is_quotation:
                found.verdict = replace(found.verdict, kind=Kind.NESTED, reason="inside another quote")
            _read_inside(reading, found)


def _join_continued(reading: Reading) -> None:
    """Give every part of a quote that runs on over paragraphs the attribution of the part that has one."""
    chain: list[Found] = []
    for found in reading.found.values():
        if found.segment.parent >= 0:
            continue
        if not found.segment.resumes:
            chain = []
        chain.append(found)
        if len(chain) > 1 and found.attribution.tie in {Tie.BESIDE, Tie.SENTENCE}:
            for part in chain[:-1]:
                if part.attribution.tie not in {Tie.BESIDE, Tie.SENTENCE}:
                    part.attribution = replace(found.attribution, tie=Tie.CONTINUED)
                    part.person = found.person
        if len(chain) > 1:
            for part in chain:
                if not part.verdict.is_quotation:
                    part.verdict = Verdict(Kind.DIRECT, True, 0.8, "runs on over paragraphs")
