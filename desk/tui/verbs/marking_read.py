"""Marking what is read. What is opened is read by that alone, in `opening`; undo is in `reviewing`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desk.i18n import _
from desk.model import ReportId, ReportSummary
from desk.tui.verbs.concern import Concern, Verbs

if TYPE_CHECKING:
    from desk.tui.screens.desk import DeskScreen


class MarkingRead(Concern):
    """The verb that turns read into unread and back."""

    def verbs(self) -> Verbs:
        """Turn."""
        return {"report.read": self.turn}

    def turn(self) -> None:
        """Mark what is meant as read when any of it is not, else as unread."""
        summaries = meant(self._desk)
        if not summaries:
            self._desk.say(_("No report is open here: Enter in the list opens one."))
            return
        reports = [summary.id for summary in summaries]
        is_read = not all(summary.is_read for summary in summaries)
        self._desk.reviewing.change(lambda workspace: workspace.readings.mark(reports, is_read=is_read))


def meant(desk: DeskScreen) -> Sequence[ReportSummary]:
    """The highlighted report, those of the highlighted story, the hit's, or the current pane's."""
    if desk.focused is desk.reports:
        return desk.reports.chosen
    hit, report = desk.hits.highlighted, desk.panes.current.report
    if desk.focused is desk.hits:
        return _listed(desk, hit.report if hit else None)
    return _listed(desk, report.id if report else None)


def _listed(desk: DeskScreen, report: ReportId | None) -> Sequence[ReportSummary]:
    summary = desk.session.summary(report) if report else None
    return [summary] if summary else []
