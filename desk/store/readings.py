"""The reading table: which reports have been read. No texts here."""

from __future__ import annotations

from desk.model import ReportId
from desk.store.database import Database


class Readings:
    """Reports that have been read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def has(self, report: ReportId) -> bool:
        """Whether a report has been read."""
        return self._database.row("SELECT 1 FROM reading WHERE report = ?", report) is not None

    def put(self, report: ReportId) -> None:
        """Remember that a report of the library was read; one that is gone is passed over."""
        self._database.write("INSERT OR IGNORE INTO reading SELECT id FROM report WHERE id = ?", report)

    def delete(self, report: ReportId) -> None:
        """Hold a report for unread."""
        self._database.write("DELETE FROM reading WHERE report = ?", report)
