"""Whoosh 2.7.4 as the embedded engine: it stores postings and documents; analysis, grammar and scoring are ours.

The only module that imports whoosh. Nothing of it is imported before an index is opened. Opening an index
unpickles, so the
folder must be private and checked (see `generation`) before it comes here. Files are fsynced after each commit.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from whoosh import fields, formats
from whoosh.codec.whoosh3 import W3Codec, W3LeafMatcher, W3PostingsWriter
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, FileIndex
from whoosh.reading import SegmentReader, TermNotFound
from whoosh.writing import LockError, SegmentWriter

from index.engines.durable import sync
from index.engines.evaluate import vocabulary
from index.engines.port import Entry, Found, Posting
from index.engines.ranking import rank
from index.errors import IndexDamaged, IndexLocked
from index.query.plan import DATE, QUOTE, TEXT, TITLE, Leaf, Plan

_NAMES = (TEXT, TITLE, QUOTE, DATE, "outlet", "speaker", "tag", "story", "language", "is", "has")
_KEY, _STORED, _FACET, _ORDER = "key", "stored", "facet", "order"
_MOST_SEGMENTS, _SMALL = 10, 200
_CACHED = 512
_NAME = "MAIN"
_Block = tuple[tuple[int, ...], tuple[float, ...], tuple[bytes, ...]]


class PlacesFormat(formats.Format):  # type: ignore[misc]
    """A posting's value is the array of its places; values come ready made."""

    def __init__(self) -> None:
        self.field_boost = 1.0
        self.options: dict[str, object] = {}

    def fixed_value_size(self) -> None:
        """Values differ in size."""
        return

    def supports(self, name: str) -> bool:
        """Nothing that Whoosh asks for by `name`."""
        return not name


class TermsField(fields.FieldType):  # type: ignore[misc]
    """A field that is given its terms and postings instead of text."""

    def __init__(self) -> None:
        super().__init__(PlacesFormat(), analyzer=None)

    def index(self, value: dict[str, Posting], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """(term, frequency, impact, places) for each posting."""
        for term, posting in value.items():
            yield (
                term.encode("utf-8", "replace"),
                1,
                posting.impact,
                array("I", posting.places or (0,)).tobytes(),
            )  # never empty: W3 drops those


class BlockMatcher(W3LeafMatcher):  # type: ignore[misc]
    """Reads a posting list block by block instead of posting by posting."""

    def blocks(self) -> Iterator[_Block]:
        """(documents, impacts, places) of each block."""
        while not self._atend:
            self._read_ids()
            self._read_weights()
            self._read_values()
            yield self._ids, self._weights, self._values
            self._next_block()


class ClosingStorage(FileStorage):  # type: ignore[misc]
    """Knows what it opened, so that nothing stays open when reading fails half-way."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        self.opened: list[Any] = []

    def open_file(self, name: str, **options: object) -> Any:
        """See FileStorage."""
        file = super().open_file(name, **options)
        self.opened.append(file)
        return file

    def release(self) -> None:
        """Close every file that is still open."""
        for file in self.opened:
            if not file.is_closed:
                file.close()
        self.opened.clear()


class InliningWriter(W3PostingsWriter):  # type: ignore[misc]
    """Keeps short posting lists with their terms: the way for it in 2.7.4 calls a method that does not exist."""

    def finish_postings(self) -> Any:
        """See W3PostingsWriter."""
        if self.written() or len(self) >= self._inlinelimit:
            return super().finish_postings()
        terminfo: Any = self._terminfo
        self._terminfo: Any = None
        terminfo.add_block(self)
        terminfo.set_inlined(self._ids, self._weights, self._values)
        return terminfo


class BlockCodec(W3Codec):  # type: ignore[misc]
    """W3 with larger, lightly compressed blocks, rare terms kept with the term, and matchers that give whole blocks."""

    length_stats = False

    def __init__(self) -> None:
        super().__init__(blocklimit=1024, compression=1, inlinelimit=4)

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> Any:
        """See W3Codec."""
        return InliningWriter(dbfile, self._blocklimit, byteids, self._compression, self._inlinelimit)

    def postings_reader(self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None) -> Any:
        """See W3Codec."""
        if terminfo.is_inlined():
            return super().postings_reader(dbfile, terminfo, format_, term, scorer)
        offset, length = terminfo.extent()
        return BlockMatcher(dbfile, offset, length, format_, term=term, scorer=scorer)


def _schema() -> Any:
    names = (*_NAMES, _KEY, _FACET, _ORDER)
    return fields.Schema(**{name: TermsField() for name in names}, **{_STORED: fields.STORED()})


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
    """A term's postings over all segments."""

    __slots__ = ("_values", "ids", "impacts")

    def __init__(self, ids: list[int], impacts: list[float], values: list[bytes]) -> None:
        self.ids, self.impacts, self._values = ids, impacts, values

    def places(self, document: int) -> list[int]:
        row = bisect_left(self.ids, document)
        found = row < len(self.ids) and self.ids[row] == document
        return array("I", self._values[row]).tolist() if found else []


class WhooshEngine:
    """Keeps the port on a folder. Not for several threads at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with _whoosh_errors():
            self._storage = ClosingStorage(str(folder))
            if not _has_toc(folder):
                TOC.create(self._storage, _schema(), _NAME)
            self._snapshot = _Snapshot(self._storage)

    def write(self, entries: Iterable[Entry], removed: Iterable[str] = ()) -> None:
        """See the port. One segment a commit; when there are many small ones they become one."""
        batch = {entry.key: entry for entry in entries}
        with _whoosh_errors():
            gone = [number for key in {*removed, *batch} for number in self._snapshot.numbers(key)]
            index = FileIndex(self._storage, indexname=_NAME)
            writer = SegmentWriter(index, timeout=5.0, codec=BlockCodec(), limitmb=256)
            try:
                for number in gone:
                    writer.delete_document(number)
                for entry in batch.values():
                    writer.add_document(**_fields(entry))
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


def _fields(entry: Entry) -> dict[str, object]:
    facets = {f"{name}\0{value}": Posting(1.0) for name, values in entry.facets.items() for value in values}
    order = {"*": Posting(1.0, divmod(entry.order, 1 << 32))}
    key = {entry.key: Posting(1.0)}
    return {**entry.postings, _KEY: key, _FACET: facets, _ORDER: order, _STORED: (entry.key, entry.stored)}


def _merge_policy(writer: Any, segments: list[Any]) -> list[Any]:
    """Keep all segments until there are too many, then put the small ones into the new one."""
    alive = [segment for segment in segments if segment.doc_count() > 0]
    if len(alive) < _MOST_SEGMENTS:
        return alive
    small = [segment for segment in alive if segment.doc_count() < _SMALL] or alive
    for segment in small:
        reader = SegmentReader(writer.storage, writer.schema, segment)
        writer.add_reader(reader)
        reader.close()
    return [segment for segment in alive if segment not in small]


class _Leaf(SegmentReader):  # type: ignore[misc]
    """One segment, read by blocks."""

    def blocks(self, field: str, term: bytes) -> Iterator[_Block]:
        """(documents, impacts, places) of a term, deleted documents included."""
        try:
            matcher = self._terms.matcher(field, term, self.schema[field].format)
        except TermNotFound:
            return
        if isinstance(matcher, BlockMatcher):
            yield from matcher.blocks()
            return
        rows = []
        while matcher.is_active():
            rows.append((matcher.id(), matcher.weight(), matcher.value()))
            matcher.next()
        ids, weights, values = zip(*rows, strict=True)
        yield ids, weights, values

    def counted(self, field: str, prefix: bytes) -> Iterator[tuple[bytes, int]]:
        """Terms that begin with `prefix`, in order, with their frequencies."""
        for (name, term), info in self._terms.items_from(field, prefix):
            if name != field or not term.startswith(prefix):
                return
            yield term, info.doc_frequency()

    def deleted(self) -> frozenset[int]:
        """Documents that were deleted after this segment was written."""
        return frozenset(self._perdoc.deleted_docs())


class _Snapshot:
    """The index as of one commit, as a source of postings."""

    def __init__(self, storage: ClosingStorage) -> None:
        self._storage = storage
        self._leaves: list[tuple[_Leaf, int, frozenset[int]]] = []
        self.count = 0
        try:
            self._open_leaves()
        except BaseException:
            storage.release()
            raise
        self._orders: dict[int, int] | None = None
        self._facets: dict[str, dict[str, list[int]]] = {}
        self.postings = lru_cache(_CACHED)(self._read)
        self._has_kind = lru_cache(_CACHED)(self._find_kind)

    def _open_leaves(self) -> None:
        toc = TOC.read(self._storage, _NAME)
        base = 0
        for segment in toc.segments:
            leaf = _Leaf(self._storage, toc.schema, segment, codec=BlockCodec())
            self._leaves.append((leaf, base, leaf.deleted()))
            self.count += leaf.doc_count()
            base += leaf.doc_count_all()

    def close(self) -> None:
        self.postings.cache_clear()
        self._has_kind.cache_clear()
        for leaf, _, _ in self._leaves:
            leaf.close()
        self._leaves = []
        self._storage.release()

    def numbers(self, key: str) -> list[int]:
        postings = self._read(_KEY, key)
        return postings.ids if postings else []

    def _read(self, field: str, term: str) -> _Postings | None:
        if term.startswith("/") and not self._has_kind(field, term[: term.find("/", 1) + 1]):
            return None
        ids: list[int] = []
        impacts: list[float] = []
        values: list[bytes] = []
        encoded = term.encode("utf-8", "replace")
        for leaf, base, deleted in self._leaves:
            for found, weights, stored in leaf.blocks(field, encoded):
                if deleted:
                    rows = [row for row, number in enumerate(found) if number not in deleted]
                    ids += [base + found[row] for row in rows]
                    impacts += [weights[row] for row in rows]
                    values += [stored[row] for row in rows]
                else:
                    ids += [base + number for number in found] if base else found
                    impacts += weights
                    values += stored
        return _Postings(ids, impacts, values) if ids else None

    def _find_kind(self, field: str, kind: str) -> bool:
        """Whether there is any term of a kind, e.g. any stem of Finnish: most queries ask for many that are not
        there."""
        return next(iter(self.terms(field, kind)), None) is not None

    def frequency(self, field: str, term: str) -> int:
        encoded = term.encode("utf-8", "replace")
        return sum(leaf.doc_frequency(field, encoded) for leaf, _, _ in self._leaves)

    def terms(self, field: str, prefix: str) -> Iterator[tuple[str, int]]:
        encoded = prefix.encode("utf-8", "replace")
        streams = [leaf.counted(field, encoded) for leaf, _, _ in self._leaves]
        if len(streams) == 1:
            yield from ((term.decode(), count) for term, count in streams[0])
            return
        for term, group in groupby(merge(*streams), key=itemgetter(0)):
            yield term.decode(), sum(count for _, count in group)

    def everything(self) -> dict[int, int]:
        if self._orders is None:
            found = self._read(_ORDER, "*")
            pairs = ((number, found.places(number)) for number in found.ids) if found else ()
            self._orders = {number: high << 32 | low for number, (high, low) in pairs}
        return self._orders

    def facet(self, name: str) -> dict[str, list[int]]:
        if name not in self._facets:
            read = {term.partition("\0")[2]: self._read(_FACET, term) for term, _ in self.terms(_FACET, f"{name}\0")}
            self._facets[name] = {value: found.ids for value, found in read.items() if found}
        return self._facets[name]

    def entry(self, document: int) -> tuple[str, bytes]:
        leaf, base, _ = next(row for row in reversed(self._leaves) if row[1] <= document)
        key, stored = leaf.stored_fields(document - base)[_STORED]
        return key, stored
