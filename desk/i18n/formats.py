"""Dates, numbers and language names as the editor's locale writes them; Babel is imported on first use."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Literal

from desk.i18n import locale_name

if TYPE_CHECKING:
    from babel import Locale

Width = Literal["short", "medium", "long", "full"]


@cache
def _locale(name: str) -> Locale:
    from babel import Locale, UnknownLocaleError

    for known in (name, name.partition("_")[0]):
        try:
            return Locale.parse(known)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")


def current_locale() -> Locale:
    """The Babel locale of the interface; its language alone, else English, where CLDR does not know it."""
    return _locale(locale_name())


def format_date(value: date | datetime | None, width: Width = "medium") -> str:
    """`value` as "16 Jun 2009", with the hour when it has one; "" for None."""
    if value is None:
        return ""
    from babel.dates import format_date as babel_date
    from babel.dates import format_time

    day = babel_date(value, format=width, locale=current_locale())
    if isinstance(value, datetime):
        return f"{day} {format_time(value, format='short', locale=current_locale())}"
    return day


def format_day(value: date | datetime | None, width: Width = "medium") -> str:
    """As `format_date`, without the hour."""
    return format_date(value.date() if isinstance(value, datetime) else value, width)


def format_number(value: float) -> str:
    """`value` with the locale's digits and separators."""
    from babel.numbers import format_decimal

    return format_decimal(value, locale=current_locale())


@cache
def _language_name(tag: str, locale: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(tag.replace("-", "_")).get_display_name(_locale(locale)) or tag
    except (UnknownLocaleError, ValueError):
        return tag


def language_name(tag: str) -> str:
    """The language of a BCP 47 tag, named in the interface's language; the tag itself when CLDR has no name."""
    return _language_name(tag, locale_name()) if tag and tag != "und" else ""
