"""Quotes that a report prints a second time: they name the first printing. No texts are compared across reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desk.model import Fold, FoldReason, Quote, Report
from index.spans import Span


def second_printings(report: Report, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """`quotes` with `duplicate_of` set where a paragraph is folded as a duplicate or stands a second time unmarked."""
    first: dict[tuple[str, int, str], Quote] = {}
    marked: list[Quote] = []
    for quote in quotes:
        span, fold = _paragraph(report, quote)
        key = (quote.text, quote.span.start - span.start, span.of(report.text).strip())
        original = first.get(key) or _folded_original(quote, fold, marked)
        first.setdefault(key, quote)
        marked.append(_copy(quote, original) if original else quote)
    return tuple(marked)


def _folded_original(quote: Quote, fold: Fold | None, before: Sequence[Quote]) -> Quote | None:
    """The same words in the paragraph that a folded duplicate repeats."""
    if fold is None or fold.reason is not FoldReason.DUPLICATE:
        return None
    where = fold.original
    return next((q for q in before if q.text == quote.text and (where is None or where.overlaps(q.span))), None)


def _copy(quote: Quote, original: Quote) -> Quote:
    """The second printing, with the speaker resolved as in the first."""
    who = original.speaker
    speaker = replace(quote.speaker, identity=who.identity, anonymous=who.anonymous, via=who.via)
    return replace(quote, duplicate_of=original.duplicate_of or original.id, speaker=speaker)


def _paragraph(report: Report, quote: Quote) -> tuple[Span, Fold | None]:
    if not report.paragraphs:
        return Span(0, len(report.text)), None
    paragraph = report.paragraphs[report.paragraph_at(quote.span.start)]
    return paragraph.span, paragraph.fold
