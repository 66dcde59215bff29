"""What tantivy gives of many documents: the hits, order, scores and counts of the reference engine, however they were
written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from index import Document, Results, Weight, search
from index.engines.memory import MemoryEngine
from index.engines.port import Engine, Entry, Loading
from index.errors import IndexDamaged
from index.schema import entry_of
from index.stored import unpack
from index.writer import open_engine
from tests.tools.bench_index import copied, queries
from tests.tools.generated_reports import documents

COUNT, PIECE = 240, 50
FORMS = (
    "({} OR {}) {}",
    '"{} {}" OR {}',
    '{} "{} {}"',
    "({} {}) OR {}",
    "{} {} -{}",
    "{} NEAR/3 {} {}",
    "title:{} {} OR {}",
    "{} NEAR/2 ({} OR {})",
    '"{} {}" NEAR/4 {}',
    '{} NEAR/3 ("{} {}")',
    '"{}" {} {}*',
    "{}~ {} {}",
    "-{} -{} -{}",
    "(-{} -{}) OR {}",
)


def made(random: Random) -> Iterator[Document]:
    """Documents of a few days, some with furniture or a second printing at their end."""
    for document in documents(COUNT, seed=3, paragraphs=1):
        *passages, last = document.passages
        weight = random.choice((Weight.PROPER, Weight.PROPER, Weight.FURNITURE, Weight.DUPLICATE))
        day = date(2024, 1, 1) + timedelta(random.randrange(6)) if random.random() < 0.7 else None
        yield replace(document, passages=(*passages, replace(last, weight=weight)), date=day)


DOCUMENTS = tuple(made(Random(4)))


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return [entry_of(document) for document in DOCUMENTS]


@pytest.fixture(scope="module")
def asked() -> list[str]:
    random = Random(6)
    words = [word for document in DOCUMENTS for word in document.text.replace('"', "").replace(".", "").split()]
    mixed = [random.choice(FORMS).format(*random.choices(words, k=3)) for _ in range(60)]
    return [query for some in queries(list(DOCUMENTS), random).values() for query in some[:5]] + mixed


def in_order(engine: Engine, entries: list[Entry]) -> None:
    engine.write(entries)


def in_pieces(engine: Engine, entries: list[Entry]) -> None:
    for start in range(0, COUNT, PIECE):
        engine.write(entries[start : start + PIECE])


def loaded(engine: Engine, entries: list[Entry]) -> None:
    """Some are loaded twice, the last one counts."""
    assert isinstance(engine, Loading)
    engine.load([replace(entry, stored=b"old") for entry in entries[:PIECE]])
    engine.load(entries[:-PIECE], removed=["nowhere"])
    assert ask(engine, "*", 1).total == 0
    engine.write(entries[-PIECE:])


def ask(engine: Engine, query: str, limit: int) -> Results:
    return search(engine, query, limit, facets=limit == 3)


def whole(results: Results) -> tuple[object, ...]:
    """All that an answer says, with what was kept of each document."""
    hits = [(hit.document, hit.score, hit.widened, hit.match.stored()) for hit in results.hits]
    return replace(results, hits=()), hits


@pytest.mark.parametrize("write", [in_order, in_pieces, loaded])
def test_the_hits_of_the_reference_in_its_order(
    tmp_path: Path, entries: list[Entry], asked: list[str], write: object
) -> None:
    reference, engine = MemoryEngine(), open_engine(tmp_path, "tantivy")
    reference.write(entries)
    assert callable(write)
    write(engine, entries)
    for query in (query for query in asked if write is not loaded or "*" not in query):
        for limit in (3, 50, COUNT):
            one, other = ask(reference, query, limit), ask(engine, query, limit)
            assert whole(one) == whole(other), (query, limit)
        assert [hit.spans for hit in other.hits[:5]] == [hit.spans for hit in one.hits[:5]]
    engine.close()


def test_the_newest_of_those_that_tie_come_first(tmp_path: Path, entries: list[Entry], asked: list[str]) -> None:
    tied = list(copied(entries[:24], 10))
    Random(8).shuffle(tied)
    reference, engine = MemoryEngine(), open_engine(tmp_path, "tantivy")
    reference.write(tied)
    in_pieces(engine, tied)
    pairs = [f"{one} {other}" for one, other in pairwise(asked)]
    for query in asked[::2] + pairs[::3] + pairs[1::8] + ["the of and to", "and OR (the of)"]:
        for limit in (4, 23):
            assert whole(ask(reference, query, limit)) == whole(ask(engine, query, limit)), (query, limit)
    engine.close()


def test_what_is_gone_counts_nowhere(tmp_path: Path, entries: list[Entry], asked: list[str]) -> None:
    reference, engine = MemoryEngine(), open_engine(tmp_path, "tantivy")
    for each in (reference, engine):
        each.write(entries)
        each.write(entries[::11], [entry.key for entry in entries[::7]])
    for query in (query for query in asked if "*" not in query):
        assert whole(ask(reference, query, 20)) == whole(ask(engine, query, 20)), query
    engine.close()


def test_what_was_only_loaded_is_given_up(tmp_path: Path, entries: list[Entry]) -> None:
    engine = open_engine(tmp_path, "tantivy")
    assert isinstance(engine, Loading)
    engine.load(entries)
    engine.close()
    again = open_engine(tmp_path, "tantivy")
    assert ask(again, "*", 5).total == 0
    again.write(entries[:3])
    assert ask(again, "*", 5).total == 3
    again.close()


KEYS = ("short", "sixteen letters.", "seventeen letters", "é" * 8, "é" * 9, "\0", "a\0", "\ud800", "z" * 300)


def test_keys_of_any_length_come_back_and_documents_outlive_the_engine(tmp_path: Path) -> None:
    engine = open_engine(tmp_path, "tantivy")
    engine.write([entry_of(Document(key, f"Words of {number}.")) for number, key in enumerate(KEYS)])
    hits = ask(engine, "words", 50).hits
    engine.close()
    assert {hit.document for hit in hits} == set(KEYS)
    for hit in hits:
        assert unpack(hit.match.stored()).text == f"Words of {KEYS.index(hit.document)}."


def test_documents_that_cannot_be_read_any_more_say_so(tmp_path: Path) -> None:
    engine = open_engine(tmp_path, "tantivy")
    engine.write([entry_of(Document("one", "Words of one."))])
    engine.close()
    store = next(tmp_path.glob("*.store"))
    store.write_bytes(b"\0" * store.stat().st_size)
    with pytest.raises(IndexDamaged):
        _ = ask(open_engine(tmp_path, "tantivy"), "words", 5).hits[0].spans
