"""Quotes that a report prints a second time: they name the first printing. No texts are compared across reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desk.model import Quote, Report

LONG = 40
AROUND = 30


def second_printings(report: Report, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """`quotes` with `duplicate_of` set where a paragraph is folded as a duplicate or the same words stand twice."""
    first: dict[tuple[str, str], Quote] = {}
    marked: list[Quote] = []
    for quote in quotes:
        key = (quote.text, _paragraph(report, quote))
        original = first.get(key)
        if original is None:
            first[key] = quote
        marked.append(replace(quote, duplicate_of=original.id) if original else quote)
    return tuple(marked)


def _paragraph(report: Report, quote: Quote) -> str:
    if not report.paragraphs:
        return ""
    return report.paragraphs[report.paragraph_at(quote.span.start)].span.of(report.text).strip()
