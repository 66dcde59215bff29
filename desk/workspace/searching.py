"""Searching: the index kept in step with the store. What the editor changes is indexed when the next query needs it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from desk.errors import DeskError
from desk.i18n import _
from desk.model import Quote, QuoteId, Report, ReportId, SearchResult, Widening
from desk.model.results import LIKE, SHORT, Correction, IndexState
from desk.paths import dictionary_folders, names_file
from desk.search import Search, learn, quotes_meant
from desk.store import Store
from desk.workspace.lookup import stored_report
from desk.workspace.saved import SavedSearches
from index.spans import Span

MOST_TAGGED = 1000
"""Reports whose hits are tagged in one step at most."""


class Searching:
    """The library's index over its store."""

    def __init__(self, store: Store, folder: Path) -> None:
        self._store = store
        self._search = Search(folder)
        self._lock = threading.Lock()
        self._noting = threading.Lock()
        self._changed: set[ReportId] = set()
        self._foreign = -1
        self.saved = SavedSearches(store, lambda query: self.search(query, 1, frozenset()).total)

    def search(self, query: str, limit: int, without: frozenset[str]) -> SearchResult:
        """The best `limit` reports for the query, after what changed has been indexed."""
        self.renew(())
        itself = self._like(query)
        if itself is not None:
            return self._search.like(query, *self._item(itself), limit, self._report)
        return self._search.search(query, limit, report=self._report, without=without)

    def matches(self, query: str, report: Report, without: frozenset[str]) -> tuple[Span, ...]:
        """Where the query matches in a report; the index is not asked."""
        itself, quotes = self._like(query), self._store.quotes.of_report(report.id)
        if itself is not None:
            return self._search.like_matches(itself, report, quotes)
        return self._search.matches(query, report, quotes, without=without)

    def widenings(self, query: str, without: frozenset[str] = frozenset()) -> tuple[Widening, ...]:
        """What the query is widened to, and what of it is switched off."""
        self.renew(())
        return () if self._like(query) else self._search.widenings(query, report=self._report, without=without)

    def corrections(self, query: str, without: frozenset[str] = frozenset()) -> tuple[Correction, ...]:
        """What to ask instead of a query that finds little."""
        return () if self._like(query) else self._search.corrections(query, report=self._report, without=without)

    def places(self, query: str, without: frozenset[str]) -> tuple[tuple[ReportId, tuple[Span, ...]], ...]:
        """Where the query matches in every report, words side by side as one; raises DeskError for too many."""
        found = self.search(query, MOST_TAGGED, without)
        if found.total > MOST_TAGGED:
            raise DeskError(
                _("{n} reports are too many to tag at once.").format(n=found.total),
                _("Narrow the search to at most {n} reports.").format(n=MOST_TAGGED),
            )
        return tuple((hit.report, joined(self._report(hit.report).text, hit.spans)) for hit in found.hits if hit.spans)

    def meant(
        self, query: str, report: Report, quotes: Sequence[Quote], without: frozenset[str] = frozenset()
    ) -> frozenset[QuoteId]:
        """Those of a report's `quotes` that a query means; of a report that is like another one all."""
        if self._like(query):
            return frozenset(quote.id for quote in quotes)
        return quotes_meant(query, report, quotes, without)

    def like(self, report: ReportId) -> str:
        """The query for what is like a report, as short as it can be."""
        return next(
            name for end in range(SHORT, len(report) + 1) if (name := f"{LIKE}{report[:end]}") and self._like(name)
        )

    def _like(self, query: str) -> ReportId | None:
        """The report that a query asks to find more like."""
        name = query.strip().removeprefix(LIKE) if query.strip().startswith(LIKE) else ""
        found = self._store.reports.find(name) if name else []
        return found[0] if len(found) == 1 else None

    def note_changed(self, reports: Iterable[ReportId]) -> None:
        """Remember that quotes of these reports have changed; never waits, so it may be called in a transaction."""
        with self._noting:
            self._changed.update(reports)

    def renew(self, added: Sequence[ReportId]) -> None:
        """Index `added` and what was noted.

        The first call, and one after another process has written, compares the whole index with the store and heals it.
        """
        learn(names_file(), dictionary_folders())
        with self._lock:
            self.note_changed(added)
            changed = self._take_changed()
            state, foreign = self._state(), self._store.database.foreign_changes()
            if foreign != self._foreign:
                self._search.ensure(self._corpus, state)
                self._foreign = foreign
            elif changed:
                there = [report for report in sorted(changed) if self._store.reports.has(report)]
                self._search.update([self._item(report) for report in there], changed.difference(there), state)

    def _take_changed(self) -> set[ReportId]:
        with self._noting:
            changed, self._changed = self._changed, set()
        return changed

    def index(self, engine: str, *, rebuild: bool, progress: Callable[[int], None] | None) -> IndexState:
        """Bring the index up to date, by another engine or from the start if asked; returns when it is done."""
        with self._lock:
            self._search.engine, self._search.progress = engine, progress
            now, _reports, _size = self._search.state()
            if rebuild or (engine != "auto" and now not in ("", engine)):
                self._take_changed()  # read with all the others; what changes from here on is indexed after them
                self._search.rebuild(self._corpus, self._state())
        self.renew(())
        self._search.wait()
        return IndexState(*self._search.state(), self._search.failure)

    def close(self) -> None:
        """Let go of the index."""
        self._search.close()

    def _state(self) -> str:
        return f"{self._store.database.identity()}:{self._store.database.sequence()}"

    def _report(self, report: ReportId) -> Report:
        return stored_report(self._store, report)

    def _item(self, report: ReportId) -> tuple[Report, Sequence[Quote]]:
        return self._report(report), self._store.quotes.of_report(report)

    def _corpus(self) -> Iterable[tuple[Report, Sequence[Quote]]]:
        for report in self._store.reports.all():
            yield report, self._store.quotes.of_report(report.id)


def joined(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """`spans`, in order, with those that only spaces part taken together."""
    whole: list[Span] = []
    for span in spans:
        if whole and not text[whole[-1].end : span.start].strip():
            whole[-1] = Span(whole[-1].start, max(whole[-1].end, span.end))
        else:
            whole.append(span)
    return tuple(whole)
