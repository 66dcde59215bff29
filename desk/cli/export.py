"""`desk export`: the tagged quotes for the next desk."""

from __future__ import annotations

from pathlib import Path

import click

from desk.cli import output
from desk.cli.command import CONTEXT, Name, Named, library_option, workspace_at
from desk.cli.diagnostics import leave_when_unreadable, say
from desk.cli.reports import indirect_option
from desk.cli.widening import switched_off, widening_options
from desk.i18n import _, ngettext
from desk.model import left_out_words


@click.command(
    context_settings=CONTEXT,
    help=_(
        "Hand tagged quotes on, to standard output or a file.\n\n"
        "With --query only quotes that match go out: those that hold one of its words in a report that "
        "matches, or whose own speaker, tags and state fit (speaker:, tag:, is:), of reports whose language, "
        "outlet, day and story fit.\n\n"
        "Of a file that has had several texts (v1, v2) the newest alone goes out; a line on stderr says how many "
        "quotes of older texts are left out, and --older-texts hands them on as well."
    ),
)
@library_option
@click.option("--format", "name", default="csv", show_default=True, help=_("csv, jsonl, markdown, html, annotations."))
@click.option("-o", "--output", "target", type=Named(path_type=Path, allow_dash=True), help=_("Write this file."))
@click.option("--force", is_flag=True, help=_("Replace the file when it exists."))
@click.option("--query", default="", help=_("Only quotes that match."))
@widening_options
@click.option("--report", type=Name(), metavar="REPORT", help=_("Only quotes of this report."))
@click.option("--all", "everything", is_flag=True, help=_("Every quotation found, not only what is tagged."))
@indirect_option
@click.option("--older-texts", "older", is_flag=True, help=_("Quotes of older texts of a file (v1 beside v2) as well."))
def export(
    library: Path,
    name: str,
    target: Path | None,
    force: bool,
    query: str,
    exact: bool,
    without: tuple[str, ...],
    report: str | None,
    everything: bool,
    indirect: bool,
    older: bool,
) -> None:
    """Hand tagged quotes on, to standard output or a file."""
    from desk.workspace import ExportScope

    with workspace_at(library) as workspace:
        within = workspace.find_report(report) if report is not None else None
        off = switched_off(workspace, query, without, exact=exact)
        scope = ExportScope(within, query, tagged_only=not everything, indirect=indirect, without=off, older=older)
        if query:
            leave_when_unreadable(workspace.search(query, 1))
        if target is None or str(target) == "-":
            output.write_data(workspace.handing_on.export(name, scope))
        else:
            count = workspace.handing_on.hand_on(name, scope, target, overwrite=force)
            said = ngettext("{n} quote written to {path}", "{n} quotes written to {path}", count)
            say(said.format(n=count, path=target))
        left = workspace.handing_on.left_out(scope)
    if left:
        say("desk: " + left_out_words(left) + " " + _("--older-texts hands them on as well."))
