"""A report as it is seen: rows of text with margins, marks, header and scrollbar. Nothing here moves the cursor."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Final, Unpack

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset
from textual.strip import Strip

from desk.layout import Direction, Line, cells
from desk.model import Quote, QuoteId, Role, Status
from desk.tui.widgets import page_moves
from desk.tui.widgets.bar import Tick
from desk.tui.widgets.page import Page, Place
from desk.tui.widgets.page_window import PageWindow, Row
from desk.tui.widgets.painted import WidgetArguments
from desk.tui.widgets.painting import LAYER, Mark, line_segments, text_segments
from desk.tui.widgets.pane_marks import PaneMarks
from desk.tui.widgets.words import SEPARATOR, count_words, fold_line, report_words, tag_words
from index.spans import Span

MIRRORED: Final = {"[": "]", "┌": "┐", "└": "┘"}
FOLD_SIGN: Final = "▸ "
EMPTY_ROW: Final = 1
"""Where a pane without a report says why."""
SHORTEST: Final = 8
"""Cells to which the name of a source gives way to language and date."""
BRACKETS: Final = "[┌│└]┐┘"


def framed(row: Sequence[Segment], left: int, width: int, style: Style) -> list[Segment]:
    """`row` with blanks around it, `width` cells in all."""
    rest = width - left - sum(segment.cell_length for segment in row)
    return [Segment(" " * left, style), *row, Segment(" " * max(0, rest), style)]


def ground_of(page: Page, number: int) -> int:
    """The layers of a whole paragraph: a headline, or what was folded."""
    paragraph = page.report.paragraphs[number]
    return (LAYER["muted"] if paragraph.fold else 0) | (LAYER["title"] if paragraph.role is Role.HEADLINE else 0)


class ReportView(PageWindow):
    """Paints a report; `top` is the offset where the first row in view starts, `cursor` is one too."""

    def __init__(self, **arguments: Unpack[WidgetArguments]) -> None:
        super().__init__(**arguments)
        self.unfold_key = "Z"
        self.empty = ""
        self.marked = PaneMarks()
        self._anchor: int | None = None
        self._current: Quote | None = None
        self._selected: Span | None = None
        self._shown: list[Row] = []

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotes of the report in text order."""
        return self.marked.quotes.items

    def runs_left(self, offset: int) -> bool:
        """Whether the paragraph at `offset` is written from the right, as the editor has turned it."""
        page = self.page
        return page is not None and page.direction(page.block_at(offset)) is Direction.RTL

    def set_quotes(self, quotes: Sequence[Quote]) -> None:
        """Replace the quotes; the cursor stays."""
        self.marked.set_quotes(quotes)
        self.quotes_numbered = len(self.marked.numbers)
        self.changed()

    def set_hits(self, spans: Sequence[Span], current: int | None = None) -> None:
        """Mark the matches of a query; `current` is the place in `spans` of the one marked stronger."""
        self.marked.set_hits(spans, current)
        self.changed()

    def set_lit(self, quote_ids: Iterable[QuoteId]) -> None:
        """Light the quotes that are the same statement as the current quote of another pane."""
        lit = frozenset(quote_ids)
        if lit != self.marked.lit:
            self.marked.lit = lit
            self.changed()

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

    def start_selection(self) -> None:
        """Select from the cursor on; moving the cursor extends it."""
        self._anchor = self.cursor
        self.refresh_rows()

    def cancel_selection(self) -> None:
        """Select nothing."""
        self._anchor = None
        self.refresh_rows()

    def say_empty(self, words: str) -> None:
        """What stands in the pane while it shows no report."""
        if words != self.empty:
            self.empty = words
            self.changed()

    # The cursor

    def cursor_cell(self) -> Offset | None:
        """The cell of the cursor, when it is in view."""
        page = self.page
        place = page.text_place(self.cursor) if page else None
        if page is None or place is None or place not in self.places():
            return None
        column = self.text_column(place) + page_moves.column_of(page, self.cursor)
        return Offset(column, self.places().index(place) + self.head_height)

    # Rows

    def rows(self, first: int, last: int) -> list[Strip]:
        """The rows of the widget; what all of them depend on is looked up once."""
        self._current, self._selected, self._shown = self.quote_at_cursor, self.selection, self.window()
        return super().rows(first, last)

    def row_key(self, y: int) -> Hashable | None:
        """The row, and what changes on it without repainting the others: cursor, selection, current quote."""
        if y >= len(self._shown):
            return self.empty if self.report is None and y == EMPTY_ROW and self.empty else None
        row, quote, selection = self._shown[y], self._current, self._selected
        cursor = self.cursor if row.start <= self.cursor < row.end else None
        selected = row.part_of(selection) if selection else None
        return (row.place, cursor, selected, quote.id if quote and row.part_of(quote.outer) else None)

    def paint_row(self, y: int, width: int) -> Iterable[Segment]:
        """Margins, and between them a line of text, a fold, or nothing."""
        page = self.page
        if page is None:
            left = min(self.frame.left + self.frame.gutter, width)
            words = text_segments(self.empty, width - left, self.palette, ground=LAYER["muted"])
            return [Segment(" " * left, self.palette.style()), *words]
        place = self._shown[y].place
        if page.blocks[place.block].folded and place.row == 0:
            return self._fold_row(page, place, width)
        line = page.line(place)
        if line is None:
            return [Segment(" " * width, self.palette.style())]
        return self._text_row(page, place, line, width)

    def _fold_row(self, page: Page, place: Place, width: int) -> list[Segment]:
        frame, block = self.frame, page.blocks[place.block]
        count, room = block.last - block.first, frame.measure - len(FOLD_SIGN)
        words = fold_line(count, block.reasons, self.unfold_key)
        if cells(words) > room:
            words = fold_line(count, block.reasons, "")
        words = FOLD_SIGN + words
        marks = [Mark(0, 1, LAYER["cursor"])] if page.block_at(self.cursor) == place.block else []
        text = text_segments(
            words, frame.measure, self.palette, direction=Direction.LTR, ground=LAYER["fold"], marks=marks
        )
        return framed(text, frame.left + frame.gutter, width, self.palette.style())

    def _text_row(self, page: Page, place: Place, line: Line, width: int) -> list[Segment]:
        frame, block = self.frame, page.blocks[place.block]
        rtl = page.direction(place.block) is Direction.RTL
        start, end = page.start_of(place), page.end_of(place)
        base = block.span.start
        marks = [
            Mark(max(mark.start - base, 0), max(mark.end - base, 0), mark.layers)
            for mark in self._marks_within(start, end)
        ]
        text = line_segments(line, frame.measure, self.palette, marks, ground_of(page, block.first))
        gutter, margin = self._gutter(start, end, rtl), Segment(" " * frame.end, self.palette.style())
        row = [margin, *text, gutter] if rtl else [gutter, *text, margin]
        return framed(row, frame.left, width, self.palette.style())

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
        return self.marked.ticks(len(self.report.text)) if self.report else ()

    def current_marks(self) -> Iterable[Tick]:
        """The current quote, what is lit with it, the current hit."""
        quote = self.quote_at_cursor
        return self.marked.current_ticks(len(self.report.text), quote.id if quote else None) if self.report else ()

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
        source, rest = report_words(self.report)
        room = min(cells(source) + 1, max(SHORTEST, width - side - cells(rest)), width - side)
        name = [
            *text_segments(" " + source, room, self.palette, direction=Direction.LTR, ground=ground),
            *text_segments(rest, width - side - room, self.palette, direction=Direction.LTR, ground=ground),
        ]
        facts = text_segments(" " + words, side, self.palette, direction=Direction.LTR, ground=ground)
        return (Strip([*name, *facts], width),)

    def head_key(self) -> Hashable:
        """The current quote's tags."""
        return self._current.tags if self._current else None

    def _counts(self) -> str:
        own = [quote for quote in self.marked.quotes.items if quote.counts]
        reviewed = sum(quote.status is not Status.UNREVIEWED for quote in own)
        return count_words(reviewed, len(own))
