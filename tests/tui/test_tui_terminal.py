"""The desk in a terminal of its own: the first frame, who orders the text, suspending, leaving all as it was."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from desk.layout.emit import BIDI_OFF, BIDI_ON

PROGRAM = "import sys; from pathlib import Path; from desk.tui.start import run; run(Path(sys.argv[1]))"
PATIENCE = 20.0


@dataclass
class Terminal:
    """A process on the other side of a pseudo-terminal, and all that it wrote."""

    process: subprocess.Popen[bytes]
    side: int
    written: bytes = field(default=b"")

    def read_until(self, wanted: bytes, after: int = 0) -> int:
        """Where `wanted` ends in what was written from `after` on."""
        deadline = time.monotonic() + PATIENCE
        while wanted not in self.written[after:]:
            if time.monotonic() > deadline:
                pytest.fail(f"{wanted!r} was not written, but {self.written[after:]!r}")
            if select.select([self.side], [], [], 0.1)[0]:
                try:
                    self.written += os.read(self.side, 65536)
                except OSError:
                    deadline = 0.0
        return self.written.index(wanted, after) + len(wanted)

    def send(self, keys: str) -> None:
        os.write(self.side, keys.encode())


@pytest.fixture
def terminal(filled: Path) -> Iterator[Terminal]:
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100", "LINES": "30"}
    root = Path(__file__).parent.parent.parent
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(filled)],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=root,
        env={**environment, "PYTHONPATH": str(root), "XTERM_VERSION": "1"},
        start_new_session=True,
    )
    os.close(theirs)
    yield Terminal(process, ours)
    if process.poll() is None:
        process.kill()
    process.wait()
    os.close(ours)


def test_frame_first_then_text_order_taken_and_given_back_also_around_a_pause(terminal: Terminal) -> None:
    off, on = BIDI_OFF.encode(), BIDI_ON.encode()
    started = terminal.read_until(off)
    assert terminal.written.startswith(b"\x1b[?1049h\x1b[2J")
    ready = terminal.read_until(b"5 reports", started)
    assert on not in terminal.written
    terminal.send("\x1a")
    paused = terminal.read_until(on, ready)
    _pid, status = os.waitpid(terminal.process.pid, os.WUNTRACED)
    assert os.WIFSTOPPED(status)
    terminal.process.send_signal(signal.SIGCONT)
    resumed = terminal.read_until(off, paused)
    terminal.read_until(b"5 reports", resumed)
    terminal.send("q")
    left = terminal.read_until(on, resumed)
    terminal.read_until(b"\x1b[?1049l", left)
    assert terminal.process.wait(PATIENCE) == 0
