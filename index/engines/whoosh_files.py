"""How an index lies in the files of Whoosh 2.7.4: its segments, term files, columns and locks, with posting lists and
documents of our own in them.

With `whoosh` the only module that imports the package. No searching here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import md5
from struct import Struct
from typing import Any

from whoosh import columns, fields
from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3TermsReader
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.filetables import OrderedHashWriter
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from index.engines.packed import HEAD, Packed, frequency, pack
from index.engines.port import Entry, Posting
from index.query.plan import DATE, QUOTE, TEXT, TITLE

KEY, FACET, ORDER, KEPT = "key", "facet", "order", "kept"
"""Fields of our own: keys, values of facets, orders (as places of one term), and what is given back."""
_NAMES = (TEXT, TITLE, QUOTE, DATE, "outlet", "speaker", "tag", "story", "language", "is", "has", KEY, FACET, ORDER)
_FIELD, _LENGTH = Struct("!H"), Struct("<H")
_LENGTHS, _POINTER = Struct("!ii"), Struct("!Iq")
_KEPT_COLUMN = columns.VarBytesColumn()


class TermsField(fields.FieldType):  # type: ignore[misc]  # no types in Whoosh
    """A field that is given postings instead of text."""

    def __init__(self) -> None:
        """Nothing of Whoosh's analysis."""


class KeptField(TermsField):
    """Bytes that are kept with each document."""

    indexed = False
    column_type = _KEPT_COLUMN


def schema() -> Any:
    """Every field."""
    return fields.Schema(**{name: TermsField() for name in _NAMES}, **{KEPT: KeptField()})


class ClosingStorage(FileStorage):  # type: ignore[misc]  # no types in Whoosh
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


class _Lists:
    """Posting lists while a segment is written, by field and term: documents and postings in turn, documents in
    order."""

    def __init__(self) -> None:
        self._lists: defaultdict[str, defaultdict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))

    def add(self, field: str, document: int, postings: Mapping[str, Posting]) -> None:
        """The postings of a document's field by term."""
        lists = self._lists[field]
        for term, posting in postings.items():
            row = lists[term]
            row.append(document)
            row.append(posting)

    def iter_postings(self) -> Iterator[tuple[str, bytes, bytes]]:
        """(field, term, packed list) in order."""
        for field, lists in sorted(self._lists.items()):
            for term in sorted(lists):
                row = lists[term]
                yield field, encoded(term), pack(row[::2], row[1::2])

    def cleanup(self) -> None:
        """Forget them."""
        self._lists.clear()


def encoded(term: str) -> bytes:
    """A term as it is kept: in the order of its code points."""
    return term.encode("utf-8", "surrogatepass")


def decoded(term: bytes) -> str:
    """What was `encoded`."""
    return term.decode("utf-8", "surrogatepass")


class _TermsWriter(OrderedHashWriter):  # type: ignore[misc]  # no types in Whoosh
    """The same file in fewer steps: keys come in order."""

    def __init__(self, file: Any) -> None:
        super().__init__(file)
        self._at: int = file.tell()

    def add(self, key: bytes, value: bytes) -> None:
        """See HashWriter."""
        hashed = int.from_bytes(md5(key, usedforsecurity=False).digest()[-4:], "big")
        self.buckets[hashed & 255].append((hashed, self._at))
        self.index.append(self._at)
        record = _LENGTHS.pack(len(key), len(value)) + key + value
        self.dbfile.write(record)
        self._at += len(record)

    def _write_hashes(self) -> None:
        for entries in self.buckets:
            slots = 2 * len(entries)
            self.directory.append((self._at, slots))
            table, taken = bytearray(slots * _POINTER.size), bytearray(slots)
            for hashed, position in entries:
                slot = (hashed >> 8) % slots
                while taken[slot]:
                    slot = (slot + 1) % slots
                taken[slot] = 1
                _POINTER.pack_into(table, slot * _POINTER.size, hashed, position)
            self.dbfile.write(bytes(table))
            self._at += len(table)


class _FieldWriter(W3FieldWriter):  # type: ignore[misc]  # no types in Whoosh
    """Puts each list beside its term."""

    def __init__(self, codec: Any, storage: Any, segment: Any) -> None:
        super().__init__(codec, storage, segment)
        self._tindex.dbfile.close()
        self._tindex: Any = _TermsWriter(self._create_file(W3Codec.TERMS_EXT))
        self._fieldmap: dict[str, int] = self._tindex.extras.setdefault("fieldmap", {})

    def add_postings(self, _schema: Any, _lengths: None, items: Iterable[tuple[str, bytes, bytes]]) -> None:
        """See FieldWriter; `items` are whole lists."""
        for field, term, packed in items:
            number = self._fieldmap.setdefault(field, len(self._fieldmap))
            self._tindex.add(_FIELD.pack(number) + term, packed)


class _Terms(W3TermsReader):  # type: ignore[misc]  # no types in Whoosh
    @property
    def index(self) -> Any:
        """Lists by number of the field and term."""
        return self._tindex


class Codec(W3Codec):  # type: ignore[misc]  # no types in Whoosh
    """The codec of Whoosh 2.7 with packed lists."""

    length_stats = False

    def field_writer(self, storage: Any, segment: Any) -> _FieldWriter:
        """See W3Codec."""
        return _FieldWriter(self, storage, segment)

    def terms_reader(self, storage: Any, segment: Any) -> _Terms:
        """See W3Codec."""
        name = segment.make_filename(self.TERMS_EXT)
        lists = segment.open_file(storage, self.POSTS_EXT)
        return _Terms(self, storage.open_file(name), storage.file_length(name), lists)


class EntryWriter(SegmentWriter):  # type: ignore[misc]  # no types in Whoosh
    """Writes entries as they are."""

    def __init__(self, index: Any, timeout: float) -> None:
        super().__init__(index, timeout=timeout, codec=Codec())
        self.pool = _Lists()

    def add_entry(self, entry: Entry) -> None:
        """One document."""
        self._check_state()
        number = self.docnum
        for field, postings in (*entry.postings.items(), *_own(entry)):
            if postings:
                self.pool.add(field, number, postings)
        key = entry.key.encode("utf-8", "surrogatepass")
        self.perdocwriter.start_doc(number)
        self.perdocwriter.add_column_value(KEPT, _KEPT_COLUMN, _LENGTH.pack(len(key)) + key + entry.stored)
        self.perdocwriter.finish_doc()
        self._added = True
        self.docnum += 1

    def add_postings_to_pool(self, reader: Segment, startdoc: int, docmap: dict[int, int] | None) -> None:
        """See SegmentWriter: the lists of a segment that becomes part of this one."""
        for field, term, packed in reader.lists():
            found, name = Packed(packed), decoded(term)
            for document, impact in zip(found.ids, found.impacts, strict=True):
                number = startdoc + document if docmap is None else docmap.get(document)
                if number is not None:
                    self.pool.add(field, number, {name: Posting(impact, tuple(found.places(document)))})


def _own(entry: Entry) -> tuple[tuple[str, Mapping[str, Posting]], ...]:
    facets = {f"{name}\0{value}": Posting(1.0) for name, values in entry.facets.items() for value in values}
    order = {"*": Posting(1.0, divmod(entry.order, 1 << 32))}
    return (KEY, {entry.key: Posting(1.0)}), (FACET, facets), (ORDER, order)


class Segment(SegmentReader):  # type: ignore[misc]  # no types in Whoosh
    """One segment, read list by list."""

    def __init__(self, storage: Any, schema: Any, segment: Any) -> None:
        super().__init__(storage, schema, segment, codec=Codec())
        self._index = self._terms.index
        self._numbers = {name: _FIELD.pack(number) for name, number in self._index.extras["fieldmap"].items()}
        self._kept: Any = self._perdoc.column_reader(KEPT, _KEPT_COLUMN)

    def packed(self, field: str, term: bytes) -> bytes | None:
        """The list of a term, None when there is none."""
        number = self._numbers.get(field)
        return None if number is None else self._index.get(number + term)

    def frequency(self, field: str, term: bytes) -> int:
        """How many documents have a term, deleted ones included."""
        number = self._numbers.get(field)
        found = () if number is None else self._index.ranges_for_key(number + term)
        return next((frequency(self._index.dbfile.get(start, HEAD)) for start, _ in found), 0)

    def counted(self, field: str, prefix: bytes) -> Iterator[tuple[bytes, int]]:
        """Terms that begin with `prefix`, in order, with their frequencies."""
        number = self._numbers.get(field)
        wanted, get = (number or b"") + prefix, self._index.dbfile.get
        for key_at, length, at, _ in () if number is None else self._index.ranges_from(wanted):
            key = get(key_at, length)
            if not key.startswith(wanted):
                return
            yield key[len(number or b"") :], frequency(get(at, HEAD))

    def lists(self) -> Iterator[tuple[str, bytes, bytes]]:
        """(field, term, packed list) of all terms."""
        names = {number: name for name, number in self._numbers.items()}
        for key, packed in self._index.items():
            yield names[key[: _FIELD.size]], key[_FIELD.size :], packed

    def deleted(self) -> frozenset[int]:
        """Documents that were deleted after this segment was written."""
        return frozenset(self._perdoc.deleted_docs())

    def kept(self, document: int) -> tuple[str, bytes]:
        """Key and stored bytes of a document."""
        found: bytes = self._kept[document]
        end = _LENGTH.size + _LENGTH.unpack_from(found)[0]
        return found[_LENGTH.size : end].decode("utf-8", "surrogatepass"), found[end:]
