"""What is unread: its sign in the list, the key that marks it, and the way back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desk.model import ReportId
from desk.tui.widgets.report_list import UNREAD

if TYPE_CHECKING:
    from tests.tui.conftest import Driven, Open


def unread(driven: Driven) -> set[ReportId]:
    """What the list shows as unread, which is what the library holds so."""
    found = {summary.id for summary in driven.desk.session.summaries if not summary.is_read}
    assert found == {summary.id for summary in driven.workspace.reports() if not summary.is_read}
    return found


def signed(driven: Driven) -> int:
    """Rows of the list with the sign of what is unread."""
    rows = [driven.desk.reports.render_line(y).text for y in range(driven.desk.reports.size.height)]
    return sum(UNREAD in row[:3] for row in rows)


async def test_opening_takes_the_sign_away(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(140, 40)) as driven:
        before = unread(driven)
        assert len(before) == 5 - len(driven.open_reports())
        assert signed(driven) == len(before) + 1, "the heading of the story has it too"
        driven.desk.reports.focus()
        for _ in range(5):
            await driven.press("j")
        summary = driven.desk.reports.highlighted
        assert summary is not None
        assert summary.id in before
        await driven.press("enter")
        assert unread(driven) == before - {summary.id}
        assert signed(driven) == len(before)


async def test_a_key_turns_it_and_undo_turns_it_back(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        before = unread(driven)
        driven.desk.reports.focus()
        summary = driven.desk.reports.highlighted
        assert summary is not None
        await driven.press("U")
        assert unread(driven) == before ^ {summary.id}
        await driven.press("u")
        assert unread(driven) == before
        await driven.press("ctrl+r")
        assert unread(driven) == before ^ {summary.id}


async def test_on_a_heading_the_whole_story_is_turned(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        before = unread(driven)
        assert before
        driven.desk.reports.focus()
        await driven.press("g")
        assert driven.desk.reports.heading is not None
        await driven.press("U")
        assert unread(driven) == set()
        await driven.press("U")
        assert len(unread(driven)) == 5
        await driven.press("u", "u")
        assert unread(driven) == before


async def test_what_was_marked_unread_in_its_pane_is_so_at_the_next_start(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        driven.desk.panes.current.focus()
        report = driven.open_reports()[0]
        await driven.press("U")
        assert report in unread(driven)
        await driven.press("/")
        await driven.type("is:unread")
        assert report in {hit.report for hit in driven.desk.hits.result.hits}
        await driven.press("escape", "q")
    async with drive(filled) as again:
        assert report in again.open_reports()
        assert report in unread(again)


async def test_a_hit_is_turned_too(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        before = unread(driven)
        await driven.press("/")
        await driven.type("lang:fr")
        await driven.press("tab", "U")
        hit = driven.desk.hits.highlighted
        assert hit is not None
        assert unread(driven) == before ^ {hit.report}
