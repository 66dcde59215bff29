"""The data files of the languages: complete, folded, and chosen by tag."""

from __future__ import annotations

import pytest

from desk.quotes.languages import READ, language_of
from desk.quotes.text.words import form


@pytest.mark.parametrize("code", READ)
def test_every_list_holds_lookup_forms(code: str) -> None:
    language = language_of(code)
    assert language.code == code
    assert language.verbs
    for group in (language.verbs, language.roles, language.works, language.naming, language.determiners):
        assert all(form(word) == word for word in group)


@pytest.mark.parametrize("code", READ)
def test_subsets_of_verbs_are_verbs(code: str) -> None:
    language = language_of(code)
    assert language.gerunds <= language.verbs
    assert language.withheld


@pytest.mark.parametrize(
    ("tag", "code"), [("fr-CA", "fr"), ("AR", "ar"), ("en_GB", "en"), ("zh", "en"), ("und", "en"), ("", "en")]
)
def test_a_tag_chooses_its_language_or_english(tag: str, code: str) -> None:
    assert language_of(tag).code == code


@pytest.mark.parametrize(
    ("code", "verbs"),
    [
        ("en", "says said told denies denied quipped argues writing"),
        ("fr", "déclare déclaré annonça répète rappelle lance avertit confiait"),
        ("ar", "قال قالت يقول أكدت يؤكد أضافوا قائلا"),
    ],
)
def test_inflected_forms_are_there(code: str, verbs: str) -> None:
    language = language_of(code)
    assert [verb for verb in verbs.split() if not language.has(language.verbs, form(verb))] == []


def test_a_glued_conjunction_is_seen_through() -> None:
    arabic = language_of("ar")
    assert arabic.has(arabic.verbs, form("وقال"))
    assert arabic.has(arabic.verbs, form("فأجاب"))
