"""Which reports a verb is about: named ones, all of the library, files."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desk.cli.command import F
from desk.cli.diagnostics import ExitCode, say
from desk.errors import DeskError
from desk.i18n import _
from desk.model import Quote, Report

if TYPE_CHECKING:
    from desk.workspace import Workspace

Found = tuple[Report, tuple[Quote, ...]]


def from_jsonl_option(command: F) -> F:
    """`--from-jsonl FILE`."""
    return click.option(
        "--from-jsonl",
        type=click.Path(path_type=Path, allow_dash=True),
        help=_("Read {id, language?, text} lines instead; no library is touched."),
    )(command)


def indirect_option(command: F) -> F:
    """`--indirect`."""
    return click.option(
        "--indirect", is_flag=True, help=_("Reported statements as well: said that …, a indiqué que …, أكد أن ….")
    )(command)


def named(workspace: Workspace, references: Sequence[str], *, indirect: bool = False) -> list[Found]:
    """The reports that `references` name, all of the library without any; leaves with FAILED when none is found.

    With `indirect` the reported statements are among their quotes.
    """
    if not references:
        return [(workspace.report(s.id), workspace.quotes(s.id, indirect=indirect)) for s in workspace.reports()]
    found: list[Found] = []
    for reference in references:
        try:
            found.extend(workspace.named.quotes(reference, indirect=indirect))
        except DeskError as error:
            say(f"desk: {error}")
    if not found:
        sys.exit(ExitCode.FAILED)
    return found
