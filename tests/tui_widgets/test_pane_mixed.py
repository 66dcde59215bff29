"""The report pane on mixed and on very long text: what is selected and painted by cells, and what is laid out."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from textual.geometry import Offset, Region

from desk.layout import LayoutOptions, Mode, lay_out
from desk.model import Report
from desk.tui.widgets.painted import PaintedWidget
from desk.tui.widgets.report_pane import ReportPane
from index.spans import Span

MakeReport = Callable[..., Report]
WORDS = [
    *("سلام", "الأمين", "لا", "مُدَّة", "۱۲۳", "٢٠٠٩", "«نعم»", "(ok)", "said", "שלום", "שָׁ", "3.5%", "#الأمن_الغذائي"),
    *(
        "https://a.example/b?c=1",
        "👨\u200d👩\u200d👧",
        "🇫🇷",
        "漢字",
        "e\u0301",
        "می\u200cخواهم",
        "123-456",
        "\u2067x",
        "soft\u00adly",
    ),
]
ARABIC = "وقال المتحدث باسم وزارة الخارجية الاميركية ان الموقع «اداة تواصل مهمة جدا» في عام 2009، بحسب المسؤول. "


def mixed(chance: random.Random) -> str:
    """Some paragraphs of mixed words."""
    lines = (" ".join(chance.choices(WORDS, k=chance.randint(1, 14))) for _ in range(chance.randint(1, 4)))
    return "\n".join(lines)


def painted(pane: ReportPane) -> set[Offset]:
    """The cells in reverse."""
    cells = set()
    for y, strip in enumerate(pane.render_lines(Region(0, 0, *pane.size))):
        x = 0
        for segment in strip:
            if segment.style and segment.style.reverse:
                cells |= {Offset(x + at, y) for at in range(segment.cell_length)}
            x += segment.cell_length
    return cells


def cells_of(pane: ReportPane) -> dict[Offset, tuple[int, int]]:
    """Cell -> the code points of the cluster drawn there, from the layout itself."""
    page, found = pane.page, {}
    assert page is not None
    for y, place in enumerate(pane.places(), start=pane.head_height):
        block = page.blocks[place.block]
        options = LayoutOptions(page.options.width, page.direction(place.block), page.options.mode)
        lines = lay_out(block.span.of(page.report.text), options).lines
        for cluster in lines[place.row].clusters if place.row < len(lines) else ():
            for x in range(cluster.column, cluster.column + cluster.width):
                span = (block.span.start + cluster.start, block.span.start + cluster.end)
                found[Offset(pane.text_column(place) + x, y)] = span
    return found


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("way", ["mouse", "keys"])
async def test_a_selection_is_the_logical_text_between_two_cells(
    host: Any, make_report: MakeReport, monkeypatch: pytest.MonkeyPatch, mode: Mode, way: str
) -> None:
    monkeypatch.setattr(PaintedWidget, "mode", mode)
    chance = random.Random(f"{mode} {way}")
    pane = ReportPane()
    async with host(pane).run_sized(46, 30) as pilot:
        for _ in range(20):
            report = make_report(mixed(chance), chance.choice(["ar", "en", "fa"]))
            pane.show(report)
            await pilot.pause()
            cells = cells_of(pane)
            one, other = chance.choice(list(cells)), chance.choice(list(cells))
            await (drag(pilot, pane, one, other) if way == "mouse" else keys(pane, cells[one][0], cells[other][0]))
            span = Span(min(cells[one][0], cells[other][0]), max(cells[one][1], cells[other][1]))
            if pane.selection is None:
                assert cells[one] == cells[other]
                continue
            assert pane.selection == span
            lit = {cell for cell, (start, end) in cells.items() if span.start <= start and end <= span.end}
            cursor = {cell for cell in cells if cells[cell] == cells[other]}
            assert painted(pane) == lit - cursor, report.text


async def drag(pilot: Any, pane: ReportPane, one: Offset, other: Offset) -> None:
    """Press on a cell, let go on another."""
    await pilot.mouse_down(pane, offset=one)
    await pilot.hover(pane, offset=other)
    await pilot.mouse_up(pane, offset=other)


async def keys(pane: ReportPane, one: int, other: int) -> None:
    """Start at an offset, walk with the arrows to another."""
    pane.go_to(Span(one, one))
    pane.start_selection()
    way = "right" if (other > one) is (pane.report is not None and pane.report.language == "en") else "left"
    seen = -1
    while pane.cursor not in (other, seen):
        seen = pane.cursor
        pane.move(way)
    if pane.cursor != other:
        pane.go_to(Span(other, other))


@pytest.fixture(scope="module")
def long_text() -> str:
    """Five megabytes in UTF-8: many paragraphs, and in the middle one of a million code points."""
    paragraph = (ARABIC * 6).strip()
    many = "\n".join([paragraph] * 1500)
    return f"{many}\n{(ARABIC * 10_000)[:1_000_000].strip()}\n{many} النهاية"


async def test_a_long_arabic_report_lays_out_what_is_in_view(
    host: Any, make_report: MakeReport, long_text: str
) -> None:
    assert len(long_text.encode()) > 5_000_000
    pane = ReportPane()
    async with host(pane).run_sized(80, 24) as pilot:
        pane.show(make_report(long_text, "ar"))
        await pilot.pause()
        page = pane.page
        assert page is not None
        laid_out = [page.laid_out]
        ends, middle = long_text.index("النهاية"), len(long_text) // 2
        acts: list[Callable[[], None]] = [
            lambda: pane.move("end"),
            lambda: pane.go_to(Span(middle, middle + 5)),
            lambda: pane.move("start"),
            lambda: pane.go_to(Span(ends, ends + 7)),
            lambda: pane.seek(0.3),
        ]
        for act in acts:
            act()
            await pilot.pause()
            laid_out.append(page.laid_out)
        assert laid_out[0] <= 10
        assert max(after - before for before, after in pairwise(laid_out)) <= 24


async def test_scrolling_a_long_report_lays_out_as_much_as_a_short_one(
    host: Any, make_report: MakeReport, long_text: str
) -> None:
    made = []
    for text in (long_text, long_text[:40_000]):
        pane = ReportPane()
        async with host(pane).run_sized(80, 24) as pilot:
            pane.show(make_report(text, "ar"))
            await pilot.pause()
            page = pane.page
            assert page is not None
            for _ in range(30):
                pane.scroll_rows(3)
                await pilot.pause()
            made.append(page.laid_out)
    assert made[0] == made[1]
