"""`desk quotes`: who said what, in reports of the library, in files, or in JSON lines from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from desk.cli import output
from desk.cli.command import CONTEXT, json_option, library_option, workspace_at
from desk.cli.reports import from_jsonl_option, indirect_option, named, reports_of_lines
from desk.display import one_line
from desk.i18n import _
from desk.model import Quote, Report, Statement


@click.command(context_settings=CONTEXT)
@library_option
@json_option
@from_jsonl_option
@indirect_option
@click.argument("reports", nargs=-1)
def quotes(library: Path, as_json: bool, from_jsonl: Path | None, indirect: bool, reports: tuple[str, ...]) -> None:
    """List the quotes of reports: all, or those named by number, id, path or file name."""
    if from_jsonl is not None:
        from desk.workspace import identified_in, people_among, statements_of, with_indirect

        found = list(reports_of_lines(from_jsonl))
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
    for report, its_quotes in found:
        if as_json:
            output.write_json(output.quotes_json(report, its_quotes, statements))
        else:
            output.write_text(_lines(report, its_quotes, statements))


def _lines(report: Report, found: Sequence[Quote], statements: Sequence[Statement]) -> str:
    lines = [one_line(f"{report.title}  ({report.language}, {report.path or report.id})")]
    for quote in found:
        others = sum(len(s.members) - 1 for s in statements if quote.id in s.members)
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
