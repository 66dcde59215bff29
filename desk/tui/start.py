"""Opening the screen: a frame by raw escapes at once, then Textual, with what must be set before its import."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desk.i18n import _, set_language
from desk.tui import frame

if TYPE_CHECKING:
    from desk.workspace import Workspace

ENVIRONMENT = {"TEXTUAL_FPS": "120", "TEXTUAL_ANIMATIONS": "none", "TEXTUAL_SMOOTH_SCROLL": "0", "ESCDELAY": "50"}
"""Read by Textual when it is imported; what the editor has set wins."""


def words(columns: int, rows: int) -> str:
    """The title and the last line on the first frame, as escapes."""
    title, last = (f" {text}"[:columns] for text in (_("Newsroom desk"), _("Opening the library …")))
    return f"\x1b[1;1H\x1b[7m{title}\x1b[0m\x1b[2m\x1b[{rows};1H{last}\x1b[0m"


def run(library: Path, paths: Sequence[Path] = ()) -> int:
    """Open the screen on a library and add `paths` to it; returns when the editor leaves.

    The exit code: 0, 1 when the desk failed, or 128 and the number of the signal that ended it.
    """
    frame.show()
    for name, value in ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    try:
        return _open(library, paths)
    except BaseException:
        frame.leave()
        raise


def _open(library: Path, paths: Sequence[Path]) -> int:
    """The exit code."""
    from desk.config import read_settings
    from desk.keymap import read_keymap
    from desk.layout import terminal
    from desk.paths import config_file

    config = config_file()
    settings = read_settings(config)
    set_language(settings.language)
    frame.write(words(*frame.size()))
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
