"""Quotes, their speakers and cues, the editor's tags and verdicts, and statements across reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from desk.i18n import N_, _
from desk.model.report import Report, ReportId
from index.spans import Span

QuoteId = NewType("QuoteId", str)
CONTEXT = 60
"""Code points that a quote keeps of the text before it, and of that after it."""


class Kind(StrEnum):
    """What stands between the marks, or what else the quote was made of."""

    DIRECT = "direct"
    """Whole sentences in the speaker's own words."""
    MIXED = "mixed"
    """A clause in the speaker's words that goes on a sentence of the report."""
    PARTIAL = "partial"
    """A few of the speaker's words within a sentence of the report."""
    NESTED = "nested"
    """A quotation within another one."""
    SCARE = "scare"
    """A word or two that the report keeps at a distance; no quotation."""
    TERM = "term"
    """A name, title, label or address; no quotation."""
    HASHTAG = "hashtag"
    """A hashtag or handle; no quotation."""
    INDIRECT = "indirect"
    """A statement reported without marks."""
    UNCLASSIFIED = "unclassified"
    """Marks that hold no words."""
    SELECTION = "selection"
    """What the editor selected."""


class Status(StrEnum):
    """Where the editor's review of a quote stands."""

    UNREVIEWED = "unreviewed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    DISPUTED = "disputed"
    CHECKED = "checked"

    @property
    def label(self) -> str:
        """Its name in the editor's language."""
        return _(_STATUS_LABELS[self])


_STATUS_LABELS = {
    Status.UNREVIEWED: N_("unreviewed"),
    Status.ACCEPTED: N_("accepted"),
    Status.REJECTED: N_("rejected"),
    Status.DISPUTED: N_("disputed"),
    Status.CHECKED: N_("checked"),
}


class Origin(StrEnum):
    """Who found the quote."""

    DESK = "desk"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said it: `text` and `span` as written (None where the language leaves it out), `identity` as resolved.

    `via` names the outlets or people the words were passed through, nearest first.
    """

    text: str | None = None
    span: Span | None = None
    identity: str = ""
    anonymous: bool = False
    via: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """The best name there is, or ""."""
        return self.identity or self.text or ""


UNKNOWN = Speaker()
"""Nobody is known to have said it."""


@dataclass(frozen=True, slots=True)
class Cue:
    """The reporting verb or phrase, as written."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Quote:
    """A span of a report between marks, a reported statement, or what the editor selected.

    `span` is the text between the marks, `outer` includes them; `text` is exactly `span` of the stored text and
    `before`/`after` at most `CONTEXT` code points around it, so that the quote can be found again. `duplicate_of` is
    the quote that this one prints a second time. `confidence` is 0..1; `reason` says in a few words why the desk
    thinks so. `tags`, `status`, `note` and `translation` are the editor's.
    """

    id: QuoteId
    report: ReportId
    span: Span
    outer: Span
    text: str
    language: str
    kind: Kind = Kind.UNCLASSIFIED
    is_quotation: bool = True
    speaker: Speaker = UNKNOWN
    cue: Cue | None = None
    confidence: float = 0.0
    reason: str = ""
    duplicate_of: QuoteId | None = None
    before: str = ""
    after: str = ""
    origin: Origin = Origin.DESK
    status: Status = Status.UNREVIEWED
    tags: tuple[str, ...] = ()
    note: str = ""
    changed: datetime | None = None
    translation: str = ""

    @property
    def counts(self) -> bool:
        """Whether lists and totals count it: a quotation, not a second printing, not rejected."""
        return self.is_quotation and self.duplicate_of is None and self.status is not Status.REJECTED

    @property
    def is_said(self) -> bool:
        """Whether somebody said it, between marks or as a reported statement."""
        return self.is_quotation or self.kind is Kind.INDIRECT

    @property
    def listed(self) -> bool:
        """Whether pages list it: said, not a second printing, not rejected."""
        return self.is_said and self.duplicate_of is None and self.status is not Status.REJECTED

    @property
    def is_set_aside(self) -> bool:
        """Whether it is shown on request alone: a reported statement that the editor has not taken up."""
        left = self.status in (Status.UNREVIEWED, Status.REJECTED)
        return self.kind is Kind.INDIRECT and left and not (self.tags or self.note or self.translation)


def quote_at(
    report: Report,
    span: Span,
    outer: Span | None = None,
    *,
    kind: Kind = Kind.UNCLASSIFIED,
    is_quotation: bool = True,
    speaker: Speaker = UNKNOWN,
    cue: Cue | None = None,
    confidence: float = 0.0,
    reason: str = "",
) -> Quote:
    """The quote at `span` of the report with its text, language and surroundings, and what else is known of it.

    `outer` is the span with the marks; where there are none, `span`.
    """
    outer = outer or span
    return Quote(
        id=quote_id(report.id, span),
        report=report.id,
        span=span,
        outer=outer,
        text=span.of(report.text),
        language=report.language_at(span.start),
        kind=kind,
        is_quotation=is_quotation,
        speaker=speaker,
        cue=cue,
        confidence=confidence,
        reason=reason,
        before=report.text[max(0, outer.start - CONTEXT) : outer.start],
        after=report.text[outer.end : outer.end + CONTEXT],
    )


def quote_id(report: ReportId, span: Span) -> QuoteId:
    """The name of the quote first found at `span`; it stays when the editor moves an edge later."""
    return QuoteId(f"{report}-{span.start}-{span.end}")


@dataclass(frozen=True, slots=True)
class Tag:
    """An editor's label, how many quotes carry it, and when it was last given."""

    name: str
    count: int = 0
    used: datetime | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One utterance as it stands in several reports and languages: a suggestion with a score of 0..1 and evidence."""

    id: str
    score: float
    evidence: tuple[str, ...]
    members: tuple[QuoteId, ...]
