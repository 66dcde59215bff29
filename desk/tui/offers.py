"""What can be handed on: which quotes or statements, in which formats, how they are written. The dialog only asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desk.errors import DeskError, ExportError
from desk.i18n import _, ngettext
from desk.model import Report, ReportId, left_out_words
from desk.tui.matrix import Matrix
from desk.tui.messages import Answered, ExportRefused, FileWritten
from desk.tui.widgets.words import SEPARATOR

if TYPE_CHECKING:
    from desk.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Scope:
    """A choice of what to hand on, in words and as `ExportScope` has it."""

    words: str
    report: ReportId | None = None
    query: str = ""
    tagged_only: bool = True
    without: frozenset[str] = frozenset()


def scopes(report: Report | None, query: str, without: frozenset[str] = frozenset()) -> tuple[Scope, ...]:
    """What can be handed on now, the likeliest first."""
    found = [Scope(_("all tagged quotes"))]
    if report:
        found.append(Scope(_("tagged quotes of this report"), report=report.id))
    if query:
        found.append(Scope(_("tagged quotes that match {query}").format(query=query), query=query, without=without))
    found.append(Scope(_("everything found"), tagged_only=False))
    if report:
        found.append(Scope(_("everything found in this report"), report=report.id, tagged_only=False))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Switch:
    """What the editor may add to any choice: a name, the label of its line, and what is added in words."""

    name: str
    label: str
    added: str


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be handed on: formats with the endings of their files, choices in words, the usual name of the file.

    `switches` are off at first. `write` writes what is wanted to a file.
    """

    formats: tuple[tuple[str, str], ...]
    choices: tuple[str, ...]
    stem: str
    write: Callable[[Workspace, Wanted], Answered]
    switches: tuple[Switch, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the lines of the dialog say: a format, the place in the choices, the switches that are on, and the file.

    `overwrite` allows it to be replaced.
    """

    format: str
    choice: int
    switched: frozenset[str]
    target: Path
    overwrite: bool


def quotes_offer(
    formats: Sequence[tuple[str, str]],
    report: Report | None,
    query: str,
    without: frozenset[str] = frozenset(),
    *,
    older: bool = False,
) -> Offer:
    """The quotes of the library, of a report, or of a query, not widened by `without`.

    `older` says that there are files with an older text, whose quotes may be handed on as well.
    """
    known = scopes(report, query, without)
    switches = [Switch("indirect", _("Reported"), _("yes, reported statements as well"))]
    switches += [Switch("older", _("Older texts"), _("yes, v1 beside v2 as well"))] if older else []

    def write(workspace: Workspace, wanted: Wanted) -> Answered:
        return write_export(workspace, wanted, known[wanted.choice])

    return Offer(tuple(formats), tuple(scope.words for scope in known), "quotes", write, tuple(switches))


def matrix_offer(formats: Sequence[tuple[str, str]], shown: Matrix, whole: Matrix) -> Offer:
    """The statement matrix, as it is on the screen or without a filter."""
    choices = {_("the matrix as on the screen"): shown}
    if whole != shown:
        choices[_("the whole matrix")] = whole

    def write(workspace: Workspace, wanted: Wanted) -> Answered:
        return write_matrix(workspace, wanted, list(choices.values())[wanted.choice])

    return Offer(tuple(formats), tuple(choices), "statements", write)


def refused(wanted: Wanted) -> ExportRefused | None:
    """Why nothing is written to the file, if so; raises ExportError for a folder."""
    target = wanted.target
    if target.is_dir():
        raise ExportError(_("{file} is a folder.").format(file=target), _("Name a file in it."))
    if target.exists() and not wanted.overwrite:
        return ExportRefused(DeskError(_("{file} exists.").format(file=target)), exists=True)
    return None


def write_export(workspace: Workspace, wanted: Wanted, scope: Scope) -> Answered:
    """Write the quotes in scope; raises DeskError, and then no file has changed."""
    from desk.workspace import ExportScope

    scoped = ExportScope(
        scope.report,
        scope.query,
        tagged_only=scope.tagged_only,
        indirect="indirect" in wanted.switched,
        without=scope.without,
        older="older" in wanted.switched,
    )
    no = refused(wanted)
    if no:
        return no
    rows = workspace.handing_on.hand_on(wanted.format, scoped, wanted.target, overwrite=wanted.overwrite)
    said = ngettext("{n} quote written to {file}", "{n} quotes written to {file}", rows)
    left = workspace.handing_on.left_out(scoped)
    parts = (said.format(n=rows, file=wanted.target.absolute()), left_out_words(left) if left else "")
    return _file_written(workspace, wanted, SEPARATOR.join(filter(None, parts)))


def write_matrix(workspace: Workspace, wanted: Wanted, matrix: Matrix) -> Answered:
    """Write a matrix; raises DeskError, and then no file has changed."""
    no = refused(wanted)
    if no:
        return no
    reports = [summary.id for summary in matrix.reports]
    workspace.handing_on.matrix(wanted.format, reports, matrix.rows, wanted.target, overwrite=wanted.overwrite)
    rows = len(matrix.rows)
    said = ngettext("{n} statement written to {file}", "{n} statements written to {file}", rows)
    return _file_written(workspace, wanted, said.format(n=rows, file=wanted.target.absolute()))


def _file_written(workspace: Workspace, wanted: Wanted, said: str) -> FileWritten:
    target = wanted.target.absolute()
    return FileWritten(said, target, "" if wanted.overwrite else workspace.handing_on.seal(target))
