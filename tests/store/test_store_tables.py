"""Reports, quotes and tags in the store: finding, counting, order."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desk.model import Kind, Quote, Report, ReportId, Status, quote_id
from desk.store import Store
from desk.store.reports import ONE
from desk.store.rows import quote_of
from index.spans import Span


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "library.db")
    yield opened
    opened.close()


def a_report(name: str, day: date | None = None, path: str = "") -> Report:
    text = f"{name} said \"hello\" and 'bye'."
    return Report(ReportId(name), path or f"/wire/{name}.txt", f"digest {name}", text, "en", name.title(), date=day)


def a_quote(report: str, start: int, end: int) -> Quote:
    span = Span(start, end)
    return Quote(quote_id(ReportId(report), span), ReportId(report), span, span, "x", "en", Kind.DIRECT)


@pytest.mark.parametrize("reference", ["2", "beta", "/wire/beta.txt", "beta.txt", "bet"])
def test_a_report_is_found_by(store: Store, reference: str) -> None:
    for name in ("alpha", "beta", "gamma"):
        store.reports.add(a_report(name))
    assert store.reports.find(reference) == ["beta"]


def test_a_vague_reference_finds_several_and_a_wrong_one_none(store: Store) -> None:
    store.reports.add(a_report("beta1"))
    store.reports.add(a_report("beta2"))
    assert store.reports.find("beta") == ["beta1", "beta2"]
    assert store.reports.find("delta") == []
    assert store.reports.find("%") == []


def test_summaries_stand_newest_first_and_undated_last(store: Store) -> None:
    store.reports.add(a_report("old", date(2009, 6, 16)))
    store.reports.add(a_report("undated"))
    store.reports.add(a_report("new", date(2009, 6, 17)))
    assert [summary.id for summary in store.reports.summaries()] == ["new", "old", "undated"]


def test_a_summary_counts_quotations_alone(store: Store) -> None:
    store.reports.add(a_report("r"))
    first = a_quote("r", 0, 4)
    store.quotes.put_all(
        [
            replace(first, tags=("key",), status=Status.ACCEPTED),
            replace(a_quote("r", 5, 7), status=Status.CHECKED),
            a_quote("r", 8, 9),
            replace(a_quote("r", 10, 11), is_quotation=False),
            replace(a_quote("r", 12, 13), duplicate_of=first.id, tags=("key",)),
            replace(a_quote("r", 14, 15), status=Status.REJECTED),
        ]
    )
    summary = store.reports.summary(ReportId("r"))
    assert summary is not None
    assert (summary.found, summary.reviewed, summary.tagged) == (3, 2, 1)


def test_the_summary_of_one_report_looks_at_its_own_quotes_alone(store: Store) -> None:
    steps = [row["detail"] for row in store.database.rows(f"EXPLAIN QUERY PLAN {ONE}", "r")]
    assert [step for step in steps if step.startswith("SCAN quote")] == []
    assert any("quote" in step for step in steps)


def test_quotes_come_in_text_order_the_outer_before_the_nested(store: Store) -> None:
    store.reports.add(a_report("r"))
    for start, end in ((9, 12), (2, 5), (2, 20)):
        store.quotes.put(a_quote("r", start, end))
    assert [(q.span.start, q.span.end) for q in store.quotes.of_report(ReportId("r"))] == [(2, 20), (2, 5), (9, 12)]


def test_a_tag_keeps_its_first_spelling(store: Store) -> None:
    store.reports.add(a_report("r"))
    store.quotes.put(replace(a_quote("r", 0, 4), tags=("Anonymous source",)))
    assert store.quotes.known_names(["ANONYMOUS SOURCE ", "new", "anonymous source", ""]) == ("Anonymous source", "new")


def test_tags_stand_last_given_first_and_unused_ones_are_gone(store: Store) -> None:
    store.reports.add(a_report("r"))
    one, two = a_quote("r", 0, 4), a_quote("r", 5, 9)
    store.quotes.put_all([replace(one, tags=("a", "b")), replace(two, tags=("b", "c"))])
    store.quotes.touch(["a"])
    store.quotes.touch(["c"])
    assert [(tag.name, tag.count) for tag in store.quotes.tags()] == [("c", 1), ("a", 1), ("b", 2)]
    store.quotes.put_all([one, replace(two, tags=("b",))])
    assert [tag.name for tag in store.quotes.tags()] == ["b"]


def test_removing_a_report_removes_its_quotes_and_tags(store: Store) -> None:
    store.reports.add(a_report("r"))
    store.quotes.put(replace(a_quote("r", 0, 4), tags=("a",)))
    store.reports.remove(ReportId("r"))
    assert store.reports.count() == 0
    assert store.quotes.all() == ()
    assert store.quotes.tags() == ()


def test_a_report_is_read_once_and_forgotten_with_it(store: Store) -> None:
    store.reports.add(a_report("r"))
    before = store.database.sequence()
    assert not store.readings.has(ReportId("r"))
    for _ in range(2):
        store.readings.put(ReportId("r"))
    store.readings.put(ReportId("none"))
    assert store.readings.has(ReportId("r"))
    assert store.database.sequence() == before + 1
    read = store.reports.get(ReportId("r"))
    assert read is not None
    assert read.is_read
    store.reports.remove(ReportId("r"))
    assert not store.readings.has(ReportId("r"))


def test_a_report_is_unread_again_and_others_learn_of_it(store: Store) -> None:
    store.reports.add(a_report("r"))
    store.readings.put(ReportId("r"))
    before = store.database.sequence()
    for _ in range(2):
        store.readings.delete(ReportId("r"))
    assert store.database.sequence() == before + 1
    assert not store.readings.has(ReportId("r"))


def test_a_list_says_what_is_read(store: Store) -> None:
    for name in ("one", "two"):
        store.reports.add(a_report(name))
    store.readings.put(ReportId("two"))
    assert {summary.id: summary.is_read for summary in store.reports.summaries()} == {"one": False, "two": True}


def test_quotes_read_before_are_unpacked_again_only_where_their_row_changed(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.reports.add(a_report("r"))
    quotes = [a_quote("r", start, start + 1) for start in range(20)]
    store.quotes.put_all(quotes)
    before = store.quotes.all()
    unpacked: list[str] = []

    def unpack(row: sqlite3.Row, tags: tuple[str, ...]) -> Quote:
        unpacked.append(row["id"])
        return quote_of(row, tags)

    monkeypatch.setattr("desk.store.quotes.quote_of", unpack)
    assert store.quotes.all() == before
    assert unpacked == []
    store.quotes.put(replace(quotes[3], note="later", tags=("one",)))
    store.quotes.put(replace(quotes[4], tags=("two",)))
    after = store.quotes.all()
    assert unpacked == [quotes[3].id]
    assert (after[3].note, after[3].tags, after[4].tags) == ("later", ("one",), ("two",))
    store.quotes.delete(quotes[5].id)
    assert [each.id for each in store.quotes.all()] == [each.id for each in quotes if each is not quotes[5]]


def test_a_library_that_is_too_large_keeps_nothing_unpacked(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desk.store.quotes.KEPT", 3)
    store.reports.add(a_report("r"))
    store.quotes.put_all([a_quote("r", start, start + 1) for start in range(4)])
    assert store.quotes.all() == store.quotes.all()
    assert store.quotes.all()[0] is not store.quotes.all()[0]
