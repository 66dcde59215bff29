"""What a report pane shows: rows, columns, folds, directions, and which cell shows which character."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from rich.cells import cell_len
from textual.geometry import Offset, Region

from desk.model import Fold, FoldReason, Report, Role
from desk.tui.widgets import page_moves
from desk.tui.widgets.page_window import MEASURE
from desk.tui.widgets.report_pane import ReportPane

MakeReport = Callable[..., Report]
Rows = Callable[[Any], list[str]]


def texts(rows: list[str]) -> list[str]:
    """The rows without margins, scrollbar and header, blank rows left out."""
    return [row.strip(" ·▪=◂") for row in rows[1:] if row.strip(" ·▪=◂")]


def styles_of(pane: ReportPane, words: str) -> list[Any]:
    return [part.style for strip in pane.render_lines(Region(0, 0, *pane.size)) for part in strip if words in part.text]


def _headed(report: Report) -> Report:
    first, *others = report.paragraphs
    return replace(report, paragraphs=(replace(first, role=Role.HEADLINE), *others))


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
            assert first
            assert all(bool(part.style and part.style.bold) is bold for part in first)


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


async def test_a_pane_without_a_report_says_why(host: Any, rows: Rows) -> None:
    pane = ReportPane()
    async with host(pane).run_sized(60, 10):
        pane.say_empty("nothing yet")
        assert "nothing yet" in "\n".join(rows(pane))
