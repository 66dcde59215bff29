"""`desk restore`: the copies that the desk keeps of the library, and putting one back. The library is not opened."""

from __future__ import annotations

from pathlib import Path

import click

from desk.cli import output, schema
from desk.cli.command import CONTEXT, Name, json_option, library_option
from desk.cli.diagnostics import say
from desk.i18n import _, ngettext
from desk.model import Copy


@click.command(
    context_settings=CONTEXT,
    help=_(
        "List the copies of the library, the newest first; or put COPY, named by its day or file, in the "
        "library's place.\n\n"
        "What stood there, even damaged, is kept beside it as library.db.aside-1 (-2, and so on) and can be "
        "put back alike."
    ),
)
@library_option
@json_option
@click.argument("copy", required=False, type=Name())
def restore(library: Path, as_json: bool, copy: str | None) -> None:
    """List the copies of the library, the newest first."""
    from desk.workspace import backups_of

    backups = backups_of(library)
    if copy is not None:
        restored = backups.restore(copy)
        if restored.aside is not None:
            say(_("What stood there is kept as {path}.").format(path=restored.aside))
    found = (restored.copy,) if copy is not None else backups.copies()
    if as_json:
        output.write_json(schema.copies_json(found))
        return
    for each in found:
        output.write_text(_line(each))
    if not found:
        say(_("There is no copy yet; one is made at the first start of a day."))


def _line(copy: Copy) -> str:
    if not copy.is_good:
        state = _("damaged")
        return f"{copy.day}  {state}  {copy.path.name}"
    reports = ngettext("{n} report", "{n} reports", copy.reports).format(n=copy.reports)
    tags = ngettext("{n} tag", "{n} tags", copy.tags).format(n=copy.tags)
    return f"{copy.day}  {reports}  {tags}  {copy.path.name}"
