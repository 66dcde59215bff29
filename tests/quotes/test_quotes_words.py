"""Words and their lookup forms, with offsets in the stored text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.quotes.text.words import Cut, form, tokenise


def forms(text: str, *, prefixed: bool = False) -> list[str]:
    return [token.form for token in tokenise(text, 0, len(text), prefixed=prefixed)]


def test_lookup_forms_fold_case_harakat_alef_and_apostrophes() -> None:
    assert form("قائلاً") == form("قائلا")
    assert form("أكّد") == form("اكد")
    assert form("Don’t") == "don't"
    assert form("à") != form("a")


def test_english_splits_the_possessive_and_keeps_contractions() -> None:
    assert forms("CNN's U.S. don't self-made 3.5%") == ["cnn", "'s", "u.s.", "don't", "self-made", "3.5%"]


def test_french_splits_elisions_and_inverted_pronouns() -> None:
    assert forms("l’État a-t-il dit-elle vice-président", prefixed=True) == [
        "l'", "état", "a", "-t-", "il", "dit", "-", "elle", "vice-président",
    ]  # fmt: skip


def test_a_cut_becomes_one_token() -> None:
    tokens = tokenise('He said "yes" twice', 0, 19, [Cut(8, 13, 4)])
    assert [token.is_quote for token in tokens] == [False, False, True, False]
    assert tokens[2].quote == 4


@given(st.text(max_size=80), st.booleans())
def test_tokens_are_in_order_and_apart_and_cover_all_but_blanks(text: str, prefixed: bool) -> None:
    tokens = tokenise(text, 0, len(text), prefixed=prefixed)
    at = 0
    for token in tokens:
        assert text[at : token.start].strip() == ""
        assert token.start < token.end
        at = token.end
    assert text[at:].strip() == ""
