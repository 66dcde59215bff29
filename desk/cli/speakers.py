"""`desk speakers`: who is quoted, in which reports, under which names; names joined and parted by hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desk.cli import output, schema
from desk.cli.command import CONTEXT, Name, json_option, library_option, workspace_at
from desk.cli.diagnostics import say
from desk.cli.reports import leave_when_incomplete, named, reports_argument
from desk.display import one_line
from desk.i18n import _, ngettext
from desk.model import Change, Person

if TYPE_CHECKING:
    from desk.workspace import Workspace


@click.command(
    context_settings=CONTEXT,
    help=_("List who is quoted, the most quoted first: in all reports, or in those named."),
)
@library_option
@json_option
@click.option(
    "--merge",
    nargs=2,
    type=Name(),
    metavar="NAME NAME",
    help=_("Say that two speakers, by name or id, are one person."),
)
@click.option(
    "--split",
    type=Name(),
    metavar="NAME",
    help=_("Say that a name is somebody else's: everywhere, or in REPORTS alone."),
)
@click.option("--undo", is_flag=True, help=_("Take back the last action, whatever it was."))
@reports_argument
def speakers(
    library: Path, as_json: bool, merge: tuple[str, str] | None, split: str | None, undo: bool, reports: tuple[str, ...]
) -> None:
    """List who is quoted, the most quoted first: in all reports, or in those named."""
    if bool(merge) + bool(split) + undo > 1:
        raise click.UsageError(_("Give one of --merge, --split and --undo."))
    with workspace_at(library) as workspace:
        if merge:
            _tell(_merged(workspace, *merge))
        elif split is not None:
            _tell(workspace.people.split_named(split, {workspace.find_report(report) for report in reports}))
        elif undo:
            _tell(workspace.review.undo())
        gathered = None if merge or split or undo or not reports else named(workspace, reports)
        answer = workspace.speakers(gathered.found if gathered else None)
    for speaker in answer:
        if as_json:
            output.write_json(schema.speaker_json(speaker))
        else:
            output.write_text(one_line(_line(speaker)))
    if gathered:
        leave_when_incomplete(gathered)


def _merged(workspace: Workspace, one: str, other: str) -> Change:
    return workspace.people.merge(workspace.people.named(one).id, workspace.people.named(other).id)


def _tell(change: Change | None) -> None:
    say(f"desk: {change.summary}" if change else "desk: " + _("There is nothing to take back."))


def _line(speaker: Person) -> str:
    quotes = ngettext("{n} quote", "{n} quotes", speaker.counted).format(n=speaker.counted)
    reports = ngettext("{n} report", "{n} reports", len(speaker.reports)).format(n=len(speaker.reports))
    names = ", ".join(speaker.other_names)
    withheld = _("name withheld") if speaker.anonymous else ""
    parts = (speaker.name, speaker.role, quotes, reports, withheld, names, speaker.id)
    return "  ".join(part for part in parts if part)
