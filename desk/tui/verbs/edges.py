"""Where the edges of a quote can go: between words, or between letters, of the report's text. No widgets."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from desk.layout.graphemes import clusters
from desk.model import Report
from desk.tui.widgets.word_edges import is_word
from index.spans import Span


def stops(text: str) -> list[int]:
    """Every offset of `text` where a word or a sign begins or ends; spaces have none inside."""
    found = []
    for place in range(len(text) + 1):
        before = text[place - 1] if place else " "
        after = text[place] if place < len(text) else " "
        if (before.isspace() and after.isspace()) or (is_word(before) and is_word(after)):
            continue
        if not unicodedata.category(after).startswith("M"):
            found.append(place)
    return found


def letter_stops(text: str) -> list[int]:
    """Every offset of `text` between two letters as they are read, marks and joiners with theirs (UAX #29)."""
    return list(clusters(text).starts)


@dataclass(frozen=True, slots=True)
class Step:
    """How far an edge goes at a time: `stops` of a text, and the signs that it passes over at its outer side."""

    stops: Callable[[str], list[int]]
    passed: str = ""


WORD = Step(stops, "\"'«»‹›“”„‟‘’‚‛")
"""Quotation marks stand around a quote: an edge goes over them to the next word."""
LETTER = Step(letter_stops)


def _around(report: Report, span: Span) -> tuple[int, str]:
    """Where the paragraphs that hold `span` begin, and their text with one paragraph more on either side."""
    first = max(0, report.paragraph_at(span.start) - 1)
    last = min(len(report.paragraphs) - 1, report.paragraph_at(max(span.start, span.end - 1)) + 1)
    start, end = report.paragraphs[first].span.start, report.paragraphs[last].span.end
    return start, report.text[start:end]


def moved_end(report: Report, span: Span, direction: int, step: Step = WORD) -> Span:
    """`span` with its end at the next (1) or previous (-1) stop after which no space was taken in; never empty."""
    start, text = _around(report, span)
    places = (place for place in step.stops(text) if place and not _outside(text[place - 1], step))
    ends = [start + place for place in places]
    wanted = [end for end in ends if (end > span.end if direction > 0 else span.start < end < span.end)]
    return Span(span.start, wanted[0] if direction > 0 else wanted[-1]) if wanted else span


def moved_start(report: Report, span: Span, direction: int, step: Step = WORD) -> Span:
    """`span` with its start at the next (1) or previous (-1) stop that no space follows; never empty."""
    start, text = _around(report, span)
    places = (place for place in step.stops(text) if place < len(text) and not _outside(text[place], step))
    starts = [start + place for place in places]
    wanted = [one for one in starts if (span.start < one < span.end if direction > 0 else one < span.start)]
    return Span(wanted[0] if direction > 0 else wanted[-1], span.end) if wanted else span


def _outside(character: str, step: Step) -> bool:
    """Whether a quote neither begins nor ends with it."""
    return character.isspace() or character in step.passed
