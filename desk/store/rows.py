"""Records to rows and back. Every record that leaves the store equals the one that went in."""

from __future__ import annotations

import json
import sqlite3
from datetime import date, datetime
from typing import Any

from desk.model import (
    Cue,
    Fold,
    FoldReason,
    Kind,
    Origin,
    Paragraph,
    Quote,
    QuoteId,
    Report,
    ReportId,
    Role,
    Speaker,
    Status,
)
from desk.store.database import storable
from index.spans import Span

Packed = dict[str, Any]


def dumps(value: object) -> str:
    """Compact JSON that SQLite can hold."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _span(value: list[int] | None) -> Span | None:
    return Span(*value) if value else None


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def written_date(value: date | datetime | None) -> str | None:
    """ISO 8601; a date and a datetime stay apart."""
    return value.isoformat() if value else None


def read_date(value: str | None) -> date | datetime | None:
    """The inverse of `written_date`."""
    if not value:
        return None
    return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)


def _read_moment(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None


def pack_paragraphs(paragraphs: tuple[Paragraph, ...]) -> str:
    """One array of arrays: start, end, language, role, fold reason, original."""
    return dumps(
        [
            [p.span.start, p.span.end, p.language, p.role, *([p.fold.reason, _pair(p.fold.original)] if p.fold else [])]
            for p in paragraphs
        ]
    )


def unpack_paragraphs(packed: str) -> tuple[Paragraph, ...]:
    """The inverse of `pack_paragraphs`."""
    return tuple(
        Paragraph(Span(start, end), language, Role(role), Fold(FoldReason(fold[0]), _span(fold[1])) if fold else None)
        for start, end, language, role, *fold in json.loads(packed)
    )


def report_of(row: sqlite3.Row) -> Report:
    """A row of the report table, with the name of its story, as a Report."""
    return Report(
        id=ReportId(row["id"]),
        path=row["path"],
        digest=row["digest"],
        text=row["text"],
        language=row["language"],
        title=row["title"],
        title_span=_span(json.loads(row["title_span"])) if row["title_span"] else None,
        outlet=row["outlet"],
        byline=row["byline"],
        dateline=row["dateline"],
        date=read_date(row["date"]),
        paragraphs=unpack_paragraphs(row["paragraphs"]),
        encoding=row["encoding"],
        warnings=tuple(json.loads(row["warnings"])),
        story=row["story"] or "",
        is_read=bool(row["is_read"]),
        version=row["version"],
    )


def report_row(report: Report) -> Packed:
    """The columns of a report, but `number` and `added`; its story is in tables of its own."""
    return {
        "id": report.id,
        "digest": report.digest,
        "path": storable(report.path),
        "text": storable(report.text),
        "language": report.language,
        "title": storable(report.title),
        "title_span": dumps(_pair(report.title_span)) if report.title_span else None,
        "outlet": storable(report.outlet),
        "byline": storable(report.byline),
        "dateline": storable(report.dateline),
        "date": written_date(report.date),
        "paragraphs": pack_paragraphs(report.paragraphs),
        "folds": dumps(sorted({p.fold.reason for p in report.paragraphs if p.fold})),
        "encoding": report.encoding,
        "warnings": storable(dumps(report.warnings)),
    }


def _pack_speaker(speaker: Speaker) -> str:
    return storable(dumps([speaker.text, _pair(speaker.span), speaker.identity, speaker.anonymous, list(speaker.via)]))


def _unpack_speaker(packed: str) -> Speaker:
    text, span, identity, anonymous, via = json.loads(packed)
    return Speaker(text, _span(span), identity, anonymous, tuple(via))


def quote_row(quote: Quote) -> Packed:
    """The columns of a quote; tags are rows of their own."""
    return {
        "id": quote.id,
        "report": quote.report,
        "start": quote.span.start,
        "stop": quote.span.end,
        "outer_start": quote.outer.start,
        "outer_stop": quote.outer.end,
        "text": storable(quote.text),
        "language": quote.language,
        "kind": quote.kind.value,
        "is_quotation": int(quote.is_quotation),
        "speaker": _pack_speaker(quote.speaker),
        "cue": storable(dumps([quote.cue.text, _pair(quote.cue.span)])) if quote.cue else None,
        "confidence": quote.confidence,
        "reason": storable(quote.reason),
        "duplicate_of": quote.duplicate_of,
        "before": storable(quote.before),
        "after": storable(quote.after),
        "origin": quote.origin.value,
        "status": quote.status.value,
        "note": storable(quote.note),
        "changed": written_date(quote.changed),
        "translation": storable(quote.translation),
    }


def quote_of(row: sqlite3.Row | Packed, tags: tuple[str, ...]) -> Quote:
    """A row of the quote table, with its tags, as a Quote."""
    cue = json.loads(row["cue"]) if row["cue"] else None
    return Quote(
        id=QuoteId(row["id"]),
        report=ReportId(row["report"]),
        span=Span(row["start"], row["stop"]),
        outer=Span(row["outer_start"], row["outer_stop"]),
        text=row["text"],
        language=row["language"],
        kind=Kind(row["kind"]),
        is_quotation=bool(row["is_quotation"]),
        speaker=_unpack_speaker(row["speaker"]),
        cue=Cue(cue[0], Span(*cue[1])) if cue else None,
        confidence=row["confidence"],
        reason=row["reason"],
        duplicate_of=QuoteId(row["duplicate_of"]) if row["duplicate_of"] else None,
        before=row["before"],
        after=row["after"],
        origin=Origin(row["origin"]),
        status=Status(row["status"]),
        tags=tags,
        note=row["note"],
        changed=_read_moment(row["changed"]),
        translation=row["translation"],
    )


def pack_quote(quote: Quote | None) -> Packed | None:
    """A whole quote, tags included, for the journal."""
    return {**quote_row(quote), "tags": list(quote.tags)} if quote else None


def unpack_quote(packed: Packed | None) -> Quote | None:
    """The inverse of `pack_quote`, also for what was packed before quotes had translations."""
    return quote_of({"translation": "", **packed}, tuple(packed["tags"])) if packed else None
