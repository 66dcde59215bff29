"""Decisions of the editor over the suggestions."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desk.model import Decision, Quote, QuoteId, ReportId, Statement
from desk.quotes import decided
from index.spans import Span

QUOTES = [
    Quote(QuoteId(f"{report}{place}"), ReportId(report), Span(place, place + 1), Span(place, place + 1), "x", "en")
    for report in "abc"
    for place in range(2)
]
COPY = replace(QUOTES[0], id=QuoteId("a9"), duplicate_of=QUOTES[0].id)
IDS = [quote.id for quote in QUOTES]


def suggestion(*members: str, score: float = 0.5) -> Statement:
    return Statement(" ".join(members), score, ("why",), tuple(map(QuoteId, members)))


def refused(one: str, other: str) -> Decision:
    return Decision(QuoteId(one), QuoteId(other), same=False)


def test_without_decisions_nothing_changes() -> None:
    found = (suggestion("a0", "b0", score=0.9), suggestion("b1", "c1"))
    assert decided(found, QUOTES, []) == found


def test_a_second_printing_goes_with_its_first() -> None:
    (left,) = decided([suggestion("a0", "a9", "b0", "c0")], [*QUOTES, COPY], [refused("a0", "b0"), refused("a0", "c0")])
    assert left.members == ("b0", "c0")
    (made,) = decided([], [*QUOTES, COPY], [Decision(QuoteId("a0"), QuoteId("b0"), same=True)])
    assert set(made.members) == {"a0", "a9", "b0"}


def confirmed(one: str, other: str) -> Decision:
    return Decision(QuoteId(one), QuoteId(other), same=True)


def test_a_quote_confirmed_with_all_of_a_statement_joins_it_and_no_other_does() -> None:
    found = [suggestion("a0", "b0")]
    (whole,) = decided(found, QUOTES, [confirmed("a0", "c0"), confirmed("b0", "c0")])
    assert set(whole.members) == {"a0", "b0", "c0"}
    half = decided(found, QUOTES, [confirmed("a0", "c0")])
    assert {frozenset(each.members) for each in half} == {frozenset(("a0", "b0")), frozenset(("a0", "c0"))}


def test_what_is_of_one_report_alone_is_gone() -> None:
    assert decided([suggestion("a0", "b0")], QUOTES, [refused("a0", "b0")]) == ()


def test_a_decision_on_a_quote_that_is_gone_does_nothing() -> None:
    found = (suggestion("a0", "b0"),)
    assert decided(found, QUOTES, [refused("a0", "z"), Decision(QuoteId("y"), QuoteId("z"), same=True)]) == found


@given(
    st.lists(st.sets(st.sampled_from(IDS), min_size=2, max_size=4).map(sorted), max_size=4),
    st.dictionaries(
        st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)).filter(lambda pair: pair[0][0] < pair[1][0]),
        st.booleans(),
        max_size=4,
    ),
)
def test_no_refused_pair_stands_together_and_every_confirmed_one_does(
    members: list[list[QuoteId]], word: dict[tuple[QuoteId, QuoteId], bool]
) -> None:
    decisions = [Decision(one, other, same) for (one, other), same in word.items()]
    found = decided([suggestion(*each) for each in members], QUOTES, decisions)
    for decision in decisions:
        together = any({decision.one, decision.other} <= set(each.members) for each in found)
        assert together == decision.same
    assert len({frozenset(each.members) for each in found}) == len(found)
