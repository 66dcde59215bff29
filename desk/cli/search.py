"""`desk search QUERY`: one query over reports of every language."""

from __future__ import annotations

from pathlib import Path

import click

from desk.cli import output
from desk.cli.command import CONTEXT, json_option, library_option, workspace_at
from desk.cli.diagnostics import say, tell_problems
from desk.display import one_line
from desk.i18n import _, ngettext
from desk.model import SearchHit, SearchResult


@click.command(context_settings=CONTEXT)
@library_option
@json_option
@click.option("--limit", type=click.IntRange(1, 100_000), default=50, show_default=True, help=_("Reports to list."))
@click.argument("query", nargs=-1, required=True)
def search(library: Path, as_json: bool, limit: int, query: tuple[str, ...]) -> None:
    """Find reports that say QUERY, in whatever language, script or spelling."""
    with workspace_at(library) as workspace:
        workspace.index()
        result = workspace.search(" ".join(query), limit)
    tell_problems(result)
    if as_json:
        output.write_json(output.search_json(result))
        return
    for hit in result.hits:
        output.write_text(_lines(hit))
    say(_summary(result))


def _lines(hit: SearchHit) -> str:
    where = "  ".join(part for part in (hit.language, hit.outlet, hit.path) if part)
    return "\n    ".join(one_line(line) for line in (hit.title, where, hit.snippet.text.strip()))


def _summary(result: SearchResult) -> str:
    counts = " ".join(f"{name} {n}" for name, n in result.facets.get("language", {}).items())
    total = ngettext("{n} report", "{n} reports", result.total).format(n=result.total)
    return f"{total}  {counts}".rstrip()
