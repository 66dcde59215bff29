"""Words of every script, and where they stand."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis import tokenizer, words
from index.analysis.normalize import folded
from index.analysis.tokenizer import LONGEST, split


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("l'opposition d’Iran qu'il", "fr", ["opposition", "iran", "il"]),
        ("aujourd'hui", "fr", ["aujourd'hui"]),
        ("dell'Arte un'ora", "it", ["arte", "ora"]),
        ("Moussavi's users' don't", "en", ["moussavi", "users", "don't"]),
        ("U.S. State Dept. in the U.N.", "en", ["us", "state", "dept", "in", "the", "un"]),
        ("lemonde.fr site,Jack 3.5 21,00", "fr", ["lemonde", "fr", "site", "jack", "3.5", "21,00"]),
        ("#iranelection @jack micro-blogging", "en", ["iranelection", "jack", "micro", "blogging"]),
        ("وَاتَّصَلَتِ الخـــارجية، ٢١", "ar", ["واتصلت", "الخارجيه", "21"]),
        ("ภาษาไทยง่าย", "th", ["ภาษา", "ไทย", "ง่าย"]),
        ("我们在北京见面", "zh", ["我们", "在", "北京", "见面"]),
        ("हिन्दी में", "hi", ["हिन्दी", "में"]),
        ("😀 a 😀b", "en", ["a", "b"]),
        ("… — ! « » “”", "und", []),
        ("", "und", []),
    ],
)
def test_words(text: str, language: str, expected: list[str]) -> None:
    assert [word.text for word in split(text, language)] == expected


def test_a_word_is_covered_with_its_marks() -> None:
    text = "قال وَاتَّصَلَتْ\u200f ثم Te\u0301he\u0301ran\u200e."
    assert [token.span.of(text) for token in words(text, "ar")] == ["قال", "وَاتَّصَلَتْ", "ثم", "Te\u0301he\u0301ran"]


def test_offsets_after_characters_outside_the_basic_plane() -> None:
    text = "𠀀𠀁 😀 Twitter \U0001d400lpha"
    assert [token.span.of(text) for token in words(text)][-2:] == ["Twitter", "\U0001d400lpha"]


def test_a_word_without_end_is_cut_for_comparison_only() -> None:
    (word,) = split("a" * 5000)
    assert (len(word.text), word.start, word.end) == (LONGEST, 0, 5000)


@given(st.text(max_size=80), st.sampled_from(["en", "fr", "ar", "und", "zh", "xx-nonsense"]))
def test_words_stand_in_order_and_fold_to_their_text(text: str, language: str) -> None:
    at = 0
    for word in split(text, language):
        assert at <= word.start < word.end <= len(text)
        assert word.text in folded(word.of(text)).replace(".", "") or "." in word.of(text)
        at = word.end


PLAIN = st.text("ab19_'.:,;\"-  \n\r\t،؛؟–…•()@#$%&/+=<>~|\\!?*بتي\x00\x7f", max_size=40)


@given(PLAIN, st.sampled_from(["en", "fr", "ar", "sv", "und"]))
def test_plain_texts_have_the_words_that_icu_finds(text: str, language: str) -> None:
    plain = split(text, language)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tokenizer, "_PLAIN", re.compile("(?!)"))
        assert split(text, language) == plain
