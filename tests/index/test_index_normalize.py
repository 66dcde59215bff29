"""Folding: one spelling for one word, with an exact way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis import fold
from index.analysis.normalize import DROPPED, folded

ARABIC = st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءآأإؤئ ًٌٍَُِّْـ‌کی۱٢", max_size=40)
ANY = st.one_of(st.text(max_size=60), ARABIC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Téhéran", "teheran"),
        ("Te\u0301he\u0301ran", "teheran"),
        ("الخـــارجية", "الخارجيه"),
        ("وَاتَّصَلَتِ", "واتصلت"),
        ("أكد إيران آسيا ٱلله", "اكد ايران اسيا الله"),
        ("مصطفى ؤ ئ", "مصطفي و ي"),
        ("ایران کتاب", "ايران كتاب"),
        ("می\u200cخواهم", "ميخواهم"),
        ("١٤٠ ۱۴۰ १४०", "140 140 140"),
        ("ＴＷＩＴＴＥＲ", "twitter"),
        ("ﬁn Straße Œuvre Łódź Ørsted", "fin strasse oeuvre lodz orsted"),
        ("l’Élysée «à la»", 'l\'elysee "a la"'),
        ("İstanbul Iğdır", "istanbul igdir"),
        ("שָׁלוֹם", "שלום"),
        ("ёлка й ї", "елка й ї"),
        ("और", "और"),
        ("ガ か\u3099", "ガ が"),
        ("﷼", "ريال"),
    ],
)
def test_one_spelling_for_one_word(text: str, expected: str) -> None:
    assert fold(text).text == expected
    assert folded(text) == expected


@given(ANY)
def test_the_map_is_monotone_and_within_the_source(text: str) -> None:
    result = fold(text)
    assert len(result.map) == len(result.text) + 1
    assert all(a <= b for a, b in zip(result.map, result.map[1:], strict=False))
    assert result.map[-1] == len(text)
    assert all(0 <= place < len(text) for place in result.map[:-1])


@given(ANY)
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(ANY, st.data())
def test_a_folded_range_maps_to_source_that_folds_to_it(text: str, data: st.DataObject) -> None:
    result = fold(text)
    start = data.draw(st.integers(0, len(result.text)))
    end = data.draw(st.integers(start, len(result.text)))
    span = result.span(start, end)
    assert 0 <= span.start <= span.end <= len(text)
    assert result.text[start:end] in fold(span.of(text)).text


@given(st.text(sorted(DROPPED), max_size=10))
def test_what_is_dropped_leaves_nothing(text: str) -> None:
    assert fold(text).text == ""
