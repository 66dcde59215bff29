"""Who said what: the speakers with their quotes over all reports. What stands in the table is made in `tables`."""

from __future__ import annotations

from typing import ClassVar

from desk.tui.matrix import Page
from desk.tui.messages import Comparison
from desk.tui.screens.sheet import SheetScreen
from desk.tui.tables import speakers_page


class SpeakersScreen(SheetScreen):
    """A row a quote, by speaker."""

    NAME: ClassVar[str] = "speakers"

    def page(self, comparison: Comparison) -> Page:
        """The speakers, the most quoted first."""
        return speakers_page(comparison)
