"""What the use cases answer: plain records for both faces, the command line and the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from desk.errors import DeskError
from desk.model.carried import Takeover
from desk.model.quote import Quote
from desk.model.report import Report, ReportId, ReportSummary, file_name
from index.spans import Span

FACETS = ("language", "outlet", "speaker", "tag", "day")
"""What matching reports are counted by."""

LIKE = "like:"
"""Begins a query for reports like the one that is named after it."""
SHORT = 8
"""Characters of a report's id in such a query, more where several begin alike."""
Found = tuple[Report, tuple[Quote, ...]]
"""A report with the quotes found in it, in text order."""


class Outcome(StrEnum):
    """What became of one source that was to be added."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Added:
    """One source of a batch; `error` is set when it failed, `report` otherwise.

    A newer text of a file has a `takeover`.
    """

    path: str
    outcome: Outcome
    report: ReportSummary | None = None
    error: DeskError | None = None
    takeover: Takeover | None = None


@dataclass(frozen=True, slots=True)
class Snippet:
    """The best window of a hit; `spans` are offsets in `text`, `start` is where `text` stands in the stored text."""

    start: int
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a report matches: `spans` are offsets in its stored text, in order."""

    spans: tuple[Span, ...]
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A report that matches.

    `look` finds where, once, when it is first called: texts are looked through for what is shown. `widened` says that
    what was typed does not stand in it: other forms, spellings or languages were found.
    """

    report: ReportId
    path: str
    title: str
    language: str
    outlet: str
    score: float
    look: Callable[[], Evidence] = field(repr=False, compare=False)
    widened: bool = False

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where it matches: offsets in its stored text, in order."""
        return self.look().spans

    @property
    def snippet(self) -> Snippet:
        """The best window around them."""
        return self.look().snippet

    @property
    def source(self) -> str:
        """The outlet, or the name of the file when the text names none."""
        return self.outlet or file_name(self.path)


@dataclass(frozen=True, slots=True)
class QueryProblem:
    """What in a query could not be read, where (offsets in the query), and what to type instead."""

    message: str
    span: Span
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class Widening:
    """A word of the query (`span` in it) and what was searched along with it, or would be if it were not `off`.

    `kind` is "form" (`text` is a stem of `language`), "name" (another spelling), "word" (of `language`, by the news
    lexicon) or "dictionary". `key` switches it off. `reports` and `forms`, as they are written, where they were asked.
    """

    kind: str
    word: str
    span: Span
    language: str
    text: str
    key: str
    off: bool = False
    reports: int = 0
    forms: tuple[str, ...] = ()

    def named(self, name: str) -> bool:
        """Whether an editor means this one by `name`: its key, or what is searched, as it is written."""
        written = {self.key, self.text, *self.forms}
        return name.casefold() in {one.casefold() for one in written}


EXACT = frozenset({"form", "name", "word", "dictionary"})
"""Every kind of widening: switched off together, a query is searched as it was typed."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A query to ask instead of one that found little, and how many reports it finds."""

    query: str
    total: int


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The answer to one query; `facets` counts matching reports by each of `FACETS` and value.

    `remedy` is the query without its first problem, "" when there is none or nothing would be left to ask. Nothing was
    searched where nothing of the query was `readable`. An answer that is not `complete` came while the index was built:
    there may soon be more.
    """

    query: str
    total: int
    hits: tuple[SearchHit, ...] = ()
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    problems: tuple[QueryProblem, ...] = ()
    widened: tuple[Widening, ...] = ()
    corrections: tuple[Correction, ...] = ()
    remedy: str = ""
    readable: bool = True
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Change:
    """One undoable action as the editor sees it, e.g. kind "tag", "2 quotes: #anonymous"."""

    kind: str
    summary: str
    reports: tuple[ReportId, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexState:
    """The index of a library: engine ("" without one), reports in it, size in bytes, why it could not be written."""

    engine: str
    reports: int
    size: int
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the library's store: file, day, reports in it, tags given, whether it passed its check."""

    path: Path
    day: date
    reports: int
    tags: int
    is_good: bool


@dataclass(frozen=True, slots=True)
class Restored:
    """The copy that was put back, and under which name what stood there is kept, None when nothing stood there."""

    copy: Copy
    aside: Path | None


@dataclass(frozen=True, slots=True)
class Check:
    """One line of `desk doctor`: what was looked at, whether it is well, and what to do when it is not."""

    name: str
    ok: bool
    detail: str
    hint: str = ""
