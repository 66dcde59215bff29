"""Saved searches: kept with the library, and counted. Nothing is searched here but by whoever is given."""

from __future__ import annotations

import json
from collections.abc import Callable

from desk.store import Store

KEY = "screen.saved_searches"
MOST = 200
"""Searches that are kept; the oldest go first."""


class SavedSearches:
    """The searches that an editor keeps, the newest first; `total` counts the reports that a query finds."""

    def __init__(self, store: Store, total: Callable[[str], int]) -> None:
        self._store = store
        self._total = total

    def all(self) -> tuple[str, ...]:
        """Every saved search; what cannot be read of them is none."""
        try:
            data = json.loads(self._store.database.get(KEY, "[]"))
        except ValueError:
            return ()
        return tuple(dict.fromkeys(str(query) for query in data)) if isinstance(data, list) else ()

    def keep(self, query: str) -> tuple[str, ...]:
        """Put one first; the searches as they are then."""
        return self._put((query.strip(), *self.all()))

    def forget(self, query: str) -> tuple[str, ...]:
        """Take one away, if it is there; the searches as they are then."""
        return self._put(tuple(kept for kept in self.all() if kept != query.strip()))

    def counts(self) -> tuple[tuple[str, int], ...]:
        """Every search with the number of reports that it finds now."""
        return tuple((query, self._total(query)) for query in self.all())

    def _put(self, queries: tuple[str, ...]) -> tuple[str, ...]:
        kept = tuple(dict.fromkeys(query for query in queries if query))[:MOST]
        self._store.database.put(KEY, json.dumps(kept, ensure_ascii=False))
        return kept
