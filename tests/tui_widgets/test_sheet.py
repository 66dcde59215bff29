"""The table of the comparing pages: columns in view, notes above the text, marks in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from desk.tui.widgets.painting import LAYER, Mark
from desk.tui.widgets.sheet import Sheet, column_widths
from desk.tui.widgets.table import Cell, Column, Table

Rows = Callable[[Any], list[str]]


def table(columns: int, *, fixed: int = 2, rows_each: int = 4, **first: Any) -> Table:
    heads = tuple(Column(f"c{n}", 8) for n in range(columns))
    cells = tuple(Cell(f"cell {n}", "en") for n in range(columns - 1))
    return Table(heads, ((Cell("first cell here", "en", **first), *cells),), rows_each, fixed)


def test_columns_that_scroll_share_what_the_fixed_ones_leave() -> None:
    columns = [Column("a", 5), Column("b", 5), Column("c", 10), Column("d", 10)]
    assert column_widths(columns, 43, 2) == [5, 5, 15, 15]
    assert column_widths(columns, 20, 2) == [5, 5, 10, 10]
    assert column_widths([Column("a", 5), Column("b", 5, grows=True)], 30) == [5, 24]


def test_a_column_with_a_limit_takes_half_of_what_is_left_at_most() -> None:
    columns = [Column("a", 5, grows=True), Column("b", 10, most=20)]
    assert column_widths(columns, 26) == [10, 15]
    assert column_widths(columns, 76) == [55, 20]
    assert column_widths(columns, 10) == [5, 10]


async def test_fixed_columns_stay_while_the_others_scroll_to_the_current_one(host: Any, rows: Rows) -> None:
    sheet = Sheet()
    async with host(sheet).run_sized(42, 8):
        sheet.show(table(7))
        assert [name in rows(sheet)[0] for name in ("c0", "c1", "c2", "c6")] == [True, True, True, False]
        sheet.move("line_end")
        head = rows(sheet)[0]
        assert [name in head for name in ("c0", "c1", "c2", "c6")] == [True, True, False, True]
        assert head.index("c6") + 8 <= 42
        sheet.move("line_start")
        assert "c2" in rows(sheet)[0]


async def test_details_stand_below_the_headings_as_far_as_they_fit(host: Any, rows: Rows) -> None:
    sheet = Sheet()
    wide, narrow = "16 June 2009 21:40", "16/6/09"
    async with host(sheet).run_sized(24, 8):
        sheet.show(Table((Column("c0", 8), Column("c1", 8, details=(wide, narrow))), table(2).rows, 4))
        assert [row.split() for row in rows(sheet)[:2]] == [["c0", "c1"], [narrow]]
        assert rows(sheet)[2].startswith("> first")
        sheet.show(Table((Column("c0", 4), Column("c1", 17, details=(wide,))), table(2).rows, 4))
        assert rows(sheet)[1].split()[-1].endswith("…")
        sheet.show(Table((Column("c0", 8, details=(wide,)),)), "nothing")
        assert rows(sheet)[0].strip() == "nothing"
        assert sheet.head_height == 1


async def test_a_note_stands_above_the_text_and_takes_a_row_of_it(host: Any, rows: Rows) -> None:
    sheet = Sheet()
    async with host(sheet).run_sized(42, 8):
        sheet.show(table(2, note="@ other"))
        painted = [row.strip() for row in rows(sheet)]
        assert painted[1].startswith("> @ other")
        assert painted[2].startswith("first")
        sheet.show(table(2))
        assert rows(sheet)[1].startswith("> first")


async def test_what_is_marked_in_a_cell_is_underlined_on_every_row(host: Any) -> None:
    sheet = Sheet()
    marks = (Mark(6, 15, LAYER["suggested"]),)
    async with host(sheet).run_sized(20, 12):
        for rows_each in (4, 1):
            sheet.show(Table((Column("c0", 8),), ((Cell("first cell here", "en", marks=marks),),), rows_each, 0))
            segments = [segment for strip in sheet.rows(1, 1 + rows_each) for segment in strip]
            lined = "".join(segment.text for segment in segments if segment.style and segment.style.underline)
            assert lined.replace(" ", "").startswith("cell")
            assert "first" not in lined
