"""`desk add PATH...|-`: reports into the library, one line a source, a progress bar on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desk.cli import output, schema
from desk.cli.command import CONTEXT, Named, json_option, library_option, workspace_at
from desk.cli.diagnostics import ExitCode, say
from desk.cli.input import read_input
from desk.display import one_line
from desk.i18n import _, ngettext
from desk.i18n.formats import format_number
from desk.model import Added, Outcome, ReportSummary, version_sign

if TYPE_CHECKING:
    from desk.workspace import Workspace

STDIN = "-"


@click.command(
    context_settings=CONTEXT,
    help=_(
        "Add files and folders of reports; `-` reads one report from standard input.\n\n"
        "The same text again adds nothing. A source that cannot be read is named on stderr and the rest goes "
        "on; the exit code is 1 when none could be read."
    ),
)
@library_option
@json_option
@click.argument("paths", nargs=-1, required=True, type=Named())
def add(library: Path, as_json: bool, paths: tuple[str, ...]) -> None:
    """Add files and folders of reports; `-` reads one report from standard input."""
    with workspace_at(library) as workspace, _progress() as advance:
        added = _add(workspace, paths, advance)
    if as_json:
        output.write_json(schema.added_json(added))
    for one in added:
        _narrate(one, as_json=as_json)
    if all(one.outcome is Outcome.FAILED for one in added):
        sys.exit(ExitCode.FAILED)


def _add(workspace: Workspace, paths: Sequence[str], advance: Callable[[int, int, Added], None]) -> list[Added]:
    added: list[Added] = []
    if STDIN in paths:
        added.append(workspace.add_bytes(read_input(), _("standard input")))
    files = [Path(path) for path in paths if path != STDIN]
    return [*added, *workspace.add(files, advance)]


@contextmanager
def _progress() -> Iterator[Callable[[int, int, Added], None]]:
    """What to call after each source; says how far it came when it is interrupted or the library fails."""
    seen = of = 0
    try:
        with _bar() as show:

            def advance(done: int, total: int, added: Added) -> None:
                nonlocal seen, of
                seen, of = done, total
                show(done, total, added)

            yield advance
    finally:
        if 0 < seen < of:
            say("desk: " + _stopped(seen, of))


def _stopped(done: int, total: int) -> str:
    words = ngettext(
        "stopped after {done} of {n} source; what was read is kept, and the same command goes on from there.",
        "stopped after {done} of {n} sources; what was read is kept, and the same command goes on from there.",
        total,
    )
    return words.format(done=format_number(done), n=format_number(total))


@contextmanager
def _bar() -> Iterator[Callable[[int, int, Added], None]]:
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _done, _total, _added: None
        return
    with click.progressbar(length=1, file=sys.stderr, label=_("adding")) as bar:

        def advance(done: int, total: int, _added: Added) -> None:
            bar.length = total
            bar.pos = done - 1
            bar.update(1)

        yield advance


def _added(one: Added, report: ReportSummary) -> str:
    """What is said of a report that is new; of a file that was there with another text, which one this is."""
    if not report.version:
        return _("added")
    words = _("added as {version} of its file, the older text stays").format(version=version_sign(report.version))
    return "; ".join((words, *(one.takeover.words if one.takeover else ())))


def _narrate(one: Added, *, as_json: bool) -> None:
    if one.error:
        say(f"desk: {one.error}")
    elif one.report and not as_json:
        words = _added(one, one.report) if one.outcome is Outcome.ADDED else _("is here already, nothing added")
        found = ngettext("{n} quote", "{n} quotes", one.report.found).format(n=one.report.found)
        line = f"{one.report.number}  {one.report.language}  {one.report.title}  ({words}, {found})"
        output.write_text(one_line(line))
    if one.takeover and one.takeover.failure:
        say(f"desk: {one.path}: {one.takeover.failure}")
    for warning in one.report.warnings if one.report else ():
        say(f"{one.path}: {warning}")
