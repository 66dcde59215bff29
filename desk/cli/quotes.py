"""`desk quotes`: who said what, in reports of the library, in files, or in JSON lines from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from desk.cli import output, schema
from desk.cli.command import CONTEXT, json_option, library_option, workspace_at
from desk.cli.lines import read_lines
from desk.cli.reports import from_jsonl_option, indirect_option, leave_when_incomplete, named, reports_argument
from desk.display import one_line
from desk.i18n import _
from desk.model import Quote, QuoteId, Report, Statement
from desk.model.results import Found


@click.command(
    context_settings=CONTEXT,
    help=_("List the quotes of reports: all, or those named by number, id, path or file name."),
)
@library_option
@json_option
@from_jsonl_option
@indirect_option
@reports_argument
def quotes(library: Path, as_json: bool, from_jsonl: Path | None, indirect: bool, reports: tuple[str, ...]) -> None:
    """List the quotes of reports: all, or those named by number, id, path or file name."""
    if from_jsonl is not None:
        gathered = read_lines(from_jsonl, reports)
        found, statements = _among_lines(gathered.found, indirect=indirect)
    else:
        with workspace_at(library) as workspace:
            gathered = named(workspace, reports, indirect=indirect)
            statements = workspace.named.statements(gathered.found)
            found = workspace.people.identified(gathered.found, statements)
    holding: dict[QuoteId, list[Statement]] = {}
    for statement in statements:
        for member in statement.members:
            holding.setdefault(member, []).append(statement)
    for report, its_quotes in found:
        if as_json:
            output.write_json(schema.quotes_json(report, its_quotes, holding))
        else:
            output.write_text(_lines(report, its_quotes, holding))
    leave_when_incomplete(gathered)


def _among_lines(found: Sequence[Found], *, indirect: bool) -> tuple[list[Found], Sequence[Statement]]:
    """The reports with one name for each speaker of theirs, and the statements among them; no library has a say."""
    from desk.workspace import identified_in, people_among, statements_of, with_indirect

    statements = statements_of(found)
    known = people_among(found, statements)
    said = [(report, with_indirect(report, quotes)) for report, quotes in found] if indirect else found
    return identified_in(said, known), statements


def _lines(report: Report, found: Sequence[Quote], holding: Mapping[QuoteId, Sequence[Statement]]) -> str:
    lines = [one_line(f"{report.title}  ({report.language}, {report.path or report.id})")]
    for quote in found:
        others = sum(len(statement.members) - 1 for statement in holding.get(quote.id, ()))
        parts = [
            quote.id,
            quote.kind if quote.is_said else _("{kind} (no quotation)").format(kind=quote.kind),
            quote.speaker.shown or "-",
            f'"{quote.text}"',
            " ".join(f"#{name}" for name in quote.tags),
            f"= {others}" if others else "",
        ]
        lines.append("    " + one_line("  ".join(part for part in parts if part)))
    return "\n".join(lines)
