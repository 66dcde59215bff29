"""What the sample reports hide stands on the screen of 140x40 by itself: nothing is searched, nothing is chosen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.geometry import Region

from desk.model import Kind, Quote, ReportSummary
from desk.tui.screens.matrix import MatrixScreen
from desk.tui.screens.versions import VersionsScreen
from desk.tui.widgets.cell_view import CellView
from desk.tui.widgets.pane_marks import quote_layers
from desk.tui.widgets.table import Cell

if TYPE_CHECKING:
    from tests.tui.conftest import Driven, Open

SIZE = (140, 40)


def matrix(driven: Driven) -> MatrixScreen:
    screen = driven.top()
    assert isinstance(screen, MatrixScreen)
    return screen


def painted(view: CellView) -> str:
    return "\n".join(strip.text for strip in view.render_lines(Region(0, 0, *view.size)))


def noted(driven: Driven) -> str:
    """The rows of the wording below the table."""
    wording = matrix(driven).wording
    return " ".join(" ".join(strip.text for strip in wording.rows(0, wording.size.height)).split())


def source(driven: Driven, start: str) -> ReportSummary:
    """A sample report by the start of its file name."""
    return next(s for s in driven.workspace.reports() if s.path.rpartition("/")[2].startswith(start))


def cell(driven: Driven, words: str, start: str) -> Cell:
    """The cell of a report in the row of the shortest quote that has `words`; the row is in view."""
    screen = matrix(driven)
    found = [(len(q.text), n) for n, row in enumerate(screen.matrix.rows) for q in row.members if words in q.text]
    place = min(found)[1]
    assert screen.sheet.top <= place * screen.sheet.rows_each < screen.sheet.top + screen.sheet.body_height
    report = source(driven, start).id
    return next(c for c in screen.sheet.table.rows[place][2:] if c.report == report)


def quote(driven: Driven, words: str, start: str) -> Quote:
    quotes = driven.workspace.quotes(source(driven, start).id)
    return next(each for each in quotes if words in each.text)


async def test_not_for_us_but_in_iran_itself_is_what_two_reports_dropped(filled: Path, drive: Open) -> None:
    async with drive(filled, size=SIZE) as driven:
        await driven.press("S")
        words = "important means of communications"
        for start in ("000", "001"):
            assert cell(driven, words, start).note.startswith("- part missing")
        for start, lone in (("004", "pas pour nous, mais"), ("002", "ليس لنا، بل في")):
            has = cell(driven, words, start)
            marked = " ".join(has.text[mark.start : mark.end] for mark in has.marks)
            assert lone in marked
        assert painted(matrix(driven).sheet).count("- part missing") >= 2
        assert "pas pour nous, mais" in noted(driven)


async def test_one_sentence_of_ntt_has_two_speakers(filled: Path, drive: Open) -> None:
    async with drive(filled, size=SIZE) as driven:
        await driven.press("S")
        words = "partners at NTT America"
        assert cell(driven, words, "000").note == "@ Biz Stone"
        other = cell(driven, words, "001").note
        assert other.startswith("@ Twitter")
        assert "the statement" in other
        shown = painted(matrix(driven).sheet)
        assert "@ Biz Stone" in shown
        assert "@ Twitter" in shown


async def test_kelly_confirmed_here_and_refused_to_confirm_there(filled: Path, drive: Open) -> None:
    async with drive(filled, size=SIZE) as driven:
        await driven.press("S")
        assert cell(driven, "all weekend", "001").note == "! “confirmed”  < fragment"
        refused = cell(driven, "all weekend", "002").note
        assert refused.startswith("! ")
        assert "ورفض" in refused
        assert "! “confirmed”" in painted(matrix(driven).sheet)


async def test_two_utterances_are_joined_in_one_quotation(filled: Path, drive: Open) -> None:
    async with drive(filled, size=SIZE) as driven:
        await driven.press("S")
        parts = [cell(driven, words, "001") for words in ("They announced they were going", "One of the areas where")]
        assert all("& joined" in part.note for part in parts)
        assert len({part.quote for part in parts}) == 1
        assert len({part.text for part in parts}) == 2
        assert painted(matrix(driven).sheet).count("& joined") == 2


async def test_critical_is_a_fragment_of_the_longer_quote(filled: Path, drive: Open) -> None:
    async with drive(filled, size=SIZE) as driven:
        await driven.press("S")
        assert cell(driven, "a critical network upgrade", "000").note == "< fragment"
        assert cell(driven, "a critical network upgrade", "000").text == "critical"
        assert "critical network upgrade" in cell(driven, "a critical network upgrade", "003").text
        assert "< fragment" in painted(matrix(driven).sheet)


async def test_through_whom_the_words_came_stands_above_them(filled: Path, drive: Open) -> None:
    async with drive(filled, size=SIZE) as driven:
        await driven.press("S")
        assert "via the Washington Times" in cell(driven, "We highlighted to them", "001").note
        assert "via the Wa" in painted(matrix(driven).sheet)
        await driven.press("G")
        nested = cell(driven, "quarterbacking", "003")
        assert "CNN's" in nested.note
        assert nested.quote
        assert driven.workspace.quote(nested.quote).kind is Kind.NESTED
        assert "via the article by C" in painted(matrix(driven).sheet)


async def test_he_is_kelly_though_obama_stands_nearer(filled: Path, drive: Open) -> None:
    async with drive(filled, size=SIZE) as driven:
        await driven.press("f2")
        said = quote(driven, "We don't want to be seen as interfering", "000")
        assert said.speaker.text == "he"
        for _step in range(40):
            if driven.desk.quote and driven.desk.quote.id == said.id:
                break
            await driven.press("]")
        row = next(line for line in painted(driven.desk.tray).splitlines() if "be seen as interfering" in line)
        assert "Ian Kelly" in row
        await driven.press("S")
        rows = matrix(driven).sheet.table.rows
        assert next(r[0].text for r in rows if r[0].quote == said.id) == "Ian Kelly"


async def test_what_an_editor_put_in_or_cut_is_said_of_the_quote(filled: Path, drive: Open) -> None:
    async with drive(filled, size=SIZE) as driven:
        await driven.press("S")
        assert "edited: …" in noted(driven)
        await driven.press("down", "down", "down", "down", "down", "end", "left", "c")
        screen = driven.top()
        assert isinstance(screen, VersionsScreen)
        assert "edited: [that]" in painted(screen.versions)


async def test_a_hashtag_in_marks_is_no_quotation_in_pane_or_matrix(filled: Path, drive: Open) -> None:
    async with drive(filled, size=SIZE) as driven:
        tag = quote(driven, "#Iranelection", "004")
        assert quote_layers(tag) == 0
        await driven.press("S")
        assert all(c.quote != tag.id for row in matrix(driven).sheet.table.rows for c in row)
