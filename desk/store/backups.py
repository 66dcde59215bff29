"""Copies of the store: one a day and one before a migration, each checked; putting one back. No tables live here."""

from __future__ import annotations

import fcntl
import os
import re
import shlex
import sqlite3
import tempfile
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date, datetime
from itertools import count
from pathlib import Path
from threading import Event, Thread
from urllib.parse import quote

from desk.errors import LibraryError, NotFoundError
from desk.i18n import _
from desk.model import Copy, Restored
from desk.paths import private_folder

APPLICATION_ID = 0x4E44534B
KEPT = 7
PAGES = 256
"""Pages that are copied between two looks whether the copy is given up: a few milliseconds."""
STEPS = 10_000
"""Steps of SQLite between two such looks while the copy is checked."""
NAME = re.compile(r"library-(\d{4}-\d\d-\d\d)\.db")
SHARED_LOCK = (510, 0x40000002)
"""Length and start of the bytes that a connection with a write-ahead log keeps locked (SQLite, os.h: SHARED_FIRST)."""


def local_day() -> date:
    """Today, where the editor is."""
    return datetime.now().astimezone().date()


class Backups:
    """The copies of the store at `path`, in the folder `backups` beside it; `today` tells the day.

    `failure` says why the last copy that was due could not be made, "" when it was.
    """

    def __init__(self, path: Path, today: Callable[[], date] = local_day) -> None:
        self.path = path
        self.folder = path.parent / "backups"
        self.failure = ""
        self._today = today
        self._given_up = Event()

    def give_up(self) -> None:
        """End a copy that is being made at its next step: nothing of it stays, and the next start makes it."""
        self._given_up.set()

    def keep_daily(self) -> Thread:
        """As `keep` in a thread, which is returned; nothing when today has a copy, or one holds the present state."""
        work = Thread(name="backup")
        with self._told():
            if not (self._name(self._today()).exists() or self._is_kept()):
                state, snapshot = self._state(), _snapshot(self.path)
                if _number(snapshot, "SELECT count(*) FROM (SELECT 1 FROM report LIMIT 1)"):
                    work = Thread(name="backup", target=self._keep, args=(state, snapshot))
                else:
                    snapshot.close()
        work.start()
        return work

    def keep(self) -> None:
        """Copy the store as it is now to the copy of today; never raises: what fails is in `failure`."""
        with self._told():
            self._keep(self._state(), _snapshot(self.path))

    def _keep(self, state: int, snapshot: sqlite3.Connection) -> None:
        with self._told(), closing(snapshot):
            target = self._name(self._today())
            with _sound_copy(snapshot, private_folder(self.folder), self._given_up.is_set) as part:
                os.utime(part, ns=(state, state))
                part.rename(target)
            _sync(self.folder)
            self._thin_out(target)
            self.failure = ""

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            self.failure = str(error)

    def _name(self, day: date) -> Path:
        return self.folder / f"library-{day.isoformat()}.db"

    def _state(self) -> int:
        """When the store was last written, in nanoseconds; its copy bears the same time."""
        files = [self.path, self.path.with_name(f"{self.path.name}-wal")]
        return max(found.st_mtime_ns for file in files if file.exists() and (found := file.stat()).st_size)

    def _is_kept(self) -> bool:
        state = self._state()
        return any(path.stat().st_mtime_ns == state for path in self._paths())

    def _paths(self) -> list[Path]:
        """The copies, the newest first."""
        if not self.folder.is_dir():
            return []
        return sorted((path for path in self.folder.iterdir() if _day(path)), reverse=True)

    def _thin_out(self, made: Path) -> None:
        """Forget the oldest copies before `made`, never a later one: a clock may have gone back."""
        paths = self._paths()
        older = [path for path in paths if path < made]
        for path in older[max(0, KEPT - (len(paths) - len(older))) :]:
            path.unlink(missing_ok=True)
        for part in self.folder.glob("*.part*"):
            part.unlink(missing_ok=True)

    def copies(self) -> tuple[Copy, ...]:
        """What there is to put back, the newest first; each is checked."""
        return tuple(_read(path) for path in self._paths())

    def advice(self) -> str:
        """What to do when the store is damaged: the command that puts the newest good copy back."""
        best = next((copy for path in self._paths() if (copy := _read(path)).is_good), None)
        if best is None:
            return _("There is no copy in {folder}; add the report files again, with another --library.").format(
                folder=self.folder
            )
        command = f"desk restore --library {shlex.quote(str(self.path.parent))} {best.day}"
        return _("Put back the copy of {day}: {command}").format(day=best.day, command=command)

    def is_lost(self) -> bool:
        """Whether the store is missing or empty although copies or an index show that it held something."""
        index = self.path.parent / "index"
        held = bool(self._paths()) or (index.is_dir() and any(index.iterdir()))
        return held and not (self.path.exists() and self.path.stat().st_size)

    def restore(self, name: str) -> Restored:
        """Put the copy `name` (its day, file name or path) in the store's place; what stands there is set aside.

        Raises NotFoundError for an unknown copy, LibraryError for a bad one, or when another desk has the library open.
        """
        source = self._named(name)
        copy = _read(source)
        if not copy.is_good:
            raise LibraryError(
                _("{path}: this copy is damaged, or is no library.").format(path=source), _("Choose another copy.")
            )
        try:
            with (
                self._alone(),
                closing(_connect(source)) as old,
                _sound_copy(old, self.path.parent, as_new=True) as part,
            ):
                aside = self._set_aside()
                part.rename(self.path)
                _sync(self.path.parent)
        except (OSError, sqlite3.Error) as error:
            raise LibraryError(
                _("{path}: the copy cannot be put back ({cause}).").format(path=self.path, cause=error),
                _("Nothing was lost; try again."),
            ) from error
        return Restored(copy, aside)

    def _named(self, name: str) -> Path:
        for path in self._paths():
            if name in (str(_day(path)), path.name):
                return path
        for path in (Path(name), self.path.parent / name):
            if path.is_file():
                return path
        raise NotFoundError(
            _("There is no copy {name} in {folder}.").format(name=name, folder=self.folder),
            _("`desk restore` lists the copies."),
        )

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep other processes out of the store; raises LibraryError when one has it open."""
        if not self.path.exists():
            yield
            return
        with self.path.open("r+b") as file:
            try:
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, *SHARED_LOCK)
            except BlockingIOError as error:
                raise LibraryError(
                    _("{path}: another desk has the library open.").format(path=self.path),
                    _("Close it and try again."),
                ) from error
            yield

    def _set_aside(self) -> Path | None:
        """Rename the store and its log to names that nothing bears; the store's new name, None when there is none."""
        endings = ("-wal", "-shm", "")
        names = (f"{self.path.name}.aside-{number}" for number in count(1))
        aside = self.path.with_name(
            next(name for name in names if not any(self.path.with_name(name + end).exists() for end in endings))
        )
        there = self.path.exists()
        for end in endings:
            with suppress(FileNotFoundError):
                self.path.with_name(self.path.name + end).rename(aside.with_name(aside.name + end))
        return aside if there else None


def _day(path: Path) -> date | None:
    found = NAME.fullmatch(path.name)
    with suppress(ValueError):
        return date.fromisoformat(found[1]) if found else None
    return None


def _connect(path: Path) -> sqlite3.Connection:
    address = f"file:{quote(os.fsencode(path.absolute()))}?mode=ro"
    return sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)


def _number(connection: sqlite3.Connection, sql: str) -> int:
    return int(connection.execute(sql).fetchone()[0])


def _snapshot(path: Path) -> sqlite3.Connection:
    """A connection to the store that goes on seeing it as it is now, for any thread."""
    connection = _connect(path)
    try:
        connection.execute("BEGIN")
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _read(path: Path) -> Copy:
    """What a copy holds, nothing when it is damaged or no library."""
    day = _day(path) or datetime.fromtimestamp(path.stat().st_mtime).astimezone().date()
    try:
        _check(path)
        with closing(_connect(path)) as connection:
            reports = _number(connection, "SELECT count(*) FROM report")
            tags = _number(connection, "SELECT count(*) FROM quote_tag")
    except (OSError, sqlite3.Error):
        return Copy(path, day, 0, 0, is_good=False)
    return Copy(path, day, reports, tags, is_good=True)


def _check(path: Path, is_given_up: Callable[[], bool] = bool) -> None:
    """Raises sqlite3.DatabaseError when the file at `path` is damaged or no library, or the check is given up."""
    with closing(_connect(path)) as connection:
        connection.set_progress_handler(is_given_up, STEPS)
        state = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if state != "ok" or _number(connection, "PRAGMA application_id") != APPLICATION_ID:
            raise sqlite3.DatabaseError(state)


@contextmanager
def _sound_copy(
    original: sqlite3.Connection, folder: Path, is_given_up: Callable[[], bool] = bool, *, as_new: bool = False
) -> Iterator[Path]:
    """A checked copy of the store `original` in `folder`, on the disk, to be renamed; what is not renamed is deleted.

    Raises InterruptedError or sqlite3.OperationalError soon after `is_given_up`.
    With `as_new` it gets an identity of its own, so that an index of what followed the copy is not taken for its index.
    """

    def go_on(*_pages: int) -> None:
        if is_given_up():
            raise InterruptedError

    handle, name = tempfile.mkstemp(suffix=".part", prefix="library-", dir=folder)
    os.close(handle)
    part = Path(name)
    try:
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            original.backup(copy, pages=PAGES, progress=go_on)
            copy.execute("PRAGMA journal_mode=DELETE")
            if as_new:
                copy.execute("UPDATE meta SET value = ? WHERE key = 'library'", (uuid.uuid4().hex,))
        _check(part, is_given_up)
        _sync(part)
        go_on()
        yield part
    finally:
        part.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
