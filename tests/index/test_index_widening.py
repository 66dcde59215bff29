"""What a query is widened by: listed, switched off one by one, and never before what was typed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Passage, Widening, WideningKind, explain, find, parse, search
from index.engines.memory import MemoryEngine
from index.engines.port import Engine
from index.layout import Layout, layout_of
from index.query.expansion import expand
from index.query.widening import ALL
from index.schema import entry_of
from index.spans import Span
from tests.index.conftest import document_in

TEXTS = {
    "exact": ("en", "The storm was long."),
    "form": ("en", "They stormed it, stormed it again, stormed, stormed, stormed and stormed."),
    "word": ("fr", "La tempête est là. La tempête, la tempête, la tempête !"),
    "arabic": ("ar", "ضربت العاصفة المدينة امس، العاصفة والعاصفة."),
    "mousavi": ("en", "A crowd met Mr Mousavi there."),
    "moussavi": ("fr", "La foule attend Moussavi, dit-on de Moussavi."),
    "موسوي": ("ar", "وقال مير حسين موسوي ان الناس هناك."),
    "states": ("fr", "On l'a dit aux Etats-Unis hier."),
}


def found(engine: Engine, query: str, *without: str) -> list[str]:
    return [hit.document for hit in search(engine, query, without=frozenset(without)).hits]


def explained(engine: Engine, query: str, *without: str) -> dict[str, Widening]:
    listed = explain(engine, query, lambda key: TEXTS[key][1], without=frozenset(without))
    return {widening.key: widening for widening in listed}


def test_what_was_typed_comes_before_any_number_of_other_forms(engine: Engine) -> None:
    results = search(engine, "storm")
    assert results.hits[0].document == "exact"
    assert {hit.document for hit in results.hits} == {"exact", "form", "word", "arabic"}
    assert [hit.widened for hit in results.hits] == [False, True, True, True]


def test_a_name_as_typed_comes_before_its_other_spellings(engine: Engine) -> None:
    for name in ("Mousavi", "Moussavi", "موسوي"):
        assert found(engine, name)[0] == name.casefold()
        assert set(found(engine, name)) == {"mousavi", "moussavi", "موسوي"}


@pytest.mark.parametrize(
    ("query", "key", "gone"),
    [
        ("storm", "form:en:storm", "form"),
        ("storm", "word:fr:tempete", "word"),
        ("Mousavi", "name:moussavi", "moussavi"),
        ("Mousavi", "name:موسوي", "موسوي"),
        ("موسوي", "name:mousavi", "mousavi"),
        ("United States", "name:etats-unis", "states"),
    ],
)
def test_one_widening_is_switched_off_by_itself(engine: Engine, query: str, key: str, gone: str) -> None:
    listed = explained(engine, query)
    assert key in listed
    whole = found(engine, query)
    assert gone in whole
    assert set(found(engine, query, key)) == set(whole) - {gone}
    assert explained(engine, query, key)[key].off
    others = {name for name, widening in explained(engine, query, key).items() if not widening.off}
    assert others <= set(listed) - {key}
    assert others == set(listed) - {key} or query == "United States"


def test_kinds_are_switched_off_whole(engine: Engine) -> None:
    assert found(engine, "storm", *ALL) == ["exact"]
    assert set(found(engine, "storm", "form")) == {"exact", "word", "arabic"}
    assert found(engine, "Mousavi", "name") == ["mousavi"]


def test_a_widening_names_what_it_stands_for(engine: Engine) -> None:
    listed = explained(engine, "storm")
    assert listed["form:en:storm"].forms == ("stormed",)
    assert listed["word:fr:tempete"].forms == ("tempête",)
    assert (listed["word:fr:tempete"].word, listed["word:fr:tempete"].span) == ("storm", Span(0, 5))
    arabic = next(each for each in listed.values() if each.language == "ar")
    assert set(arabic.forms) <= {"العاصفة", "والعاصفة"}
    assert arabic.documents == 1


def test_only_what_stands_in_the_documents_is_listed(engine: Engine) -> None:
    assert {widening.kind for widening in explained(engine, "Mousavi").values()} == {WideningKind.NAME}
    assert explained(engine, "zyzzyva") == {}
    assert explained(engine, '"storm"') == {}
    assert {each.language for each in explained(engine, "storm lang:fr").values()} == {"fr"}


def test_a_text_is_marked_as_the_index_finds_it(engine: Engine) -> None:
    for without in ((), ("name:moussavi",), ("name",)):
        for key, (language, text) in TEXTS.items():
            passages = (Passage(Span(0, len(text)), language),)
            marked = find(parse("Mousavi").query, text, passages, without=frozenset(without))
            assert bool(marked) == (key in found(engine, "Mousavi", *without))


@given(st.lists(st.sampled_from(["storm", "Mousavi", "United States", "موسوي", "OR", "-clos", '"met Mr"', "(", ")"])))
def test_switching_off_never_finds_more(words: list[str]) -> None:
    engine = MemoryEngine()
    engine.write([entry_of(document_in(TEXTS, key)) for key in TEXTS])
    query = " ".join(word for word in words if not word.startswith("-"))
    keys = [widening.key for widening in expand(parse(query).query).widened if not widening.sound]
    whole = set(found(engine, query))
    for key in keys[:6]:
        assert set(found(engine, query, key)) <= whole
    assert set(found(engine, query, *ALL)) <= whole


def test_what_a_word_of_every_report_was_widened_to_is_told_without_laying_them_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    laid_out = 0

    def counted(*arguments: Any) -> Layout:
        nonlocal laid_out
        laid_out += 1
        return layout_of(*arguments)

    monkeypatch.setattr("index.stored.layout_of", counted)
    texts = {str(n): ("en", f"They stormed it {n} times. The rest of report {n} is long.") for n in range(60)}
    memory = MemoryEngine()
    memory.write([entry_of(document_in(texts, key)) for key in texts])
    laid_out = 0
    listed = {each.key: each for each in explain(memory, "storm", lambda key: texts[key][1])}
    assert listed["form:en:storm"].documents == 60
    assert listed["form:en:storm"].forms == ("stormed",)
    assert laid_out == 0
