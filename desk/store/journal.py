"""The journal: what every action of the editor changed, before and after, so that all can be undone and redone."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

from desk.model import Change, Decision, Naming, PersonId, Quote, QuoteId, ReportId
from desk.store.database import Database, storable
from desk.store.decisions import Decisions
from desk.store.namings import Namings
from desk.store.quotes import Quotes
from desk.store.readings import Readings
from desk.store.removed import Removed
from desk.store.rows import dumps, pack_quote, unpack_quote
from desk.store.stories import Grouping, Stories, pack_grouping, unpack_grouping

State = TypeVar("State")


@dataclass(frozen=True, slots=True)
class Transition:
    """One quote before and after an action; None where it did not exist."""

    before: Quote | None
    after: Quote | None


@dataclass(frozen=True, slots=True)
class Ruling:
    """The decision on one pair of quotes before and after an action; None where there was none."""

    before: Decision | None
    after: Decision | None


@dataclass(frozen=True, slots=True)
class Renaming:
    """Who one name means before and after an action; None where the editor has not said."""

    before: Naming | None
    after: Naming | None


@dataclass(frozen=True, slots=True)
class Mark:
    """Whether one report was held for read before and after an action."""

    report: ReportId
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
class Removal:
    """One report that an action took out of the library, or brought back."""

    report: ReportId
    is_out: bool


class Journal:
    """Actions in order; undo walks back over them, redo forward, a new action forgets what was undone."""

    def __init__(
        self,
        database: Database,
        quotes: Quotes,
        decisions: Decisions,
        namings: Namings,
        stories: Stories,
        readings: Readings,
        removed: Removed,
    ) -> None:
        self._database = database
        self._quotes = quotes
        self._decisions = decisions
        self._namings = namings
        self._stories = stories
        self._readings = readings
        self._removed = removed

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
        with self._database.transaction():
            self._database.write("DELETE FROM journal WHERE undone = 1")
            self._database.write(
                "INSERT INTO journal (at, kind, summary, reports, states, decisions, namings, stories, readings,"
                " removals) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                datetime.now(UTC).isoformat(),
                change.kind,
                storable(change.summary),
                dumps(change.reports),
                dumps([[pack_quote(t.before), pack_quote(t.after)] for t in transitions]),
                dumps([[_packed(r.before), _packed(r.after)] for r in rulings]),
                storable(dumps([[_packed_name(r.before), _packed_name(r.after)] for r in renamings])),
                storable(dumps([pack_grouping(each) for each in regrouping])),
                dumps([[mark.report, mark.before, mark.after] for mark in marks]),
                dumps([[removal.report, removal.is_out] for removal in removals]),
            )
            for removal in removals:
                self._move(removal.report, out=removal.is_out)
            for transition in transitions:
                self._become(transition.before, transition.after)
            for ruling in rulings:
                self._rule(ruling.before, ruling.after)
            for renaming in renamings:
                self._name(renaming.before, renaming.after)
            self._stories.become(*regrouping)
            for mark in marks:
                self._read(mark.report, mark.after)
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
            for removal in _removals(row):
                self._move(removal.report, out=removal.is_out != bool(undone))
            for transition in _transitions(row):
                self._become(*_turned(undone, transition.before, transition.after))
            for ruling in _rulings(row):
                self._rule(*_turned(undone, ruling.before, ruling.after))
            for renaming in _renamings(row):
                self._name(*_turned(undone, renaming.before, renaming.after))
            self._stories.become(*_turned(undone, *_regrouping(row)))
            for mark in _marks(row):
                self._read(mark.report, mark.before if undone else mark.after)
            self._database.write("UPDATE journal SET undone = ? WHERE id = ?", undone, row["id"])
        return Change(row["kind"], row["summary"], tuple(ReportId(report) for report in json.loads(row["reports"])))

    def _become(self, old: Quote | None, new: Quote | None) -> None:
        if new:
            self._quotes.put(new)
        elif old:
            self._quotes.delete(QuoteId(old.id))

    def _rule(self, old: Decision | None, new: Decision | None) -> None:
        if new:
            self._decisions.put(new)
        elif old:
            self._decisions.delete(old)

    def _read(self, report: ReportId, is_read: bool) -> None:
        if is_read:
            self._readings.put(report)
        else:
            self._readings.delete(report)

    def _move(self, report: ReportId, *, out: bool) -> None:
        if out:
            self._removed.take_out(report)
        else:
            self._removed.bring_back(report)

    def _name(self, old: Naming | None, new: Naming | None) -> None:
        if new:
            self._namings.put(new)
        elif old:
            self._namings.delete(old)


def _turned(undone: int, before: State, after: State) -> tuple[State, State]:
    """The state to leave and the one to come to."""
    return (after, before) if undone else (before, after)


def _transitions(row: sqlite3.Row) -> list[Transition]:
    return [Transition(unpack_quote(before), unpack_quote(after)) for before, after in json.loads(row["states"])]


def _rulings(row: sqlite3.Row) -> list[Ruling]:
    return [Ruling(_unpacked(before), _unpacked(after)) for before, after in json.loads(row["decisions"])]


def _renamings(row: sqlite3.Row) -> list[Renaming]:
    return [Renaming(_unpacked_name(before), _unpacked_name(after)) for before, after in json.loads(row["namings"])]


def _regrouping(row: sqlite3.Row) -> tuple[Grouping, Grouping]:
    before, after = map(unpack_grouping, json.loads(row["stories"]) or ([[], []], [[], []]))
    return before, after


def _marks(row: sqlite3.Row) -> list[Mark]:
    return [Mark(ReportId(report), before, after) for report, before, after in json.loads(row["readings"])]


def _removals(row: sqlite3.Row) -> list[Removal]:
    return [Removal(ReportId(report), is_out) for report, is_out in json.loads(row["removals"])]


def _packed(decision: Decision | None) -> list[object] | None:
    return [decision.one, decision.other, decision.same] if decision else None


def _unpacked(value: list[object] | None) -> Decision | None:
    return Decision(QuoteId(str(value[0])), QuoteId(str(value[1])), bool(value[2])) if value else None


def _packed_name(naming: Naming | None) -> list[str] | None:
    return [naming.report, naming.name, naming.person] if naming else None


def _unpacked_name(value: list[str] | None) -> Naming | None:
    return Naming(value[0], value[1], PersonId(value[2])) if value else None
