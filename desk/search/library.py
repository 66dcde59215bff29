"""One library's index: kept in step with its reports, built in the background, asked from any thread.

The index is a cache: it may be deleted at any time, and is built again from the reports that the store gives. While
it is not there, what has been read so far answers from memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, TypeVar

from desk.model import Quote, Report, ReportId
from desk.search.background import Background
from desk.search.documents import document_of, stamp

if TYPE_CHECKING:
    from index import Searcher, Writer
    from index.engines.memory import MemoryEngine
    from index.engines.port import Engine
    from index.generation import Manifest

Answer = TypeVar("Answer")
Item = tuple[Report, Sequence[Quote]]
Source = Callable[[], Iterable[Item]]
IN_MEMORY = 1000
"""Reports that are kept in memory at most while there is no index."""


class Library:
    """One library's index. Every method may be called from any thread; none raises for a missing index.

    `engine` is "whoosh", "tantivy", or "auto": by the number of reports. What takes long is done in a thread of its
    own, while the index that is there, or else memory, answers; `progress` is told the number of reports read.
    `failure` is why the last index could not be written, "" when it was.
    """

    def __init__(self, folder: Path, engine: str = "auto", progress: Callable[[int], None] | None = None) -> None:
        self.folder, self.engine, self.progress = folder, engine, progress
        self._lock = RLock()
        self._writing = RLock()
        self._searcher: Searcher | None = None
        self._memory: MemoryEngine | None = None
        self._source: Source | None = None
        self._partial = False
        self._seen: Manifest | None = None
        self._background = Background()
        self.failure = ""
        self._late: list[tuple[list[Item], list[ReportId], str]] = []

    @property
    def building(self) -> bool:
        """Whether an index is being built or brought up to date in the background."""
        return self._background.busy

    def state(self) -> tuple[str, int, int]:
        """The engine in use ("" when there is no index), the reports in it, and its size in bytes."""
        from index import IndexDamaged

        with self._lock:
            searcher = self._open()
            try:
                if searcher is not None:
                    manifest = searcher.manifest
                    return manifest.engine, searcher.count, sum(size for size, _ in manifest.files.values())
            except IndexDamaged:
                self._drop()
            return "", 0, 0

    def wait(self) -> None:
        """Return when nothing is being built any more."""
        self._background.wait()

    def ensure(self, reports: Source, identity: str = "") -> int:
        """Make the index show `reports`, the store's state `identity`; returns how many reports were indexed anew.

        When the index already shows `identity`, `reports` is not called. An index that is missing, damaged or another
        library's is built anew; one that is behind gets what differs. After some seconds it returns 0, and the rest is
        done in the background.
        """
        with self._writing:
            self._source = reports
            searcher = self._open()
            if searcher is not None and identity and searcher.manifest.sequence == identity:
                self._outgrow()
                return 0
        return self._background.soon(lambda: self._heal(reports, identity))

    def rebuild(self, reports: Source, identity: str = "") -> int:
        """Build the index anew beside the old one and switch over; returns how many reports it holds. Blocks."""
        self._source = reports
        self.wait()
        return self._background.submit(lambda: self._build(reports, identity)).result()

    def _heal(self, reports: Source, identity: str) -> int:
        searcher = self._open()
        return self._build(reports, identity) if searcher is None else self._catch_up(searcher, reports, identity)

    def _outgrow(self) -> None:
        """Move a library that has grown to the engine of large ones, in the background."""
        from index import AUTO, engine_for

        name, count, _size = self.state()
        source = self._source
        wanted = engine_for(count) if self.engine == AUTO else self.engine
        if (
            source is None
            or self.building
            or not name
            or name in (wanted, "tantivy" if self.engine == AUTO else wanted)
        ):
            return
        with self._lock:
            sequence = self._searcher.manifest.sequence if self._searcher else ""
        self._background.submit(lambda: self._build(source, sequence))

    def _build(self, reports: Source, identity: str) -> int:
        from index import SearchError, Writer
        from index.engines.memory import MemoryEngine

        memory = MemoryEngine() if self._open() is None else None
        self._forget_late()
        with self._lock:
            self._memory, self._partial = memory, memory is not None
        writer = Writer(self.folder, fresh=True, engine=self.engine)
        count = 0
        try:
            for count, item in enumerate(reports(), 1):
                if self._background.closing.is_set():
                    return 0
                self._add(writer, item, memory if count <= IN_MEMORY else None)
                if self.progress is not None:
                    self.progress(count)
            self._partial = memory is not None and count > IN_MEMORY
            writer.commit(identity)
        except (SearchError, OSError) as error:
            cause = error.__cause__ or error
            self.failure = getattr(cause, "strerror", None) or str(cause)
            return count
        finally:
            writer.discard()
        self.failure = ""
        self._reopen()
        self._make_good()
        return count

    def _forget_late(self) -> None:
        """What changed so far will be read with the reports."""
        with self._writing:
            self._late.clear()

    def _make_good(self) -> None:
        """Put what changed while an index was built into it."""
        with self._writing:
            while self._late:
                self._commit(*self._late.pop(0))

    def update(self, reports: Iterable[Item], removed: Iterable[ReportId] = (), identity: str = "") -> None:
        """Index `reports` anew and forget `removed`; visible at once. `identity` is the store's state after it."""
        with self._writing:
            changed, gone = list(reports), list(removed)
            if self.building:
                self._late.append((changed, gone, identity))
            done = self._commit(changed, gone, identity)
        if done:
            self._outgrow()
        elif self._source is not None and self._memory is None:
            source = self._source
            self._background.soon(lambda: self._build(source, identity))

    def _commit(self, changed: list[Item], gone: list[ReportId], identity: str) -> bool:
        """Put changes into the index, or into memory when there is none; False when there is no index."""
        from index import SearchError, Writer

        writer = Writer(self.folder)
        for key in gone:
            writer.delete(key)
        usable = self._open() is not None
        for item in changed:
            self._add(writer, item, None if usable else self._memory)
        try:
            if usable:
                writer.commit(identity)
                self._reopen()
                return True
        except (SearchError, OSError):
            self._reopen()
        if self._memory is not None:
            with self._lock:
                self._memory.write((), gone)
        return False

    def ask(self, work: Callable[[Engine], Answer]) -> Answer | None:
        """What `work` makes of the index, or of memory while there is none; None when there is neither."""
        from index import IndexDamaged

        for _attempt in range(2):
            with self._lock:
                searcher = self._open()
                try:
                    if searcher is not None:
                        return work(searcher.engine)
                except IndexDamaged:
                    self._drop()
                if self._memory is not None:
                    return work(self._memory)
            if self._source is None:
                break
            self._background.soon(partial(self._build, self._source, ""))
        return None

    @property
    def held(self) -> int | None:
        """How many reports memory holds while there is no index and it does not hold all; None when all are there."""
        with self._lock:
            memory = self._memory if self._searcher is None and self._partial else None
            return memory.count if memory is not None else None

    def close(self) -> None:
        """Release the index's files; what is being built is given up and will be built another time."""
        self._background.close()
        with self._lock:
            if self._searcher is not None:
                self._searcher.close()
            self._searcher = self._memory = None

    def _add(self, writer: Writer, item: Item, memory: MemoryEngine | None) -> None:
        report, quotes = item
        entry = writer.add(document_of(report, quotes), stamp(report, quotes))
        if memory is not None:
            with self._lock:
                memory.write((entry,))

    def _catch_up(self, searcher: Searcher, reports: Source, identity: str) -> int:
        from index import IndexDamaged

        try:
            known = searcher.documents()
        except IndexDamaged:
            return self._build(reports, identity)
        self._forget_late()
        changed: list[Item] = []
        there: set[ReportId] = set()
        for item in reports():
            if self._background.closing.is_set():
                return 0
            there.add(item[0].id)
            if known.get(item[0].id) != stamp(*item):
                changed.append(item)
            if len(changed) > max(20, len(known) // 2):
                return self._build(reports, identity)
        with self._writing:
            done = self._commit(changed, [ReportId(key) for key in known.keys() - there], identity)
            self._make_good()
        return len(changed) if done else self._build(reports, identity)

    def _open(self) -> Searcher | None:
        """The searcher of the last commit; None when there is no index that can be used."""
        from index import Searcher, SearchError

        with self._lock:
            if self._searcher is not None and self._searcher.stale:
                self._drop()
            if self._searcher is None:
                try:
                    self._searcher = Searcher(self.folder, after=self._seen)
                except (SearchError, OSError):
                    self._seen = None
                    return None
                self._seen = self._searcher.manifest
                self._memory = None
            return self._searcher

    def _reopen(self) -> None:
        with self._lock:
            self._drop()
            self._open()

    def _drop(self) -> None:
        if self._searcher is not None:
            self._searcher.close()
        self._searcher = None
