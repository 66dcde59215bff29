"""The line of input: what keys do to value and caret, in both directions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual import events
from textual.geometry import Offset

from desk.layout import Mode
from desk.tui.widgets.entry import Entry
from desk.tui.widgets.painted import PaintedWidget
from desk.tui.widgets.word_edges import next_word, word_at, word_end, word_start
from index.spans import Span

Rows = Callable[[Any], list[str]]


def heard(host: Any, kind: type) -> list[Any]:
    return [message for message in host.seen if type(message) is kind]


async def test_typing_posts_every_value_and_enter_submits(host: Any) -> None:
    entry = Entry()
    app = host(entry)
    async with app.run_sized(30, 3) as pilot:
        await pilot.press("a", "space", "b", "backspace", "enter", "escape")
        assert [each.value for each in heard(app, Entry.Changed)] == ["a", "a ", "a b", "a "]
        assert [each.value for each in heard(app, Entry.Submitted)] == ["a "]
        assert len(heard(app, Entry.Cancelled)) == 1


@pytest.mark.parametrize(
    ("keys", "value", "caret"),
    [
        (["ctrl+a", "x"], "xone two", 1),
        (["home", "delete"], "ne two", 0),
        (["ctrl+w"], "one ", 4),
        (["ctrl+w", "ctrl+w"], "", 0),
        (["ctrl+left", "ctrl+k"], "one ", 4),
        (["ctrl+left", "ctrl+u"], "two", 0),
        (["ctrl+u", "ctrl+y", "ctrl+y"], "one twoone two", 14),
        (["home", "ctrl+right"], "one two", 3),
        (["left", "left", "ctrl+d"], "one to", 5),
        (["home", "left", "backspace"], "one two", 0),
        (["end", "right", "delete"], "one two", 7),
        (["alt+b", "alt+backspace"], "two", 0),
    ],
)
async def test_the_keys_of_a_line_editor(host: Any, keys: list[str], value: str, caret: int) -> None:
    entry = Entry("one two")
    async with host(entry).run_sized(30, 3) as pilot:
        await pilot.press(*keys)
        assert (entry.value, entry.caret) == (value, caret)


async def test_arabic_is_typed_from_the_right_and_arrows_follow_the_eye(host: Any, rows: Rows) -> None:
    entry = Entry()
    async with host(entry).run_sized(20, 3) as pilot:
        await pilot.press(*"سلام")
        assert rows(entry)[0].rstrip().endswith("ﻡﻼﺳ")
        assert entry.cursor_cell().x == 20 - 4
        await pilot.press("right")
        assert entry.caret == 3
        await pilot.press("right")
        assert entry.caret == 1
        await pilot.press("delete")
        assert entry.value == "سم"
        await pilot.press("left", "left", "left")
        assert entry.caret == 2


async def test_the_caret_crosses_runs_in_visual_order(host: Any) -> None:
    entry = Entry("ab سلام cd")
    async with host(entry).run_sized(30, 3) as pilot:
        await pilot.press("home")
        columns = [entry.cursor_cell().x]
        for _ in range(9):
            await pilot.press("right")
            columns.append(entry.cursor_cell().x)
        assert columns == list(range(10))
        assert entry.caret == len(entry.value)


async def test_a_vowel_sign_is_taken_back_alone_and_a_cluster_deleted_whole(host: Any) -> None:
    entry = Entry("مُدَّة")
    async with host(entry).run_sized(30, 3) as pilot:
        await pilot.press("home", "delete")
        assert entry.value == "دَّة"
        entry.set_value("مُ")
        await pilot.press("backspace")
        assert entry.value == "م"


async def test_pasted_lines_become_one(host: Any) -> None:
    entry = Entry("<>")
    async with host(entry).run_sized(30, 3) as pilot:
        await pilot.press("left")
        entry.post_message(events.Paste("one\r\ntwo\nthree"))
        await pilot.pause()
        assert entry.value == "<one two three>"


async def test_a_long_value_scrolls_to_its_caret(host: Any, rows: Rows) -> None:
    entry = Entry("0123456789" * 5, label="/ ")
    async with host(entry).run_sized(20, 3) as pilot:
        await pilot.pause()
        assert rows(entry)[0].rstrip().endswith("789")
        assert entry.cursor_cell().x == 19
        await pilot.press("home")
        assert rows(entry)[0].startswith("/ 01234567")
        assert entry.cursor_cell().x == 2


async def test_a_click_puts_the_caret_on_what_is_drawn_there(host: Any, rows: Rows) -> None:
    entry = Entry("ab سلام cd", label="> ")
    async with host(entry).run_sized(30, 3) as pilot:
        await pilot.pause()
        for cell in range(2, 11):
            await pilot.click(entry, offset=Offset(cell, 0))
            assert entry.cursor_cell().x == cell
        await pilot.click(entry, offset=Offset(25, 0))
        assert entry.caret == len(entry.value)


async def test_the_caret_is_one_visible_cell_and_the_terminals_cursor_is_there(host: Any) -> None:
    entry = Entry("abc", label="/ ")
    app = host(entry)
    async with app.run_sized(20, 3) as pilot:
        await pilot.press("left")
        strip = entry.render_line(0)
        assert [part.text for part in strip if part.style and part.style.reverse] == ["c"]
        assert strip.cell_length == 20
        entry.render_lines(entry.size.region)
        assert app.cursor_position == entry.region.offset + Offset(4, 0)


async def test_an_empty_entry_shows_what_it_is_for(host: Any, rows: Rows) -> None:
    entry = Entry(placeholder="search every report")
    async with host(entry).run_sized(30, 3) as pilot:
        assert "search every report" in rows(entry)[0]
        await pilot.press("a")
        assert rows(entry)[0].strip() == "a"


async def test_outside_characters_are_shown_and_kept(host: Any, rows: Rows) -> None:
    entry = Entry("a\x1b[2Jb")
    async with host(entry).run_sized(30, 3):
        assert "\x1b" not in rows(entry)[0]
        assert entry.value == "a\x1b[2Jb"


@pytest.mark.parametrize("width", [1, 2, 5, 9])
async def test_any_width_is_filled(host: Any, rows: Rows, width: int) -> None:
    entry = Entry("ab سلام cd 漢字", label="tag ")
    async with host(entry).run_sized(width, 2):
        assert {cell_len(row) for row in rows(entry)} == {width}


async def test_keys_of_the_screen_are_left_to_it_but_letters_are_not(host: Any) -> None:
    entry = Entry()
    async with host(entry).run_sized(30, 3):
        assert entry.check_consume_key("q", "q")
        assert entry.check_consume_key("ctrl+w", None)
        assert not entry.check_consume_key("f1", None)
        assert not entry.check_consume_key("ctrl+s", "\x13")


def reversed_cells(entry: Entry) -> list[int]:
    """The cells in reverse, left to right."""
    cells: list[int] = []
    at = 0
    for segment in entry.render_line(0):
        if segment.style and segment.style.reverse:
            cells += range(at, at + segment.cell_length)
        at += segment.cell_length
    return cells


@pytest.mark.parametrize(
    ("mode", "shown", "columns"),
    [
        (Mode.VISUAL, "ab \ufee1\ufefc\ufeb3 cd", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
        (Mode.WORDS, "ab سلام cd", [0, 1, 2, 6, 5, 4, 3, 7, 8, 9, 10]),
        (Mode.LOGICAL, "ab سلام cd", [0, 1, 2, 6, 5, 4, 3, 7, 8, 9, 10]),
    ],
)
async def test_cells_and_caret_in_every_mode(
    host: Any, rows: Rows, monkeypatch: pytest.MonkeyPatch, mode: Mode, shown: str, columns: list[int]
) -> None:
    monkeypatch.setattr(PaintedWidget, "mode", mode)
    entry = Entry()
    async with host(entry).run_sized(30, 3) as pilot:
        for letter in "ab سلام cd":
            await pilot.press("space" if letter == " " else letter)
        assert rows(entry)[0].rstrip() == shown
        await pilot.press("home")
        found = [entry.cursor_cell().x]
        while entry.caret < len(entry.value):
            await pilot.press("right")
            found.append(entry.cursor_cell().x)
        assert found == columns
        await pilot.press("end", "left", "left", "left", "backspace")
        assert entry.value == "ab سلا cd" if entry.caret == 6 else "ab لام cd"


@pytest.mark.parametrize(
    ("value", "keys", "selection", "cells"),
    [
        ("abcd", ["shift+left", "shift+left"], (2, 4), [3]),
        ("abcd", ["shift+home"], (0, 4), [1, 2, 3]),
        ("אבגד", ["shift+right", "shift+right"], (2, 4), [16]),
        ("אבגד", ["home", "shift+left"], (0, 1), [18, 19]),
        ("ab אבג", ["home", "shift+end"], (0, 6), [0, 1, 2, 3, 4, 5, 6]),
        ("one two", ["ctrl+shift+left"], (4, 7), [5, 6]),
        ("one two", ["alt+a"], (0, 7), [0, 1, 2, 3, 4, 5, 6, 7]),
    ],
)
async def test_shift_selects_and_the_caret_stays_in_sight(
    host: Any, value: str, keys: list[str], selection: tuple[int, int], cells: list[int]
) -> None:
    entry = Entry(value)
    async with host(entry).run_sized(20, 3) as pilot:
        await pilot.press(*keys)
        assert entry.selection == selection
        assert reversed_cells(entry) == cells
        await pilot.press("x")
        assert entry.value == value[: selection[0]] + "x" + value[selection[1] :]
        await pilot.press("ctrl+underscore")
        assert entry.value == value
        await pilot.press("alt+underscore")
        assert "x" in entry.value


async def test_the_mouse_selects_in_reordered_text(host: Any) -> None:
    entry = Entry("ab אבגד cd", label="> ")
    async with host(entry).run_sized(30, 3) as pilot:
        await pilot.pause()
        await pilot.mouse_down(entry, offset=Offset(7, 0))
        await pilot.hover(entry, offset=Offset(5, 0))
        await pilot.mouse_up(entry, offset=Offset(5, 0))
        assert entry.selection == (4, 6)
        await pilot.hover(entry, offset=Offset(2, 0))
        assert entry.selection == (4, 6)
        await pilot.click(entry, offset=Offset(6, 0), times=2)
        assert entry.selection == (3, 7)


WORDS = st.text(alphabet="ab ,،سَم1\u0301", max_size=20)


@given(WORDS, st.integers(0, 20))
def test_word_edges_move_on_and_stay_inside(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    assert 0 <= word_start(text, offset) <= offset <= word_end(text, offset) <= len(text)
    assert offset <= next_word(text, offset) <= len(text)
    assert word_start(text, offset) < offset or offset == 0
    assert word_end(text, offset) > offset or offset == len(text)


@given(WORDS, st.integers(0, 20))
def test_the_word_at_an_offset_holds_it(text: str, offset: int) -> None:
    offset = min(offset, max(0, len(text) - 1))
    span = word_at(text, offset)
    assert span.contains(offset) or not text


def test_a_word_keeps_its_marks() -> None:
    text = "قال مُدَّة."
    assert word_at(text, 6) == Span(4, 10)


def test_a_line_of_a_screen_that_is_gone_takes_no_keys() -> None:
    """A prompt that is made while the desk is being left."""
    entry = Entry()
    assert entry.focus() is entry
