"""`desk index`: which engine searches the library, and making its index anew."""

from __future__ import annotations

from pathlib import Path

import click

from desk.cli import output, schema
from desk.cli.command import CONTEXT, json_option, library_option, workspace_at
from desk.cli.diagnostics import say
from desk.errors import LibraryError
from desk.i18n import _, ngettext

ENGINES = ("auto", "whoosh", "tantivy")
STEP = 500
"""Reports between two lines of progress."""


@click.command(
    context_settings=CONTEXT,
    help=_(
        "Bring the index of the library up to date, and say which engine keeps it, of how many reports, in "
        "what size.\n\n"
        "The index is a cache: it can be made anew from the library at any time, and nothing is lost with it."
    ),
)
@library_option
@json_option
@click.option(
    "--engine",
    type=click.Choice(ENGINES),
    default="auto",
    show_default=True,
    help=_("What keeps the index; auto goes by the number of reports."),
)
@click.option("--rebuild", is_flag=True, help=_("Make the index anew, whatever state it is in."))
def index(library: Path, as_json: bool, engine: str, rebuild: bool) -> None:
    """Bring the index of the library up to date, and say which engine keeps it, of how many reports, in what size."""
    with workspace_at(library) as workspace:
        state = workspace.index(engine, rebuild=rebuild, progress=_advance)
    if state.failure:
        raise LibraryError(
            _("The index of {library} could not be written: {cause}.").format(library=library, cause=state.failure),
            _("Reports and tags are safe; mend its folder index, then run this again."),
        )
    if as_json:
        output.write_json(schema.index_json(state))
        return
    reports = ngettext("{n} report", "{n} reports", state.reports).format(n=state.reports)
    engine = state.engine or _("no index")
    output.write_text(f"{engine}  {reports}  {state.size / 1e6:.1f} MB")


def _advance(count: int) -> None:
    if count % STEP == 0:
        say(ngettext("{n} report read", "{n} reports read", count).format(n=count))
