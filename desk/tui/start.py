"""Opening the screen: a frame by raw escapes at once, then Textual, with what must be set before its import."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desk.i18n import _

if TYPE_CHECKING:
    from desk.workspace import Workspace

ENVIRONMENT = {"TEXTUAL_FPS": "120", "TEXTUAL_ANIMATIONS": "none", "TEXTUAL_SMOOTH_SCROLL": "0", "ESCDELAY": "50"}
"""Read by Textual when it is imported; what the editor has set wins."""


LEAVE = "\x1b[?1049l\x1b[?25h"
"""Back to the screen as it was, with its cursor, when not even Textual could be opened."""


def skeleton(columns: int, rows: int) -> str:
    """The alternate screen with the desk's outlines, as escapes."""
    title = f" {_('Newsroom desk')}"[:columns]
    last = f" {_('Opening the library …')}"[:columns]
    rule = "".join(f"\x1b[{row};31H│" for row in range(2, rows - 6)) if columns >= 100 else ""
    head = f"\x1b[?1049h\x1b[2J\x1b[?25l\x1b[1;1H\x1b[7m{title.ljust(columns)}\x1b[0m"
    return f"{head}\x1b[2m{rule}\x1b[{rows};1H{last}\x1b[0m"


def run(library: Path, paths: Sequence[Path] = ()) -> None:
    """Open the screen on a library and add `paths` to it; returns when the editor leaves.

    Raises SystemExit when the desk failed (1) or was ended by a signal (128 and its number).
    """
    size = shutil.get_terminal_size()
    sys.stdout.write(skeleton(size.columns, size.lines))
    sys.stdout.flush()
    for name, value in ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    try:
        failed = _open(library, paths)
    except BaseException:
        sys.stdout.write(LEAVE)
        sys.stdout.flush()
        raise
    if failed:
        sys.exit(failed)


def _open(library: Path, paths: Sequence[Path]) -> int:
    """The exit code."""
    from desk.config import read_settings
    from desk.keymap import read_keymap
    from desk.layout import terminal
    from desk.paths import config_file

    config = config_file()
    settings = read_settings(config)
    here = terminal.current(settings.bidi or "auto")
    from desk.tui.app import DeskApp
    from desk.tui.widgets.painted import PaintedWidget

    PaintedWidget.mode = here.mode

    def open_workspace() -> Workspace:
        from desk.workspace import Workspace

        return Workspace.open(library)

    app = DeskApp(open_workspace, paths, read_keymap(config), settings, here)
    app.run()
    return app.return_code or 0
