"""The people of the library: one entry a person over all reports and scripts, joined and parted by the editor."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Collection, Container, Hashable, Iterable, Sequence
from dataclasses import replace

from desk.errors import DeskError, NotFoundError
from desk.i18n import _, locale_name
from desk.model import (
    Alias,
    Change,
    Compared,
    DifferenceKind,
    Naming,
    Person,
    PersonId,
    Quote,
    QuoteId,
    ReportId,
    Statement,
)
from desk.model.results import Found
from desk.quotes import identified, naming_key, people, person_id
from desk.store import Renaming, Store
from desk.workspace.comparing import compared
from desk.workspace.reading import statements_of


def people_among(found: Sequence[Found], statements: Sequence[Statement]) -> tuple[Person, ...]:
    """The speakers of these reports alone, most quoted first."""
    return people([quote for _, quotes in found for quote in quotes], statements, (), locale_name())


def identified_in(found: Sequence[Found], known: Sequence[Person]) -> list[Found]:
    """The reports with the name that is shown for each speaker."""
    every = identified([quote for _, quotes in found for quote in quotes], known)
    places = iter(every)
    return [(report, tuple(next(places) for _ in quotes)) for report, quotes in found]


def speakers_in(known: Sequence[Person], reports: Container[ReportId]) -> tuple[Person, ...]:
    """The people quoted in some reports, with their names there, most quoted first."""
    here = (replace(one, aliases=tuple(alias for alias in one.aliases if alias.report in reports)) for one in known)
    return tuple(sorted((one for one in here if one.counted), key=lambda one: (-one.counted, one.name)))


def compared_among(found: Sequence[Found]) -> tuple[Compared, ...]:
    """The statements of these reports alone, with what differs and one name for each speaker."""
    statements = statements_of(found)
    return with_people(compared(found, statements), people_among(found, statements))


def with_people(compared: Iterable[Compared], known: Sequence[Person]) -> tuple[Compared, ...]:
    """Statements whose quotes carry the names shown for their speakers; one person is no other speaker."""
    rows = tuple(compared)
    home = {quote: person for person in known for alias in person.aliases for quote in alias.quotes}
    members = {quote.id: quote for each in rows for quote in each.members}
    named = {quote.id: quote for quote in identified(tuple(members.values()), known)}
    return tuple(_with_people(each, home, named) for each in rows)


def _with_people(each: Compared, home: dict[QuoteId, Person], named: dict[QuoteId, Quote]) -> Compared:
    differences = []
    for one in each.differences:
        if one.kind is DifferenceKind.SPEAKER and one.quote in home and one.other in home:
            left, right = home[one.quote], home[one.other]
            if left is not right:
                differences.append(replace(one, words=(left.name, right.name)))
        else:
            differences.append(one)
    return replace(each, members=tuple(named[quote.id] for quote in each.members), differences=tuple(differences))


class People:
    """Who speaks in the library; computed on first use, kept until quotes, statements or the editor's word change."""

    def __init__(
        self,
        store: Store,
        statements: Callable[[], tuple[Statement, ...]],
        note_changed: Callable[[Sequence[ReportId]], None],
    ) -> None:
        self._store = store
        self._statements = statements
        self._note_changed = note_changed
        self._lock = threading.Lock()
        self._known: tuple[Hashable, tuple[Person, ...]] = (None, ())
        self._stamp: Hashable = None
        self._from: tuple[Statement, ...] = ()

    def all(self) -> tuple[Person, ...]:
        """Everybody who speaks in the library, most quoted first."""
        statements = self._statements()
        namings = self._store.namings.all()
        stamp = (self._store.database.sequence(), namings, locale_name())
        with self._lock:
            if stamp != self._stamp or statements is not self._from:
                self._look(statements, namings)
                self._stamp, self._from = stamp, statements
            return self._known[1]

    def _look(self, statements: tuple[Statement, ...], namings: Sequence[Naming]) -> None:
        """Read the quotes, and put people together anew where anything that they hang on has changed."""
        quotes = self._store.quotes.all()
        seen = tuple((q.id, q.speaker, q.counts) for q in quotes if q.is_quotation)
        key = (seen, tuple(each.members for each in statements), namings, locale_name())
        if key != self._known[0]:
            self._known = (key, people(quotes, statements, namings, locale_name()))

    def holds(self, found: Sequence[Found]) -> bool:
        """Whether every one of these reports is in the library."""
        return all(self._store.reports.with_digest(report.digest) for report, _quotes in found)

    def identified(self, found: Sequence[Found], statements: Sequence[Statement]) -> list[Found]:
        """`found` with one name for each speaker over all reports: of the library, or of `found` alone."""
        return identified_in(found, self.all() if self.holds(found) else people_among(found, statements))

    def named_alike(self, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
        """The quotes with the name that is shown for each speaker over all reports."""
        return identified(quotes, self.all())

    def of_report(self, report: ReportId) -> tuple[str, ...]:
        """The names of those who speak in one report, most quoted first; nothing is compared for it."""
        names = Counter(q.speaker.shown for q in self._store.quotes.of_report(report) if q.speaker.shown)
        return tuple(name for name, _count in names.most_common())

    def person(self, person: PersonId) -> Person:
        """One of them; raises NotFoundError."""
        found = next((one for one in self.all() if one.id == person), None)
        if found is None:
            raise _no_speaker(person)
        return found

    def named(self, reference: str) -> Person:
        """The person with this id or name, of any form and spelling of case; raises NotFoundError for none or several.

        A name as resolved comes before one as written in a text.
        """
        wanted = " ".join(reference.split()).casefold()
        for names in (_identities, _written):
            found = [person for person in self.all() if wanted in names(person)]
            if len(found) == 1:
                return found[0]
            if found:
                ids = ", ".join(f"{person.id} ({person.name}, {', '.join(person.reports)})" for person in found)
                raise NotFoundError(
                    _("{name} names more than one speaker: {ids}.").format(name=reference, ids=ids),
                    _("Name the speaker by id."),
                )
        raise _no_speaker(reference)

    def merge(self, one: PersonId, other: PersonId) -> Change:
        """Say that two are one person, also in reports that come later; raises DeskError for one and the same."""
        with self._store.database.transaction():
            first, second = self.person(one), self.person(other)
            if first.id == second.id:
                raise DeskError(
                    _("{name} is one speaker already.").format(name=first.name), _("Choose two different ones.")
                )
            names = [self._place(person, alias) for person in (first, second) for alias in person.aliases]
            what = _("{name} and {other} are one person").format(name=first.name, other=second.name)
            return self._perform("merge", what, dict.fromkeys(names, first.id), (*first.reports, *second.reports))

    def split(self, person: PersonId, aliases: Sequence[Alias]) -> Change:
        """Say that these names are somebody else than the rest; raises DeskError unless some names stay and some go."""
        with self._store.database.transaction():
            whole = self.person(person)
            gone = [alias for alias in whole.aliases if alias in aliases]
            kept = [alias for alias in whole.aliases if alias not in aliases]
            if not gone or not kept:
                raise DeskError(
                    _("Nothing of {name} would be left apart.").format(name=whole.name),
                    _("Choose some of the names, not all."),
                )
            staying = {self._place(whole, alias) for alias in kept}
            places = [self._apart(whole, alias, staying) for alias in gone]
            fresh = person_id(*(f"{part}|" for part in places[0]))
            names = dict.fromkeys(staying, whole.id) | dict.fromkeys(places, fresh)
            what = _("{name} is somebody else").format(name=", ".join(dict.fromkeys(alias.name for alias in gone)))
            return self._perform("split", what, names, whole.reports)

    def split_named(self, name: str, within: Collection[ReportId]) -> Change:
        """The same for the name of a report's speaker, everywhere or in the reports `within` alone."""
        wanted = " ".join(name.split()).casefold()
        for person in self.all():
            meant = [each for each in person.aliases if each.name.casefold() == wanted]
            chosen = [each for each in meant if not within or each.report in within]
            if chosen:
                return self.split(person.id, chosen)
        raise _no_speaker(name)

    def _place(self, person: Person, alias: Alias) -> tuple[str, str]:
        """Where the word on an alias is kept: for its report alone when there is one already."""
        report, name = naming_key(person, alias)
        return (alias.report, name) if self._store.namings.get(alias.report, name) else (report, name)

    def _apart(self, person: Person, alias: Alias, staying: set[tuple[str, str]]) -> tuple[str, str]:
        """The same for one that parts: for its report alone when the name stays with the others elsewhere."""
        place = self._place(person, alias)
        return (alias.report, place[1]) if place in staying else place

    def _perform(
        self, kind: str, summary: str, names: dict[tuple[str, str], PersonId], reports: Sequence[ReportId]
    ) -> Change:
        renamings = [
            Renaming(self._store.namings.get(*place), Naming(*place, person)) for place, person in names.items()
        ]
        change = Change(kind, summary, tuple(dict.fromkeys(reports)))
        self._store.journal.perform(change, [], [], renamings)
        self._note_changed(change.reports)
        return change


def _no_speaker(name: str) -> NotFoundError:
    return NotFoundError(_("There is no speaker {name}.").format(name=name), _("`desk speakers` lists them."))


def _identities(person: Person) -> set[str]:
    return {person.id, *(name.casefold() for name in person.names)}


def _written(person: Person) -> set[str]:
    return {" ".join(name.split()).casefold() for name in person.written}
