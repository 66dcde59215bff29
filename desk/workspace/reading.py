"""Reading without a library: quotes of a text or file that is looked at and not kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from desk import ingest
from desk.model import Report, ReportId, Statement
from desk.model.results import Found
from desk.quotes import align, find_quotes
from desk.search import language_of
from desk.store import storable


def quotes_of_text(name: str, text: str, language: str | None = None) -> Found:
    """A text as a report named `name`, and its quotes; the language is detected when None.

    Half surrogates become U+FFFD, so that offsets stay; a blank text has no quotes.
    """
    whole = storable(text)
    if not whole.strip():
        return Report(ReportId(name), name, ingest.digest_of(whole), whole, language or "und", name), ()
    report = replace(ingest.report_from_text(whole, name, language_of, language), id=ReportId(name))
    return report, find_quotes(report)


def quotes_of_file(path: Path) -> list[Found]:
    """A file, or every report file of a folder; raises ReadError."""
    reports = [ingest.read_report(source, language_of) for source in ingest.sources([path])]
    return [(report, find_quotes(report)) for report in reports]


def statements_of(found: Sequence[Found]) -> tuple[Statement, ...]:
    """The same utterances among these reports alone."""
    return align([(report, [quote for quote in quotes if quote.is_quotation]) for report, quotes in found])
