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
from typing import Protocol

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from desk.layout import Mode
from desk.layout.emit import BIDI_OFF, BIDI_ON, BIDI_QUERY
from desk.tui.session import ORDER_KEY
from desk.tui.themes import Colourless
from desk.workspace import Workspace

PROGRAM = "import sys; from pathlib import Path; from desk.tui.start import run; sys.exit(run(Path(sys.argv[1])))"
BROKEN = f"""
from desk.tui.verbs.general import General

def broken(self):
    raise RuntimeError("broken on purpose")

General.help = broken
{PROGRAM}
"""
PATIENCE = 60.0
ENDED = b"\x1b[?1049l"


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


class Starter(Protocol):
    """Starts the desk in a terminal."""

    def __call__(self, program: str = PROGRAM, **environment: str) -> Terminal: ...


@pytest.fixture
def start(filled: Path) -> Iterator[Starter]:
    started: list[Terminal] = []
    root = Path(__file__).parent.parent.parent
    unknown = {name: value for name, value in os.environ.items() if name not in ("TMUX", "STY", "SSH_CONNECTION")}

    def started_with(program: str = PROGRAM, **environment: str) -> Terminal:
        ours, theirs = pty.openpty()
        process = subprocess.Popen(
            [sys.executable, "-c", program, str(filled)],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=root,
            env={**unknown, "TERM": "xterm", "COLUMNS": "100", "LINES": "30", "PYTHONPATH": str(root), **environment},
            start_new_session=True,
        )
        os.close(theirs)
        started.append(Terminal(process, ours))
        return started[-1]

    yield started_with
    for terminal in started:
        if terminal.process.poll() is None:
            terminal.process.kill()
        terminal.process.wait()
        os.close(terminal.side)


@pytest.fixture
def terminal(start: Starter) -> Terminal:
    return start(XTERM_VERSION="1")


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


def test_text_order_is_given_back_when_the_desk_fails(start: Starter) -> None:
    terminal = start(BROKEN, XTERM_VERSION="1")
    ready = terminal.read_until(b"5 reports")
    assert BIDI_ON.encode() not in terminal.written
    terminal.send("?")
    failed = terminal.read_until(BIDI_ON.encode(), ready)
    terminal.read_until(ENDED, failed)
    terminal.read_until(b"broken on purpose", failed)
    assert terminal.process.wait(PATIENCE) != 0


def test_text_order_is_given_back_when_the_desk_is_ended(terminal: Terminal) -> None:
    ready = terminal.read_until(b"5 reports")
    terminal.process.terminate()
    ended = terminal.read_until(BIDI_ON.encode(), ready)
    terminal.read_until(ENDED, ended)
    assert terminal.process.wait(PATIENCE) == 128 + signal.SIGTERM


def test_within_tmux_every_sequence_is_handed_on(start: Starter, tmp_path: Path) -> None:
    tmux = tmp_path / "tmux"
    tmux.write_text("#!/bin/sh\necho 'VTE(7006);xterm-256color;on'\n", encoding="utf-8")
    tmux.chmod(0o755)
    terminal = start(TMUX="/nowhere,1,0", TERM="tmux-256color", PATH=f"{tmp_path}:{os.environ['PATH']}")
    wrapped = b"\x1bPtmux;\x1b\x1b[1;1H\x1b\x1b[8"
    taken = terminal.read_until(wrapped + b"l")
    ready = terminal.read_until(b"5 reports", taken)
    terminal.send("\x1a")
    paused = terminal.read_until(wrapped + b"h", ready)
    os.waitpid(terminal.process.pid, os.WUNTRACED)
    terminal.process.send_signal(signal.SIGCONT)
    resumed = terminal.read_until(wrapped + b"l", paused)
    terminal.send("q")
    left = terminal.read_until(wrapped + b"h", resumed)
    terminal.read_until(ENDED, left)
    assert terminal.process.wait(PATIENCE) == 0


@pytest.mark.parametrize(("setting", "sent"), [("visual", True), ("words", True), ("logical", False)])
def test_the_variable_says_who_orders(start: Starter, setting: str, sent: bool) -> None:
    terminal = start(VTE_VERSION="7006", DESK_BIDI=setting)
    terminal.read_until(b"5 reports")
    assert (BIDI_OFF.encode() in terminal.written) is sent


NAME, LAST = b"\x1bP>|VTE(7006)\x1b\\", b"\x1b[8;1$y\x1b[?65;1;9c"
QUESTION_OF_THE_CARD = b"Which line reads"


def test_a_terminal_that_answers_in_time_is_not_asked_about(start: Starter) -> None:
    terminal = start(SSH_CONNECTION="far away, so that it has a second")
    terminal.read_until(BIDI_QUERY.encode())
    os.write(terminal.side, NAME + LAST)
    ready = terminal.read_until(b"5 reports")
    terminal.send("q")
    terminal.read_until(ENDED, ready)
    assert terminal.process.wait(PATIENCE) == 0
    assert QUESTION_OF_THE_CARD not in terminal.written


def test_an_answer_that_comes_too_late_is_no_key(start: Starter, filled: Path) -> None:
    terminal = start()
    terminal.read_until(BIDI_OFF.encode(), terminal.read_until(BIDI_QUERY.encode()))
    os.write(terminal.side, NAME)
    terminal.read_until(QUESTION_OF_THE_CARD)
    for part in (NAME[:5], NAME[5:] + LAST[:4], LAST[4:]):
        os.write(terminal.side, part)
    time.sleep(0.5)
    terminal.send("1")
    terminal.send("q")
    terminal.read_until(ENDED)
    assert terminal.process.wait(PATIENCE) == 0
    workspace = Workspace.open(filled)
    assert workspace.recall(ORDER_KEY) == Mode.VISUAL
    workspace.close()


def test_a_style_without_colour_keeps_the_rest() -> None:
    styled = [Segment("a", Style(color="red", bgcolor="#202020", bold=True, reverse=True)), Segment("b")]
    sent = Colourless().apply(styled, Color(0, 0, 0))
    assert sent == [Segment("a", Style(bold=True, reverse=True)), Segment("b")]
