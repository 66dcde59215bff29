"""`desk statements`: the same utterance across reports, and what differs from one to the other."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desk.cli import output
from desk.cli.command import CONTEXT, json_option, library_option, workspace_at
from desk.cli.diagnostics import ExitCode
from desk.cli.lines import read_lines
from desk.cli.reports import Found, from_jsonl_option, named
from desk.display import one_line
from desk.i18n import _, with_colon
from desk.model import Compared, Difference, Quote, Report

if TYPE_CHECKING:
    from desk.workspace import Workspace


@click.command(context_settings=CONTEXT)
@library_option
@json_option
@from_jsonl_option
@click.option("--matrix", default="", help=_("Write the matrix of statements and reports: csv, markdown, html."))
@click.argument("reports", nargs=-1)
def statements(library: Path, as_json: bool, from_jsonl: Path | None, matrix: str, reports: tuple[str, ...]) -> None:
    """List the statements that several reports print: all, or those with a quote in the reports named."""
    left_out = 0
    if from_jsonl is not None:
        from desk.workspace import compared_among

        read = read_lines(from_jsonl)
        found, left_out = read.found, read.left_out
        answer = compared_among(found)
        titles = [report for report, _quotes in found]
    else:
        with workspace_at(library) as workspace:
            found = named(workspace, reports)
            answer = workspace.named.compared(found)
            titles = _columns(workspace, found, answer)
    if matrix:
        from desk.workspace import render_matrix

        output.write_data(render_matrix(matrix, titles, answer))
    for each in () if matrix else answer:
        if as_json:
            output.write_json(output.statement_json(each))
        else:
            output.write_text(_lines(each))
    if left_out:
        sys.exit(ExitCode.FAILED)


def _columns(workspace: Workspace, found: Sequence[Found], statements: Sequence[Compared]) -> list[Report]:
    """The reports of `found` and those of the library that have a quote in `statements`."""
    known = {report.id: report for report, _quotes in found}
    others = dict.fromkeys(q.report for each in statements for q in each.members if q.report not in known)
    return [*known.values(), *map(workspace.report, others)]


def _lines(compared: Compared) -> str:
    statement = compared.statement
    first = f"{statement.id}  {statement.score:.2f}  {', '.join(statement.evidence)}"
    lines = [first, *("    " + one_line(_member(quote)) for quote in compared.members)]
    return "\n".join([*lines, *("      " + one_line(_difference(one)) for one in compared.differences)])


def _member(quote: Quote) -> str:
    return f'{quote.id}  {quote.language}  {quote.speaker.shown or "-"}  "{quote.text}"'


def _difference(difference: Difference) -> str:
    said = " | ".join(words or "-" for words in difference.words)
    kind = f"{difference.kind.sign} {with_colon(difference.kind.label)}"
    return f"{kind} {said}  ({difference.quote} | {difference.other})"
