"""From a report with its quotes to the document that the index takes, and a digest of all that it took."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from hashlib import blake2b
from typing import TYPE_CHECKING

from desk.model import FoldReason, Quote, Report, Status
from index.spans import Span

if TYPE_CHECKING:
    from index import Document, Passage


def document_of(report: Report, quotes: Sequence[Quote]) -> Document:
    """`report` as the index takes it, with what its quotes say; what is set aside says nothing."""
    from index import Document

    quotes = [quote for quote in quotes if not quote.is_set_aside]
    day = report.date.date() if isinstance(report.date, datetime) else report.date
    fields = {
        "outlet": (report.outlet,) if report.outlet else (),
        "language": (report.language,),
        "speaker": _distinct(name for quote in quotes for name in (quote.speaker.identity, quote.speaker.text or "")),
        "story": (report.story,) if report.story else (),
        "tag": _distinct(tag for quote in quotes for tag in quote.tags),
        "is": _states(report, quotes),
        "has": _belongings(report, quotes),
    }
    counted = {"speaker": _distinct(quote.speaker.shown for quote in quotes if quote.counts)}
    return Document(
        report.id,
        report.text,
        report.title,
        passages_of(report),
        quoted(quotes),
        fields,
        day,
        report.title_span,
        counted,
    )


def passages_of(report: Report) -> tuple[Passage, ...]:
    """The paragraphs of `report` as the index weighs them."""
    from index import Passage, Weight

    def weight(fold: FoldReason | None) -> Weight:
        if fold is None:
            return Weight.PROPER
        return Weight.DUPLICATE if fold is FoldReason.DUPLICATE else Weight.FURNITURE

    return tuple(
        Passage(
            paragraph.span,
            report.language if paragraph.language == "und" else paragraph.language,
            weight(paragraph.fold.reason if paragraph.fold else None),
        )
        for paragraph in report.paragraphs
    )


def quoted(quotes: Sequence[Quote]) -> tuple[Span, ...]:
    """What `quote:` searches."""
    return tuple(sorted(quote.span for quote in quotes if quote.is_quotation and quote.status is not Status.REJECTED))


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


def _states(report: Report, quotes: Sequence[Quote]) -> tuple[str, ...]:
    """What `is:` knows: the review of its quotes, whether parts are folded, whether it was read."""
    counted = [quote for quote in quotes if quote.counts]
    states = {quote.status.value for quote in quotes if quote.status is not Status.UNREVIEWED}
    if counted:
        open_ones = any(quote.status is Status.UNREVIEWED for quote in counted)
        states.add("unreviewed" if open_ones else "reviewed")
    states.add("read" if report.is_read else "unread")
    if any(quote.tags for quote in quotes):
        states.add("tagged")
    if any(paragraph.fold for paragraph in report.paragraphs):
        states.add("folded")
    return tuple(sorted(states))


def _belongings(report: Report, quotes: Sequence[Quote]) -> tuple[str, ...]:
    """What `has:` knows."""
    marks = {
        "quotes": any(quote.counts for quote in quotes),
        "tags": any(quote.tags for quote in quotes),
        "notes": any(quote.note for quote in quotes),
        "speaker": any(quote.speaker.shown for quote in quotes),
        "anonymous": any(quote.speaker.anonymous for quote in quotes),
        "date": report.date is not None,
        "byline": bool(report.byline),
        "warnings": bool(report.warnings),
        **{reason.value: any(p.fold and p.fold.reason is reason for p in report.paragraphs) for reason in FoldReason},
    }
    singular = {name.removesuffix("s") for name in ("quotes", "tags", "notes", "warnings") if marks[name]}
    return tuple(sorted(singular | {name for name, has in marks.items() if has}))


def stamp(report: Report, quotes: Sequence[Quote]) -> str:
    """A digest of all that the index takes from a report."""
    kept = (quote for quote in quotes if not quote.is_set_aside)
    seen = [(q.span, q.speaker, q.tags, q.status, bool(q.note), q.is_quotation, q.duplicate_of) for q in kept]
    head = (
        report.digest,
        report.title,
        report.title_span,
        report.outlet,
        report.language,
        report.date,
        bool(report.byline),
        *([report.story] if report.story else []),
        report.is_read,
    )
    whole = repr((head, report.paragraphs, bool(report.warnings), seen))
    return blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
