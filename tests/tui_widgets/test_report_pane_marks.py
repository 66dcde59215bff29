"""What is marked in a report pane: selections, quotes, margins, the header, the cursor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from textual.geometry import Offset, Region

from desk.model import Quote, Report, Status
from desk.tui.widgets import page_moves
from desk.tui.widgets.report_pane import ReportPane
from index.spans import Span

MakeReport = Callable[..., Report]
MakeQuote = Callable[..., Quote]
Rows = Callable[[Any], list[str]]


def heard(host: Any, kind: type) -> list[Any]:
    return [message for message in host.seen if type(message) is kind]


def styles_of(pane: ReportPane, words: str) -> list[Any]:
    return [part.style for strip in pane.render_lines(Region(0, 0, *pane.size)) for part in strip if words in part.text]


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
        assert (backwards, pane.cursor) == (first, ends[0])
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
        assert reverse == ["ok", '" ﻝ']


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


async def test_the_name_of_a_file_gives_way_to_language_and_counts(host: Any, rows: Rows, english: Report) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(40, 10):
        pane.show(replace(english, outlet="", path="/in/a-file-with-a-very-long-name-from-a-crawl.txt"))
        head = rows(pane)[0]
        assert "… · English" in head
        assert head.rstrip().endswith("0/0")
