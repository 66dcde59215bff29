"""Quotes found, attributed and resolved in a report, and the same statement aligned across reports and languages."""

from __future__ import annotations

from desk.quotes.align import align, decided
from desk.quotes.anchors import anchors, passages_of, said_in_both
from desk.quotes.detect import find_quotes
from desk.quotes.differences import Differences
from desk.quotes.indirect import find_indirect
from desk.quotes.people import identified, naming_key, people, person_id

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
