"""The timeline: the reports by date. What stands in the table is made in `tables`."""

from __future__ import annotations

from typing import ClassVar

from desk.tui.matrix_table import Page
from desk.tui.messages import Comparison
from desk.tui.screens.sheet import SheetScreen
from desk.tui.tables import timeline_page


class TimelineScreen(SheetScreen):
    """A row a report."""

    NAME: ClassVar[str] = "timeline"

    def page(self, comparison: Comparison) -> Page:
        """The reports, the earliest first."""
        return timeline_page(comparison)
