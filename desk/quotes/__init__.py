"""Quotes found, attributed and resolved in a report, and the same statement aligned across reports and languages."""

from __future__ import annotations

from desk.quotes.detect import find_quotes

STATED_VERSION = 1

__all__ = ["STATED_VERSION", "find_quotes"]
