"""Searching: the index kept in step with the store. What the editor changes is indexed when the next query needs it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from desk.errors import NotFoundError
from desk.model import Quote, Report, ReportId, SearchResult
from desk.model.results import IndexState
from desk.search import Search
from desk.store import Store
from index.spans import Span


class Searching:
    """The library's index over its store."""

    def __init__(self, store: Store, folder: Path) -> None:
        self._store = store
        self._search = Search(folder)
        self._lock = threading.Lock()
        self._noting = threading.Lock()
        self._changed: set[ReportId] = set()
        self._foreign = -1

    def search(self, query: str, limit: int, *, widen: bool) -> SearchResult:
        """The best `limit` reports for the query, after what changed has been indexed."""
        self.renew(())
        return self._search.search(query, limit, report=self._report, widen=widen)

    def matches(self, query: str, report: Report, *, widen: bool) -> tuple[Span, ...]:
        """Where the query matches in a report; the index is not asked."""
        return self._search.matches(query, report, self._store.quotes.of_report(report.id), widen=widen)

    def note_changed(self, reports: Iterable[ReportId]) -> None:
        """Remember that quotes of these reports have changed; never waits, so it may be called in a transaction."""
        with self._noting:
            self._changed.update(reports)

    def renew(self, added: Sequence[ReportId]) -> None:
        """Index `added` and what was noted.

        The first call, and one after another process has written, compares the whole index with the store and heals it.
        """
        with self._lock:
            self.note_changed(added)
            changed = self._take_changed()
            state, foreign = self._state(), self._store.database.foreign_changes()
            if foreign != self._foreign:
                self._search.ensure(self._corpus, state)
                self._foreign = foreign
            elif changed:
                self._search.update([self._item(report) for report in sorted(changed)], identity=state)

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
                self._search.rebuild(self._corpus, self._state())
                self._opened = True
                self._changed.clear()
        self.renew(())
        self._search.wait()
        return IndexState(*self._search.state())

    def close(self) -> None:
        """Let go of the index."""
        self._search.close()

    def _state(self) -> str:
        return f"{self._store.database.identity()}:{self._store.database.sequence()}"

    def _report(self, report: ReportId) -> Report:
        found = self._store.reports.get(report)
        if found is None:
            raise NotFoundError(report)
        return found

    def _item(self, report: ReportId) -> tuple[Report, Sequence[Quote]]:
        return self._report(report), self._store.quotes.of_report(report)

    def _corpus(self) -> Iterable[tuple[Report, Sequence[Quote]]]:
        for report in self._store.reports.all():
            yield report, self._store.quotes.of_report(report.id)
