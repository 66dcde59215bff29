"""Reports for the tests of the quotes: one paragraph a line, and the sample reports of `seeds/`."""

from __future__ import annotations

from pathlib import Path

from desk.model import Fold, Paragraph, Quote, Report, ReportId
from desk.quotes import find_quotes
from index.spans import Span

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
LANGUAGES = {"000": "en", "001": "en", "002": "ar", "003": "en", "004": "fr"}


def report_of(text: str, language: str = "en", name: str = "r", folds: dict[int, Fold] | None = None) -> Report:
    """A report with one paragraph for each line of `text` that is not empty; `folds` by paragraph number."""
    paragraphs: list[Paragraph] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(Span(at, at + len(line)), language, fold=(folds or {}).get(len(paragraphs))))
        at += len(line) + 1
    return Report(ReportId(name), "", "", text, language, "", paragraphs=tuple(paragraphs))


def seeds() -> dict[str, Report]:
    """The sample reports by their number."""
    found = {}
    for path in sorted(SEEDS.glob("*.txt")):
        number = path.name[:3]
        with path.open(encoding="utf-8", newline="") as file:
            found[number] = report_of(file.read(), LANGUAGES[number], number)
    return found


def quotes_of(text: str, language: str = "en") -> list[Quote]:
    """What `find_quotes` finds in `text`."""
    return list(find_quotes(report_of(text, language)))


def only_quote(text: str, language: str = "en") -> Quote:
    """The single quotation in `text`."""
    found = [quote for quote in quotes_of(text, language) if quote.is_quotation]
    assert len(found) == 1, found
    return found[0]
