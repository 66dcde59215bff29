"""Names in reports, and which of them are together one person. No rules: those are `people`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b

from desk.model import Alias, PersonId, ReportId


def person_id(report: str, name: str) -> PersonId:
    """The id of the person first known under a folded name, in one report or (with "") in all."""
    return PersonId(blake2b(f"{report}\n{name}".encode("utf-8", "replace"), digest_size=6).hexdigest())


@dataclass(slots=True, eq=False)
class Name:
    """One name with the aliases that surely share it: of all reports, or of one when it is no proper name."""

    name: str
    report: str
    aliases: list[Alias]
    anonymous: bool
    proper: bool
    place: int
    assigned: PersonId | None = None

    @property
    def languages(self) -> set[str]:
        """Those of the reports that use it."""
        return {alias.language for alias in self.aliases}

    @property
    def reports(self) -> set[ReportId]:
        """Those that use it."""
        return {alias.report for alias in self.aliases}

    @property
    def own_id(self) -> PersonId:
        """The id of a person made of this name first."""
        return person_id(self.report, self.name)


@dataclass(slots=True, eq=False)
class Group:
    """Names that are one person."""

    names: list[Name]
    assigned: PersonId | None

    def may_take(self, other: Group) -> bool:
        """Whether a rule may join the two: not across what the editor decided, nor two withheld names of a report."""
        if self.assigned and other.assigned:
            return False
        withheld = [name for name in (*self.names, *other.names) if name.anonymous]
        reports = [report for name in withheld for report in name.reports]
        return len(reports) == len(set(reports))


@dataclass(slots=True)
class Groups:
    """Which names are together; joining is near constant."""

    of: dict[int, Group] = field(default_factory=dict)

    def add(self, names: Iterable[Name]) -> None:
        """Each name as a person of its own."""
        for name in names:
            self.of[id(name)] = Group([name], name.assigned)

    def join(self, one: Name, other: Name, *, by_hand: bool = False) -> None:
        """One person of two, where a rule may join them or the editor does."""
        a, b = self.of[id(one)], self.of[id(other)]
        if a is b or not (by_hand or a.may_take(b)):
            return
        small, large = sorted((a, b), key=lambda group: len(group.names))
        large.names += small.names
        large.assigned = large.assigned or small.assigned
        for name in small.names:
            self.of[id(name)] = large

    def all(self) -> list[Group]:
        """The persons, in the order of their first names."""
        return list({id(group): group for group in self.of.values()}.values())
