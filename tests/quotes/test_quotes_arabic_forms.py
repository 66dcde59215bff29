"""Arabic words in forms that the lexicon does not list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.quotes.align.arabic import noun_forms, root, verb_forms
from desk.quotes.align.units import content_words


@pytest.mark.parametrize(
    ("written", "listed"),
    [("سنشتري", "يشتري"), ("ندفع", "دفع"), ("وسيغلقون", "يغلق"), ("كتبنا", "كتب"), ("تنتخبون", "ينتخب")],
)
def test_a_verb_is_found_in_the_third_person(written: str, listed: str) -> None:
    assert listed in set(verb_forms(written))


@pytest.mark.parametrize(
    ("written", "listed"),
    [("ياتوا", "ياتي"), ("تنس", "ينسي"), ("ندع", "يدعو"), ("دعت", "دعا"), ("بنوا", "بنا"), ("نفت", "نفي")],
)
def test_a_verb_is_found_without_the_letter_that_it_drops(written: str, listed: str) -> None:
    assert listed in set(verb_forms(written))


@pytest.mark.parametrize(("written", "listed"), [("بيتهم", "بيت"), ("لمدينتنا", "مدينه"), ("باموالها", "اموال")])
def test_a_noun_is_found_without_what_is_glued_to_it(written: str, listed: str) -> None:
    assert listed in set(noun_forms(written))


@pytest.mark.parametrize("word", ["تهديد", "يهدد", "مهدد", "هدد"])
def test_words_of_one_root_have_it(word: str) -> None:
    assert root(word) == "هدد"


def test_a_word_of_no_listed_form_has_the_concepts_of_its_root() -> None:
    (verb,) = content_words("يهدد", "ar")
    (noun,) = content_words("threat", "en")
    assert set(verb.terms) & set(noun.terms)


def test_a_function_word_is_no_content_even_behind_a_conjunction() -> None:
    assert [word.text for word in content_words("ولن يعود", "ar")] == ["يعود"]
    assert [word.text for word in content_words("sur la table", "fr")] == ["table"]
    assert [word.text for word in content_words("أما السفينة فربما باتت بهذه البلدة هكذا", "ar")] == [
        "السفينة",
        "البلدة",
    ]


@given(st.text(alphabet="ابتدرسفكلمنويه", max_size=12))
def test_any_word_has_forms_and_at_most_one_root(word: str) -> None:
    assert all(form for form in verb_forms(word))
    assert len(root(word)) in {0, 3}
    list(noun_forms(word))
