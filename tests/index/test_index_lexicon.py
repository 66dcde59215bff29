"""The news lexicon: its form, and what it says."""

from __future__ import annotations

import pytest

from index.analysis.lexicon import concepts, is_common, translations
from index.language import script_of


def test_every_line_has_words_in_three_languages() -> None:
    assert len(concepts()) >= 800
    for concept in concepts():
        english, french, arabic = concept.words
        assert english
        assert french
        assert arabic
        assert {script_of(word) for word in (*english, *french)} == {"Latn"}
        assert {script_of(word) for word in arabic} == {"Arab"}


def test_no_line_stands_twice() -> None:
    lines = [concept.words for concept in concepts()]
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize(
    ("word", "language", "translation"),
    [
        ("protesters", "ar", "متظاهر"),
        ("manifestants", "en", "protester"),
        ("الانتخابات", "fr", "élection"),
        ("Foreign Ministry", "ar", "وزارة الخارجية"),
        ("conseil de sécurité", "en", "security council"),
    ],
)
def test_translations_of_any_form(word: str, language: str, translation: str) -> None:
    assert (language, translation) in translations(word)


def test_a_word_is_not_translated_into_its_own_language() -> None:
    assert {language for language, _ in translations("election")} == {"ar"}


def test_what_is_not_there_has_no_translation() -> None:
    assert translations("zyzzyva") == ()
    assert translations("") == ()


def test_ordinary_words() -> None:
    assert is_common("elections", "en")
    assert not is_common("Moussavi", "en")
