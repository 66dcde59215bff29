"""The journal: what every action of the editor changed, before and after, so that all can be undone and redone."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Final

from desk.errors import OvertakenError
from desk.i18n import _
from desk.model import Change, Decision, Naming, Quote, QuoteId, ReportId
from desk.store.database import Database, storable
from desk.store.decisions import Decisions
from desk.store.entries import COLUMNS, Entry, Mark, Removal, Renaming, Ruling, Transition, entry_of
from desk.store.namings import Namings
from desk.store.presence import Presence
from desk.store.quotes import Quotes
from desk.store.readings import Readings
from desk.store.removed import Removed
from desk.store.rows import dumps
from desk.store.stories import Grouping, Stories

OWN: Final = "(desk = ? OR id <= ? AND desk IN (SELECT value FROM json_each(?)))"
"""The entries that a desk may take back: its own, and those of desks that were closed, made before it was opened."""


class Journal:
    """Actions in order; undo walks back over this desk's, redo forward, a new action forgets what was undone.

    What desks that are closed by now had done when this one was opened counts as this desk's. An action whose things
    another desk has changed since is not taken back: it is dropped, and OvertakenError says so.
    """

    def __init__(
        self,
        database: Database,
        presence: Presence,
        quotes: Quotes,
        decisions: Decisions,
        namings: Namings,
        stories: Stories,
        readings: Readings,
        removed: Removed,
    ) -> None:
        self._database = database
        self._presence = presence
        self._quotes = quotes
        self._decisions = decisions
        self._namings = namings
        self._stories = stories
        self._readings = readings
        self._removed = removed
        last = database.row("SELECT max(id) FROM journal")
        self._opened_after = int(last[0] or 0) if last else 0

    def perform(
        self,
        change: Change,
        transitions: Sequence[Transition] = (),
        rulings: Sequence[Ruling] = (),
        renamings: Sequence[Renaming] = (),
        regrouping: tuple[Grouping, Grouping] = (Grouping(), Grouping()),
        marks: Sequence[Mark] = (),
        removals: Sequence[Removal] = (),
    ) -> Change:
        """Write the new states and the entry in one transaction."""
        entry = Entry(tuple(transitions), tuple(rulings), tuple(renamings), regrouping, tuple(marks), tuple(removals))
        with self._database.transaction():
            self._database.write(f"DELETE FROM journal WHERE undone = 1 AND {OWN}", *self._own(1))  # noqa: S608 (own words)
            self._write(change, entry)
            self._become(entry)
        return change

    def undo(self) -> Change | None:
        """Take this desk's last action back; None when there is none. Raises OvertakenError."""
        return self._step("DESC", undone=1)

    def redo(self) -> Change | None:
        """Do again what was undone last; None when there is nothing. Raises OvertakenError."""
        return self._step("ASC", undone=0)

    def _write(self, change: Change, entry: Entry) -> None:
        row = {
            "at": datetime.now(UTC).isoformat(),
            "kind": change.kind,
            "summary": storable(change.summary),
            "reports": dumps(change.reports),
            "desk": self._presence.sign(),
            **entry.row(),
        }
        names, places = ", ".join(row), ", ".join("?" * len(row))
        self._database.write(f"INSERT INTO journal ({names}) VALUES ({places})", *row.values())  # noqa: S608 (own words)

    def _step(self, order: str, undone: int) -> Change | None:
        with self._database.transaction():
            row = self._database.row(
                f"SELECT * FROM journal WHERE undone = ? AND {OWN} ORDER BY id {order} LIMIT 1",  # noqa: S608 (own words)
                1 - undone,
                *self._own(1 - undone),
            )
            if row is None:
                return None
            entry, number = entry_of(row), int(row["id"])
            is_overtaken = any(self._meeting(entry, undone=0, after=number))
            if is_overtaken:
                self._database.write("DELETE FROM journal WHERE id = ?", number)
            else:
                self._become(entry.turned() if undone else entry)
                self._database.write("UPDATE journal SET undone = ? WHERE id = ?", undone, number)
                for other in self._meeting(entry, undone=1):
                    self._database.write("DELETE FROM journal WHERE id = ?", other)
        change = Change(row["kind"], row["summary"], tuple(ReportId(report) for report in json.loads(row["reports"])))
        if is_overtaken:
            raise OvertakenError(
                _("{what}: another desk has changed the same since, so it stays as it is.").format(what=change.summary),
                _("The next undo takes back what you did before it.") if undone else "",
            )
        return change

    def _own(self, undone: int) -> tuple[str, int, str]:
        """The parameters of `OWN` for entries that are undone (1) or not (0)."""
        desks = (
            row["desk"] for row in self._database.rows("SELECT DISTINCT desk FROM journal WHERE undone = ?", undone)
        )
        closed = [desk for desk in desks if not self._presence.is_open(desk)]
        return self._presence.name, self._opened_after, dumps(closed)

    def _meeting(self, entry: Entry, undone: int, after: int = 0) -> Iterator[int]:
        """The entries of other desks since `after`, undone (1) or not (0), that changed the same things as `entry`."""
        columns = ", ".join(COLUMNS)
        rows: list[sqlite3.Row] = self._database.rows(
            f"SELECT id, {columns} FROM journal WHERE undone = ? AND id > ? AND NOT {OWN}",  # noqa: S608 (own words)
            undone,
            after,
            *self._own(undone),
        )
        return (int(row["id"]) for row in rows if entry.meets(entry_of(row)))

    def _become(self, entry: Entry) -> None:
        for removal in entry.removals:
            self._move(removal)
        for transition in entry.transitions:
            self._turn(transition.before, transition.after)
        for ruling in entry.rulings:
            self._rule(ruling.before, ruling.after)
        for renaming in entry.renamings:
            self._name(renaming.before, renaming.after)
        self._stories.become(*entry.regrouping)
        for mark in entry.marks:
            self._read(mark)

    def _turn(self, old: Quote | None, new: Quote | None) -> None:
        if new:
            self._quotes.put(new)
        elif old:
            self._quotes.delete(QuoteId(old.id))

    def _rule(self, old: Decision | None, new: Decision | None) -> None:
        if new:
            self._decisions.put(new)
        elif old:
            self._decisions.delete(old)

    def _read(self, mark: Mark) -> None:
        if mark.after:
            self._readings.put(mark.report)
        else:
            self._readings.delete(mark.report)

    def _move(self, removal: Removal) -> None:
        if removal.is_out:
            self._removed.take_out(removal.report)
        else:
            self._removed.bring_back(removal.report)

    def _name(self, old: Naming | None, new: Naming | None) -> None:
        if new:
            self._namings.put(new)
        elif old:
            self._namings.delete(old)
