"""A report as it is seen: rows of text with margins, marks, header and scrollbar. Nothing here moves the cursor."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, NamedTuple, Unpack

from rich.segment import Segment
from textual.geometry import Offset
from textual.strip import Strip

from desk.i18n.formats import format_number
from desk.layout import Direction, Line, cells
from desk.model import Quote, Report, Role, Status
from desk.tui.widgets import page_moves
from desk.tui.widgets.cell_view import CellView, Gauge, Tick
from desk.tui.widgets.page import Page, PageOptions, Place
from desk.tui.widgets.painted import WidgetArguments
from desk.tui.widgets.painting import LAYER, Mark, line_segments, text_segments
from desk.tui.widgets.pane_marks import PaneMarks
from desk.tui.widgets.words import SEPARATOR, fold_line, report_words, tag_words
from index.spans import Span

MEASURE: Final = 76
"""Cells of a line of text at most: longer ones are hard to read."""
NARROW: Final = 40
"""Cells of width under which margins shrink and paragraphs follow each other without a blank row."""


MIRRORED: Final = {"[": "]", "┌": "┐", "└": "┘"}
BRACKETS: Final = "[┌│└]┐┘"


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


class Row(NamedTuple):
    """A row in view and the offsets `[start, end)` of the stored text in it (none in a gap)."""

    place: Place
    start: int
    end: int

    def part_of(self, span: Span) -> tuple[int, int] | None:
        """The part of `span` in the row."""
        start, end = max(self.start, span.start), min(self.end, span.end)
        return (start, end) if start < end else None


class ReportView(CellView):
    """Paints a report; `top` is the offset where the first row in view starts, `cursor` is one too."""

    def __init__(self, **arguments: Unpack[WidgetArguments]) -> None:
        super().__init__(**arguments)
        self.report: Report | None = None
        self.cursor = 0
        self.unfold_key = "Z"
        self.marked = PaneMarks()
        self._options = PageOptions(width=1)
        self._page: Page | None = None
        self._anchor: int | None = None
        self._page_for: tuple[int, PageOptions, int] | None = None
        self._window: tuple[Hashable, list[Row]] = (None, [])
        self._current: Quote | None = None
        self._selected: Span | None = None
        self._shown: list[Row] = []

    @property
    def page(self) -> Page | None:
        """The rows of the report at the width of now; None without a report or in one without a paragraph."""
        if self.report is None or not self.report.paragraphs:
            return None
        wanted = (self.body_width, self._options, self._digits)
        if self._page is None or self._page_for != wanted:
            options = replace(self._options, width=self.frame.measure, spaced=self.body_width >= NARROW)
            self._page, self._page_for = Page(self.report, options, self._page), wanted
        return self._page

    @property
    def frame(self) -> Frame:
        """The columns of now."""
        return frame_of(self.body_width, self._digits)

    @property
    def _digits(self) -> int:
        return len(str(len(self.marked.numbers)))

    @property
    def quote_at_cursor(self) -> Quote | None:
        """The innermost marked quote under the cursor."""
        return self.marked.quote_at(self.cursor)

    @property
    def selection(self) -> Span | None:
        """What is selected, whole clusters from the anchor to the cursor."""
        page = self.page
        if self._anchor is None or page is None:
            return None
        ends = [page_moves.cluster_at(page, offset) for offset in (self._anchor, self.cursor)]
        return Span(min(end.start for end in ends), max(end.end for end in ends))

    # The window

    def window(self) -> list[Row]:
        """The rows in view, from the top down."""
        page = self.page
        key = (id(page), self.top, self.body_height)
        if self._window[0] != key:
            places = page.rows_from(page.place_of(self.top), self.body_height) if page else []
            self._window = (key, [Row(place, page.start_of(place), page.end_of(place)) for place in places if page])
        return self._window[1]

    def places(self) -> list[Place]:
        """The places of the rows in view."""
        return [row.place for row in self.window()]

    def set_top(self, place: Place) -> None:
        """Make `place` the first row in view."""
        if self.page is not None:
            top = self.page.start_of(place)
            if top != self.top:
                self.top = top
                self.scrolled()

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

    def reveal_cursor(self) -> None:
        """Scroll as little as it takes to show the row of the cursor."""
        page, height = self.page, self.body_height
        if page is None or height <= 0:
            return
        place = page.text_place(self.cursor)
        if place < page.place_of(self.top):
            self.set_top(place)
        elif place not in self.places():
            self.set_top(page.moved(place, 1 - height))

    def cursor_cell(self) -> Offset | None:
        """The cell of the cursor, when it is in view."""
        page = self.page
        place = page.text_place(self.cursor) if page else None
        if page is None or place is None or place not in self.places():
            return None
        column = self.text_column(place) + page_moves.column_of(page, self.cursor)
        return Offset(column, self.places().index(place) + self.head_height)

    def text_column(self, place: Place) -> int:
        """The column of the widget where the text of a row begins."""
        page = self.page
        block = page.blocks[place.block] if page else None
        rtl = (
            page is not None and block is not None and not block.folded and page.direction(place.block) is Direction.RTL
        )
        return self.frame.text_column(Direction.RTL if rtl else Direction.LTR)

    # Rows

    def rows(self, first: int, last: int) -> list[Strip]:
        """The rows of the widget; what all of them depend on is looked up once."""
        self._current, self._selected, self._shown = self.quote_at_cursor, self.selection, self.window()
        return super().rows(first, last)

    def row_key(self, y: int) -> Hashable | None:
        """The row, and what changes on it without repainting the others: cursor, selection, current quote."""
        if y >= len(self._shown):
            return None
        row, quote, selection = self._shown[y], self._current, self._selected
        cursor = self.cursor if row.start <= self.cursor < row.end else None
        selected = row.part_of(selection) if selection else None
        return (row.place, cursor, selected, quote.id if quote and row.part_of(quote.outer) else None)

    def paint_row(self, y: int, width: int) -> Iterable[Segment]:
        """Margins, and between them a line of text, a fold, or nothing."""
        page, place = self.page, self._shown[y].place
        if page is None:
            return [Segment(" " * width, self.palette.style())]
        if page.blocks[place.block].folded and place.row == 0:
            return self._fold_row(page, place, width)
        line = page.line(place)
        if line is None:
            return [Segment(" " * width, self.palette.style())]
        return self._text_row(page, place, line, width)

    def _fold_row(self, page: Page, place: Place, width: int) -> list[Segment]:
        frame, block = self.frame, page.blocks[place.block]
        words = "▸ " + fold_line(block.last - block.first, block.reasons, self.unfold_key)
        marks = [Mark(0, 1, LAYER["cursor"])] if page.block_at(self.cursor) == place.block else []
        text = text_segments(
            words, frame.measure, self.palette, direction=Direction.LTR, ground=LAYER["fold"], marks=marks
        )
        return self._framed(text, frame.left + frame.gutter, width)

    def _text_row(self, page: Page, place: Place, line: Line, width: int) -> list[Segment]:
        frame, block = self.frame, page.blocks[place.block]
        rtl = page.direction(place.block) is Direction.RTL
        start, end = page.start_of(place), page.end_of(place)
        base = block.span.start
        marks = [
            Mark(max(mark.start - base, 0), max(mark.end - base, 0), mark.layers)
            for mark in self._marks_within(start, end)
        ]
        text = line_segments(line, frame.measure, self.palette, marks, self._ground(page, block.first))
        gutter, margin = self._gutter(start, end, rtl), Segment(" " * frame.end, self.palette.style())
        row = [margin, *text, gutter] if rtl else [gutter, *text, margin]
        return self._framed(row, frame.left, width)

    def _framed(self, row: Sequence[Segment], left: int, width: int) -> list[Segment]:
        style = self.palette.style()
        rest = width - left - sum(segment.cell_length for segment in row)
        return [Segment(" " * left, style), *row, Segment(" " * max(0, rest), style)]

    def _ground(self, page: Page, number: int) -> int:
        paragraph = page.report.paragraphs[number]
        title = page.report.title_span
        is_title = paragraph.role is Role.HEADLINE or (title is not None and title.overlaps(paragraph.span))
        return (LAYER["muted"] if paragraph.fold else 0) | (LAYER["title"] if is_title else 0)

    def _marks_within(self, start: int, end: int) -> Iterable[Mark]:
        quote, selection = self._current, self._selected
        yield from self.marked.within(start, end, quote.id if quote else None)
        if selection is not None:
            yield Mark(selection.start, selection.end, LAYER["selected"])
        if start <= self.cursor < end and self.page is not None:
            cluster = page_moves.cluster_at(self.page, self.cursor)
            yield Mark(cluster.start, cluster.end, LAYER["cursor"])

    def _gutter(self, start: int, end: int, rtl: bool) -> Segment:
        quote, width = self._current, self.frame.gutter
        number, sign, strong = self.marked.margin(start, end, quote.id if quote else None)
        if width < 4:
            number = ""
        if rtl:
            sign = MIRRORED.get(sign, sign)
            text = (" " + sign + number).ljust(width)
        else:
            text = (number + sign + " ").rjust(width)
        layer = LAYER["margin-current"] if strong or sign in BRACKETS else LAYER["margin"]
        return Segment(text, self.palette.style(layer))

    def marks(self) -> Iterable[Tick]:
        """Quotes and hits."""
        quote = self.quote_at_cursor
        return self.marked.ticks(len(self.report.text), quote.id if quote else None) if self.report else ()

    # The header

    @property
    def head_height(self) -> int:
        """One row that says which report this is."""
        return 1 if self.report is not None else 0

    def head(self, width: int) -> Sequence[Strip]:
        """Outlet, language and date; at the end the tags of the current quote, and how many quotes are reviewed."""
        if self.report is None:
            return ()
        words = self._counts()
        quote = self._current
        if quote is not None and quote.tags:
            words = tag_words(quote) + SEPARATOR + words
        side = min(cells(words) + 2, width)
        ground = LAYER["head"]
        name = text_segments(
            " " + report_words(self.report), width - side, self.palette, direction=Direction.LTR, ground=ground
        )
        facts = text_segments(" " + words, side, self.palette, direction=Direction.LTR, ground=ground)
        return (Strip([*name, *facts], width),)

    def head_key(self) -> Hashable:
        """The current quote's tags."""
        return self._current.tags if self._current else None

    def _counts(self) -> str:
        own = [quote for quote in self.marked.quotes.items if quote.is_quotation and quote.duplicate_of is None]
        reviewed = sum(quote.status is not Status.UNREVIEWED for quote in own)
        return f"{format_number(reviewed)}/{format_number(len(own))}"
