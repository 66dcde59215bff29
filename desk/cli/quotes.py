"""`desk quotes`: who said what, in reports of the library, in files, or in JSON lines from elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from desk.cli import output
from desk.cli.command import CONTEXT, json_option, library_option, workspace_at
from desk.cli.diagnostics import ExitCode
from desk.cli.lines import read_lines
from desk.cli.reports import from_jsonl_option, indirect_option, named
from desk.display import one_line
from desk.i18n import _
from desk.model import Quote, QuoteId, Report, Statement


@click.command(context_settings=CONTEXT)
@library_option
@json_option
@from_jsonl_option
@indirect_option
@click.argument("reports", nargs=-1)
def quotes(library: Path, as_json: bool, from_jsonl: Path | None, indirect: bool, reports: tuple[str, ...]) -> None:
    """List the quotes of reports: all, or those named by number, id, path or file name."""
    left_out = 0
    if from_jsonl is not None:
        from desk.workspace import identified_in, people_among, statements_of, with_indirect

        read = read_lines(from_jsonl)
        found, left_out = read.found, read.left_out
        statements = statements_of(found)
        known = people_among(found, statements)
        if indirect:
            found = [(report, with_indirect(report, its_quotes)) for report, its_quotes in found]
        found = identified_in(found, known)
    else:
        with workspace_at(library) as workspace:
            found = named(workspace, reports, indirect=indirect)
            statements = workspace.named.statements(found)
            found = workspace.people.identified(found, statements)
    holding: dict[QuoteId, list[Statement]] = {}
    for statement in statements:
        for member in statement.members:
            holding.setdefault(member, []).append(statement)
    for report, its_quotes in found:
        if as_json:
            output.write_json(output.quotes_json(report, its_quotes, holding))
        else:
            output.write_text(_lines(report, its_quotes, holding))
    if left_out:
        sys.exit(ExitCode.FAILED)


def _lines(report: Report, found: Sequence[Quote], holding: Mapping[QuoteId, Sequence[Statement]]) -> str:
    lines = [one_line(f"{report.title}  ({report.language}, {report.path or report.id})")]
    for quote in found:
        others = sum(len(statement.members) - 1 for statement in holding.get(quote.id, ()))
        parts = [
            quote.id,
            quote.kind if quote.is_said else f"{quote.kind} ({_('no quotation')})",
            quote.speaker.shown or "-",
            f'"{quote.text}"',
            " ".join(f"#{name}" for name in quote.tags),
            f"= {others}" if others else "",
        ]
        lines.append("    " + one_line("  ".join(part for part in parts if part)))
    return "\n".join(lines)
