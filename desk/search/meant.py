"""Which quotes a query means: by what stands in each and is known of it alone. The index is not asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from desk.model import Paragraph, Quote, QuoteId, Report
from desk.search.documents import document_of, passages_of, quoted
from index.spans import Span


def quotes_meant(
    query: str, report: Report, quotes: Sequence[Quote], without: frozenset[str] = frozenset()
) -> frozenset[QuoteId]:
    """Those of `quotes` that hold a match of `query` in `report`, or match it by themselves, not widened by `without`.

    Speaker, tag and state are those of the one quote; outlet, language, day and story those of the report. All of them
    when nothing but the headline matches.
    """
    from index import find, parse

    found = {name for name, _spans in _matching(query, without, (_alone(report, quote) for quote in quotes))}
    rest = {quote.id: quote for quote in quotes if quote.id not in found}
    asked_for, passages, marked = parse(query).query, passages_of(report), quoted(quotes)
    perhaps = find(asked_for, report.text, passages, title=report.title_span, quotes=marked, without=without)
    asked = [quote for quote in rest.values() if _reached(quote, report, perhaps)]
    inside = _matching(query, without, ((report, quote) for quote in asked))
    return frozenset(found | {name for name, spans in inside if _reached(rest[name], report, spans)})


def _reached(quote: Quote, report: Report, spans: Sequence[Span]) -> bool:
    title = report.title_span
    by_title = title is not None and bool(spans) and all(title.encloses(span) for span in spans)
    return by_title or any(span.overlaps(quote.span) for span in spans)


def _alone(report: Report, quote: Quote) -> tuple[Report, Quote]:
    """The report as if nothing but the quote stood in it."""
    whole = Span(0, len(quote.text))
    paragraphs = (Paragraph(whole, quote.language),)
    alone = replace(report, text=quote.text, title="", title_span=None, paragraphs=paragraphs)
    return alone, replace(quote, span=whole)


def _matching(
    query: str, without: frozenset[str], pairs: Iterable[tuple[Report, Quote]]
) -> Iterator[tuple[QuoteId, tuple[Span, ...]]]:
    """The quotes of the pairs in which the query matches the report with that quote alone, and where."""
    from index import search
    from index.engines.memory import MemoryEngine
    from index.schema import entry_of

    engine = MemoryEngine()
    documents = (replace(document_of(report, [quote]), id=quote.id) for report, quote in pairs)
    engine.write(map(entry_of, documents))
    for hit in search(engine, query, engine.count, without=without).hits:
        yield QuoteId(hit.document), hit.spans
