"""Quotes that a report prints a second time: they name the first printing. No texts are compared across reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from desk.model import Fold, FoldReason, Quote, Report
from index.spans import Span


def second_printings(report: Report, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """`quotes` with `duplicate_of` set where a paragraph is folded as a duplicate or stands a second time unmarked."""
    if len({quote.text for quote in quotes}) == len(quotes):
        return tuple(quotes)
    first: dict[tuple[str, int, int], Quote] = {}
    printed: dict[str, list[Quote]] = {}
    marked: list[Quote] = []
    paragraphs = _Paragraphs(report)
    for quote in quotes:
        span, fold = paragraphs.at(quote)
        key = (quote.text, quote.span.start - span.start, paragraphs.first_with_text_of(span))
        original = first.get(key) or _folded_original(quote, fold, printed)
        first.setdefault(key, quote)
        marked.append(_copy(quote, original) if original else quote)
        if paragraphs.repeat:
            printed.setdefault(quote.text, []).append(marked[-1])
    return tuple(marked)


class _Paragraphs:
    """The paragraphs of a report; a text is compared once a paragraph, however many quotes are in it.

    `repeat` tells whether one is folded as a duplicate.
    """

    def __init__(self, report: Report) -> None:
        self._report = report
        self.repeat = any(p.fold and p.fold.reason is FoldReason.DUPLICATE for p in report.paragraphs)
        self._first: dict[str, int] = {}
        self._known: dict[int, int] = {}

    def at(self, quote: Quote) -> tuple[Span, Fold | None]:
        """Where the paragraph of a quote stands, and how it is folded."""
        if not self._report.paragraphs:
            return Span(0, len(self._report.text)), None
        paragraph = self._report.paragraphs[self._report.paragraph_at(quote.span.start)]
        return paragraph.span, paragraph.fold

    def first_with_text_of(self, span: Span) -> int:
        """Where the first paragraph seen starts that has the text of the one at `span`."""
        if span.start not in self._known:
            self._known[span.start] = self._first.setdefault(span.of(self._report.text).strip(), span.start)
        return self._known[span.start]


def _folded_original(quote: Quote, fold: Fold | None, printed: Mapping[str, Sequence[Quote]]) -> Quote | None:
    """The same words in the paragraph that a folded duplicate repeats."""
    if fold is None or fold.reason is not FoldReason.DUPLICATE:
        return None
    where = fold.original
    before = printed.get(quote.text, ())
    return next((q for q in before if where is None or where.overlaps(q.span)), None)


def _copy(quote: Quote, original: Quote) -> Quote:
    """The second printing, with the speaker resolved as in the first."""
    who = original.speaker
    speaker = replace(quote.speaker, identity=who.identity, anonymous=who.anonymous, via=who.via)
    return replace(quote, duplicate_of=original.duplicate_of or original.id, speaker=speaker)
