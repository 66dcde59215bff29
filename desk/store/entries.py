"""What one action of the editor changed, before and after: the records of a journal entry, and their written form."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from typing import Final

from desk.model import Decision, Naming, PersonId, Quote, QuoteId, ReportId
from desk.store.database import storable
from desk.store.rows import dumps, pack_quote, unpack_quote
from desk.store.stories import Grouping, pack_grouping, unpack_grouping


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


@dataclass(frozen=True, slots=True)
class Entry:
    """Everything that one action changed."""

    transitions: tuple[Transition, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    renamings: tuple[Renaming, ...] = ()
    regrouping: tuple[Grouping, Grouping] = (Grouping(), Grouping())
    marks: tuple[Mark, ...] = ()
    removals: tuple[Removal, ...] = ()

    def turned(self) -> Entry:
        """The action that takes this one back."""
        return Entry(
            tuple(Transition(each.after, each.before) for each in self.transitions),
            tuple(Ruling(each.after, each.before) for each in self.rulings),
            tuple(Renaming(each.after, each.before) for each in self.renamings),
            (self.regrouping[1], self.regrouping[0]),
            tuple(Mark(each.report, each.after, each.before) for each in self.marks),
            tuple(Removal(each.report, not each.is_out) for each in self.removals),
        )

    def meets(self, other: Entry) -> bool:
        """Whether both changed the same thing, or one took out a report in which the other changed something."""
        return bool(
            self._things() & other._things() or self._out() & other._reports() or self._reports() & other._out()
        )

    def _quotes(self) -> list[Quote]:
        return [quote for each in self.transitions for quote in (each.before, each.after) if quote]

    def _things(self) -> set[tuple[str, ...]]:
        rulings = [ruling for each in self.rulings for ruling in (each.before, each.after) if ruling]
        names = [naming for each in self.renamings for naming in (each.before, each.after) if naming]
        return {
            *(("quote", quote.id) for quote in self._quotes()),
            *(("pair", ruling.one, ruling.other) for ruling in rulings),
            *(("name", naming.report, naming.name) for naming in names),
            *(("member", each.report) for grouping in self.regrouping for each in grouping.memberships),
            *(("story", each.id) for grouping in self.regrouping for each in grouping.stories),
            *(("mark", mark.report) for mark in self.marks),
        }

    def _out(self) -> set[str]:
        return {removal.report for removal in self.removals}

    def _reports(self) -> set[str]:
        grouped = (each.report for grouping in self.regrouping for each in grouping.memberships)
        return {*self._out(), *(quote.report for quote in self._quotes()), *(m.report for m in self.marks), *grouped}

    def row(self) -> dict[str, str]:
        """The columns of the journal that hold it."""
        return {
            "states": dumps([[pack_quote(t.before), pack_quote(t.after)] for t in self.transitions]),
            "decisions": dumps([[_packed(r.before), _packed(r.after)] for r in self.rulings]),
            "namings": storable(dumps([[_packed_name(r.before), _packed_name(r.after)] for r in self.renamings])),
            "stories": storable(dumps([pack_grouping(each) for each in self.regrouping])),
            "readings": dumps([[mark.report, mark.before, mark.after] for mark in self.marks]),
            "removals": dumps([[removal.report, removal.is_out] for removal in self.removals]),
        }


COLUMNS: Final = tuple(Entry().row())


def entry_of(row: sqlite3.Row) -> Entry:
    """The inverse of `Entry.row`."""
    before, after = map(unpack_grouping, json.loads(row["stories"]) or ([[], []], [[], []]))
    return Entry(
        tuple(Transition(unpack_quote(old), unpack_quote(new)) for old, new in json.loads(row["states"])),
        tuple(Ruling(_unpacked(old), _unpacked(new)) for old, new in json.loads(row["decisions"])),
        tuple(Renaming(_unpacked_name(old), _unpacked_name(new)) for old, new in json.loads(row["namings"])),
        (before, after),
        tuple(Mark(ReportId(report), old, new) for report, old, new in json.loads(row["readings"])),
        tuple(Removal(ReportId(report), is_out) for report, is_out in json.loads(row["removals"])),
    )


def _packed(decision: Decision | None) -> list[object] | None:
    return [decision.one, decision.other, decision.same] if decision else None


def _unpacked(value: list[object] | None) -> Decision | None:
    return Decision(QuoteId(str(value[0])), QuoteId(str(value[1])), bool(value[2])) if value else None


def _packed_name(naming: Naming | None) -> list[str] | None:
    return [naming.report, naming.name, naming.person] if naming else None


def _unpacked_name(value: list[str] | None) -> Naming | None:
    return Naming(value[0], value[1], PersonId(value[2])) if value else None
