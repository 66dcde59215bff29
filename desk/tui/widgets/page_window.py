"""The rows of a report in view: columns, window, folds, and what a cell stands for. Nothing is painted here."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final, NamedTuple, Unpack

from desk.layout import Direction
from desk.model import Report
from desk.tui.widgets import page_moves
from desk.tui.widgets.bar import Gauge
from desk.tui.widgets.cell_view import CellView
from desk.tui.widgets.page import Page, PageOptions, Place
from desk.tui.widgets.painted import WidgetArguments
from index.spans import Span

MEASURE: Final = 76
"""Cells of a line of text at most: longer ones are hard to read."""
NARROW: Final = 40
"""Cells of width under which margins shrink, and in a low pane the blank rows between paragraphs go."""
LOW: Final = 24
"""Rows of height under which a narrow pane has no blank rows."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The columns of a row: blank `left`, then `gutter` and `end` margins around `measure` cells of text."""

    left: int
    gutter: int
    measure: int
    end: int

    def text_column(self, direction: Direction) -> int:
        """Where the text begins at the left: the gutter is at the side where the paragraph starts."""
        return self.left + (self.end if direction is Direction.RTL else self.gutter)


@lru_cache(maxsize=64)
def frame_of(width: int, digits: int) -> Frame:
    """The columns in `width` cells when quote numbers have up to `digits` digits; the text stands in the middle."""
    gutter, end = (max(digits, 2) + 2, 2) if width >= NARROW else (2, 1)
    measure = max(1, min(MEASURE, width - gutter - end))
    return Frame(max(0, (width - gutter - measure - end) // 2), gutter, measure, end)


@dataclass(frozen=True, slots=True)
class View:
    """How a report stands: the offset in its first row, whether the cursor is in view, what is unfolded and turned."""

    top: int
    follows: bool = True
    folded: bool = True
    opened: frozenset[int] = frozenset()
    turned: Mapping[int, Direction] = field(default_factory=dict)


class Row(NamedTuple):
    """A row in view and the offsets `[start, end)` of the stored text in it (none in a gap)."""

    place: Place
    start: int
    end: int

    def part_of(self, span: Span) -> tuple[int, int] | None:
        """The part of `span` in the row."""
        start, end = max(self.start, span.start), min(self.end, span.end)
        return (start, end) if start < end else None


class PageWindow(CellView):
    """`top` is the offset where the first row in view starts, `cursor` that of the cursor, which may be scrolled away.

    What the editor last brought to the top is chosen, and every size of the window is fitted to it anew: a pane that
    was narrow for a while stands as it did before.
    """

    def __init__(self, **arguments: Unpack[WidgetArguments]) -> None:
        super().__init__(**arguments)
        self.report: Report | None = None
        self.cursor = 0
        self.quotes_numbered = 0
        self._chosen = 0
        self._follows = True
        self._options = PageOptions(width=1)
        self._page: Page | None = None
        self._page_for: tuple[int, PageOptions, int] | None = None
        self._window: tuple[Hashable, list[Row]] = (None, [])

    def show_page(self, report: Report | None) -> None:
        """Show another report from its start, or nothing; folds and directions start afresh."""
        self.report, self._page = report, None
        self._options = PageOptions(width=1, harakat=self.harakat, islands=self._options.islands)
        self.cursor = self.top = self._chosen = report.paragraphs[0].span.start if report and report.paragraphs else 0
        self._follows = True
        self.changed()

    @property
    def page(self) -> Page | None:
        """The rows of the report at the width of now; None without a report or in one without a paragraph."""
        if self.report is None or not self.report.paragraphs:
            return None
        wanted = (self.body_width, replace(self._options, mode=self.mode, spaced=self._spaced), self._digits)
        if self._page is None or self._page_for != wanted:
            options = replace(wanted[1], width=self.frame.measure)
            self._page, self._page_for = Page(self.report, options, self._page), wanted
        return self._page

    @property
    def frame(self) -> Frame:
        """The columns of now."""
        return frame_of(self.body_width, self._digits)

    @property
    def _spaced(self) -> bool:
        return self.body_width >= NARROW or self.body_height >= LOW

    @property
    def _digits(self) -> int:
        return len(str(self.quotes_numbered))

    # The window

    def window(self) -> list[Row]:
        """The rows in view, from the top down."""
        page = self.page
        key = (page, self.top, self.body_height)
        if self._window[0] != key:
            places = page.rows_from(page.place_of(self.top), self.body_height) if page else []
            self._window = (key, [Row(place, page.start_of(place), page.end_of(place)) for place in places if page])
        return self._window[1]

    def places(self) -> list[Place]:
        """The places of the rows in view."""
        return [row.place for row in self.window()]

    def set_top(self, place: Place) -> None:
        """Make `place` the first row in view, at every size of the window from now on."""
        page = self.page
        if page is None:
            return
        top, self.top = self.top, page.start_of(place)
        self._chosen, self._follows = self.top, page.text_place(self.cursor) in self.places()
        if top != self.top:
            self.scrolled()

    def reveal_cursor(self) -> None:
        """Scroll as little as it takes to show the row of the cursor."""
        page = self.page
        if page is not None and self.body_height > 0:
            self.set_top(page.revealing(page.text_place(self.cursor), page.place_of(self.top), self.body_height))
        self._follows = True

    def fit(self) -> None:
        """Stand as chosen, as far as the size of now allows; a cursor that was in view stays so. Tells nobody."""
        page, height, self.top = self.page, self.body_height, self._chosen
        if page is None or height <= 0:
            return
        place = page.clamped(page.place_of(self._chosen), height)
        if self._follows:
            place = page.revealing(page.text_place(self.cursor), place, height)
        self.top = page.start_of(place)
        self.refresh()

    def scroll_rows(self, rows: int) -> None:
        """Move the window, at most to either end; only the rows passed are laid out."""
        page = self.page
        if page is not None:
            place = page.moved(page.place_of(self.top), rows)
            self.set_top(page.clamped(place, self.body_height) if rows > 0 else place)

    def seek(self, fraction: float) -> None:
        """Put the window at `fraction` (0..1) of the text."""
        page = self.page
        if page is not None and self.report is not None:
            place = page.text_place(int(fraction * len(self.report.text)))
            self.set_top(page.clamped(place, self.body_height))

    def gauge(self) -> Gauge:
        """The part of the text in view, by offsets: rows are not counted."""
        page, window = self.page, self.window()
        if page is None or not window:
            return Gauge()
        whole = max(1, page.blocks[-1].span.end)
        start = 0.0 if window[0].place == Place(0, 0) else window[0].start / whole
        return Gauge(start, window[-1].end / whole)

    def text_column(self, place: Place) -> int:
        """The column of the widget where the text of a row begins."""
        page = self.page
        block = page.blocks[place.block] if page else None
        rtl = (
            page is not None and block is not None and not block.folded and page.direction(place.block) is Direction.RTL
        )
        return self.frame.text_column(Direction.RTL if rtl else Direction.LTR)

    def offset_under(self, x: int, y: int) -> int | None:
        """The offset drawn at a cell of the widget, or the nearest in its row; None outside the rows of text."""
        page, places, row = self.page, self.places(), y - self.head_height
        if page is None or not 0 <= row < len(places):
            return None
        return page_moves.offset_at(page, places[row], x - self.text_column(places[row]))

    # What is seen of the text

    @property
    def view(self) -> View:
        """How the report stands now."""
        options = self._options
        return View(self._chosen, self._follows, options.folded, options.opened, options.turned)

    def take_view(self, view: View) -> None:
        """Show the report as it stood."""
        self._options = replace(self._options, folded=view.folded, opened=view.opened, turned=view.turned)
        self._chosen, self._follows = view.top, view.follows
        self.fit()
        self.changed()

    def toggle_folds(self) -> None:
        """Unfold everything, or fold it again."""
        self._look(replace(self._options, folded=not self._options.folded, opened=frozenset()))

    @property
    def harakat(self) -> bool:
        """Whether the vowel signs of Arabic are shown; the stored text keeps them."""
        return self._options.harakat

    def show_harakat(self, shown: bool) -> None:
        """Show or hide the vowel signs of Arabic, also of reports that come into the pane later."""
        self._look(replace(self._options, harakat=shown))

    def toggle_harakat(self) -> None:
        """Show or hide the vowel signs of Arabic."""
        self.show_harakat(not self.harakat)

    def keep_islands(self, kept: bool) -> None:
        """Whether URLs, #tags, @names and digit ranges keep their order in right-to-left text."""
        self._look(replace(self._options, islands=kept))

    def turn_direction(self) -> None:
        """Turn the base direction of the paragraph under the cursor."""
        page = self.page
        if page is not None:
            number = page.block_at(self.cursor)
            turned = Direction.LTR if page.direction(number) is Direction.RTL else Direction.RTL
            self._look(replace(self._options, turned={**self._options.turned, page.blocks[number].first: turned}))

    def _look(self, options: PageOptions) -> None:
        """Show the same text otherwise, with the row of the cursor where it was as far as can be."""
        page, places = self.page, self.places()
        if page is None:
            self._options = options
            return
        place = page.text_place(self.cursor)
        y = places.index(place) if place in places else 0
        self._options = options
        page = self.page
        if page is not None:
            self.set_top(page.clamped(page.moved(page.text_place(self.cursor), -y), max(1, self.body_height)))
        self.changed()

    def page_open_at(self, offset: int) -> Page | None:
        """The page, after unfolding what hides `offset`."""
        page = self.page
        if page is not None and page.blocks[number := page.block_at(offset)].folded:
            first = page.blocks[number].first
            self._look(replace(self._options, opened=self._options.opened | {first}))
        return self.page
