"""Reports and their paragraphs. Text is verbatim; what is furniture is marked with a reason, never cut."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from operator import attrgetter
from typing import NewType

from desk.model.story import Story
from index.spans import Span

ReportId = NewType("ReportId", str)


_START = attrgetter("span.start")


def file_name(path: str) -> str:
    """The last part of a path as an editor named it, on any system."""
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2] or path


def version_sign(version: int) -> str:
    """What tells the texts of one file apart: "v1" for the oldest, "" when there is no other."""
    return f"v{version}" if version else ""


def _source(name: str, version: int) -> str:
    return f"{name} {version_sign(version)}".rstrip()


def telling_names(reports: Sequence[Report | ReportSummary]) -> Mapping[ReportId, str]:
    """What tells reports apart that outlet, language, date and version do not: the title, else the file's name."""
    marks = Counter(map(_mark, reports))
    titles = Counter((_mark(report), report.title) for report in reports)
    return {
        report.id: file_name(report.path) if titles[_mark(report), report.title] > 1 else report.title
        for report in reports
        if marks[_mark(report)] > 1
    }


def _mark(report: Report | ReportSummary) -> tuple[str, str, int, str]:
    date_given = report.date.isoformat() if report.date else ""
    return report.outlet or report.title, report.language, report.version, date_given


class Role(StrEnum):
    """What a paragraph is to its report."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    BODY = "body"


class FoldReason(StrEnum):
    """Why a paragraph is folded away in the pane."""

    DUPLICATE = "duplicate"
    """It prints again what stands elsewhere in the report."""
    TEASER = "teaser"
    """It is about another report."""
    FURNITURE = "furniture"
    """It belongs to the page: menus, rights, stamps."""
    COMMENTS = "comments"
    """Readers wrote it."""
    TOPICS = "topics"
    """It lists topics above the headline."""


@dataclass(frozen=True, slots=True)
class Fold:
    """The mark on a paragraph that is no part of the report proper; `original` is where a duplicate stands first."""

    reason: FoldReason
    original: Span | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the stored text with something in it; `span` leaves the line end out."""

    span: Span
    language: str
    role: Role = Role.BODY
    fold: Fold | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One outlet's text of one event.

    `language` is a BCP 47 tag ("und" when unknown), `date` what the text itself gives (a `datetime` when it gives the
    hour), `digest` the blake2b-128 hex of the stored text, `path` the source as the editor named it. `outlet`,
    `byline` and `dateline` are empty when the text does not give them. `story` is what the library calls the story that
    it belongs to, "" when it stands alone; `is_read` whether it was opened, unless the editor says otherwise. `version`
    counts the texts that its file has had, the oldest is 1; it is 0 when there is no other.
    """

    id: ReportId
    path: str
    digest: str
    text: str
    language: str
    title: str
    outlet: str = ""
    byline: str = ""
    dateline: str = ""
    date: date | datetime | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    encoding: str = "utf-8"
    warnings: tuple[str, ...] = ()
    title_span: Span | None = None
    story: str = ""
    is_read: bool = False
    version: int = 0

    @property
    def source(self) -> str:
        """The outlet, or the name of the file when the text names none; with its version where there are several."""
        return _source(self.outlet or file_name(self.path), self.version)

    def paragraph_at(self, offset: int) -> int:
        """The index of the paragraph that holds `offset`, or of the nearest one before it (0 at the least)."""
        return max(0, bisect_right(self.paragraphs, offset, key=_START) - 1)

    def language_at(self, offset: int) -> str:
        """The language of the paragraph at `offset`."""
        return self.paragraphs[self.paragraph_at(offset)].language if self.paragraphs else self.language


@dataclass(frozen=True, slots=True)
class ReportSummary:
    """What a list shows of a report, without its text. Counts are of quotations (not of terms or second printings).

    `version` is as in `Report`.
    """

    id: ReportId
    number: int
    path: str
    title: str
    language: str
    outlet: str
    date: date | datetime | None
    found: int
    reviewed: int
    tagged: int
    folded: tuple[FoldReason, ...] = ()
    warnings: tuple[str, ...] = field(default=())
    story: Story | None = None
    is_read: bool = False
    version: int = 0

    @property
    def source(self) -> str:
        """As that of a `Report`."""
        return _source(self.outlet or file_name(self.path), self.version)


def older_texts(summaries: Iterable[ReportSummary]) -> frozenset[ReportId]:
    """The reports whose file has a newer text."""
    versions = [summary for summary in summaries if summary.version]
    newest = {summary.path: summary.version for summary in sorted(versions, key=lambda summary: summary.version)}
    return frozenset(summary.id for summary in versions if summary.version < newest[summary.path])
