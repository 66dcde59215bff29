"""What every engine keeps: the same documents for the same plan, whichever engine is asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time

import pytest
import tantivy
from hypothesis import given, settings
from hypothesis import strategies as st

from index import Document, Passage, Results, WideningKind, search
from index.engines.memory import MemoryEngine
from index.engines.port import Engine
from index.errors import IndexDamaged, IndexLocked
from index.schema import entry_of
from index.spans import Span
from index.writer import ENGINES, open_engine

TODAY = date(2009, 6, 20)
TEXTS = {
    "en1": ("en", "The State Department asked Twitter to delay maintenance. Kelly spoke of elections in Tehran."),
    "en2": ("en", "Protesters in Tehran use Twitter. Mr Mousavi was defeated, supporters of Moussavi allege fraud."),
    "fr1": ("fr", "Washington a demandé à Twitter de reporter une opération de maintenance à Téhéran."),
    "fr2": ("fr", "Les manifestants appellent à la résistance ; l'opposition demande de nouvelles élections."),
    "ar1": ("ar", "طلبت وزارة الخارجية من موقع تويتر تأجيل صيانته. وقال ايان كيلي ان الانتخابات في طهران مهمة."),
    "ar2": ("ar", "وَقالَ المُتَظاهِرونَ إن مير حسين موسوي فاز بالانتخابات في ايران."),
}


def document(key: str, day: int = 15) -> Document:
    language, text = TEXTS[key]
    fields = {"language": (language,), "outlet": (f"Outlet {key}",), "speaker": ("Ian Kelly",) if key == "en1" else ()}
    quotes = (Span(text.index("delay"), text.index("maintenance") + 11),) if key == "en1" else ()
    return Document(
        key,
        text,
        passages=(Passage(Span(0, len(text)), language),),
        fields=fields,
        quotes=quotes,
        date=date(2009, 6, day),
    )


@pytest.fixture(params=["memory", "whoosh", "whoosh in parts", "tantivy", "tantivy in parts"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    name = request.param.partition(" ")[0]
    made: Engine = MemoryEngine() if name == "memory" else open_engine(tmp_path, name)
    entries = [entry_of(document(key, 10 + number)) for number, key in enumerate(TEXTS)]
    if request.param.endswith("in parts"):
        for entry in entries:
            made.write([entry])
    else:
        made.write(entries)
    yield made
    made.close()


def found(engine: Engine, query: str) -> set[str]:
    return {hit.document for hit in ask(engine, query).hits}


def ask(engine: Engine, query: str, limit: int = 50) -> Results:
    return search(engine, query, limit, today=TODAY)


def whole(results: Results) -> tuple[object, ...]:
    """All that an answer says."""
    hits = [(hit.document, hit.score, hit.widened, hit.spans) for hit in results.hits]
    return replace(results, hits=()), hits


def spans(results: Results) -> list[tuple[Span, ...]]:
    return [hit.spans for hit in results.hits]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("twitter", {"en1", "en2", "fr1", "ar1"}),
        ("تويتر", {"en1", "en2", "fr1", "ar1"}),
        ("mousavi", {"en2", "ar2"}),
        ("tehran", {"en1", "en2", "fr1", "ar1"}),
        ("maintenance", {"en1", "fr1", "ar1"}),
        ("elections", {"en1", "fr2", "ar1", "ar2"}),
        ('"State Department"', {"en1"}),
        ('"department state"', set()),
        ('"وزارة الخارجية"', {"ar1"}),
        ("twitter -maintenance", {"en2"}),
        ("twitter NOT lang:en", {"fr1", "ar1"}),
        ("kelly OR résistance", {"en1", "fr2", "ar1"}),
        ("(kelly OR résistance) lang:fr", {"fr2"}),
        ("maint*", {"en1", "fr1"}),
        ("الانت*", {"ar1"}),
        ("انتخاب*", {"ar1", "ar2"}),
        ("twiter~", {"en1", "en2", "fr1"}),
        ("asked NEAR/1 delay", set()),
        ("asked NEAR/2 delay", {"en1"}),
        ("asked NEAR/3 delay", {"en1", "fr1"}),
        ("Twitter NEAR/1 (delay OR reporter)", {"en1", "fr1", "ar1"}),
        ("quote:maintenance", {"en1"}),
        ("quote:twitter", set()),
        ("speaker:kelly", {"en1"}),
        ("speaker:كيلي", {"en1"}),
        ("outlet:fr1", {"fr1"}),
        ('outlet:"outlet ar2"', {"ar2"}),
        ("lang:arabic", {"ar1", "ar2"}),
        ("date:2009-06-10..2009-06-11", {"en1", "en2"}),
        ("date:2009-06", set(TEXTS)),
        ("date:..2009-06-10", {"en1"}),
        ("date:week", {"ar1", "ar2"}),
        ("-twitter", {"fr2", "ar2"}),
        ("*", set(TEXTS)),
        ("zyzzyva", set()),
        ("", set()),
        ("in Tehran the elections", {"en1", "ar1"}),
    ],
)
def test_the_same_documents_from_every_engine(engine: Engine, query: str, expected: set[str]) -> None:
    assert found(engine, query) == expected


@pytest.mark.parametrize("name", ENGINES)
def test_random_queries_give_what_the_reference_gives(tmp_path: Path, name: str) -> None:
    entries = [entry_of(document(key)) for key in TEXTS]
    reference, engine = MemoryEngine(), open_engine(tmp_path, name)
    reference.write(entries)
    engine.write(entries[:3])
    engine.write(entries[3:])
    words = [word for _, text in TEXTS.values() for word in text.replace(".", "").split()]
    random = Random(5)
    for _ in range(150):
        first, second, third = random.choices(words, k=3)
        form = random.choice(
            ["{} {}", "{} OR {}", '"{} {}"', "{} NEAR/4 {}", "{} -{}", "{}* {}", "{}~ OR {}", "({} OR {}) {}"]
        )
        query = form.format(first, second, third)
        one, other = ask(reference, query), ask(engine, query)
        assert whole(one) == whole(other), query
    engine.close()


SCRAPS = [
    *'"()*~-:|',
    " ",
    " ",
    " OR ",
    " NEAR/2 ",
    "NOT ",
    "lang:",
    "date:",
    "quote:",
    "is:",
    "*",
    "tw*",
    "ال*",
    "\x00",
    "\ud800",
]


@pytest.mark.usefixtures("uncollected")
def test_no_query_breaks_an_engine_or_takes_long(engine: Engine) -> None:
    words = [word for _, text in TEXTS.values() for word in text.split()]
    random = Random(11)
    ask(engine, "what is read once is read")
    slowest = 0.0
    for _ in range(1_000):
        query = "".join(random.choice(random.choice((words, SCRAPS))) for _ in range(random.randint(1, 10)))
        start = process_time()
        results = ask(engine, query)
        slowest = max(slowest, process_time() - start)
        assert results.total == len(results.hits)
    assert slowest < 1


@pytest.mark.parametrize("query", ["twitter", "elections", "tehran -lang:fr", "quote:delay", '"wire service"'])
@pytest.mark.parametrize("other", ["maintenance", "kelly", "mousavi", "date:week", "op*"])
def test_with_and_without_a_word_make_the_whole(engine: Engine, query: str, other: str) -> None:
    with_it, without = found(engine, f"({query}) {other}"), found(engine, f"({query}) -{other}")
    assert with_it | without == found(engine, query)
    assert not with_it & without
    assert found(engine, f"({query}) OR {other}") == found(engine, query) | found(engine, other)


def test_what_was_typed_ranks_before_what_was_widened(engine: Engine) -> None:
    results = ask(engine, "protesters")
    assert [hit.widened for hit in results.hits] == [False, True, True]
    assert results.hits[0].score >= 1 > results.hits[1].score
    assert {w.language for w in results.widened if w.kind is WideningKind.WORD} == {"fr", "ar"}
    assert found(engine, "protesters") != {
        hit.document for hit in search(engine, "protesters", without=frozenset({"word"})).hits
    }


def test_facets_and_totals_count_what_the_limit_leaves_out(engine: Engine) -> None:
    results = ask(engine, "twitter", 1)
    assert len(results.hits) == 1
    assert results.total == 4
    assert results.facets["language"] == {"en": 2, "ar": 1, "fr": 1}
    assert sum(results.facets["outlet"].values()) == 4
    assert results.facets["speaker"] == {"Ian Kelly": 1}
    assert sum(results.facets["day"].values()) == 4
    assert results.facets["tag"] == {}


def test_documents_are_replaced_and_removed(engine: Engine) -> None:
    changed = Document("en1", "Nothing but rain.", fields={"language": ("en",)})
    engine.write([entry_of(changed)], removed=["fr1", "not there"])
    assert found(engine, "rain") == {"en1"}
    assert found(engine, "maintenance") == {"ar1"}
    assert ask(engine, "*").total == 5
    engine.write([], removed=["en1"])
    assert found(engine, "rain") == set()


def test_newer_first_where_nothing_else_differs(engine: Engine) -> None:
    assert [hit.document for hit in ask(engine, "*").hits] == list(reversed(TEXTS))


@pytest.mark.parametrize("name", ENGINES)
def test_many_commits_stay_one_index(tmp_path: Path, name: str) -> None:
    engine = open_engine(tmp_path, name)
    for number in range(25):
        engine.write([entry_of(Document(f"d{number % 20}", f"common word{number}"))])
    assert ask(engine, "common").total == 20
    assert found(engine, "word24") == {"d4"}
    assert found(engine, "word4") == set()
    assert len([*tmp_path.glob("*.seg"), *tmp_path.glob("*.store")]) <= 12
    engine.close()


@pytest.mark.parametrize("name", ENGINES)
def test_an_engine_in_a_spoilt_folder_says_only_that(tmp_path: Path, name: str) -> None:
    engine = open_engine(tmp_path, name)
    engine.write([entry_of(document("en1"))])
    engine.close()
    for path in (*tmp_path.glob("*.toc"), *tmp_path.glob("meta.json")):
        path.write_bytes(b"\x00" * 50)
    with pytest.raises(IndexDamaged):
        open_engine(tmp_path, name)


def test_a_folder_that_another_writes_is_locked(tmp_path: Path) -> None:
    engine = open_engine(tmp_path, "tantivy")
    engine.write([entry_of(document("en1"))])
    other = tantivy.Index.open(str(tmp_path)).writer(15_000_000, 1)
    with pytest.raises(IndexLocked):
        engine.write([entry_of(document("en2"))])
    other.wait_merging_threads()
    engine.write([entry_of(document("en2"))])
    assert found(engine, "twitter") == {"en1", "en2"}
    engine.close()


WORDS = ("rain", "Rain", "rains", "Mousavi", "elections", "résistance", "périphérique", "تويتر", "وبالانتخابات", "US")
CORPORA = st.lists(
    st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join), min_size=1, max_size=3),
    min_size=1,
    max_size=5,
)
ATOMS = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(["ra*", "el*", "rai~", "*", "lang:fr", "date:2009-06-11", "title:rain", "outlet:b", "twitter"]),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(lambda words: f'"{" ".join(words)}"'),
    st.tuples(st.sampled_from(WORDS), st.integers(0, 4), st.sampled_from(WORDS)).map(
        lambda row: f"{row[0]} NEAR/{row[1]} {row[2]}"
    ),
    st.tuples(st.sampled_from(WORDS), st.sampled_from(WORDS)).map(lambda row: f'quote:"{row[0]} {row[1]}"'),
    st.tuples(st.sampled_from(WORDS), st.sampled_from(WORDS)).map(lambda row: f'"{row[0]} {row[1]}" NEAR/2 {row[1]}'),
)
QUERIES = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(" ".join),
        st.tuples(inner, inner).map(" OR ".join),
        inner.map(lambda query: f"-({query})"),
        inner.map(lambda query: f"({query})"),
    ),
    max_leaves=5,
)


def small(number: int, lines: list[str]) -> Document:
    text = "\n".join(lines)
    language = ("en", "fr", "ar")[number % 3]
    fields = {"language": (language,), "outlet": ("abc"[number % 2],)}
    quotes = (Span(0, len(lines[0])),) if number % 2 else ()
    day = date(2009, 6, 10 + number // 2)
    return Document(f"d{number}", text, fields=fields, quotes=quotes, date=day, title_span=Span(0, len(lines[0])))


@settings(max_examples=12, deadline=None)
@given(corpus=CORPORA, queries=st.lists(QUERIES, min_size=10, max_size=25), gone=st.integers(0, 9))
def test_every_engine_gives_the_same_hits_in_the_same_order(
    corpus: list[list[str]], queries: list[str], gone: int
) -> None:
    entries = [entry_of(small(number, lines)) for number, lines in enumerate(corpus)]
    reference = MemoryEngine()
    reference.write(entries)
    reference.write((), [f"d{gone}"])
    for name in ENGINES:
        with TemporaryDirectory() as folder:
            engine = open_engine(Path(folder), name)
            for entry in entries:
                engine.write([entry])
            engine.write((), [f"d{gone}"])
            for query in queries:
                for limit in (2, 50):
                    one, other = ask(reference, query, limit), ask(engine, query, limit)
                    assert whole(one) == whole(other), (name, query)
            engine.close()
