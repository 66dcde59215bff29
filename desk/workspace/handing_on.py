"""Handing on: which quotes are in scope, in which format, to which file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desk import export
from desk.model import Compared, Kind, Quote, Report, ReportId, Status, older_texts
from desk.model.results import LIKE
from desk.search import language_of

if TYPE_CHECKING:
    from desk.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ExportScope:
    """What is handed on: of one report or all, what a query means, tagged quotes alone or everything found.

    Rejected quotes and terms that are no quotation are left out unless the editor tagged them. Reported statements are
    handed on when they are tagged, with everything found when they are reviewed, and all of them with `indirect`.
    `without` is what the query is not widened by, as for a search. Of a file that has had several texts the newest
    stands for all, unless `older` is set or one report is asked for.
    """

    report: ReportId | None = None
    query: str = ""
    tagged_only: bool = True
    indirect: bool = False
    without: frozenset[str] = frozenset()
    older: bool = False


class HandingOn:
    """Collects quotes from the workspace and has them rendered."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def format_endings(self) -> tuple[tuple[str, str], ...]:
        """The formats, each with the ending of its file names, such as ("csv", ".csv")."""
        return tuple((known.name, known.extension) for known in export.formats())

    def matrix_endings(self) -> tuple[tuple[str, str], ...]:
        """The formats of the statement matrix, each with the ending of its file names."""
        return export.matrix_endings()

    def matrix(
        self, name: str, reports: Sequence[ReportId], rows: Sequence[Compared], target: Path, *, overwrite: bool
    ) -> None:
        """Write the matrix of `rows` and `reports` to a file; raises ExportError, and then no file has changed."""
        columns = [self._workspace.report(report) for report in reports]
        export.write_export(export.render_matrix(name, columns, rows), target, overwrite=overwrite)

    @staticmethod
    def seal(target: Path) -> str:
        """What a file that was written is known by again; "" for what is no file."""
        return export.seal(target)

    @staticmethod
    def take_back(target: Path, seal: str) -> None:
        """Remove a file that was written; raises ExportError when it has changed since, and then it stays."""
        export.take_back(target, seal)

    def _reports(self, scope: ExportScope) -> list[Report]:
        if scope.report:
            return [self._workspace.report(scope.report)]
        if scope.query.strip().startswith(LIKE):
            return [self._workspace.report(hit.report) for hit in self._workspace.search(scope.query).hits]
        return [self._workspace.report(summary.id) for summary in self._workspace.reports()]

    def _left_out(self, scope: ExportScope) -> frozenset[ReportId]:
        """The reports that a newer text of their file stands for."""
        return frozenset() if scope.report or scope.older else older_texts(self._workspace.reports())

    def left_out(self, scope: ExportScope) -> int:
        """How many quotes an export of this scope leaves out because they stand in an older text of a file."""
        older = self._left_out(scope)
        reports = self._reports(scope) if older else ()
        return sum(len(self._quotes(report, scope)) for report in reports if report.id in older)

    def _in_scope(self, quote: Quote, scope: ExportScope) -> bool:
        if quote.tags:
            return True
        asked = not scope.tagged_only or (scope.indirect and quote.kind is Kind.INDIRECT)
        return asked and quote.is_said and quote.status is not Status.REJECTED

    def _quotes(self, report: Report, scope: ExportScope) -> list[Quote]:
        found = self._workspace.quotes(report.id, indirect=scope.indirect)
        quotes = [quote for quote in found if self._in_scope(quote, scope)]
        if scope.query and quotes:
            meant = self._workspace.searching.meant(scope.query, report, quotes, scope.without)
            return [quote for quote in quotes if quote.id in meant]
        return quotes

    def rows(self, scope: ExportScope) -> tuple[export.ExportRow, ...]:
        """What an export of this scope holds."""
        reports, older = self._reports(scope), self._left_out(scope)
        reports = [report for report in reports if report.id not in older]
        quotes = [quote for report in reports for quote in self._quotes(report, scope)]
        return export.rows(reports, quotes, self._workspace.statements(), language_of)

    def export(self, name: str, scope: ExportScope) -> bytes:
        """The quotes in scope in a format; raises ExportError for an unknown one."""
        return export.render(name, self.rows(scope))

    def hand_on(self, name: str, scope: ExportScope, target: Path, *, overwrite: bool = False) -> int:
        """Write an export to a file; how many rows it has. Raises ExportError, and then no file has changed."""
        rows = self.rows(scope)
        export.write_export(export.render(name, rows), target, overwrite=overwrite)
        return len(rows)
