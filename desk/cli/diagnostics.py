"""The only writer to stderr, and the owner of the exit codes."""

from __future__ import annotations

import sys
from enum import IntEnum

from desk.display import one_line
from desk.errors import DeskError


class ExitCode(IntEnum):
    """What a finished command says to a script."""

    OK = 0
    FAILED = 1
    USAGE = 2
    INTERRUPTED = 130


def say(message: str) -> None:
    """One line of narration; nothing in it can steer the terminal."""
    sys.stderr.write(one_line(message).encode("utf-8", "replace").decode("utf-8") + "\n")
    sys.stderr.flush()


def complain(error: DeskError) -> None:
    """An error as one line: what, why, what to do."""
    say(f"desk: {error}")
