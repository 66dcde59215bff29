"""The matrix of statements and reports in its formats."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest

from desk.errors import ExportError
from desk.export import matrix_endings, matrix_formats, render_matrix
from desk.model import (
    Compared,
    Difference,
    DifferenceKind,
    Quote,
    QuoteId,
    Report,
    ReportId,
    Speaker,
    Statement,
    Status,
)
from index.spans import Span

REPORTS = [
    Report(ReportId(name), name, "", "", language, f"Title {name}", outlet=outlet)
    for name, language, outlet in (("a", "en", "AFP"), ("b", "ar", ""), ("c", "fr", "=Europe|1"))
]


def quote(report: str, text: str, language: str, speaker: str) -> Quote:
    span = Span(0, len(text))
    return Quote(QuoteId(report), ReportId(report), span, span, text, language, speaker=Speaker(identity=speaker))


def difference(kind: DifferenceKind, one: str, other: str) -> Difference:
    return Difference(kind, QuoteId(one), Span(0, 1), QuoteId(other), Span(0, 0), ("x", ""))


REVIEWED = replace(
    quote("a", "The <b>bridge</b> | is closed", "en", "Ann Reed"),
    status=Status.DISPUTED,
    tags=("key",),
    note="ask | them",
)
MEMBERS = (REVIEWED, quote("b", "الجسر مغلق", "ar", ""))
COMPARED = [
    Compared(
        Statement("s", 1.0, (), tuple(q.id for q in MEMBERS)),
        MEMBERS,
        (
            difference(DifferenceKind.MISSING, "a", "b"),
            difference(DifferenceKind.SPEAKER, "a", "b"),
            difference(DifferenceKind.REPLACE, "a", "b"),
        ),
    )
]


def test_csv_has_the_statement_four_columns_a_report_and_no_formula() -> None:
    head, row = csv.reader(io.StringIO(render_matrix("csv", REPORTS, COMPARED).decode("utf-8-sig")))
    assert head[:2] == ["statement", "score"]
    assert head[2:6] == ["AFP · en: text", "AFP · en: speaker", "AFP · en: drift", "AFP · en: review"]
    assert head[10].startswith("'=Europe")
    assert row == [
        "s", "1.00", "The <b>bridge</b> | is closed", "Ann Reed", "other speaker", "disputed · #key · ask | them",
        "الجسر مغلق", "", "other speaker; part missing: “x”", "", "", "", "", "",
    ]  # fmt: skip


def test_markdown_keeps_its_columns() -> None:
    lines = render_matrix("markdown", REPORTS, COMPARED).decode("utf-8").splitlines()
    assert lines[1] == "| --- | --- | --- |"
    assert all(line.replace("\\|", "").count("|") == 4 for line in lines)
    assert lines[2].endswith("| · |")
    assert "part missing" in lines[2]


EARLY = replace(REPORTS[0], date=datetime(2009, 6, 16, 9, 5, tzinfo=UTC))
LATE = replace(EARLY, id=ReportId("d"), date=datetime(2009, 6, 16, 21, 40, tzinfo=UTC))
SAME_HOUR = replace(LATE, id=ReportId("e"), title="Bridge: what is known")
AGAIN = replace(SAME_HOUR, id=ReportId("f"), path="/in/again.txt")


@pytest.mark.parametrize("name", matrix_formats())
def test_reports_of_one_outlet_are_told_apart(name: str) -> None:
    def heads(*reports: Report) -> str:
        return render_matrix(name, reports, ()).decode("utf-8-sig").replace("\\", "")

    by_hour = heads(EARLY, LATE)
    assert "AFP · en · Jun 16, 2009 9:05" in by_hour
    assert "AFP · en · Jun 16, 2009 9:40" in by_hour
    assert "Title" not in by_hour
    by_title = heads(LATE, SAME_HOUR)
    assert "PM · Title a" in by_title
    assert "PM · Bridge: what is known" in by_title
    by_file = heads(SAME_HOUR, AGAIN)
    assert "PM · a" in by_file
    assert "PM · again.txt" in by_file


class Cells(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.quotes: list[tuple[str | None, str | None]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag == "td" and attrs:
            self.quotes.append((dict(attrs)["lang"], dict(attrs)["dir"]))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_html_gives_each_cell_its_language_and_runs_nothing() -> None:
    page = Cells()
    page.feed(render_matrix("html", REPORTS, COMPARED).decode("utf-8"))
    assert page.quotes == [("en", "ltr"), ("ar", "rtl")]
    assert "b" not in page.tags
    assert page.tags.count("td") == 3
    assert "The <b>bridge</b> | is closed" in page.text
    assert "- part missing: “x”" in page.text
    assert "disputed · #key · ask | them" in page.text


def test_drift_is_of_the_quote_that_it_concerns() -> None:
    (compared,) = COMPARED
    assert compared.drift_of(QuoteId("a")) == (DifferenceKind.SPEAKER,)
    assert compared.drift_of(QuoteId("b")) == (DifferenceKind.SPEAKER, DifferenceKind.MISSING)


def test_every_format_writes_an_empty_matrix_and_an_unknown_one_is_said() -> None:
    assert matrix_formats() == ("csv", "markdown", "html")
    assert [name for name, ending in matrix_endings() if ending.startswith(".")] == list(matrix_formats())
    for name in matrix_formats():
        assert render_matrix(name, [], [])
    with pytest.raises(ExportError, match="docx"):
        render_matrix("docx", [], [])


@pytest.mark.parametrize("name", matrix_formats())
def test_a_cell_says_through_whom_it_came_and_how_it_is_translated(name: str) -> None:
    told = replace(
        quote("b", "الجسر مغلق", "ar", "Ann Reed"),
        speaker=Speaker(identity="Ann Reed", via=("the Marlow Post",)),
        translation="The bridge is closed",
    )
    compared = Compared(Statement("s", 1.0, (), (told.id,)), (told,), ())
    page = render_matrix(name, REPORTS, [compared]).decode("utf-8-sig")
    assert "Ann Reed · via the Marlow Post" in page
    assert "» The bridge is closed" in page
