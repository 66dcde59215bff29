"""Reported statements on the screen: off at first, shown by a key in panes, tray and pages, remembered."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.geometry import Region

from desk.model import Kind, QuoteId, Status
from desk.tui.screens.matrix import MatrixScreen
from desk.tui.screens.people import SpeakersScreen

if TYPE_CHECKING:
    from tests.tui.conftest import Driven, Open


def in_tray(driven: Driven) -> list[QuoteId]:
    return [row.quote.id for row in driven.desk.tray.entries if row.quote.kind is Kind.INDIRECT]


async def walked_to(driven: Driven) -> QuoteId:
    """Go on with ] until a reported statement is under the cursor."""
    for _step in range(40):
        await driven.press("]")
        if driven.desk.quote and driven.desk.quote.kind is Kind.INDIRECT:
            return driven.desk.quote.id
    raise AssertionError("no reported statement was reached")


async def test_they_are_hidden_until_the_key_and_hidden_by_it_again(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(140, 40)) as driven:
        await driven.press("enter")
        found = sum(1 for row in driven.desk.tray.entries)
        numbers = dict(driven.desk.panes.current.marked.numbers)
        assert not in_tray(driven)
        await driven.press("i")
        assert "shown" in driven.said
        reported = in_tray(driven)
        assert reported
        assert driven.desk.panes.current.marked.numbers == numbers
        assert {row.sign for row in driven.desk.tray.entries if row.quote.id in reported} == {"~"}
        driven.desk.tray.move("end")
        driven.desk.tray.highlight([row.quote.id for row in driven.desk.tray.entries].index(reported[0]))
        await driven.settle()
        shown = [strip.text for strip in driven.desk.tray.render_lines(Region(0, 0, *driven.desk.tray.size))]
        assert any("~ " in line[:6] for line in shown)
        await driven.press("i")
        assert not in_tray(driven)
        assert len(driven.desk.tray.entries) == found


async def test_the_choice_is_kept_for_the_next_time(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(140, 40)) as driven:
        await driven.press("enter", "i")
        shown = in_tray(driven)
    async with drive(filled, size=(140, 40)) as driven:
        await driven.press("g")
        assert in_tray(driven) == shown
        await driven.press("i")
    async with drive(filled, size=(140, 40)) as driven:
        assert not in_tray(driven)


async def test_they_are_walked_to_and_reviewed_like_quotes(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(140, 40)) as driven:
        await driven.press("enter", "i")
        reported = await walked_to(driven)
        summaries = driven.workspace.reports()
        await driven.press("t", *"said", "enter")
        assert driven.quote().tags == ("said",)
        assert [s.found for s in driven.workspace.reports()] == [s.found for s in summaries]
        await driven.press("i")
        assert in_tray(driven) == [reported]
        await driven.press("u")
        assert in_tray(driven) == []
        await driven.press("i", "a")
        assert driven.quote().status is Status.ACCEPTED


async def test_matrix_and_speakers_show_them_when_switched_on(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(140, 40)) as driven:

        def cells() -> set[QuoteId]:
            screen = driven.top()
            assert isinstance(screen, (MatrixScreen, SpeakersScreen))
            quotes = screen.comparison.quotes if screen.comparison else ()
            reported = {quote.id for quote in quotes if quote.kind is Kind.INDIRECT}
            return {c.quote for row in screen.sheet.table.rows for c in row if c.quote and c.quote in reported}

        await driven.press("S")
        assert not cells()
        await driven.press("i")
        assert cells()
        screen = driven.top()
        assert isinstance(screen, MatrixScreen)
        notes = {c.note for row in screen.sheet.table.rows for c in row if c.quote in cells() and c.note}
        assert all("reported" in note for note in notes)
        await driven.press("W")
        assert cells()
        await driven.press("i")
        assert not cells()
