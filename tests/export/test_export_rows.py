"""From reports and quotes to flat rows."""

from __future__ import annotations

import pytest

from desk.errors import ExportError
from desk.export import ExportMeta, ExportRow, formats, render, rows
from desk.export.rows import direction_of
from desk.model import Quote, QuoteId, Report, ReportId, Statement, quote_at
from index.spans import Span


def test_a_row_holds_what_the_next_desk_needs(sample: tuple[ExportRow, ...], english: Report) -> None:
    row = sample[0]
    assert (row.text, row.speaker, row.speaker_identity, row.anonymous) == ("We *must* wait,", "she", "the mayor", True)
    assert (row.via, row.cue, row.kind, row.status) == (("AFP",), "added", "direct", "accepted")
    assert (row.outlet, row.language, row.direction, row.title) == ("AFP", "en", "ltr", "Pier *closed*")
    assert (row.tags, row.statements, row.duplicate_of) == (("pier", "a; b"), ("s1",), None)
    assert english.text[row.start : row.end] == row.text
    assert row.before + row.text + row.after == english.text
    assert row.digest == english.digest


def test_rows_follow_the_reports_and_then_the_text(english: Report, arabic: Report) -> None:
    spans = [Span(30, 34), Span(3, 8), Span(3, 5)]
    quotes = [Quote(QuoteId(f"q{span.end}"), english.id, span, span, span.of(english.text), "en") for span in spans]
    quotes.append(Quote(QuoteId("a"), arabic.id, spans[0], spans[0], "", "ar"))
    quotes.append(Quote(QuoteId("gone"), ReportId("other"), spans[0], spans[0], "", "ar"))
    assert [row.quote for row in rows([arabic, english], quotes)] == ["a", "q5", "q8", "q34"]


def test_the_context_goes_on_from_the_quote_with_its_marks(english: Report) -> None:
    start = english.text.index("We")
    span = Span(start, english.text.index(",", start) + 1)
    quote = quote_at(english, span, Span(span.start - 1, span.end + 1))
    [row] = rows([english], [quote], [Statement("s", 1.0, (), (QuoteId("x"),))])
    assert row.before.endswith(' "')
    assert row.after.startswith('" ')
    assert row.before + row.text + row.after == english.text
    assert row.statements == ()


@pytest.mark.parametrize(
    ("tag", "direction"),
    [
        ("ar", "rtl"),
        ("fa-IR", "rtl"),
        ("he", "rtl"),
        ("en", "ltr"),
        ("und", "ltr"),
        ("az-Arab", "rtl"),
        ("ar-Latn", "ltr"),
    ],
)
def test_direction(tag: str, direction: str) -> None:
    assert direction_of(tag) == direction


def test_every_format_has_its_words_and_writes_no_rows() -> None:
    known = formats()
    assert [one.name for one in known] == ["csv", "jsonl", "markdown", "html", "annotations"]
    assert len({one.extension for one in known}) == len(known)
    for one in known:
        assert one.title
        assert one.description.endswith(".")
        assert isinstance(one.render((), ExportMeta()), bytes)


def test_render_by_name(sample: tuple[ExportRow, ...]) -> None:
    for one in formats():
        assert render(one.name, sample) == one.render(sample, ExportMeta())


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(ExportError, match="no format called docx") as caught:
        render("docx", ())
    assert "csv, jsonl, markdown" in caught.value.hint
