"""One SQLite file: opening, migrations, transactions. Tables and their rows live in the repositories beside it."""

from __future__ import annotations

import re
import sqlite3
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path

from desk.errors import LibraryError
from desk.i18n import _

APPLICATION_ID = 0x4E44534B
SURROGATES = re.compile("[\ud800-\udfff]")
MIGRATION_FILES = sorted(
    (entry for entry in resources.files("desk.store.migrations").iterdir() if entry.name.endswith(".sql")),
    key=lambda entry: entry.name,
)


class Database:
    """A connection that threads share: reads and writes take turns, every write is one BEGIN IMMEDIATE transaction.

    WAL with synchronous FULL: what a method has returned is on the disk. Raises LibraryError when the file is no
    library, is damaged, or was made by a newer desk.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.RLock()
        self._depth = 0
        try:
            self._connection = self._connect()
        except sqlite3.Error as error:
            raise LibraryError(
                _("{path}: the library's store cannot be opened ({cause}).").format(path=path, cause=error),
                _("Restore a copy, or give another folder with --library."),
            ) from error

    def _connect(self) -> sqlite3.Connection:
        if not self.path.exists():
            self.path.touch(mode=0o600)
        connection = sqlite3.connect(self.path, isolation_level=None, check_same_thread=False, timeout=10)
        connection.row_factory = sqlite3.Row
        try:
            for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
                connection.execute(f"PRAGMA {pragma}")
            self._migrate(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _migrate(self, connection: sqlite3.Connection) -> None:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        foreign = version == 0 and connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if foreign:
            raise LibraryError(
                _("{path}: this is another program's database.").format(path=self.path),
                _("Give another folder with --library."),
            )
        if version > len(MIGRATION_FILES):
            raise LibraryError(
                _("{path}: the library was made by a newer desk (version {version}).").format(
                    path=self.path, version=version
                ),
                _("Update the desk to open it."),
            )
        for number, migration in enumerate(MIGRATION_FILES[version:], version + 1):
            connection.execute("BEGIN IMMEDIATE")
            try:
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
                yield
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            else:
                self._execute("COMMIT")
            finally:
                self._depth -= 1

    def _execute(self, sql: str, parameters: tuple[object, ...] = ()) -> sqlite3.Cursor:
        try:
            return self._connection.execute(sql, parameters)
        except sqlite3.OperationalError as error:
            raise LibraryError(
                _("{path}: the library cannot be written or read now ({cause}).").format(path=self.path, cause=error),
                _("Another desk may be busy with it, or the disk is full; try again."),
            ) from error
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.IntegrityError):
                raise
            raise LibraryError(
                _("{path}: the library's store is damaged ({cause}).").format(path=self.path, cause=error),
                _("Restore a copy; the report files themselves are untouched."),
            ) from error

    def write(self, sql: str, *parameters: object) -> int:
        """Run one statement in a transaction; how many rows it touched."""
        with self.transaction():
            return self._execute(sql, parameters).rowcount

    def rows(self, sql: str, *parameters: object) -> list[sqlite3.Row]:
        """All rows of a query."""
        with self._lock:
            return self._execute(sql, parameters).fetchall()

    def row(self, sql: str, *parameters: object) -> sqlite3.Row | None:
        """The first row of a query, or None."""
        with self._lock:
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


def storable(text: str) -> str:
    """`text` with lone surrogates, which SQLite cannot hold, as U+FFFD; offsets stay."""
    return SURROGATES.sub("\ufffd", text)
