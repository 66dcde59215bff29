"""The Arabic stemmer, and how the forms of an Arabic word are found together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Document, Passage, Span, search
from index.analysis.analyzers import bare_stem, glued_stems
from index.analysis.arabic import light_arabic, plurals
from index.analysis.normalize import folded
from index.engines.memory import MemoryEngine
from index.schema import entry_of

FORMS = Path(__file__).parent / "words" / "arabic_forms.txt"
RECALL, WRONG = 0.97, 0.045


def stemmed(word: str) -> str:
    return light_arabic(folded(word))


def rows() -> list[tuple[list[str], list[str]]]:
    lines = FORMS.read_text(encoding="utf-8").splitlines()
    halves = [line.split("|") for line in lines if not line.startswith("#")]
    return [(forms.split(), others.split()) for forms, others in halves]


def document(name: str, word: str) -> Document:
    return Document(name, word, passages=(Passage(Span(0, len(word)), "ar"),))


@pytest.mark.parametrize("half", [0, 1], ids=["read", "held back"])
def test_every_form_finds_the_others(half: int, record_property: Callable[[str, object], None]) -> None:
    """Each word is a report of its own, so that nothing around it helps."""
    families = rows()[half::2]
    words = [(f"{n} {'form' if word in forms else 'other'} {word}", word) for n, (forms, others) in enumerate(families)
             for word in (*forms, *others)]  # fmt: skip
    engine = MemoryEngine()
    engine.write([entry_of(document(name, word)) for name, word in words])
    right = wanted = wrong = 0
    for number, (forms, _) in enumerate(families):
        own = {name for name, _ in words if name.startswith(f"{number} form ")}
        for word in forms:
            found = {hit.document for hit in search(engine, word, 1000, facets=False).hits}
            wanted += len(own) - 1
            right += len(found & own) - 1
            wrong += len(found - own)
    record_property("recall", right / wanted)
    record_property("wrong", wrong / (right + wrong))
    assert len(rows()) >= 60
    assert right / wanted >= RECALL
    assert wrong / (right + wrong) <= WRONG


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("السجين", "سجين"),
        ("للسفينتين", "سفينة"),
        ("حكومتنا", "حكومة"),
        ("قانونا", "القانون"),
        ("ولايته", "الولايات"),
        ("وقصفت", "قصفت"),
        ("الوزارات", "وزارة"),
        ("فندق", "الفنادق"),
        ("وزراؤها", "وزير"),
        ("شوارعها", "الشارع"),
        ("نواقيس", "ناقوس"),
        ("حقائبهم", "الحقيبة"),
        ("التدابير", "تدبير"),
        ("محاصيل", "محصول"),
        ("قضائية", "القضاء"),
    ],
)
def test_forms_of_one_word(word: str, other: str) -> None:
    assert stemmed(word) == stemmed(other)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("جرح", "جرحى"),
        ("سجن", "سجناء"),
        ("صحفي", "صحف"),
        ("مدني", "مدن"),
        ("ولاية", "ولاء"),
        ("مواطن", "ماطن"),
        ("رواية", "راي"),
        ("تواصل", "تاصل"),
        ("وزير", "زير"),
        ("فلسطين", "لسطين"),
    ],
)
def test_words_that_only_look_alike(word: str, other: str) -> None:
    assert stemmed(word) != stemmed(other)


@given(st.text("ابتجحدرسشصعفقكلمنهوي", min_size=1, max_size=14))
def test_a_stem_is_a_part_of_its_word_or_has_a_plural_that_is(word: str) -> None:
    found = light_arabic(word)
    assert any(part in word for part in (found, *plurals(found)))


@given(st.text("ابتجحدرسشصعفقكلمنهوي", min_size=2, max_size=9))
def test_what_is_glued_to_a_word_comes_off_again(word: str) -> None:
    assert all(found[1:] == light_arabic(word) for found in glued_stems(word))
    assert bare_stem(word) in {"", light_arabic(word[1:]), light_arabic(word[2:])}


@pytest.mark.parametrize("word", ["بطاقة", "كتاب", "لجنة", "كلام", "لقاح"])
def test_the_first_letter_of_a_known_word_is_its_own(word: str) -> None:
    assert bare_stem(folded(word)) == ""
    assert stemmed(word) not in glued_stems(folded(word)[1:])


def test_a_preposition_is_found_without_a_list_of_the_word() -> None:
    engine = MemoryEngine()
    engine.write(
        [entry_of(document("1", "بزنبرك")), entry_of(document("2", "كزنبرك")), entry_of(document("3", "زنبق"))]
    )
    assert {hit.document for hit in search(engine, "زنبرك").hits} == {"1", "2"}
