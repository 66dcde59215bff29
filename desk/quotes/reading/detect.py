"""Quotes of a report as the model has them, from what reading it found. Rules live in the modules named so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desk.model import Cue, FoldReason, Quote, Report, quote_at
from desk.model.quote import UNKNOWN
from desk.quotes.reading.duplicates import second_printings
from desk.quotes.reading.found import Told, speaker_of
from desk.quotes.reading.report import read_segments
from desk.quotes.text.marks import Segment


def find_quotes(report: Report) -> tuple[Quote, ...]:
    """Every marked segment of the report as a quote, in order of the text; never raises.

    Terms, titles, scare quotes and hashtags come too, with `is_quotation` false. A quote in a second printing of the
    same text names the first in `duplicate_of`.
    """
    quotes = (_quote(report, told) for told in read_segments(report))
    return second_printings(report, _passed_on(quotes))


def _passed_on(quotes: Iterable[Quote]) -> list[Quote]:
    """The quotes in text order; one within others has gone through their speakers, the innermost first."""
    around: list[Quote] = []
    found = []
    for quote in quotes:
        while around and not around[-1].span.encloses(quote.outer):
            around.pop()
        if quote.is_quotation:
            names = (other.speaker.text for other in reversed(around) if other.speaker != quote.speaker)
            via = tuple(dict.fromkeys((*quote.speaker.via, *filter(None, names))))
            same = via == quote.speaker.via
            found.append(quote if same else replace(quote, speaker=replace(quote.speaker, via=via)))
            around.append(quote)
        else:
            found.append(quote)
    return found


def _quote(report: Report, told: Told) -> Quote:
    segment, verdict = told.segment, told.verdict
    doubts = _doubts(report, segment)
    speaker = UNKNOWN
    cue = None
    if verdict.is_quotation:
        speaker = speaker_of(report, told.speaker, told.person, told.via)
        cue = Cue(told.cue.of(report.text), told.cue) if told.cue else None
    return quote_at(
        report,
        segment.inner,
        segment.outer,
        kind=verdict.kind,
        is_quotation=verdict.is_quotation,
        speaker=speaker,
        cue=cue,
        confidence=verdict.confidence / 2 ** len(doubts),
        reason="; ".join([verdict.reason, *doubts]),
    )


def _doubts(report: Report, segment: Segment) -> list[str]:
    """What speaks against a quote whatever its words are: a missing mark, a part that is not the report proper."""
    doubts = [] if segment.balanced else ["the closing mark is missing"]
    fold = report.paragraphs[segment.paragraph].fold if report.paragraphs else None
    if fold is not None and fold.reason is not FoldReason.DUPLICATE:
        doubts.append(f"stands in {fold.reason.value}")
    return doubts
