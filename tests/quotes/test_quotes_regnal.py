"""Numbers behind the names of kings, queens and popes, and whether two such names are one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.quotes import align, find_quotes
from desk.quotes.people.namesakes import keys, may_be_one, numbered, same_person
from desk.quotes.people.regnal import regnal
from tests.quotes.quote_samples import report_of

ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
ROMAN = [tens + ones for tens in ("", "X", "XX", "XXX") for ones in ONES][1:]


@pytest.mark.parametrize(
    ("name", "word", "number"),
    [
        ("Margrethe II", "Margrethe", 2),
        ("King Haakon VII", "Haakon", 7),
        ("Pie IX", "Pie", 9),
        ("مارغريت الثانية", "مارغريت", 2),
        ("الملك فيصل الأول", "فيصل", 1),
        ("البابا كليمنت الحادي عشر", "كليمنت", 11),
        ("كليمنت الرابع عشر", "كليمنت", 14),
        ("Malcolm X", "", 0),
        ("Ana Ruiz", "", 0),
        ("XIV", "", 0),
        ("الرابع عشر", "", 0),
        ("", "", 0),
    ],
)
def test_the_number_behind_a_name(name: str, word: str, number: int) -> None:
    assert regnal(name) == (word, number)


@given(st.integers(1, len(ROMAN)))
def test_every_roman_number_but_the_letter_x_is_read(number: int) -> None:
    assert regnal(f"Karl {ROMAN[number - 1]}")[1] == (0 if number == 10 else number)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Clement XIV", "Clément XIV", True),
        ("King Margrethe II", "مارغريت الثانية", True),
        ("Faisal II", "الملك فيصل الثاني", True),
        ("Clement XIV", "Clement XIII", False),
        ("Clement XIV", "كليمنت الثالث عشر", False),
        ("كليمنت الرابع عشر", "ليون الرابع عشر", False),
    ],
)
def test_names_with_a_number_are_one_by_it(one: str, other: str, same: bool) -> None:
    assert same_person(one, other, foreign=True) == same_person(other, one, foreign=True) == same
    assert may_be_one(one, other) == same
    assert not same or keys(one) & keys(other)


def test_a_name_without_a_number_is_left_open() -> None:
    assert numbered("Clement XIV", "Clement") == numbered("Ana Ruiz", "Clement XIV") == 0


def test_a_king_is_one_speaker_in_every_script() -> None:
    reads = [
        (report, find_quotes(report))
        for report in (
            report_of("“The harbour reopens in spring,” King Haakon VII said.", "en", "en"),
            report_of("وقال الملك هاكون السابع: «الميناء يعاد فتحه في الربيع».", "ar", "ar"),
        )
    ]
    (statement,) = align(reads)
    assert "same speaker" in statement.evidence
