"""Days in queries: what an editor may type after `date:`, and the terms that cover a range of days.

A day has the terms 2009-06-15, 2009-06, 2009, 200 and 20: any range is a short list of terms, open ranges too.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from index.analysis.normalize import folded

_FORM = re.compile(r"(\d{4})(?:[-/.]?(\d{1,2})(?:[-/.]?(\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_MONTH_FIRST = re.compile(r"(\d{1,2})[-/.](\d{4})")
_NAMED = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th|er)?[-/. ]+)?([^\W\d_]+(?: [^\W\d_]+)?)\.?(?:[-/., ]+(\d{4}))?")
_RANGE = re.compile(r"\.{2,}|(?<=\d)[–—](?=\d)|(?<=\d-\d\d-\d\d)-(?=\d{4}-)")
_SIGN = re.compile(r"[<>]=?|=")
_MEANT = {">": "after", ">=": "since", "<": "before", "<=": "until", "=": "date"}
_BACK = {
    "today": 0, "aujourd'hui": 0, "aujourdhui": 0, "اليوم": 0, "yesterday": 1, "hier": 1, "أمس": 1, "امبارح": 1,
    "week": 6, "semaine": 6, "أسبوع": 6, "الأسبوع": 6, "month": 30, "mois": 30, "شهر": 30, "الشهر": 30,
    "year": 365, "année": 365, "an": 365, "سنة": 365, "عام": 365,
}  # fmt: skip
_BACK = {folded(word): days for word, days in _BACK.items()}
"""Words for days, each with how many days back it begins; all but yesterday last until today."""
_MONTHS = {
    folded(name): number
    for number, names in enumerate(
        (
            "january jan janvier janv يناير كانون_الثاني جانفي", "february feb février févr fév فبراير شباط فيفري",
            "march mar mars مارس آذار", "april apr avril avr أبريل إبريل نيسان أفريل", "may mai مايو أيار ماي",
            "june jun juin يونيو حزيران جوان", "july jul juillet juil يوليو تموز جويلية",
            "august aug août أغسطس آب أوت",
            "september sep sept septembre سبتمبر أيلول", "october oct octobre أكتوبر تشرين_الأول",
            "november nov novembre نوفمبر تشرين_الثاني", "december dec décembre déc ديسمبر كانون_الأول",
        ),
        1,
    )
    for name in names.replace("_", "\u00a0").split(" ")
}  # fmt: skip


def local_day() -> date:
    """Today, where the editor is."""
    return datetime.now().astimezone().date()


def date_terms(day: date) -> tuple[str, ...]:
    """The terms of one day, finest first."""
    full = day.isoformat()
    return full, full[:7], full[:4], full[:3], full[:2]


@dataclass(frozen=True, slots=True)
class Days:
    """The days `first` to `last`, both included, None is open; `exchanged` is how a range should have been written."""

    first: date | None
    last: date | None
    exchanged: str = ""


def read_days(text: str, how: str, today: date) -> Days | None:
    """What `text` (any form of `read_day`, a range of two with .. between, or one with < > <= >= before) asks for.

    `how` is "date", or "since", "until", "after" or "before" it. None when it names no day.
    """
    written = folded(text).strip(" ,،?؟")
    sign = match.group() if (match := _SIGN.match(written)) else ""
    first, dots, last = _halves(written[len(sign) :].strip())
    low = read_day(first, today) if first else None
    high = read_day(last, today) if last else None
    if (first and low is None) or (last and high is None) or not (first or last):
        return None
    exchanged = f"{last}..{first}" if low and high and low[0] > high[1] else ""
    if exchanged:
        low, high = high, low
    start = low[0] if low else None
    end = high[1] if high else (low[1] if low and not dots else None)
    return _bounded(_MEANT.get(sign, how), Days(start, end, exchanged))


def _halves(text: str) -> tuple[str, str, str]:
    match = _RANGE.search(text)
    return (text[: match.start()].strip(), "..", text[match.end() :].strip()) if match else (text, "", "")


def _bounded(how: str, days: Days) -> Days | None:
    match how:
        case "since":
            return replace(days, last=None)
        case "until":
            return replace(days, first=None)
        case "after":
            last = days.last
            return Days(last + timedelta(days=1), None) if last and last < date.max else None
        case "before":
            first = days.first
            return Days(None, first - timedelta(days=1)) if first and first > date.min else None
    return days


def read_day(text: str, today: date) -> tuple[date, date] | None:
    """The first and last day that a folded `text` names, None when it names none.

    2009, 2009-06, 06/2009, 2009-06-15, 15/06/2009, June, 15 June 2009, today, week: also in French and Arabic. A month
    without a year is the last one that has begun.
    """
    if text in _BACK:
        back = _BACK[text]
        first = today - timedelta(days=min(back, today.toordinal() - 1))
        return first, first if back == 1 else today
    parts = _parts(text, today)
    if parts is None:
        return None
    year, month, day = parts
    try:
        if not month:
            return date(year, 1, 1), date(year, 12, 31)
        return date(year, month, day or 1), date(year, month, day or monthrange(year, month)[1])
    except ValueError:
        return None


def readable(text: str, today: date) -> str:
    """The nearest to `text` that names days, "" when nothing of it does: the month of a day that is not there."""
    written = folded(text).strip(" ,،?؟")
    sign = match.group() if (match := _SIGN.match(written)) else ""
    first, dots, last = _halves(written[len(sign) :].strip())
    mended = [_shortened(half, today) if half else "" for half in (first, last)]
    lost = (first and not mended[0]) or (last and not mended[1])
    return "" if lost or not any(mended) else f"{sign}{mended[0]}{dots}{mended[1]}"


def _shortened(text: str, today: date) -> str:
    """`text` when it names a day, else its year and month, else its year, else its month by name."""
    if read_day(text, today):
        return text
    form, turned, named = _FORM.fullmatch(text), _DAY_FIRST.fullmatch(text), _NAMED.fullmatch(text)
    year, month = (form[1], form[2]) if form else (turned[3], turned[2]) if turned else ("", "")
    shorter = [f"{year}-{month}", year] if year else [f"{named[2]} {named[3] or ''}".strip()] if named else []
    return next((one for one in shorter if read_day(one, today)), "")


def _parts(text: str, today: date) -> tuple[int, int, int] | None:
    """Year, month and day as they are written, 0 for what is not."""
    if match := _FORM.fullmatch(text):
        year, month, day = (int(part or 0) for part in match.groups())
        return (year, month, day) if year else None
    if match := _DAY_FIRST.fullmatch(text):
        day, month, year = map(int, match.groups())
        return year, month, day
    if match := _MONTH_FIRST.fullmatch(text):
        return int(match[2]), int(match[1]) or 13, 0
    match = _NAMED.fullmatch(text)
    month = _MONTHS.get(match[2], 0) if match else 0
    if match is None or not month:
        return None
    return (
        int(match[3] or 0) or today.year - ((month, int(match[1] or 1)) > (today.month, today.day)),
        month,
        int(match[1] or 0),
    )


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
