"""Names across scripts."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis import skeleton
from index.analysis.names import aliases, other_names, strength
from index.analysis.normalize import folded

NAMES = Path(__file__).parent / "words" / "names.txt"
RECALL, PRECISION = 0.85, 0.95


def names() -> list[list[str]]:
    lines = NAMES.read_text(encoding="utf-8").splitlines()
    return [line.split() for line in lines if not line.startswith("#")]


def script(word: str) -> str:
    return "Arab" if "\u0600" <= word[0] <= "\u06ff" else "Cyrl" if "\u0400" <= word[0] <= "\u04ff" else "Latn"


def keys(word: str) -> set[str]:
    without_article = folded(word).removeprefix("ال") if script(word) == "Arab" else word
    return {skeleton(word), skeleton(without_article)}


@pytest.mark.parametrize("half", [0, 1], ids=["written with", "held back"])
def test_names_across_scripts(half: int) -> None:
    written = [(number, form, keys(form)) for number, forms in enumerate(names()[half::2]) for form in forms]
    right = missed = wrong = 0
    for (name, form, mine), (other, second, its) in combinations(written, 2):
        if script(form) == script(second):
            continue
        same = bool(mine & its)
        right += same and name == other
        missed += name == other and not same
        wrong += same and name != other
    assert right / (right + missed) >= RECALL
    assert right / (right + wrong) >= PRECISION


def test_a_name_in_two_words_is_one_in_another_script() -> None:
    assert skeleton("احمدي", "نجاد") == skeleton("Ahmadinejad") == skeleton("Ahmadi", "Nejad")


def test_greek_and_hebrew_names_have_keys() -> None:
    assert skeleton("Πούτιν") == skeleton("Putin")
    assert skeleton("טוויטר")


def test_short_words_are_weak() -> None:
    assert strength(skeleton("قال")) < strength(skeleton("كيلي")) < strength(skeleton("موسوي"))


def test_aliases_are_symmetric() -> None:
    assert "الأمم المتحدة" in other_names("United Nations")
    assert "United Nations" in other_names("الأمم المتحدة")
    assert all(len(set(others)) == len(others) for others in aliases().values())


def test_short_aliases_only_in_capitals() -> None:
    assert other_names("UN")
    assert not other_names("un")


@given(st.text(max_size=40))
def test_any_text_has_a_key_or_none(text: str) -> None:
    assert isinstance(skeleton(text), str)
