"""Words wait for a term that they may have, and are found by it."""

from __future__ import annotations

from importlib import resources

import pytest

from index.analysis.arabic import light_arabic
from index.analysis.normalize import folded
from index.analysis.stemming import ALGORITHMS, stem
from index.analysis.tokenizer import split
from index.analysis.waiting import ByBeginning, ByPart, Waiting


def vocabulary() -> list[str]:
    text = resources.files("index.analysis").joinpath("data/lexicon.tsv").read_text(encoding="utf-8")
    return sorted({word.of(text) for word in split(text)})


WORDS = vocabulary()


def waiting(language: str) -> Waiting:
    return ByPart() if language == "ar" else ByBeginning(language)


@pytest.mark.parametrize("language", [*ALGORITHMS, "ar"])
def test_every_word_is_found_by_its_stem(language: str) -> None:
    """Whatever the stemmer of a language takes away: of words of any language that may wait in it."""
    later = waiting(language)
    words = [word for word in WORDS if later.plain.fullmatch(word)][:: 1 if language in {"ar", "en", "fr"} else 29]
    later.add([(f"{word},", word) for word in words])
    for word in words:
        stemmed = light_arabic(folded(word)) if language == "ar" else stem(word, language)
        marks = later.marks([f"/{language}/{stemmed}"], ())
        again = waiting(language)
        again.add([(f"{word},", word)])
        assert again.take(marks, 0) == [f"{word},"]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_word_is_taken_once_and_what_is_far_from_it_stays(language: str) -> None:
    later = waiting(language)
    later.add(
        [("storm.", "storm"), ("rain", "rain")] if language == "en" else [("العاصفة،", "العاصفة"), ("مطر", "مطر")]
    )
    marks = later.marks(["storm" if language == "en" else "/ar/عاصف"], ())
    assert len(later.take(marks, 0)) == 1
    assert later.take(marks, 0) == []
    assert later.take(marks, len(later)) == []
    assert len(later.take(later.marks([], ["/ar/", "r"]), 0)) == 1


@pytest.mark.parametrize("language", ["en", "de", "und", "ar"])
def test_what_waits_is_one_word(language: str) -> None:
    plain = waiting(language).plain
    letters = [chr(code) for code in range(0x21, 0x700) if plain.fullmatch(chr(code) * 3)]
    assert letters
    for letter in letters:
        assert len(split(letter * 3, language)) == 1, letter
