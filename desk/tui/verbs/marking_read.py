"""Marking what is read. What is opened is read by that alone, in `opening`; undo is in `reviewing`."""

from __future__ import annotations

from collections.abc import Sequence

from desk.i18n import _
from desk.model import ReportId, ReportSummary
from desk.tui.verbs.concern import Concern, Verbs


class MarkingRead(Concern):
    """The verb that turns read into unread and back."""

    def verbs(self) -> Verbs:
        """Turn."""
        return {"report.read": self.turn}

    def turn(self) -> None:
        """Mark what is meant as read when any of it is not, else as unread."""
        meant = self._meant()
        if not meant:
            self._desk.say(_("No report is open here: Enter in the list opens one."))
            return
        reports = [summary.id for summary in meant]
        is_read = not all(summary.is_read for summary in meant)
        self._desk.reviewing.change(lambda workspace: workspace.readings.mark(reports, is_read=is_read))

    def _meant(self) -> Sequence[ReportSummary]:
        """The highlighted report, those of the highlighted story, the hit's, or the current pane's."""
        desk = self._desk
        if desk.focused is desk.reports:
            heading, summary = desk.reports.heading, desk.reports.highlighted
            return heading.members if heading else [summary] if summary else []
        if desk.focused is desk.hits:
            return self._listed(desk.hits.highlighted.report if desk.hits.highlighted else None)
        report = desk.panes.current.report
        return self._listed(report.id if report else None)

    def _listed(self, report: ReportId | None) -> Sequence[ReportSummary]:
        summary = self._desk.session.summary(report) if report else None
        return [summary] if summary else []
