"""`desk reports`: what is in the library, by story."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import click

from desk.cli import output, schema
from desk.cli.command import CONTEXT, json_option, library_option, workspace_at
from desk.cli.diagnostics import leave_when_unreadable, say
from desk.cli.widening import switched_off, widening_options
from desk.display import one_line
from desk.errors import NotFoundError
from desk.i18n import _, ngettext
from desk.model import ReportSummary, Story


@click.command(
    context_settings=CONTEXT,
    help=_(
        "List the reports of the library by story, each with its number, how many quotes are tagged, and whether read."
    ),
)
@library_option
@json_option
@click.option("--story", "name", default="", help=_("Only the reports of stories with these words in their name."))
@click.option("--query", default="", help=_("Only reports that match."))
@widening_options
def reports(library: Path, as_json: bool, name: str, query: str, exact: bool, without: tuple[str, ...]) -> None:
    """List the reports of the library by story, each with its number, how many quotes are tagged, and whether read."""
    with workspace_at(library) as workspace:
        found: Sequence[ReportSummary] = workspace.reports()
        if name:
            found = [summary for summary in found if summary.story and _means(name, summary.story)]
            if not found:
                raise NotFoundError(_("There is no story {name}.").format(name=name), _("`desk reports` lists them."))
        if query:
            off = switched_off(workspace, query, without, exact=exact)
            answer = workspace.search(query, max(1, len(workspace.reports())), without=off)
            leave_when_unreadable(answer)
            matching = {hit.report for hit in answer.hits}
            found = [summary for summary in found if summary.id in matching]
    if as_json:
        for summary in found:
            output.write_json(schema.summary_json(summary))
    else:
        for line in _lines(found):
            output.write_text(one_line(line))
    if not found and query:
        say(ngettext("{n} report", "{n} reports", 0).format(n=0))
    elif not found:
        say(_("No reports yet: desk FOLDER adds those of a folder."))


def _means(name: str, story: Story) -> bool:
    """Whether every word stands in the story's name, or `name` is its id."""
    return name == story.id or all(word in story.name.casefold() for word in name.casefold().split())


def _lines(found: Sequence[ReportSummary]) -> list[str]:
    """The reports, those of a story under its name."""
    lines: list[str] = []
    for story, group in groupby(found, key=lambda summary: summary.story):
        if story:
            lines.append(story.name)
        lines.extend(("    " if story else "") + line_of(summary) for summary in group)
    return lines


def line_of(summary: ReportSummary) -> str:
    """A report in one line, with the number that other verbs take."""
    counts = ngettext("{n} quote", "{n} quotes", summary.found).format(n=summary.found)
    tagged = ngettext("{n} tagged", "{n} tagged", summary.tagged).format(n=summary.tagged)
    day = summary.date.strftime("%Y-%m-%d") if summary.date else "-"
    facts = ", ".join((counts, tagged, _("read") if summary.is_read else _("unread")))
    return f"{summary.number}  {day}  {summary.language}  {summary.source}  {summary.title}  ({facts})"
