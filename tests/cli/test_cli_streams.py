"""Streams that are closed, full or a terminal, and words that no shell should have passed on."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

DESK = [sys.executable, "-c", "from desk.cli import main; main()"]
STEERING = 'A \x1b]0;evil\x07 report \x9b2J of \x1b[31m"the first thing to say here", she said today.\n'


@pytest.fixture
def desk(library: Path, sample: Any) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """The command line in a process of its own, with redirections as a shell writes them."""
    assert sample

    def run(words: str, redirection: str = "") -> subprocess.CompletedProcess[bytes]:
        line = f'exec "$@" {words} {redirection}'
        command = ["sh", "-c", line, "sh", *DESK, "--library", str(library)]
        return subprocess.run(command, capture_output=True, timeout=60, check=False)

    return run


VERBS = ["search maintenance", "show 1", "quotes --json", "export --all", "doctor", "--help"]


@pytest.mark.parametrize("verb", VERBS)
def test_a_full_disk_behind_stdout_is_one_line(
    desk: Callable[..., subprocess.CompletedProcess[bytes]], verb: str
) -> None:
    done = desk(verb, ">/dev/full")
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)
    assert b"No space left" in done.stderr


def test_a_closed_stdout_is_one_line(desk: Callable[..., subprocess.CompletedProcess[bytes]]) -> None:
    done = desk("quotes --json", ">&-")
    assert (done.returncode, done.stderr) == (1, b"desk: Standard output is closed.\n")


def test_a_closed_stdin_is_one_line(desk: Callable[..., subprocess.CompletedProcess[bytes]]) -> None:
    for verb in ("add -", "quotes --from-jsonl -"):
        done = desk(verb, "<&-")
        assert (done.returncode, done.stderr) == (1, b"desk: Standard input is closed.\n")


def test_a_reader_that_has_seen_enough_is_no_error(library: Path, sample: Any) -> None:
    assert sample
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [*DESK, "--library", str(library), "quotes", "--json"], stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_narration_that_cannot_be_written_changes_nothing(
    desk: Callable[..., subprocess.CompletedProcess[bytes]],
) -> None:
    for redirection in ("2>/dev/full", "2>&-"):
        assert desk("search maintenance", redirection).returncode == 0
        assert desk("add no-such-file", redirection).returncode == 1


@pytest.mark.parametrize("words", [["show", "1"], ["export", "--all"], ["quotes"], ["search", "report"]])
def test_no_control_sequence_reaches_a_terminal(library: Path, call: Any, tmp_path: Path, words: list[str]) -> None:
    source = tmp_path / "steering.txt"
    source.write_text(STEERING, encoding="utf-8")
    assert call("add", source).code == 0
    ours, theirs = pty.openpty()
    with subprocess.Popen([*DESK, "--library", str(library), *words], stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        seen = b""
        with suppress(OSError):
            while part := os.read(ours, 65536):
                seen += part
    os.close(ours)
    assert process.returncode == 0
    assert "first thing" in seen.decode("utf-8")
    assert not [char for char in seen.decode("utf-8") if (char < " " and char not in "\r\n") or "\x7f" <= char < "\xa0"]


def test_a_pager_is_not_steered_either(call: Any, tmp_path: Path) -> None:
    source = tmp_path / "steering.txt"
    source.write_text(STEERING, encoding="utf-8")
    assert call("add", source).code == 0
    shown = call("show", "1")
    assert len(shown.text) == len(STEERING)
    assert "\x1b" not in shown.text
    assert call("show", "--json", "1").json["text"] == STEERING


def test_names_in_no_encoding_are_names(call: Any, tmp_path: Path) -> None:
    source = tmp_path / os.fsdecode(b"a\xff\xfe.txt")
    source.write_text('She said "this is what we want" today.\n', encoding="utf-8")
    assert call("add", source).code == 0
    for words in (["show", source.name], ["show", source], ["quotes", source.name], ["tag", f"{source.name}:1-4", "x"]):
        assert call(*words).code == 0
    assert call("show", os.fsdecode(b"b\xff")).code == 1


@pytest.mark.parametrize("words", [["add", ""], [""], ["--library", "", "search", "x"]])
def test_an_empty_path_is_wrong_usage(call: Any, words: list[str]) -> None:
    answer = call(*words)
    assert answer.code == 2
    assert "path is empty" in answer.err


@pytest.mark.parametrize(
    "words",
    [
        ["show", ""],
        ["quotes", " "],
        ["statements", ""],
        ["speakers", "1", ""],
        ["speakers", "--split", ""],
        ["speakers", "--merge", "Ian Kelly", ""],
        ["remove", "1", ""],
        ["tag", "", "x"],
        ["untag", "", "x"],
        ["search", "--like", ""],
        ["export", "--all", "--report", ""],
        ["export", "-o", ""],
        ["quotes", "--from-jsonl", ""],
        ["restore", ""],
        ["search", ""],
        ["search", " ", ""],
    ],
)
def test_an_empty_name_is_wrong_usage_and_does_nothing(sample: Any, words: list[str]) -> None:
    answer = sample(*words)
    assert (answer.code, answer.out) == (2, b"")
    assert "is empty" in answer.err
    assert len(answer.err.splitlines()) == 1


@pytest.mark.parametrize("place", ["1:0-999999", "1:9-3", "1:" + "9" * 5000 + "-" + "9" * 5001, "1:5-5"])
def test_a_place_outside_the_text_is_one_line(sample: Any, place: str) -> None:
    answer = sample("tag", place, "x")
    assert (answer.code, answer.out, answer.err.count("\n")) == (1, b"", 1)


def test_a_path_with_a_line_end_stays_in_its_line(call: Any, tmp_path: Path) -> None:
    source = tmp_path / "a\nb.txt"
    source.write_text('She said "this is what we want" today.\n', encoding="utf-8")
    call("add", source)
    assert len(call("search", "want").text.splitlines()) == 3
    assert len(call("quotes").text.splitlines()) == 2


def test_an_export_says_what_of_its_query_it_could_not_read(sample: Any) -> None:
    answer = sample("export", "--all", "--query", '"maintenance')
    assert answer.code == 0
    assert "not closed" in answer.err


def test_a_long_query_is_not_repeated(sample: Any) -> None:
    answer = sample("search", "word " * 3000)
    assert answer.code == 0
    assert len(answer.err) < 400


def test_a_byte_order_mark_before_lines_of_json(call: Any) -> None:
    data = b"\xef\xbb\xbf" + b'{"id": 1, "text": "She said \\"this is what we want\\" today."}\r\n'
    assert len(call("quotes", "--json", "--from-jsonl", "-", data=data).lines) == 1
