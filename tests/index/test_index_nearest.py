"""Did you mean, and more like this."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Document, corrections, similar
from index.engines.memory import MemoryEngine
from index.engines.port import Engine
from index.nearest import FEW, distance
from index.query import ast
from index.schema import entry_of
from tests.index.conftest import document_in

TEXTS = {
    "storm": ("en", "A violent storm hit Marseille. Firefighters rescued twelve people; the harbour is closed."),
    "tempete": ("fr", "Une violente tempête a frappé Marseille. Les pompiers ont secouru douze personnes."),
    "asifa": ("ar", "ضربت عاصفة قوية مدينة مرسيليا وانقذ رجال الاطفاء اثني عشر شخصا واغلق ميناء مارسيليا."),
    "budget": ("en", "The parliament adopted the budget; the minister spoke of parliamentary harmony."),
    "vote": ("en", "Parliament votes on the budget again, the telecommunications minister said."),
    "match": ("fr", "Le club a gagné son match ; l'entraîneur parle d'une belle soirée."),
    "russian": ("ru", "Парламент принял бюджет, сообщило правительство."),
}


def meant(engine: Engine, query: str) -> list[str]:
    return [each.query for each in corrections(engine, query, lambda key: TEXTS[key][1])]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("pompirs", "pompiers"),
        ("telecomunicatoins", "telecommunications"),
        ("عاصقة", "عاصفة"),
        ("правитильство", "правительство"),
        ("hrabour", "harbour"),
        ('"violent strom"', '"violent storm"'),
        ("title:nothing OR harbuor", "title:nothing OR harbour"),
        ("firefightersrescued", "Firefighters rescued"),
        ("fierfighters harbuor", "Firefighters harbour"),
    ],
)
def test_the_nearest_words_of_the_index_are_offered(engine: Engine, typed: str, expected: str) -> None:
    assert expected in meant(engine, typed)


@pytest.mark.parametrize("query", ["", "the", "qqqqqqqq", "lang:fr", "*", "ab", "date:2009", "harbour", "xy" * 300])
def test_nothing_is_offered_where_nothing_is_near(engine: Engine, query: str) -> None:
    assert meant(engine, query) == []


def test_what_is_offered_finds_more(engine: Engine) -> None:
    (offered,) = corrections(engine, "budgte", lambda key: TEXTS[key][1])
    assert (offered.query, offered.total) == ("budget", 2)
    assert meant(engine, "budget") == []


def test_a_word_that_is_there_gives_way_only_to_a_much_commoner_one() -> None:
    engine = MemoryEngine()
    texts = {f"d{number}": "The harbour is open." for number in range(12)} | {"odd": "The harbor is open."}
    engine.write([entry_of(Document(key, text)) for key, text in texts.items()])
    offered = corrections(engine, '"harbor"', texts.__getitem__)
    assert [(each.query, each.total) for each in offered] == [('"harbour"', 12)]
    assert corrections(engine, '"harbour"', texts.__getitem__) == ()


WORD = st.text("abcdeé", min_size=6, max_size=12)


@given(WORD, st.integers(0, 11), st.sampled_from("abcxyz"), st.sampled_from(["drop", "add", "change", "swap"]))
def test_one_slip_is_a_distance_of_at_most_one(word: str, at: int, letter: str, how: str) -> None:
    at %= len(word)
    slipped = {
        "drop": word[:at] + word[at + 1 :],
        "add": word[:at] + letter + word[at:],
        "change": word[:at] + letter + word[at + 1 :],
        "swap": word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
    }[how]
    apart = distance(word, slipped)
    assert apart == int(slipped != word)
    assert distance(slipped, word) in ({apart} if len(slipped) >= 6 else {apart, None})


@given(WORD, WORD)
def test_a_distance_is_the_same_both_ways(first: str, second: str) -> None:
    assert distance(first, second) == distance(second, first)
    assert (distance(first, second) == 0) == (first == second)


def test_more_like_a_report_crosses_languages_and_scripts(engine: Engine) -> None:
    results, words = similar(engine, document_in(TEXTS, "storm"))
    assert results.hits[0].document == "tempete"
    assert {hit.document for hit in results.hits} == {"tempete", "asifa"}
    assert results.total == 2
    assert all(0 < hit.score < 1 for hit in results.hits)
    assert isinstance(words, ast.Or)
    for hit in results.hits:
        assert hit.spans
        assert all(span.of(TEXTS[hit.document][1]).strip() for span in hit.spans)


def test_a_text_outside_the_index_has_its_like_too(engine: Engine) -> None:
    fresh = Document("new", "Budget: parliament again adopted what the minister asked for.")
    assert {hit.document for hit in similar(engine, fresh)[0].hits} >= {"budget", "vote"}


@pytest.mark.parametrize("text", ["", "!!!", "12 34", "the of and"])
def test_a_text_without_telling_words_is_like_nothing(engine: Engine, text: str) -> None:
    results, words = similar(engine, Document("empty", text))
    assert (results.total, results.hits, words) == (0, (), ast.Nothing())


def test_few_are_fewer_than_three() -> None:
    assert FEW == 3
