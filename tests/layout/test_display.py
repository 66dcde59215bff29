"""The filter before the screen: equally long, nothing unsafe left, everything else untouched."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desk.display import MARKS_ON_A_BASE, REPLACEMENT, layout_input, one_line, visible

BIDI_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
ANY_TEXT = st.text(st.characters(exclude_categories=()))
NEARLY_UNSAFE = st.text(
    st.sampled_from(["a", "\u0301", "\u064e", "\u200d", "\x1b", "\u202e", "\n", "\u20dd", "!", "\ufffd"])
)


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("a\x1b[2Jb", "a␛[2Jb"),
        ("\x00\x07\x1f\x7f", "␀␇␟␡"),
        ("one\ttwo", "one two"),
        ("kept\nline", "kept\nline"),
        ("a\r\nb", "a␍\nb"),
        ("\x9b31m", REPLACEMENT + "31m"),
        ("user\u202etxt.exe", f"user{REPLACEMENT}txt.exe"),
        ("a\u2028b\u2029c", "a␤b␤c"),
        ("\U000e0041\U000e007f", REPLACEMENT * 2),
        ("\ud83d", REPLACEMENT),
        ("\ufffe\ufdd0\U0010ffff", REPLACEMENT * 3),
        ("نافه\u200cای", "نافه\u200cای"),
        ("👨\u200d👩", "👨\u200d👩"),
        ("«déjà» – … “x”", "«déjà» – … “x”"),
        ("", ""),
    ],
)
def test_visible(raw: str, shown: str) -> None:
    assert visible(raw) == shown


@pytest.mark.parametrize("control", BIDI_CONTROLS)
def test_bidi_controls_are_shown(control: str) -> None:
    assert visible(f"a{control}b") == f"a{REPLACEMENT}b"


def test_layout_keeps_the_controls_it_honours_and_shows_overrides() -> None:
    assert layout_input("\u2067a\u2069\u200f") == "\u2067a\u2069\u200f"
    assert layout_input("a\u202eb\u202dc\x1b") == f"a{REPLACEMENT}b{REPLACEMENT}c␛"


def test_one_line_shows_newlines_as_spaces() -> None:
    assert one_line("two\nlines\x1b") == "two lines␛"


def test_eight_marks_may_stand_on_a_base() -> None:
    assert visible("e" + "\u0301" * MARKS_ON_A_BASE) == "e" + "\u0301" * MARKS_ON_A_BASE


def test_further_marks_are_shown_beside_it() -> None:
    stacked = "e" + "\u0301" * (MARKS_ON_A_BASE + 3)
    assert visible(stacked) == stacked[: MARKS_ON_A_BASE + 1] + REPLACEMENT * 3


def test_an_invisible_character_does_not_start_a_new_stack() -> None:
    assert REPLACEMENT in visible("e" + "\u0301" * 8 + "\u200c" + "\u0301" * 8)


def test_text_without_anything_unsafe_is_the_same_object() -> None:
    text = "Twitter a reporté une opération de maintenance – صيانة"
    assert visible(text) is text


@given(ANY_TEXT | NEARLY_UNSAFE)
@example("\n\t\x85")
def test_laws(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert visible(shown) == shown
    assert not any(unicodedata.category(character) in ("Cs", "Zl", "Zp") for character in shown)
    assert not any(unicodedata.category(character) == "Cc" for character in shown.replace("\n", ""))
    assert not set(shown) & set(BIDI_CONTROLS)
    assert "\n" not in one_line(text)
    stacked = 0
    for character in shown:
        category = unicodedata.category(character)
        stacked = stacked + 1 if category in ("Mn", "Me") else stacked if category == "Cf" else 0
        assert stacked <= MARKS_ON_A_BASE


@given(ANY_TEXT)
def test_only_unsafe_characters_change(text: str) -> None:
    changed = [raw for raw, shown in zip(text, visible(text), strict=True) if raw != shown]
    unsafe = ("Cc", "Cf", "Cs", "Zl", "Zp", "Cn", "Mn", "Me")
    assert all(unicodedata.category(character) in unsafe for character in changed)
