"""The store's file: migrations, refusals, transactions, durability settings."""

from __future__ import annotations

import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desk.errors import LibraryError
from desk.store import Database
from desk.store.database import MIGRATION_FILES, storable


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "library.db")
    yield opened
    opened.close()


def test_a_new_file_is_migrated_to_the_newest_version(database: Database) -> None:
    row = database.row("PRAGMA user_version")
    assert row is not None
    assert row[0] == len(MIGRATION_FILES) >= 1


def test_what_is_returned_is_on_the_disk(database: Database) -> None:
    assert [database.rows(f"PRAGMA {name}")[0][0] for name in ("journal_mode", "synchronous", "secure_delete")] == [
        "wal",
        2,
        1,
    ]


def test_only_the_owner_may_read_it(database: Database) -> None:
    assert stat.S_IMODE(database.path.stat().st_mode) == 0o600


def test_the_identity_stays(tmp_path: Path) -> None:
    names = []
    for file in ("library.db", "library.db", "other.db"):
        with closing(Database(tmp_path / file)) as opened:
            names.append(opened.identity())
    assert names[0]
    assert names[0] == names[1] != names[2]


def test_a_newer_library_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Database(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA user_version = 999")
    with pytest.raises(LibraryError, match=r"library\.db.*newer desk \(version 999\)"):
        Database(path)


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE cats (name)")
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="another program"):
        Database(path)
    assert path.read_bytes()[100:] == before[100:]


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(b"not a database at all, but long enough to be looked at" * 40)
    with pytest.raises(LibraryError, match="cannot be opened"):
        Database(path)


def test_a_failed_transaction_leaves_nothing(database: Database) -> None:
    def fail() -> None:
        with database.transaction():
            database.put("key", "value")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert database.get("key", "unset") == "unset"


def test_an_inner_transaction_joins_the_outer(database: Database) -> None:
    def fail() -> None:
        with database.transaction():
            with database.transaction():
                database.put("inner", "value")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert database.get("inner") == ""


def test_a_busy_library_is_said(database: Database) -> None:
    database._connection.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(database.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryError, match=r"busy|locked"):
        database.put("key", "value")
    other.execute("ROLLBACK")
    other.close()
    database.put("key", "value")
    assert database.get("key") == "value"


def test_threads_take_turns(database: Database) -> None:
    def count() -> None:
        for _ in range(20):
            with database.transaction():
                database.put("n", str(int(database.get("n", "0")) + 1))

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert database.get("n") == "80"


def test_a_sound_file_passes_its_check(database: Database) -> None:
    assert database.check() == "ok"


def test_lone_surrogates_become_marks_of_one_code_point() -> None:
    text = "a\ud83d\ude00b\udcffc"
    assert storable(text) == "a\ufffd\ufffdb\ufffdc"
    assert storable("سلام 😀") == "سلام 😀"


def test_text_that_is_no_utf_8_is_damage(database: Database) -> None:
    database.put("key", "value")
    database.write("UPDATE meta SET value = CAST(x'ff80' AS TEXT) WHERE key = 'state:key'")
    with pytest.raises(LibraryError, match="damaged"):
        database.get("key")


@pytest.mark.parametrize("replaced", [False, True])
def test_a_library_that_was_deleted_or_replaced_while_open_takes_nothing_more(tmp_path: Path, replaced: bool) -> None:
    """SQLite would go on writing into a file that has no name any more."""
    path = tmp_path / "library.db"
    opened = Database(path)
    opened.put("key", "before")
    path.rename(tmp_path / "elsewhere.db")
    if replaced:
        path.touch()
    with pytest.raises(LibraryError, match="deleted or moved"):
        opened.put("key", "after")
    assert opened.get("key", "") == "before"
    opened.close()
