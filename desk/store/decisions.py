"""The decision table: which two quotes the editor holds for one statement, and which not."""

from __future__ import annotations

import sqlite3

from desk.model import Decision, QuoteId
from desk.store.database import Database


class Decisions:
    """Rows of the decision table as Decisions; a pair has one at most."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Decision, ...]:
        """Every decision, by pair."""
        return tuple(map(_decision, self._database.rows("SELECT * FROM decision ORDER BY one, other")))

    def get(self, one: QuoteId, other: QuoteId) -> Decision | None:
        """The decision on a pair, or None."""
        row = self._database.row("SELECT * FROM decision WHERE one = ? AND other = ?", one, other)
        return _decision(row) if row else None

    def put(self, decision: Decision) -> None:
        """Insert or replace one."""
        self._database.write(
            "INSERT OR REPLACE INTO decision VALUES (?, ?, ?)", decision.one, decision.other, decision.same
        )

    def delete(self, decision: Decision) -> None:
        """Forget one."""
        self._database.write("DELETE FROM decision WHERE one = ? AND other = ?", decision.one, decision.other)


def _decision(row: sqlite3.Row) -> Decision:
    return Decision(QuoteId(row["one"]), QuoteId(row["other"]), bool(row["same"]))
