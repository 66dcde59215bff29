"""What the verbs answer as JSON, one function a record. Every object carries `SCHEMA_VERSION`; nothing is written here.

Offsets are code points of the stored text, half-open.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from desk.model import (
    Added,
    Check,
    Compared,
    Copy,
    Person,
    Quote,
    QuoteId,
    Report,
    ReportSummary,
    SearchHit,
    SearchResult,
    Statement,
    Takeover,
    Widening,
)
from desk.model.results import FACETS, IndexState
from index.spans import Span

SCHEMA_VERSION = 1
Json = Mapping[str, Any]


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _edges(name: str, span: Span | None) -> dict[str, int | None]:
    return {f"{name}_start": span.start if span else None, f"{name}_end": span.end if span else None}


def saved_json(counts: Sequence[tuple[str, int]]) -> Json:
    """The saved searches, the newest first, with the reports that each finds."""
    return {
        "schema_version": SCHEMA_VERSION,
        "saved": [{"query": query, "total": total} for query, total in counts],
    }


def search_json(result: SearchResult) -> Json:
    """The answer to a query; spans are code points of the stored text, those of a snippet of its own text."""
    return {
        "schema_version": SCHEMA_VERSION,
        "query": result.query,
        "total": result.total,
        "facets": {name: dict(result.facets.get(name, {})) for name in FACETS},
        "hits": list(map(_hit_json, result.hits)),
        "problems": [
            {"message": problem.message, "span": _pair(problem.span), "suggestion": problem.suggestion}
            for problem in result.problems
        ],
        "remedy": result.remedy or None,
        "widened": list(map(_widening_json, result.widened)),
        "corrections": [{"query": meant.query, "total": meant.total} for meant in result.corrections],
    }


def _hit_json(hit: SearchHit) -> Json:
    return {
        "report": hit.report,
        "path": hit.path,
        "title": hit.title,
        "language": hit.language,
        "outlet": hit.outlet,
        "score": round(hit.score, 6),
        "widened": hit.widened,
        "spans": list(map(_pair, hit.spans)),
        "snippet": {
            "text": hit.snippet.text,
            "start": hit.snippet.start,
            "spans": list(map(_pair, hit.snippet.spans)),
        },
    }


def _widening_json(widening: Widening) -> Json:
    return {
        "key": widening.key,
        "kind": widening.kind,
        "word": widening.word,
        "span": _pair(widening.span),
        "language": widening.language or None,
        "text": widening.text,
        "off": widening.off,
        "reports": widening.reports,
        "forms": list(widening.forms),
    }


def index_json(state: IndexState) -> Json:
    """The state of the index; `size` in bytes, `engine` null when there is none."""
    return {
        "schema_version": SCHEMA_VERSION,
        "engine": state.engine or None,
        "reports": state.reports,
        "size": state.size,
    }


def quote_json(quote: Quote, statements: Sequence[str] = ()) -> Json:
    """One quote; `start` and `end` are the text between the marks."""
    return {
        "id": quote.id,
        "start": quote.span.start,
        "end": quote.span.end,
        "text": quote.text,
        "language": quote.language,
        "kind": quote.kind,
        "is_quotation": quote.is_quotation,
        "speaker": quote.speaker.text,
        **_edges("speaker", quote.speaker.span),
        "speaker_identity": quote.speaker.identity or None,
        "anonymous": quote.speaker.anonymous,
        "via": list(quote.speaker.via),
        "cue": quote.cue.text if quote.cue else None,
        **_edges("cue", quote.cue.span if quote.cue else None),
        "confidence": round(quote.confidence, 3),
        "reason": quote.reason,
        "duplicate_of": quote.duplicate_of,
        "statements": list(statements),
        "status": quote.status,
        "tags": list(quote.tags),
        "note": quote.note,
        "translation": quote.translation,
    }


def quotes_json(report: Report, quotes: Sequence[Quote], statements: Mapping[QuoteId, Sequence[Statement]]) -> Json:
    """One report with its quotes and the statements that each of them is in."""
    return {
        "schema_version": SCHEMA_VERSION,
        "report": report.id,
        "path": report.path,
        "language": report.language,
        "text": report.text,
        "quotes": [quote_json(q, [s.id for s in statements.get(q.id, ())]) for q in quotes],
    }


def statement_json(compared: Compared) -> Json:
    """One statement; `words` of a difference are what stands at its two places."""
    return {
        "schema_version": SCHEMA_VERSION,
        "id": compared.statement.id,
        "score": compared.statement.score,
        "evidence": list(compared.statement.evidence),
        "members": [
            {"report": q.report, "quote": q.id, "start": q.span.start, "end": q.span.end, "language": q.language}
            for q in compared.members
        ],
        "differences": [
            {
                "kind": d.kind,
                "quote": d.quote,
                "start": d.span.start,
                "end": d.span.end,
                "other": d.other,
                "other_start": d.other_span.start,
                "other_end": d.other_span.end,
                "words": list(d.words),
            }
            for d in compared.differences
        ],
    }


def speaker_json(speaker: Person) -> Json:
    """One speaker of several reports; `names` is how each of these calls the person."""
    return {
        "schema_version": SCHEMA_VERSION,
        "id": speaker.id,
        "identity": speaker.name,
        "role": speaker.role or None,
        "written": list(speaker.written),
        "anonymous": speaker.anonymous,
        "by_hand": speaker.by_hand,
        "reports": list(speaker.reports),
        "quotes": speaker.counted,
        "names": [
            {
                "report": alias.report,
                "language": alias.language,
                "identity": alias.name,
                "written": list(alias.written),
                "quotes": list(alias.quotes),
            }
            for alias in speaker.aliases
        ],
    }


def report_json(report: Report) -> Json:
    """One report whole; `paragraphs` carry offsets, language, role and why they are folded."""
    return {
        "schema_version": SCHEMA_VERSION,
        "report": report.id,
        "path": report.path,
        "digest": report.digest,
        "language": report.language,
        "title": report.title,
        "outlet": report.outlet,
        "byline": report.byline,
        "dateline": report.dateline,
        "date": report.date.isoformat() if report.date else None,
        "encoding": report.encoding,
        "warnings": list(report.warnings),
        "text": report.text,
        "paragraphs": [
            {
                "start": p.span.start,
                "end": p.span.end,
                "language": p.language,
                "role": p.role,
                "fold": p.fold.reason if p.fold else None,
            }
            for p in report.paragraphs
        ],
    }


def summary_json(summary: ReportSummary) -> Json:
    """One report of a list; counts are of quotations, `version` is null unless its file has had several texts."""
    return {
        "schema_version": SCHEMA_VERSION,
        "report": summary.id,
        "number": summary.number,
        "path": summary.path,
        "title": summary.title,
        "language": summary.language,
        "outlet": summary.outlet,
        "date": summary.date.isoformat() if summary.date else None,
        "story": {"id": summary.story.id, "name": summary.story.name} if summary.story else None,
        "quotes": summary.found,
        "reviewed": summary.reviewed,
        "tagged": summary.tagged,
        "read": summary.is_read,
        "version": summary.version or None,
        "warnings": list(summary.warnings),
    }


def added_json(added: Sequence[Added]) -> Json:
    """What became of each source of a batch."""
    return {
        "schema_version": SCHEMA_VERSION,
        "sources": [
            {
                "path": one.path,
                "outcome": one.outcome,
                "report": one.report.id if one.report else None,
                "title": one.report.title if one.report else None,
                "language": one.report.language if one.report else None,
                "quotes": one.report.found if one.report else None,
                "warnings": list(one.report.warnings) if one.report else [],
                "error": str(one.error) if one.error else None,
                "version": (one.report.version or None) if one.report else None,
                "takeover": _takeover_json(one.takeover) if one.takeover else None,
            }
            for one in added
        ],
    }


def _takeover_json(takeover: Takeover) -> Json:
    """What a newer text has of what was judged in the older, what it lacks, and what could not be written and why."""
    return {
        "carried": asdict(takeover.carried),
        "lost": asdict(takeover.lost),
        "withheld": asdict(takeover.withheld),
        "error": str(takeover.failure) if takeover.failure else None,
    }


def checks_json(checks: Sequence[Check]) -> Json:
    """The health of desk, terminal and library."""
    return {
        "schema_version": SCHEMA_VERSION,
        "checks": [{"name": c.name, "ok": c.ok, "detail": c.detail, "hint": c.hint} for c in checks],
    }


def copies_json(copies: Sequence[Copy]) -> Json:
    """The copies of the library, the newest first."""
    return {
        "schema_version": SCHEMA_VERSION,
        "copies": [
            {"path": str(c.path), "day": c.day.isoformat(), "reports": c.reports, "tags": c.tags, "good": c.is_good}
            for c in copies
        ],
    }
