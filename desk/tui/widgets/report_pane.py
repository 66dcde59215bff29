"""A report to read and mark: cursor, selection, folds, keys and mouse. What a mark means is not decided here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from textual import events
from textual.message import Message

from desk.model import Quote, QuoteId, Report
from desk.tui.widgets import page_moves
from desk.tui.widgets.page_window import View
from desk.tui.widgets.painted import WidgetArguments
from desk.tui.widgets.pane_marks import PaneMarks
from desk.tui.widgets.report_view import ReportView
from desk.tui.widgets.scrolling import row_steps
from desk.tui.widgets.word_edges import word_at
from index.spans import Span


class ReportPane(ReportView):
    """A report with a cursor that keys and mouse move. Its messages say what the editor did."""

    class CursorMoved(Message):
        """The cursor stands elsewhere, or on another quote; `put_back` where it stood before."""

        def __init__(self, pane: ReportPane, offset: int, quote_id: QuoteId | None, *, put_back: bool = False) -> None:
            super().__init__()
            self.pane = pane
            self.offset = offset
            self.quote_id = quote_id
            self.put_back = put_back

        @property
        def control(self) -> ReportPane:
            """The pane."""
            return self.pane

    class Selected(Message):
        """A selection was finished with the mouse."""

        def __init__(self, pane: ReportPane, span: Span) -> None:
            super().__init__()
            self.pane = pane
            self.span = span

        @property
        def control(self) -> ReportPane:
            """The pane."""
            return self.pane

    class Opened(CursorMoved):
        """Enter was pressed where the cursor stands."""

    def __init__(self, **arguments: Unpack[WidgetArguments]) -> None:
        super().__init__(**arguments)
        self._goal: int | None = None
        self._dragging = False

    # What is shown

    def show(
        self, report: Report, quotes: Sequence[Quote] = (), at: Span | None = None, view: View | None = None
    ) -> None:
        """Show a report from its start, or with the cursor at `at`. Folds, directions and hits start afresh."""
        self._set(report, quotes)
        if at is not None and view is not None:
            self.stand(at.start, view)
        elif at is not None:
            self.go_to(at)

    def stand(self, cursor: int, view: View) -> None:
        """Show the report as it was left, row by row; a fold that holds the cursor stays folded."""
        self._anchor = self._goal = None
        self.cursor = cursor
        self.take_view(view)
        self.forget_current_ticks()
        quote = self.current_quote
        self.post_message(self.CursorMoved(self, cursor, quote.id if quote else None, put_back=True))

    def clear(self) -> None:
        """Show nothing."""
        self._set(None, ())

    def _set(self, report: Report | None, quotes: Sequence[Quote]) -> None:
        self._anchor = self._goal = None
        self.marked = PaneMarks()
        self.set_quotes(quotes)
        self.show_page(report)

    @property
    def current_quote(self) -> Quote | None:
        """The quote that keys act on: the one under the cursor."""
        return self.quote_at_cursor

    # The cursor

    def move(self, where: str) -> None:
        """Move the cursor, by rows as in `row_steps` or in one of `page_moves.WAYS`; by rows it keeps its column."""
        page = self.page
        if page is None:
            return
        rows = row_steps(self.body_height).get(where)
        if rows is None:
            self._put(page_moves.moved(page, self.cursor, where))
            return
        goal = self._goal if self._goal is not None else page_moves.column_of(page, self.cursor)
        if abs(rows) > 1:
            self.scroll_rows(rows)
        self._put(page_moves.by_rows(page, self.cursor, rows, goal))
        self._goal = goal

    def _put(self, offset: int) -> None:
        before, self._goal = self.current_quote, None
        moved, self.cursor = offset != self.cursor, offset
        self.reveal_cursor()
        if not moved:
            return
        quote = self.current_quote
        if quote != before:
            self.forget_current_ticks()
        self.refresh_rows()
        self.post_message(self.CursorMoved(self, offset, quote.id if quote else None))

    def go_to(self, span: Span) -> None:
        """Put the cursor at the start of `span`, after unfolding what hides it.

        When its row was out of view, it is brought to a third of the height from the top.
        """
        page = self.page_open_at(span.start)
        if page is None:
            return
        place = page.text_place(span.start)
        if place not in self.places() and self.body_height:
            self.set_top(page.clamped(page.moved(place, -(self.body_height // 3)), self.body_height))
        self._put(span.start)

    def next_quote(self, step: int = 1) -> Quote | None:
        """Go to the next (`step` -1: the previous) marked quote and return it; None when there is none."""
        current = self.current_quote
        target = self.marked.next_from(current.outer.start if current else self.cursor, step)
        if target is not None:
            self.go_to(target.span)
        return target

    # Selection

    def select(self, span: Span) -> None:
        """Select `span`, the cursor on its last character."""
        self._anchor = span.start
        self._put(max(span.start, span.end - 1))
        self.refresh_rows()

    # Events

    def on_resize(self) -> None:
        """Stand as before."""
        self.fit()

    def on_key(self, event: events.Key) -> None:
        """Enter unfolds a fold, or opens what the cursor stands on; the other keys as in every cell view."""
        if event.key == "enter":
            _handled(event)
            self.open_at_cursor()

    def open_at_cursor(self) -> None:
        """Unfold the fold under the cursor, else post `Opened`."""
        page, quote = self.page, self.current_quote
        if page is not None and page.blocks[page.block_at(self.cursor)].folded:
            self.page_open_at(self.cursor)
        else:
            self.post_message(self.Opened(self, self.cursor, quote.id if quote else None))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A press puts the cursor there; dragging selects."""
        offset = self.offset_under(event.x, event.y) if event.x < self.body_width else None
        if offset is None:
            return
        _handled(event)
        self._anchor = None
        self._put(offset)
        self.refresh()
        self._dragging = True
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Extend the selection; past an edge the text follows."""
        if not self._dragging:
            return
        _handled(event)
        if event.y < self.head_height or event.y >= self.outer_size.height:
            self.scroll_rows(-1 if event.y < self.head_height else 1)
        last = self.head_height + len(self.places()) - 1
        offset = self.offset_under(event.x, min(max(event.y, self.head_height), last))
        if offset is not None and offset != self.cursor:
            self._anchor = self.cursor if self._anchor is None else self._anchor
            self._put(offset)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go: a selection is finished."""
        if not self._dragging:
            return
        _handled(event)
        self._dragging = False
        self.release_mouse()
        self._tell_selected()

    def on_click(self, event: events.Click) -> None:
        """A click on a fold unfolds it, a double click selects a word, a triple click the paragraph."""
        page, offset = self.page, self.offset_under(event.x, event.y)
        if page is None or offset is None or event.x >= self.body_width:
            return
        event.stop()
        block = page.blocks[page.block_at(offset)]
        if block.folded:
            self.page_open_at(offset)
        elif event.chain == 2:
            self.select(word_at(page.report.text, offset))
            self._tell_selected()
        elif event.chain == 3:
            self.select(page.report.paragraphs[block.first].span)
            self._tell_selected()

    def _tell_selected(self) -> None:
        selection = self.selection
        if selection is not None:
            self.post_message(self.Selected(self, selection))


def _handled(event: events.Event) -> None:
    """Neither a parent nor the base class gets the event."""
    event.stop()
    event.prevent_default()
