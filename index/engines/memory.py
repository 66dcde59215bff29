"""The reference engine: postings in dictionaries, gone when the process ends. For tests, small libraries and
repairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from index.engines.evaluate import vocabulary
from index.engines.port import Entry, Found, Posting
from index.engines.ranking import rank
from index.query import plan


@dataclass(slots=True)
class _Postings:
    ids: list[int]
    impacts: list[float]
    by_document: dict[int, Posting] = field(default_factory=dict)

    def places(self, document: int) -> list[int]:
        posting = self.by_document.get(document)
        return list(posting.places) if posting else []


class MemoryEngine:
    """Keeps the port in memory; every write is visible to the next search."""

    def __init__(self) -> None:
        self._entries: dict[int, Entry] = {}
        self._numbers: dict[str, int] = {}
        self._next = 0
        self._terms: dict[tuple[str, str], dict[int, Posting]] = {}

    def write(self, entries: Iterable[Entry], removed: Iterable[str] = ()) -> None:
        """See the port; nothing is durable here."""
        for key in removed:
            self._remove(key)
        for entry in entries:
            self._remove(entry.key)
            number, self._next = self._next, self._next + 1
            self._numbers[entry.key] = number
            self._entries[number] = entry
            for name, terms in entry.postings.items():
                for term, posting in terms.items():
                    self._terms.setdefault((name, term), {})[number] = posting

    def _remove(self, key: str) -> None:
        number = self._numbers.pop(key, None)
        if number is None:
            return
        entry = self._entries.pop(number)
        for name, terms in entry.postings.items():
            for term in terms:
                holders = self._terms[name, term]
                del holders[number]
                if not holders:
                    del self._terms[name, term]

    def search(self, plan: plan.Plan, limit: int, *, facets: bool = False) -> Found:
        """See the port."""
        return rank(plan, self, limit, facets=facets)

    def vocabulary(self, leaf: plan.Leaf, most: int) -> tuple[tuple[str, int], ...]:
        """See the port."""
        return vocabulary(leaf, self, most)

    def close(self) -> None:
        """Nothing is held."""

    @property
    def count(self) -> int:
        """Documents in the index."""
        return len(self._entries)

    def postings(self, field: str, term: str) -> _Postings | None:
        """See `evaluate.Source`."""
        found = self._terms.get((field, term))
        if not found:
            return None
        ids = sorted(found)
        return _Postings(ids, [found[number].impact for number in ids], found)

    def frequency(self, field: str, term: str) -> int:
        """See `evaluate.Source`."""
        return len(self._terms.get((field, term), ()))

    def terms(self, field: str, prefix: str) -> Iterator[tuple[str, int]]:
        """See `evaluate.Source`."""
        found = [(term, len(d)) for (name, term), d in self._terms.items() if name == field and term.startswith(prefix)]
        return iter(sorted(found))

    def everything(self) -> dict[int, int]:
        """See `evaluate.Source`."""
        return {number: entry.order for number, entry in self._entries.items()}

    def facet(self, name: str) -> dict[str, set[int]]:
        """See `ranking.Ranked`."""
        found: dict[str, set[int]] = {}
        for number, entry in self._entries.items():
            for value in entry.facets.get(name, ()):
                found.setdefault(value, set()).add(number)
        return found

    def entry(self, document: int) -> tuple[str, bytes]:
        """See `ranking.Ranked`."""
        found = self._entries[document]
        return found.key, found.stored
