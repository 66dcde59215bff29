"""The desk's search: reports in, hits out; an index that may vanish or spoil at any time."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from desk.errors import NotFoundError
from desk.model import Fold, FoldReason, Kind, Paragraph, Quote, Report, ReportId, Speaker, Status, quote_id
from desk.search import Item, Search, document_of, language_of, stamp
from index.query.fields import BELONGINGS, STATES
from index.spans import Span


def report(name: str, text: str, language: str = "en", **fields: object) -> Report:
    paragraphs, start = [], 0
    for line in text.splitlines():
        paragraphs.append(Paragraph(Span(start, start + len(line)), language))
        start += len(line) + 1
    values = {"title": text.splitlines()[0], "paragraphs": tuple(paragraphs)} | fields
    return Report(ReportId(name), f"{name}.txt", name * 4, text, language, **values)  # type: ignore[arg-type]


def quote(of: Report, text: str, **fields: object) -> Quote:
    start = of.text.index(text)
    span = Span(start, start + len(text))
    values = {"kind": Kind.DIRECT} | fields
    return Quote(quote_id(of.id, span), of.id, span, span, text, of.language, **values)  # type: ignore[arg-type]


ONE = report("one", 'Rain in Paris\n"It will rain all week," said Ms Dupont.', outlet="AFP", date=date(2009, 6, 16))
TWO = report(
    "two",
    "Bouchons à Paris\nLe périphérique est saturé.",
    "fr",
    outlet="Le Jour",
    date=datetime(2009, 6, 17, 8, 0, tzinfo=UTC),
)
SAID = quote(ONE, "It will rain all week,", speaker=Speaker("Ms Dupont", identity="Anne Dupont"), tags=("weather",))


class Shelf:
    """What the workspace would be: reports by id, and how often they were asked for."""

    def __init__(self, *items: Item) -> None:
        self.items = {item[0].id: item for item in items}
        self.read = 0

    def all(self) -> Iterator[Item]:
        self.read += 1
        yield from self.items.values()

    def report(self, key: ReportId) -> Report:
        if key not in self.items:
            raise NotFoundError(key)
        return self.items[key][0]

    def put(self, found: Report, quotes: Sequence[Quote] = ()) -> None:
        self.items[found.id] = (found, quotes)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf((ONE, [SAID]), (TWO, []))


@pytest.fixture
def search(tmp_path: Path, shelf: Shelf) -> Iterator[Search]:
    made = Search(tmp_path / "index")
    made.ensure(shelf.all, "1")
    yield made
    made.close()


def found(search: Search, shelf: Shelf, query: str) -> list[str]:
    return [hit.report for hit in search.search(query, report=shelf.report, today=date(2009, 6, 17)).hits]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("paris", ["two", "one"]),
        ("rain", ["one"]),
        ("quote:rain", ["one"]),
        ("quote:paris", []),
        ("speaker:dupont", ["one"]),
        ('speaker:"Anne Dupont"', ["one"]),
        ("tag:weather", ["one"]),
        ("outlet:afp", ["one"]),
        ('outlet:"le jour"', ["two"]),
        ("lang:fr", ["two"]),
        ("has:quotes", ["one"]),
        ("-has:quote", ["two"]),
        ("is:unreviewed", ["one"]),
        ("is:unread", ["two", "one"]),
        ("is:read", []),
        ("date:today", ["two"]),
        ("date:2009-06-16..", ["two", "one"]),
        ("title:rain", ["one"]),
    ],
)
def test_fields(search: Search, shelf: Shelf, query: str, expected: list[str]) -> None:
    assert found(search, shelf, query) == expected


def test_a_hit_as_the_faces_show_it(search: Search, shelf: Shelf) -> None:
    result = search.search("week", report=shelf.report)
    (hit,) = result.hits
    assert (hit.path, hit.title, hit.language, hit.outlet) == ("one.txt", "Rain in Paris", "en", "AFP")
    assert [span.of(ONE.text) for span in hit.spans] == ["week"]
    assert [span.of(hit.snippet.text) for span in hit.snippet.spans] == ["week"]
    assert result.facets == {
        "language": {"en": 1},
        "outlet": {"AFP": 1},
        "speaker": {"Anne Dupont": 1},
        "tag": {"weather": 1},
        "day": {"2009-06-16": 1},
    }


def test_problems_are_told_and_the_rest_is_searched(search: Search, shelf: Shelf) -> None:
    result = search.search('outlett:rain "rain', report=shelf.report)
    assert [hit.report for hit in result.hits] == ["one"]
    assert [(problem.span, problem.suggestion) for problem in result.problems] == [
        (Span(0, 8), "outlet:"),
        (Span(13, 18), '"rain"'),
    ]


def test_a_known_state_is_not_read_again(search: Search, shelf: Shelf, tmp_path: Path) -> None:
    again = Search(tmp_path / "index")
    assert again.ensure(shelf.all, "1") == 0
    assert shelf.read == 1
    assert found(again, shelf, "rain") == ["one"]
    again.close()


def test_an_index_that_is_behind_gets_what_differs(search: Search, shelf: Shelf, tmp_path: Path) -> None:
    for number in range(30):
        shelf.put(report(f"n{number}", f"Snow {number}"))
    search.ensure(shelf.all, "2")
    shelf.put(report("n3", "Hail"))
    del shelf.items[ReportId("two")]
    again = Search(tmp_path / "index")
    assert again.ensure(shelf.all, "3") == 1
    assert found(again, shelf, "hail") == ["n3"]
    assert found(again, shelf, "bouchons") == []
    assert again.search("snow", report=shelf.report).total == 29
    again.close()


def test_updates_are_visible_at_once(search: Search, shelf: Shelf) -> None:
    three = report("three", "Hail over Lyon")
    shelf.put(three)
    search.update([(three, ())], removed=[ReportId("two")], identity="2")
    assert found(search, shelf, "hail") == ["three"]
    assert found(search, shelf, "bouchons") == []
    tagged = quote(three, "Hail", tags=("ice",), status=Status.ACCEPTED)
    shelf.put(three, [tagged])
    search.update([shelf.items[three.id]], identity="3")
    assert found(search, shelf, "tag:ice is:reviewed") == ["three"]
    assert search.ensure(shelf.all, "3") == 0


@pytest.mark.parametrize("spoil", ["delete", "empty", "flip", "pointer"])
def test_a_lost_or_spoilt_index_is_built_again(search: Search, shelf: Shelf, tmp_path: Path, spoil: str) -> None:
    folder = tmp_path / "index"
    if spoil == "delete":
        shutil.rmtree(folder)
    elif spoil == "empty":
        for path in folder.rglob("*.seg"):
            path.write_bytes(b"")
    elif spoil == "flip":
        for path in folder.rglob("*.toc"):
            data = bytearray(path.read_bytes())
            data[len(data) // 2] ^= 0xFF
            path.write_bytes(data)
    else:
        (folder / "CURRENT").write_text("g-none", encoding="ascii")
    again = Search(folder)
    again.ensure(shelf.all, "1")
    assert found(again, shelf, "rain") == ["one"]
    again.close()
    assert found(search, shelf, "rain") == ["one"]
    search.update([shelf.items[ReportId("two")]])
    assert sorted(found(search, shelf, "bouchons OR rain")) == ["one", "two"]


def test_deleting_the_folder_between_any_two_steps_is_harmless(search: Search, shelf: Shelf, tmp_path: Path) -> None:
    for step in range(4):
        shutil.rmtree(tmp_path / "index", ignore_errors=True)
        if step % 2:
            search.update([shelf.items[ReportId("one")]])
        assert found(search, shelf, "rain") == ["one"]
        assert search.search("paris", report=shelf.report).total == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path, shelf: Shelf) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    search = Search(closed / "index")
    search.ensure(shelf.all, "1")
    assert found(search, shelf, "rain") == ["one"]


def test_a_file_where_the_folder_should_be(tmp_path: Path, shelf: Shelf) -> None:
    (tmp_path / "index").write_text("no folder", encoding="utf-8")
    search = Search(tmp_path / "index")
    search.ensure(shelf.all, "1")
    assert found(search, shelf, "rain") == ["one"]
    search.update([(report("three", "Hail"), ())], [ReportId("one")])
    shelf.put(report("three", "Hail"))
    assert found(search, shelf, "hail OR rain") == ["three"]
    assert shelf.read == 1
    assert search.failure
    (tmp_path / "index").unlink()
    search.rebuild(shelf.all, "1")
    assert not search.failure
    search.close()


def test_what_memory_cannot_hold_is_said(tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desk.search.library.IN_MEMORY", 1)
    (tmp_path / "index").write_text("no folder", encoding="utf-8")
    search = Search(tmp_path / "index")
    search.ensure(shelf.all, "1")
    (problem,) = search.search("paris", report=shelf.report).problems
    assert "first 1 reports" in problem.message
    (tmp_path / "index").unlink()
    search.ensure(shelf.all, "1")
    assert search.search("paris", report=shelf.report).problems == ()
    search.close()


def test_without_an_index_or_reports_there_is_no_hit(tmp_path: Path, shelf: Shelf) -> None:
    assert found(Search(tmp_path / "index"), shelf, "rain") == []


def test_a_report_that_is_gone_is_left_out(search: Search, shelf: Shelf) -> None:
    del shelf.items[ReportId("one")]
    result = search.search("paris", report=shelf.report)
    assert [hit.report for hit in result.hits] == ["two"]
    assert result.total == 1


def test_searching_while_the_index_changes(search: Search, shelf: Shelf) -> None:
    failures: list[BaseException] = []

    def ask() -> None:
        try:
            for _ in range(30):
                assert "one" in found(search, shelf, "rain")
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for number in range(6):
        search.update([(report(f"x{number}", f"rain {number}"), ())])
    for thread in threads:
        thread.join()
    assert failures == []


def test_matches_in_an_open_pane_need_no_index(tmp_path: Path) -> None:
    search = Search(tmp_path / "nowhere")
    assert [span.of(ONE.text) for span in search.matches("rain", ONE)] == ["Rain", "rain"]
    assert [span.of(ONE.text) for span in search.matches("quote:rain", ONE, [SAID])] == ["rain"]
    assert search.matches("rain", TWO) == ()
    assert not (tmp_path / "nowhere").exists()


def test_a_document_carries_what_the_report_has() -> None:
    folded = Paragraph(Span(0, 13), "und", fold=Fold(FoldReason.TEASER))
    made = report("f", ONE.text, byline="By X", date=datetime(2009, 6, 16, 9, 30, tzinfo=UTC))
    made = Report(
        **{name: getattr(made, name) for name in made.__slots__} | {"paragraphs": (folded, *made.paragraphs[1:])}
    )
    document = document_of(made, [quote(made, "It will rain", status=Status.ACCEPTED, note="check")])
    assert document.date == date(2009, 6, 16)
    assert document.passages[0].language == "en"
    assert [int(passage.weight) for passage in document.passages] == [1, 0]
    assert document.fields["is"] == ("accepted", "folded", "reviewed", "unread")
    assert set(document.fields["has"]) == {"byline", "date", "note", "notes", "quote", "quotes", "teaser"}


def test_what_a_document_is_and_has_may_be_asked() -> None:
    folds = [Paragraph(Span(0, 13), "en", fold=Fold(reason)) for reason in FoldReason]
    made = replace(ONE, byline="By X", warnings=("odd",), is_read=True, paragraphs=tuple(folds))
    speaker = Speaker("an official", anonymous=True)
    quotes = [replace(SAID, status=status, note="n", speaker=speaker) for status in Status]
    fields = document_of(made, quotes).fields
    assert set(fields["is"]) <= set(STATES)
    assert set(fields["has"]) == set(BELONGINGS)


def test_a_stamp_changes_with_what_is_indexed() -> None:
    stamps = {
        stamp(ONE, []),
        stamp(ONE, [SAID]),
        stamp(ONE, [quote(ONE, "It will rain all week,")]),
        stamp(report("one", ONE.text), []),
        stamp(replace(ONE, is_read=True), []),
    }
    assert len(stamps) == 5
    assert stamp(ONE, [SAID]) == stamp(ONE, [SAID])


def test_languages_for_ingest() -> None:
    assert language_of("Le gouvernement a annoncé une nouvelle mesure.") == "fr"


def many(count: int) -> Shelf:
    return Shelf(*((report(f"m{number}", f"Snow {number}\nIt fell."), ()) for number in range(count)))


def test_a_library_that_has_grown_moves_to_the_larger_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.writer.LARGE", 8)
    shelf = many(8)
    search = Search(tmp_path / "index")
    search.ensure(shelf.all, "1")
    assert search.state()[:2] == ("whoosh", 8)
    before = found(search, shelf, "snow")
    shelf.put(report("last", "Hail"))
    search.update([shelf.items[ReportId("last")]], identity="2")
    search.wait()
    assert search.state()[:2] == ("tantivy", 9)
    assert found(search, shelf, "snow") == before
    assert found(search, shelf, "hail") == ["last"]
    assert search.ensure(shelf.all, "2") == 0
    assert len(list((tmp_path / "index").glob("g-*"))) == 1
    search.close()


class Slow(Shelf):
    """Gives its reports one by one, when it is told to."""

    def __init__(self, *items: Item) -> None:
        super().__init__(*items)
        self.go, self.begun = threading.Event(), threading.Event()

    def all(self) -> Iterator[Item]:
        for number, item in enumerate(list(super().all())):
            if number == 1:
                self.begun.set()
                self.go.wait(20)
            yield item


def test_opening_does_not_wait_for_a_long_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desk.search.background.PATIENCE", 0.05)
    told: list[int] = []
    shelf = Slow(*many(5).items.values())
    search = Search(tmp_path / "index", progress=told.append)
    assert search.ensure(shelf.all, "1") == 0
    assert shelf.begun.wait(20)
    assert search.building
    assert found(search, shelf, "snow") == ["m0"]
    hail = report("m0", "Hail")
    shelf.put(hail)
    search.update([(hail, ())], identity="2")
    assert found(search, shelf, "hail") == ["m0"]
    shelf.go.set()
    search.wait()
    assert told == [1, 2, 3, 4, 5]
    assert found(search, shelf, "hail") == ["m0"]
    assert len(found(search, shelf, "snow")) == 4
    assert search.state()[1] == 5
    search.close()


def test_the_old_index_answers_while_another_is_built(
    search: Search, tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desk.search.background.PATIENCE", 0.05)
    slow = Slow(*many(40).items.values(), *shelf.items.values())
    search.ensure(slow.all, "2")
    assert slow.begun.wait(20)
    assert found(search, slow, "rain") == ["one"]
    slow.go.set()
    search.wait()
    assert search.search("snow", report=slow.report).total == 40


def test_closing_gives_up_a_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desk.search.background.PATIENCE", 0.05)
    shelf = Slow(*many(5).items.values())
    search = Search(tmp_path / "index")
    search.ensure(shelf.all, "1")
    assert shelf.begun.wait(20)
    closer = threading.Thread(target=search.close)
    closer.start()
    while not search._background.closing.is_set():
        closer.join(0.01)
    shelf.go.set()
    closer.join(20)
    assert not closer.is_alive()
    assert not list((tmp_path / "index").glob("g-*/manifest.json"))
    again = Search(tmp_path / "index")
    again.ensure(shelf.all, "1")
    again.wait()
    assert len(found(again, shelf, "snow")) == 5
    again.close()


@pytest.mark.parametrize("spoil", ["meta.json", "*.idx", "*.store"])
def test_a_spoilt_index_of_a_large_library_is_built_again(tmp_path: Path, shelf: Shelf, spoil: str) -> None:
    search = Search(tmp_path / "index", engine="tantivy")
    search.ensure(shelf.all, "1")
    search.close()
    (path,) = (tmp_path / "index").glob(f"g-*/{spoil}")
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)
    again = Search(tmp_path / "index", engine="tantivy")
    assert again.ensure(shelf.all, "1") == 2
    assert again.state()[0] == "tantivy"
    assert found(again, shelf, "rain") == ["one"]
    again.close()
