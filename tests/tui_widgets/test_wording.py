"""The wording of a quote below a page: words about it, then its lines, cut where there is no room."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from desk.tui.widgets.wording import Wording

Rows = Callable[[Any], list[str]]
NOTE = "the note has several words that need more rows than one"


@pytest.mark.parametrize(("text", "noted"), [("short", 3), ("long words " * 5, 1)], ids=["room", "none"])
async def test_the_note_takes_the_rows_that_the_quote_leaves_free(host: Any, rows: Rows, text: str, noted: int) -> None:
    wording = Wording()
    wording.styles.height = 4
    async with host(wording).run_sized(20, 4):
        wording.show(text.strip(), "en", (), NOTE)
        found = [row.rstrip() for row in rows(wording)]
        about = " ".join(found[:noted])
        assert about.endswith("…") == (noted == 1)
        assert NOTE.startswith(about.removesuffix("…"))
        assert found[noted].startswith(text.split(maxsplit=1)[0])


async def test_the_row_above_stays_when_there_is_no_note(host: Any, rows: Rows) -> None:
    wording = Wording()
    wording.styles.height = 3
    async with host(wording).run_sized(20, 3):
        wording.show("one two", "en")
        assert [row.rstrip() for row in rows(wording)] == ["", "one two", ""]
