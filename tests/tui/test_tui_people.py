"""Who said what by its keys: one speaker over all reports, people joined and parted from a list, taken back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.geometry import Region

from desk.model import Person
from desk.tui.screens.people import SpeakersScreen
from desk.tui.verbs.opening import quote_under

if TYPE_CHECKING:
    from tests.tui.conftest import Driven, Open


def page(driven: Driven) -> SpeakersScreen:
    screen = driven.top()
    assert isinstance(screen, SpeakersScreen)
    return screen


def person(driven: Driven, name: str) -> Person:
    return driven.workspace.people.named(name)


def names(driven: Driven) -> list[str]:
    return [voice.name for voice in page(driven).voices]


async def stand_on(driven: Driven, name: str) -> None:
    """Move down to the row of a speaker."""
    rows = page(driven).sheet.table.rows
    place = next(n for n, row in enumerate(rows) if row[0].quote is None and row[0].text == name)
    await driven.press("g")
    for _step in range(place):
        await driven.pilot.press("j")
    await driven.settle()
    voice = page(driven).voice
    assert voice is not None
    assert voice.name == name


async def test_one_speaker_over_all_reports_and_back(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(140, 40)) as driven:
        await driven.press("W")
        everybody = names(driven)
        await stand_on(driven, "Ian Kelly")
        await driven.press("enter")
        assert names(driven) == ["Ian Kelly"]
        quotes = {row[0].quote for row in page(driven).sheet.table.rows if row[0].quote}
        assert quotes == {
            quote.id
            for quote in driven.workspace.all_quotes()
            if quote.counts and quote.speaker.identity == "Ian Kelly"
        }
        assert len({row[0].report for row in page(driven).sheet.table.rows if row[0].report}) > 1
        await driven.press("escape")
        assert names(driven) == everybody
        await driven.press("slash", *"stone", "enter")
        assert names(driven) == ["Biz Stone"]
        await driven.press("slash", *"all", "enter")
        assert names(driven) == everybody
        await driven.press("escape")
        assert driven.top() is driven.desk


async def test_it_begins_with_the_quote_at_hand_else_at_the_top(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(140, 40)) as driven:
        await driven.press("f2", "g", "W")
        assert page(driven).sheet.index == 0
        await driven.press("escape", "]", "]", "]", "]", "]", "W")
        cell = page(driven).sheet.highlighted
        assert cell is not None
        here = quote_under(driven.desk.panes.current)
        assert here is not None
        assert cell.quote == here.id
        assert page(driven).sheet.index > 0


async def test_a_long_file_name_is_cut_and_a_name_is_wrapped_further_in(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(120, 40)) as driven:
        await driven.press("f2", "g", "W")
        sheet = page(driven).sheet
        shown = [strip.text for strip in sheet.render_lines(Region(0, 0, *sheet.size))]
        where = shown[0].index("Where")
        told = [line[where:].strip() for line in shown]
        assert any(each.startswith("en  001_") for each in told)
        assert not any(each.startswith("00") for each in told)
        place = next(n for n, line in enumerate(shown) if line.startswith("    US State Department"))
        assert shown[place + 1].startswith("    spokesman Ian Kelly")


async def test_role_and_names_of_every_script_stand_beside_the_speaker(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(140, 40)) as driven:
        await driven.press("W")
        for known in driven.workspace.speakers():
            row = next(r for r in page(driven).sheet.table.rows if r[0].quote is None and r[0].voice == known.id)
            assert known.role in row[1].text
            assert all(" ".join(name.split()) in row[1].text for name in known.names if name != known.name)
        scripts = [name for known in driven.workspace.speakers() for name in known.names if name[0] > "\u0600"]
        assert scripts
        await stand_on(driven, "Ian Kelly")
        shown = page(driven).wording
        assert all(name in shown.text for name in person(driven, "Ian Kelly").names[1:])
        painted = "".join(strip.text for strip in page(driven).sheet.render_lines(Region(0, 0, 140, 30)))
        assert "spokesman" in painted


async def test_two_speakers_are_joined_from_a_list_and_parted_by_undo(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(140, 40)) as driven:
        await driven.press("W")
        before = names(driven)
        await stand_on(driven, "Biz Stone")
        await driven.press("J", *"dorsey", "enter")
        assert "one person" in driven.said
        assert len(names(driven)) == len(before) - 1
        joined = person(driven, "Biz Stone")
        assert joined.id == person(driven, "Jack Dorsey").id
        voice = page(driven).voice
        assert voice is not None
        assert voice.person is not None
        assert voice.person.id == joined.id
        await driven.press("u")
        assert names(driven) == before
    async with drive(filled, size=(140, 40)) as driven:
        await driven.press("ctrl+r", "W")
        assert len(names(driven)) == len(before) - 1
        await driven.press("u")
        assert names(driven) == before


async def test_a_name_is_parted_and_put_back(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(140, 40)) as driven:
        await driven.press("W")
        before = names(driven)
        await stand_on(driven, "Jack Dorsey")
        whole = person(driven, "Jack Dorsey")
        other = next(name for name in whole.names if name != whole.name)
        await driven.press("Y", "down", "enter")
        assert "somebody else" in driven.said
        assert len(names(driven)) == len(before) + 1
        assert person(driven, other).id != person(driven, "Jack Dorsey").id
        await driven.press("u")
        assert names(driven) == before
        assert person(driven, other).id == whole.id


async def test_the_list_left_alone_changes_nothing_and_what_cannot_be_is_said(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("W")
        before = names(driven)
        await stand_on(driven, "Barack Obama")
        await driven.press("Y")
        assert "only one name" in driven.said
        await driven.press("J", "escape")
        assert names(driven) == before
        assert driven.workspace.review.undo() is None


async def test_a_quote_of_the_page_is_opened_and_its_speaker_named(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(140, 40)) as driven:
        await driven.press("W")
        await stand_on(driven, "Biz Stone")
        await driven.press("j")
        quote = page(driven).quote
        assert quote is not None
        await driven.press("p", *"Somebody", "enter")
        assert driven.workspace.quote(quote.id).speaker.identity == "Somebody"
        assert page(driven).quote == driven.workspace.quote(quote.id)
        assert "Somebody" in names(driven)
        await driven.press("u")
        await driven.press("enter")
        assert driven.top() is driven.desk
        assert driven.quote().id == quote.id
