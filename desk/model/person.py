"""The people of a library: who speaks, under which names in which reports, and what the editor has joined or parted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

from desk.model.quote import QuoteId
from desk.model.report import ReportId

PersonId = NewType("PersonId", str)
MARKS = "\"'“”«»‹›‘’„ "


@dataclass(frozen=True, slots=True)
class Alias:
    """How one report calls a person: `name` as resolved there, `written` as it stands in the text, commonest first.

    A pronoun is no name: `written` has none.
    `quotes` are the quotations of the report under that name, in text order, second printings too; `counted` is how
    many of them lists count.
    """

    report: ReportId
    language: str
    name: str
    written: tuple[str, ...]
    quotes: tuple[QuoteId, ...]
    counted: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """One person or body that speaks, over all reports and scripts.

    `name` is the one form that is shown for all `aliases` (in order of the reports); `role` is the office as the
    reports write it, "" when they name none. Somebody whose name is withheld (`anonymous`) is one person in several
    reports only where these print the same statement, or where the editor says so. `by_hand` is set when the editor
    joined or parted the names.
    """

    id: PersonId
    name: str
    role: str
    anonymous: bool
    aliases: tuple[Alias, ...]
    by_hand: bool = False

    @property
    def reports(self) -> tuple[ReportId, ...]:
        """The reports that quote the person."""
        return tuple(dict.fromkeys(alias.report for alias in self.aliases))

    @property
    def names(self) -> tuple[str, ...]:
        """Every name as resolved in a report, the shown form first."""
        return tuple(dict.fromkeys((self.name, *(alias.name for alias in self.aliases))))

    @property
    def written(self) -> tuple[str, ...]:
        """Every name as it stands in a text."""
        return tuple(dict.fromkeys(name for alias in self.aliases for name in alias.written))

    @property
    def other_names(self) -> tuple[str, ...]:
        """Every other name, on one line each; as it stands in a text only where that is no name with an office."""
        names = [" ".join(name.split()) for name in self.names]
        full = [name for name in names if " " in name]
        shown = {name.casefold(): name for name in names}
        for name in (" ".join(name.split()).strip(MARKS) for name in self.written):
            if name and not any(each in name for each in full):
                shown.setdefault(name.casefold(), name)
        return tuple(name for name in shown.values() if name != names[0])

    @property
    def counted(self) -> int:
        """How many quotations: without second printings and what the editor rejected."""
        return sum(alias.counted for alias in self.aliases)


@dataclass(frozen=True, slots=True)
class Naming:
    """The editor's word that `name` (folded) means `person`: in one report, or with `report` "" in all of them."""

    report: str
    name: str
    person: PersonId
