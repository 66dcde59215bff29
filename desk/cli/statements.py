"""`desk statements`: the same utterance across reports, and what differs from one to the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desk.cli import output, schema
from desk.cli.command import CONTEXT, json_option, library_option, workspace_at
from desk.cli.lines import read_lines
from desk.cli.reports import from_jsonl_option, leave_when_incomplete, named, reports_argument
from desk.display import one_line
from desk.i18n import _, with_colon
from desk.model import Compared, Difference, Quote, Report, ReportId, evidence_words
from desk.model.results import Found

if TYPE_CHECKING:
    from desk.workspace import Workspace


@click.command(
    context_settings=CONTEXT,
    help=_("List the statements that several reports print: all, or those with a quote in the reports named."),
)
@library_option
@json_option
@from_jsonl_option
@click.option("--matrix", default="", help=_("Write the matrix of statements and reports: csv, markdown, html."))
@reports_argument
def statements(library: Path, as_json: bool, from_jsonl: Path | None, matrix: str, reports: tuple[str, ...]) -> None:
    """List the statements that several reports print: all, or those with a quote in the reports named."""
    if matrix and as_json:
        raise click.UsageError(_("Give one of --json and --matrix."))
    if from_jsonl is not None:
        from desk.workspace import compared_among

        gathered = read_lines(from_jsonl, reports)
        answer = compared_among(gathered.found)
        titles = [report for report, _quotes in gathered.found]
    else:
        with workspace_at(library) as workspace:
            gathered = named(workspace, reports)
            answer = workspace.named.compared(gathered.found)
            titles = _columns(workspace, gathered.found, answer)
    if matrix:
        from desk.workspace import render_matrix

        most_first = sorted(answer, key=lambda each: -len({quote.report for quote in each.members}))
        output.write_data(render_matrix(matrix, titles, most_first))
    sources = {report.id: report.source for report in titles}
    for each in () if matrix else answer:
        if as_json:
            output.write_json(schema.statement_json(each))
        else:
            output.write_text(_lines(each, sources))
    leave_when_incomplete(gathered)


def _columns(workspace: Workspace, found: Sequence[Found], statements: Sequence[Compared]) -> list[Report]:
    """The reports of `found` and those of the library that have a quote in `statements`."""
    known = {report.id: report for report, _quotes in found}
    others = dict.fromkeys(q.report for each in statements for q in each.members if q.report not in known)
    return [*known.values(), *map(workspace.report, others)]


def _lines(compared: Compared, sources: Mapping[ReportId, str]) -> str:
    statement = compared.statement
    first = f"{statement.id}  {statement.score:.2f}  {', '.join(evidence_words(statement.evidence))}"
    lines = [first, *("    " + one_line(_member(quote, sources)) for quote in compared.members)]
    return "\n".join([*lines, *("      " + one_line(_difference(one)) for one in compared.differences)])


def _member(quote: Quote, sources: Mapping[ReportId, str]) -> str:
    source = sources.get(quote.report, "-")
    return f'{quote.id}  {quote.language}  {source}  {quote.speaker.shown or "-"}  "{quote.text}"'


def _difference(difference: Difference) -> str:
    said = " | ".join(words or "-" for words in difference.words)
    kind = f"{difference.kind.sign} {with_colon(difference.kind.label)}"
    return f"{kind} {said}  ({difference.quote} | {difference.other})"
