"""Web Annotations: every term is one of the model, and what was written is read back from them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from desk.export import ExportRow, render, rows
from desk.model import Quote, QuoteId, Report, ReportId, quote_id
from index.spans import Span

MOTIVATIONS = {
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying",
    "linking", "moderating", "questioning", "replying", "tagging",
}  # fmt: skip
"""Web Annotation Vocabulary, 3.4: the instances of Motivation."""
TERMS = {
    "AnnotationPage": {"@context", "type", "id", "items", "startIndex", "label", "generator"},
    "Software": {"type", "name", "schema:schemaVersion"},
    "Annotation": {"id", "type", "motivation", "body", "target"},
    "TextualBody": {
        "type", "value", "purpose", "format", "language", "textDirection", "schema:translationOfWork",
    },
    "Text": {"id", "type", "format", "language", "processingLanguage", "textDirection"},
    "TextQuoteSelector": {"type", "exact", "prefix", "suffix"},
    "TextPositionSelector": {"type", "start", "end"},
}  # fmt: skip
"""Web Annotation Data Model: what may stand in a resource of a type (3.2, 4.1, 4.2.4, 4.2.5, 5.2); `schema:` is a
prefix of the context itself."""
TEXT = 'وقال المتحدث "علينا أن ننتظر حتى الغد" ثم غادر. 🛶 "نعم"'


def resources(value: object) -> Iterator[dict[str, Any]]:
    """Every typed object of a document."""
    if isinstance(value, dict):
        if "type" in value:
            yield value
        for part in value.values():
            yield from resources(part)
    elif isinstance(value, list):
        for part in value:
            yield from resources(part)


def page_of(exported: tuple[ExportRow, ...]) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(render("annotations", exported))
    return read


@pytest.fixture
def report() -> Report:
    return Report(ReportId("r1"), "r1.txt", "0" * 32, TEXT, "ar", "عنوان")


@pytest.fixture
def translated(report: Report) -> tuple[ExportRow, ...]:
    """Two quotes, the second behind a character outside the basic plane; the first is translated."""
    quotes = []
    for text in ("علينا أن ننتظر حتى الغد", "نعم"):
        start = TEXT.index(text)
        span = Span(start, start + len(text))
        quotes.append(Quote(quote_id(report.id, span), report.id, span, span, text, "ar"))
    first = replace(quotes[0], translation="We have to wait until tomorrow", note="checked with the speaker")
    return rows(
        [report], [first, replace(quotes[1], translation="?!")], (), lambda text: "en" if "We" in text else "und"
    )


def test_every_term_is_one_of_the_model(sample: tuple[ExportRow, ...], translated: tuple[ExportRow, ...]) -> None:
    for page in (page_of(sample), page_of(translated), page_of(())):
        for resource in resources(page):
            assert set(resource) <= TERMS[resource["type"]], resource
        for item in page["items"]:
            assert item["motivation"] in MOTIVATIONS
            assert {body["purpose"] for body in item["body"]} <= MOTIVATIONS
        names = [page["id"], *(item["id"] for item in page["items"])]
        assert all(name.startswith("urn:newsroom-desk:") for name in names)
        assert len(set(names)) == len(names)


def test_a_translation_stands_beside_the_original_with_its_language(translated: tuple[ExportRow, ...]) -> None:
    first, second = page_of(translated)["items"]
    (body,) = (body for body in first["body"] if body["purpose"] == "describing")
    assert (body["type"], body["value"]) == ("TextualBody", "We have to wait until tomorrow")
    assert (body["language"], body["textDirection"]) == ("en", "ltr")
    assert body["schema:translationOfWork"] == {"schema:text": translated[0].text, "schema:inLanguage": "ar"}
    assert [body["value"] for body in first["body"] if body["purpose"] == "commenting"] == ["checked with the speaker"]
    assert (first["motivation"], second["motivation"]) == ("commenting", "describing")
    (body,) = second["body"]
    assert "language" not in body


def test_what_was_written_is_read_back(report: Report, translated: tuple[ExportRow, ...]) -> None:
    for item, row in zip(page_of(translated)["items"], translated, strict=True):
        selectors = {selector["type"]: selector for selector in item["target"]["selector"]}
        quote, position = selectors["TextQuoteSelector"], selectors["TextPositionSelector"]
        start, end = position["start"], position["end"]
        assert quote["exact"] == report.text[start:end] == row.text
        assert report.text[:start].endswith(quote["prefix"])
        assert report.text[end:].startswith(quote["suffix"])
        assert item["id"].rpartition(":")[2] == QuoteId(row.quote)
        values = {body["purpose"]: body["value"] for body in item["body"]}
        assert (values.get("commenting", ""), values["describing"]) == (row.note, row.translation)


@pytest.mark.parametrize(("name", "words"), [("markdown", "Translation (English)"), ("html", "Translation (English)")])
def test_pages_say_in_which_language_a_translation_is(translated: tuple[ExportRow, ...], name: str, words: str) -> None:
    page = render(name, translated).decode().replace("\\(", "(").replace("\\)", ")")
    assert page.count(words) == 1
    assert page.count("Translation") == 2


def test_rows_hold_translation_and_language_for_programs(translated: tuple[ExportRow, ...]) -> None:
    records = [json.loads(line) for line in render("jsonl", translated).decode().splitlines()]
    assert [(record["translation"], record["translation_language"]) for record in records] == [
        ("We have to wait until tomorrow", "en"),
        ("?!", ""),
    ]
    head = render("csv", translated).decode("utf-8-sig").splitlines()[0]
    assert '"translation","translation_language"' in head
