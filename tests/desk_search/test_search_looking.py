"""Texts are looked through for the hits that are shown, once each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk.model import Paragraph, Report, ReportId
from desk.search import Search
from index.errors import IndexDamaged
from index.matching import Shown
from index.spans import Span

REPORTS = {
    ReportId(f"r{number}"): Report(
        ReportId(f"r{number}"),
        f"{number}.txt",
        f"{number:04}",
        f"Storm number {number} over the coast.",
        "en",
        title=f"Storm {number}",
        paragraphs=(Paragraph(Span(0, len(f"Storm number {number} over the coast.")), "en"),),
    )
    for number in range(60)
}


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    folder: Path = tmp_path_factory.mktemp("index")
    made = Search(folder)
    made.ensure(lambda: ((report, ()) for report in REPORTS.values()), "1")
    yield made
    made.close()


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What was looked through."""
    seen: list[bytes] = []
    spans = Shown.spans

    def counted(self: Shown, stored: bytes) -> tuple[Span, ...]:
        seen.append(stored)
        return spans(self, stored)

    monkeypatch.setattr(Shown, "spans", counted)
    return seen


def test_a_screen_of_twenty_rows_looks_through_twenty_texts(search: Search, looked: list[bytes]) -> None:
    result = search.search("storm", 50, report=REPORTS.__getitem__)
    assert (result.total, len(result.hits)) == (60, 50)
    assert not looked
    rows = [(hit.title, len(hit.spans), hit.snippet.text) for hit in result.hits[:20]]
    assert all(count == 1 and text.startswith("Storm number") for _, count, text in rows)
    assert len(looked) == len(set(looked)) == 20


def test_what_was_damaged_since_shows_where_the_text_begins(search: Search, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(_self: Shown, _stored: bytes) -> tuple[Span, ...]:
        raise IndexDamaged

    result = search.search("coast", 1, report=REPORTS.__getitem__)
    monkeypatch.setattr(Shown, "spans", damaged)
    assert result.hits[0].spans == ()
    assert result.hits[0].snippet.text == REPORTS[result.hits[0].report].text
