"""What a segment is by what its report has told before: names, and quotations that go on. Its sentence is `kinds`."""

from __future__ import annotations

from desk.model import Kind
from desk.quotes.attribution.ties import Attribution, Tie
from desk.quotes.grammar.marked_names import is_marked_name
from desk.quotes.grammar.nouns import Nouns
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.kinds.context import Context, Verdict, context_of
from desk.quotes.kinds.verdict import judge
from desk.quotes.people.registry import Person
from desk.quotes.reading.coordination import beside_term, goes_on
from desk.quotes.reading.found import Found, Reading
from desk.quotes.reading.headings import fills_paragraph
from desk.quotes.text.marks import Segment
from desk.quotes.text.words import form

NAME = 2
"""Words of the end of a name."""


def judged(
    reading: Reading, segment: Segment, sentence: Sentence, place: int, attribution: Attribution, person: Person | None
) -> Found:
    """A segment with its verdict, kept by the report; what speaks for nobody loses its attribution."""
    context = context_of(
        segment,
        segment.inner.of(reading.report.text),
        sentence,
        place,
        attribution,
        listed=beside_term(reading, sentence, place),
        alone=fills_paragraph(reading.report, segment),
        again=_again(reading, sentence, place, attribution),
    )
    verdict = Verdict(Kind.DIRECT, True, 0.9, "turn of a transcript") if segment.turn else judge(context)
    verdict = _as_before(reading, context, verdict)
    if verdict.is_quotation and not verdict.speaks:
        attribution, person = Attribution(Tie.NONE), None
    found = Found(segment, sentence, place, attribution, verdict, person)
    reading.found[segment.number] = found
    return found


def _as_before(reading: Reading, context: Context, verdict: Verdict) -> Verdict:
    """The verdict, or that of a name, for what was a name in marks further up, in a script without capitals."""
    inner = context.inner.strip()
    nouns = Nouns(context.sentence.tokens, context.sentence.language)
    if verdict.kind is Kind.TERM or (not verdict.is_quotation and is_marked_name(nouns, context.place)):
        reading.names.add(inner)
    apart = context.attribution.tie is Tie.SENTENCE and not context.introduced and context.sentence.language.article
    if verdict.is_quotation and apart and inner in reading.names:
        return Verdict(Kind.TERM, False, 0.6, "a name in marks before")
    if not context.sentence.language.article:
        return verdict
    if verdict.is_quotation and _names_somebody(reading, context):
        return Verdict(Kind.TERM, False, 0.6, "the name of somebody in the report")
    if not verdict.is_quotation and goes_on(reading, context):
        return Verdict(Kind.PARTIAL, True, 0.6, "goes on from a quotation by its preposition")
    return verdict


def _names_somebody(reading: Reading, context: Context) -> bool:
    """Whether the marks hold the end of a name that the report gives in full, in a script without capitals."""
    words = [form(word) for word in context.words]
    full = form(reading.people.cast.full.get(words[-1], "")).split() if words and len(words) <= NAME else []
    named = bool(full) and full[-len(words) :] == words
    before = context.sentence.tokens[context.place - 1].form if context.place else ""
    return named and before != ":"


def _again(reading: Reading, sentence: Sentence, place: int, attribution: Attribution) -> bool:
    """Whether the cue of a quote has given a quotation before in the sentence."""
    before = (reading.found.get(token.quote) for token in sentence.tokens[:place] if token.is_quote)
    told = (found for found in before if found is not None and found.verdict.is_quotation)
    return attribution.saying is not None and any(found.attribution.saying is attribution.saying for found in told)
