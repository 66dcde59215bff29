"""Stems: families of words come together, and only they."""

from __future__ import annotations

import threading
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis import stem, stemming
from index.analysis.arabic import light_arabic
from index.analysis.stemming import STEMMED, stemmers_for, stems_by

FAMILIES = Path(__file__).parent / "words" / "arabic_families.txt"
RECALL, WRONG = 0.90, 0.02


def families() -> list[list[str]]:
    lines = FAMILIES.read_text(encoding="utf-8").splitlines()
    return [line.split() for line in lines if not line.startswith("#")]


def test_the_list_is_long_enough() -> None:
    assert len(families()) >= 60


@pytest.mark.parametrize("half", [0, 1], ids=["written with", "held back"])
def test_arabic_families(half: int, record_property: Callable[[str, object], None]) -> None:
    pairs = combinations([(number, word) for number, family in enumerate(families()[half::2]) for word in family], 2)
    right = missed = wrong = 0
    for (family, word), (other, second) in pairs:
        same = stem(word, "ar") == stem(second, "ar")
        right += same and family == other
        missed += family == other and not same
        wrong += same and family != other
    record_property("recall", right / (right + missed))
    record_property("wrong merges", wrong / (right + wrong))
    assert right / (right + missed) >= RECALL
    assert wrong / (right + wrong) <= WRONG


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("elections", "election", "en"),
        ("élections", "élection", "fr"),
        ("manifestants", "manifestant", "fr"),
        ("Wahlen", "Wahl", "de"),
        ("выборов", "выборы", "ru"),
        ("elecciones", "elección", "es"),
        ("Opposants", "opposant", "fr-CA"),
    ],
)
def test_forms_of_a_word_share_a_stem(first: str, second: str, language: str) -> None:
    assert stem(first, language) == stem(second, language)


def test_a_language_without_a_stemmer_gives_the_folded_word() -> None:
    assert stem("Đorđe", "xx") == "dorde"


def test_stemmers_are_chosen_by_script() -> None:
    assert {"ar", "fa"} <= set(stemmers_for("Arab"))
    assert "en" in stemmers_for("Latn")
    assert not set(stemmers_for("Latn")) & set(stemmers_for("Arab"))


@given(st.text("ابتجحدرسشصعفقكلمنهوي", min_size=1, max_size=14))
def test_the_arabic_stem_is_stable_and_keeps_something(word: str) -> None:
    stemmed = light_arabic(word)
    assert stemmed
    assert light_arabic(stemmed) == stemmed


@pytest.mark.parametrize(
    ("singular", "plural"),
    [("موقع", "المواقع"), ("الرسالة", "رسائل"), ("وزير", "والوزراء"), ("حزب", "الأحزاب"), ("نتيجة", "نتائجها")],
)
def test_broken_plurals_of_the_list(singular: str, plural: str) -> None:
    assert stem(singular, "ar") == stem(plural, "ar")


@given(st.text(max_size=70), st.sampled_from(STEMMED))
def test_no_word_breaks_a_stemmer(word: str, language: str) -> None:
    assert isinstance(stem(word, language), str)


@given(st.lists(st.text("aeshgnLDJ'é’ßدا", max_size=9) | st.sampled_from(["djed", "A" * 70])), st.sampled_from(STEMMED))
def test_many_words_have_the_stems_of_each(words: list[str], language: str) -> None:
    assert stemming.stems(words, language) == [stem(word, language) for word in words]


def test_threads_do_not_share_a_stemmer() -> None:
    made: list[object] = []
    threads = [threading.Thread(target=lambda: made.append(stemming._snowball("english"))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({id(stemmer) for stemmer in made}) == len(made) == 3


@given(st.text("abyéسن'", max_size=8) | st.sampled_from(("Elections", "running", "s" * 65)))
def test_a_word_has_the_same_stems_one_by_one(word: str) -> None:
    assert stems_by(STEMMED, word) == [stem(word, language) for language in STEMMED]
