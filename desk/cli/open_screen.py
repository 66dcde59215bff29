"""`desk [PATH...]`: add the paths, if any, and open the screen. Only this verb imports Textual."""

from __future__ import annotations

import os
from pathlib import Path

import click

from desk.cli.command import CONTEXT, Named, library_option
from desk.cli.screen import in_terminal, places_text
from desk.errors import DeskError
from desk.i18n import _


@click.command(
    context_settings=CONTEXT,
    help=_("Add files and folders, if any, and open the screen."),
)
@library_option
@click.argument("paths", nargs=-1, type=Named(path_type=Path))
def open(library: Path, paths: tuple[Path, ...]) -> int:  # noqa: A001 (the verb's name)
    """Add files and folders, if any, and open the screen; the exit code."""
    missing = [path for path in paths if not path.exists()]
    if missing:
        raise DeskError(
            _("{path}: there is no such file, folder or command.").format(path=missing[0]),
            _("`desk --help` lists the commands."),
        )
    if not in_terminal():
        raise DeskError(
            _("The screen needs a terminal."), _("Without one, use `desk add`, `desk search` or `desk export`.")
        )
    if not places_text():
        raise DeskError(
            _("The screen needs a terminal that can place text (TERM is {term}).").format(
                term=os.environ.get("TERM") or _("not set")
            ),
            _("Without one, use `desk add`, `desk search` or `desk export`."),
        )
    from desk.tui.start import run

    return run(library, paths)
