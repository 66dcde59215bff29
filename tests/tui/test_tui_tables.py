"""The comparing pages as tables, the links between panes, and the edges of quotes: no screen is needed."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.model import (
    Paragraph,
    Quote,
    QuoteId,
    Report,
    ReportId,
    ReportSummary,
    Speaker,
    Statement,
    Status,
    quote_id,
)
from desk.tui.linking import anchors, corresponding
from desk.tui.messages import Comparison
from desk.tui.tables import Page, speakers_page, statements_page, timeline_page
from desk.tui.verbs.edges import moved_end, moved_start
from index.spans import Span


def summary(name: str, language: str = "en", when: date | datetime | None = None) -> ReportSummary:
    return ReportSummary(ReportId(name), 1, f"/in/{name}.txt", name.title(), language, "", when, 3, 1, 1)


def quote(report: str, start: int, text: str = "words", speaker: str = "", status: Status = Status.UNREVIEWED) -> Quote:
    span = Span(start, start + len(text))
    known = Speaker(identity=speaker)
    return Quote(
        quote_id(ReportId(report), span), ReportId(report), span, span, text, "en", speaker=known, status=status
    )


def said(name: str, score: float, *members: Quote) -> Statement:
    return Statement(name, score, (), tuple(member.id for member in members))


A1, A2, B1, B2, C1 = quote("a", 0), quote("a", 20), quote("b", 0), quote("b", 20), quote("c", 5)
REPORTS = (summary("a"), summary("b", "fr"), summary("c", "ar"))


def rows(page: Page) -> list[list[QuoteId | None]]:
    return [[cell.quote for cell in row[1:]] for row in page.table.rows]


def test_a_statement_is_a_row_and_what_one_report_alone_has_comes_last() -> None:
    comparison = Comparison(REPORTS, (A1, A2, B1, B2, C1), (said("s", 0.5, A1, B1), said("t", 0.9, A2, B2, C1)))
    assert rows(statements_page(comparison, [ReportId("a")])) == [[A2.id, B2.id, C1.id], [A1.id, B1.id, None]]


def test_statements_that_share_two_quotes_are_one_row_but_one_shared_quote_joins_nothing() -> None:
    twice = Comparison(REPORTS, (A1, B1, C1), (said("s", 0.9, A1, B1), said("t", 0.5, A1, B1, C1)))
    assert rows(statements_page(twice, [])) == [[A1.id, B1.id, C1.id]]
    once = Comparison(REPORTS, (A1, B1, C1), (said("s", 0.9, A1, B1), said("t", 0.5, B1, C1)))
    assert len(rows(statements_page(once, []))) == 2


def test_refused_quotes_are_in_no_table() -> None:
    refused = quote("b", 0, status=Status.REJECTED)
    comparison = Comparison(REPORTS, (A1, refused), (said("s", 0.9, A1, refused),))
    assert rows(statements_page(comparison, [ReportId("a")])) == [[A1.id]]
    assert len(speakers_page(comparison).table.rows) == 1


def test_the_columns_are_the_open_reports_and_those_that_say_the_same() -> None:
    far = (quote("d", 0), quote("e", 0))
    comparison = Comparison(
        (*REPORTS, summary("d"), summary("e")), (A1, B1, *far), (said("s", 0.9, A1, B1), said("t", 0.9, *far))
    )
    page = statements_page(comparison, [ReportId("b")])
    assert [column.title[:2].strip() for column in page.table.columns[1:]] == ["fr", "en"]
    assert rows(page) == [[B1.id, A1.id]]


def test_speakers_the_most_quoted_first_the_nameless_last() -> None:
    quotes = (
        quote("a", 0, speaker="Kelly"),
        quote("a", 9),
        quote("b", 0, speaker="Kelly"),
        quote("b", 9, speaker="Stone"),
    )
    page = speakers_page(Comparison(REPORTS, quotes, ()))
    assert [row[0].text for row in page.table.rows] == ["Kelly (2)", "", "Stone (1)", "not named (1)"]


def test_the_timeline_goes_by_day_then_hour_the_undated_last() -> None:
    early = summary("early", when=datetime(2009, 6, 16, 8, tzinfo=UTC))
    late = summary("late", when=datetime(2009, 6, 16, 21, tzinfo=UTC))
    day = summary("day", when=date(2009, 6, 15))
    page = timeline_page(Comparison((late, summary("none"), early, day), (), ()))
    assert [row[3].text for row in page.table.rows] == ["Day", "Early", "Late", "None"]
    assert page.table.rows[-1][0].text == "no date"


def report(name: str, text: str) -> Report:
    spans, place = [], 0
    for line in text.split("\n"):
        if line:
            spans.append(Span(place, place + len(line)))
        place += len(line) + 1
    paragraphs = tuple(Paragraph(span, "en") for span in spans)
    return Report(ReportId(name), name, "", text, "en", name, paragraphs=paragraphs)


def test_anchors_rise_in_both_reports_and_the_surer_pair_wins() -> None:
    first, second = report("a", "x" * 100), report("b", "y" * 200)
    quotes = (A1, A2, quote("b", 150), quote("b", 50))
    statements = (said("s", 0.5, A1, quotes[2]), said("t", 0.9, A2, quotes[3]))
    assert anchors(statements, quotes, first, second) == [(0, 0), (20, 50), (100, 200)]


@given(st.integers(0, 100), st.integers(0, 100))
def test_linked_places_keep_their_order_and_stay_inside(one: int, other: int) -> None:
    pairs = [(0, 0), (20, 50), (60, 60), (100, 200)]
    low, high = sorted((one, other))
    assert 0 <= corresponding(low, pairs) <= corresponding(high, pairs) <= 200


def test_an_anchor_corresponds_to_its_partner() -> None:
    pairs = [(0, 0), (20, 50), (100, 200)]
    assert [corresponding(offset, pairs) for offset in (0, 20, 60, 100)] == [0, 50, 125, 200]


TEXT = 'He said "all is well, truly" today.\nNext day.'
INNER = Span(9, 20)


@pytest.mark.parametrize(
    ("step", "end"),
    [
        (1, "all is well,"),
        (-1, "all is"),
        (-2, "all"),
        (-3, "all"),
        (2, "all is well, truly"),
        (3, 'all is well, truly"'),
    ],
)
def test_the_end_steps_over_words_and_signs(step: int, end: str) -> None:
    span = INNER
    for _ in range(abs(step)):
        span = moved_end(report("a", TEXT), span, 1 if step > 0 else -1)
    assert span.of(TEXT) == end


@pytest.mark.parametrize(("step", "start"), [(1, "is well"), (-1, '"all is well'), (-2, 'said "all is well')])
def test_the_start_steps_over_words_and_signs(step: int, start: str) -> None:
    span = INNER
    for _ in range(abs(step)):
        span = moved_start(report("a", TEXT), span, 1 if step > 0 else -1)
    assert span.of(TEXT) == start


@given(st.text(alphabet="aב،. \né\u064e", min_size=3, max_size=40), st.data())
def test_an_edge_never_empties_a_quote_nor_leaves_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    made = report("a", text)
    if not made.paragraphs:
        return
    for move in (moved_end, moved_start):
        for step in (1, -1):
            moved = move(made, span, step)
            assert moved
            assert moved.end <= len(text)
