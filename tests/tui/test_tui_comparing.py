"""The comparing pages by key, linked panes, and versions of a quote."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desk.tui.linking import corresponding, pairs_of
from desk.tui.screens.sheet import SheetScreen
from desk.tui.session import point
from desk.tui.views import is_in_view
from index.spans import Span

if TYPE_CHECKING:
    from tests.tui.conftest import Driven, Open


def sheet(driven: Driven) -> SheetScreen:
    screen = driven.top()
    assert isinstance(screen, SheetScreen)
    return screen


async def test_the_matrix_has_a_row_a_statement_and_a_column_a_report(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("S")
        table = sheet(driven).sheet.table
        shared = [s for s in driven.workspace.statements() if len(s.members) > 1]
        assert len(table.rows) >= len(shared)
        reports = {driven.workspace.quote(member).report for s in shared for member in s.members}
        assert len(table.columns) - 1 >= len(reports)
        assert {cell.report for row in table.rows for cell in row if cell.report} >= reports


async def test_enter_on_a_cell_opens_its_report_at_the_quote(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("S", "right", "j")
        while sheet(driven).sheet.highlighted is None or sheet(driven).sheet.highlighted.quote is None:  # type: ignore[union-attr]
            await driven.press("k")
        cell = sheet(driven).sheet.highlighted
        assert cell is not None
        await driven.press("enter")
        assert driven.top() is driven.desk
        assert driven.quote().id == cell.quote


async def test_the_pages_turn_into_each_other_and_escape_leaves(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("W")
        people = {row[0].text for row in sheet(driven).sheet.table.rows if row[0].quote is None}
        spoken = {quote.speaker.shown or "not named" for quote in driven.workspace.all_quotes() if quote.counts}
        assert people == spoken
        await driven.press("T")
        assert len(sheet(driven).sheet.table.rows) == 5
        await driven.press("end", "G", "enter")
        assert driven.top() is driven.desk
        await driven.press("T", "escape")
        assert driven.top() is driven.desk


async def test_a_change_on_a_page_is_seen_on_it(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("f2", "]", "t", "n", "o", "w", "enter", "W")

        def tagged() -> int:
            return sum(row[3].text == "#now" for row in sheet(driven).sheet.table.rows)

        assert tagged() == 1
        await driven.press("u")
        assert tagged() == 0
        await driven.press("ctrl+r")
        assert tagged() == 1


async def test_linked_panes_scroll_together(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(120, 24)) as driven:
        await driven.press("f2")
        other = driven.desk.panes.pane(1)
        await driven.press("G")
        assert other.top == (other.report.paragraphs[0].span.start if other.report else 0)
        await driven.press("g", "s", "G")
        assert other.top > 0
        await driven.press("g")
        assert other.top <= 1
        await driven.press("s", "G")
        assert other.top <= 1


async def test_enter_on_a_quote_lists_its_versions_and_o_opens_one_beside(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("f2", "enter")
        assert "] goes to the next quote" in driven.said
        for _step in range(8):
            await driven.press("]")
            others = driven.workspace.comparing.counterparts(driven.quote().id)
            if others:
                break
        await driven.press("enter", "enter")
        assert driven.quote().id in {quote.id for quote in others}


@pytest.mark.parametrize("leader", [0, 1], ids=["english leads", "arabic leads"])
async def test_linked_panes_show_what_belongs_together_across_languages(filled: Path, drive: Open, leader: int) -> None:
    async with drive(filled, size=(140, 20)) as driven:
        panes = [driven.desk.panes.pane(slot) for slot in (0, 1)]
        await driven.press("f2" if leader == 0 else "f3", "s")
        first, second = panes[leader], panes[1 - leader]
        assert first.report is not None
        assert second.report is not None
        assert {first.report.language.split("-")[0], second.report.language.split("-")[0]} == {"en", "ar"}
        anchors = driven.workspace.comparing.anchors(first.report.id, second.report.id)
        assert len(anchors) > 5
        met = 0
        for _step in range(30):
            await driven.press("ctrl+d")
            for anchor in anchors:
                if anchor.first.start <= first.top < anchor.first.end:
                    met += 1
                    assert any(is_in_view(second, Span(at, at)) for at in range(anchor.second.start, anchor.second.end))
        assert met


async def test_a_report_opened_while_panes_are_linked_follows_too(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(140, 20)) as driven:
        before = driven.open_reports()
        await driven.press("f2", "s", "o")
        leader, opened = driven.desk.panes.pane(0), driven.desk.panes.pane(2)
        assert leader.report is not None
        assert opened.report is not None
        assert driven.open_reports() == (*before, opened.report.id)
        anchors = driven.workspace.comparing.anchors(leader.report.id, opened.report.id)
        pairs = pairs_of(anchors, len(leader.report.text), len(opened.report.text))
        tops = set()
        for key in ("ctrl+d", "ctrl+d", "G"):
            await driven.press(key)
            assert is_in_view(opened, point(corresponding(leader.top, pairs)))
            tops.add(opened.top)
        assert len(tops) == 3


async def test_the_other_version_stays_in_view_when_linked_panes_scroll(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(140, 20)) as driven:
        await driven.press("f2", "s")
        seen = 0
        for _step in range(8):
            await driven.press("]")
            for pane in driven.desk.panes:
                lit = [quote for quote in pane.quotes if quote.id in pane.marked.lit]
                if lit and pane is not driven.desk.panes.current:
                    seen += 1
                    assert is_in_view(pane, lit[0].span)
        assert seen
