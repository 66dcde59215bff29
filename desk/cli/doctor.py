"""`desk doctor`: what the desk runs on, what the terminal does with Arabic, and the health of the library."""

from __future__ import annotations

import platform
import sys
from pathlib import Path

import click

from desk.cli import output, schema
from desk.cli.command import CONTEXT, json_option, library_option, workspace_at
from desk.cli.diagnostics import ExitCode
from desk.config import read_settings
from desk.errors import DeskError
from desk.i18n import _, locale_name, with_colon
from desk.model import Check
from desk.packages import PACKAGES, version_of
from desk.paths import config_file


@click.command(
    context_settings=CONTEXT,
    help=_("Say what was found and what to do about it; exit code 1 when something is not well."),
)
@library_option
@json_option
def doctor(library: Path, as_json: bool) -> None:
    """Say what was found and what to do about it; exit code 1 when something is not well."""
    checks = (*_programs(), _terminal(), *_library(library))
    if as_json:
        output.write_json(schema.checks_json(checks))
    else:
        for check in checks:
            mark = "ok" if check.ok else "!!"
            hint = f"\n      {check.hint}" if check.hint else ""
            output.write_text(f"{mark}  {with_colon(check.name)} {check.detail}{hint}")
    if not all(check.ok for check in checks):
        sys.exit(ExitCode.FAILED)


def _programs() -> list[Check]:
    checks = [Check("python", True, platform.python_version()), Check(_("locale"), True, locale_name())]
    for package in PACKAGES:
        found = version_of(package)
        missing = "" if found else _("Install the desk again.")
        checks.append(Check(package, bool(found), found or _("not installed"), missing))
    return checks


def _terminal() -> Check:
    from desk.layout.terminal import current

    terminal = current(read_settings(config_file()).bidi)
    return Check(
        _("terminal"), not terminal.wrong, f"{terminal.name}: {terminal.mode} ({terminal.reason})", terminal.hint
    )


def _library(library: Path) -> tuple[Check, ...]:
    try:
        with workspace_at(library) as workspace:
            return workspace.checks()
    except DeskError as error:
        return (Check(_("library"), False, error.message, error.hint),)
