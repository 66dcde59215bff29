"""The question asked through a real pseudo-terminal, and the facts asked of tmux."""

from __future__ import annotations

import os
import pty
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.layout.emit import QUESTION, bidi_answer, is_answered, name_answer, without_answers
from desk.layout.probe import ANSWER_LIMIT, REMOTE_LIMIT, answer_limit, ask, ask_tmux


@pytest.fixture
def terminal_pair() -> Iterator[tuple[int, int]]:
    ours, theirs = pty.openpty()
    yield ours, theirs
    for descriptor in (ours, theirs):
        with suppress(OSError):
            os.close(descriptor)


def test_asking_a_terminal_that_answers(terminal_pair: tuple[int, int]) -> None:
    screen, program = terminal_pair
    heard: list[bytes] = []

    def answer() -> None:
        heard.append(os.read(screen, 64))
        os.write(screen, b"\x1b[8;1$y\x1b[?6")
        os.write(screen, b"5;1;9c")

    thread = threading.Thread(target=answer)
    thread.start()
    received = ask(program, program, limit=5.0)
    thread.join()
    assert heard == [QUESTION.encode("ascii")]
    assert bidi_answer(received) == 1


def test_asking_a_silent_terminal_ends(terminal_pair: tuple[int, int]) -> None:
    import termios

    _, program = terminal_pair
    before = termios.tcgetattr(program)
    assert ask(program, program, limit=0.02) == ""
    assert termios.tcgetattr(program) == before


def test_an_answer_that_has_begun_is_waited_for(terminal_pair: tuple[int, int]) -> None:
    screen, program = terminal_pair

    def answer() -> None:
        os.read(screen, 64)
        os.write(screen, b"\x1bP>|XTe")
        time.sleep(0.8)
        os.write(screen, b"rm(379)\x1b\\\x1b[?64c")

    thread = threading.Thread(target=answer)
    thread.start()
    received = ask(program, program, limit=0.5)
    thread.join()
    assert name_answer(received) == "XTerm(379)"


def test_keys_typed_meanwhile_make_no_longer_wait(terminal_pair: tuple[int, int]) -> None:
    screen, program = terminal_pair
    os.write(screen, b"typed\n")
    started = time.monotonic()
    assert ask(program, program, limit=0.05) == "typed\n"
    assert time.monotonic() - started < REMOTE_LIMIT


ANSWERS = ("\x1bP>|XTerm(379)\x1b\\", "\x1bP>|\x1b\\", "\x1b[8;0$y", "\x1b[8;4$y", "\x1b[?64;1;2c", "\x1b[?6c")
KEYS = ("x", "P", ">", "|", "é", "ل", "\x1b[A", "\x1bOQ", "\x1b[8~", "\x1b[?2026;2$y", "\x1b[<0;3;4M", "\r")


@given(st.lists(st.sampled_from(ANSWERS + KEYS), max_size=8), st.lists(st.integers(0, 80), max_size=6))
def test_late_answers_are_dropped_however_they_are_cut(sent: list[str], cuts: list[int]) -> None:
    stream = "".join(sent)
    edges = [0, *sorted(cut for cut in cuts if cut < len(stream) and stream[cut - 1] != "\x1b"), len(stream)]
    typed, held = "", ""
    for start, end in pairwise(edges):
        more, held = without_answers(held + stream[start:end])
        typed += more
    assert typed + held == "".join(key for key in sent if key in KEYS)


def test_asking_no_terminal_asks_nothing() -> None:
    reading, writing = os.pipe()
    try:
        assert ask(reading, writing) == ""
    finally:
        os.close(reading)
        os.close(writing)


@pytest.mark.parametrize(
    ("received", "answered"),
    [("\x1b[?6c", True), ("\x1b[8;1$y\x1b[?65;1;9c", True), ("\x1b[8;1$y", False), ("\x1b[?65;1", False), ("", False)],
)
def test_the_last_answer_ends_the_waiting(received: str, answered: bool) -> None:
    assert is_answered(received) is answered


def test_a_terminal_far_away_has_longer() -> None:
    assert answer_limit({}) == ANSWER_LIMIT == 0.1
    assert answer_limit({"SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"}) == REMOTE_LIMIT
    assert answer_limit({"SSH_TTY": "/dev/pts/1"}) == REMOTE_LIMIT


def test_tmux_is_asked_by_its_own_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "tmux"
    program.write_text('#!/bin/sh\n[ "$1 $2" = "display-message -p" ] && echo "$3"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert ask_tmux() == "#{client_termtype};#{client_termname};#{allow-passthrough}"


def test_without_tmux_nothing_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert ask_tmux() == ""
