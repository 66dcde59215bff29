"""What is marked where: the laws of the index of spans, layers by review, ticks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.model import Quote, Report, Status
from desk.tui.widgets.painting import LAYER
from desk.tui.widgets.pane_marks import PaneMarks, SpanIndex, quote_layers, tint
from desk.tui.widgets.words import status_sign
from index.spans import Span

MakeReport = Callable[..., Report]
MakeQuote = Callable[..., Quote]


@dataclass(frozen=True)
class Item:
    outer: Span


SPANS = st.tuples(st.integers(0, 40), st.integers(1, 15)).map(lambda pair: Item(Span(pair[0], pair[0] + pair[1])))


@given(st.lists(SPANS, max_size=12), st.integers(0, 50), st.integers(1, 12))
def test_overlapping_finds_what_looking_at_all_finds(items: list[Item], start: int, length: int) -> None:
    window = Span(start, start + length)
    found = list(SpanIndex(items).overlapping(window.start, window.end))
    expected = [item for item in SpanIndex(items).items if item.outer.overlaps(window)]
    assert found == expected


@given(st.lists(SPANS, max_size=12), st.integers(0, 50))
def test_the_innermost_is_the_shortest_that_holds_the_offset(items: list[Item], offset: int) -> None:
    holding = [len(item.outer) for item in items if item.outer.contains(offset)]
    found = SpanIndex(items).innermost(offset)
    assert (found is None) == (not holding)
    assert found is None or len(found.outer) == min(holding)


@pytest.fixture
def quote(make_report: MakeReport, make_quote: MakeQuote) -> Quote:
    return make_quote(make_report("some words of it"), "words")


def test_layers_follow_the_review(quote: Quote) -> None:
    assert quote_layers(quote) == LAYER["suggested"]
    assert quote_layers(replace(quote, status=Status.REJECTED)) == 0
    assert quote_layers(replace(quote, is_quotation=False)) == 0
    assert quote_layers(replace(quote, status=Status.ACCEPTED)) == LAYER["quote-1"]


def test_one_tag_has_one_colour_wherever_it_stands(quote: Quote) -> None:
    tagged = replace(quote, status=Status.ACCEPTED, tags=("anonymous",))
    assert tint(tagged) == tint(replace(tagged, tags=("anonymous", "other"), text="else"))
    tints = {tint(replace(tagged, tags=(f"tag {number}",))) for number in range(50)}
    assert len(tints) == 6


@pytest.mark.parametrize(
    ("status", "tags", "sign"),
    [
        (Status.UNREVIEWED, (), " "),
        (Status.ACCEPTED, (), "+"),
        (Status.ACCEPTED, ("a",), "#"),
        (Status.REJECTED, (), "x"),
        (Status.DISPUTED, ("a",), "!"),
        (Status.CHECKED, ("a",), "✓"),
    ],
)
def test_the_sign_says_the_review_without_colour(
    quote: Quote, status: Status, tags: tuple[str, ...], sign: str
) -> None:
    assert status_sign(replace(quote, status=status, tags=tags)) == sign


def test_the_quote_under_the_cursor_is_the_inner_one_that_is_marked(
    make_report: MakeReport, make_quote: MakeQuote
) -> None:
    report = make_report("he said she said yes to it")
    outer, inner = make_quote(report, "she said yes"), make_quote(report, "yes")
    marks = PaneMarks()
    marks.set_quotes([inner, outer])
    assert marks.quote_at(report.text.index("yes")) == inner
    assert marks.quote_at(report.text.index("she")) == outer
    assert marks.quote_at(0) is None
    marks.set_quotes([replace(inner, status=Status.REJECTED), outer])
    assert marks.quote_at(report.text.index("yes")) == outer


def test_hits_are_sorted_and_the_current_one_stays_itself() -> None:
    marks = PaneMarks()
    marks.set_hits([Span(10, 12), Span(2, 4)], current=0)
    found = list(marks.within(0, 20, None))
    assert [(mark.start, mark.layers) for mark in found] == [(2, LAYER["hit"]), (10, LAYER["hit-current"])]
    assert [mark.start for mark in marks.within(3, 11, None)] == [2, 10]
    marks.set_hits([Span(2, 4)], current=7)
    assert marks.current_hit is None


def test_ticks_are_by_place_and_the_current_hit_covers_all(make_report: MakeReport, make_quote: MakeQuote) -> None:
    report = make_report("some words of it")
    accepted = make_quote(report, "it", Status.ACCEPTED)
    marks = PaneMarks()
    marks.set_quotes([make_quote(report, "words"), accepted])
    marks.set_hits([Span(0, 4), Span(14, 16)], current=1)
    ticks = marks.ticks(len(report.text))
    assert [(tick.glyph, round(tick.at, 2)) for tick in ticks] == [("·", 0.31), ("▪", 0.88), ("=", 0.0), ("=", 0.88)]
    current = list(marks.current_ticks(len(report.text), accepted.id))
    assert [(tick.glyph, round(tick.at, 2)) for tick in current] == [("◂", 0.88), ("◂", 0.88)]
    assert current[-1].layers & LAYER["tick-hit"]
