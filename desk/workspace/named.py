"""What an editor names on the command line: reports of the library, or files that are read and not added."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desk.errors import NotFoundError
from desk.model import Compared, Statement
from desk.model.results import Found
from desk.store import Store
from desk.workspace.indirect import with_indirect
from desk.workspace.people import compared_among
from desk.workspace.reading import quotes_of_file, statements_of

if TYPE_CHECKING:
    from desk.workspace import Workspace


class Named:
    """Quotes and statements of what is named; what the library knows of a text comes from the library."""

    def __init__(self, workspace: Workspace, store: Store) -> None:
        self._workspace = workspace
        self._store = store

    def quotes(self, reference: str, *, indirect: bool = False) -> list[Found]:
        """The quotes of a report of the library, or else of a file or folder, which is read and not added."""
        try:
            report = self._workspace.find_report(reference)
        except NotFoundError:
            if not reference or not _is_there(Path(reference)):
                raise
            return [self._as_stored(found, indirect) for found in quotes_of_file(Path(reference))]
        return [(self._workspace.report(report), self._workspace.quotes(report, indirect=indirect))]

    def _as_stored(self, found: Found, indirect: bool) -> Found:
        known = self._store.reports.with_digest(found[0].digest)
        if known:
            return self._workspace.report(known), self._workspace.quotes(known, indirect=indirect)
        return (found[0], with_indirect(*found)) if indirect else found

    def statements(self, found: Sequence[Found]) -> tuple[Statement, ...]:
        """The library's statements, or those among `found` when a report of it is not in the library."""
        return self._workspace.statements() if self._workspace.people.holds(found) else statements_of(found)

    def compared(self, found: Sequence[Found]) -> tuple[Compared, ...]:
        """The library's statements that have a quote in `found`, or those among `found` as in `statements`."""
        if not self._workspace.people.holds(found):
            return compared_among(found)
        reports = {report.id for report, _quotes in found}
        every = self._workspace.compared()
        return tuple(each for each in every if any(quote.report in reports for quote in each.members))


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
