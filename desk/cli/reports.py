"""Which reports a verb is about: named ones, all of the library, files."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desk.cli.command import F, Name, Named
from desk.cli.diagnostics import ExitCode, say
from desk.errors import DeskError
from desk.i18n import _
from desk.model import ReportId
from desk.model.results import Found

if TYPE_CHECKING:
    from desk.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Gathered:
    """Reports with their quotes, each once, and how many of those that were asked for are not among them."""

    found: list[Found]
    left_out: int = 0


def from_jsonl_option(command: F) -> F:
    """`--from-jsonl FILE`."""
    return click.option(
        "--from-jsonl",
        type=Named(path_type=Path, allow_dash=True),
        help=_("Read {id, language?, text} lines instead; no library is touched."),
    )(command)


def indirect_option(command: F) -> F:
    """`--indirect`."""
    return click.option(
        "--indirect", is_flag=True, help=_("Reported statements as well: said that …, a indiqué que …, أكد أن ….")
    )(command)


def reports_argument(command: F) -> F:
    """`[REPORTS]...`."""
    return click.argument("reports", nargs=-1, type=Name())(command)


def named(workspace: Workspace, references: Sequence[str], *, indirect: bool = False) -> Gathered:
    """The reports that `references` name, all of the library without any; leaves with FAILED when none is found.

    What names nothing is told. With `indirect` the reported statements are among the quotes.
    """
    if not references:
        return Gathered(
            [(workspace.report(s.id), workspace.quotes(s.id, indirect=indirect)) for s in workspace.reports()]
        )
    found: dict[ReportId, Found] = {}
    left_out = 0
    for reference in references:
        try:
            found |= {each[0].id: each for each in workspace.named.quotes(reference, indirect=indirect)}
        except DeskError as error:
            left_out += 1
            say(f"desk: {error}")
    if not found:
        sys.exit(ExitCode.FAILED)
    return Gathered(list(found.values()), left_out)


def leave_when_incomplete(gathered: Gathered) -> None:
    """The answer is out; the exit code says when something of the question is not in it."""
    if gathered.left_out:
        sys.exit(ExitCode.FAILED)
