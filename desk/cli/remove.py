"""`desk remove REPORT...`: reports out of the library."""

from __future__ import annotations

from pathlib import Path

import click

from desk.cli import output, schema
from desk.cli.command import CONTEXT, Name, json_option, library_option, workspace_at
from desk.cli.diagnostics import say
from desk.cli.listing import line_of
from desk.display import one_line
from desk.i18n import _, ngettext


@click.command(
    context_settings=CONTEXT,
    help=_(
        "Take reports out of the library, named by number, id, path or file name, with their quotes and tags.\n\n"
        "Their files are left alone. Undo in the screen takes it back, and so does adding a file again."
    ),
)
@library_option
@json_option
@click.argument("reports", nargs=-1, required=True, type=Name())
def remove(library: Path, as_json: bool, reports: tuple[str, ...]) -> None:
    """Take reports out of the library, named by number, id, path or file name, with their quotes and tags."""
    with workspace_at(library) as workspace:
        named = list(dict.fromkeys(map(workspace.find_report, reports)))
        found = [workspace.summary(report) for report in named]
        workspace.removing.remove(named)
    for summary in found:
        if as_json:
            output.write_json(schema.summary_json(summary))
        else:
            output.write_text(one_line(line_of(summary)))
    tagged = sum(summary.tagged for summary in found)
    said = [ngettext("{n} report removed", "{n} reports removed", len(found)).format(n=len(found))]
    if tagged:
        said.append(ngettext("with {n} tagged quote", "with {n} tagged quotes", tagged).format(n=tagged))
    say(f"{' '.join(said)} · " + _("undo in the screen takes it back, and so does adding the same file again"))
