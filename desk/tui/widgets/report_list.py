"""The reports of the library, one entry each. Nothing of a report is read here but its summary."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, Unpack

from rich.segment import Segment
from textual.message import Message

from desk.i18n.formats import Width
from desk.layout import Direction, cells
from desk.model import ReportId, ReportSummary
from desk.tui.widgets.entry_list import GUTTER, EntryList
from desk.tui.widgets.painted import WidgetArguments
from desk.tui.widgets.painting import LAYER, text_segments
from desk.tui.widgets.words import SEPARATOR, count_words, file_name, summary_words

ONE_LINE_BELOW: Final = 24
"""Cells of width under which an entry is its title alone."""
LOW: Final = 8
"""Rows of height up to which an entry takes one row."""
WIDE_ROW: Final = 56


class ReportList(EntryList):
    """Title in its own direction, then language, outlet, date and tagged/found; the pane number of an open report."""

    class Chosen(Message):
        """A report is to be opened, `beside` the current pane or in it."""

        def __init__(self, report_id: ReportId, beside: bool) -> None:
            super().__init__()
            self.report_id = report_id
            self.beside = beside

    class Highlighted(Message):
        """Another entry is highlighted."""

        def __init__(self, summary: ReportSummary) -> None:
            super().__init__()
            self.summary = summary

    def __init__(self, **arguments: Unpack[WidgetArguments]) -> None:
        super().__init__(**arguments)
        self.summaries: tuple[ReportSummary, ...] = ()
        self._open: tuple[ReportId, ...] = ()

    def show(self, summaries: Sequence[ReportSummary], open_ids: Sequence[ReportId] = ()) -> None:
        """Replace the entries; the highlighted report stays highlighted. `open_ids` in the order of their panes."""
        before = self.highlighted
        self.summaries = tuple(summaries)
        self._open = tuple(open_ids)
        places = {summary.id: place for place, summary in enumerate(self.summaries)}
        self.replace(places.get(before.id, self.index) if before else 0)

    @property
    def highlighted(self) -> ReportSummary | None:
        """The highlighted report."""
        return self.summaries[self.index] if 0 <= self.index < len(self.summaries) else None

    def highlight_report(self, report_id: ReportId) -> None:
        """Highlight a report by its id; an unknown id changes nothing."""
        for place, summary in enumerate(self.summaries):
            if summary.id == report_id:
                self.highlight(place)

    def choose(self, beside: bool = False) -> None:
        """Ask for the highlighted report."""
        if self.highlighted is not None:
            self.post_message(self.Chosen(self.highlighted.id, beside))

    def highlight_changed(self) -> None:
        """Tell which report is highlighted now."""
        if self.highlighted is not None:
            self.post_message(self.Highlighted(self.highlighted))

    def entry_count(self) -> int:
        """One entry a report."""
        return len(self.summaries)

    @property
    def rows_each(self) -> int:
        """One row in a narrow or low list, else two."""
        return 1 if self.outer_size.width < ONE_LINE_BELOW or self.outer_size.height <= LOW else 2

    @property
    def lead(self) -> int:
        """A blank after the pane number where there is room."""
        return GUTTER + (self.outer_size.width >= ONE_LINE_BELOW)

    def sign(self, index: int) -> str:
        """The number of the pane where the report is open."""
        report = self.summaries[index].id
        return str((self._open.index(report) + 1) % 10) if report in self._open else " "

    def paint_entry(self, index: int, row: int, width: int) -> Iterable[Segment]:
        """Title and facts, on two rows or beside each other."""
        ground = self.ground(index)
        if row:
            return self._facts(index, width, ground | LAYER["muted"])
        summary = self.summaries[index]
        title = summary.title or file_name(summary.path)
        beside = self._facts_wanted(index) if self.rows_each == 1 and width >= WIDE_ROW else 0
        room = min(beside, width // 2)
        first = text_segments(title, width - room, self.palette, language=summary.language, ground=ground)
        return [*first, *self._facts(index, room, ground | LAYER["muted"], gap=1)] if room else first

    def _facts_wanted(self, index: int) -> int:
        """The cells that the facts would like to have, and a blank before them."""
        return 1 + cells(SEPARATOR.join(part for part in (*self._parts(index, "medium"), self._counts(index)) if part))

    def _parts(self, index: int, width: Width) -> tuple[str, str, str]:
        language, source, date = summary_words(self.summaries[index], width)
        return ("! " if self.summaries[index].warnings else "") + language, source, date

    def _counts(self, index: int) -> str:
        summary = self.summaries[index]
        return count_words(summary.tagged, summary.found)

    def _facts(self, index: int, width: int, ground: int, gap: int = 0) -> list[Segment]:
        """Language, source, date and counts after `gap` blanks: the name of the source gives way, the counts never."""
        counts = self._counts(index)[: max(0, width - gap)]
        room = max(0, width - gap - cells(counts) - 1)
        fits = cells(SEPARATOR.join(part for part in self._parts(index, "medium") if part)) <= room
        language, source, date = self._parts(index, "medium" if fits else "short")
        before, after = language and language + SEPARATOR, date and SEPARATOR + date
        source_room = min(cells(source), max(0, room - cells(before) - cells(after)))
        rest = max(0, room - cells(before) - source_room)
        return [
            Segment(" " * gap, self.palette.style(ground)),
            *text_segments(before, min(cells(before), room), self.palette, direction=Direction.LTR, ground=ground),
            *text_segments(source, source_room, self.palette, ground=ground),
            *text_segments(after, rest, self.palette, direction=Direction.LTR, ground=ground),
            Segment(" " * (width - gap - room - cells(counts)) + counts, self.palette.style(ground)),
        ]
