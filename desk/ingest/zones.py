"""Zones of time as reports write them. Only names that mean one zone: IST and AST are several, ET is two in a year."""

from __future__ import annotations

import re
from datetime import UTC, timedelta, timezone

_HOURS = {
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "AKST": -9, "AKDT": -8, "HST": -10, "HNE": -5, "HAE": -4, "HNP": -8, "HAP": -7,
    "BST": 1, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2, "EET": 2, "EEST": 3, "MSK": 3, "TRT": 3,
    "PKT": 5, "SGT": 8, "HKT": 8, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11,
}  # fmt: skip
"""Hours from Greenwich; those of America as RFC 5322, section 4.3, has them, and in French."""
_LARGEST = 14
_NAMED = re.compile(r"(?:[:.hH]\d\d(?:\s?[AaPp]\.?[Mm]\b\.?)?|\d\s?[AaPp]\.?[Mm]\b\.?)\s?\(?(?P<name>[A-Z]{2,5})\b")
_SHIFT = re.compile(r"(?P<sign>[+-])\s?(?P<hours>\d{1,2}?):?(?P<minutes>\d\d)?$")


def zone_of(text: str) -> timezone | None:
    """The zone named in capitals behind the first hour in `text`; "14h30 est" is no zone, and so are agencies."""
    found = _NAMED.search(text)
    hours = _HOURS.get(found["name"]) if found else None
    return None if hours is None else timezone(timedelta(hours=hours))


def offset(written: str) -> timezone | None:
    """The zone of "z", "gmt", "gmt+3", "+0330" and the like, as folded; None for "" and for what no clock shows."""
    shift = _SHIFT.search(written)
    if not shift:
        return UTC if written else None
    away = timedelta(hours=int(shift["hours"]), minutes=int(shift["minutes"] or 0))
    if away > timedelta(hours=_LARGEST):
        return None
    return timezone(away if shift["sign"] == "+" else -away)
