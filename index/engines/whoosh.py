"""Whoosh 2.7.4 as the embedded engine: it keeps terms, segments and documents; analysis, grammar, posting lists and
scoring are ours.

Nothing of the package is imported before an index is opened. Opening an index unpickles, so the folder must be private
and checked (see `generation`) before it comes here. Files are fsynced after each commit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from whoosh.index import TOC, FileIndex
from whoosh.writing import LockError

from index.engines.durable import sync
from index.engines.evaluate import vocabulary
from index.engines.packed import Packed
from index.engines.port import Entry, Found
from index.engines.ranking import rank
from index.engines.whoosh_files import FACET, KEY, ORDER, ClosingStorage, EntryWriter, Segment, decoded, encoded, schema
from index.errors import IndexDamaged, IndexLocked
from index.query.plan import Leaf, Plan

_MOST_SEGMENTS, _SMALL = 10, 200
_CACHED = 512
_NAME = "MAIN"


@contextmanager
def _whoosh_errors() -> Iterator[None]:
    """Damaged files make Whoosh raise anything at all; it all means the same."""
    try:
        yield
    except LockError as error:
        raise IndexLocked("Another process is writing the index.") from error
    except (IndexLocked, IndexDamaged, MemoryError):
        raise
    except Exception as error:
        raise IndexDamaged(f"The index cannot be read: {type(error).__name__}") from error


class _Postings:
    """A term's postings over several segments, or without documents that are gone."""

    __slots__ = ("_parts", "ids", "impacts")

    def __init__(self, parts: list[Packed], gone: frozenset[int]) -> None:
        rows = ((number, impact) for part in parts for number, impact in zip(part.ids, part.impacts, strict=True))
        kept = [row for row in rows if row[0] not in gone]
        self._parts = parts
        self.ids, self.impacts = [number for number, _ in kept], [impact for _, impact in kept]

    def places(self, document: int) -> list[int]:
        return next(filter(None, (part.places(document) for part in self._parts)), [])


class WhooshEngine:
    """Keeps the port on a folder. Not for several threads at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with _whoosh_errors():
            self._storage = ClosingStorage(str(folder))
            if not _has_toc(folder):
                TOC.create(self._storage, schema(), _NAME)
            self._snapshot = _Snapshot(self._storage)

    def write(self, entries: Iterable[Entry], removed: Iterable[str] = ()) -> None:
        """See the port. One segment a commit; when there are many small ones they become one."""
        batch = {entry.key: entry for entry in entries}
        with _whoosh_errors():
            gone = [number for key in {*removed, *batch} for number in self._snapshot.numbers(key)]
            index = FileIndex(self._storage, indexname=_NAME)
            writer = EntryWriter(index, timeout=5.0)
            try:
                for number in gone:
                    writer.delete_document(number)
                for entry in batch.values():
                    writer.add_entry(entry)
                self._snapshot.close()
                writer.commit(mergetype=_merge_policy)
            finally:
                if not writer.is_closed:
                    writer.cancel()
                self._snapshot = _Snapshot(self._storage)
        sync(self.folder)

    def search(self, plan: Plan, limit: int, *, facets: bool = False) -> Found:
        """See the port."""
        with _whoosh_errors():
            return rank(plan, self._snapshot, limit, facets=facets)

    def vocabulary(self, leaf: Leaf, most: int) -> tuple[tuple[str, int], ...]:
        """See the port."""
        with _whoosh_errors():
            return vocabulary(leaf, self._snapshot, most)

    def close(self) -> None:
        """Close every file."""
        with _whoosh_errors():
            self._snapshot.close()


def _has_toc(folder: Path) -> bool:
    return any(name.startswith("_MAIN_") and name.endswith(".toc") for name in (path.name for path in folder.iterdir()))


def _merge_policy(writer: Any, segments: list[Any]) -> list[Any]:
    """Keep all segments until there are too many, then put the small ones into the new one."""
    alive = [segment for segment in segments if segment.doc_count() > 0]
    if len(alive) < _MOST_SEGMENTS:
        return alive
    small = [segment for segment in alive if segment.doc_count() < _SMALL] or alive
    for segment in small:
        reader = Segment(writer.storage, writer.schema, segment)
        writer.add_reader(reader)
        reader.close()
    return [segment for segment in alive if segment not in small]


class _Snapshot:
    """The index as of one commit, as a source of postings."""

    def __init__(self, storage: ClosingStorage) -> None:
        self._storage = storage
        self._segments: list[tuple[Segment, int]] = []
        self._gone: frozenset[int] = frozenset()
        self.count = 0
        try:
            self._open_segments()
        except BaseException:
            storage.release()
            raise
        self._orders: dict[int, int] | None = None
        self._facets: dict[str, dict[str, list[int]]] = {}
        self.postings = lru_cache(_CACHED)(self._read)
        self._has_kind = lru_cache(_CACHED)(self._find_kind)

    def _open_segments(self) -> None:
        toc = TOC.read(self._storage, _NAME)
        base = 0
        for each in toc.segments:
            segment = Segment(self._storage, toc.schema, each)
            self._segments.append((segment, base))
            self._gone |= {base + number for number in segment.deleted()}
            self.count += segment.doc_count()
            base += segment.doc_count_all()

    def close(self) -> None:
        self.postings.cache_clear()
        self._has_kind.cache_clear()
        for segment, _ in self._segments:
            segment.close()
        self._segments = []
        self._storage.release()

    def numbers(self, key: str) -> list[int]:
        postings = self._read(KEY, key)
        return postings.ids if postings else []

    def _read(self, field: str, term: str) -> Packed | _Postings | None:
        if term.startswith("/") and not self._has_kind(field, term[: term.find("/", 1) + 1]):
            return None
        key = encoded(term)
        found = ((segment.packed(field, key), base) for segment, base in self._segments)
        parts = [Packed(packed, base) for packed, base in found if packed is not None]
        if len(parts) == 1 and not self._gone:
            return parts[0]
        postings = _Postings(parts, self._gone)
        return postings if postings.ids else None

    def _find_kind(self, field: str, kind: str) -> bool:
        """Whether there is any term of a kind, e.g. any stem of Finnish: most queries ask for many that are not
        there."""
        return next(iter(self.terms(field, kind)), None) is not None

    def frequency(self, field: str, term: str) -> int:
        key = encoded(term)
        return sum(segment.frequency(field, key) for segment, _ in self._segments)

    def terms(self, field: str, prefix: str) -> Iterator[tuple[str, int]]:
        begun = encoded(prefix)
        streams = [segment.counted(field, begun) for segment, _ in self._segments]
        if len(streams) == 1:
            yield from ((decoded(term), count) for term, count in streams[0])
            return
        for term, group in groupby(merge(*streams), key=itemgetter(0)):
            yield decoded(term), sum(count for _, count in group)

    def everything(self) -> dict[int, int]:
        if self._orders is None:
            found = self._read(ORDER, "*")
            pairs = ((number, found.places(number)) for number in found.ids) if found else ()
            self._orders = {number: high << 32 | low for number, (high, low) in pairs}
        return self._orders

    def facet(self, name: str) -> dict[str, list[int]]:
        if name not in self._facets:
            read = {term.partition("\0")[2]: self._read(FACET, term) for term, _ in self.terms(FACET, f"{name}\0")}
            self._facets[name] = {value: found.ids for value, found in read.items() if found}
        return self._facets[name]

    def entry(self, document: int) -> tuple[str, bytes]:
        segment, base = next(row for row in reversed(self._segments) if row[1] <= document)
        return segment.kept(document - base)
