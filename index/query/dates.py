"""Days in queries: what an editor may type after `date:`, and the terms that cover a range of days.

A day has the terms 2009-06-15, 2009-06, 2009, 200 and 20: any range is a short list of terms, open ranges too.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

_FORM = re.compile(r"(\d{4})(?:[-/.]?(\d{1,2})(?:[-/.]?(\d{1,2}))?)?")
WORDS = ("today", "yesterday", "week", "month", "year")


def date_terms(day: date) -> tuple[str, ...]:
    """The terms of one day, finest first."""
    full = day.isoformat()
    return full, full[:7], full[:4], full[:3], full[:2]


def read_day(text: str, today: date) -> tuple[date, date] | None:
    """The first and last day that `text` names (2009, 2009-06, 2009-06-15, today, week...), None when it names none."""
    if text in WORDS:
        back = {"today": 0, "yesterday": 1, "week": 6, "month": 30, "year": 365}[text]
        first = today - timedelta(days=min(back, today.toordinal() - 1))
        return first, first if text == "yesterday" else today
    match = _FORM.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if year is None or month is None:
            return date(year or 0, 1, 1), date(year or 0, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None


def cover(first: date | None, last: date | None) -> tuple[str, ...]:
    """The fewest terms whose days are exactly `first` to `last`; () when the range is empty."""
    low, high = first or date(1000, 1, 1), last or date.max
    out: list[str] = []
    while low <= high:
        term, end = next((t, e) for t, e in _blocks(low) if e <= high)
        out.append(term)
        if end == date.max:
            break
        low = end + timedelta(days=1)
    return tuple(out)


def _blocks(day: date) -> list[tuple[str, date]]:
    """The blocks that begin at `day` with their last days, largest first."""
    full = day.isoformat()
    blocks = [(full, day)]
    if day.day == 1:
        blocks.append((full[:7], date(day.year, day.month, monthrange(day.year, day.month)[1])))
        if day.month == 1:
            blocks.append((full[:4], date(day.year, 12, 31)))
            if day.year % 10 == 0:
                blocks.append((full[:3], date(day.year + 9, 12, 31)))
            if day.year % 100 == 0:
                blocks.append((full[:2], date(day.year + 99, 12, 31)))
    return blocks[::-1]
