"""Calls for the screen that need no parser: `desk`, `desk PATH...`, with `--library DIR` before them or without.

What is imported at the top here is paid for before the first frame: nothing but what Python has loaded by itself.
"""

from __future__ import annotations

import os
import sys

from desk.cli.verbs import VERBS

LIBRARY = "--library"


def in_terminal() -> bool:
    """Whether keys come from a terminal and the screen goes to one."""
    return all(stream and stream.isatty() for stream in (sys.stdin, sys.stdout))


def places_text() -> bool:
    """Whether the terminal can, by its name."""
    return os.environ.get("TERM", "") not in ("", "dumb")


def plain_call(words: list[str]) -> tuple[str, list[str]] | None:
    """The library, "" for the editor's own, and the paths; None when the call is another, or wrong."""
    library, rest = _library(words)
    if rest[:1] == ["open"]:
        rest = rest[1:]
    elif rest and rest[0] in VERBS:
        return None
    if library is None or os.path.isfile(library):  # noqa: PTH113 (pathlib costs 5 ms before the first frame)
        return None
    return (library, rest) if all(map(_is_path, rest)) and in_terminal() and places_text() else None


def _library(words: list[str]) -> tuple[str | None, list[str]]:
    """The folder named first, "" where none is, None where its name is missing; and the words after it."""
    if words[:1] == [LIBRARY]:
        return "".join(words[1:2]) or None, words[2:]
    if words and words[0].startswith(f"{LIBRARY}="):
        return words[0].removeprefix(f"{LIBRARY}=") or None, words[1:]
    return "", words


def _is_path(word: str) -> bool:
    return not word.startswith("-") and os.path.exists(word)  # noqa: PTH110 (as above)


def opened(library: str, paths: list[str]) -> int:
    """Show the first frame, then open the screen; the exit code."""
    from desk.tui import frame

    frame.show()
    try:
        return _answer(library, paths)
    except BaseException:
        frame.leave()
        raise


def _answer(library: str, paths: list[str]) -> int:
    from pathlib import Path

    from desk.cli.diagnostics import answered
    from desk.paths import default_library
    from desk.tui.start import run

    return answered(lambda: run(Path(library) if library else default_library(), [Path(path) for path in paths]))
