"""Thirty queries on the five sample reports in English, French and Arabic: what must be found, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk.ingest import read_report
from desk.model import Report, ReportId
from desk.search import Search, language_of

SEEDS = Path(__file__).parent.parent.parent / "seeds"
A, B, C, D, E = "000", "001", "002", "003", "004"
EVERY = {A, B, C, D, E}
QUERIES = [
    ("maintenance", EVERY),
    ("صيانة", EVERY),
    ("Twitter", EVERY),
    ("تويتر", EVERY),
    ("Mousavi", {A, B, C}),
    ("Moussavi", {A, B, C}),
    ("موسوي", {A, B, C}),
    ("Mir Hossein Mousavi", {A, B, C}),
    ("Téhéran", {A, C, D}),
    ("tehran", {A, C, D}),
    ("طهران", {A, C, D}),
    ("Ahmadinejad", {A, B, C, E}),
    ("احمدي نجاد", {A, B, C, E}),
    ("Ian Kelly", {A, B, C}),
    ("ايان كيلي", {A, B, C}),
    ("Biz Stone", {A, C, E}),
    ("جاك دورسي", {C, E}),
    ("obama", {A, B}),
    ("NTT", {A, B, D}),
    ('"State Department"', {A, B, D}),
    ("département d'Etat", {A, B, C, D, E}),
    ('"moyen de communication"', {E}),
    ("élection présidentielle", {B, C, E}),
    ("الانتخابات", EVERY),
    ("manifestants", EVERY),
    ("police", {A, C, D, E}),
    ("الرسائل القصيرة", {C, E}),
    ("YouTube", {A, E}),
    ("Flickr OR hashtag", {A, D}),
    ("maintenance -Dorsey -NTT", set()),
    ("twit* lang:fr", {E}),
    ("twiter~ lang:en", {A, B, D}),
    ("title:maintenance", {D}),
    ("مذهلا", {C}),
    ("earthquake", set()),
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Search, dict[ReportId, Report]]]:
    reports = {
        report.id: report for path in sorted(SEEDS.glob("0*.txt")) for report in [read_report(path, language_of)]
    }
    search = Search(tmp_path_factory.mktemp("samples") / "index")
    search.ensure(lambda: [(report, ()) for report in reports.values()])
    yield search, reports
    search.close()


@pytest.mark.parametrize(("query", "expected"), QUERIES)
def test_the_reports_that_match(library: tuple[Search, dict[ReportId, Report]], query: str, expected: set[str]) -> None:
    search, reports = library
    result = search.search(query, report=reports.__getitem__)
    assert {Path(hit.path).name[:3] for hit in result.hits} == expected
    assert result.total == len(expected)


@pytest.mark.parametrize("query", [query for query, expected in QUERIES if expected])
def test_every_hit_shows_where(library: tuple[Search, dict[ReportId, Report]], query: str) -> None:
    search, reports = library
    for hit in search.search(query, report=reports.__getitem__).hits:
        text = reports[hit.report].text
        assert hit.spans
        assert hit.snippet.spans
        assert text[hit.snippet.start :].startswith(hit.snippet.text)
        assert all(span in hit.spans for span in (s.shift(hit.snippet.start) for s in hit.snippet.spans))
        for span in hit.spans:
            assert not text[span.start - 1 : span.start].isalnum() or text[span.start - 1] == "'"
            assert not text[span.end : span.end + 1].isalnum()
        assert set(hit.spans) <= set(search.matches(query, reports[hit.report]))


def test_all_five_in_their_languages(library: tuple[Search, dict[ReportId, Report]]) -> None:
    search, reports = library
    result = search.search("maintenance", report=reports.__getitem__)
    assert result.facets["language"] == {"en": 3, "ar": 1, "fr": 1}
    arabic = next(hit for hit in result.hits if hit.language == "ar")
    assert any("صيانة" in span.of(reports[arabic.report].text) for span in arabic.spans)
    words = [(w.word, w.language, w.text, w.key) for w in result.widened if w.kind == "word"]
    assert words == [("maintenance", "ar", "صيانة", "word:ar:صيانه")]
    narrow = search.search("maintenance", report=reports.__getitem__, without=frozenset({"word"}))
    assert {hit.language for hit in narrow.hits} == {"en", "fr"}


def test_a_second_printing_counts_once(library: tuple[Search, dict[ReportId, Report]]) -> None:
    search, reports = library
    (hit,) = search.search("مذهلا", report=reports.__getitem__).hits
    assert len(hit.spans) == 1
    assert len(search.matches("مذهلا", reports[hit.report])) == 2
