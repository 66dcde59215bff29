"""Every form under which a word is found, at its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis import Token, analyze
from index.analysis.normalize import folded


def terms(text: str, language: str) -> dict[str, list[str]]:
    """The written words behind each term."""
    found: dict[str, list[str]] = {}
    for token in analyze(text, language):
        found.setdefault(token.text, []).append(token.span.of(text))
    return found


def test_a_word_has_its_form_and_the_stem_of_its_language() -> None:
    found = terms("Les élections", "fr")
    assert found["elections"] == found["/fr/elect"] == ["élections"]
    assert "/en/elect" not in found


def test_capitals_are_told_from_small_letters() -> None:
    assert terms("US asked us", "en")["/c/us"] == ["US"]
    assert terms("The U.N. said", "en")["/c/un"] == ["U.N"]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("He met Mousavi there", "en", "Mousavi"),
        ("Twitter delays its maintenance", "en", "Twitter"),
        ("встретил Мусави там", "ru", "Мусави"),
        ("قال موسوي ذلك", "ar", "موسوي"),
        ("وقال لموسوي ذلك", "ar", "لموسوي"),
    ],
)
def test_names_have_keys(text: str, language: str, name: str) -> None:
    assert [name] in [written for term, written in terms(text, language).items() if term.startswith("/n/")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Pictures of the government were seen", "en"),
        ("Intense Rainfall And Floods Damage Dozens Of Cities", "en"),
        ("قالت الحكومة أنها كانت هناك", "ar"),
        ("en 2009 et 1610", "fr"),
    ],
)
def test_ordinary_words_have_none(text: str, language: str) -> None:
    assert not [term for term in terms(text, language) if term.startswith("/n/")]


def test_a_name_in_two_words_has_one_key_at_both() -> None:
    assert terms("قال احمدي نجاد", "ar")["/n/Ahmdngd"] == ["احمدي", "نجاد"]
    assert terms("said Ian Kelly today", "en")["/n/AnklI"] == ["Ian", "Kelly"]


def test_arabic_prepositions_come_off_where_a_word_stays() -> None:
    assert terms("زار بيروت ثم عاد لبيروت", "ar")["/ar/بيروت"] == ["بيروت", "لبيروت"]
    assert "/ar/بيروت" not in terms("عاد لبيروت", "ar")
    assert terms("بنتائج مهمة", "ar")["/ar/نتيج"] == ["بنتائج"]
    assert "/ar/لدي" not in terms("في بلدية صغيرة", "ar")


@given(st.text(max_size=80), st.sampled_from(["en", "fr", "ar", "und", "zh"]))
def test_tokens_come_by_position_and_cover_words(text: str, language: str) -> None:
    tokens = analyze(text, language)
    assert [token.position for token in tokens] == sorted(token.position for token in tokens)
    spans: dict[int, Token] = {}
    for token in tokens:
        assert spans.setdefault(token.position, token).span == token.span
        assert (
            token.text.startswith("/")
            or token.text in folded(token.span.of(text)).replace(".", "")
            or "." in token.text
        )
