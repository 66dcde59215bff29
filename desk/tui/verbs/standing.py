"""What stands open as a whole: taken up at the start, remembered at the end, put back after a search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.model import ReportId
from desk.tui.messages import LibraryOpened
from desk.tui.session import Desktop, OpenPane, point
from desk.tui.verbs.concern import Answers, Concern, Verbs
from desk.tui.widgets.pane_group import most_panes, usual_panes
from desk.tui.widgets.report_pane import ReportPane

if TYPE_CHECKING:
    from textual.widget import Widget

    from desk.tui.screens.desk import DeskScreen

ENOUGH = 8
"""Reports in the list from which the first ones are opened although others are still being added."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the editor was at one moment."""

    desktop: Desktop
    focus: Widget | None
    zoomed: bool


class Standing(Concern):
    """The first look at a library, and the ways back to what was open."""

    def __init__(self, desk: DeskScreen) -> None:
        super().__init__(desk)
        self._begun = False

    def verbs(self) -> Verbs:
        """No key of its own."""
        return {}

    def answers(self) -> Answers:
        """The library is open."""
        return {LibraryOpened: self._opened}

    # The start

    def _opened(self, answer: LibraryOpened) -> None:
        self._desk.jobs.workspace = answer.workspace
        wanted, self._begun = answer.desktop, bool(answer.desktop.panes)
        self._desk.desk_app.take_theme(answer.theme)
        self._desk.text_order.take_up()
        for slot, pane in enumerate(wanted.panes[: most_panes(self._desk.app.size.width)]):
            at, here = point(pane.offset), slot == wanted.current
            self._desk.opening.open(ReportId(pane.report), slot, at, focus=here, view=pane.view, again=True)
        self._desk.opening.refresh_list()
        self._desk.searching.renew()
        self._desk.seeing.review_changed()
        if answer.paths:
            self._desk.sources.add(answer.paths)
        else:
            self._desk.say_notices()

    def begin(self) -> None:
        """Open the first reports, once, as soon as there are enough to choose from."""
        desk = self._desk
        count = len(desk.session.summaries)
        if not self._begun and count >= (ENOUGH if desk.adding else 1):
            self._begun = True
            for slot, report in enumerate(self._first_reports(self._panes_at_start())):
                desk.opening.open(report, slot, focus=False)

    def _panes_at_start(self) -> int:
        """How many panes are filled at the first start: as set, else as the width allows."""
        width = self._desk.app.size.width
        return min(self._desk.desk_app.settings.panes or usual_panes(width), most_panes(width))

    def _first_reports(self, count: int) -> list[ReportId]:
        """The first report of the list, and beside it others of its story, in other languages when there are some."""
        summaries = self._desk.session.summaries
        chosen = list(summaries[:1])
        while len(chosen) < min(count, len(summaries)):
            first, told = chosen[0], {summary.language for summary in chosen}
            rest = [summary for summary in summaries if summary not in chosen]
            chosen.append(max(rest, key=lambda one: (one.story == first.story, one.language not in told)))
        return [summary.id for summary in chosen]

    # The way back

    def here(self) -> Origin:
        """Where the editor is, to be gone back to."""
        return Origin(self.desktop(), self._desk.focused, self._desk.panes.zoomed)

    def go_back(self, origin: Origin) -> None:
        """Show all as it was, with the keyboard where it was."""
        desk = self._desk
        self.restore(origin.desktop)
        if origin.zoomed != desk.panes.zoomed:
            desk.opening.zoom()
        (origin.focus if origin.focus is not None and origin.focus.display else desk.side).focus()

    def desktop(self) -> Desktop:
        """What is open now or is being read, to be remembered."""
        panes, reading = self._desk.panes, self._desk.opening.reading
        standing = (reading.get(slot) or _standing(pane) for slot, pane in enumerate(panes))
        there = tuple(pane for pane in standing if pane)
        return Desktop(there, min(panes.index, max(0, len(there) - 1)))

    def restore(self, desktop: Desktop) -> None:
        """Make the panes what they were; a report that is still there is not read again."""
        panes, opening = self._desk.panes, self._desk.opening
        known = {summary.id for summary in self._desk.session.summaries}
        desktop = desktop.among(known) if known else desktop
        for slot, left in enumerate(desktop.panes):
            pane = panes.pane(slot)
            is_there = slot < panes.used and pane.report is not None and pane.report.id == left.report
            if is_there and slot not in opening.reading:
                pane.stand(left.offset, left.view or pane.view)
            else:
                at = point(left.offset)
                opening.open(ReportId(left.report), slot, at, focus=False, view=left.view, again=True)
        while panes.used > max(1, len(desktop.panes)):
            panes.choose(panes.used - 1)
            opening.reading.pop(panes.index, None)
            panes.close()
        panes.choose(desktop.current)


def _standing(pane: ReportPane) -> OpenPane | None:
    return OpenPane(pane.report.id, pane.cursor, pane.view) if pane.report else None
