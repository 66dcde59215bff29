"""The base of lists and panes: what is painted once, what scrolls, what the scrollbar shows, which colours follow."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Any, ClassVar

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Region
from textual.strip import Strip

from desk.layout import Direction, truncate
from desk.tui.styles import VARIABLES, WIDGETS
from desk.tui.widgets.bar import Tick
from desk.tui.widgets.cell_view import CellView
from desk.tui.widgets.painting import LAYER, Mark, Palette, line_segments, text_segments, with_side

Rows = Callable[[Any], list[str]]


class Numbers(CellView):
    """Rows that say their number, and count how often they are painted."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count
        self.painted = 0
        self.ticks: tuple[Tick, ...] = ()
        self.current: tuple[Tick, ...] = ()

    def line_count(self, width: int) -> int:  # noqa: ARG002
        return self.count

    def line_key(self, index: int) -> Hashable:  # noqa: ARG002
        return None

    def strip_at(self, index: int, width: int) -> Strip:
        self.painted += 1
        return Strip([Segment(f"row {index}".ljust(width), self.palette.style())], width)

    def marks(self) -> Iterable[Tick]:
        return self.ticks

    def current_marks(self) -> Iterable[Tick]:
        return self.current


async def test_a_row_is_painted_once_however_often_it_is_shown(host: Any, rows: Rows) -> None:
    view = Numbers(100_000)
    async with host(view).run_sized(30, 10):
        view.painted = 0
        for _ in range(50):
            view.scroll_rows(1)
            rows(view)
        for _ in range(50):
            view.scroll_rows(-1)
            rows(view)
        assert view.painted <= 60


async def test_strips_are_the_same_objects_until_something_changes(host: Any) -> None:
    view = Numbers(5)
    async with host(view).run_sized(30, 10):
        first = view.render_lines(Region(0, 0, 30, 10))
        again = view.render_lines(Region(0, 0, 30, 10))
        assert all(one is other for one, other in zip(first, again, strict=True))
        view.changed()
        assert view.render_lines(Region(0, 0, 30, 10))[0] is not first[0]


async def test_a_row_alone_is_the_row_of_the_window(host: Any) -> None:
    view = Numbers(50)
    async with host(view).run_sized(30, 10):
        view.scroll_to_row(7)
        together = view.render_lines(Region(0, 0, 30, 10))
        assert [view.render_line(y) for y in range(10)] == together
        part = view.render_lines(Region(2, 3, 5, 2))
        assert [strip.text for strip in part] == ["w 10 ", "w 11 "]


@pytest.mark.parametrize(
    ("where", "top"),
    [
        ("down", 51),
        ("up", 49),
        ("page_down", 59),
        ("page_up", 41),
        ("half_down", 54),
        ("start", 0),
        ("end", 90),
        ("x", 50),
    ],
)
async def test_verbs_scroll(host: Any, where: str, top: int) -> None:
    view = Numbers(100)
    async with host(view).run_sized(30, 10):
        view.scroll_to_row(50)
        view.move(where)
        assert view.top == top


async def test_the_window_stays_within_the_rows(host: Any) -> None:
    view = Numbers(12)
    app = host(view)
    async with app.run_sized(30, 10) as pilot:
        for rows in (-5, 100, -1, 1):
            view.scroll_rows(rows)
        assert view.top == 2
        view.count = 3
        view.scroll_rows(1)
        assert view.top == 0
        await pilot.pause()
        assert any(isinstance(message, CellView.Scrolled) and message.control is view for message in app.seen)


async def test_keys_scroll_unless_the_application_has_bound_them() -> None:
    class Bound(App[None]):
        CSS_PATH = WIDGETS
        BINDINGS: ClassVar[list[BindingType]] = [Binding("down", "count", "count")]
        counted = 0

        def get_theme_variable_defaults(self) -> dict[str, str]:
            return VARIABLES

        def compose(self) -> ComposeResult:
            yield Numbers(100)

        def action_count(self) -> None:
            self.counted += 1

    app = Bound()
    async with app.run_test(size=(30, 10)) as pilot:
        view = app.query_one(Numbers)
        view.focus()
        await pilot.press("down", "pagedown")
        assert (app.counted, view.top) == (1, 9)


async def test_the_wheel_scrolls_three_rows(host: Any) -> None:
    view = Numbers(100)
    async with host(view).run_sized(30, 10) as pilot:
        await pilot._post_mouse_events([events.MouseScrollDown], view, (3, 3))
        await pilot._post_mouse_events([events.MouseScrollDown], view, (3, 3))
        await pilot._post_mouse_events([events.MouseScrollUp], view, (3, 3))
        assert view.top == 3


async def test_the_scrollbar_is_dragged(host: Any) -> None:
    view = Numbers(1000)
    async with host(view).run_sized(30, 11) as pilot:
        await pilot.mouse_down(view, offset=Offset(29, 0))
        await pilot.hover(view, offset=Offset(4, 5))
        assert view.top == 495
        await pilot.mouse_up(view, offset=Offset(4, 5))
        await pilot.hover(view, offset=Offset(4, 2))
        assert view.top == 495


def bar_of(view: CellView) -> str:
    return "".join(strip.text[-1] for strip in view.render_lines(Region(0, 0, *view.size)))


async def test_ticks_stand_where_they_are_and_the_last_one_wins(host: Any) -> None:
    view = Numbers(5)
    async with host(view).run_sized(30, 10):
        view.ticks = (Tick(0.0, 0, "a"), Tick(0.55, 0, "b"), Tick(0.58, 0, "c"), Tick(1.0, 0, "d"))
        view.changed()
        assert bar_of(view) == "a    c   d"
        view.current = (Tick(0.5, 0, "x"), Tick(0.2, 0, "y"))
        view.forget_current_ticks()
        assert bar_of(view) == "a y  x   d"
        view.ticks = view.current = ()
        view.changed()
        assert not bar_of(view).strip()


async def test_the_thumb_shows_the_part_in_view(host: Any) -> None:
    view = Numbers(100)
    async with host(view).run_sized(30, 20):

        def thumb() -> list[int]:
            plain = view.palette.style(LAYER["track"])
            bar = [list(strip)[-1].style for strip in view.render_lines(Region(0, 0, 30, 20))]
            return [y for y, style in enumerate(bar) if style != plain]

        assert thumb() == [0, 1, 2, 3]
        view.seek(1.0)
        assert thumb() == [16, 17, 18, 19]
        view.count = 5
        view.scroll_to_row(0)
        view.changed()
        assert thumb() == []


async def test_another_theme_repaints(host: Any) -> None:
    view = Numbers(5)
    app = host(view)
    async with app.run_sized(30, 10) as pilot:
        before = view.render_line(0)
        app.theme = "textual-light"
        await pilot.pause()
        after = view.render_line(0)
        assert before.text == after.text
        assert [part.style for part in before] != [part.style for part in after]


async def test_what_the_application_filters_is_filtered_in_painted_rows(
    host: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    view = Numbers(5)
    app = host(view)
    async with app.run_sized(30, 10):
        for strip in view.render_lines(Region(0, 0, 30, 10)):
            for part in strip:
                color = part.style and part.style.color and part.style.color.triplet
                assert not color or color.red == color.green == color.blue


async def test_the_focus_changes_the_paint(host: Any) -> None:
    view, other = Numbers(5), Numbers(5)
    async with host(view, other).run_sized(30, 10) as pilot:
        focused = view.palette.style(LAYER["cursor"])
        other.focus()
        await pilot.pause()
        assert view.palette.style(LAYER["cursor"]) != focused
        assert other.palette.style(LAYER["cursor"]) == focused


# Painting


@pytest.fixture
async def palette(host: Any) -> Any:
    view = Numbers(1)
    async with host(view).run_sized(30, 10):
        yield view.palette


async def test_reverse_is_toggled_so_that_a_cursor_shows_in_a_selection(palette: Palette) -> None:
    assert palette.style(LAYER["cursor"]).reverse
    assert palette.style(LAYER["selected"]).reverse
    assert not palette.style(LAYER["selected"] | LAYER["cursor"]).reverse


async def test_later_layers_cover_earlier_ones(palette: Palette) -> None:
    both = palette.style(LAYER["chosen"] | LAYER["hit"])
    assert both.bgcolor == palette.style(LAYER["hit"]).bgcolor
    assert both.bold


async def test_marks_fall_on_their_code_points_in_every_run(palette: Palette) -> None:
    text = 'قال "ok" ثم'
    line = truncate(text, 20, Direction.RTL)
    segments = line_segments(line, 20, palette, [Mark(2, 7, LAYER["hit"])])
    hit = palette.style(LAYER["hit"])
    marked = [segment.text for segment in segments if segment.style == hit]
    assert "".join(sorted("".join(marked))) == "".join(sorted('ok" ﻝ'))
    assert sum(cell_len(segment.text) for segment in segments) == 20


async def test_marks_outside_a_line_change_nothing(palette: Palette) -> None:
    line = truncate("abc", 5, Direction.LTR)
    plain = line_segments(line, 5, palette)
    assert line_segments(line, 5, palette, [Mark(3, 9, LAYER["hit"]), Mark(1, 1, LAYER["hit"])]) == plain
    assert [segment.text for segment in plain] == ["abc  "]


@pytest.mark.parametrize("width", [0, 1, 2, 7, 30])
@pytest.mark.parametrize("text", ["", "plain", "عنوان بالعربية", "漢字かな交じり", "e\u0301\nx\x1b"])
async def test_a_field_fills_its_width(palette: Palette, text: str, width: int) -> None:
    for segments in (text_segments(text, width, palette), with_side(text, "at the side", width, palette)):
        assert sum(cell_len(segment.text) for segment in segments) == width
        assert not set("".join(segment.text for segment in segments)) & set("\n\x1b")
