"""Stories in the list: headings that fold, and the keys that name, move, part and join them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desk.model import Story
from desk.tui.widgets.report_list import Heading

if TYPE_CHECKING:
    from tests.tui.conftest import Driven, Open

FLOOD = "Flood in Marlow closes two bridges\n\nThe river Thame rose three metres in Marlow, Captain Ana Beck said.\n"


def stories(driven: Driven) -> list[str]:
    """The headings of the list, as they stand."""
    return [entry.story.name for entry in driven.desk.reports.entries if isinstance(entry, Heading)]


def alone(driven: Driven) -> int:
    return sum(summary.story is None for summary in driven.desk.session.summaries)


def story(driven: Driven) -> Story:
    found = driven.desk.session.summaries[0].story
    assert found is not None
    return found


async def test_the_samples_stand_under_one_heading(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        assert len(stories(driven)) == 1
        assert "Twitter" in stories(driven)[0]
        assert alone(driven) == 0
        assert driven.desk.reports.highlighted is not None


async def test_a_story_folds_into_its_heading_and_stays_folded(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        driven.desk.reports.focus()
        await driven.press("j", "c")
        assert len(driven.desk.reports.entries) == 1
        assert driven.desk.reports.heading is not None
        await driven.press("q")
    async with drive(filled) as again:
        assert len(again.desk.reports.entries) == 1
        again.desk.reports.focus()
        await again.press("enter")
        assert len(again.desk.reports.entries) == 6


async def test_a_story_is_named_and_gets_the_desks_name_back(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        suggested = story(driven)
        driven.desk.reports.focus()
        await driven.press("R")
        await driven.press("ctrl+u")
        await driven.type("Outage")
        await driven.press("enter")
        assert stories(driven) == ["Outage"]
        assert driven.workspace.search("story:outage").total == 5
        await driven.press("R", "ctrl+u", "enter")
        assert story(driven) == suggested
        await driven.press("u", "u")
        assert story(driven) == suggested


async def test_a_report_is_taken_out_and_put_back(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        driven.desk.reports.focus()
        chosen = driven.desk.reports.highlighted
        assert chosen is not None
        await driven.press("Y")
        assert alone(driven) == 1
        driven.desk.reports.highlight(driven.desk.reports.entries.index(driven.workspace.summary(chosen.id)))
        await driven.press("I")
        await driven.press("enter")
        assert alone(driven) == 0
        await driven.press("u")
        assert alone(driven) == 1
        await driven.press("u")
        assert alone(driven) == 0


async def test_a_new_story_is_made_of_a_report_and_joined_again(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        driven.desk.reports.focus()
        await driven.press("I")
        await driven.type("Sidebar")
        await driven.press("enter")
        assert sorted(stories(driven))[0] == "Sidebar"
        rows = driven.desk.reports.entries
        headings = [place for place, entry in enumerate(rows) if isinstance(entry, Heading)]
        driven.desk.reports.highlight(next(place for place in headings if "Sidebar" not in str(rows[place])))
        await driven.press("J", "enter")
        assert len(stories(driven)) == 1
        assert "Twitter" in stories(driven)[0]


async def test_a_report_that_stands_alone_says_which_key_moves_it(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        driven.workspace.add_bytes(FLOOD.encode(), "flood")
        driven.desk.opening.refresh_list()
        await driven.settle()
        driven.desk.reports.focus()
        await driven.press("end")
        driven.desk.reports.highlight(next(p for p, e in enumerate(driven.desk.reports.entries) if "Flood" in str(e)))
        for key in "RJcY":
            await driven.press(key)
            assert driven.said == "This report stands alone: I moves it into a story."


async def test_the_reports_opened_first_are_of_one_story(
    tmp_path: Path, library: Path, seeds: Path, drive: Open
) -> None:
    """Although one of another event is in a language that is not open yet."""
    (tmp_path / "flut.txt").write_text(
        "Hochwasser in Marlow sperrt zwei Brücken\n\nDie Themse stieg um drei Meter, sagte Hauptmann Ana Beck.\n",
        encoding="utf-8",
    )
    async with drive(library, (seeds, tmp_path / "flut.txt"), size=(200, 50)) as driven:
        opened = [pane.report for pane in driven.desk.panes.shown() if pane.report]
        assert len(opened) == 4
        assert "de" not in {report.language for report in opened}
