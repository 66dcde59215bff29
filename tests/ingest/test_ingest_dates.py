"""Dates as English, French, Arabic and other texts write them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.ingest.dates import find_date

DAY = date(2009, 6, 16)


@pytest.mark.parametrize(
    "text",
    [
        "2009-06-16",
        "2009/06/16",
        "16/06/2009",
        "06/16/2009",
        "16.06.2009",
        "June 16, 2009",
        "Jun. 16, 2009",
        "Tuesday, 16th June 2009",
        "16-Jun-2009",
        "le mardi 16 juin 2009",
        "16 de junio de 2009",
        "16. Juni 2009",
        "16 giugno 2009",
        "الثلاثاء 16 يونيو 2009",
        "16 حزيران 2009",
        "١٦ حزيران/يونيو ٢٠٠٩",
        "۱۶ يونيو ۲۰۰۹",
        "16 جوان 2009",
        "on 16 June 2009, he said",
    ],
)
def test_one_day_in_many_ways(text: str) -> None:
    assert find_date(text) == DAY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("June 16, 2009 12:30", "2009-06-16T12:30:00"),
        ("Published June 16, 2009 at 2:05 pm GMT", "2009-06-16T14:05:00+00:00"),
        ("16 June 2009 12 a.m.", "2009-06-16T00:00:00"),
        ("2009-06-16T14:30:15Z", "2009-06-16T14:30:15+00:00"),
        ("2009-06-16T14:30:00+03:30", "2009-06-16T14:30:00+03:30"),
        ("16 juin 2009 à 14h30", "2009-06-16T14:30:00"),
        ("16 juin 2009 à 9h", "2009-06-16T09:00:00"),
        ("16 يونيو 2009 - 21:00 ت غ", "2009-06-16T21:00:00+00:00"),
        ("16 يونيو 2009 الساعة 21:00", "2009-06-16T21:00:00"),
        ("16. Juni 2009 um 14:30 Uhr", "2009-06-16T14:30:00"),
        ("June 16, 2009 at 2:05 p.m. EST", "2009-06-16T14:05:00-05:00"),
        ("Updated 9:05 AM EDT", ""),
        ("Posted June 16, 2009 9 AM (PDT)", "2009-06-16T09:00:00-07:00"),
        ("16 juin 2009 à 14h30 CEST", "2009-06-16T14:30:00+02:00"),
        ("16 juin 2009 à 14h30 (HAE)", "2009-06-16T14:30:00-04:00"),
        ("June 16, 2009 at 18:30 GMT+3", "2009-06-16T18:30:00+03:00"),
        ("16 June 2009 18:30 UTC -04:30", "2009-06-16T18:30:00-04:30"),
        ("June 16, 2009 1 p.m. ET, 10 a.m. PST", "2009-06-16T13:00:00"),
        ("Le 16 juin 2009 à 14h30 est un jour", "2009-06-16T14:30:00"),
        ("June 16, 2009 12:30 AFP", "2009-06-16T12:30:00"),
        ("2009-06-16 14:30 +9900", "2009-06-16T14:30:00"),
    ],
)
def test_the_hour_where_it_is_given(text: str, expected: str) -> None:
    found, wanted = find_date(text), datetime.fromisoformat(expected) if expected else None
    assert found == wanted
    assert not wanted or str(found) == str(wanted), "the zone is that of the text"


@pytest.mark.parametrize(
    "text",
    [
        "Tuesday",
        "June 16",
        "16 يونيو",
        "May 2009",
        "2009",
        "31 February 2009",
        "30/30/2009",
        "2009-13-01",
        "",
        "1.2.3.2009",
    ],
)
def test_what_is_no_full_date(text: str) -> None:
    assert find_date(text) is None


def test_the_order_of_numbers_follows_the_language_when_both_fit() -> None:
    assert find_date("06/07/2009", "en") == date(2009, 6, 7)
    assert find_date("06/07/2009", "fr") == find_date("06/07/2009", "en-GB") == date(2009, 7, 6)


@pytest.mark.parametrize(
    ("name", "month"),
    [
        ("كانون الثاني", 1),
        ("جانفي", 1),
        ("شباط", 2),
        ("آذار", 3),
        ("نيسان", 4),
        ("أفريل", 4),
        ("أيار", 5),
        ("تموز", 7),
        ("جويلية", 7),
        ("يوليوز", 7),
        ("آب", 8),
        ("غشت", 8),
        ("أوت", 8),
        ("أيلول", 9),
        ("شتنبر", 9),
        ("تشرين الأول", 10),
        ("تشرين الثاني", 11),
        ("نونبر", 11),
        ("كانون الأول", 12),
        ("دجنبر", 12),
        ("août", 8),
        ("décembre", 12),
    ],
)
def test_months_of_the_arab_west_and_east(name: str, month: int) -> None:
    assert find_date(f"3 {name} 2011") == date(2011, month, 3)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_comes_back(day: date) -> None:
    assert find_date(day.isoformat()) == find_date(f"{day:%d/%m/%Y}", "fr") == find_date(f"{day:%-d %B %Y}") == day


@given(st.text())
def test_no_text_upsets_it(text: str) -> None:
    found = find_date(text)
    assert found is None or isinstance(found, date)
