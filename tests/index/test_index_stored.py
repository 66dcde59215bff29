"""What engines keep of a document, and what is found in it without laying out the whole text."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import Document, detect, find, parse, search
from index.analysis.analyzers import is_name
from index.engines.memory import MemoryEngine
from index.layout import Heading, layout_of, lines_of
from index.matching import Shown
from index.query import plan
from index.query.expansion import expand
from index.schema import entry_of, passages_of
from index.stored import Sieve, Stored, pack, unpack

SEEDS = Path(__file__).parent.parent.parent / "seeds"


@cache
def seeds() -> tuple[Stored, ...]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    documents = [Document(str(n), text, passages=lines_of(text, detect(text))) for n, text in enumerate(texts)]
    return tuple(unpack(pack(document, passages_of(document))) for document in documents)


@cache
def words() -> tuple[str, ...]:
    return tuple(sorted({word.strip('".,:;!?()') for stored in seeds() for word in stored.text.split()}))


@settings(max_examples=60, deadline=None)
@given(
    form=st.sampled_from(["{}", "{} OR {}", "{}*", "{}~", '"{} {}"', "quote:{}"]),
    seed=st.integers(0, 1 << 16),
)
def test_a_sieve_finds_what_the_whole_layout_has(form: str, seed: int) -> None:
    """Keys of names may be two words joined, which only the whole text tells."""
    query = form.format(*Random(seed).choices(words(), k=2))
    leaves = plan.leaves(expand(parse(query).query).plan)
    sieve = Sieve(leaves)
    for stored in seeds():
        found, whole = sieve.layout(stored), stored.layout()
        for leaf in leaves if found else ():
            if not (isinstance(leaf, plan.Term) and is_name(leaf.text)):
                assert found
                assert found.places(leaf) == whole.places(leaf), (query, leaf)
                for place in found.places(leaf):
                    assert found.table.span(place, place + 1) == whole.table.span(place, place + 1)


def test_there_are_seeds_to_look_at() -> None:
    assert len(seeds()) >= 5
    assert len(words()) > 500


@pytest.mark.parametrize("query", ["twitter", '"State Department"', "maint*", "elections -zzz", "Iran"])
def test_hits_are_shown_where_the_text_by_itself_would_show_them(query: str) -> None:
    shown = Shown((expand(parse(query).query).plan,))
    for stored in seeds():
        document = Document("x", stored.text, passages=lines_of(stored.text, detect(stored.text)))
        assert shown.spans(pack(document, document.passages)) == find(
            parse(query).query, document.text, document.passages
        )


def test_a_title_that_is_not_in_the_text_is_found_and_has_no_span() -> None:
    document = Document("x", "Rain in the north.", "Storm over Tehran", fields={"language": ("en",)})
    engine = MemoryEngine()
    engine.write([entry_of(document)])
    for query, spans in (("storm rain", ["Rain"]), ("title:storm", []), ('"over tehran" NEAR/2 storm', [])):
        hits = search(engine, query, today=date(2009, 6, 20)).hits
        assert [[span.of(document.text) for span in hit.spans] for hit in hits] == [spans], query


@given(st.text(max_size=20), st.sampled_from(["en", "ar"]), st.text(max_size=30))
def test_a_heading_is_kept(title: str, language: str, text: str) -> None:
    heading = Heading(title, language)
    stored = unpack(pack(Document("x", text), lines_of(text), heading))
    assert (stored.text, stored.heading) == (text, Heading(title.replace("\n", " "), language))
    assert stored.layout() == layout_of(text, lines_of(text), heading=stored.heading)
