"""`desk speakers`: who is quoted, in which reports, and under which names."""

from __future__ import annotations

from pathlib import Path

import click

from desk.cli import output
from desk.cli.command import CONTEXT, json_option, library_option, workspace_at
from desk.cli.reports import named
from desk.display import one_line
from desk.i18n import _, ngettext
from desk.model import SpeakerSummary


@click.command(context_settings=CONTEXT)
@library_option
@json_option
@click.argument("reports", nargs=-1)
def speakers(library: Path, as_json: bool, reports: tuple[str, ...]) -> None:
    """List who is quoted, the most quoted first: in all reports, or in those named."""
    with workspace_at(library) as workspace:
        answer = workspace.speakers(named(workspace, reports))
    for speaker in answer:
        if as_json:
            output.write_json(output.speaker_json(speaker))
        else:
            output.write_text(one_line(_line(speaker)))


def _line(speaker: SpeakerSummary) -> str:
    quotes = ngettext("{n} quote", "{n} quotes", speaker.quotes).format(n=speaker.quotes)
    reports = ngettext("{n} report", "{n} reports", len(speaker.reports)).format(n=len(speaker.reports))
    written = ", ".join(name for name in speaker.written if name != speaker.identity)
    parts = (speaker.identity, quotes, reports, _("name withheld") if speaker.anonymous else "", written)
    return "  ".join(part for part in parts if part)
