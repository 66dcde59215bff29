"""The report pane by its keys and its mouse: where the cursor stands, what is selected, which rows are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from rich.cells import cell_len
from textual.geometry import Offset, Region

from desk.model import Fold, FoldReason, Quote, Report, Role, Status
from desk.tui.widgets import page_moves
from desk.tui.widgets.page_window import MEASURE
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


async def test_arabic_stands_at_the_right_joined_and_with_a_margin(host: Any, rows: Rows, arabic: Report) -> None:
    pane = ReportPane()
    app = host(pane)
    async with app.run_sized(60, 20):
        pane.show(arabic)
        painted = rows(pane)
        assert all(cell_len(row) == 60 for row in painted)
        first = painted[1][:59]
        assert first.rstrip().endswith("ﺖﻠﺼﺗﺍﻭ")
        right = {len(row[:59]) - len(row[:59].rstrip()) for row in painted[1:] if row.strip()}
        assert min(right) >= 2


async def test_english_starts_at_the_left_and_paragraphs_are_a_row_apart(
    host: Any, rows: Rows, make_report: MakeReport
) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(50, 10):
        pane.show(make_report("First one.\nSecond one.\n"))
        assert [row[:20].rstrip() for row in rows(pane)[1:5]] == ["    First one.", "", "    Second one.", ""]


async def test_a_narrow_pane_gives_the_text_its_room(host: Any, rows: Rows, make_report: MakeReport) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(30, 10):
        pane.show(make_report("First one.\nSecond one.\n"))
        assert [row[:20].rstrip() for row in rows(pane)[1:3]] == ["  First one.", "  Second one."]


async def test_a_narrow_pane_with_many_rows_keeps_paragraphs_apart(
    host: Any, rows: Rows, make_report: MakeReport
) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(30, 30):
        pane.show(make_report("First one.\nSecond one.\n"))
        assert [row[:20].rstrip() for row in rows(pane)[1:4]] == ["  First one.", "", "  Second one."]


async def test_lines_of_a_wide_pane_stay_readable_and_in_the_middle(host: Any, rows: Rows, english: Report) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(160, 40):
        pane.show(english)
        painted = [row[:-1] for row in rows(pane)[1:] if row.strip()]
        assert max(len(row.strip()) for row in painted) <= MEASURE
        assert min(len(row) - len(row.lstrip()) for row in painted) > 30


@pytest.mark.parametrize("width", [34, 60, 100])
async def test_a_click_on_every_cell_of_arabic_gives_what_is_drawn_there(host: Any, arabic: Report, width: int) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(width, 24):
        pane.show(arabic)
        page = pane.page
        assert page is not None
        checked = 0
        for y, place in enumerate(pane.places(), start=pane.head_height):
            line = page.line(place)
            for cluster in page_moves.shown_clusters(line) if line else ():
                for column in range(cluster.column, cluster.column + cluster.width):
                    offset = page.blocks[place.block].span.start + cluster.start
                    assert pane.offset_under(pane.text_column(place) + column, y) == offset
                    checked += 1
        assert checked > 300


async def test_the_cell_clicked_is_the_cell_of_the_cursor(host: Any, arabic: Report) -> None:
    pane = ReportPane()
    app = host(pane)
    async with app.run_sized(60, 24) as pilot:
        pane.show(arabic)
        await pilot.pause()
        for cell in (Offset(20, 1), Offset(50, 2), Offset(31, 6)):
            await pilot.click(pane, offset=cell)
            assert pane.cursor_cell() == cell
            assert app.cursor_position == pane.region.offset + cell
            assert pane.selection is None


async def test_the_text_of_the_pane_is_what_the_click_says(host: Any, rows: Rows, make_report: MakeReport) -> None:
    report = make_report('قال (نعم) "ok then" في عام 2009.\nHe said "سلام" twice.\n', "ar")
    pane = ReportPane()
    async with host(pane).run_sized(60, 8):
        pane.show(report)
        for y, row in enumerate(rows(pane)):
            for x, character in enumerate(row[: pane.body_width]):
                if character.isascii() and character.isalnum() and y >= pane.head_height:
                    offset = pane.offset_under(x, y)
                    assert offset is not None
                    assert report.text[offset] == character


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


async def test_dragging_selects_whole_clusters_over_wrapped_rows_both_ways(host: Any, arabic: Report) -> None:
    pane = ReportPane()
    app = host(pane)
    async with app.run_sized(60, 20) as pilot:
        pane.show(arabic)
        await pilot.pause()
        start, end = Offset(45, 1), Offset(30, 3)
        ends = pane.offset_under(*start), pane.offset_under(*end)
        assert None not in ends
        await pilot.mouse_down(pane, offset=start)
        await pilot.hover(pane, offset=Offset(10, 2))
        await pilot.hover(pane, offset=end)
        await pilot.mouse_up(pane, offset=end)
        first = pane.selection
        assert first is not None
        assert first.start == ends[0]
        await pilot.mouse_down(pane, offset=end)
        await pilot.hover(pane, offset=start)
        await pilot.mouse_up(pane, offset=start)
        backwards = pane.selection
        assert backwards is not None
        assert backwards.start == first.start or pane.cursor == ends[0]
        assert [message.span for message in heard(app, ReportPane.Selected)] == [first, backwards]


async def test_a_selection_is_painted_on_every_run_of_a_mixed_line(host: Any, make_report: MakeReport) -> None:
    report = make_report('قال "ok then" في النهاية', "ar")
    pane = ReportPane()
    async with host(pane).run_sized(60, 6):
        pane.show(report)
        pane.select(Span(2, 8))
        strip = pane.render_lines(Region(0, 1, 60, 1))[0]
        cell = pane.cursor_cell()
        assert cell is not None
        assert strip.crop(cell.x, cell.x + 1).text == report.text[7]
        reverse = [part.text for part in strip if part.style and part.style.reverse]
        assert "".join(reverse) == 'ok"' + " ﻝ" or set("".join(reverse)) == set('"ok ﻝ')
        assert len(reverse) == 2


async def test_a_double_click_selects_the_word(host: Any, arabic: Report) -> None:
    pane = ReportPane()
    app = host(pane)
    async with app.run_sized(60, 20) as pilot:
        pane.show(arabic)
        await pilot.pause()
        assert pane.page is not None
        cell = Offset(pane.text_column(pane.places()[0]) + page_moves.column_of(pane.page, 10), 1)
        await pilot.click(pane, offset=cell, times=2)
        assert pane.selection is not None
        word = pane.selection.of(arabic.text)
        assert word == arabic.text.split()[1]
        assert heard(app, ReportPane.Selected)[-1].span == pane.selection


async def test_start_and_cancel_of_a_selection_by_key(host: Any, make_report: MakeReport) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(60, 6):
        pane.show(make_report("abc def ghi"))
        pane.move("word_right")
        pane.start_selection()
        assert pane.selection == Span(4, 5)
        pane.move("right")
        pane.move("right")
        assert pane.selection == Span(4, 7)
        pane.move("line_start")
        assert pane.selection == Span(0, 5)
        pane.cancel_selection()
        assert pane.selection is None


async def test_a_fold_is_one_row_with_its_reason_and_opens(host: Any, rows: Rows, make_report: MakeReport) -> None:
    fold = Fold(FoldReason.DUPLICATE)
    report = make_report("Body.\nBody.\nAgain.\nEnd.\n", folds={1: fold, 2: fold})
    pane = ReportPane()
    async with host(pane).run_sized(60, 10) as pilot:
        pane.show(report)
        assert texts(rows(pane)) == ["Body.", "▸ 2 paragraphs: the body again · Z unfolds", "End."]
        await pilot.click(pane, offset=Offset(10, 3))
        assert texts(rows(pane)) == ["Body.", "Body.", "Again.", "End."]
        pane.toggle_folds()
        pane.toggle_folds()
        assert len(texts(rows(pane))) == 3


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


async def test_the_margin_numbers_signs_and_brackets(
    host: Any, rows: Rows, make_report: MakeReport, make_quote: MakeQuote
) -> None:
    report = make_report("One.\nSuggested words.\nTagged words.\nDisputed words.\n")
    quotes = [
        make_quote(report, "Suggested"),
        make_quote(report, "Tagged", Status.ACCEPTED, ("who",)),
        make_quote(report, "Disputed", Status.DISPUTED),
    ]
    pane = ReportPane()
    async with host(pane).run_sized(60, 10):
        pane.show(report, quotes)
        assert [row[:8].rstrip() for row in rows(pane)[1:8:2]] == ["    One.", " 1  Sugg", " 2# Tagg", " 3! Disp"]
        pane.next_quote()
        assert rows(pane)[3].startswith(" 1[ Suggested")


async def test_the_bracket_of_a_long_quote_spans_its_rows_on_the_side_of_the_start(
    host: Any, rows: Rows, arabic: Report, make_quote: MakeQuote
) -> None:
    quote = make_quote(arabic, arabic.text[70:200])
    pane = ReportPane()
    async with host(pane).run_sized(50, 10):
        pane.show(arabic, [quote])
        pane.next_quote()
        signs = [row[45:49].strip() for row in rows(pane)[1:]]
        assert "┐1" in signs
        assert "┘" in signs
        assert signs.index("┘") > signs.index("┐1")


def styles_of(pane: ReportPane, words: str) -> list[Any]:
    return [part.style for strip in pane.render_lines(Region(0, 0, *pane.size)) for part in strip if words in part.text]


async def test_marks_do_not_rely_on_colour_alone(host: Any, make_report: MakeReport, make_quote: MakeQuote) -> None:
    report = make_report("plain suggested plain accepted plain found plain current plain")
    quotes = [make_quote(report, "suggested"), make_quote(report, "accepted", Status.ACCEPTED)]
    pane = ReportPane()
    async with host(pane).run_sized(90, 6):
        pane.show(report, quotes)
        at = [Span(report.text.index(word), report.text.index(word) + len(word)) for word in ("found", "current")]
        pane.set_hits(at, current=1)
        assert styles_of(pane, "suggested")[0].underline
        assert styles_of(pane, "accepted")[0].bgcolor != styles_of(pane, "plain")[0].bgcolor
        assert styles_of(pane, "found")[0].underline
        assert styles_of(pane, "current")[0].bold
        assert not styles_of(pane, " plain ")[0].underline


async def test_counterparts_are_lit_like_the_current_quote(
    host: Any, make_report: MakeReport, make_quote: MakeQuote
) -> None:
    report = make_report("plain here and there plain")
    here, there = make_quote(report, "here"), make_quote(report, "there")
    pane = ReportPane()
    async with host(pane).run_sized(60, 6):
        pane.show(report, [here, there])
        pane.set_lit([there.id])
        pane.next_quote()
        pane.move("right")
        lit, current = styles_of(pane, "there")[0], styles_of(pane, "ere")[0]
        assert lit.bgcolor == current.bgcolor
        assert lit.bgcolor != styles_of(pane, "plain")[0].bgcolor
        pane.set_lit([])
        assert styles_of(pane, "there")[0].bgcolor != lit.bgcolor


async def test_the_header_names_the_report_its_review_and_the_tags_under_the_cursor(
    host: Any, rows: Rows, make_report: MakeReport, make_quote: MakeQuote
) -> None:
    report = make_report("He said yes and no.", "fr")
    quotes = [make_quote(report, "yes", Status.ACCEPTED, ("anonymous",)), make_quote(report, "no")]
    pane = ReportPane()
    async with host(pane).run_sized(60, 6):
        pane.show(report, quotes)
        assert rows(pane)[0].split() == ["AFP", "·", "French", "1/2"]
        pane.next_quote()
        assert rows(pane)[0].split() == ["AFP", "·", "French", "#anonymous", "·", "1/2"]


async def test_the_header_counts_as_lists_do(
    host: Any, rows: Rows, make_report: MakeReport, make_quote: MakeQuote
) -> None:
    pane = ReportPane()
    report = make_report("“One,” “two,” “three,” “four,” he said.\n")
    statuses = {"One,": Status.ACCEPTED, "two,": Status.REJECTED, "three,": Status.UNREVIEWED}
    async with host(pane).run_sized(60, 6):
        pane.show(report)
        pane.set_quotes([make_quote(report, words, status, marks=True) for words, status in statuses.items()])
        assert rows(pane)[0].rstrip().endswith(" 1/2")


async def test_the_cursor_is_one_reversed_cell_also_inside_a_selection(host: Any, make_report: MakeReport) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(40, 6) as pilot:
        pane.show(make_report("abcdef"))
        await pilot.pause()
        assert [style.reverse for style in styles_of(pane, "a")] == [True]
        pane.start_selection()
        pane.move("right")
        pane.move("right")
        assert styles_of(pane, "ab")[0].reverse
        assert not styles_of(pane, "c")[0].reverse


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


async def test_turning_the_direction_turns_one_paragraph(host: Any, rows: Rows, make_report: MakeReport) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(50, 8):
        pane.show(make_report("One.\nTwo.\n"))
        pane.turn_direction()
        painted = rows(pane)
        assert painted[1][:-1].rstrip().endswith(".One")
        assert painted[3].startswith("    Two.")
        pane.turn_direction()
        assert rows(pane)[1].startswith("    One.")


async def test_hidden_harakat_leave_the_offsets(host: Any, rows: Rows, make_report: MakeReport) -> None:
    report = make_report("مُدَّة قصيرة", "ar")
    pane = ReportPane()
    async with host(pane).run_sized(50, 6):
        pane.show(report)
        with_marks = rows(pane)[1]
        pane.toggle_harakat()
        assert "\u0651" in with_marks
        assert "\u0651" not in rows(pane)[1]
        pane.move("word_left")
        assert pane.cursor == report.text.index("ق")


async def test_control_sequences_of_a_report_never_reach_a_row(host: Any, rows: Rows, make_report: MakeReport) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(60, 6):
        pane.show(make_report("a\x1b]52;c;aGk=\x07b \u202egnp.exe\u202c [red]c[/red]"))
        text = "".join(rows(pane))
        assert not set(text) & set("\x1b\x07\u202e\u202c")
        assert "[red]c[/red]" in text


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


async def test_a_move_of_the_cursor_repaints_the_rows_it_leaves_and_enters(host: Any, make_report: MakeReport) -> None:
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

        pane.refresh = spy  # type: ignore[method-assign]
        pane.move("down")
        assert painted == [Region(0, 1, 60, 1), Region(0, 3, 60, 1)]
        painted.clear()
        pane.move("page_down")
        assert pane.size.region in painted


async def test_a_headline_is_bold(host: Any, make_report: MakeReport) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(60, 6):
        pane.show(make_report("Head words\nBody words\n", headline=True))
        assert styles_of(pane, "ead words")[0].bold
        assert not styles_of(pane, "Body words")[0].bold


async def test_only_a_headline_is_bold(host: Any, arabic: Report) -> None:
    """The first paragraph of a report without a headline gives it its title and stays body text."""
    pane = ReportPane()
    async with host(pane).run_sized(60, 20):
        body = replace(arabic, paragraphs=tuple(replace(each, role=Role.BODY) for each in arabic.paragraphs))
        for report, bold in ((body, False), (_headed(body), True)):
            pane.show(report)
            first = [part for part in pane.render_line(1) if part.text.strip()]
            assert all(bool(part.style and part.style.bold) is bold for part in first)


def _headed(report: Report) -> Report:
    first, *others = report.paragraphs
    return replace(report, paragraphs=(replace(first, role=Role.HEADLINE), *others))


async def test_how_arabic_is_shown_is_settled_before_a_report_comes(host: Any, arabic: Report) -> None:
    """The settings of vowel signs and islands are given to an empty pane, and hold for every report after it."""
    pane = ReportPane()
    async with host(pane).run_sized(60, 20):
        pane.show_harakat(False)
        pane.keep_islands(False)
        for _time in range(2):
            pane.show(arabic)
            assert pane.page is not None
            assert not pane.page.options.harakat
            assert not pane.page.options.islands


async def test_a_pane_stands_as_it_was_left(host: Any, english: Report) -> None:
    """Cursor, first row and folds come back, and nothing is unfolded for a cursor inside a fold."""
    pane = ReportPane()
    async with host(pane).run_sized(60, 10):
        pane.show(english)
        pane.move("down")
        pane.scroll_rows(3)
        cursor, view = pane.cursor, pane.view
        pane.toggle_folds()
        pane.move("end")
        pane.stand(cursor, view)
        assert (pane.cursor, pane.view.folded) == (cursor, True)
        assert pane.page is not None
        assert pane.page.text_place(cursor) in pane.places()


async def test_a_pane_without_a_report_says_why(host: Any, rows: Rows) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(60, 10):
        pane.say_empty("nothing yet")
        assert "nothing yet" in "\n".join(rows(pane))


async def test_the_name_of_a_file_gives_way_to_language_and_counts(host: Any, rows: Rows, english: Report) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(40, 10):
        pane.show(replace(english, outlet="", path="/in/a-file-with-a-very-long-name-from-a-crawl.txt"))
        head = rows(pane)[0]
        assert "… · English" in head
        assert head.rstrip().endswith("0/0")
