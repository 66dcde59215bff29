"""Joined forms: the recorded cases, every language's letters, joiners, marks, and lam-alef with its offsets."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.layout import LayoutOptions, Mode, lay_out
from desk.layout.graphemes import clusters
from desk.layout.shaping import joined, shape
from desk.layout.tables.joining import LETTERS

# The letters of each language that its alphabet adds to, or takes from, the Arabic script.
ALPHABETS = {
    "Arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىآأإؤئ",
    "Persian": "اآبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیۀ",
    "Urdu": "اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھئیے",
    "Pashto": "اآبپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګلمنڼوهیېۍئي",
    "Sindhi": "ابٻڀتٿٽٺثپجڄڃچڇحخدڌڏڊڍذرڙزسشصضطظعغفڦقڪکگڳڱلمنڻوهءي",
    "Sorani": "ائبپتجچحخدرڕزژسشعغفڤقکگلڵمنهەوۆیێ",
    "Uyghur": "ئاەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىي",
    "Kashmiri": "اآٲٳبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوۄہھیےؠێ",
    "Jawi": "ابتةثجچحخدذرزسشصضطظعغڠفڤقکݢلمنوۏهءيڽىئ",
    "Kazakh": "اٵبۆگعدەجزيكقلمڭنوٶپرستۋۇٷفحھچشىٸ",
}


def shown(text: str) -> list[str]:
    """What is printed of each cluster, in logical order."""
    return list(shape(text, clusters(text)).shown)


def points(text: str) -> str:
    """The code points of one line as it is printed, left to right."""
    (line,) = lay_out(text, LayoutOptions(80)).lines
    return " ".join(f"{ord(character):04X}" for cluster in line.clusters for character in cluster.text)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("لا", "FEFB"),
        ("بلا", "FEFC FE91"),
        ("لَا", "FEFB 064E"),
        ("سلام", "FEE1 FEFC FEB3"),
        ("والله", "FEEA FEE0 FEDF FE8D FEED"),
        ("«لا»", "00AB FEFB 00BB"),
        ("نافه\u200cای", "FBFC FE8D FEEA FED3 FE8E FEE7"),
        ("مُدَّة", "FE93 FEAA 064E 0651 FEE3 064F"),
        ("لأ لإ لآ", "FEF5 0020 FEF9 0020 FEF7"),
    ],
)
def test_recorded_forms(text: str, printed: str) -> None:
    assert points(text) == printed


@pytest.mark.parametrize("language", ALPHABETS)
def test_no_letter_breaks_the_letter_before_it(language: str) -> None:
    final_beh, initial_beh = "\ufe90", "\ufe91"
    for letter in ALPHABETS[language]:
        joins = letter in LETTERS
        assert shown("ب" + letter)[0] == (initial_beh if joins else "\ufe8f"), letter
        if joins and LETTERS[letter][1]:
            assert shown(letter + "ب")[-1] == final_beh, letter


@pytest.mark.parametrize("language", ALPHABETS)
def test_only_hamza_does_not_join(language: str) -> None:
    assert {letter for letter in ALPHABETS[language] if letter not in LETTERS} <= {"ء"}


@pytest.mark.parametrize("letter", LETTERS)
def test_forms_are_those_of_unicode(letter: str) -> None:
    for form, tag in zip(LETTERS[letter], ("<isolated>", "<initial>", "<medial>", "<final>"), strict=True):
        if form not in ("", letter):
            assert unicodedata.decomposition(form) == f"{tag} {ord(letter):04X}"


def test_a_letter_without_forms_stays_itself_and_joins() -> None:
    assert shown("بڠب") == ["\ufe91", "ڠ", "\ufe90"]


def test_zwnj_parts_and_zwj_joins() -> None:
    assert shown("به\u200cب") == ["\ufe91", "\ufeea", "\ufe8f"]
    assert shown("ه\u200d") == ["\ufeeb"]
    assert shown("\u200dه") == ["\ufeea"]
    assert shown("ل\u200cا") == ["\ufedd", "\ufe8d"]
    assert shown("ل\u200dا") == ["\ufedf", "\ufe8e"]


@pytest.mark.parametrize("joiner", ["\u200c", "\u200d", "\u200d\u200d"])
def test_joiners_alone_are_nothing_also_when_met_again(joiner: str) -> None:
    assert [joined(f"{joiner} ب{number}{joiner * 2}") for number in "12"] == [" \ufe8f1", " \ufe8f2"]
    assert joined(f"{joiner} ثغث {joiner}") == " \ufe9b\ufed0\ufe9a "


def test_tatweel_joins_on_both_sides() -> None:
    assert shown("بـب") == ["\ufe91", "ـ", "\ufe90"]


def test_detached_hamza_and_madda_are_composed() -> None:
    assert points("لا\u0653") == "FEF5"
    assert shown("ا\u0654") == ["\ufe83"]
    assert shown("ي\u0654ب") == ["\ufe8b", "\ufe90"]


def test_hebrew_points_stay_on_their_letter() -> None:
    (line,) = lay_out("שָׁלוֹם", LayoutOptions(20)).lines
    assert [cluster.text for cluster in line.clusters] == ["ם", "ו\u05b9", "ל", "ש\u05b8\u05c1"]
    assert line.width == 4


def test_lam_alef_keeps_both_offsets() -> None:
    (line,) = lay_out("سلام", LayoutOptions(20)).lines
    assert [(cluster.start, cluster.end, cluster.width) for cluster in line.clusters] == [
        (3, 4, 1),
        (1, 3, 1),
        (0, 1, 1),
    ]


def test_harakat_can_be_hidden_without_losing_their_offsets() -> None:
    (line,) = lay_out("مُدَّة", LayoutOptions(20, harakat=False)).lines
    assert "".join(cluster.text for cluster in line.clusters) == "\ufe93\ufeaa\ufee3"
    assert sorted((cluster.start, cluster.end) for cluster in line.clusters) == [(0, 2), (2, 5), (5, 6)]


@pytest.mark.parametrize("mode", [Mode.WORDS, Mode.LOGICAL])
def test_a_terminal_that_shapes_gets_plain_letters(mode: Mode) -> None:
    (line,) = lay_out("سلام عليكم", LayoutOptions(20, mode=mode)).lines
    assert all(0x600 <= ord(cluster.text) < 0x700 for cluster in line.clusters if cluster.text != " ")
    assert line.width == 10


def test_joiners_are_left_to_a_terminal_that_joins_by_itself() -> None:
    (line,) = lay_out("نافه\u200cای", LayoutOptions(20, mode=Mode.WORDS)).lines
    assert "".join(cluster.text for cluster in line.clusters) == "نافه\u200cای"


@given(st.text("".join(LETTERS) + " ء-(a1\u200c\u200d\u064e\u0651ـ", max_size=40))
def test_shaping_covers_every_character_once(text: str) -> None:
    shaped = shape(text, clusters(text))
    assert shaped.starts[0] == 0
    assert shaped.starts[-1] == len(text)
    assert all(first < second for first, second in pairwise(shaped.starts[:-1]))
    assert len(shaped.shown) == len(shaped.widths) == len(shaped.starts) - 1


@given(st.text("".join(LETTERS) + " ء-(a1", max_size=40))
def test_one_form_a_letter_and_each_the_letter_it_stands_for(text: str) -> None:
    forms = joined(text)
    assert len(forms) == len(text)
    for letter, form in zip(text, forms, strict=True):
        assert form == letter or form in LETTERS.get(letter, ("\ufe80",))
