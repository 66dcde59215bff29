"""The status line: keys that fit whole, and the last message."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from rich.cells import cell_len

from desk.tui.widgets.status_line import StatusLine

Rows = Callable[[Any], list[str]]
KEYS = (("]", "next quote"), ("a", "accept"), ("t", "tag"), ("?", "help"))


async def test_keys_stand_at_the_left_and_the_message_at_the_right(host: Any, rows: Rows) -> None:
    line = StatusLine()
    async with host(line).run_sized(70, 2):
        line.show_keys(KEYS)
        line.say("undone: 1 tag")
        row = rows(line)[0]
        assert row.startswith(" ] next quote  a accept  t tag  ? help ")
        assert row.rstrip().endswith("undone: 1 tag")
        line.say("")
        assert "undone" not in rows(line)[0]


@pytest.mark.parametrize("width", [1, 10, 14, 25, 40])
async def test_keys_are_left_out_whole(host: Any, rows: Rows, width: int) -> None:
    line = StatusLine()
    async with host(line).run_sized(width, 2):
        line.show_keys(KEYS)
        row = rows(line)[0]
        assert cell_len(row) == width
        assert row.split() in [" ".join(f"{key} {words}" for key, words in KEYS[:count]).split() for count in range(5)]


async def test_a_message_that_fits_into_the_row_is_whole(host: Any, rows: Rows) -> None:
    line = StatusLine()
    async with host(line).run_sized(40, 2):
        line.show_keys(KEYS)
        for words in ("x" * 38, "y" * 30):
            line.say(words)
            assert words in rows(line)[0]
        assert "]" not in rows(line)[0]


@pytest.mark.parametrize("width", [3, 20, 60])
async def test_a_long_message_leaves_room_for_keys(host: Any, rows: Rows, width: int) -> None:
    line = StatusLine()
    async with host(line).run_sized(width, 2):
        line.show_keys(KEYS)
        line.say("a message that is much longer than any line of a terminal can be " * 3)
        row = rows(line)[0]
        assert cell_len(row) == width
        assert "…" in row


async def test_an_error_is_told_apart_and_outside_text_filtered(host: Any, rows: Rows) -> None:
    line = StatusLine()
    async with host(line).run_sized(60, 2):
        line.say("Not read: \x1b]0;x\x07 [red]name[/red]", error=True)
        assert not set(rows(line)[0]) & set("\x1b\x07")
        assert "[red]name[/red]" in rows(line)[0]
        assert any(part.style and part.style.bold for part in line.render_line(0) if "Not read" in part.text)
