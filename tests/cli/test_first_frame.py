"""The plain call for the screen: what stands before its first frame, and which calls are plain."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desk.cli.screen import plain_call

PROBE = """
import os, sys
before = set(sys.modules)

class Terminal:
    encoding = "utf-8"
    def isatty(self): return True
    def fileno(self): return 1
    def flush(self): pass
    def write(self, text):
        loaded = sorted(set(sys.modules) - before)
        os.write(1, ascii(text).encode() + b"\\n" + " ".join(loaded).encode())
        os._exit(0)

sys.stdin = sys.stdout = Terminal()
sys.argv = ["desk", *sys.argv[1:]]
from desk.cli import main
main()
"""
OWN = {"desk", "desk.cli", "desk.cli.screen", "desk.cli.verbs", "desk.i18n", "desk.tui", "desk.tui.frame"}
"""All that is loaded when the first frame is written: no parser, no settings, no more of Python than it starts with."""


@pytest.mark.parametrize("with_library", [False, True], ids=["bare", "library and files"])
def test_a_plain_call_draws_its_frame_before_anything_is_imported(with_library: bool, tmp_path: Path) -> None:
    words = ["--library", str(tmp_path / "library"), str(tmp_path)] if with_library else []
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *words],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
        env={**os.environ, "TERM": "xterm"},
    )
    written, loaded = done.stdout.splitlines()
    assert written.startswith(r"'\x1b[?1049h")
    assert set(loaded.split()) - {"__future__"} == OWN


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A call from a terminal, in a folder with a report; gives the folder."""
    for name in ("stdin", "stdout"):
        monkeypatch.setattr(f"sys.{name}.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.txt").write_text("Title\n\nText.\n", encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(
    ("words", "call"),
    [
        ([], ("", [])),
        (["report.txt"], ("", ["report.txt"])),
        (["open", "report.txt", "."], ("", ["report.txt", "."])),
        (["--library", "new"], ("new", [])),
        (["--library=new", "report.txt"], ("new", ["report.txt"])),
        (["--library", "new", "open"], ("new", [])),
    ],
)
def test_what_is_plain(words: list[str], call: tuple[str, list[str]]) -> None:
    assert plain_call(words) == call


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(
    "words",
    [
        ["add"],
        ["--help"],
        ["-h"],
        ["--version"],
        ["missing.txt"],
        ["report.txt", "missing.txt"],
        ["report.txt", "--library", "new"],
        ["report.txt", ""],
        ["--library"],
        ["--library", ""],
        ["--library="],
        ["--library", "report.txt"],
        ["--lib", "new"],
        ["--", "report.txt"],
        ["--library", "new", "search", "word"],
    ],
    ids=" ".join,
)
def test_what_is_left_to_the_parser(words: list[str]) -> None:
    assert plain_call(words) is None


def test_a_verb_is_a_verb_though_a_folder_has_its_name(terminal: Path) -> None:
    (terminal / "add").mkdir()
    assert plain_call(["add"]) is None
    assert plain_call(["./add"]) == ("", ["./add"])


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("term", ["dumb", ""])
def test_a_terminal_that_cannot_place_text_is_not_drawn_on(term: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", term)
    assert plain_call([]) is None


@pytest.mark.usefixtures("terminal")
def test_a_pipe_is_not_drawn_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: False)
    assert plain_call([]) is None


def test_the_language_of_the_settings_is_that_of_every_word_of_help(tmp_path: Path) -> None:
    """Also of what is looked up when the root of the verbs is imported."""
    settings = tmp_path / "config.toml"
    settings.write_text('[desk]\nlanguage = "fr"\n', encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "desk", "--help"],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
        env={**os.environ, "DESK_CONFIG": str(settings), "DESK_LANGUAGE": "", "LC_ALL": "C.UTF-8"},
    )
    assert "Afficher la version" in done.stdout
    assert "The library folder" not in done.stdout
    assert "Show" not in done.stdout
