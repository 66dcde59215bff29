"""Numbers in figures and words of three languages as one value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.quotes.align.numbers import numbers
from desk.quotes.align.units import content_words
from index.analysis import words


def values(text: str, language: str) -> list[float]:
    return [number.value for number in numbers(words(text, language), text, language).values()]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "1,500 people, 12 dogs and 3.5 million euros", [1500, 12, 3_500_000]),
        ("en", "two thousand and forty, twenty-one; a hundred", [2040, 21, 100]),
        ("en", "three hundred and twelve thousand", [312_000]),
        ("en", "one of them, and no one else", []),
        ("fr", "1 500 personnes et 1\u202f200 autres", [1500, 1200]),
        ("fr", "quatre-vingt-dix-sept sur cent", [97, 100]),
        ("fr", "soixante et onze, quatre-vingts millions", [71, 80_000_000]),
        ("fr", "12,5 milliards", [12_500_000_000]),
        ("fr", "une soixantaine de milliards, deux de trois", [60_000_000_000, 2, 3]),
        ("en", "two of three; a dozen thousand", [2, 3, 12_000]),
        ("ar", "الساعات الثماني والأربعين المقبلة", [48]),
        ("ar", "ألفي شخص و ثلاثة وستين", [2000, 63]),
        ("ar", "سبع عشرة عائلة", [17]),
        ("ar", "اثني عشر مليون جرعة", [12_000_000]),
        ("ar", "١٥٠٠ جريح", [1500]),
        ("ar", "ثلاثمئة وخمسون", [350]),
        ("de", "1.500 Menschen, zwei", [1500]),
    ],
)
def test_numbers_have_their_values(language: str, text: str, expected: list[float]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"), [("en", "2,000"), ("fr", "2 000"), ("fr", "deux mille"), ("ar", "ألفين")]
)
def test_one_value_is_one_term_in_every_language(language: str, text: str) -> None:
    (word,) = content_words(text, language)
    assert word.terms == ("d:2000",)
    assert word.text == text


@given(st.text(alphabet="0123456789.,  \u00a0-abc مليون ألف", max_size=40), st.sampled_from(["en", "fr", "ar", "zh"]))
def test_no_text_stops_it_and_every_number_lies_in_the_text(text: str, language: str) -> None:
    tokens = words(text, language)
    end = 0
    for place, number in numbers(tokens, text, language).items():
        assert place >= end
        end = place + number.length
        assert end <= len(tokens)


@given(st.integers(2, 999_999_999))
def test_figures_with_and_without_groups_are_one_value(value: int) -> None:
    assert values(str(value), "en") == values(f"{value:,}", "en") == [value]
    assert values(f"{value:,}".replace(",", "\u202f"), "fr") == [value]
