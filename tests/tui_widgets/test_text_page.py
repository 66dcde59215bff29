"""Pages of Markdown: every row fits, whatever stands in the page, and nothing of it is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.widget import Widget

from desk.layout import cells
from desk.tui.widgets.text_page import TextPage

HELP = Path(__file__).parents[2] / "desk" / "help"


@pytest.mark.parametrize("width", [20, 40, 81, 120])
async def test_every_row_of_every_help_page_fits(host: Any, rows: Callable[[Widget], list[str]], width: int) -> None:
    page = TextPage()
    async with host(page).run_sized(width, 400):
        for path in sorted(HELP.glob("*.md")):
            page.show(path.read_text(encoding="utf-8"))
            assert {cells(row) for row in rows(page)} == {width}, path.name


async def test_a_long_term_stands_above_its_words(host: Any, rows: Callable[[Widget], list[str]]) -> None:
    page = TextPage()
    async with host(page).run_sized(60, 8):
        page.show("- j :: down\n- the longest of all keys :: up")
        shown = [row.rstrip().rstrip("▏").rstrip() for row in rows(page)]
    assert shown[:3] == ["  j                 down", "  the longest of all keys", " " * 20 + "up"]


async def test_in_a_narrow_page_terms_have_no_column(host: Any, rows: Callable[[Widget], list[str]]) -> None:
    page = TextPage()
    async with host(page).run_sized(30, 8):
        page.show("- down :: a line down")
        shown = [row.rstrip() for row in rows(page)]
    assert shown[:2] == ["  down", "    a line down"]
