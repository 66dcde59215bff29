"""Putting documents into an index: add, replace, delete, one commit. What was committed survives a power cut."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType

from index import generation
from index.documents import Document
from index.engines.port import Engine, Entry, Loading
from index.errors import IndexDamaged, SchemaMismatch
from index.schema import VERSION, entry_of

ENGINE = "whoosh"
"""The embedded engine; `ENGINES` are all that keep an index on a disk."""
ENGINES = ("whoosh", "tantivy")
AUTO = "auto"
LARGE = 2_000
"""Above so many documents, `AUTO` means the engine of large libraries."""
_BATCH = 2_000
"""Documents that a writer holds before it hands them to that engine."""


def has_engine(name: str) -> bool:
    """Whether the package of an engine is installed; nothing is imported."""
    return name in ENGINES and find_spec(name) is not None


def engine_for(count: int) -> str:
    """The engine that suits so many documents, of those that are installed."""
    return "tantivy" if count > LARGE and has_engine("tantivy") else ENGINE


def open_engine(folder: Path, name: str = ENGINE) -> Engine:
    """An engine on a generation's folder; raises SchemaMismatch for one that is not here."""
    if not has_engine(name):
        raise SchemaMismatch(f"There is no engine {name}.")
    if name == "tantivy":
        from index.engines.tantivy import TantivyEngine

        return TantivyEngine(folder)
    from index.engines.whoosh import WhooshEngine

    return WhooshEngine(folder)


class Writer:
    """Collects changes and commits them at once; nothing is seen before `commit`.

    With `fresh` a new generation is built beside the one in use, which answers until the commit switches over, by
    `engine` (`AUTO`: by how many there are); else the engine stays. Raises IndexLocked, IndexDamaged or SchemaMismatch
    at `add` and `commit`. A writer is used once; one that is not committed is to be discarded.
    """

    def __init__(self, folder: Path, library: str = "", *, fresh: bool = False, engine: str = ENGINE) -> None:
        self.folder, self.library, self.fresh, self.engine = folder, library, fresh, engine
        self._entries: dict[str, Entry] = {}
        self._stamps: dict[str, str] = {}
        self._removed: set[str] = set()
        self._target: Path | None = None
        self._engine: Engine | None = None

    def __enter__(self) -> Writer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.commit()
        else:
            self.discard()

    def add(self, document: Document, stamp: str = "") -> Entry:
        """Add `document`, or replace the one with its id; `stamp` tells later whether it must be indexed anew."""
        entry = entry_of(document)
        self.put(entry, stamp)
        return entry

    def put(self, entry: Entry, stamp: str = "") -> None:
        """Add a document that was laid out before; see `add`."""
        if self.fresh and len(self._entries) >= _BATCH and self._named(_BATCH + 1) == "tantivy":
            self._spill()
        self._entries[entry.key] = entry
        self._stamps[entry.key] = stamp
        self._removed.discard(entry.key)

    def delete(self, document: str) -> None:
        """Remove the document with this id, if there is one."""
        self._entries.pop(document, None)
        self._stamps.pop(document, None)
        self._removed.add(document)

    def discard(self) -> None:
        """Forget everything that was not committed."""
        if self._engine is not None:
            self._engine.close()
        if self._target is not None:
            shutil.rmtree(self._target, ignore_errors=True)
        self._engine = self._target = None

    def _named(self, count: int) -> str:
        return engine_for(count) if self.engine == AUTO else self.engine

    def _spill(self) -> None:
        """Hand over what was collected, so that a large library need not stand in memory."""
        engine = self._begun("tantivy")
        if isinstance(engine, Loading):
            engine.load(self._entries.values(), self._removed)
            self._entries.clear()

    def _begun(self, name: str) -> Engine:
        """The engine of the generation that is being built."""
        if self._engine is None:
            generation.private_folder(self.folder)
            self._target = generation.new_generation(self.folder)
            self._engine = open_engine(self._target, name)
        return self._engine

    def commit(self, sequence: str = "") -> None:
        """Make all changes durable and visible; `sequence` names the state of the store that the index now shows."""
        try:
            if self.fresh or generation.current(self.folder) is None:
                self._build(sequence)
            else:
                self._change(sequence)
        except OSError as error:
            raise IndexDamaged("The index could not be written.") from error

    def _build(self, sequence: str) -> None:
        name = "tantivy" if self._engine is not None else self._named(len(self._stamps))
        try:
            engine = self._begun(name)
            engine.write(self._entries.values(), self._removed)
            engine.close()
            if self._target is None:
                raise IndexDamaged("The index could not be written.")
            self._record(self._target, name, None, sequence)
            with generation.locked(self.folder):
                generation.switch(self.folder, self._target)
            self._engine = self._target = None
        finally:
            self.discard()

    def _change(self, sequence: str) -> None:
        with generation.locked(self.folder):
            target = generation.current(self.folder)
            if target is None:
                raise IndexDamaged("There is no index.")
            previous = generation.read_manifest(target, self.library, VERSION, verify=False)
            if self._entries or self._removed:
                self._write(target, previous.engine)
            self._record(target, previous.engine, previous, sequence)

    def _write(self, target: Path, name: str) -> None:
        engine = open_engine(target, name)
        try:
            engine.write(self._entries.values(), self._removed)
        finally:
            engine.close()

    def _record(self, target: Path, engine: str, previous: generation.Manifest | None, sequence: str) -> None:
        generation.note_documents(target, self._stamps, self._removed)
        manifest = generation.Manifest(VERSION, engine, self.library, sequence)
        generation.write_manifest(target, manifest, previous)
