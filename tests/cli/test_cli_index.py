"""`desk index`: which engine, how many reports, what size; and another engine, with the same answers."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Call


def test_it_says_engine_reports_and_size(sample: Call, library: Path) -> None:
    state = sample("index", "--json").json
    assert (state["schema_version"], state["engine"], state["reports"]) == (1, "whoosh", 5)
    notes = {"manifest.json", "proved.json"}
    (generation,) = (library / "index").glob("g-*")
    files = [path for path in generation.iterdir() if path.name not in notes and "lock" not in path.name.lower()]
    assert state["size"] == sum(path.stat().st_size for path in files)
    assert sample("index").text.split()[:2] == ["whoosh", "5"]


@pytest.mark.parametrize("query", ["twitter", '"وزارة الخارجية"', "elections -lang:fr", "date:.."])
def test_another_engine_gives_the_same_answer(sample: Call, query: str) -> None:
    before = sample("search", "--json", query).json
    state = sample("index", "--engine", "tantivy", "--json").json
    assert (state["engine"], state["reports"]) == ("tantivy", 5)
    assert sample("search", "--json", query).json == before
    assert sample("index", "--json").json["engine"] == "tantivy"
    assert sample("index", "--rebuild", "--json").json["engine"] == "whoosh"


def test_a_lost_index_is_made_anew(sample: Call, library: Path) -> None:
    sample("index", "--engine", "tantivy")
    shutil.rmtree(library / "index")
    assert sample("index", "--json").json["reports"] == 5


def test_an_index_that_cannot_be_written_is_said(sample: Call, library: Path) -> None:
    sample("index")
    shutil.rmtree(library / "index")
    (library / "index").write_text("no folder", encoding="utf-8")
    said = sample("index", "--rebuild")
    assert said.code == 1
    assert said.err.count("\n") == 1
    assert str(library) in said.err
    assert sample("search", "twitter").code == 0


def test_an_unknown_engine_is_wrong_usage(call: Call) -> None:
    assert call("index", "--engine", "none").code == 2


def test_progress_goes_to_stderr(sample: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desk.cli.index.STEP", 2)
    answer = sample("index", "--rebuild", "--json")
    assert answer.err.splitlines() == ["2 reports read", "4 reports read"]
    assert answer.json["reports"] == 5
