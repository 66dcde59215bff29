"""The removed table: reports that were taken out, whole, so that they can come back. Nothing else reads them."""

from __future__ import annotations

import json

from desk.model import ReportId
from desk.store.database import Database
from desk.store.rows import dumps

HELD = (
    ("report", "id = ?"),
    ("quote", "report = ?"),
    ("quote_tag", "quote IN (SELECT id FROM quote WHERE report = ?)"),
    ("story_report", "report = ?"),
    ("story_key", "report = (SELECT number FROM report WHERE id = ?)"),
    ("reading", "report = ?"),
    ("indirect", "report = ?"),
)
"""The tables with rows of one report, each after those that it refers to, and which rows these are."""


class Removed:
    """Moves every row of a report out of the tables and back; what the editor said of names and pairs stays."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def with_digest(self, digest: str) -> ReportId | None:
        """The report with exactly this text that was taken out, if any."""
        row = self._database.row("SELECT report FROM removed WHERE digest = ?", digest)
        return ReportId(row["report"]) if row else None

    def take_out(self, report: ReportId) -> None:
        """Move a report out; one that is not there is passed over."""
        with self._database.transaction():
            held = {table: self._rows(table, condition, report) for table, condition in HELD}
            for row in held["report"]:
                self._database.write(
                    "INSERT OR REPLACE INTO removed VALUES (?, ?, ?)", report, row["digest"], dumps(held)
                )
            for table, condition in reversed(HELD):
                self._database.write(f"DELETE FROM {table} WHERE {condition}", report)  # noqa: S608 (own names)

    def bring_back(self, report: ReportId) -> None:
        """Move a report back as it was; one that was not taken out is passed over."""
        with self._database.transaction():
            row = self._database.row("SELECT held FROM removed WHERE report = ?", report)
            for table, rows in json.loads(row["held"]).items() if row else ():
                for held in rows:
                    names, marks = ", ".join(held), ", ".join("?" * len(held))
                    self._database.write(f"INSERT INTO {table} ({names}) VALUES ({marks})", *held.values())  # noqa: S608 (own names)
            self._database.write("DELETE FROM removed WHERE report = ?", report)

    def _rows(self, table: str, condition: str, report: ReportId) -> list[dict[str, object]]:
        return [dict(row) for row in self._database.rows(f"SELECT * FROM {table} WHERE {condition}", report)]  # noqa: S608 (own names)
