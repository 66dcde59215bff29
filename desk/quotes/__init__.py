"""Quotes found, attributed and resolved in a report, and the same statement aligned across reports and languages."""

from __future__ import annotations

from desk.quotes.align import align, decided
from desk.quotes.align.anchors import anchors, passages_of, said_in_both
from desk.quotes.align.groups import person_id
from desk.quotes.align.people import identified, naming_key, people
from desk.quotes.differences.findings import Differences
from desk.quotes.reading.detect import find_quotes
from desk.quotes.reading.indirect import find_indirect

STATED_VERSION = 1
"""Counts up when detection changes, so that stored suggestions can be made anew."""

__all__ = [
    "STATED_VERSION",
    "Differences",
    "align",
    "anchors",
    "decided",
    "find_indirect",
    "find_quotes",
    "identified",
    "naming_key",
    "passages_of",
    "people",
    "person_id",
    "said_in_both",
]
