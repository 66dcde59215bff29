"""Moving in a report pane: scrolling, seeking, walking from quote to quote, and how it stands when it was left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from rich.cells import cell_len
from textual.geometry import Offset, Region

from desk.model import Fold, FoldReason, Quote, Report, Status
from desk.tui.widgets.report_pane import ReportPane
from index.spans import Span

MakeReport = Callable[..., Report]
MakeQuote = Callable[..., Quote]
Rows = Callable[[Any], list[str]]
LONG = "\n".join(f"Paragraph {number} says something of its own." for number in range(2000))


def heard(host: Any, kind: type) -> list[Any]:
    return [message for message in host.seen if type(message) is kind]


def texts(rows: list[str]) -> list[str]:
    """The rows without margins, scrollbar and header, blank rows left out."""
    return [row.strip(" ·▪=◂") for row in rows[1:] if row.strip(" ·▪=◂")]


async def test_arrows_move_as_the_eye_does(host: Any, arabic: Report) -> None:
    pane = ReportPane()
    app = host(pane)
    async with app.run_sized(60, 20) as pilot:
        pane.show(arabic)
        await pilot.press("left", "left", "left")
        assert pane.cursor == 3
        await pilot.press("right")
        assert pane.cursor == 2
        assert [message.offset for message in heard(app, ReportPane.CursorMoved)] == [1, 2, 3, 2]


async def test_down_and_up_come_back_to_the_same_cell(host: Any, arabic: Report) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(60, 20) as pilot:
        pane.show(arabic)
        pane.go_to(Span(20, 21))
        await pilot.press("down", "down", "down", "up", "up", "up")
        assert pane.cursor == 20


async def test_scrolling_lays_out_what_comes_into_view(host: Any, make_report: MakeReport) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(80, 24) as pilot:
        pane.show(make_report("\n".join(f"Paragraph {number} of many." for number in range(100_000))))
        await pilot.pause()
        assert pane.page is not None
        assert pane.page.laid_out <= 14
        pane.move("page_down")
        pane.scroll_rows(1)
        assert pane.page.laid_out <= 40


async def test_the_end_of_a_huge_report_lays_out_one_window(host: Any, rows: Rows, make_report: MakeReport) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(80, 24) as pilot:
        pane.show(make_report("\n".join(f"Paragraph {number} of many." for number in range(100_000))))
        await pilot.pause()
        pane.move("end")
        await pilot.pause()
        assert pane.page is not None
        assert pane.page.laid_out <= 45
        assert "Paragraph 99999 of many." in rows(pane)[-1]
        assert pane.cursor == pane.report.paragraphs[-1].span.end - 1 if pane.report else False
        pane.move("start")
        assert (pane.cursor, pane.top) == (0, 0)


async def test_the_wheel_scrolls_and_leaves_the_cursor(host: Any, make_report: MakeReport) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(60, 11) as pilot:
        pane.show(make_report(LONG))
        await pilot._post_mouse_events([__import__("textual.events").events.MouseScrollDown], pane, (5, 5))
        assert pane.cursor == 0
        assert pane.top == pane.report.paragraphs[1].span.end if pane.report else False


async def test_scrolling_stops_where_the_last_row_is_at_the_bottom(
    host: Any, rows: Rows, make_report: MakeReport
) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(60, 11):
        pane.show(make_report("\n".join(f"Line {number}." for number in range(20))))
        pane.scroll_rows(1000)
        assert texts(rows(pane)) == [f"Line {number}." for number in range(15, 20)]
        pane.scroll_rows(-1000)
        assert pane.top == 0


async def test_a_press_on_the_scrollbar_seeks(host: Any, make_report: MakeReport) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(60, 21) as pilot:
        report = make_report(LONG)
        pane.show(report)
        await pilot.click(pane, offset=Offset(59, 11))
        assert 0.4 < pane.top / len(report.text) < 0.6
        assert pane.cursor == 0


async def test_going_into_a_fold_opens_it(host: Any, rows: Rows, make_report: MakeReport) -> None:
    fold = Fold(FoldReason.TEASER)
    report = make_report("Body.\nTeaser words.\nEnd.\n", folds={1: fold})
    pane = ReportPane()
    async with host(pane).run_sized(60, 10):
        pane.show(report, at=Span(13, 18))
        assert pane.cursor == 13
        assert "Teaser words." in texts(rows(pane))


async def test_quotes_are_walked_in_text_order_and_rejected_ones_passed(
    host: Any, make_report: MakeReport, make_quote: MakeQuote
) -> None:
    report = make_report(LONG)
    quotes = [
        make_quote(report, "Paragraph 900 says"),
        make_quote(report, "Paragraph 3 says", Status.REJECTED),
        make_quote(report, "Paragraph 7 says", Status.ACCEPTED, ("who",)),
        make_quote(report, "Paragraph 500 says"),
    ]
    pane = ReportPane()
    app = host(pane)
    async with app.run_sized(60, 20) as pilot:
        pane.show(report, quotes)
        walked = [pane.next_quote() for _ in range(4)]
        assert [quote.text if quote else None for quote in walked] == [
            "Paragraph 7 says",
            "Paragraph 500 says",
            "Paragraph 900 says",
            None,
        ]
        assert pane.current_quote is not None
        assert pane.cursor == pane.current_quote.span.start
        assert pane.cursor_cell() is not None
        await pilot.pause()
        assert [message.quote_id for message in heard(app, ReportPane.CursorMoved)] == [
            quote.id for quote in walked[:3] if quote
        ]
        assert pane.next_quote(-1) == walked[1]


async def test_a_resize_keeps_the_place(host: Any, make_report: MakeReport) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(80, 24) as pilot:
        report = make_report(LONG)
        pane.show(report, at=Span(20_000, 20_001))
        await pilot.pause()
        before = pane.top
        await pilot.resize_terminal(50, 24)
        assert pane.cursor == 20_000
        assert abs(pane.top - before) < 200
        assert pane.cursor_cell() is not None


async def test_enter_opens_where_the_cursor_stands(host: Any, make_report: MakeReport, make_quote: MakeQuote) -> None:
    report = make_report("He said yes.")
    pane = ReportPane()
    app = host(pane)
    async with app.run_sized(60, 6) as pilot:
        pane.show(report, [make_quote(report, "yes")])
        await pilot.press("enter")
        pane.next_quote()
        await pilot.press("enter")
        opened = heard(app, ReportPane.Opened)
        assert [(message.offset, message.quote_id) for message in opened] == [(0, None), (8, "r1-8-11")]


async def test_an_empty_pane_takes_every_verb(host: Any, rows: Rows, make_report: MakeReport) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(40, 6) as pilot:
        for report in (None, make_report("")):
            if report is not None:
                pane.show(report)
            for where in ("up", "down", "left", "page_down", "end", "word_left", "paragraph_next", "nonsense"):
                pane.move(where)
            pane.next_quote()
            pane.toggle_folds()
            pane.turn_direction()
            pane.start_selection()
            pane.go_to(Span(0, 0))
            await pilot.click(pane, offset=Offset(3, 3))
            assert pane.selection is None
            assert all(cell_len(row) == 40 for row in rows(pane))
        pane.clear()
        assert not "".join(rows(pane)).strip()


async def test_a_move_of_the_cursor_repaints_the_rows_it_leaves_and_enters(
    host: Any, make_report: MakeReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = ReportPane()
    app = host(pane)
    async with app.run_sized(60, 20) as pilot:
        pane.show(make_report("\n".join(f"Line {number}." for number in range(40))))
        await pilot.pause()
        painted: list[Region] = []
        refresh = pane.refresh

        def spy(*regions: Region, **options: bool) -> ReportPane:
            painted.extend(regions or [pane.size.region])
            return refresh(*regions, **options)

        monkeypatch.setattr(pane, "refresh", spy)
        pane.move("down")
        assert painted == [Region(0, 1, 60, 1), Region(0, 3, 60, 1)]
        painted.clear()
        pane.move("page_down")
        assert pane.size.region in painted


async def test_a_pane_stands_as_it_was_left(host: Any, english: Report) -> None:
    """Cursor, first row and folds come back; nothing is unfolded or scrolled for a cursor that was out of view."""
    pane = ReportPane()
    async with host(pane).run_sized(60, 10):
        pane.show(english)
        pane.move("down")
        pane.scroll_rows(3)
        cursor, view, top = pane.cursor, pane.view, pane.top
        assert not view.follows
        pane.toggle_folds()
        pane.move("end")
        pane.stand(cursor, view)
        assert (pane.cursor, pane.view, pane.top) == (cursor, view, top)


@pytest.mark.parametrize("scrolled", [0, 1, 12])
async def test_a_pane_that_was_small_for_a_while_stands_as_before(host: Any, english: Report, scrolled: int) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(60, 12) as pilot:
        pane.show(english)
        for _row in range(9):
            pane.move("down")
        pane.scroll_rows(scrolled)
        assert pane.page is not None
        before, seen = (pane.top, pane.cursor), pane.page.text_place(pane.cursor) in pane.places()
        assert seen is (scrolled < 12)
        for size in ((31, 9), (90, 5), (33, 30)):
            await pilot.resize_terminal(*size)
            assert pane.page is not None
            assert not seen or pane.page.text_place(pane.cursor) in pane.places()
        await pilot.resize_terminal(60, 12)
        assert (pane.top, pane.cursor) == before
