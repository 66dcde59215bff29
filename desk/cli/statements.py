"""`desk statements`: the same utterance across reports, and what differs from one to the other."""

from __future__ import annotations

from pathlib import Path

import click

from desk.cli import output
from desk.cli.command import CONTEXT, json_option, library_option, workspace_at
from desk.cli.reports import from_jsonl_option, named, reports_of_lines
from desk.display import one_line
from desk.i18n import N_, _
from desk.model import Compared, Difference, DifferenceKind, Quote

SIGNS = {
    DifferenceKind.INSERT: ("+", N_("added")),
    DifferenceKind.DELETE: ("-", N_("left out")),
    DifferenceKind.REPLACE: ("~", N_("other words")),
    DifferenceKind.MISSING: ("-", N_("part missing")),
    DifferenceKind.FRAGMENT: ("<", N_("fragment")),
    DifferenceKind.JOINED: ("&", N_("joined")),
    DifferenceKind.SPEAKER: ("@", N_("other speaker")),
    DifferenceKind.STANCE: ("!", N_("confirmed or denied")),
}


@click.command(context_settings=CONTEXT)
@library_option
@json_option
@from_jsonl_option
@click.argument("reports", nargs=-1)
def statements(library: Path, as_json: bool, from_jsonl: Path | None, reports: tuple[str, ...]) -> None:
    """List the statements that several reports print: all, or those with a quote in the reports named."""
    if from_jsonl is not None:
        from desk.workspace import compared, statements_of

        found = list(reports_of_lines(from_jsonl))
        answer = compared(found, statements_of(found))
    else:
        with workspace_at(library) as workspace:
            answer = workspace.compared_with(named(workspace, reports)) if reports else workspace.compared()
    for each in answer:
        if as_json:
            output.write_json(output.statement_json(each))
        else:
            output.write_text(_lines(each))


def _lines(compared: Compared) -> str:
    statement = compared.statement
    first = f"{statement.id}  {statement.score:.2f}  {', '.join(statement.evidence)}"
    lines = [first, *("    " + one_line(_member(quote)) for quote in compared.members)]
    return "\n".join([*lines, *("      " + one_line(_difference(one)) for one in compared.differences)])


def _member(quote: Quote) -> str:
    return f'{quote.id}  {quote.language}  {quote.speaker.shown or "-"}  "{quote.text}"'


def _difference(difference: Difference) -> str:
    sign, word = SIGNS[difference.kind]
    said = " | ".join(words or "-" for words in difference.words)
    return f"{sign} {_(word)}: {said}  ({difference.quote} | {difference.other})"
