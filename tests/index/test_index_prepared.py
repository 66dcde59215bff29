"""Positional plans made ready for many documents say what they would say of each."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Document, Passage, search
from index.engines import evaluate
from index.engines.memory import MemoryEngine
from index.engines.places import stands
from index.engines.prepared import Asked, Lists, prepared
from index.query import plan
from index.schema import entry_of
from index.spans import Span

LEAVES = st.sampled_from([plan.Term(plan.TEXT, "a"), plan.Prefix(plan.TEXT, "b"), plan.Fuzzy(plan.TEXT, "c")])
NODES = st.recursive(
    LEAVES | st.builds(plan.Except, LEAVES, st.lists(LEAVES, max_size=2).map(tuple)),
    lambda part: st.one_of(
        part.map(plan.Widened),
        st.lists(part, max_size=3).map(lambda parts: plan.AnyOf(tuple(parts))),
        st.lists(part, max_size=3).map(lambda parts: plan.Sequence(tuple(parts))),
        st.builds(plan.Near, part, part, st.integers(0, 3)),
    ),
    max_leaves=6,
)
PLACES = st.sets(st.integers(0, 20)).map(sorted)


class Row:
    """The places of one term by document."""

    def __init__(self, rows: list[list[int]]) -> None:
        self.rows = rows

    def places(self, document: int) -> list[int]:
        return self.rows[document]


def _stands(node: plan.Plan, there: dict[str, list[int]]) -> bool:
    return stands(node, lambda leaf: there[leaf.text])


@given(NODES, st.fixed_dictionaries({name: st.lists(st.tuples(PLACES, PLACES), max_size=2) for name in "abc"}))
def test_it_stands_where_each_document_says_so(
    node: plan.Plan, there: dict[str, list[tuple[list[int], list[int]]]]
) -> None:
    """Each leaf stands for up to two terms, in two documents."""
    asked = prepared(node, lambda leaf: [Row(list(rows)) for rows in there[leaf.text]])
    for document in (0, 1):
        merged = {name: sorted({place for rows in lists for place in rows[document]}) for name, lists in there.items()}
        assert asked(document) == _stands(node, merged)


@pytest.mark.parametrize("query", ["storm NEAR/3 rain", '"storm and rain"', "storms NEAR/3 raining"])
def test_no_document_is_asked_twice(query: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Widened or not: titles are asked by themselves, and what was typed only where more was widened to."""
    engine = MemoryEngine()
    texts = ["storm and rain in the north", "rain, then a long time nothing, and then a storm", "sun"] * 5
    for number, text in enumerate(texts):
        passages = (Passage(Span(0, len(text)), "en"),)
        engine.write([entry_of(Document(str(number), text, passages=passages))])
    counted: Counter[tuple[plan.Plan, int]] = Counter()

    def preparing(node: plan.Plan, lists: Lists) -> Asked:
        asked = prepared(node, lists)

        def stand(document: int) -> bool:
            counted[node, document] += 1
            return asked(document)

        return stand

    monkeypatch.setattr(evaluate, "prepared", preparing)
    assert search(engine, query).total == 5
    assert counted
    assert set(counted.values()) == {1}
