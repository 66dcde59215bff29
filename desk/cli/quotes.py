"""`desk quotes`: who said what, in reports of the library, in files, or in JSON lines from elsewhere."""

from __future__ import annotations

import json
import sys
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desk.cli import output
from desk.cli.command import CONTEXT, json_option, library_option, workspace_at
from desk.cli.diagnostics import ExitCode, say
from desk.cli.input import read_input
from desk.display import one_line
from desk.errors import DeskError, ReadError
from desk.i18n import _
from desk.model import Quote, Report, Statement

if TYPE_CHECKING:
    from desk.workspace import Workspace

Found = tuple[Report, tuple[Quote, ...]]


@click.command(context_settings=CONTEXT)
@library_option
@json_option
@click.option(
    "--from-jsonl",
    type=click.Path(path_type=Path, allow_dash=True),
    help=_("Read {id, language?, text} lines instead; no library is touched."),
)
@click.argument("reports", nargs=-1)
def quotes(library: Path, as_json: bool, from_jsonl: Path | None, reports: tuple[str, ...]) -> None:
    """List the quotes of reports: all, or those named by number, id, path or file name."""
    if from_jsonl is not None:
        from desk.workspace import statements_of

        found = list(_reports_of_lines(from_jsonl))
        statements = statements_of(found)
    else:
        with workspace_at(library) as workspace:
            found = _named(workspace, reports)
            statements = workspace.statements_with(found)
    for report, its_quotes in found:
        if as_json:
            output.write_json(output.quotes_json(report, its_quotes, statements))
        else:
            output.write_text(_lines(report, its_quotes, statements))


def _named(workspace: Workspace, references: Sequence[str]) -> list[Found]:
    if not references:
        return [(workspace.report(s.id), workspace.quotes(s.id)) for s in workspace.reports()]
    found: list[Found] = []
    for reference in references:
        try:
            found.extend(workspace.quotes_named(reference))
        except DeskError as error:
            say(f"desk: {error}")
    if not found:
        sys.exit(ExitCode.FAILED)
    return found


def _reports_of_lines(path: Path) -> Iterator[Found]:
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


def _lines(report: Report, found: Sequence[Quote], statements: Sequence[Statement]) -> str:
    lines = [one_line(f"{report.title}  ({report.language}, {report.path or report.id})")]
    for quote in found:
        others = sum(len(s.members) - 1 for s in statements if quote.id in s.members)
        parts = [
            quote.id,
            quote.kind if quote.is_quotation else f"{quote.kind} ({_('no quotation')})",
            quote.speaker.shown or "-",
            f'"{quote.text}"',
            " ".join(f"#{name}" for name in quote.tags),
            f"= {others}" if others else "",
        ]
        lines.append("    " + one_line("  ".join(part for part in parts if part)))
    return "\n".join(lines)
