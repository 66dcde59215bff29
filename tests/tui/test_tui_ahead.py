"""Keys typed faster than the desk answers do what they would have done at leisure; Esc gives everything back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual import events

from desk.model import Statement
from desk.tui.messages import LibraryOpened
from desk.tui.screens.matrix import MatrixScreen
from desk.tui.session import Desktop
from desk.tui.verbs.edges import moved_end
from desk.workspace import Workspace

if TYPE_CHECKING:
    from tests.tui.conftest import Driven, Open

NAMES = {"\r": "enter", "\x1b": "escape", "]": "right_square_bracket", "/": "slash", ".": "full_stop"}
WIDE = (140, 40)


@pytest.fixture(autouse=True)
def _told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys are let on because somebody told what became of the one before, however slow the machine is."""
    monkeypatch.setattr("desk.tui.app.PASSED", 60.0)


async def at_once(driven: Driven, keys: str) -> None:
    """All keys reach the application before it has looked at the first one."""
    for key in keys:
        driven.app.post_message(events.Key(NAMES.get(key, key), key))
    await driven.settle()
    await driven.settle()


async def test_tagging_in_one_go(filled: Path, drive: Open) -> None:
    """Two quotes are tagged, each with its own tag, and the last key goes on to the third."""
    async with drive(filled, size=WIDE) as driven:
        await driven.press("f2")
        await at_once(driven, "]tanon\r]tother\r]")
        quotes = [quote for quote in driven.desk.panes.current.quotes if quote.is_quotation]
        stored = [driven.workspace.quote(quote.id).tags for quote in quotes]
        assert stored[:3] == [("anon",), ("other",), ()]
        assert driven.quote().id == quotes[2].id


async def test_a_repeated_tag_is_the_one_typed_ahead(filled: Path, drive: Open) -> None:
    async with drive(filled, size=WIDE) as driven:
        await driven.press("f2")
        await at_once(driven, "]tone\r].")
        quotes = [quote for quote in driven.desk.panes.current.quotes if quote.is_quotation]
        assert driven.workspace.quote(quotes[1].id).tags == ("one",)


async def test_search_and_walk_in_one_go(filled: Path, drive: Open) -> None:
    """Enter opens the first hit although its answer is not there yet, and n goes on from there."""
    async with drive(filled, size=WIDE) as driven:
        await driven.press("f2")
        await at_once(driven, "/elections\rnn")
        assert driven.desk.bar.value == "elections"
        assert "match 3 of" in driven.said


async def test_open_and_walk_in_one_go(filled: Path, drive: Open) -> None:
    """Keys after Enter in the list are for the report that is being read, not for the one that was there."""
    async with drive(filled, size=WIDE) as driven:
        await at_once(driven, "jjj\r]a")
        report = driven.desk.session.summaries[3].id
        assert driven.desk.panes.current.report is not None
        assert driven.desk.panes.current.report.id == report
        first = next(quote for quote in driven.workspace.quotes(report) if quote.is_quotation)
        assert driven.workspace.quote(first.id).status.value == "accepted"


async def test_an_edge_moves_with_each_key(filled: Path, drive: Open) -> None:
    """Three keys without a pause move the end by three words."""
    async with drive(filled, size=WIDE) as driven:
        await driven.press("f2", "right_square_bracket")
        quote = driven.quote()
        await at_once(driven, "<<<")
        wanted = quote.span
        for _time in range(3):
            wanted = moved_end(driven.workspace.report(quote.report), wanted, -1)
        assert driven.quote().span == wanted


async def test_leaving_a_search_and_going_on(filled: Path, drive: Open) -> None:
    async with drive(filled, size=WIDE) as driven:
        await driven.press("f2")
        await at_once(driven, "/iran\x1b]")
        assert not driven.desk.bar.value
        assert driven.desk.quote is not None


async def test_escape_gives_back_cursor_rows_folds_and_zoom(filled: Path, drive: Open) -> None:
    """A search that unfolds, scrolls and opens reports leaves no trace."""
    async with drive(filled, size=WIDE) as driven:
        await driven.press("f2", "ctrl+d", "z")
        panes = driven.desk.panes
        before = driven.desk.standing.desktop()
        await driven.press("slash", *"twitter", "enter", "n", "n", "n", "Z", "G", "o")
        assert driven.desk.standing.desktop() != before
        await driven.press("escape")
        assert driven.desk.standing.desktop() == before
        assert panes.zoomed
        assert panes.current.has_focus


@pytest.mark.parametrize(("most", "asked"), [(400, True), (0, False)])
async def test_statements_are_there_before_the_first_quote_is_reached(
    filled: Path, drive: Open, monkeypatch: pytest.MonkeyPatch, most: int, asked: bool
) -> None:
    """They are compared after opening, unless there are so many that leaving would have to wait for it."""
    calls: list[Workspace] = []
    compared = Workspace.statements

    def statements(workspace: Workspace) -> tuple[Statement, ...]:
        calls.append(workspace)
        return compared(workspace)

    monkeypatch.setattr(Workspace, "statements", statements)
    monkeypatch.setattr("desk.tui.verbs.counterparts.PREPARED", most)
    async with drive(filled, size=WIDE):
        assert bool(calls) is asked


async def test_the_next_quote_before_the_first_report_is_read(library: Path, seeds: Path, drive: Open) -> None:
    """It is the first quote of the pane that has the keyboard then, whichever report comes first."""
    async with drive(library, size=WIDE) as driven:
        await driven.press("]")
        assert driven.said.startswith("No report is open here")
        driven.desk.adding = True
        await driven.press("]")
        assert driven.said.startswith("The first report is still being read")
        driven.desk.sources.add([seeds])
        await driven.settle()
        pane = driven.desk.panes.current
        assert len(driven.open_reports()) > 1
        assert pane.has_focus
        assert driven.quote().id == next(quote.id for quote in pane.quotes if quote.is_quotation)


async def test_the_walk_does_not_end_where_the_list_is_not_there_yet(filled: Path, drive: Open) -> None:
    """A pane that was left open is there before the list is."""
    async with drive(filled, size=WIDE) as driven:
        await driven.press("f2")
        summaries, driven.desk.session.summaries = driven.desk.session.summaries, ()
        await driven.press(*("]" for _quote in driven.desk.panes.current.quotes), "]")
        assert driven.said == "The list of reports is still being read."
        driven.desk.session.summaries = summaries
        await driven.press("]")
        assert driven.desk.panes.current.report
        assert driven.desk.panes.current.report.id != summaries[0].id


async def test_a_page_that_was_opened_before_the_library_is_drawn_when_it_is_there(filled: Path, drive: Open) -> None:
    async with drive(filled, size=WIDE) as driven:
        workspace, driven.desk.jobs.workspace = driven.workspace, None
        await driven.press("S")
        screen = driven.top()
        assert isinstance(screen, MatrixScreen)
        assert (screen.comparison, driven.said) == (None, "")
        driven.desk.post_message(LibraryOpened(workspace, Desktop(()), "", ()))
        await driven.settle()
        assert screen.matrix.rows


async def test_a_page_shows_the_reports_that_come_in(library: Path, seeds: Path, drive: Open) -> None:
    async with drive(library, size=WIDE) as driven:
        await driven.press("S")
        screen = driven.top()
        assert isinstance(screen, MatrixScreen)
        assert not screen.matrix.rows
        driven.desk.sources.add([seeds])
        await driven.settle()
        assert len(screen.matrix.reports) == 5


async def test_what_went_over_from_an_older_text_is_told_in_one_line(
    library: Path, tmp_path: Path, drive: Open
) -> None:
    text = 'Flood\n\n"The bridge stays closed", Mayor Ann Dale said.\n\n"We wait", said Jo Hull.\n'
    source = tmp_path / "flood.txt"
    source.write_text(text, encoding="utf-8")
    async with drive(library, [source], size=WIDE) as driven:
        await driven.press("f2", "]", "t", *"key", "enter", "]", "a")
        source.write_text(text.replace("We wait", "We go"), encoding="utf-8")
        driven.desk.sources.add([source])
        await driven.settle()
        assert "1 quote judged as in the older text" in driven.said
        assert "1 judged quote stands no more" in driven.said
        assert "u takes it back" in driven.said
        await driven.press("u")
        assert driven.workspace.quotes(driven.workspace.find_report("flood.txt"))[0].tags == ()
