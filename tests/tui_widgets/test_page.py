"""Pages: rows laid out only when they are asked for, and the ways between rows and offsets."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.layout import Direction
from desk.model import Fold, FoldReason, Paragraph, Report, ReportId
from desk.tui.widgets import page_moves
from desk.tui.widgets.page import Page, PageOptions, Place, pieces
from index.spans import Span

MakeReport = Callable[..., Report]
TEXT = "One two three four five six seven.\nSecond paragraph here.\nThird.\n"
TEASER = Fold(FoldReason.TEASER)
AGAIN = Fold(FoldReason.DUPLICATE)


def page_of(report: Report, width: int = 12, **options: object) -> Page:
    return Page(report, PageOptions(width=width, **options))  # type: ignore[arg-type]


def shown(page: Page) -> list[str]:
    """Every row of a small page: its text, "" for a gap, "~" for a fold."""
    return ["~" if page.blocks[row.block].folded and row.row == 0 else text_of(page, row) for row in whole(page)]


def whole(page: Page) -> list[Place]:
    return page.rows_from(Place(0, 0), 10_000)


def text_of(page: Page, row: Place) -> str:
    line = page.line(row)
    return "" if line is None else "".join(cluster.text for cluster in line.clusters)


def test_paragraphs_wrap_and_are_a_blank_row_apart(make_report: MakeReport) -> None:
    page = page_of(make_report(TEXT))
    assert shown(page) == [
        "One two",
        "three four",
        "five six",
        "seven.",
        "",
        "Second",
        "paragraph",
        "here.",
        "",
        "Third.",
    ]


def test_a_narrow_page_leaves_no_blank_rows(make_report: MakeReport) -> None:
    assert "" not in shown(page_of(make_report(TEXT), spaced=False))


def test_neighbouring_folded_paragraphs_are_one_row_with_every_reason_once(make_report: MakeReport) -> None:
    report = make_report("a\nb\nc\nd\ne\n", folds={1: TEASER, 2: TEASER, 3: AGAIN})
    page = page_of(report, spaced=False)
    assert shown(page) == ["a", "~", "e"]
    assert page.blocks[1].reasons == (FoldReason.TEASER, FoldReason.DUPLICATE)
    assert page.blocks[1].span == Span(2, 7)


def test_an_opened_run_shows_its_paragraphs_and_others_stay_folded(make_report: MakeReport) -> None:
    report = make_report("a\nb\nc\nd\n", folds={0: TEASER, 2: AGAIN, 3: AGAIN})
    assert shown(page_of(report, spaced=False, opened=frozenset({2}))) == ["~", "b", "c", "d"]
    assert shown(page_of(report, spaced=False, folded=False)) == ["a", "b", "c", "d"]


def test_every_offset_is_in_the_row_that_shows_it(make_report: MakeReport) -> None:
    page = page_of(make_report(TEXT))
    for row in whole(page):
        line = page.line(row)
        base = page.blocks[row.block].span.start
        for cluster in line.clusters if line else ():
            assert all(page.text_place(base + at) == row for at in range(cluster.start, cluster.end))


def test_the_offset_of_every_row_leads_back_to_it(make_report: MakeReport) -> None:
    page = page_of(make_report(TEXT))
    assert [page.place_of(page.start_of(row)) for row in whole(page)] == whole(page)


def test_moving_by_rows_stops_at_both_ends(make_report: MakeReport) -> None:
    page = page_of(make_report(TEXT))
    rows = whole(page)
    for here, row in enumerate(rows):
        for by in (-99, -3, -1, 0, 1, 2, 5, 99):
            assert page.moved(row, by) == rows[min(max(here + by, 0), len(rows) - 1)]


def test_the_last_window_ends_with_the_last_row(make_report: MakeReport) -> None:
    page = page_of(make_report(TEXT))
    assert page.rows_from(page.last_top(4), 99) == whole(page)[-4:]
    assert page.last_top(99) == Place(0, 0)


@pytest.mark.parametrize("height", [1, 5, 40])
def test_only_what_is_asked_for_is_laid_out(make_report: MakeReport, height: int) -> None:
    report = make_report("\n".join(f"Paragraph number {number}." for number in range(20_000)))
    page = page_of(report, 60)
    page.rows_from(Place(0, 0), height)
    assert page.laid_out <= height // 2 + 1
    page.last_top(height)
    assert page.laid_out <= 2 * (height // 2 + 2)
    page.text_place(len(report.text) // 2)
    assert page.laid_out <= 2 * (height // 2 + 2) + 1


def test_a_line_of_megabytes_is_laid_out_in_pieces(make_report: MakeReport) -> None:
    report = make_report("word and word " * 200_000)
    page = page_of(report, 70)
    assert page.rows_from(page.text_place(1_500_000), 50)
    assert page.laid_out <= 3
    assert max(len(block.span) for block in page.blocks) <= 4096


@given(st.text(alphabet="ab \n", max_size=60), st.integers(2, 9))
def test_pieces_are_the_span_in_order(text: str, limit: int) -> None:
    cut = list(pieces(text, Span(0, len(text)), limit))
    assert "".join(piece.of(text) for piece in cut) == text
    assert all(0 < len(piece) <= limit for piece in cut[:-1])


def test_a_page_of_another_width_keeps_the_blocks(make_report: MakeReport) -> None:
    before = page_of(make_report(TEXT))
    again = Page(before.report, PageOptions(width=20), before)
    assert again.blocks is before.blocks
    assert len(whole(again)) < len(whole(before))
    assert Page(before.report, PageOptions(width=20, spaced=False), before).blocks is not before.blocks


def test_a_paragraph_has_the_direction_of_its_language_unless_turned(arabic: Report) -> None:
    assert page_of(arabic).direction(0) is Direction.RTL
    assert page_of(arabic, turned={0: Direction.LTR}).direction(0) is Direction.LTR


def test_every_cell_of_the_arabic_report_leads_to_what_is_drawn_there(arabic: Report) -> None:
    page = page_of(arabic, 60)
    for row in whole(page):
        line, base = page.line(row), page.blocks[row.block].span.start
        for cluster in page_moves.shown_clusters(line) if line else ():
            for column in range(cluster.column, cluster.column + cluster.width):
                assert page_moves.offset_at(page, row, column) == base + cluster.start
            assert page_moves.column_of(page, base + cluster.start) == cluster.column


def test_left_and_right_walk_over_every_cell_of_arabic_and_back(arabic: Report) -> None:
    page = page_of(arabic, 40)
    offsets = [0]
    while (onward := page_moves.moved(page, offsets[-1], "left")) != offsets[-1]:
        offsets.append(onward)
    assert len(offsets) == len(set(offsets))
    assert set(offsets) == {
        page.blocks[row.block].span.start + cluster.start
        for row in whole(page)
        if (line := page.line(row))
        for cluster in page_moves.shown_clusters(line)
    }


def test_right_is_backwards_in_arabic_and_onwards_in_english(arabic: Report, make_report: MakeReport) -> None:
    page = page_of(arabic, 60)
    assert page_moves.moved(page, 5, "right") == 4
    assert page_moves.moved(page_of(make_report("abcdef")), 2, "right") == 3


def test_words_and_paragraphs(make_report: MakeReport) -> None:
    page = page_of(make_report("one two, three\nfour\n"))

    def walk(where: str, start: int, count: int) -> list[int]:
        stops = [start]
        for _ in range(count):
            stops.append(page_moves.moved(page, stops[-1], where))
        return stops

    assert walk("word_right", 0, 4) == [0, 4, 9, 15, 15]
    assert walk("word_left", 17, 5) == [17, 15, 9, 4, 0, 0]
    assert walk("paragraph_next", 3, 2) == [3, 15, 15]
    assert walk("paragraph_previous", 17, 3) == [17, 15, 0, 0]


def test_words_in_arabic_go_left(arabic: Report) -> None:
    page = page_of(arabic, 60)
    second = arabic.text.index(" ") + 1
    assert page_moves.moved(page, 0, "word_left") == second
    assert page_moves.moved(page, second, "word_right") == 0


def test_ends_of_rows_and_of_the_report(make_report: MakeReport) -> None:
    page = page_of(make_report("aa bb cc dd\nlast words"), 6)
    assert page_moves.moved(page, 7, "line_start") == 6
    assert page_moves.moved(page, 7, "line_end") == 10
    assert page_moves.moved(page, 0, "end") == 21
    assert page_moves.moved(page, 21, "start") == 0


def test_rows_down_keep_the_column_where_the_row_allows(make_report: MakeReport) -> None:
    page = page_of(make_report("abcdef\nab\nabcdef\n"))
    assert page_moves.by_rows(page, 4, 1, 4) == 8
    assert page_moves.by_rows(page, 8, 1, 4) == 14
    assert page_moves.by_rows(page, 14, -99, 4) == 4


def test_an_empty_paragraph_record_and_a_mark_alone_do_not_break_a_page() -> None:
    report = Report(ReportId("r"), "r", "0", "\u0301\n", "und", "", paragraphs=(Paragraph(Span(0, 1), "und"),))
    page = page_of(report)
    assert len(whole(page)) == 1
    assert page_moves.moved(page, 0, "right") == 0
