"""What of a widget is in view, and bringing something into view without moving a cursor."""

from __future__ import annotations

from collections.abc import Iterator

from textual.geometry import Offset

from desk.model import Quote
from desk.tui.widgets.entry_list import EntryList
from desk.tui.widgets.report_pane import ReportPane
from index.spans import Span


def is_in_view(pane: ReportPane, span: Span) -> bool:
    """Whether the row where `span` begins can be seen."""
    return pane.page is not None and pane.page.text_place(span.start) in pane.places()


def bring_into_view(pane: ReportPane, span: Span) -> None:
    """Scroll a pane, if need be, so that `span` stands a third down; what is folded stays folded."""
    page = pane.page
    if page is None or not pane.body_height:
        return
    place = page.text_place(span.start)
    if place not in pane.places():
        pane.set_top(page.clamped(page.moved(place, -(pane.body_height // 3)), pane.body_height))


def scroll_to_offset(pane: ReportPane, offset: int) -> None:
    """Make the row of `offset` the first one in view, as far as there are rows below it."""
    page = pane.page
    if page is not None and pane.body_height:
        pane.set_top(page.clamped(page.text_place(offset), pane.body_height))


def quotes_in_view(pane: ReportPane) -> Iterator[tuple[Quote, Offset]]:
    """The quotes whose beginning is in view, each with its cell on the screen (the left end of its row)."""
    page = pane.page
    if page is None:
        return
    places = pane.places()
    for quote in pane.quotes:
        place = page.text_place(quote.span.start)
        if quote.listed and place in places and not page.blocks[place.block].folded:
            row = places.index(place) + pane.head_height
            yield quote, pane.region.offset + Offset(max(0, pane.text_column(place) - 1), row)


def entries_in_view(rows: EntryList) -> Iterator[tuple[int, Offset]]:
    """The entries whose first row is in view, each with its cell on the screen."""
    for index in range(rows.entry_count()):
        row = index * rows.rows_each - rows.top
        if 0 <= row < rows.body_height:
            yield index, rows.region.offset + Offset(0, row + rows.head_height)
