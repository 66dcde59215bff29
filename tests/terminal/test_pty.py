"""The real program on a real pseudo-terminal: what it sends, and the editor's main job from the keyboard."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyte
import pytest

from desk.model import Status
from desk.workspace import Workspace

LIMIT = 60.0
ROOT = Path(__file__).parents[2]


class Desk:
    """The program, its terminal, and everything it has sent."""

    def __init__(self, library: Path, *paths: Path, columns: int = 120, rows: int = 36) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.sent = b""
        self.source, terminal = pty.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.process = subprocess.Popen(
            [sys.executable, "-m", "desk", "--library", library, *paths],
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
            env={**os.environ, "TERM": "xterm-256color", "XTERM_VERSION": "1", "LANG": "C.UTF-8"},
            start_new_session=True,
        )
        os.close(terminal)

    def read(self, seconds: float) -> None:
        """Take in what arrives within `seconds`."""
        ready, _, _ = select.select([self.source], [], [], seconds)
        if ready:
            try:
                data = os.read(self.source, 65536)
            except OSError:
                return
            self.sent += data
            self.stream.feed(re.sub(rb"\x1b\[[<>=?][0-9;]*[uc$][a-z]?|\x1bP[^\x1b]*\x1b\\", b"", data))

    def until(self, seen: Callable[[], bool]) -> None:
        """Wait until the screen shows it."""
        deadline = time.monotonic() + LIMIT
        while not seen():
            assert time.monotonic() < deadline, "\n".join(self.screen.display)
            self.read(0.1)

    def shows(self, text: str) -> None:
        """Wait until `text` stands on the screen."""
        self.until(lambda: text in self.text)

    @property
    def text(self) -> str:
        return "\n".join(self.screen.display)

    def press(self, keys: str) -> None:
        os.write(self.source, keys.encode())

    def leave(self) -> int:
        """Press q and wait for the end; the exit code."""
        self.press("q")
        deadline = time.monotonic() + LIMIT
        while self.process.poll() is None:
            assert time.monotonic() < deadline
            self.read(0.1)
        self.read(0.1)
        return self.process.returncode

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        if self.source >= 0:
            os.close(self.source)
            self.source = -1


@pytest.fixture
def desk(library: Path, seeds: Path) -> Iterator[Desk]:
    started = Desk(library, seeds)
    yield started
    started.close()


def test_the_main_job_from_the_keyboard(desk: Desk, library: Path, tmp_path: Path) -> None:
    desk.shows("5 reports")
    desk.shows("By Lachlan Carmichael")
    desk.press("/")
    desk.press("maintenance")
    desk.shows("/ maintenance")
    desk.until(lambda: "matches" in desk.screen.display[0] and "ar · " in desk.text)
    desk.press("\x1b")
    desk.until(lambda: "/ maintenance" not in desk.text)
    desk.press("\x1bOQ")
    desk.press("]")
    desk.press("t")
    desk.press("official source\r")
    desk.shows("#official source")
    assert desk.leave() == 0
    workspace = Workspace.open(library)
    tagged = [q for s in workspace.reports() for q in workspace.quotes(s.id) if q.tags]
    assert [(quote.tags, quote.status) for quote in tagged] == [(("official source",), Status.ACCEPTED)]
    workspace.close()


def test_what_is_sent_is_undone_at_the_end(desk: Desk) -> None:
    desk.shows("5 reports")
    assert b"\x1b[8l" in desk.sent
    assert b"\x1b[?1049h" in desk.sent
    assert desk.leave() == 0
    assert desk.sent.rfind(b"\x1b[8h") > desk.sent.rfind(b"\x1b[8l")
    assert desk.sent.rfind(b"\x1b[?1049l") > desk.sent.rfind(b"\x1b[?1049h")


def test_a_first_frame_stands_before_anything_heavy_is_done(desk: Desk) -> None:
    desk.until(lambda: b"\x1b[?1049h" in desk.sent)
    assert desk.sent.index(b"\x1b[?1049h") < 20
    desk.shows("5 reports")


def test_no_text_steers_the_terminal(library: Path, tmp_path: Path) -> None:
    evil = tmp_path / "evil.txt"
    payload = "\x1b]52;c;aGFja2Vk\x07 \x9b2J \x1b[2J \u202eevil\u202c \x1bP+q\x1b\\ \u2028"
    evil.write_text(f"Title {payload}\n\nHe said “{payload}” to all.\n", encoding="utf-8")
    started = Desk(library, evil)
    try:
        started.shows("He said")
        started.press("]")
        started.press("t")
        started.press("x\r")
        started.shows("#x")
        assert started.leave() == 0
    finally:
        started.close()
    assert b"aGFja2Vk" in started.sent
    assert b"\x1b]52" not in started.sent
    assert "\x9b".encode() not in started.sent
    assert "\u202e".encode() not in started.sent
    assert b"\x1bP+q" not in started.sent


def test_what_was_acknowledged_survives_a_kill(desk: Desk, library: Path) -> None:
    desk.shows("5 reports")
    desk.shows("By Lachlan Carmichael")
    desk.press("\x1bOQ")
    desk.press("]")
    desk.press("t")
    desk.press("kept\r")
    desk.shows("#kept")
    desk.close()
    workspace = Workspace.open(library)
    assert [tag.name for tag in workspace.tags()] == ["kept"]
    assert workspace.review.undo() is not None
    workspace.close()
