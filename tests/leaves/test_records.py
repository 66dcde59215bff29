"""Spans, and what records derive from their fields."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.errors import DeskError, ReadError
from desk.model import (
    CONTEXT,
    Alias,
    Kind,
    Paragraph,
    Person,
    PersonId,
    Quote,
    Report,
    ReportId,
    Speaker,
    Status,
    evidence_words,
    quote_at,
    quote_id,
)
from index.spans import Span

ranges = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda pair: Span(min(pair), max(pair)))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_what_is_no_range_is_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@given(ranges, ranges)
def test_overlapping_is_sharing_a_code_point(one: Span, other: Span) -> None:
    points, others = set(range(one.start, one.end)), set(range(other.start, other.end))
    assert one.overlaps(other) == bool(points & others)
    assert bool(one) == bool(points)
    assert all(one.contains(point) for point in points)
    if one.encloses(other):
        assert others <= points


@given(st.text(), st.integers(0, 20), st.integers(0, 20))
def test_a_span_cuts_what_it_says(text: str, start: int, length: int) -> None:
    span = Span(start, start + length)
    assert span.of(text) == text[start : start + length]
    assert len(span.shift(3)) == len(span) == length
    assert span.shift(3).start == start + 3


def test_the_paragraph_at_an_offset() -> None:
    report = Report(
        ReportId("r"), "p", "d", "one\n\nاثنان\nthree", "en", "t",
        paragraphs=(Paragraph(Span(0, 3), "en"), Paragraph(Span(5, 10), "ar"), Paragraph(Span(11, 16), "en")),
    )  # fmt: skip
    assert [report.paragraph_at(offset) for offset in (0, 3, 4, 5, 10, 11, 99)] == [0, 0, 0, 1, 1, 2, 2]
    assert [report.language_at(offset) for offset in (0, 6, 12)] == ["en", "ar", "en"]
    assert Report(ReportId("r"), "p", "d", "", "fr", "t").language_at(0) == "fr"


@given(st.text(max_size=200), ranges)
def test_a_quote_stands_where_its_surroundings_meet(text: str, inner: Span) -> None:
    report = Report(ReportId("r"), "p", "d", text, "en", "t")
    outer = Span(max(0, inner.start - 1), inner.end + 1)
    quote = quote_at(report, inner, outer)
    assert (quote.text, quote.language) == (text[inner.start : inner.end], "en")
    assert len(quote.before) <= CONTEXT
    assert len(quote.after) <= CONTEXT
    assert (text[: outer.start] + outer.of(text)).endswith(quote.before + outer.of(text))
    assert text[outer.start :].startswith(outer.of(text) + quote.after)


def test_what_counts_as_a_quotation() -> None:
    span = Span(1, 2)
    quote = Quote(quote_id(ReportId("r"), span), ReportId("r"), span, span, "x", "en", Kind.DIRECT)
    assert quote.id == "r-1-2"
    assert quote.counts
    for changed in ({"is_quotation": False}, {"duplicate_of": quote.id}, {"status": Status.REJECTED}):
        other = Quote(quote.id, quote.report, span, span, "x", "en", **changed)
        assert not other.counts


def test_the_best_name_of_a_speaker() -> None:
    assert [s.shown for s in (Speaker("he", identity="Ian Kelly"), Speaker("he"), Speaker())] == ["Ian Kelly", "he", ""]


def test_an_error_is_one_line_with_what_to_do() -> None:
    assert str(ReadError("a.txt: empty.", "Choose another file.")) == "a.txt: empty. Choose another file."
    assert str(DeskError("a.txt: empty.")) == "a.txt: empty."
    assert ReadError("x").title != DeskError("x").title


def test_evidence_says_reasons_first_and_each_pair_once(monkeypatch: pytest.MonkeyPatch) -> None:
    found = ("worst ~ pire", "same speaker", "Pire ~ worst", "worst", "Iran", "iran", "same words")
    assert evidence_words(found) == ("same speaker", "same words", "worst ~ pire", "Iran")
    monkeypatch.setenv("DESK_LANGUAGE", "fr")
    assert evidence_words(("same speaker",)) == ("même locuteur",)


def test_of_much_evidence_only_some_is_shown() -> None:
    assert evidence_words([f"a{number} ~ b{number}" for number in range(20)])[5:] == ("a5 ~ b5", "…")


def test_other_names_leave_out_the_full_name_with_an_office_and_marks() -> None:
    written = ("minister Ana Ruiz", "the minister", "« Ruiz »", "Ruiz", "Ana Ruiz,\nmayor")
    person = Person(PersonId("p"), "Ana Ruiz", "", False, (Alias(ReportId("r"), "en", "آنا رويز", written, ()),))
    assert person.other_names == ("آنا رويز", "the minister", "Ruiz")
