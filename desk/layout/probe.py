"""Questions to the terminal and to tmux, and the time they have to answer. What follows from it is `terminal`'s."""

from __future__ import annotations

import os
import select
import sys
import time
from collections.abc import Mapping

from desk.layout.emit import QUESTION, is_answered, without_answers

ANSWER_LIMIT = 0.1
"""Seconds that a terminal has for its answer."""
REMOTE_LIMIT = 1.0
"""The same over a network, and for the rest of an answer that has begun. `emit.without_answers` drops what is later."""
TMUX_FACTS = ("tmux", "display-message", "-p", "#{client_termtype};#{client_termname};#{allow-passthrough}")


def ask(source: int, target: int, limit: float = ANSWER_LIMIT) -> str:
    """Sends the question to `target`, returns what arrives on `source` within `limit` seconds or until it is answered.

    Both are file descriptors of one terminal; "" when they are not, or when it keeps silent. Its line mode is restored.
    """
    if not (os.isatty(source) and os.isatty(target)):
        return ""
    import termios  # not on every platform
    import tty

    before = termios.tcgetattr(source)
    try:
        tty.setcbreak(source, termios.TCSANOW)
        os.write(target, QUESTION.encode("ascii"))
        return _read_answer(source, time.monotonic() + limit)
    finally:
        termios.tcsetattr(source, termios.TCSANOW, before)


def _read_answer(source: int, deadline: float) -> str:
    received = ""
    while not is_answered(received):
        has_begun = bool(without_answers(received)[1])
        ready, _, _ = select.select([source], [], [], max(0.0, deadline + has_begun * REMOTE_LIMIT - time.monotonic()))
        if not ready:
            break
        received += os.read(source, 64).decode("latin-1")
    return received


def answer_limit(environment: Mapping[str, str]) -> float:
    """Seconds to wait, by whether the terminal is on another machine."""
    return REMOTE_LIMIT if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY") else ANSWER_LIMIT


def ask_here() -> str:
    """`ask` of the terminal that this process runs in."""
    try:
        return ask(sys.stdin.fileno(), sys.stdout.fileno(), answer_limit(os.environ))
    except (OSError, ValueError, ImportError):
        return ""


def ask_tmux() -> str:
    """What tmux knows of the terminal it runs in: "name;TERM;allow-passthrough", each may be empty; "" without tmux."""
    import subprocess

    try:
        done = subprocess.run(  # noqa: S603 - a constant
            TMUX_FACTS, capture_output=True, encoding="utf-8", timeout=REMOTE_LIMIT, check=False
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip()
