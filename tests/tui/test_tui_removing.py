"""Taking reports out of the library by key: the list, the panes, the question before tags go, and the way back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desk.workspace import Workspace

if TYPE_CHECKING:
    from tests.tui.conftest import Open


async def test_a_key_takes_the_report_out_and_undo_brings_it_back(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        driven.desk.reports.focus()
        summary = driven.desk.reports.highlighted
        assert summary is not None
        assert summary.id in driven.open_reports()
        others = [report for report in driven.open_reports() if report != summary.id]
        await driven.press("delete")
        assert driven.said.startswith("1 report: removed · u takes it back")
        assert len(driven.desk.reports.summaries) == len(driven.workspace.reports()) == 4
        assert list(driven.open_reports()) == others
        assert driven.desk.focused is driven.desk.reports
        await driven.press("u")
        assert len(driven.desk.reports.summaries) == len(driven.workspace.reports()) == 5


async def test_tagged_quotes_go_only_when_the_key_is_pressed_again(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("enter", "]", "t")
        await driven.type("key")
        await driven.press("enter", "delete")
        assert driven.said == "1 tagged quote goes with it; Del again removes it."
        assert len(driven.workspace.reports()) == 5
        report = driven.desk.panes.current.report
        assert report is not None
        await driven.press("delete")
        assert len(driven.workspace.reports()) == 4
        assert report.id not in driven.open_reports()
        assert driven.desk.focused is not None
        assert driven.desk.focused.display


async def test_the_hits_of_a_removed_report_go_and_the_way_back_is_without_it(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("/")
        await driven.type("Twitter")
        await driven.press("tab")
        hit = driven.desk.hits.highlighted
        assert hit is not None
        total = driven.desk.hits.result.total
        await driven.press("delete")
        assert driven.desk.hits.result.total == total - 1
        await driven.press("escape")
        assert hit.report not in driven.open_reports()
        assert "no report" not in driven.said


async def test_the_last_report_leaves_an_empty_desk(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        driven.desk.reports.focus()
        await driven.press("g")
        assert driven.desk.reports.heading is not None, "the whole story"
        await driven.press("delete")
        assert driven.workspace.reports() == ()
        assert driven.open_reports() == ()
        await driven.press("delete", "u")
        assert len(driven.workspace.reports()) == 5


async def test_what_was_left_open_and_removed_since_is_not_missed(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        gone = driven.open_reports()[0]
        await driven.press("q")
    other = Workspace.open(filled)
    other.removing.remove([gone])
    other.close()
    async with drive(filled) as driven:
        assert gone not in driven.open_reports()
        assert driven.open_reports() != ()
        assert "no report" not in driven.said
