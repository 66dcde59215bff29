"""The small parts of the screen that need no screen: what is remembered, copied, drawn first, and put on pages."""

from __future__ import annotations

import base64
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.model import ReportId, ReportSummary
from desk.tui.clipboard import MOST_BYTES, clipboard_sequence, passage
from desk.tui.frame import outlines
from desk.tui.screens.jump import LETTERS, labels
from desk.tui.session import Desktop, OpenPane, Session, read_desktop, read_list
from desk.tui.start import words
from desk.tui.widgets.pane_group import most_panes, usual_panes
from desk.tui.widgets.sheet import column_widths
from desk.tui.widgets.table import Column
from desk.tui.widgets.text_page import blocks


@given(st.lists(st.tuples(st.text(max_size=8), st.integers(0, 10**6)), max_size=4), st.integers(0, 3))
def test_a_desktop_is_read_as_it_was_written(panes: list[tuple[str, int]], current: int) -> None:
    desktop = Desktop(tuple(OpenPane(report, offset) for report, offset in panes), current)
    assert read_desktop(desktop.written()) == desktop


@pytest.mark.parametrize("text", ["", "x", "[]", "3", '{"panes": 3}', '{"panes": [{}], "current": 0}', "null"])
def test_a_spoiled_memory_is_an_empty_desk(text: str) -> None:
    assert read_desktop(text) == Desktop()
    assert read_list(text) == ()


def test_saved_searches_are_read_once_each() -> None:
    assert read_list(json.dumps(["b", "a", "b"])) == ("b", "a")


def test_neighbours_in_the_list() -> None:
    summaries = tuple(ReportSummary(ReportId(name), 1, name, name, "en", "", None, 0, 0, 0) for name in ("a", "b", "c"))
    session = Session(summaries)
    assert session.neighbour(ReportId("b"), 1) == summaries[2]
    assert session.neighbour(ReportId("a"), -1) is None
    assert session.neighbour(ReportId("c"), 1) is None
    assert session.neighbour(ReportId("?"), 1) is None


def test_a_passage_names_its_source() -> None:
    source = ReportSummary(ReportId("a"), 1, "/in/a.txt", "A", "en", "AFP", date(2009, 6, 16), 0, 0, 0)
    assert passage("words", "Kelly", source) == "words\n— Kelly, AFP, Jun 16, 2009\n"
    assert passage("words", "", None) == "words\n"


@given(st.text(max_size=50))
def test_the_clipboard_gets_exactly_the_text(text: str) -> None:
    sequence = clipboard_sequence(text, {})
    assert sequence is not None
    data = sequence.removeprefix("\x1b]52;c;").removesuffix("\x07")
    assert base64.b64decode(data).decode("utf-8") == text.encode("utf-8", "replace").decode("utf-8")


def test_multiplexers_are_passed_through_and_long_texts_are_not_sent() -> None:
    plain = clipboard_sequence("x", {}) or ""
    assert clipboard_sequence("x", {"TMUX": "1"}) == "\x1bPtmux;" + plain.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    assert clipboard_sequence("x", {"TERM": "screen-256color"}) == f"\x1bP{plain}\x1b\\"
    assert clipboard_sequence("x" * MOST_BYTES, {}) is None


@given(st.integers(0, 700))
def test_labels_are_different_and_none_begins_another(count: int) -> None:
    made = list(labels(count))
    assert len(set(made)) == min(count, len(LETTERS) ** 2)
    assert len({len(label) for label in made}) <= 1


@given(st.integers(20, 400))
def test_panes_by_width(columns: int) -> None:
    assert 1 <= usual_panes(columns) <= most_panes(columns) <= 4
    assert most_panes(columns) == 1 or columns >= 80


@given(st.lists(st.tuples(st.integers(1, 30), st.booleans()), min_size=1, max_size=6), st.integers(0, 300))
def test_columns_get_their_least_and_share_the_rest(wanted: list[tuple[int, bool]], room: int) -> None:
    columns = [Column("", width, grows) for width, grows in wanted]
    widths = column_widths(columns, room)
    assert all(width >= column.width for width, column in zip(widths, columns, strict=True))
    least = sum(column.width for column in columns) + len(columns) - 1
    if room > least and (len(columns) > 1 or columns[0].grows):
        assert sum(widths) + len(columns) - 1 == room


def test_a_page_of_markdown() -> None:
    page = list(blocks("# Title\n\nOne `a` and\n**two**.\n\n- first\n- x :: second"))
    assert [block.text for block in page] == ["Title", "One a and two.", "first", "second"]
    assert [(mark.start, mark.end) for mark in page[1].marks] == [(4, 5), (10, 13)]
    assert [block.bullet for block in page] == ["", "", "• ", "x "]


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (120, 40), (10, 3)])
def test_the_first_frame_fits_the_terminal(columns: int, rows: int) -> None:
    frame = outlines(columns, rows) + words(columns, rows)
    assert frame.startswith("\x1b[?1049h")
    assert f"\x1b[{rows};1H" in frame
    assert "\n" not in frame
