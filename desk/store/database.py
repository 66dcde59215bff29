"""One SQLite file: opening, migrations, transactions. Tables and their rows live in the repositories beside it."""

from __future__ import annotations

import os
import re
import sqlite3
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from urllib.parse import quote

from desk.errors import LibraryError
from desk.i18n import _
from desk.store.backups import APPLICATION_ID, Backups

PATIENCE = 10.0
"""Seconds to wait for another process."""
SURROGATES = re.compile("[\ud800-\udfff]")
MIGRATION_FILES = sorted(
    (entry for entry in resources.files("desk.store.migrations").iterdir() if entry.name.endswith(".sql")),
    key=lambda entry: entry.name,
)


class Database:
    """A connection that threads share: reads and writes take turns, every write is one BEGIN IMMEDIATE transaction.

    WAL with synchronous FULL: what a method has returned is on the disk. A file that may not be written is opened for
    reading alone; one of an older desk is copied to `backups` before it is migrated. Raises LibraryError when the file
    is no library, is damaged or lost, or was made by a newer desk.
    """

    def __init__(self, path: Path, backups: Backups | None = None) -> None:
        self.path = path
        self.backups = backups or Backups(path)
        self.writable = _may_write(path)
        self._lock = threading.RLock()
        self._depth = 0
        try:
            self._connection = self._connect()
            opened = path.stat()
            self._file = (opened.st_dev, opened.st_ino)
        except (sqlite3.Error, OSError) as error:
            raise LibraryError(
                _("{path}: the library's store cannot be opened ({cause}).").format(path=path, cause=error),
                self._advice(error),
            ) from error

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self._address(), uri=True, isolation_level=None, check_same_thread=False, timeout=PATIENCE
        )
        connection.row_factory = sqlite3.Row
        try:
            if self.writable:
                _use_log(connection)
                for pragma in ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
                    connection.execute(f"PRAGMA {pragma}")
            self._migrate(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _advice(self, error: Exception) -> str:
        damaged = isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError)
        return self.backups.advice() if damaged else _("Give another folder with --library.")

    def _address(self) -> str:
        if self.backups.is_lost():
            raise LibraryError(
                _("{path}: the library's store is missing or empty, but was not before.").format(path=self.path),
                self.backups.advice(),
            )
        if not self.path.exists():
            self.path.touch(mode=0o600)
        address = f"file:{quote(os.fsencode(self.path.absolute()))}"
        return address if self.writable else f"{address}?immutable=1"

    def _migrate(self, connection: sqlite3.Connection) -> None:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version == len(MIGRATION_FILES):
            return
        if version > len(MIGRATION_FILES):
            raise LibraryError(
                _("{path}: the library was made by a newer desk (version {version}).").format(
                    path=self.path, version=version
                ),
                _("Update the desk to open it."),
            )
        if not self.writable:
            raise LibraryError(
                _("{path}: the library may not be written, and has to be before it can be read.").format(
                    path=self.path
                ),
                _("Give another folder with --library."),
            )
        copied = version == 0
        for number, migration in enumerate(MIGRATION_FILES, 1):
            connection.execute("BEGIN IMMEDIATE")
            try:
                if connection.execute("PRAGMA user_version").fetchone()[0] >= number:
                    connection.execute("ROLLBACK")
                    continue
                self._refuse_foreign(connection, number)
                if not copied:
                    self.backups.keep()
                    copied = True
                for statement in migration.read_text(encoding="utf-8").split(";\n"):
                    connection.execute(statement)
                if number == 1:
                    connection.execute("INSERT INTO meta VALUES ('library', ?), ('sequence', 0)", (uuid.uuid4().hex,))
                connection.execute(f"PRAGMA user_version = {number}")
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    def _refuse_foreign(self, connection: sqlite3.Connection, number: int) -> None:
        if number == 1 and connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise LibraryError(
                _("{path}: this is another program's database.").format(path=self.path),
                _("Give another folder with --library."),
            )

    def close(self) -> None:
        """Check the log in and let go of the file."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, and on the disk when it ends; a transaction inside another joins it."""
        with self._lock:
            if self._depth:
                yield
                return
            self._execute("BEGIN IMMEDIATE")
            self._depth += 1
            try:
                self._look_for_file()
                yield
                self._execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            finally:
                self._depth -= 1

    def _look_for_file(self) -> None:
        """Raise LibraryError when the file that is open is no longer the one at its path: nothing would be kept."""
        try:
            now = self.path.stat()
        except OSError:
            now = None
        if now is None or (now.st_dev, now.st_ino) != self._file:
            raise LibraryError(
                _("{path}: the library was deleted or moved while it was open; nothing more can be kept.").format(
                    path=self.path
                ),
                _("Put it back and start the desk again."),
            )

    def _execute(self, sql: str, parameters: tuple[object, ...] = ()) -> sqlite3.Cursor:
        with self._explained():
            return self._connection.execute(sql, [storable(p) if isinstance(p, str) else p for p in parameters])

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """What SQLite raises, as a LibraryError."""
        try:
            yield
        except sqlite3.OperationalError as error:
            if not hasattr(error, "sqlite_errorcode"):
                raise self._damaged(error) from error
            if not self.writable:
                raise LibraryError(
                    _("{path}: the library may be read but not written.").format(path=self.path),
                    _("Give another folder with --library."),
                ) from error
            raise LibraryError(
                _("{path}: the library cannot be written or read now ({cause}).").format(path=self.path, cause=error),
                _("Another desk may be busy with it, or the disk is full; try again."),
            ) from error
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
                raise
            raise self._damaged(error) from error

    def _damaged(self, cause: sqlite3.Error) -> LibraryError:
        """Also what is no UTF-8 where text should stand, which the sqlite3 module finds and SQLite does not."""
        return LibraryError(
            _("{path}: the library's store is damaged ({cause}).").format(path=self.path, cause=cause),
            self.backups.advice(),
        )

    def write(self, sql: str, *parameters: object) -> int:
        """Run one statement in a transaction; how many rows it touched."""
        with self.transaction():
            return self._execute(sql, parameters).rowcount

    def rows(self, sql: str, *parameters: object) -> list[sqlite3.Row]:
        """All rows of a query."""
        with self._lock, self._explained():
            return self._execute(sql, parameters).fetchall()

    def row(self, sql: str, *parameters: object) -> sqlite3.Row | None:
        """The first row of a query, or None."""
        with self._lock, self._explained():
            found: sqlite3.Row | None = self._execute(sql, parameters).fetchone()
            return found

    def identity(self) -> str:
        """The library's own name, made once."""
        row = self.row("SELECT value FROM meta WHERE key = 'library'")
        return str(row["value"]) if row else ""

    def sequence(self) -> int:
        """A number that grows whenever a report or quote is written or forgotten, by whichever process."""
        row = self.row("SELECT value FROM meta WHERE key = 'sequence'")
        return int(row["value"]) if row else 0

    def foreign_changes(self) -> int:
        """A number that changes when another process, and not this one, has written."""
        row = self.row("PRAGMA data_version")
        return int(row[0]) if row else 0

    def get(self, key: str, default: str = "") -> str:
        """A small remembered value."""
        row = self.row("SELECT value FROM meta WHERE key = ?", f"state:{key}")
        return str(row["value"]) if row else default

    def put(self, key: str, value: str) -> None:
        """Remember a small value."""
        self.write(
            "INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            f"state:{key}",
            value,
        )

    def check(self) -> str:
        """What SQLite's quick check says: "ok", or the first damage."""
        row = self.row("PRAGMA quick_check(1)")
        return str(row[0]) if row else "?"


def _may_write(path: Path) -> bool:
    return os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


def _use_log(connection: sqlite3.Connection) -> None:
    """Switch to the write-ahead log; SQLite itself does not wait when two processes do this to a new file at once."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.02)
        else:
            return


def storable(text: str) -> str:
    """`text` with lone surrogates, which SQLite cannot hold, as U+FFFD; offsets stay."""
    return SURROGATES.sub("\ufffd", text)
