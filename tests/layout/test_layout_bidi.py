"""UAX #9: order in CapRTL notation, levels, mirroring, and python-bidi as a second opinion.

In CapRTL a capital letter is a Hebrew letter, digits are European and small letters Latin, so that the expected order
can be read by those who read no Hebrew. `<` and `>` stand for RLI and LRI, `^` for PDI.
"""

from __future__ import annotations

import random

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from desk.layout import bidi
from desk.layout.classes import classes_of, is_right_to_left_alone, may_be_right_to_left

HEBREW = {chr(ord("A") + number): chr(0x05D0 + number) for number in range(26)}
CAP_RTL = str.maketrans({**HEBREW, "<": "\u2067", ">": "\u2066", "^": "\u2069", "~": "\u064e"})
BACK = str.maketrans({hebrew: capital for capital, hebrew in HEBREW.items()} | {"\u064e": "~"})
CONTROLS = "\u2066\u2067\u2069\u200b"
ALPHABET = "abאבגشس12٣٤ .,:+-%/()[]{}!\"'«»\u064e\u05b0\u200e\u200f\t&$€"


def levels_of(text: str, base: int | None = None) -> bytes:
    """Levels of a paragraph, its base by its first strong character when None."""
    return bidi.levels(classes_of(text), text, bidi.paragraph_level(text) if base is None else base)


def visual_order(levels: bytes) -> list[int]:
    """The logical position of each character from left to right."""
    turned = {True: slice(None, None, -1), False: slice(None)}
    return [at for start, end, level in bidi.visual_runs(levels) for at in range(start, end)[turned[level % 2 == 1]]]


def display(text: str, base: int | None = None) -> str:
    """A CapRTL text in visual order, mirrored."""
    logical = text.translate(CAP_RTL)
    level = bidi.paragraph_level(logical) if base is None else base
    levels = bidi.line_levels(classes_of(logical), levels_of(logical, level), level)
    shown = [bidi.mirrored(logical[at]) if levels[at] & 1 else logical[at] for at in visual_order(levels)]
    return "".join(character for character in shown if character not in CONTROLS).translate(BACK)


@pytest.mark.parametrize(
    ("logical", "visual"),
    [
        ("car is THE CAR in arabic", "car is RAC EHT in arabic"),
        ("HE SAID (YES)", "(SEY) DIAS EH"),
        ("HE SAID yes NOW", "WON yes DIAS EH"),
        ("THE YEAR 2009 IS", "SI 2009 RAEY EHT"),
        ("PRICE 21,00 NOW", "WON 21,00 ECIRP"),
        ("A SHARE OF 50%", "50% FO ERAHS A"),
        ("CALL 123-456", "123-456 LLAC"),
        ("THE END.", ".DNE EHT"),
        ("he said THE END.", "he said DNE EHT."),
        ('he said "HELLO" twice', 'he said "OLLEH" twice'),
        ("A (B [c] D) E", "E (D [c] B) A"),
        ("<ABC^ abc", "CBA abc"),
        ("A >b-C^ D", "D b-C A"),
        ("a (B) c", "a (B) c"),
        ("A {b} [C", "C] {b} A"),
        ("abc", "abc"),
        ("", ""),
    ],
)
def test_order(logical: str, visual: str) -> None:
    assert display(logical) == visual


@pytest.mark.parametrize(
    ("logical", "base", "visual"),
    [
        ("abc.", 1, ".abc"),
        ("123 ABC", 1, "CBA 123"),
        ("ABC def", 0, "CBA def"),
        ("ABC def", 1, "def CBA"),
        ("a ", 1, " a"),
    ],
)
def test_order_with_a_given_base(logical: str, base: int, visual: str) -> None:
    assert display(logical, base) == visual


@pytest.mark.parametrize(
    ("text", "level"), [("", 0), ("12 !", 0), ("1 אa", 1), ("a א", 0), ("\u2067א\u2069a", 0), ("\u2067א", 0)]
)
def test_paragraph_level(text: str, level: int) -> None:
    assert bidi.paragraph_level(text) == level


def test_arabic_letters_make_arabic_numbers_of_digits() -> None:
    assert list(levels_of("ا1/2", 1)) == [1, 2, 2, 2]
    assert list(levels_of("א1-2", 1)) == [1, 2, 2, 2]
    assert list(levels_of("ا1-2", 1)) == [1, 2, 1, 2]


def test_embeddings_nest_no_deeper_than_125() -> None:
    assert max(levels_of("\u202b\u202a" * 100 + "א", 0)) <= 126


def test_mirrored() -> None:
    assert bidi.mirrored("(«≤a") == ")»≥a"
    assert bidi.mirrored("אבג") == "אבג"


@given(st.text(ALPHABET.replace("\t", "") + "אبה", min_size=1))
def test_quick_look_at_right_to_left_text_agrees_with_the_algorithm(text: str) -> None:
    if is_right_to_left_alone(text):
        assert set(levels_of(text)) == {1}
        assert set(levels_of(text, 1)) == {1}


def test_quick_look_knows_right_to_left_text() -> None:
    assert [is_right_to_left_alone(text) for text in ("אב, (ג)!", "سلامٌ «نعم»", "...", "אb", "א1", "א\u200e")] == [
        *(True, True),
        *(False, False, False, False),
    ]


@given(st.text(ALPHABET + CONTROLS + "\u202a\u202b\u202c\u2068"), st.sampled_from([0, 1]))
def test_order_is_a_permutation(text: str, base: int) -> None:
    order = visual_order(levels_of(text, base))
    assert sorted(order) == list(range(len(text)))


@given(st.characters())
def test_quick_look_misses_no_right_to_left_character(character: str) -> None:
    assert may_be_right_to_left(character) or not bidi.has_right_to_left(classes_of(character))


@pytest.mark.parametrize("base", ["L", "R"])
def test_same_order_as_python_bidi(base: str) -> None:
    """Without tabs: python-bidi 0.6 leaves L1 out where nothing but a tab has an odd level."""
    alphabet = ALPHABET.replace("\t", "")
    chance = random.Random(15)
    different = []
    for _ in range(3000):
        text = "".join(chance.choice(alphabet) for _ in range(chance.randint(1, 40)))
        level = int(base == "R")
        levels = bidi.line_levels(classes_of(text), levels_of(text, level), level)
        ours = "".join(text[at] for at in visual_order(levels))
        if ours != get_display(text, base_dir=base):
            different.append(text)
    assert different == []
