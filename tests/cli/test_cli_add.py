"""`desk add`: outcomes, order, bad files."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.cli.diagnostics import ExitCode
from desk.errors import LibraryError
from desk.model import Report, ReportId
from desk.workspace.adding import Adding
from desk.workspace.carrying import Carrying
from tests.cli.conftest import Call


def test_the_five_reports_are_added_with_their_languages(call: Call, seeds: Path) -> None:
    answer = call("add", "--json", seeds)
    assert answer.code == ExitCode.OK
    sources = answer.json["sources"]
    assert [source["outcome"] for source in sources] == ["added"] * 5
    assert sorted(source["language"] for source in sources) == ["ar", "en", "en", "en", "fr"]


def test_the_same_text_again_adds_nothing_and_says_so(sample: Call, seeds: Path, tmp_path: Path) -> None:
    again = sample("add", seeds)
    assert again.code == ExitCode.OK
    assert again.text.count("nothing added") == 5
    copy = tmp_path / "copy.txt"
    copy.write_bytes((seeds / "001_0bf9f3067b988ce5.txt").read_bytes())
    assert sample("add", "--json", copy).json["sources"][0]["outcome"] == "unchanged"


def test_standard_input_is_a_report(call: Call) -> None:
    answer = call("add", "-", data="Le maire a dit « oui ».\n".encode())
    assert answer.code == ExitCode.OK
    assert "fr" in answer.text


@pytest.mark.parametrize(
    ("name", "content", "cause"),
    [
        ("missing.txt", None, "does not exist"),
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n\t\n", "empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "image|binary|PNG"),
        ("nul.txt", b"text\0with\0nuls\0\0\0 and more\x01\x02", "binary"),
    ],
)
def test_a_bad_file_is_one_clear_line(call: Call, tmp_path: Path, name: str, content: bytes | None, cause: str) -> None:
    import re

    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    answer = call("add", path)
    assert answer.code == ExitCode.FAILED
    (line,) = answer.err.splitlines()
    assert name in line
    assert re.search(cause, line, re.IGNORECASE)
    assert answer.out == b""


def test_the_rest_of_a_batch_goes_on(call: Call, tmp_path: Path, seeds: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"")
    answer = call("add", tmp_path / "gone.txt", bad, seeds / "004_9117c74f79c4becc.txt")
    assert answer.code == ExitCode.OK
    assert "fr" in answer.text
    assert [name in answer.err for name in ("gone.txt", "bad.txt")] == [True, True]
    assert len(answer.err.splitlines()) == 2


def test_an_interruption_says_what_is_kept(call: Call, seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = Adding._read
    names: list[str] = []

    def interrupted(source: Path) -> Report:
        names.append(source.name)
        if len(names) == 3:
            raise KeyboardInterrupt
        return read(source)

    monkeypatch.setattr(Adding, "_read", staticmethod(interrupted))
    answer = call("add", seeds)
    assert answer.code == ExitCode.INTERRUPTED
    assert "stopped after 2 of 5 sources" in answer.err
    assert answer.err.strip().count("\n") == 0
    monkeypatch.setattr(Adding, "_read", staticmethod(read))
    outcomes = [source["outcome"] for source in call("add", "--json", seeds).json["sources"]]
    assert sorted(outcomes) == ["added"] * 3 + ["unchanged"] * 2


def test_a_library_that_fails_ends_the_batch_in_two_lines(
    call: Call, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = Adding._keep
    kept: list[str] = []

    def full(adding: Adding, report: Report) -> ReportId | None:
        kept.append(report.title)
        if len(kept) == 3:
            raise LibraryError("the disk is full.")
        return keep(adding, report)

    monkeypatch.setattr(Adding, "_keep", full)
    answer = call("add", seeds)
    assert len(kept) == 3
    assert answer.text.count("added") == 2
    assert answer.err.splitlines() == [
        "desk: stopped after 3 of 5 sources; what was read is kept, and the same command goes on from there.",
        "desk: the disk is full.",
    ]
    assert call("search", "twitter").text.count("seeds") == 2


def test_nothing_in_a_text_or_a_name_steers_the_terminal(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "red\x1b[31m.txt"
    path.write_text("Title \x1b]52;c;aGk=\x07 \x9b2J\n\nShe said \x1b[2J\u202e“no”.\n", encoding="utf-8")
    added = call("add", path)
    found = call("search", "no")
    listed = call("quotes")
    structured = call("quotes", "--json")
    for answer in (added, found, listed, structured):
        assert answer.code == ExitCode.OK
        for steering in ("\x1b", "\x9b", "\x07", "\u202e"):
            assert steering not in answer.text
            assert steering not in answer.err
    assert structured.json["text"] == path.read_text(encoding="utf-8")


def test_what_is_neither_verb_nor_path_is_said(call: Call) -> None:
    answer = call("serach", "word")
    assert answer.code == ExitCode.FAILED
    assert answer.err.startswith("desk: serach: there is no such file, folder or command.")


def test_the_screen_needs_a_terminal(call: Call, seeds: Path) -> None:
    answer = call(seeds)
    assert answer.code == ExitCode.FAILED
    assert "needs a terminal" in answer.err


def test_wrong_usage_is_two(call: Call) -> None:
    assert call("add").code == ExitCode.USAGE
    assert call("search", "--limit", "x", "y").code == ExitCode.USAGE
    assert "--help" in call("add").err


def test_a_name_that_no_disk_takes_is_named(call: Call) -> None:
    answer = call("add", "a" * 300)
    assert answer.code == 1
    assert answer.err == f"desk: {'a' * 300} does not exist. Check the name and the folder.\n"


def test_an_updated_file_is_told_from_its_older_text(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "flood.txt"
    for text in ("Flood in Marlow\n\nThe bridge is closed.\n", "Flood in Marlow\n\nThe bridge is open again.\n"):
        path.write_text(text, encoding="utf-8")
        answer = call("add", path)
    assert "(added as v2 of its file, the older text stays, 0 quotes)" in answer.text
    assert [line["version"] for line in call("reports", "--json").lines] == [2, 1]
    assert "flood.txt v1" in call("reports").text
    assert "open again" in call("show", "flood.txt").text
    assert "is closed" in call("show", "1").text


FLOOD = 'Flood in Marlow\n\n"The bridge stays closed", Mayor Ann Dale said.\n\n"We carry on", she said.\n'


@pytest.fixture
def updated(call: Call, tmp_path: Path) -> tuple[Call, Path]:
    """A file that was added, both its quotes tagged, and then written anew without the second one."""
    path = tmp_path / "flood.txt"
    path.write_text(FLOOD, encoding="utf-8")
    call("add", path)
    for quote in call("quotes", "--json", "flood.txt").json["quotes"]:
        call("tag", quote["id"], "key line")
    path.write_text(FLOOD.replace("We carry on", "Nobody gives up"), encoding="utf-8")
    return call, path


def test_the_answer_tells_what_a_newer_text_took_over(updated: tuple[Call, Path]) -> None:
    call, path = updated
    (source,) = call("add", "--json", path).json["sources"]
    one = {"quotes": 1, "reviewed": 1, "tagged": 1, "noted": 0, "translated": 0}
    assert source["version"] == 2
    assert source["takeover"] == {"carried": one, "lost": one, "withheld": dict.fromkeys(one, 0), "error": None}
    (again,) = call("add", "--json", path).json["sources"]
    assert again["takeover"] is None


def test_a_library_that_is_full_says_that_the_older_text_keeps_the_tags(
    updated: tuple[Call, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise LibraryError("the disk is full")

    monkeypatch.setattr(Carrying, "perform", full)
    call, path = updated
    answer = call("add", path)
    assert "1 judged quote could not be taken over, the older text keeps it" in answer.text
    assert "judged as in the older" not in answer.text
    assert "flood.txt: " in answer.err
    assert "disk is full" in answer.err


def test_an_export_says_what_it_leaves_out_of_older_texts(updated: tuple[Call, Path]) -> None:
    call, path = updated
    call("add", path)
    newest = call("export", "--format", "jsonl")
    assert len(newest.lines) == 1
    assert "2 quotes of older texts of files are left out. --older-texts" in newest.err
    whole = call("export", "--format", "jsonl", "--older-texts")
    assert len(whole.lines) == 3
    assert whole.err == ""
