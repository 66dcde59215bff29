"""`desk tag` and `desk untag`: the editor's labels without the screen."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desk.cli import output, schema
from desk.cli.command import CONTEXT, Name, json_option, library_option, workspace_at
from desk.display import one_line
from desk.errors import NotFoundError
from desk.i18n import _
from desk.model import Quote, QuoteId, ReportId
from index.spans import Span

if TYPE_CHECKING:
    from desk.workspace import Workspace

PLACE = re.compile(r"(?P<report>.+):(?P<start>\d{1,15})-(?P<end>\d{1,15})")


@click.command(
    context_settings=CONTEXT,
    help=_("Tag a quote, named by its id or as REPORT:START-END (code points of the stored text)."),
)
@library_option
@json_option
@click.option("--note", help=_("Write a note on the quote as well."))
@click.option("--speaker", help=_("Say who it was."))
@click.argument("quote", type=Name())
@click.argument("tags", nargs=-1, required=True)
def tag(
    library: Path,
    as_json: bool,
    note: str | None,
    speaker: str | None,
    quote: str,
    tags: tuple[str, ...],
) -> None:
    """Tag a quote, named by its id or as REPORT:START-END (code points of the stored text)."""
    from desk.workspace.review import Words

    with workspace_at(library) as workspace:
        name = _meant(workspace, quote)
        words = Words(note, speaker)
        if isinstance(name, tuple):
            name = workspace.review.select(*name, tags, words).id
        else:
            workspace.review.tag([name], tags, words)
        _answer(workspace.quote(name), as_json=as_json)


@click.command(
    context_settings=CONTEXT,
    help=_("Take tags from a quote, named by its id or as REPORT:START-END."),
)
@library_option
@json_option
@click.argument("quote", type=Name())
@click.argument("tags", nargs=-1, required=True)
def untag(library: Path, as_json: bool, quote: str, tags: tuple[str, ...]) -> None:
    """Take tags from a quote, named by its id or as REPORT:START-END."""
    with workspace_at(library) as workspace:
        name = _meant(workspace, quote)
        if isinstance(name, tuple):
            raise NotFoundError(_("There is no quote {name}.").format(name=quote), _("`desk quotes` lists them."))
        workspace.review.untag([name], tags)
        _answer(workspace.quote(name), as_json=as_json)


def _meant(workspace: Workspace, reference: str) -> QuoteId | tuple[ReportId, Span]:
    """The quote with this id, or the one that stands exactly at REPORT:START-END, or the place where none stands."""
    place = PLACE.fullmatch(reference)
    if not place:
        return workspace.quote(QuoteId(reference)).id
    start, end = int(place["start"]), int(place["end"])
    report, span = workspace.find_report(place["report"]), Span(start, max(start, end))
    here = [quote.id for quote in workspace.quotes(report) if quote.span == span]
    return here[0] if here else (report, span)


def _answer(quote: Quote, *, as_json: bool) -> None:
    if as_json:
        output.write_json({"schema_version": schema.SCHEMA_VERSION, "report": quote.report, **schema.quote_json(quote)})
    else:
        labels = " ".join(f"#{name}" for name in quote.tags)
        output.write_text(one_line(f"{quote.id}  {labels}  {quote.text}"))
