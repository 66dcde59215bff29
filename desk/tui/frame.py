"""The first frame: outlines by raw escapes, before anything is imported. No words: their language is not known yet."""

from __future__ import annotations

import os
import sys

ENTER = "\x1b[?1049h\x1b[2J\x1b[?25l"
LEAVE = "\x1b[?1049l\x1b[?25h"
"""Back to the screen as it was, with its cursor."""
ASIDE, BESIDE_LIST, BELOW = 100, 31, 6
"""Columns from which on the list stands at the side, the column of the rule beside it, rows of the tray under it."""

_shown = False


def outlines(columns: int, rows: int) -> str:
    """The alternate screen with the bar of the title and the rule beside the list, as escapes."""
    rule = "".join(f"\x1b[{row};{BESIDE_LIST}H│" for row in range(2, rows - BELOW)) if columns >= ASIDE else ""
    return f"{ENTER}\x1b[1;1H\x1b[7m{' ' * columns}\x1b[0m\x1b[2m{rule}\x1b[0m"


def size() -> tuple[int, int]:
    """Columns and rows of the terminal; 80 and 24 where it does not say."""
    try:
        return tuple(os.get_terminal_size(sys.stdout.fileno()))  # type: ignore[return-value]  # typeshed: any length
    except (OSError, ValueError):
        return 80, 24


def show() -> None:
    """Draw the outlines, once."""
    global _shown  # noqa: PLW0603 - a process has one terminal
    if not _shown:
        write(outlines(*size()))
        _shown = True


def write(text: str) -> None:
    """Send `text` at once."""
    sys.stdout.write(text)
    sys.stdout.flush()


def leave() -> None:
    """Give the screen back, when not even Textual could be opened."""
    global _shown  # noqa: PLW0603 - as above
    if _shown:
        write(LEAVE)
        _shown = False
