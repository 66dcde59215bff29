"""The use cases of the desk: the one object that the command line and the screen both call.

All calls block and may come from any thread; records go in and out. No printing, no widgets, no engine of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from desk.errors import LibraryError, NotFoundError
from desk.export import render_matrix
from desk.i18n import _, ngettext
from desk.model import (
    Added,
    Check,
    Compared,
    Person,
    Quote,
    QuoteId,
    Report,
    ReportId,
    ReportSummary,
    SearchResult,
    Statement,
    Tag,
)
from desk.model.results import Found, IndexState
from desk.paths import private_folder
from desk.store import Backups, Store
from desk.workspace.adding import Adding, Progress
from desk.workspace.comparing import Comparing
from desk.workspace.handing_on import ExportScope, HandingOn
from desk.workspace.indirect import Indirect, with_indirect
from desk.workspace.leaving import Leaving
from desk.workspace.lookup import no_report, stored_quote, stored_report
from desk.workspace.named import Named
from desk.workspace.people import People, compared_among, identified_in, people_among, speakers_in, with_people
from desk.workspace.placing import Placing
from desk.workspace.reading import quotes_of_text, statements_of
from desk.workspace.readings import Readings
from desk.workspace.removing import Removing
from desk.workspace.review import Review
from desk.workspace.searching import Searching
from desk.workspace.stories import Stories
from index.spans import Span

__all__ = [
    "ExportScope",
    "Workspace",
    "backups_of",
    "compared_among",
    "identified_in",
    "people_among",
    "quotes_of_text",
    "render_matrix",
    "statements_of",
    "with_indirect",
]

STORE_FILE = "library.db"
INDEX_FOLDER = "index"


def backups_of(library: Path) -> Backups:
    """The copies of a library, which need not be one that can be opened."""
    return Backups(library / STORE_FILE)


class Workspace:
    """A library folder, opened, and copied in the background when the day has no copy; raises LibraryError."""

    def __init__(self, library: Path) -> None:
        self.library = library
        try:
            private_folder(library)
        except OSError as error:
            raise LibraryError(
                _("{path}: the library folder cannot be used ({cause}).").format(path=library, cause=error.strerror),
                _("Give another folder with --library."),
            ) from error
        self._store = Store(library / STORE_FILE)
        self._leaving = Leaving()
        self.searching = Searching(self._store, library / INDEX_FOLDER)
        self.indirect = Indirect(self._store)
        self.comparing = Comparing(self._store, self.indirect, self._leaving)
        self.people = People(self._store, self.comparing.statements, self.searching.note_changed)
        self.handing_on = HandingOn(self)
        self.named = Named(self, self._store)
        self.review = Review(self._store, self.searching.note_changed)
        self.readings = Readings(self._store, self.searching.note_changed)
        self.placing = Placing(self._store, self.searching.note_changed)
        self.stories = Stories(self._store, self.searching.note_changed)
        self.removing = Removing(self._store, self.searching.note_changed, self.searching.renew)
        self._adding = Adding(self._store, self._leaving, self.removing, self.placing.place, self.searching.renew)
        self._copying = self._store.backups.keep_daily()

    @classmethod
    def open(cls, library: Path) -> Workspace:
        """The library at `library`, made when missing."""
        return cls(library)

    def leave(self) -> None:
        """Give up long work that only answers, and the copy of the day; what is written is written whole."""
        self._leaving.leave()
        self._store.backups.give_up()

    def close(self) -> None:
        """Let go of the library; long work that only answers is given up, the copy of the day only after `leave`."""
        self._leaving.leave()
        self.searching.close()
        self._copying.join()
        self._store.close()

    # reports

    def add(self, paths: Sequence[Path], progress: Progress | None = None) -> tuple[Added, ...]:
        """Read, store and index files and folders; one outcome a source, a failing one never stops the rest.

        Only when the library itself fails, on a full disk for one, is nothing more tried. Raises StoppedError when the
        library is being closed. What was read by then is kept.
        """
        return self._adding.add(paths, progress)

    def add_bytes(self, data: bytes, name: str) -> Added:
        """Add one report that has no file, such as standard input; `name` stands for its path."""
        return self._adding.add_bytes(data, name)

    def reports(self) -> tuple[ReportSummary, ...]:
        """Every report as lists show it: the story with the newest report first, in it the newest report first."""
        return self._store.reports.summaries()

    def foreign_changes(self) -> int:
        """A number that changes when another process has written to the library."""
        return self._store.database.foreign_changes()

    def report(self, report: ReportId) -> Report:
        """One report whole; raises NotFoundError."""
        return stored_report(self._store, report)

    def summary(self, report: ReportId) -> ReportSummary:
        """One report as lists show it; raises NotFoundError."""
        found = self._store.reports.summary(report)
        if found is None:
            raise no_report(report)
        return found

    def find_report(self, reference: str) -> ReportId:
        """The report named by number, id (or its start), path or file name; raises NotFoundError."""
        known = self._store.reports
        found = known.find(reference) or (known.find(str(Path(reference).absolute())) if reference else [])
        if not found:
            raise NotFoundError(
                _("There is no report {name} in the library.").format(name=reference),
                _("Name it by number, id, path or file name."),
            )
        if len(found) > 1:
            raise NotFoundError(
                _("{name} names more than one report: {ids}.").format(name=reference, ids=", ".join(found)),
                _("Name it by its id."),
            )
        return found[0]

    # search

    def search(self, query: str, limit: int = 50, *, without: frozenset[str] = frozenset()) -> SearchResult:
        """Reports of every language that match; what cannot be read of the query is in `problems`.

        The query "like:REPORT" asks for what is like a report. `without` holds the keys of widenings, or whole kinds of
        them, that are not to be searched along.
        """
        return self.searching.search(query, limit, without)

    def matches(self, query: str, report: ReportId, *, without: frozenset[str] = frozenset()) -> tuple[Span, ...]:
        """Where the query matches in one report."""
        return self.searching.matches(query, self.report(report), without)

    def index(
        self, engine: str = "auto", *, rebuild: bool = False, progress: Callable[[int], None] | None = None
    ) -> IndexState:
        """Bring the index up to date and wait for it; `engine` is "auto", "whoosh" or "tantivy".

        `rebuild` makes it anew. `progress` is told how many reports have been read, in another thread.
        """
        return self.searching.index(engine, rebuild=rebuild, progress=progress)

    # quotes

    def quotes(self, report: ReportId, *, indirect: bool = False) -> tuple[Quote, ...]:
        """The quotes of a report in text order, with what the editor made of them.

        Reported statements are among them when the editor has taken them up, or all of them with `indirect`.
        """
        if indirect:
            self.indirect.find_in(report)
        found = self._store.quotes.of_report(report)
        return found if indirect else tuple(quote for quote in found if not quote.is_set_aside)

    def quote(self, quote: QuoteId) -> Quote:
        """One quote; raises NotFoundError."""
        return stored_quote(self._store, quote)

    def all_quotes(self, *, indirect: bool = False) -> tuple[Quote, ...]:
        """Every quote of the library, by report and place, each speaker by one name; `indirect` as for `quotes`."""
        if indirect:
            self.indirect.find()
        found = self._store.quotes.all()
        return self.people.named_alike([quote for quote in found if indirect or not quote.is_set_aside])

    def statements(self) -> tuple[Statement, ...]:
        """The same utterances across reports, as suggestions, the surest first."""
        return self.comparing.statements()

    def compared(self) -> tuple[Compared, ...]:
        """The statements with their quotes, each speaker by one name, and what differs between these."""
        return with_people(self.comparing.compared(), self.people.all())

    def speakers(self, found: Sequence[Found] | None = None) -> tuple[Person, ...]:
        """Who is quoted in the whole library or in `found`, with the names that stand there, most quoted first."""
        if found is None:
            return tuple(person for person in self.people.all() if person.counted)
        known = self.people.all() if self.people.holds(found) else people_among(found, statements_of(found))
        return speakers_in(known, {report.id for report, _quotes in found})

    def tags(self) -> tuple[Tag, ...]:
        """The tags in use, the last given first."""
        return self._store.quotes.tags()

    # state and health

    def recall(self, key: str, default: str = "") -> str:
        """What the screen remembered under `key`."""
        return self._store.database.get(key, default)

    def remember(self, key: str, value: str) -> None:
        """Keep a small value of the screen, such as the reports left open."""
        self._store.database.put(key, value)

    def checks(self) -> tuple[Check, ...]:
        """The health of the library: store, texts, index."""
        state = self._store.database.check()
        reports = self._store.reports.count()
        altered = self._adding.altered()
        return (
            Check(_("library"), True, str(self.library)),
            Check(_("store"), state == "ok", state, "" if state == "ok" else self._store.backups.advice()),
            self._copies(),
            Check(_("reports"), True, ngettext("{n} report", "{n} reports", reports).format(n=reports)),
            Check(
                _("texts"),
                not altered,
                ", ".join(altered) or _("every text is as it was added"),
                _("Add the files again.") if altered else "",
            ),
        )

    def _copies(self) -> Check:
        self._copying.join()
        failure = self._store.backups.failure
        found = [copy.day.isoformat() for copy in self._store.backups.copies() if copy.is_good]
        detail = ", ".join(found) or _("none yet")
        if failure:
            detail = _("{copies}; none could be made today ({cause})").format(copies=detail, cause=failure)
        return Check(_("copies"), not failure, detail, _("Make room, or let the folder be written.") if failure else "")
