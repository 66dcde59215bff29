"""Law: a record that went into the store comes out equal."""

from __future__ import annotations

import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from desk.model import (
    Cue,
    Fold,
    FoldReason,
    Kind,
    Origin,
    Paragraph,
    Quote,
    QuoteId,
    Report,
    ReportId,
    Role,
    Speaker,
    Status,
)
from desk.store import Store
from desk.store.rows import pack_paragraphs, pack_quote, read_date, unpack_paragraphs, unpack_quote, written_date
from index.spans import Span

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
spans = st.tuples(st.integers(0, 10**6), st.integers(0, 500)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
filled_spans = spans.filter(bool)
moments = st.datetimes(min_value=datetime(1990, 1, 1)).map(lambda value: value.replace(tzinfo=UTC))  # noqa: DTZ001
dates = st.none() | st.dates(min_value=date(1800, 1, 1)) | moments
folds = st.none() | st.builds(Fold, st.sampled_from(FoldReason), st.none() | filled_spans)
paragraphs = st.lists(
    st.builds(Paragraph, spans, st.sampled_from(["en", "ar", "und"]), st.sampled_from(Role), folds), max_size=4
).map(tuple)
speakers = st.builds(
    Speaker, st.none() | words, st.none() | filled_spans, words, st.booleans(), st.lists(words, max_size=2).map(tuple)
)
quotes = st.builds(
    Quote,
    id=words.filter(bool).map(QuoteId),
    report=st.just(ReportId("r1")),
    span=spans,
    outer=spans,
    text=words,
    language=st.sampled_from(["en", "fr", "ar"]),
    kind=st.sampled_from(Kind),
    is_quotation=st.booleans(),
    speaker=speakers,
    cue=st.none() | st.builds(Cue, words, filled_spans),
    confidence=st.floats(0, 1),
    reason=words,
    duplicate_of=st.none() | words.filter(bool).map(QuoteId),
    before=words,
    after=words,
    origin=st.sampled_from(Origin),
    status=st.sampled_from(Status),
    tags=st.lists(st.sampled_from(["one", "two", "three", "صحة"]), unique=True).map(tuple),
    note=words,
    changed=st.none() | moments,
    translation=words,
)
reports = st.builds(
    Report,
    id=st.just(ReportId("r1")),
    path=words,
    digest=st.just("d1"),
    text=words,
    language=st.sampled_from(["en", "ar"]),
    title=words,
    outlet=words,
    byline=words,
    dateline=words,
    date=dates,
    paragraphs=paragraphs,
    encoding=st.just("utf-8"),
    warnings=st.lists(words, max_size=2).map(tuple),
    title_span=st.none() | filled_spans,
)


@given(dates)
def test_dates_come_back(value: date | datetime | None) -> None:
    assert read_date(written_date(value)) == value


@given(paragraphs)
def test_paragraphs_come_back(value: tuple[Paragraph, ...]) -> None:
    assert unpack_paragraphs(pack_paragraphs(value)) == value


@given(quotes)
def test_quotes_come_back_from_the_journal(value: Quote) -> None:
    assert unpack_quote(pack_quote(value)) == value


@settings(max_examples=25)
@given(reports, st.lists(quotes, max_size=3, unique_by=lambda quote: quote.id))
def test_reports_and_quotes_come_back_from_the_store(report: Report, found: list[Quote]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "library.db")
        store.reports.add(report)
        store.quotes.put_all(found)
        assert store.reports.get(report.id) == report
        assert {quote.id: quote for quote in store.quotes.of_report(report.id)} == {q.id: q for q in found}
        store.close()
