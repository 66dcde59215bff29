"""Dates, numbers, lists and language names in the interface's locale."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desk import i18n
from desk.i18n import formats

DAY = date(2009, 6, 16)


@pytest.mark.parametrize(
    ("language", "written"), [("en", "Jun 16, 2009"), ("en_GB", "16 Jun 2009"), ("fr", "16 juin 2009")]
)
def test_a_date_is_written_as_the_locale_does(monkeypatch: pytest.MonkeyPatch, language: str, written: str) -> None:
    monkeypatch.setenv("DESK_LANGUAGE", language)
    assert formats.format_date(DAY) == written


def test_an_hour_is_shown_when_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_LANGUAGE", "fr")
    assert formats.format_date(datetime(2009, 6, 16, 21, 0, tzinfo=UTC)) == "16 juin 2009 21:00"


def test_no_date_is_nothing() -> None:
    assert formats.format_date(None) == ""


def test_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    assert formats.format_number(12345) == "12,345"
    monkeypatch.setenv("DESK_LANGUAGE", "de")
    assert formats.format_number(12345) == "12.345"


@pytest.mark.parametrize(
    ("tag", "name"), [("ar", "Arabic"), ("fr-CA", "French (Canada)"), ("und", ""), ("", ""), ("x-1!", "x-1!")]
)
def test_languages_have_names(tag: str, name: str) -> None:
    assert formats.language_name(tag) == name


def test_an_unknown_locale_falls_back_to_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_LANGUAGE", "tlh_QX")
    assert formats.format_date(DAY) == "Jun 16, 2009"
    assert i18n._("Nothing of this is translated") == "Nothing of this is translated"


ENVIRONMENT = ("DESK_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.mark.parametrize(
    ("values", "name"),
    [
        (("de", "fr_FR", "fr_FR", "fr_FR"), "de"),
        (("", "fr_FR.UTF-8@euro", "de_DE", "de_DE"), "fr_FR"),
        (("", "", "fr_FR.UTF-8", "de_DE.UTF-8"), "fr_FR"),
        (("", "", "", "pt-BR"), "pt_BR"),
        (("", "C.UTF-8", "fr_FR", "fr_FR"), "en"),
        (("", "POSIX", "", "fr_FR"), "en"),
        (("", "", "", ""), "en"),
    ],
)
def test_the_locale_comes_from_the_environment_in_posix_order(
    monkeypatch: pytest.MonkeyPatch, values: tuple[str, ...], name: str
) -> None:
    for variable, value in zip(ENVIRONMENT, values, strict=True):
        monkeypatch.setenv(variable, value)
    assert i18n.locale_name() == name


def test_the_setting_goes_before_the_system_and_behind_the_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_LANGUAGE", "")
    monkeypatch.setenv("LC_ALL", "de_DE")
    i18n.set_language("fr-CA")
    assert i18n.locale_name() == "fr_CA"
    monkeypatch.setenv("DESK_LANGUAGE", "en")
    assert i18n.locale_name() == "en"


@pytest.mark.parametrize(
    ("language", "day", "number"),
    [
        ("fr_XX", "16 juin 2009", "12\u202f345"),
        ("ar", "16\u200f/06\u200f/2009", "12,345"),
        ("tr_TR", "16 Haz 2009", "12.345"),
        ("fa_IR", "16 ژوئن 2009", "12,345"),
        ("C", "Jun 16, 2009", "12,345"),
        ("😀", "Jun 16, 2009", "12,345"),
    ],
)
def test_dates_and_numbers_where_words_are_missing(
    monkeypatch: pytest.MonkeyPatch, language: str, day: str, number: str
) -> None:
    monkeypatch.setenv("DESK_LANGUAGE", language)
    assert formats.format_date(DAY) == day
    assert formats.format_number(12345) == number


def test_plurals_follow_the_number() -> None:
    assert [i18n.ngettext("{n} quote", "{n} quotes", n).format(n=n) for n in (1, 2)] == ["1 quote", "2 quotes"]
