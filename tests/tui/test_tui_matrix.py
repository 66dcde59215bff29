"""The statement matrix by its keys: review, compare in full, decide, filter, hand on; at small and large sizes."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.geometry import Region

from desk.model import DifferenceKind, Quote, QuoteId, Status
from desk.tui.screens.matrix import MatrixScreen
from desk.tui.screens.versions import VersionsScreen

if TYPE_CHECKING:
    from tests.tui.conftest import Driven, Open


def matrix(driven: Driven) -> MatrixScreen:
    screen = driven.top()
    assert isinstance(screen, MatrixScreen)
    return screen


def versions(driven: Driven) -> VersionsScreen:
    screen = driven.top()
    assert isinstance(screen, VersionsScreen)
    return screen


def here(driven: Driven) -> Quote:
    """The quote of the current cell, as the library has it now."""
    quote = matrix(driven).quote
    assert quote is not None
    return driven.workspace.quote(quote.id)


def partners(driven: Driven, quote: QuoteId) -> set[QuoteId]:
    return {other.id for other in driven.workspace.comparing.counterparts(quote)}


def painted(screen: MatrixScreen | VersionsScreen) -> str:
    """Every row of the table or of the two wordings."""
    widget = screen.sheet if isinstance(screen, MatrixScreen) else screen.versions
    return "\n".join(strip.text for strip in widget.render_lines(Region(0, 0, *widget.size)))


async def test_drift_stands_in_the_cell_that_has_it(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(200, 50)) as driven:
        await driven.press("S")
        notes = {cell.quote: cell.note for row in matrix(driven).sheet.table.rows for cell in row if cell.note}
        drifts = {
            quote.id: each.drift_of(quote.id)
            for each in driven.workspace.compared()
            for quote in each.members
            if quote.counts and each.drift_of(quote.id)
        }
        assert {quote for quote, note in notes.items() if not note.startswith("via ")} == set(drifts)
        for quote, kinds in drifts.items():
            assert all(kind.sign in notes[quote] for kind in kinds if kind is not DifferenceKind.MISSING)
        shown = painted(matrix(driven))
        assert all(note.split()[0] in shown for note in notes.values())


async def test_it_begins_on_the_cell_of_the_quote_at_hand(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(200, 50)) as driven:
        await driven.press("f3", "]", "]", "]")
        wanted = driven.quote().id
        await driven.press("S")
        assert here(driven).id == wanted
        await driven.press("W", "S")
        assert here(driven).id == wanted


async def test_from_the_list_it_is_about_what_is_chosen_there(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(200, 50)) as driven:
        reports = driven.desk.reports
        await driven.press("f2", "w", "f2", "w")
        reports.focus()
        await driven.press("g", "S")
        assert reports.heading is not None
        every = {summary.id for summary in reports.heading.members}
        assert {summary.id for summary in matrix(driven).matrix.reports} == every
        await driven.press("W", "S")
        assert {summary.id for summary in matrix(driven).matrix.reports} == every
        await driven.press("escape", "j")
        while reports.highlighted is None or reports.highlighted.id in driven.desk.panes.open_ids():
            await driven.press("j")
        closed = reports.highlighted
        await driven.press("S")
        assert matrix(driven).matrix.reports[0].id == closed.id


async def test_the_review_column_counts_and_a_tag_is_given_and_taken_back(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("S")
        row = matrix(driven).row
        assert row is not None
        count = len(row.members)
        assert matrix(driven).sheet.table.rows[0][1].text.startswith(f"0/{count}")
        await driven.press("t", *"key", "enter")
        assert here(driven).tags == ("key",)
        assert matrix(driven).sheet.table.rows[0][1].text.startswith(f"1/{count}")
        await driven.press("u")
        assert here(driven).tags == ()
        assert "undone" in driven.said


@pytest.mark.parametrize(
    ("key", "status"), [("a", Status.ACCEPTED), ("D", Status.DISPUTED), ("C", Status.CHECKED)], ids=str
)
async def test_a_cell_is_judged_by_key(filled: Path, drive: Open, key: str, status: Status) -> None:
    async with drive(filled) as driven:
        await driven.press("S", key)
        assert here(driven).status is status
        await driven.press("X")
        assert here(driven).status is Status.UNREVIEWED


async def test_a_refused_quote_leaves_its_row_and_comes_back(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("S")
        quote = here(driven)
        await driven.press("x")
        assert driven.workspace.quote(quote.id).status is Status.REJECTED
        assert all(cell.quote != quote.id for row in matrix(driven).sheet.table.rows for cell in row)
        await driven.press("u")
        assert any(cell.quote == quote.id for cell in matrix(driven).sheet.table.rows[0])


async def test_note_and_speaker_from_a_cell(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("S", "m", *"ask", "enter")
        assert here(driven).note == "ask"
        await driven.press("p", *"Somebody", "enter")
        assert here(driven).speaker.identity == "Somebody"
        assert here(driven).speaker.text != "Somebody"


async def test_a_cell_is_taken_out_of_its_row_and_put_back_by_undo(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("S")
        quote = here(driven).id
        before = partners(driven, quote)
        assert before
        await driven.press("-")
        assert partners(driven, quote) == set()
        await driven.press("u")
        assert partners(driven, quote) == before
        await driven.press("ctrl+r")
        assert partners(driven, quote) == set()


async def test_confirmed_versions_are_said_to_be_confirmed(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("S", "=")
        quote = here(driven).id
        assert {d.same for d in driven.workspace.comparing.decisions() if quote in (d.one, d.other)} == {True}
        assert "confirmed" in matrix(driven).sheet.table.rows[matrix(driven).sheet.index][1].text
        await driven.press("u")
        assert driven.workspace.comparing.decisions() == ()


async def test_two_rows_are_joined_by_keeping_a_cell(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("S", "v")
        kept = here(driven)
        assert "[v]" in matrix(driven).sheet.table.rows[0][matrix(driven).sheet.column].note
        rows = matrix(driven).matrix.rows
        alone = next(n for n, row in enumerate(rows) if len(row.members) == 1 and row.members[0].report != kept.report)
        home = [summary.id for summary in matrix(driven).matrix.reports].index(rows[alone].members[0].report)
        for _step in range(alone):
            await driven.press("j")
        for _step in range(home):
            await driven.press("right")
        joined = here(driven)
        assert joined.id == rows[alone].members[0].id
        await driven.press("=")
        whole = {quote.id for quote in rows[0].members if quote.report != joined.report}
        assert partners(driven, joined.id) >= whole
        assert any({kept.id, joined.id} <= {q.id for q in row.members} for row in matrix(driven).matrix.rows)


async def test_two_versions_stand_in_full_with_what_differs(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(140, 40)) as driven:
        await driven.press("S", "c")
        screen = versions(driven)
        left, right = screen.versions.sides
        first = matrix_row(driven, 0)
        assert left.text.count(first[0].text) == right.text.count(screen._pair[1].text) == 1
        shown = painted(screen)
        assert first[0].speaker.shown in shown
        assert screen.versions.differences
        assert all(line[0] in "+-~<&@!" for line in screen.versions.differences)
        before = screen._pair
        await driven.press("c")
        assert versions(driven)._pair[0] == before[0]
        assert versions(driven)._pair[1].id in {quote.id for quote in first} - {before[1].id}
        await driven.press("escape")
        assert matrix(driven)


def matrix_row(driven: Driven, place: int) -> list[Quote]:
    screen = next(screen for screen in driven.app.screen_stack if isinstance(screen, MatrixScreen))
    return list(screen.matrix.rows[place].members)


async def test_in_two_versions_keys_act_on_the_side_that_is_chosen(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(140, 40)) as driven:
        await driven.press("S", "c")
        one, other = versions(driven)._pair
        await driven.press("tab", "a")
        assert driven.workspace.quote(other.id).status is Status.ACCEPTED
        assert driven.workspace.quote(one.id).status is Status.UNREVIEWED
        assert "accepted" in painted(versions(driven))
        await driven.press("-")
        assert other.id not in partners(driven, one.id)
        await driven.press("u", "left", "x", "u", "enter")
        assert driven.top() is driven.desk
        assert driven.quote().id == one.id


async def test_on_a_dot_the_versions_that_there_are_are_compared(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(200, 50)) as driven:
        await driven.press("S")
        screen = matrix(driven)
        rows = screen.sheet.table.rows
        shared = (row for row in range(len(rows)) if len(screen.matrix.rows[row].members) > 1)
        row, column = next((row, place) for row in shared for place, cell in enumerate(rows[row]) if not cell.quote)
        await driven.press(*("j" * row), *("l" * (column - screen.sheet.column)))
        assert screen.quote is None
        members = {quote.id for quote in screen.matrix.rows[row].members}
        await driven.press("c")
        assert {quote.id for quote in versions(driven)._pair} <= members


async def test_a_kept_cell_is_compared_with_one_of_another_row(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(140, 40)) as driven:
        await driven.press("S", "v", "j", "c")
        pair = versions(driven)._pair
        kept = matrix_row(driven, 0)[0]
        below = next(quote for quote in matrix_row(driven, 1) if quote.report == kept.report)
        assert [quote.id for quote in pair] == [kept.id, below.id]


async def test_a_filter_leaves_what_it_names_and_is_taken_off(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("S")
        everything = len(matrix(driven).sheet.table.rows)
        await driven.press("slash", *"kelly", "enter")
        rows = matrix(driven).matrix.rows
        assert 0 < len(rows) < everything
        assert all(any("Kelly" in quote.speaker.shown for quote in row.members) for row in rows)
        await driven.press("slash", *"all statements", "enter")
        assert len(matrix(driven).sheet.table.rows) == everything
        await driven.press("g", "t", *"now", "enter", "slash", *"now", "enter")
        assert [row.members[0].tags for row in matrix(driven).matrix.rows] == [("now",)]
        await driven.press("slash", *"accepted", "enter", "u")
        assert len(matrix(driven).sheet.table.rows) == 0
        assert "filter" in painted(matrix(driven))


async def test_the_matrix_is_written_as_it_is_on_the_screen(filled: Path, drive: Open, tmp_path: Path) -> None:
    target = tmp_path / "kelly.csv"
    async with drive(filled) as driven:
        await driven.press("S", "slash", *"kelly", "enter")
        rows, reports = matrix(driven).matrix.rows, matrix(driven).matrix.reports
        await driven.press("e", "up")
        await driven.pilot.press("ctrl+u")
        await driven.type(str(target))
        await driven.press("enter")
        assert target.name in driven.said
        with target.open(encoding="utf-8-sig", newline="") as file:
            table = list(csv.reader(file))
        assert len(table) == len(rows) + 1
        assert len(table[0]) == 2 + 4 * len(reports)
        assert rows[0].members[0].text in " ".join(table[1])


@pytest.mark.parametrize("size", [(80, 24), (200, 50)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_every_cell_is_reached_at_any_size_and_arabic_stands_right(
    filled: Path, drive: Open, size: tuple[int, int]
) -> None:
    async with drive(filled, size=size) as driven:
        await driven.press("S")
        screen = matrix(driven)
        arabic = next(n for n, s in enumerate(screen.matrix.reports) if s.language == "ar")
        for _step in range(arabic):
            await driven.press("right")
        quote = here(driven)
        assert quote.language == "ar"
        assert screen.wording.text.count(quote.text) == 1
        lines = [strip.text for strip in screen.wording.rows(0, screen.wording.size.height) if strip.text.strip()]
        own = lines[-len(screen.wording.lines()) :]
        assert all(not line.endswith(" ") for line in own)
        assert any(line.startswith(" ") for line in own)
        assert len(screen.matrix.rows) > 3
        assert painted(screen).count("0/") >= 3


async def test_where_a_report_lacks_a_statement_the_wording_of_another_one_stands_below(
    filled: Path, drive: Open
) -> None:
    """Also in a narrow terminal, where the column that has it is out of view."""
    async with drive(filled, size=(80, 24)) as driven:
        await driven.press("S", "G")
        page = driven.top()
        assert isinstance(page, MatrixScreen)
        await driven.press("l", "h")
        assert page.quote is None
        assert page.row is not None
        (other,) = page.row.members
        assert page.wording.display
        assert other.text in page.wording.text
        assert page.wording.note.startswith("Not in this report. It stands in")
        await driven.press("a")
        assert driven.workspace.quote(other.id).status is Status.UNREVIEWED
        assert driven.said == "This report does not have the statement."
