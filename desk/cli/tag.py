"""`desk tag` and `desk untag`: the editor's labels without the screen."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desk.cli import output
from desk.cli.command import CONTEXT, json_option, library_option, workspace_at
from desk.display import one_line
from desk.i18n import _
from desk.model import Quote, QuoteId
from index.spans import Span

if TYPE_CHECKING:
    from desk.workspace import Workspace

PLACE = re.compile(r"(?P<report>.+):(?P<start>\d{1,15})-(?P<end>\d{1,15})")


@click.command(context_settings=CONTEXT)
@library_option
@json_option
@click.option("--note", help=_("Write a note on the quote as well."))
@click.option("--speaker", help=_("Say who it was."))
@click.argument("quote")
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
    with workspace_at(library) as workspace:
        name = _quote_named(workspace, quote)
        workspace.review.tag([name], tags)
        if note is not None:
            workspace.review.note(name, note)
        if speaker is not None:
            workspace.review.speaker(name, speaker)
        _answer(workspace.quote(name), as_json=as_json)


@click.command(context_settings=CONTEXT)
@library_option
@json_option
@click.argument("quote")
@click.argument("tags", nargs=-1, required=True)
def untag(library: Path, as_json: bool, quote: str, tags: tuple[str, ...]) -> None:
    """Take tags from a quote, named by its id or as REPORT:START-END."""
    with workspace_at(library) as workspace:
        name = workspace.quote(_existing(workspace, quote)).id
        workspace.review.untag([name], tags)
        _answer(workspace.quote(name), as_json=as_json)


def _existing(workspace: Workspace, reference: str) -> QuoteId:
    place = PLACE.fullmatch(reference)
    if not place:
        return QuoteId(reference)
    report = workspace.find_report(place["report"])
    span = Span(int(place["start"]), max(int(place["start"]), int(place["end"])))
    here = [quote.id for quote in workspace.quotes(report) if quote.span == span]
    return here[0] if here else QuoteId(reference)


def _quote_named(workspace: Workspace, reference: str) -> QuoteId:
    place = PLACE.fullmatch(reference)
    if not place:
        return workspace.quote(QuoteId(reference)).id
    report = workspace.find_report(place["report"])
    span = Span(int(place["start"]), max(int(place["start"]), int(place["end"])))
    return workspace.review.select(report, span).id


def _answer(quote: Quote, *, as_json: bool) -> None:
    if as_json:
        output.write_json({"schema_version": output.SCHEMA_VERSION, "report": quote.report, **output.quote_json(quote)})
    else:
        labels = " ".join(f"#{name}" for name in quote.tags)
        output.write_text(one_line(f"{quote.id}  {labels}  {quote.text}"))
