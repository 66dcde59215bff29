"""`desk restore`: what copies there are, one put back, and what the other commands say of a damaged library."""

from __future__ import annotations

import shlex
from pathlib import Path

from tests.cli.conftest import Call


def test_without_copies_it_says_so(call: Call) -> None:
    answer = call("restore")
    assert (answer.code, answer.out) == (0, b"")
    assert "no copy yet" in answer.err


def test_a_day_begins_with_a_copy_that_can_be_put_back(sample: Call, library: Path) -> None:
    before = [line["text"] for line in sample("quotes", "--json").lines[0]["quotes"]]
    (copy,) = sample("restore", "--json").json["copies"]
    assert (copy["reports"], copy["tags"], copy["good"]) == (5, 0, True)
    assert sample("restore").text.split()[:3] == [copy["day"], "5", "reports"]
    sample("tag", "1", "key line")
    answer = sample("restore", copy["day"])
    assert (answer.code, answer.text.split()[0]) == (0, copy["day"])
    assert str(library / "library.db.aside-1") in answer.err
    assert [line["text"] for line in sample("quotes", "--json").lines[0]["quotes"]] == before


def test_the_index_heals_by_itself(sample: Call, tmp_path: Path) -> None:
    sample("search", "twitter")
    (copy,) = sample("restore", "--json").json["copies"]
    (tmp_path / "late.txt").write_text("A zeppelin\n\nIt landed on Monday.\n", encoding="utf-8")
    sample("add", tmp_path / "late.txt")
    assert sample("search", "--json", "zeppelin").json["total"] == 1
    sample("restore", copy["day"])
    assert sample("search", "--json", "zeppelin").json["total"] == 0
    assert sample("search", "--json", "twitter").json["total"] > 0


def test_every_command_names_the_copy_of_a_damaged_library(sample: Call, library: Path) -> None:
    sample("reports")
    for damage in (b"", b"no database, but long enough to be looked at" * 40):
        (library / "library.db").write_bytes(damage)
        answer = sample("reports")
        assert (answer.code, answer.err.count("\n")) == (1, 1)
        advice = answer.err.partition("desk restore ")[2]
        assert sample("restore", *shlex.split(advice)).code == 0
        assert len(sample("reports", "--json").lines) == 5


def test_the_doctor_names_the_copies_and_why_there_is_none(sample: Call, library: Path) -> None:
    (library / "backups").write_bytes(b"in the way")
    answer = sample("doctor", "--json")
    (line,) = [check for check in answer.json["checks"] if check["name"] == "copies"]
    assert (answer.code, line["ok"]) == (1, False)
    assert "File exists" in line["detail"]
    assert sample("reports").code == 0
    (library / "backups").unlink()
    answer = sample("doctor", "--json")
    (line,) = [check for check in answer.json["checks"] if check["name"] == "copies"]
    assert (answer.code, line["ok"]) == (0, True)
    assert line["detail"][:2] == "20"
