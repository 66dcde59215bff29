"""Which reports a verb is about: named ones, all of the library, files, or JSON lines from elsewhere."""

from __future__ import annotations

import json
import sys
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desk.cli.command import F
from desk.cli.diagnostics import ExitCode, say
from desk.cli.input import read_input
from desk.errors import DeskError, ReadError
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


def reports_of_lines(path: Path) -> Iterator[Found]:
    """The reports of `{id, language?, text}` lines, "-" for standard input; bad lines are named and left out.

    Raises ReadError when the file cannot be read or no line holds a report.
    """
    from desk.workspace import quotes_of_text

    try:
        data = read_input() if str(path) == "-" else path.read_bytes()
    except (OSError, ValueError) as error:
        cause = getattr(error, "strerror", None) or error
        raise ReadError(_("{path}: {cause}.").format(path=path, cause=cause)) from error
    read = 0
    lines = data.removeprefix(BOM_UTF8).split(b"\n")
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            name, text, language = _fields(line)
        except ValueError as error:
            say("desk: " + _("{path}, line {number}: {cause}; left out.").format(path=path, number=number, cause=error))
            continue
        read += 1
        yield quotes_of_text(name, text, language)
    if not read:
        raise ReadError(_("{path}: no line holds a report.").format(path=path), _("Give {id, language?, text} lines."))


def _fields(line: bytes) -> tuple[str, str, str | None]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError(_("not JSON")) from error
    if not isinstance(value, dict) or not isinstance(value.get("text"), str) or "id" not in value:
        raise ValueError(_("no object with id and text"))
    language = value.get("language") or value.get("lang")
    return str(value["id"]), value["text"], language if isinstance(language, str) else None
