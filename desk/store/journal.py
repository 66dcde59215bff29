"""The journal: every action of the editor with the quotes before and after it, so that all can be undone and redone."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from desk.model import Change, Quote, QuoteId, ReportId
from desk.store.database import Database, storable
from desk.store.quotes import Quotes
from desk.store.rows import dumps, pack_quote, unpack_quote


@dataclass(frozen=True, slots=True)
class Transition:
    """One quote before and after an action; None where it did not exist."""

    before: Quote | None
    after: Quote | None


class Journal:
    """Actions in order; undo walks back over them, redo forward, a new action forgets what was undone."""

    def __init__(self, database: Database, quotes: Quotes) -> None:
        self._database = database
        self._quotes = quotes

    def perform(self, change: Change, transitions: Sequence[Transition]) -> Change:
        """Write the new states and the entry in one transaction."""
        with self._database.transaction():
            self._database.write("DELETE FROM journal WHERE undone = 1")
            self._database.write(
                "INSERT INTO journal (at, kind, summary, reports, states) VALUES (?, ?, ?, ?, ?)",
                datetime.now(UTC).isoformat(),
                change.kind,
                storable(change.summary),
                dumps(change.reports),
                dumps([[pack_quote(t.before), pack_quote(t.after)] for t in transitions]),
            )
            for transition in transitions:
                self._become(transition.before, transition.after)
        return change

    def undo(self) -> Change | None:
        """Take the last action back; None when there is none."""
        return self._step("undone = 0 ORDER BY id DESC", undone=1)

    def redo(self) -> Change | None:
        """Do again what was undone last; None when there is nothing."""
        return self._step("undone = 1 ORDER BY id", undone=0)

    def _step(self, which: str, undone: int) -> Change | None:
        with self._database.transaction():
            row = self._database.row(f"SELECT * FROM journal WHERE {which} LIMIT 1")  # noqa: S608 (own words)
            if row is None:
                return None
            for transition in _transitions(row):
                old, new = (transition.after, transition.before) if undone else (transition.before, transition.after)
                self._become(old, new)
            self._database.write("UPDATE journal SET undone = ? WHERE id = ?", undone, row["id"])
        return Change(row["kind"], row["summary"], tuple(ReportId(report) for report in json.loads(row["reports"])))

    def _become(self, old: Quote | None, new: Quote | None) -> None:
        if new:
            self._quotes.put(new)
        elif old:
            self._quotes.delete(QuoteId(old.id))


def _transitions(row: sqlite3.Row) -> list[Transition]:
    return [Transition(unpack_quote(before), unpack_quote(after)) for before, after in json.loads(row["states"])]
