"""Opening, moving and panes, by the keys that an editor presses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desk.keymap import overlay
from desk.tui.screens.sheet import SheetScreen
from desk.tui.views import is_in_view
from desk.tui.widgets.pane_group import most_panes, usual_panes
from desk.tui.widgets.report_list import ReportList
from desk.tui.widgets.status_line import StatusLine
from index.spans import Span

if TYPE_CHECKING:
    from tests.tui.conftest import Open


async def test_the_first_reports_are_open_and_one_is_in_another_language(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        languages = [pane.report.language for pane in driven.desk.panes if pane.report]
        assert len(languages) == 2
        assert len(set(languages)) == 2


@pytest.mark.parametrize(("columns", "usual", "most"), [(79, 1, 1), (80, 1, 2), (100, 2, 2), (150, 3, 4), (200, 4, 4)])
def test_how_many_panes_stand_side_by_side(columns: int, usual: int, most: int) -> None:
    assert (usual_panes(columns), most_panes(columns)) == (usual, most)


@pytest.mark.parametrize(("columns", "panes"), [(80, 1), (200, 4)])
async def test_the_first_reports_fill_the_width(filled: Path, drive: Open, columns: int, panes: int) -> None:
    async with drive(filled, size=(columns, 24)) as driven:
        assert len(driven.desk.panes.shown()) == len(driven.open_reports()) == panes


async def test_paths_are_added_while_the_desk_is_there(library: Path, seeds: Path, drive: Open) -> None:
    async with drive(library, [seeds]) as driven:
        assert len(driven.desk.reports.summaries) == 5
        assert driven.said == "5 reports added"
        assert len(driven.open_reports()) == 2


async def test_a_path_that_cannot_be_read_is_said_and_the_rest_is_there(
    library: Path, seeds: Path, tmp_path: Path, drive: Open
) -> None:
    async with drive(library, [tmp_path / "none.txt", seeds]) as driven:
        assert len(driven.desk.reports.summaries) == 5
        assert "1 not read" in driven.said
        assert "none.txt" in driven.said


async def test_a_library_that_cannot_be_opened_is_said_for_every_key(tmp_path: Path, drive: Open) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    async with drive(tmp_path / "file" / "library") as driven:
        assert "cannot be used" in driven.said
        await driven.press("S", "escape", "u")
        assert "cannot be used" in driven.said


async def test_enter_opens_here_and_takes_the_keyboard_along(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("j", "j", "j")
        wanted = driven.desk.reports.highlighted
        await driven.press("enter")
        assert wanted is not None
        assert driven.open_reports()[0] == wanted.id
        assert driven.desk.focused is driven.desk.panes.pane(0)


async def test_o_opens_beside_and_the_list_keeps_the_keyboard(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(160, 40)) as driven:
        before = driven.open_reports()
        await driven.press("w", "tab", "tab")
        driven.desk.reports.focus()
        closed = next(report for report in before if report not in driven.open_reports())
        rows = driven.desk.reports
        rows.highlight(next(place for place, row in enumerate(rows.entries) if getattr(row, "id", "") == closed))
        await driven.press("o")
        assert closed in driven.open_reports()
        assert isinstance(driven.desk.focused, ReportList)
        await driven.press("o")
        assert driven.said == "This report is open already."


async def test_o_in_a_pane_opens_the_next_report_of_the_list(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(200, 40)) as driven:
        await driven.press("f2", "w", "w")
        assert len(driven.open_reports()) == 2
        await driven.press("o", "o")
        assert len(set(driven.open_reports())) == 4


async def test_close_leaves_the_others_in_their_order(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(200, 40)) as driven:
        first, _second, third, fourth = driven.open_reports()
        await driven.press("f3", "w")
        assert driven.open_reports() == (first, third, fourth)
        await driven.press("w", "w", "w")
        assert driven.open_reports() == ()
        assert driven.desk.focused is driven.desk.reports


async def test_zoom_wider_even_and_back(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("f3", "z")
        assert driven.desk.panes.shown() == (driven.desk.panes.pane(1),)
        await driven.press("z")
        assert len(driven.desk.panes.shown()) == 2
        await driven.press("f2")
        before = driven.desk.panes.current.size.width
        await driven.press("+", "+")
        assert driven.desk.panes.current.size.width > before
        await driven.press("=")
        assert driven.desk.panes.current.size.width == before
        await driven.press("-")
        assert driven.desk.panes.current.size.width < before


async def test_the_keyboard_goes_round(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        desk = driven.desk
        stops = [desk.panes.pane(0), desk.panes.pane(1), desk.tray, desk.reports]
        for stop in stops:
            await driven.press("tab")
            assert desk.focused is stop
        for stop in reversed(stops[:-1]):
            await driven.press("h")
            assert desk.focused is stop
        await driven.press("f5")
        assert "no pane 4" in driven.said


async def test_every_move_goes_there_and_back(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("f2", "}", "}", "}")
        pane = driven.desk.panes.current
        start = pane.cursor
        for there, back in (
            ("j", "k"),
            ("space", "b"),
            ("ctrl+d", "ctrl+u"),
            ("}", "{"),
            ("right", "left"),
            ("G", "g"),
        ):
            pane.go_to(Span(start, start))
            await driven.press(there)
            further = pane.cursor
            assert further > start, there
            await driven.press(back)
            assert pane.cursor < further, back


async def test_left_goes_on_in_arabic(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        desk = driven.desk
        arabic = next(slot for slot, pane in enumerate(desk.panes) if pane.report and pane.report.language == "ar")
        await driven.press(f"f{arabic + 2}")
        before = desk.panes.current.cursor
        await driven.press("left", "left")
        assert desk.panes.current.cursor == before + 2


async def test_folds_harakat_and_direction_change_what_is_seen(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("f2", "}")
        pane = driven.desk.panes.current
        page = pane.page
        assert page is not None
        folded, direction = [block.folded for block in page.blocks], page.direction(page.block_at(pane.cursor))
        assert any(folded)
        await driven.press("Z")
        assert pane.page is not None
        assert not any(block.folded for block in pane.page.blocks)
        await driven.press("Z")
        assert pane.page is not None
        assert [block.folded for block in pane.page.blocks] == folded
        await driven.press("H")
        assert {each.harakat for each in driven.desk.panes} == {False}
        await driven.press("L")
        assert pane.page is not None
        assert pane.page.direction(pane.page.block_at(pane.cursor)) is not direction


async def test_the_desk_comes_back_as_it_was_left(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(160, 40)) as driven:
        await driven.press("f3", "]", "]")
        left = driven.open_reports(), driven.desk.panes.index, driven.desk.panes.current.cursor
        await driven.press("q")
    async with drive(filled, size=(160, 40)) as driven:
        assert (driven.open_reports(), driven.desk.panes.index, driven.desk.panes.current.cursor) == left


@pytest.mark.parametrize(
    "keys", [(), ("S",), ("W",), ("T",), ("c",), ("question_mark",), ("slash",), ("e",), ("colon",)]
)
async def test_a_few_rows_show_what_the_page_is_for_and_come_back(
    keys: tuple[str, ...], filled: Path, drive: Open
) -> None:
    async with drive(filled, size=(80, 24)) as driven:
        await driven.press("f2", "]", *keys)
        screen, before = driven.top(), [widget.region for widget in driven.top().query("*") if widget.display]
        await driven.pilot.resize_terminal(20, 5)
        await driven.settle()
        assert driven.top() is screen
        assert not screen.show_vertical_scrollbar
        if isinstance(screen, SheetScreen):
            assert screen.sheet.body_height >= 2
        if screen is driven.desk and not keys:
            assert driven.desk.panes.current.body_height >= 1
        await driven.pilot.resize_terminal(80, 24)
        await driven.settle()
        assert [widget.region for widget in driven.top().query("*") if widget.display] == before


async def test_a_smaller_terminal_shows_fewer_panes_and_forgets_none(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(200, 40)) as driven:
        before = driven.open_reports()
        await driven.press("f5")
        await driven.pilot.resize_terminal(80, 24)
        await driven.settle()
        assert [pane.report.id for pane in driven.desk.panes.shown() if pane.report][-1] == before[3]
        await driven.pilot.resize_terminal(200, 40)
        await driven.settle()
        assert driven.open_reports() == before
        assert len(driven.desk.panes.shown()) == 4


async def test_a_click_opens_a_report(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.pilot.click(ReportList, offset=(5, 8))
        await driven.settle()
        wanted = driven.desk.reports.highlighted
        assert wanted is not None
        assert wanted.id in driven.open_reports()


async def test_jump_goes_where_the_letter_is(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("f2", "]", "f")
        assert driven.top() is not driven.desk
        await driven.press("a")
        assert driven.top() is driven.desk
        assert driven.desk.quote is not None
        await driven.press("f", "escape")
        assert driven.top() is driven.desk


async def test_the_palette_does_what_it_names(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press(":")
        await driven.type("high contrast")
        await driven.press("enter")
        assert driven.app.theme == "desk-light"
        await driven.press("q")
    async with drive(filled) as driven:
        assert driven.app.theme == "desk-light"


async def test_help_and_debug_are_pages_that_q_leaves(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        for key in ("?", "f1", "f12"):
            await driven.press(key)
            assert driven.top() is not driven.desk
            await driven.press("tab", "space", "q")
            assert driven.top() is driven.desk


async def test_a_key_of_the_status_line_can_be_clicked(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        line = driven.desk.query_one(StatusLine)
        labels = "".join(f" {key} {words} " for key, words in line.keys)
        await driven.pilot.click(StatusLine, offset=(labels.index("matrix"), 0))
        await driven.settle()
        assert isinstance(driven.top(), SheetScreen)


async def test_wrong_lines_of_the_key_file_are_said_at_the_start(filled: Path, drive: Open) -> None:
    keymap = overlay({"quote.tagg": "t", "quote.note": "ctrl+"})
    async with drive(filled, keymap=keymap) as driven:
        assert "Did you mean quote.tag?" in driven.said
        assert "+1" in driven.said
        await driven.press("escape")
        assert driven.said == ""


async def test_keys_can_be_given_to_other_actions(filled: Path, drive: Open) -> None:
    async with drive(filled, keymap=overlay({"see.timeline": "ctrl+t", "move.down": "down"})) as driven:
        await driven.press("ctrl+t")
        assert isinstance(driven.top(), SheetScreen)


@pytest.mark.parametrize("from_list", [True, False])
async def test_a_report_that_is_opened_beside_a_quote_shows_it_lit(filled: Path, drive: Open, from_list: bool) -> None:
    async with drive(filled, size=(100, 24)) as driven:
        await driven.press("f3", "w", "f2", "]")
        while not (known := driven.desk.session.counterparts[driven.quote().id]):
            await driven.press("]")
        rows = driven.desk.reports
        if from_list:
            rows.focus()
            rows.highlight(next(n for n, row in enumerate(rows.entries) if getattr(row, "id", "") == known[0].report))
        await driven.press("o")
        pane = driven.desk.panes.pane(1)
        assert pane.report is not None
        assert pane.report.id == known[0].report
        assert pane.marked.lit == {quote.id for quote in known if quote.report == pane.report.id}
        assert is_in_view(pane, known[0].span)
