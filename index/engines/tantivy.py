"""tantivy as the engine of large libraries: it keeps and evaluates; analysis, grammar and the scores are ours.

Here it is written and asked. See `tantivy_fields` for how documents are kept, `tantivy_snapshot` for what stands in the
index, `tantivy_queries` for what matches and `tantivy_ranking` for what is best.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import tantivy as tv

from index.engines.port import Entry, Found
from index.engines.tantivy_errors import engine_errors
from index.engines.tantivy_fields import KEY, ORDER, SCHEMA, clean, document_of
from index.engines.tantivy_ranking import Ranking
from index.engines.tantivy_snapshot import Snapshot
from index.query.plan import Leaf, Plan

_HEAP, _SMALL_HEAP, _SMALL = 200_000_000, 20_000_000, 50


class TantivyEngine:
    """Keeps the port on a folder. Not for several threads at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._writer: tv.IndexWriter | None = None
        self._loaded: set[str] = set()
        with engine_errors():
            self._index = tv.Index(SCHEMA, path=str(folder), sort_by_field=ORDER, sort_order=tv.Order.Desc)
            self._index.config_reader("manual")
            self._snapshot = Snapshot(self._index.searcher())

    def load(self, entries: Iterable[Entry], removed: Iterable[str] = ()) -> None:
        """See the port; the writer keeps what it takes in segments of its own, not in memory."""
        with engine_errors():
            self._put({entry.key: entry for entry in entries}, removed, _HEAP)

    def write(self, entries: Iterable[Entry], removed: Iterable[str] = ()) -> None:
        """See the port. tantivy syncs its files; merging ends before this returns, so that they stay as they are."""
        batch = {entry.key: entry for entry in entries}
        with engine_errors():
            try:
                self._put(batch, removed, _HEAP if len(batch) > _SMALL else _SMALL_HEAP).commit()
            finally:
                self._end_writing()
            self._index.reload()
            self._snapshot = Snapshot(self._index.searcher())

    def _put(self, batch: Mapping[str, Entry], removed: Iterable[str], heap: int) -> tv.IndexWriter:
        """Hand everything to the writer, which is opened with `heap` bytes if it is not open."""
        if self._writer is None:
            self._writer = self._index.writer(heap, 1)
        changed = {*removed, *batch}
        for key in changed if self._snapshot.count else changed & self._loaded:
            self._writer.delete_documents_by_term(KEY, clean(key))
        self._loaded.update(batch)
        for entry in batch.values():
            self._writer.add_document(document_of(entry))
        return self._writer

    def _end_writing(self) -> None:
        writer, self._writer = self._writer, None
        self._loaded.clear()
        if writer is not None:
            writer.wait_merging_threads()

    def search(self, plan: Plan, limit: int, *, facets: bool = False) -> Found:
        """See the port."""
        with engine_errors():
            return Ranking(self._snapshot, plan).run(limit, facets)

    def vocabulary(self, leaf: Leaf, most: int) -> tuple[tuple[str, int], ...]:
        """See the port."""
        with engine_errors():
            return self._snapshot.vocabulary(leaf, most)

    def close(self) -> None:
        """Forget the snapshot, and what was loaded only; files are closed when nothing refers to them."""
        self._writer = None
        del self._snapshot, self._index
