"""The day, and where it is given the hour, that a line of text names. Only what is written: no guess at a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache

from desk.ingest.lines import fold
from desk.ingest.months import MONTHS
from desk.ingest.zones import offset, zone_of

_ISO = r"(?P<iso>(?P<iy>(?:19|20)\d\d)-(?P<im>\d\d)-(?P<id>\d\d))"
_NUMERIC = r"(?<![\d.,/-])(?P<na>\d{1,2})(?P<nsep>[/.-])(?P<nb>\d{1,2})(?P=nsep)(?P<ny>(?:19|20)\d\d)(?![\d/-])"
_YEAR_FIRST = r"(?<![\d.,/-])(?P<fy>(?:19|20)\d\d)/(?P<fm>\d{1,2})/(?P<fd>\d{1,2})(?![\d/-])"
_CLOCK = re.compile(
    r"(?:[t, \-|(]|at?|um|a las|الساعة|على|kl)*?(?P<h>[01]?\d|2[0-3])\s?"
    r"(?:[:h]|\.(?=\d\d\b))(?P<m>[0-5]\d)?(?::(?P<s>[0-5]\d)(?:\.\d+)?)?"
    r"\s?(?P<half>[ap]\.?m\b\.?)?\s?(?P<zone>z\b|(?:gmt|utc)(?:\s?[+-]\s?\d{1,2}(?::?\d\d)?(?!\d))?|"
    r"ت ?غ|بتوقيت غرينتش|[+-]\d\d:?\d\d)?"
)
_YEAR = re.compile(r"\d{4}")
_TWELVE = re.compile(r"(?:,| |-|at)*(?P<h>1[0-2]|\d)\s?(?P<half>[ap]\.?m\b\.?)")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and the range of the *folded* text that it stands in; it never leaves this package with that range."""

    value: date | datetime
    start: int
    end: int


def find_date(text: str, language: str = "") -> date | datetime | None:
    """The first full date in `text`, with its hour when one follows; None without day, month and year.

    `16/06/2009` is read by whichever order is possible; when both are, English (`en-GB` aside) puts the month first.
    """
    found = first_date(fold(text), language)
    if found and isinstance(found.value, datetime) and found.value.tzinfo is None:
        return found.value.replace(tzinfo=zone_of(text))
    return found.value if found else None


def first_date(folded: str, language: str = "") -> FoundDate | None:
    """As `find_date`, for text that is folded already."""
    if not _YEAR.search(folded):
        return None
    plain = _ascii_digits(folded)
    for match in _pattern().finditer(plain):
        day = next(_readings(match, language), None)
        if day is not None:
            return _with_clock(day, plain, match)
    return None


@cache
def _pattern() -> re.Pattern[str]:
    months = "|".join(sorted((re.escape(fold(name)) for name in MONTHS), key=lambda one: -len(one)))
    month = rf"(?:{months})"
    pair = rf"{month}(?:\s?[/(]\s?{month}\)?)?\.?"
    day = r"(?<!\d)(?P<{0}>\d{{1,2}})(?:st|nd|rd|th|er|e|o|º|ª|\.)?"
    day_first = (
        day.format("dd")
        + rf"\s?(?:de\s|of\s|-)?\s?(?P<dm>{pair})\s?,?(?:\s?de\s|\s?del\s|-)?\s?(?P<dy>(?:19|20)\d\d)(?!\d)"
    )
    month_first = (
        rf"(?<![^\W\d_])(?P<mm>{month})\.?\s"
        + day.format("md").replace(r"(?<!\d)", "")
        + r",?\s(?P<my>(?:19|20)\d\d)(?!\d)"
    )
    return re.compile("|".join((_ISO, _YEAR_FIRST, _NUMERIC, day_first, month_first)))


def _ascii_digits(text: str) -> str:
    return "".join(str(int(char)) if char > "\x7f" and char.isdecimal() else char for char in text)


def _readings(match: re.Match[str], language: str) -> Iterator[date]:
    group = match.groupdict()
    if group["iso"]:
        yield from _day(group["iy"], group["im"], group["id"])
    elif group["fy"]:
        yield from _day(group["fy"], group["fm"], group["fd"])
    elif group["ny"]:
        yield from _numeric(group["ny"], group["na"], group["nb"], language)
    elif group["dy"]:
        yield from _day(group["dy"], _month(group["dm"]), group["dd"])
    else:
        yield from _day(group["my"], _month(group["mm"]), group["md"])


def _numeric(year: str, one: str, two: str, language: str) -> Iterator[date]:
    month_first = language == "en" or language.startswith("en-US")
    for month, day in ((one, two), (two, one)) if month_first else ((two, one), (one, two)):
        yield from _day(year, month, day)


def _month(name: str) -> int:
    known = _month_numbers()
    parts = [part.strip(" .)") for part in re.split(r"[/(]", name)]
    return next((known[part] for part in parts if part in known), 0)


@cache
def _month_numbers() -> dict[str, int]:
    return {fold(name): number for name, number in MONTHS.items()}


def _day(year: str, month: str | int, day: str) -> Iterator[date]:
    try:
        yield date(int(year), int(month), int(day))
    except ValueError:
        return


def _with_clock(day: date, plain: str, match: re.Match[str]) -> FoundDate:
    clock = _CLOCK.match(plain, match.end()) or _TWELVE.match(plain, match.end())
    hour = _time(clock) if clock else None
    if clock is None or hour is None:
        return FoundDate(day, match.start(), match.end())
    return FoundDate(datetime.combine(day, hour), match.start(), clock.end())


def _time(clock: re.Match[str]) -> time | None:
    group = clock.groupdict()
    hour = int(group["h"])
    if half := group["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return time(hour, int(group.get("m") or 0), int(group.get("s") or 0), tzinfo=offset(group.get("zone") or ""))
