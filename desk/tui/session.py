"""What the screen holds of the library between two answers of its workers. Plain state, no calls."""

from __future__ import annotations

import json
from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace

from desk.model import Quote, QuoteId, Report, ReportId, ReportSummary, SearchResult, Statement, Tag
from desk.tui.widgets.page_window import View
from index.spans import Span

OPEN_KEY = "screen.open"
LAST_TAG_KEY = "screen.last_tag"
THEME_KEY = "screen.theme"
ORDER_KEY = "screen.text_order"
FOLDED_KEY = "screen.folded_stories"
INDIRECT_KEY = "screen.indirect"


@dataclass
class Session:
    """Lists as last answered; `quotes` and `people` of the reports that were opened."""

    summaries: tuple[ReportSummary, ...] = ()
    tags: tuple[Tag, ...] = ()
    last_tag: str = ""
    saved: tuple[str, ...] = ()
    people: dict[ReportId, tuple[str, ...]] = field(default_factory=dict)
    counterparts: dict[QuoteId, tuple[Quote, ...]] = field(default_factory=dict)
    statements: tuple[Statement, ...] = ()
    search: SearchResult | None = None
    timings: dict[str, float] = field(default_factory=dict)
    last_error: str = ""
    order: str = ""

    def summary(self, report: ReportId) -> ReportSummary | None:
        """A report of the list."""
        return next((summary for summary in self.summaries if summary.id == report), None)

    @property
    def versions(self) -> dict[ReportId, str]:
        """The sources of reports whose file has had several texts, by which these are told apart."""
        return {summary.id: summary.source for summary in self.summaries if summary.version}

    def note_read(self, report: Report) -> None:
        """Show in the list whether a report that was opened is read."""
        if any(summary.id == report.id and summary.is_read != report.is_read for summary in self.summaries):
            self.summaries = tuple(
                replace(summary, is_read=report.is_read) if summary.id == report.id else summary
                for summary in self.summaries
            )

    def neighbour(self, report: ReportId, step: int) -> ReportSummary | None:
        """The report `step` places further in the list, None beyond either end."""
        places = [place for place, summary in enumerate(self.summaries) if summary.id == report]
        place = places[0] + step if places else -1
        return self.summaries[place] if 0 <= place < len(self.summaries) else None


@dataclass(frozen=True, slots=True)
class OpenPane:
    """Where a pane stood: its report, the offset of its cursor, and what was seen of it."""

    report: str
    offset: int
    view: View | None = None


@dataclass(frozen=True, slots=True)
class Desktop:
    """What was open when the desk was left."""

    panes: tuple[OpenPane, ...] = ()
    current: int = 0

    def among(self, reports: Container[str]) -> Desktop:
        """What of it is still there."""
        panes = tuple(pane for pane in self.panes if pane.report in reports)
        return Desktop(panes, max(0, min(self.current, len(panes) - 1)))

    def written(self) -> str:
        """For `Workspace.remember`."""
        panes = [
            {"report": pane.report, "offset": pane.offset}
            | ({"top": pane.view.top, "follows": pane.view.follows} if pane.view else {})
            for pane in self.panes
        ]
        return json.dumps({"panes": panes, "current": self.current})


def read_desktop(text: str) -> Desktop:
    """What `Desktop.written` wrote; an empty desktop for anything else."""
    try:
        data = json.loads(text)
        return Desktop(tuple(_read_pane(pane) for pane in data["panes"]), int(data["current"]))
    except (ValueError, TypeError, KeyError, AttributeError):
        return Desktop()


def _read_pane(pane: Mapping[str, object]) -> OpenPane:
    top, follows = pane.get("top"), pane.get("follows") is not False
    view = View(top, follows) if isinstance(top, int) else None
    return OpenPane(str(pane["report"]), int(str(pane["offset"])), view)


def read_list(text: str) -> tuple[str, ...]:
    """A list of words as it was remembered, such as the saved searches, the newest first."""
    try:
        data = json.loads(text)
    except ValueError:
        return ()
    return tuple(dict.fromkeys(str(word) for word in data)) if isinstance(data, list) else ()


def point(offset: int) -> Span:
    """A place in a text as an empty span."""
    return Span(max(0, offset), max(0, offset))
