"""The indirect table: which reports were looked through for reported statements. The statements are quotes."""

from __future__ import annotations

from collections.abc import Iterable

from desk.model import ReportId
from desk.store.database import Database


class Indirect:
    """Reports looked through."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def waiting(self) -> tuple[ReportId, ...]:
        """The reports that were not looked through yet, in the order added."""
        return self._waiting("SELECT id FROM report WHERE id NOT IN (SELECT report FROM indirect) ORDER BY number")

    def waits(self, report: ReportId) -> bool:
        """Whether a report that is in the library was not looked through yet."""
        return bool(self._waiting("SELECT id FROM report WHERE id = ? EXCEPT SELECT report FROM indirect", report))

    def _waiting(self, query: str, *parameters: object) -> tuple[ReportId, ...]:
        return tuple(ReportId(row["id"]) for row in self._database.rows(query, *parameters))

    def put_all(self, reports: Iterable[ReportId]) -> None:
        """Remember that these were looked through."""
        with self._database.transaction():
            for report in reports:
                self._database.write("INSERT OR IGNORE INTO indirect VALUES (?)", report)
