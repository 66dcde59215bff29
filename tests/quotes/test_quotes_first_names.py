"""The sex that a first name tells of, and the list it is read from."""

from __future__ import annotations

import re
from collections import Counter
from importlib import resources

import pytest

from desk.quotes.languages import language_of
from desk.quotes.languages.given_names import is_first_name, sex_of_name

LINE = re.compile(r"\[[a-z]+( [a-z]+)*\]|[fmu]: \S+( \S+)*|#.*|")


def lines() -> list[str]:
    text = resources.files("desk.quotes.languages").joinpath("data/first_names.txt").read_text(encoding="utf-8")
    return text.splitlines()


@pytest.mark.parametrize(
    ("name", "language", "sex"),
    [
        ("Brian Lindgren", "en", "m"),
        ("Meredith Okonkwo", "en", "f"),
        ("Anneliese Hartmann", "en", "f"),
        ("Lakshmi Raghunathan", "en", "f"),
        ("Mehmet Aydinli", "en", "m"),
        ("Solène Guivarch", "fr", "f"),
        ("Thibault Rocher", "fr", "m"),
        ("هبة العساف", "ar", "f"),
        ("سامر الخوالدة", "ar", "m"),
        ("Rania al-Hamoud", "fr", "f"),
    ],
)
def test_a_first_name_tells_the_sex_in_any_language(name: str, language: str, sex: str) -> None:
    assert sex_of_name(name, language_of(language)) == sex


@pytest.mark.parametrize("name", ["Dana Pruitt", "Quorvane Tiller", "Smith", "J. Tiller", ""])
def test_names_of_both_sexes_unknown_names_and_surnames_alone_tell_nothing(name: str) -> None:
    assert sex_of_name(name, language_of("en")) == ""


def test_a_name_is_read_as_the_language_of_the_report_has_it() -> None:
    assert sex_of_name("Jean Tiller", language_of("en")) == "f"
    assert sex_of_name("Jean Tiller", language_of("fr")) == "m"


def test_languages_that_disagree_leave_a_foreign_name_open() -> None:
    assert sex_of_name("Andrea Tiller", language_of("fr")) != "m"
    assert sex_of_name("Nicola Tiller", language_of("ar")) in {"", "m"}


@pytest.mark.parametrize(
    ("name", "sex"), [("Jean-Baptiste Royer", "m"), ("Marie-Claude Royer", "f"), ("J. Thomas Royer", "m")]
)
def test_double_names_count_by_the_first_and_initials_not_at_all(name: str, sex: str) -> None:
    assert sex_of_name(name, language_of("fr")) == sex


def test_a_family_name_may_stand_first() -> None:
    assert sex_of_name("Li Jianguo", language_of("en")) == "m"


def test_a_first_name_alone_is_looked_up_on_request() -> None:
    assert sex_of_name("Rachel", language_of("en")) == ""
    assert sex_of_name("Rachel", language_of("en"), alone=True) == "f"


@pytest.mark.parametrize("word", ["ÉMILIE", "emilie", "أحمد", "احمد", "أَحْمَد"])
def test_capitals_accents_and_vowel_marks_do_not_count(word: str) -> None:
    assert is_first_name(word)


def test_every_line_of_the_list_has_its_form() -> None:
    assert [line for line in lines() if not LINE.fullmatch(line)] == []


def test_no_group_gives_a_name_to_both_sexes_on_two_lines() -> None:
    group = ""
    seen: Counter[tuple[str, str]] = Counter()
    for line in lines():
        group = line if line.startswith("[") else group
        if line[:2] in {"f:", "m:"}:
            seen.update({(group, name): 1 for name in line[3:].casefold().split()})
    assert [name for name, times in seen.items() if times > 1] == []
