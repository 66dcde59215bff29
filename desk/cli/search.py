"""`desk search QUERY`: one query over reports of every language."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desk.cli import output, schema
from desk.cli.command import CONTEXT, Name, json_option, library_option, workspace_at
from desk.cli.diagnostics import say, tell_problems
from desk.cli.widening import along, switched_off, widening_options
from desk.display import one_line
from desk.errors import DeskError
from desk.i18n import _, ngettext
from desk.model import SearchHit, SearchResult

if TYPE_CHECKING:
    from desk.workspace import Workspace


@click.command(
    context_settings=CONTEXT,
    help=_("Find reports that say QUERY, in whatever language, script or spelling."),
)
@library_option
@json_option
@click.option("--limit", type=click.IntRange(1, 100_000), default=50, show_default=True, help=_("Reports to list."))
@click.option("--like", type=Name(), metavar="REPORT", help=_("Find reports like this one, in whatever language."))
@widening_options
@click.option("--saved", is_flag=True, help=_("List the saved searches and the number of reports each finds."))
@click.option("--save", is_flag=True, help=_("Keep QUERY among the saved searches."))
@click.option("--forget", is_flag=True, help=_("Take QUERY out of the saved searches, and do not search."))
@click.argument("query", nargs=-1)
def search(
    library: Path,
    as_json: bool,
    limit: int,
    like: str | None,
    exact: bool,
    without: tuple[str, ...],
    saved: bool,
    save: bool,
    forget: bool,
    query: tuple[str, ...],
) -> None:
    """Find reports that say QUERY, in whatever language, script or spelling."""
    _check_usage(query, like, saved=saved, save=save, forget=forget)
    asked = " ".join(query)
    with workspace_at(library) as workspace:
        if forget or saved:
            _list_saved(workspace, asked, as_json=as_json)
            return
        if save:
            workspace.searching.saved.keep(asked)
        workspace.index()
        if like is not None:
            result = workspace.search(workspace.searching.like(workspace.find_report(like)), limit)
        else:
            off = switched_off(workspace, asked, without, exact=exact)
            result = _asked(workspace, asked, limit, off)
    code = tell_problems(result)
    if as_json:
        output.write_json(schema.search_json(result))
    else:
        _tell(result)
    if code:
        sys.exit(code)


def _tell(result: SearchResult) -> None:
    for hit in result.hits:
        output.write_text(_lines(hit))
    say(_summary(result))
    for line in (along(result.widened), _meant(result)):
        if line:
            say(line)


def _check_usage(query: tuple[str, ...], like: str | None, *, saved: bool, save: bool, forget: bool) -> None:
    """Raises UsageError for a question that is none, or more than one."""
    if bool(query) + (like is not None) + saved != 1:
        raise click.UsageError(_("Give a QUERY, a report with --like, or --saved."))
    if query and not "".join(query).strip():
        raise click.UsageError(_("The QUERY is empty."))
    if save + forget > (1 if query else 0):
        raise click.UsageError(_("Give a QUERY with --save, or with --forget."))


def _list_saved(workspace: Workspace, forgotten: str, *, as_json: bool) -> None:
    """The saved searches with their counts, one of them forgotten before."""
    kept = workspace.searching.saved
    if forgotten and forgotten not in kept.all():
        raise DeskError(_("{query} is not a saved search.").format(query=forgotten), "  ".join(kept.all()))
    if forgotten:
        kept.forget(forgotten)
    workspace.index()
    counts = kept.counts()
    if as_json:
        output.write_json(schema.saved_json(counts))
        return
    for query, total in counts:
        output.write_text(f"{total} {query}")
    if not counts:
        say(_("There is no saved search; `desk search --save QUERY` keeps one."))


def _asked(workspace: Workspace, query: str, limit: int, off: frozenset[str]) -> SearchResult:
    result = workspace.search(query, limit, without=off)
    widened = workspace.searching.widenings(query, off)
    return replace(result, widened=widened, corrections=workspace.searching.corrections(query, off))


def _lines(hit: SearchHit) -> str:
    where = "  ".join(part for part in (hit.language, hit.outlet, hit.path) if part)
    return "\n    ".join(one_line(line) for line in (hit.title, where, hit.snippet.text.strip()))


def _summary(result: SearchResult) -> str:
    counts = " ".join(f"{name} {n}" for name, n in result.facets.get("language", {}).items())
    total = ngettext("{n} report", "{n} reports", result.total).format(n=result.total)
    return f"{total}  {counts}".rstrip()


def _meant(result: SearchResult) -> str:
    queries = ", ".join(f"{each.query} ({each.total})" for each in result.corrections)
    return _("did you mean: {queries}").format(queries=queries) if queries else ""
