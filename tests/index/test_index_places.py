"""Where positional parts of a plan match."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from index.engines.places import ranges, stands
from index.query import plan

SIDES = st.recursive(
    st.sampled_from([plan.Term(plan.TEXT, "a"), plan.Prefix(plan.TEXT, "b"), plan.Fuzzy(plan.TEXT, "c")]),
    lambda part: st.one_of(
        part.map(plan.Widened),
        st.lists(part, max_size=3).map(lambda parts: plan.AnyOf(tuple(parts))),
        st.lists(part, min_size=1, max_size=2).map(lambda parts: plan.Sequence(tuple(parts))),
    ),
    max_leaves=4,
)


@given(SIDES, SIDES, st.integers(0, 4), st.dictionaries(st.sampled_from("abc"), st.sets(st.integers(0, 40))))
def test_a_node_stands_where_it_has_ranges(
    left: plan.Plan, right: plan.Plan, distance: int, there: dict[str, set[int]]
) -> None:
    def where(leaf: plan.Leaf) -> list[int]:
        return sorted(there.get(leaf.text, ()))

    for node in (left, plan.Near(left, right, distance)):
        assert stands(node, where) == bool(ranges(node, where))


def test_near_looks_no_further_than_the_first_pair() -> None:
    rows = {"a": range(0, 10**15, 4), "b": range(1, 10**15, 4)}  # more than could ever be looked at
    node = plan.Near(plan.Term(plan.TEXT, "a"), plan.Term(plan.TEXT, "b"), 3)
    assert stands(node, lambda leaf: rows[leaf.text])
