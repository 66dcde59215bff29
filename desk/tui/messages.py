"""What workers report, in the past tense. Records only: whoever receives one decides what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from desk.errors import DeskError
from desk.model import (
    Added,
    Anchor,
    Change,
    Compared,
    Decision,
    Person,
    Quote,
    QuoteId,
    Report,
    ReportId,
    ReportSummary,
    SearchResult,
    Tag,
    Widening,
)
from desk.model.results import Correction
from desk.tui.session import Desktop
from desk.tui.widgets.page_window import View
from index.spans import Span

if TYPE_CHECKING:
    from desk.workspace import Workspace


class Answered(Message, bubble=False):
    """Base of everything that a worker reports to its screen."""


@dataclass
class WorkFailed(Answered):
    """A worker could not do what was asked; nothing has changed."""

    error: DeskError


@dataclass
class LibraryOpened(Answered):
    """The library is open; `desktop` is what was left open, `paths` are to be added."""

    workspace: Workspace
    desktop: Desktop
    theme: str
    paths: tuple[Path, ...]


@dataclass
class LibraryClosed(Answered):
    """Everything is kept and the library is closed."""


@dataclass
class SourceAdded(Answered):
    """Source `done` of `total` was looked at."""

    done: int
    total: int
    added: Added


@dataclass
class SourcesAdded(Answered):
    """All sources were looked at."""

    results: tuple[Added, ...]


@dataclass
class ReportsListed(Answered):
    """The reports and tags of the library as they are now."""

    summaries: tuple[ReportSummary, ...]
    tags: tuple[Tag, ...]


@dataclass
class StoriesGrouped(Answered):
    """Reports that were not looked at yet were grouped into stories, if there were `any`."""

    any: bool


@dataclass(frozen=True, slots=True)
class OpenReport:
    """A report as a pane needs it: its quotes, who speaks in it, and where the query in force matches."""

    report: Report
    quotes: tuple[Quote, ...]
    people: tuple[str, ...]
    matches: tuple[Span, ...] = ()


@dataclass
class ReportRead(Answered):
    """A report was read for pane `slot`: show it at `at` as in `view`; with `focus` the keyboard goes there.

    `asked` is the query, and what it leaves out, that its matches are of.
    """

    opened: OpenReport
    slot: int
    at: Span | None
    focus: bool
    view: View | None = None
    asked: tuple[str, frozenset[str]] = ("", frozenset())


@dataclass
class ReportMarked(Answered):
    """Where the search started as number `generation` matches in an open report."""

    generation: int
    report: ReportId
    matches: tuple[Span, ...]


@dataclass
class SearchAnswered(Answered):
    """The answer to the search started as number `generation`; `matches` are those in the open reports."""

    generation: int
    result: SearchResult
    matches: tuple[tuple[ReportId, tuple[Span, ...]], ...]
    seconds: float


@dataclass
class SearchExplained(Answered):
    """What the search of a generation was widened to, and what may have been meant where it found little."""

    generation: int
    widened: tuple[Widening, ...]
    corrections: tuple[Correction, ...]


@dataclass
class WideningsListed(Answered):
    """What the search in force is widened to, to be switched on and off."""

    widened: tuple[Widening, ...]


@dataclass
class SavedSearchesCounted(Answered):
    """How many reports each saved search finds now."""

    counts: tuple[tuple[str, int], ...]


QuotesOfReports = tuple[tuple[ReportId, tuple[Quote, ...]], ...]


class Way(Enum):
    """How a change came about."""

    DONE = auto()
    UNDONE = auto()
    REDONE = auto()


@dataclass
class Reviewed(Answered):
    """Something was changed; `change` is None when there was nothing to take back or do again.

    `quotes` are the quotes of the open reports as they are now.
    """

    change: Change | None
    way: Way
    quotes: QuotesOfReports = ()
    summaries: tuple[ReportSummary, ...] = ()
    tags: tuple[Tag, ...] = ()


@dataclass
class ChangedElsewhere(Answered):
    """Another process wrote to the library; quotes of the open reports, all reports and tags are as they are now."""

    quotes: QuotesOfReports
    summaries: tuple[ReportSummary, ...]
    tags: tuple[Tag, ...]


@dataclass
class IndirectTurned(Answered):
    """Reported statements are shown from now on, or no more; `quotes` are those of the open reports."""

    shown: bool
    quotes: QuotesOfReports


@dataclass
class CounterpartsFound(Answered):
    """For each quote of a report the same statement in other reports."""

    found: Mapping[QuoteId, tuple[Quote, ...]]


@dataclass
class LinksFound(Answered):
    """What holds panes together: the anchors of every two of the open reports."""

    anchors: Mapping[tuple[ReportId, ReportId], tuple[Anchor, ...]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that the comparing pages are drawn from."""

    summaries: tuple[ReportSummary, ...]
    quotes: tuple[Quote, ...]
    compared: tuple[Compared, ...] = ()
    decisions: tuple[Decision, ...] = ()
    people: tuple[Person, ...] = ()

    def quote(self, quote: QuoteId) -> Quote | None:
        """One of the quotes."""
        return next((one for one in self.quotes if one.id == quote), None)


@dataclass
class LibraryCompared(Answered):
    """The library was compared for the comparing pages."""

    comparison: Comparison


@dataclass
class PairCompared(Answered):
    """Two quotes were compared with each other."""

    compared: Compared


@dataclass
class FormatsListed(Answered):
    """The export formats there are, each with the ending of its file names."""

    formats: tuple[tuple[str, str], ...]


@dataclass
class FileWritten(Answered):
    """An export was written; `said` tells the editor how much of what, and where.

    `seal` is what the file is known by again, "" when it stands in the place of another.
    """

    said: str
    path: Path
    seal: str = ""


@dataclass
class FileTakenBack(Answered):
    """A file that was written is gone again."""

    path: Path


@dataclass
class ExportRefused(Answered):
    """An export was not written; `exists` when a file of that name is there already."""

    error: DeskError
    exists: bool
