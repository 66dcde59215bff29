"""What of a short line says when: days, hours, stamps such as "Updated". Their value is read in `dates`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from desk.ingest.months import MONTHS, WEEKDAYS
from desk.ingest.phrases import STAMPS

_LOOSE = {"a": "aàâäáã", "c": "cç", "e": "eéèêë", "i": "iîïí", "n": "nñ", "o": "oôöóº", "u": "uûüùú", "ا": "اأإآ"}
_NUMBERS = r"\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)|(?:19|20)\d\d[/.-]\d{1,2}[/.-]\d{1,2}"
_YEAR = r"(?:19|20)\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|º|\.)?"
_ZONE = r"(?-i:\s?(?:[A-Z]{1,3}T|GMT|UTC|Z)\b(?:\s?[+-]\d{1,2}(?::?\d\d)?)?|\s?[+-]\d\d:?\d\d|\sت\s?غ)"
_HALF = r"\s?[ap]\.?m\b\.?"
_CLOCK = (
    rf"(?:(?:[01]?\d|2[0-3])\s?[:h]\s?(?:[0-5]\d)?(?::[0-5]\d)?(?:{_HALF}|\s[صم]\b)?|\d{{1,2}}{_HALF}){_ZONE}?"
    r"|\d{4}(?-i:\s(?:GMT|UTC|[A-Z]{1,2}T|HKT))"
)
_READING = (
    r"(?:(?:lecture|temps de lecture|reading time)\s?:?\s)?"
    r"\d{1,2}[\s-]min(?:ute)?s?\b\.?(?:\s(?:de\s)?(?:read|lecture))?"
)
_NEAR = r"today|yesterday|aujourd['’]hui|hier|اليوم|أمس|hoy|ayer|heute|gestern"
_GLUE = r"[\s,،:;|/–—\-•·()]*(?:\b(?:at|on|à|le|a las|um|am|el|de|في|يوم|الساعة|على)\b[\s:]*)?"
_LEAD = r"(?:\b(?:on|le|am|el|في|يوم)\s+)?"
_STAMPS = tuple(stamp for stamps in STAMPS for stamp in stamps.split("|"))
PART = " | "
"""Stands in place of what says when, and between the parts of a line."""
_BETWEEN = re.compile(r"\s*[|•·]\s*")
_EDGES = " :,،;-–—"


def without_moments(text: str) -> str:
    """`text` without what says when it came out or how long it takes to read; its parts stand between bars."""
    bare = _pattern().sub(lambda found: PART if _is_moment(found, text) else found[0], text)
    return PART.join(part for piece in _BETWEEN.split(bare) if (part := piece.strip(_EDGES)))


def _is_moment(found: re.Match[str], text: str) -> bool:
    """Whether it has a number, or is a whole part of the line: a weekday alone may belong to a name."""
    before, after = text[: found.start()].rstrip(), text[found.end() :].lstrip()
    alone = (not before or before[-1] in "|•·,،-–—") and (not after or after[0] in "|•·,،-–—")
    return alone or any(char.isdigit() for char in found[0])


@cache
def _pattern() -> re.Pattern[str]:
    month = rf"(?:{_names(MONTHS)})\b\.?"
    day_first = rf"{_DAY}\s(?:de\s|of\s)?{month}(?:,?\s(?:de\s)?{_YEAR})?"
    month_first = rf"{month}\s(?:{_DAY}(?!\d)(?:,?\s{_YEAR})?|{_YEAR})"
    words = rf"(?:{_names(_STAMPS)})\b|(?:{_names(WEEKDAYS)})\b\.?|(?:{_NEAR})\b"
    item = rf"(?:{words}|{day_first}|{month_first}|{_NUMBERS}|{_CLOCK}|{_READING})"
    return re.compile(rf"{_LEAD}(?<![\w@/]){item}(?:{_GLUE}{item})*", re.IGNORECASE)


def _names(names: Iterable[str]) -> str:
    return "|".join("".join(_loose(char) for char in name) for name in sorted(names, key=lambda name: -len(name)))


def _loose(char: str) -> str:
    return f"[{_LOOSE[char]}]" if char in _LOOSE else re.escape(char)
