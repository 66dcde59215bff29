"""Joining against Unicode's own account of it: every character of the Arabic blocks, alone, in pairs and in any text.

The model below is written from the chapter on Arabic of the Unicode Standard (R1 to R7) and ArabicShaping.txt; it
shares nothing with the layout but the code points.
"""

from __future__ import annotations

import lzma
import unicodedata
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.layout import LayoutOptions, lay_out

SHAPING = Path(__file__).parents[1] / "data" / "unicode" / "ArabicShaping.txt.xz"
BLOCKS = ((0x600, 0x6FF), (0x750, 0x77F), (0x870, 0x89F), (0x8A0, 0x8FF), (0x10EC0, 0x10EFF))
OTHER_SCRIPTS = {
    "Hebrew": "שלוםאבגדךםןףץ",
    "Syriac": "ܐܒܓܕܗܘܙܚܛܝܟܠܡܢܣܥܦܨܩܪܫܬ",
    "Thaana": "ދިވެހިރާއްޖެ",
    "N'Ko": "ߒߞߏߛߓߍߡߊ",
    "Adlam": "𞤀𞤣𞤤𞤢𞤥",
    "Samaritan": "ࠀࠁࠂࠃ",
    "Mandaic": "ࡀࡁࡂࡃ",
    "Hanifi Rohingya": "𐴀𐴁𐴂𐴃",
}
FORMS = ("isolated", "final", "initial", "medial")
LAM, ALEFS = "\u0644", "\u0622\u0623\u0625\u0627"


@cache
def joining_types() -> dict[str, str]:
    """Character -> R, L, D, C, U or T, for those that the file lists."""
    text = lzma.decompress(SHAPING.read_bytes()).decode("utf-8")
    rows = [line.partition("#")[0].split(";") for line in text.splitlines() if line.partition("#")[0].strip()]
    return {chr(int(row[0], 16)): row[2].strip() for row in rows}


def joining_type(character: str) -> str:
    """The type of any character: marks and formats that are not listed are transparent, all else is non-joining."""
    transparent = unicodedata.category(character) in ("Mn", "Me", "Cf")
    return joining_types().get(character, "T" if transparent else "U")


def arabic_characters() -> list[str]:
    """The assigned characters of the Arabic blocks, marks and signs included."""
    listed = joining_types()
    return [
        character
        for first, last in BLOCKS
        for character in map(chr, range(first, last + 1))
        if unicodedata.category(character) != "Cn" or character in listed
    ]


def presentation_forms() -> dict[tuple[str, str], str]:
    """(letter, name of the form) -> the character that stands for it, where there is one."""
    found = {}
    for form in map(chr, (*range(0xFB50, 0xFBB2), *range(0xFBD3, 0xFC00), *range(0xFE80, 0xFEF5))):
        tag, *letters = unicodedata.decomposition(form).split()
        if len(letters) == 1:
            found[chr(int(letters[0], 16)), tag.strip("<>")] = form
    return found


PRESENTATION = presentation_forms()


def forms_of(text: str) -> list[tuple[str, str]]:
    """Each character that is not transparent, and its form by R1 to R7."""
    bases = [character for character in text if joining_type(character) != "T"]
    types = [joining_type(character) for character in bases]
    joins = [a in "DLC" and b in "DRC" for a, b in pairwise(types)]
    return [
        (character, FORMS[before + 2 * after])
        for character, before, after in zip(bases, [False, *joins], [*joins, False], strict=True)
    ]


def expected(text: str) -> str:
    """The letters that stand for a text without marks, in logical order; lam and alef are one."""
    shown: list[str] = []
    for character, form in forms_of(text):
        if character in ALEFS and form == "final" and shown and shown[-1] in "\ufedf\ufee0":
            pair = {"\u0622": 0xFEF5, "\u0623": 0xFEF7, "\u0625": 0xFEF9, "\u0627": 0xFEFB}[character]
            shown[-1] = chr(pair + (shown[-1] == "\ufee0"))
        elif character not in "\u200c\u200d":
            shown.append(PRESENTATION.get((character, form), character))
    return "".join(shown)


def printed(text: str) -> str:
    """The first character of each cell of a paragraph, in logical order."""
    lines = lay_out(text, LayoutOptions(200)).lines
    clusters = sorted((cluster for line in lines for cluster in line.clusters), key=lambda cluster: cluster.start)
    return "".join(cluster.text[:1] for cluster in clusters)


def bases_only(text: str) -> str:
    """What stands in the cells: signs that enclose what follows are shown by another sign."""
    return "".join(character for character in text if unicodedata.category(character) != "Cf")


ARABIC = arabic_characters()
LETTERS_AND_SIGNS = [c for c in ARABIC if joining_type(c) != "T" and unicodedata.category(c) != "Cf"]
MARKS = [c for c in ARABIC if unicodedata.category(c) == "Mn" and c not in "\u0653\u0654\u0655"]


def test_the_blocks_are_whole() -> None:
    types = [joining_type(character) for character in ARABIC]
    assert {kind: types.count(kind) > 2 for kind in "DRUTC"} == dict.fromkeys("DRUTC", True)
    assert len(LETTERS_AND_SIGNS) > 300


@pytest.mark.parametrize("before", ["", "ب", "ا", "ء", "ل", "ـ", "ڠ", "a", " "])
@pytest.mark.parametrize("after", ["", "ب", "ا", "ء", "ـ", "ڠ", "1"])
def test_every_letter_beside_every_kind_of_neighbour(before: str, after: str) -> None:
    wrong = {}
    for character in LETTERS_AND_SIGNS:
        text = before + character + after
        if (got := printed(text).strip()) != (wanted := expected(text).strip()):
            wrong[f"{ord(character):04X} {unicodedata.name(character, '')}"] = (got, wanted)
    assert wrong == {}


def test_marks_do_not_part_letters() -> None:
    wrong = [mark for mark in MARKS if printed(f"ب{mark}ي{mark}ب") != "\ufe91\ufef4\ufe90"]
    assert wrong == []


def test_marks_do_not_part_lam_and_alef() -> None:
    wrong = [mark for mark in MARKS if printed(f"ب{mark}ل{mark}ا{mark}") != "\ufe91\ufefc"]
    assert wrong == []


@given(
    st.lists(
        st.sampled_from([*LETTERS_AND_SIGNS, *"ابلله بتيكن لا \u200c\u200d\u200c", "a", "1", "א"]), max_size=30
    ).map("".join)
)
def test_any_text(text: str) -> None:
    text = f"ب{text}ب".replace("\n", " ")
    if "\u200d" in text:
        text = text.replace("ل\u200d", "ل")
    assert printed(text) == expected(text)


@pytest.mark.parametrize("script", OTHER_SCRIPTS)
def test_other_scripts_from_the_right_stay_as_they_are(script: str) -> None:
    word = OTHER_SCRIPTS[script]
    (line,) = lay_out(word, LayoutOptions(80)).lines
    assert [cluster.start for cluster in line.clusters] == sorted((c.start for c in line.clusters), reverse=True)
    assert printed(f"بت {word} بت") == f"\ufe91\ufe96 {printed(word)} \ufe91\ufe96"
    assert "".join(c.text for c in sorted(line.clusters, key=lambda cluster: cluster.start)) == word
