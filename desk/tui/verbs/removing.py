"""Removing: reports out of the library. Undo is in `reviewing`, what becomes of their panes in `opening`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.i18n import _, ngettext
from desk.model import ReportId
from desk.tui.verbs.concern import Concern, Verbs
from desk.tui.verbs.marking_read import meant

if TYPE_CHECKING:
    from desk.tui.screens.desk import DeskScreen


class Removing(Concern):
    """The verb that takes reports out. Where tagged quotes would go with them, its key has to be pressed twice."""

    def __init__(self, desk: DeskScreen) -> None:
        super().__init__(desk)
        self._warned: tuple[ReportId, ...] = ()

    def verbs(self) -> Verbs:
        """Take out."""
        return {"report.remove": self.remove}

    def remove(self) -> None:
        """Take what is meant out of the library."""
        summaries = meant(self._desk)
        reports = tuple(summary.id for summary in summaries)
        tagged = sum(summary.tagged for summary in summaries)
        if not reports:
            self._desk.say(_("No report is open here: Enter in the list opens one."))
        elif tagged and reports != self._warned:
            self._warned = reports
            self._desk.say(self._warning(tagged))
        else:
            self._warned = ()
            self._desk.reviewing.change(lambda workspace: workspace.removing.remove(reports))

    def _warning(self, tagged: int) -> str:
        key = self._desk.keymap.label("report.remove")
        return ngettext(
            "{n} tagged quote goes with it; {key} again removes it.",
            "{n} tagged quotes go with it; {key} again removes it.",
            tagged,
        ).format(n=tagged, key=key)
