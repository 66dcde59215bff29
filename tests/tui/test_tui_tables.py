"""The comparing pages as tables, the links between panes, and the edges of quotes: no screen is needed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.model import (
    Alias,
    Anchor,
    Compared,
    Decision,
    Difference,
    DifferenceKind,
    Paragraph,
    Person,
    PersonId,
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
from desk.tui.linking import corresponding, pairs_of
from desk.tui.matrix import Field, Filter, Matrix, confirmed, filtered, filters_of, matrix_of
from desk.tui.matrix_table import matrix_page
from desk.tui.messages import Comparison
from desk.tui.speakers import names_of, person_words, speakers_page, voices_of
from desk.tui.tables import timeline_page
from desk.tui.verbs.edges import LETTER, WORD, letter_stops, moved_end, moved_start
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


def shared(score: float, *members: Quote, differences: tuple[Difference, ...] = ()) -> Compared:
    return Compared(said(f"s{score}", score, *members), members, differences)


def matrix(
    quotes: tuple[Quote, ...], *rows: Compared, near: tuple[str, ...] = (), reports: tuple[ReportSummary, ...] = ()
) -> Matrix:
    return matrix_of(Comparison(reports or REPORTS, quotes, rows), [ReportId(each) for each in near])


def rows(found: Matrix) -> list[list[QuoteId | None]]:
    page = matrix_page(found, (), None, 4)
    return [[cell.quote for cell in row[2:]] for row in page.table.rows]


def test_a_statement_is_a_row_and_what_one_report_alone_has_comes_last() -> None:
    found = matrix((A1, A2, B1, B2, C1), shared(0.5, A1, B1), shared(0.9, A2, B2, C1), near=("a",))
    assert rows(found) == [[A2.id, B2.id, C1.id], [A1.id, B1.id, None]]
    assert rows(matrix((A1, B1, B2), shared(0.9, A1, B1)))[-1] == [None, B2.id]


def test_statements_that_share_two_quotes_are_one_row_but_one_shared_quote_joins_nothing() -> None:
    assert rows(matrix((A1, B1, C1), shared(0.9, A1, B1), shared(0.5, A1, B1, C1))) == [[A1.id, B1.id, C1.id]]
    assert len(rows(matrix((A1, B1, C1), shared(0.9, A1, B1), shared(0.5, B1, C1)))) == 2


def test_a_column_says_when_its_report_came_out_else_its_title() -> None:
    early, late = datetime(2009, 6, 16, 9, 5, tzinfo=UTC), datetime(2009, 6, 16, 21, 40, tzinfo=UTC)
    reports = (summary("a", when=early), summary("b", when=late), summary("c", "ar"))
    found = matrix((A1, B1, C1), shared(0.9, A1, B1, C1), reports=reports)
    columns = matrix_page(found, (), None, 4).table.columns[2:]
    assert [column.detail(60) for column in columns] == ["Jun 16, 2009 9:05\u202fAM", "Jun 16, 2009 9:40\u202fPM", "C"]
    assert [column.detail(18) for column in columns] == ["6/16/09 9:05\u202fAM", "6/16/09 9:40\u202fPM", "C"]
    alike = tuple(replace(summary(name, when=late), outlet="AFP", title=f"About {name}") for name in "ab")
    told = matrix_page(matrix((A1, B1), shared(0.9, A1, B1), reports=alike), (), None, 4).table.columns[2:]
    assert [column.detail(60).rpartition(" · ")[2] for column in told] == ["About a", "About b"]


def test_refused_quotes_are_in_no_table() -> None:
    refused = quote("b", 0, status=Status.REJECTED)
    assert rows(matrix((A1, refused), shared(0.9, A1, refused), near=("a",))) == [[A1.id]]
    assert voices_of(Comparison(REPORTS, (refused,))) == ()


def test_the_columns_are_the_open_reports_and_those_that_say_the_same() -> None:
    far = (quote("d", 0), quote("e", 0))
    reports = (*REPORTS, summary("d"), summary("e"))
    found = matrix((A1, B1, *far), shared(0.9, A1, B1), shared(0.9, *far), near=("b",), reports=reports)
    assert [each.id for each in found.reports] == ["b", "a"]
    assert rows(found) == [[B1.id, A1.id]]


LONG = quote("b", 40, "One thing. Another thing, not here.")


def differing() -> Compared:
    """A1 lacks a part of LONG, which joins two utterances; another speaker; confirmed and denied."""
    part = Span(LONG.span.start + 11, LONG.span.end)
    lone = Span(part.start + 15, part.end - 1)
    nothing = Span(0, 0)
    found = (
        Difference(DifferenceKind.JOINED, LONG.id, part, A1.id, A1.span, ("Another", "words")),
        Difference(DifferenceKind.MISSING, LONG.id, lone, A1.id, nothing, ("not here", "")),
        Difference(DifferenceKind.SPEAKER, A1.id, nothing, LONG.id, nothing, ("Kelly", "Stone")),
        Difference(DifferenceKind.STANCE, A1.id, nothing, LONG.id, nothing, ("confirmed", "refused")),
    )
    spoken = replace(A1, speaker=Speaker(identity="Kelly"), tags=("key",))
    return shared(0.71, spoken, replace(LONG, speaker=Speaker(identity="Stone")), differences=found)


def test_a_cell_shows_the_part_that_belongs_and_its_drift() -> None:
    row = differing()
    page = matrix_page(matrix(row.members, row), (), None, 4)
    _who, state, first, second = page.table.rows[0]
    assert state.text == "0/2 71 %"
    assert (first.text, first.note) == ("words", "! “confirmed”  @ Kelly  - part missing")
    assert (second.text, second.note) == ("… Another thing, not here.", "! “refused”  @ Stone  & joined")
    (mark,) = second.marks
    assert second.text[mark.start : mark.end] == "not here"


def test_a_kept_cell_says_so_and_what_is_confirmed_is_counted() -> None:
    row = shared(0.9, A1, B1, C1)
    found = matrix(row.members, row)
    one = (Decision(A1.id, B1.id, same=True),)
    assert confirmed(row, one) == {A1.id, B1.id}
    page = matrix_page(found, one, B1.id, 4)
    assert [cell.note for cell in page.table.rows[0][2:]] == ["", "[v]", ""]
    assert page.table.rows[0][1].text == "0/3 90 % = 2"
    both = (*one, Decision(B1.id, C1.id, same=True), Decision(A1.id, A2.id, same=False))
    assert matrix_page(found, both, None, 4).table.rows[0][1].text == "0/3 confirmed"


def test_a_filter_asks_for_one_quote_with_all_fields() -> None:
    row = differing()
    found = matrix((*row.members, C1), row, near=("a", "b", "c"))
    assert len(found.rows) == 2

    def left(*filters: Filter) -> int:
        return len(filtered(found, filters).rows)

    kelly, stone, key = Filter(Field.SPEAKER, "Kelly"), Filter(Field.SPEAKER, "Stone"), Filter(Field.TAG, "key")
    assert (left(), left(kelly), left(kelly, stone), left(kelly, key), left(stone, key)) == (2, 1, 1, 1, 0)
    assert left(Filter(Field.SPEAKER, "")) == 1
    assert left(Filter(Field.STATUS, "unreviewed")) == 2
    assert left(Filter(Field.DRIFT, "joined"), stone) == 1


def test_the_filters_offered_are_those_that_leave_something() -> None:
    row = differing()
    found = matrix((*row.members, C1), row, near=("a", "b", "c"))
    offered = filters_of(found)
    assert all(len(filtered(found, [each]).rows) == count > 0 for each, count in offered.items())
    assert {each.field for each in offered} == set(Field)
    assert len({each.words for each in offered}) == len(offered)


def test_an_empty_matrix_says_why() -> None:
    empty = matrix(())
    assert "No quotes" in matrix_page(empty, (), None, 4).empty
    assert "filter" in matrix_page(empty, (), None, 4, (Filter(Field.TAG, "key"),)).empty


def test_speakers_the_most_quoted_first_the_nameless_last() -> None:
    quotes = (
        quote("a", 0, speaker="Kelly"),
        quote("a", 9),
        quote("b", 0, speaker="Kelly"),
        quote("b", 9, speaker="Stone"),
    )
    page = speakers_page(voices_of(Comparison(REPORTS, quotes)), REPORTS)
    assert [(row[0].text, row[1].text) for row in page.table.rows if row[0].quote is None] == [
        ("Kelly", "2 quotes · 2 reports"),
        ("Stone", "1 quote · 1 report"),
        ("not named", "1 quote · 1 report"),
    ]
    assert [row[0].quote for row in page.table.rows if row[0].quote] == [quotes[i].id for i in (0, 2, 3, 1)]


def person(name: str, *aliases: Alias) -> Person:
    return Person(PersonId(name.lower()), name, "mayor", False, aliases)


def alias(report: str, name: str, *quotes: Quote) -> Alias:
    return Alias(ReportId(report), "en", name, (name,), tuple(each.id for each in quotes), len(quotes))


def test_two_people_of_one_name_are_two_and_one_of_two_names_is_one() -> None:
    one, two, three = quote("a", 0, speaker="Hall"), quote("b", 0, speaker="Hall"), quote("c", 0, speaker="هول")
    first, second = (
        person("Hall", alias("a", "Hall", one)),
        person("Hall", alias("b", "Hall", two), alias("c", "هول", three)),
    )
    comparison = Comparison(REPORTS, (one, two, three), people=(first, replace(second, id=PersonId("other"))))
    voices = voices_of(comparison)
    assert [[each.id for each in voice.quotes] for voice in voices] == [[two.id, three.id], [one.id]]
    assert len({voice.key for voice in voices}) == 2
    assert "هول" in person_words(voices[0])
    assert "mayor" in person_words(voices[0])
    assert [voice.key for voice in voices] == ["other", "hall"]


def test_a_name_is_parted_whole_or_in_one_report() -> None:
    whole = person("Hall", alias("a", "Hall", A1), alias("b", "Hall", B1), alias("c", "Tim Hall", C1))
    found = names_of(whole, REPORTS)
    assert [[each.report for each in aliases] for aliases in found.values()] == [["a", "b"], ["a"], ["b"], ["c"]]
    assert names_of(person("Hall", alias("a", "Hall", A1)), REPORTS) == {}
    assert [
        len(each) for each in names_of(person("H", alias("a", "H", A1), alias("b", "H", B1)), REPORTS).values()
    ] == [1, 1]


def test_the_timeline_goes_by_day_then_hour_the_undated_last() -> None:
    early = summary("early", when=datetime(2009, 6, 16, 8, tzinfo=UTC))
    late = summary("late", when=datetime(2009, 6, 16, 21, tzinfo=UTC))
    day = summary("day", when=date(2009, 6, 15))
    page = timeline_page(Comparison((late, summary("none"), early, day), ()))
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


SPANS = st.tuples(st.integers(0, 90), st.integers(1, 30)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.lists(st.builds(Anchor, SPANS, SPANS, st.just(1.0)), max_size=8))
def test_pairs_rise_from_the_beginnings_to_the_ends(found: list[Anchor]) -> None:
    pairs = pairs_of(sorted(found, key=lambda anchor: (anchor.first.start, anchor.second.start)), 100, 200)
    assert pairs[0] == (0, 0)
    assert pairs[-1] == (100, 200)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))


def test_both_ends_of_an_anchor_are_held() -> None:
    assert pairs_of([Anchor(Span(20, 30), Span(50, 90), 1.0)], 100, 200) == [(0, 0), (20, 50), (30, 90), (100, 200)]
    assert pairs_of([], 0, 0) == [(0, 0), (1, 1)]


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
        (3, 'all is well, truly" today'),
    ],
)
def test_the_end_steps_over_words_and_signs(step: int, end: str) -> None:
    span = INNER
    for _ in range(abs(step)):
        span = moved_end(report("a", TEXT), span, 1 if step > 0 else -1)
    assert span.of(TEXT) == end


@pytest.mark.parametrize(("step", "start"), [(1, "is well"), (-1, 'said "all is well'), (-2, 'He said "all is well')])
def test_the_start_steps_over_words_and_signs(step: int, start: str) -> None:
    span = INNER
    for _ in range(abs(step)):
        span = moved_start(report("a", TEXT), span, 1 if step > 0 else -1)
    assert span.of(TEXT) == start


@pytest.mark.parametrize(
    ("text", "inner", "wider", "longer"),
    [
        ("Il a dit « tout va bien » hier.", "tout va bien", "tout va bien » hier", "dit « tout va bien"),
        ("قال إن “كل شيء” بخير", "كل شيء", "كل شيء” بخير", "إن “كل شيء"),
        ("He said ‘all is well,’ twice.", "all is well,", "all is well,’ twice", "said ‘all is well,"),
    ],
)
def test_no_edge_stands_at_a_quotation_mark_unless_it_moves_by_letters(
    text: str, inner: str, wider: str, longer: str
) -> None:
    made, start = report("a", text), text.index(inner)
    span = Span(start, start + len(inner))
    assert moved_end(made, span, 1).of(text) == wider
    assert moved_end(made, moved_end(made, span, 1), -1) == span
    assert moved_start(made, span, -1).of(text) == longer
    assert moved_start(made, moved_start(made, span, -1), 1) == span
    assert len(moved_end(made, span, 1, LETTER)) < len(moved_end(made, span, 1))


def test_letters_are_stops_with_their_marks() -> None:
    text = "e\u0301a 🇫🇷ل\u064eا"
    assert letter_stops(text) == [0, 2, 3, 4, 6, 8, 9]
    assert letter_stops("") == [0]
    made = report("a", TEXT)
    assert moved_end(made, INNER, 1, LETTER).of(TEXT) == "all is well,"
    assert moved_end(made, INNER, -1, LETTER).of(TEXT) == "all is wel"
    assert moved_start(made, INNER, 1, LETTER).of(TEXT) == "ll is well"


@given(st.text(alphabet="aב،. \né\u064e", min_size=3, max_size=40), st.data())
def test_an_edge_never_empties_a_quote_nor_leaves_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    made = report("a", text)
    if not made.paragraphs:
        return
    for move in (moved_end, moved_start):
        for direction, step in product((1, -1), (WORD, LETTER)):
            moved = move(made, span, direction, step)
            assert moved
            assert moved.end <= len(text)
