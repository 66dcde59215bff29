"""The only writer to stderr, and the owner of the exit codes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from enum import IntEnum
from typing import TYPE_CHECKING

from desk.display import one_line
from desk.errors import DeskError
from desk.i18n import _

if TYPE_CHECKING:
    from desk.model import SearchResult

SHOWN, LONGEST = 40, 200
"""Characters of a query, and of a suggestion, that are repeated in a message."""


class ExitCode(IntEnum):
    """What a finished command says to a script."""

    OK = 0
    FAILED = 1
    USAGE = 2
    INTERRUPTED = 130


class ReaderGone(Exception):  # noqa: N818 (no error: `desk search x | head` has seen enough)
    """Whoever read standard output has closed it; the exit code is that of success."""


def say(message: str) -> None:
    """One line of narration; nothing in it can steer the terminal. Where stderr is closed or full, it is lost."""
    if sys.stderr is None:
        return
    line = one_line(message) + "\n"
    encoding = sys.stderr.encoding or "utf-8"
    with suppress(OSError, ValueError):
        sys.stderr.write(line.encode(encoding, "backslashreplace").decode(encoding))
        sys.stderr.flush()


def complain(error: DeskError) -> None:
    """An error as one line: what, why, what to do."""
    say(f"desk: {error}")


def answered(work: Callable[[], object]) -> int:
    """The exit code of `work`: what it returns when that is one, or that of the error that it ended in, in one line."""
    try:
        code = work()
    except DeskError as error:
        complain(error)
        code = ExitCode.FAILED
    except KeyboardInterrupt:
        code = ExitCode.INTERRUPTED
    except ReaderGone:
        code = ExitCode.OK
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        say(f"desk: {where}{error.strerror or error}")
        code = ExitCode.FAILED
    return int(code) if isinstance(code, int) else ExitCode.OK


def tell_problems(result: SearchResult) -> ExitCode:
    """What of a query could not be read, and where; failed when that is all of it."""
    for problem in result.problems:
        where = result.query[problem.span.start : problem.span.end]
        shown = where if len(where) <= SHOWN else where[:SHOWN] + "…"
        hint = problem.suggestion if len(problem.suggestion) <= LONGEST else ""
        say(f"desk: {problem.message} ({problem.span.start + 1}: {shown}) {hint}".rstrip())
    if result.remedy and len(result.remedy) <= LONGEST:
        say(_("did you mean: {queries}").format(queries=result.remedy))
    return ExitCode.OK if result.readable else ExitCode.FAILED


def leave_when_unreadable(result: SearchResult) -> None:
    """`tell_problems`; exits when nothing of the query could be read, so that no answer is taken for one."""
    code = tell_problems(result)
    if code:
        sys.exit(code)
