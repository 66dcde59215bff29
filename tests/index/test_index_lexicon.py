"""The news lexicon: its form, and what it says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from index import Document, Passage, Span, search
from index.analysis.lexicon import LANGUAGES, concepts, is_common, translations
from index.engines.memory import MemoryEngine
from index.language import script_of
from index.schema import entry_of


def test_every_line_has_words_in_three_languages() -> None:
    assert len(concepts()) >= 800
    for concept in concepts():
        english, french, arabic = concept.words
        assert english
        assert french
        assert arabic
        assert {script_of(word) for word in (*english, *french)} == {"Latn"}
        assert {script_of(word) for word in arabic} == {"Arab"}


def test_no_line_stands_twice() -> None:
    lines = [concept.words for concept in concepts()]
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize(
    ("word", "language", "translation"),
    [
        ("protesters", "ar", "متظاهر"),
        ("manifestants", "en", "protester"),
        ("الانتخابات", "fr", "élection"),
        ("Foreign Ministry", "ar", "وزارة الخارجية"),
        ("conseil de sécurité", "en", "security council"),
    ],
)
def test_translations_of_any_form(word: str, language: str, translation: str) -> None:
    assert (language, translation) in translations(word)


def test_a_word_is_not_translated_into_its_own_language() -> None:
    assert {language for language, _ in translations("election")} == {"ar"}


def test_what_is_not_there_has_no_translation() -> None:
    assert translations("zyzzyva") == ()
    assert translations("") == ()


def test_words_of_news_meet(record_property: Callable[[str, object], None]) -> None:
    """Each word asked of all, the one of another language wanted."""
    text = (Path(__file__).parent / "words" / "news_words.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    words = [(f"{number} {language}", language, word) for number, row in enumerate(rows)
             for language, word in zip(LANGUAGES, row, strict=True)]  # fmt: skip
    engine = MemoryEngine()
    engine.write(
        entry_of(Document(name, word, passages=(Passage(Span(0, len(word)), language),)))
        for name, language, word in words
    )
    wanted = right = wrong = 0
    for name, _, word in words:
        number = name.split()[0]
        others = {other for other, _, text in words if other.split()[0] == number and text != word}
        found = {hit.document for hit in search(engine, word, 200, facets=False).hits}
        wanted += len(others)
        right += len(others & found)
        wrong += sum(other.split()[0] != number for other in found)
    record_property("recall", right / wanted)
    assert len(rows) >= 60
    assert right / wanted >= 0.97
    assert wrong <= 5


@pytest.mark.parametrize("query", ["glissement de terrain", "projet de loi", "le projet de loi contesté"])
def test_a_term_may_have_small_words_inside(query: str) -> None:
    engine = MemoryEngine()
    text = "مشروع قانون contesté après le انهيار أرضي"
    engine.write([entry_of(Document("1", text, passages=(Passage(Span(0, len(text)), "ar"),)))])
    assert [hit.document for hit in search(engine, query).hits] == ["1"]


def test_ordinary_words() -> None:
    assert is_common("elections", "en")
    assert not is_common("Moussavi", "en")
