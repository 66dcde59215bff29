"""The parts of the main screen and how they are arranged. What they show is decided in `desk`."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Container, Vertical

from desk.i18n import _
from desk.tui.screens.keyed import KeyedScreen
from desk.tui.widgets.entry import Entry
from desk.tui.widgets.entry_list import EntryList
from desk.tui.widgets.hit_list import HitList
from desk.tui.widgets.pane_group import PaneGroup
from desk.tui.widgets.problem_line import ProblemLine
from desk.tui.widgets.quote_tray import QuoteTray
from desk.tui.widgets.report_list import ReportList
from desk.tui.widgets.status_line import StatusLine
from desk.tui.widgets.title_line import TitleLine

WIDE = 100
TALL, FLAT = 30, 10
"""Rows from which the quotes below have more room, and under which the text has theirs."""


class DeskParts(KeyedScreen):
    """List or hits at the side, panes beside it, the quotes of the current pane below."""

    def __init__(self) -> None:
        super().__init__()
        self.reports = ReportList(id="reports")
        self.hits = HitList(id="hits")
        self.panes = PaneGroup()
        self.tray = QuoteTray(id="tray")
        self.bar = Entry(label="/ ", placeholder=_("words of any language"), id="query")

    def compose(self) -> ComposeResult:
        """Story and search at the top, then list and panes, then quotes and keys."""
        self.shape()
        yield TitleLine(id="story")
        with Vertical(id="search"):
            yield self.bar
            yield ProblemLine(id="problem")
        with Container(id="work"):
            with Vertical(id="side"):
                yield self.reports
                yield self.hits
            yield self.panes
        yield self.tray
        yield StatusLine(id="status")

    def on_resize(self) -> None:
        """Narrow and low terminals have their own arrangement."""
        self.shape()

    def shape(self) -> None:
        """Choose the arrangement for the size of the terminal."""
        self.set_class(self.app.size.width < WIDE, "-narrow")
        self.set_class(self.app.size.height < TALL, "-low")
        self.set_class(self.app.size.height < FLAT, "-flat")

    @property
    def side(self) -> EntryList:
        """The list at the side: hits while a search is in force, else reports."""
        return self.hits if self.hits.display else self.reports

    def show_search(self, shown: bool) -> None:
        """Show or hide the bar, and hits in place of the list."""
        self.query_one("#search").display = shown
        self.hits.display = shown
        self.reports.display = not shown
        self.set_class(shown, "-searching")
