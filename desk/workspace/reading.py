"""Reading without a library: quotes of a text or file that is looked at and not kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desk import ingest
from desk.model import Quote, Report, Statement
from desk.quotes import find_quotes
from desk.search import language_of

Found = tuple[Report, tuple[Quote, ...]]


def quotes_of_text(name: str, text: str, language: str | None = None) -> Found:
    """A text as a report named `name`, and its quotes; the language is detected when None."""
    report = ingest.report_from_text(text, name, language_of, language)
    return report, find_quotes(report)


def quotes_of_file(path: Path) -> list[Found]:
    """A file, or every report file of a folder; raises ReadError."""
    reports = [ingest.read_report(source, language_of) for source in ingest.sources([path])]
    return [(report, find_quotes(report)) for report in reports]


def statements_of(found: Sequence[Found]) -> tuple[Statement, ...]:
    """The same utterances among these reports alone."""
    from desk.quotes import align

    return align([(report, [quote for quote in quotes if quote.is_quotation]) for report, quotes in found])
