"""The naming table: whom the editor takes a name for, in one report or in all."""

from __future__ import annotations

import sqlite3

from desk.model import Naming, PersonId
from desk.store.database import Database


class Namings:
    """Rows of the naming table as Namings; a name means one person at most in a report, and one in all others."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Naming, ...]:
        """Every naming, by name."""
        return tuple(map(_naming, self._database.rows("SELECT * FROM naming ORDER BY name, report")))

    def get(self, report: str, name: str) -> Naming | None:
        """Whom a folded name means in a report ("" for all), as far as the editor has said."""
        row = self._database.row("SELECT * FROM naming WHERE report = ? AND name = ?", report, name)
        return _naming(row) if row else None

    def put(self, naming: Naming) -> None:
        """Insert or replace one."""
        self._database.write(
            "INSERT OR REPLACE INTO naming VALUES (?, ?, ?)", naming.report, naming.name, naming.person
        )

    def delete(self, naming: Naming) -> None:
        """Forget one."""
        self._database.write("DELETE FROM naming WHERE report = ? AND name = ?", naming.report, naming.name)


def _naming(row: sqlite3.Row) -> Naming:
    return Naming(row["report"], row["name"], PersonId(row["person"]))
