"""Leaving while reports are being added: at once, the terminal given back, nothing lost."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from desk.workspace import Workspace
from tests.terminal.test_pty import LIMIT, Desk, read_from

MANY = 400
SOON = 30.0
"""Seconds, on a machine with much else to do; that not all were added is what shows that it was left."""
GIVEN_BACK = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?2004l", b"\x1b[?1000l", b"\x1b[?1003l")
TEXT = 'Report {n} of the harbour\n\nHALDEN (AP) - "Number {n} stays shut," said Nora Quist.\n' + "Word. " * 400


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("many")
    for n in range(MANY):
        (folder / f"{n}.txt").write_text(TEXT.format(n=n), encoding="utf-8")
    return folder


def hang_up(desk: Desk) -> None:
    os.close(desk.source)
    desk.source = -1


ENDS: dict[str, tuple[Callable[[Desk], object], int, bool]] = {
    "q": (lambda desk: desk.press("q"), 0, True),
    "SIGTERM": (lambda desk: desk.process.send_signal(signal.SIGTERM), 128 + signal.SIGTERM, True),
    "SIGHUP": (lambda desk: desk.process.send_signal(signal.SIGHUP), 128 + signal.SIGHUP, True),
    "the terminal is closed": (hang_up, 128 + signal.SIGHUP, False),
}


@pytest.mark.parametrize("end", ENDS)
def test_the_desk_is_left_while_it_adds(library: Path, many: Path, end: str) -> None:
    do, code, watched = ENDS[end]
    desk = Desk(library, many)
    try:
        desk.until(lambda: b"Adding 1" in desk.sent)
        told, started = len(desk.sent), time.monotonic()
        do(desk)
        while desk.process.poll() is None and time.monotonic() - started < SOON:
            if watched:
                desk.read(0.05)
            else:
                time.sleep(0.05)
        assert desk.process.poll() == code
        if watched:
            desk.read(0.1)
            assert [sequence for sequence in GIVEN_BACK if sequence not in desk.sent[told:]] == []
            assert b"Traceback" not in desk.sent
    finally:
        desk.close()
    workspace = Workspace.open(library)
    kept = len(workspace.reports())
    assert 0 < kept < MANY
    assert workspace.search("harbour").total == kept
    assert workspace.checks()
    assert all(check.ok for check in workspace.checks())
    workspace.close()


def test_an_open_desk_ends_with_its_terminal(library: Path, seeds: Path) -> None:
    desk = Desk(library, seeds)
    try:
        desk.shows("5 reports")
        desk.settle()
        hang_up(desk)
        for sent_by_the_kernel in (signal.SIGHUP, signal.SIGCONT):
            desk.process.send_signal(sent_by_the_kernel)
        assert desk.process.wait(SOON) == 128 + signal.SIGHUP
    finally:
        desk.close()


@pytest.mark.parametrize("term", ["dumb", ""])
def test_a_terminal_that_cannot_place_text_is_told_in_one_line(library: Path, term: str) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "desk", "--library", str(library)]
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env={**os.environ, "TERM": term})
    os.close(theirs)
    told = read_from(ours)
    while more := read_from(ours):
        told += more
    assert process.wait(LIMIT) == 1
    os.close(ours)
    assert told.count(b"\n") == 1
    assert b"TERM is" in told
    assert b"\x1b" not in told
