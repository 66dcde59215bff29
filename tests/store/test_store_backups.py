"""Copies of the store: one a day, one before a migration, checked; putting one back; what a full disk leaves."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from desk.errors import LibraryError, NotFoundError
from desk.store import Backups, Database
from desk.store.database import MIGRATION_FILES
from tests.store.older_library import make_older

DAY = date(2024, 5, 10)
REPORT = "INSERT INTO report VALUES (NULL, ?1, ?1, '', 'text', 'en', '', NULL, '', '', '', NULL, '', '', '', '', '')"


class Calendar:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.day = DAY

    def __call__(self) -> date:
        return self.day


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def backups(tmp_path: Path, calendar: Calendar) -> Backups:
    return Backups(tmp_path / "library.db", calendar)


Add = Callable[[str], None]


@pytest.fixture
def add(backups: Backups) -> Add:
    """Put one report into the store, which is closed again."""

    def run(name: str) -> None:
        with closing(Database(backups.path, backups)) as database:
            database.write(REPORT, name)

    return run


def names(backups: Backups) -> list[str]:
    return sorted(path.name for path in backups.folder.iterdir())


def reports(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute("SELECT id FROM report ORDER BY id")]


def test_an_empty_library_is_not_copied(backups: Backups) -> None:
    Database(backups.path, backups).close()
    backups.keep_daily().join()
    assert not backups.folder.exists()


def test_a_copy_is_whole_private_and_one_file(backups: Backups, add: Add) -> None:
    add("a")
    with closing(Database(backups.path, backups)) as database:
        database.write(REPORT, "in the log")
        backups.keep_daily().join()
    assert names(backups) == ["library-2024-05-10.db"]
    copy = backups.folder / "library-2024-05-10.db"
    assert reports(copy) == ["a", "in the log"]
    assert (stat.S_IMODE(backups.folder.stat().st_mode), stat.S_IMODE(copy.stat().st_mode)) == (0o700, 0o600)
    assert backups.failure == ""


def test_a_copy_is_of_the_state_in_which_it_was_begun(backups: Backups, add: Add) -> None:
    add("a")
    with closing(Database(backups.path, backups)) as database:
        work = backups.keep_daily()
        database.write(REPORT, "later")
        work.join()
    assert reports(backups.folder / "library-2024-05-10.db") == ["a"]


@pytest.mark.parametrize("step", ["copy", "check", "end"])
def test_a_copy_that_is_given_up_leaves_nothing_and_is_made_at_the_next_start(
    backups: Backups, add: Add, calendar: Calendar, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    for number in range(40):
        add(f"{number} " + "word " * 2000)
    monkeypatch.setattr("desk.store.backups.PAGES", 1)
    monkeypatch.setattr("desk.store.backups.STEPS", 1)
    reached: list[str] = []

    def reach(name: str) -> None:
        reached.append(name)
        if name == step:
            backups.give_up()

    real_connect, real_sync = sqlite3.connect, os.fsync

    def connect(path: Any, **how: Any) -> sqlite3.Connection:
        if "backups" in str(path):
            reach("check" if str(path).startswith("file:") else "copy")
        made: sqlite3.Connection = real_connect(path, **how)
        return made

    def sync(descriptor: int) -> None:
        real_sync(descriptor)
        reach("end")

    monkeypatch.setattr("desk.store.backups.sqlite3.connect", connect)
    monkeypatch.setattr("desk.store.backups.os.fsync", sync)
    backups.keep_daily().join()
    assert reached == ["copy", "check", "end"][: ["copy", "check", "end"].index(step) + 1]
    assert names(backups) == []
    again = Backups(backups.path, calendar)
    again.keep_daily().join()
    assert names(again) == ["library-2024-05-10.db"]


def test_a_day_has_one_copy_and_an_unchanged_library_none(backups: Backups, add: Add, calendar: Calendar) -> None:
    add("a")
    backups.keep_daily().join()
    add("b")
    backups.keep_daily().join()
    assert reports(backups.folder / "library-2024-05-10.db") == ["a"]
    calendar.day += timedelta(1)
    backups.keep_daily().join()
    calendar.day += timedelta(1)
    Database(backups.path, backups).close()
    backups.keep_daily().join()
    assert names(backups) == ["library-2024-05-10.db", "library-2024-05-11.db"]


def test_the_last_seven_stay(backups: Backups, add: Add, calendar: Calendar) -> None:
    for number in range(9):
        add(str(number))
        backups.keep_daily().join()
        calendar.day += timedelta(1)
    assert names(backups) == [f"library-2024-05-{day}.db" for day in range(12, 19)]


def test_a_clock_that_goes_back_takes_no_newer_copy(backups: Backups, add: Add, calendar: Calendar) -> None:
    for number in range(7):
        add(str(number))
        backups.keep_daily().join()
        calendar.day += timedelta(1)
    before = names(backups)
    for year in (1970, 1971):
        calendar.day = date(year, 1, 1)
        add(str(year))
        backups.keep_daily().join()
    assert names(backups) == ["library-1971-01-01.db", *before]


def test_a_migration_is_preceded_by_a_copy(backups: Backups, add: Add) -> None:
    add("a")
    make_older(backups.path, 2)
    Database(backups.path, backups).close()
    with closing(sqlite3.connect(backups.folder / "library-2024-05-10.db")) as copy:
        assert copy.execute("PRAGMA user_version").fetchone()[0] == 2 < len(MIGRATION_FILES)
    assert reports(backups.path) == ["a"]


@pytest.mark.parametrize("migrating", [False, True])
def test_a_folder_that_cannot_be_made_stops_nothing(backups: Backups, add: Add, migrating: bool) -> None:
    add("a")
    backups.folder.write_bytes(b"in the way")
    if migrating:
        make_older(backups.path, 2)
        add("b")
    backups.keep_daily().join()
    assert "File exists" in backups.failure
    assert "a" in reports(backups.path)


def test_a_full_disk_leaves_no_part(backups: Backups, add: Add, monkeypatch: pytest.MonkeyPatch) -> None:
    add("a")
    fired = []

    def full(_handle: int) -> None:
        fired.append(True)
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as fault:
        fault.setattr("desk.store.backups.os.fsync", full)
        backups.keep_daily().join()
    assert (fired, names(backups)) == ([True], [])
    assert "No space left" in backups.failure
    backups.keep_daily().join()
    assert (names(backups), backups.failure) == (["library-2024-05-10.db"], "")


def spoil(path: Path) -> None:
    """Overwrite what stands after the header."""
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))


def test_a_damaged_store_does_not_become_a_copy(backups: Backups, add: Add, calendar: Calendar) -> None:
    add("a")
    backups.keep_daily().join()
    spoil(backups.path)
    calendar.day += timedelta(1)
    backups.keep_daily().join()
    assert names(backups) == ["library-2024-05-10.db"]
    assert backups.failure


def test_copies_say_what_they_hold_the_newest_first(backups: Backups, add: Add, calendar: Calendar) -> None:
    for name in "abc":
        add(name)
        backups.keep_daily().join()
        calendar.day += timedelta(1)
    spoil(backups.folder / "library-2024-05-12.db")
    found = [(copy.day.day, copy.reports, copy.tags, copy.is_good) for copy in backups.copies()]
    assert found == [(12, 0, 0, False), (11, 2, 0, True), (10, 1, 0, True)]
    assert "2024-05-11" in backups.advice()
    assert "desk restore" in backups.advice()


@pytest.mark.parametrize("name", ["2024-05-10", "library-2024-05-10.db"])
def test_a_copy_is_put_back_and_nothing_is_lost(backups: Backups, add: Add, name: str) -> None:
    add("a")
    backups.keep_daily().join()
    add("b")
    identity = Database(backups.path, backups).identity()
    for number in (1, 2):
        present = backups.path.read_bytes()
        restored = backups.restore(name)
        assert (restored.copy.reports, restored.aside) == (1, backups.path.with_name(f"library.db.aside-{number}"))
        assert restored.aside is not None
        assert restored.aside.read_bytes() == present
        assert reports(backups.path) == ["a"]
        spoil(backups.path)
    backups.restore("library.db.aside-1")
    assert reports(backups.path) == ["a", "b"]
    assert Database(backups.path, backups).identity() != identity
    assert stat.S_IMODE(backups.path.stat().st_mode) == 0o600


def test_the_log_is_set_aside_with_its_store(backups: Backups, add: Add) -> None:
    add("a")
    backups.keep_daily().join()
    log = backups.path.with_name("library.db-wal")
    log.write_bytes(b"log")
    backups.restore("2024-05-10")
    assert not log.exists()
    assert backups.path.with_name("library.db.aside-1-wal").read_bytes() == b"log"
    assert reports(backups.path) == ["a"]


def test_an_unknown_or_bad_copy_changes_nothing(backups: Backups, add: Add) -> None:
    add("a")
    backups.keep_daily().join()
    spoil(backups.folder / "library-2024-05-10.db")
    before = backups.path.read_bytes()
    with pytest.raises(NotFoundError, match="2020-01-01"):
        backups.restore("2020-01-01")
    with pytest.raises(LibraryError, match="library-2024-05-10"):
        backups.restore("2024-05-10")
    assert backups.path.read_bytes() == before
    assert not list(backups.path.parent.glob("*aside*")) + list(backups.path.parent.glob("*.part"))


HOLD = """
import sys
from pathlib import Path
from typing import Any
from desk.store import Database
database = Database(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def test_a_library_that_another_desk_has_open_is_left_alone(backups: Backups, add: Add) -> None:
    add("a")
    backups.keep_daily().join()
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(backups.path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        with pytest.raises(LibraryError, match="another desk"):
            backups.restore("2024-05-10")
        other.communicate()
    backups.restore("2024-05-10")


@pytest.mark.parametrize("missing", [False, True])
@pytest.mark.parametrize("sign", ["backups", "index"])
def test_an_empty_store_beside_other_files_is_damage(backups: Backups, add: Add, sign: str, missing: bool) -> None:
    add("a")
    if sign == "backups":
        backups.keep_daily().join()
    else:
        (backups.path.parent / "index").mkdir()
        (backups.path.parent / "index" / "CURRENT").write_bytes(b"")
    backups.path.unlink()
    if not missing:
        backups.path.touch()
    with pytest.raises(LibraryError, match=r"library\.db.*empty") as raised:
        Database(backups.path, backups)
    assert ("desk restore" in raised.value.hint) == (sign == "backups")
    assert backups.path.exists() != missing


def test_an_empty_file_in_a_fresh_folder_becomes_a_library(backups: Backups) -> None:
    backups.path.touch()
    with closing(Database(backups.path, backups)) as database:
        assert database.identity()


def test_damage_names_the_newest_good_copy(backups: Backups, add: Add) -> None:
    add("a")
    backups.keep_daily().join()
    backups.path.write_bytes(b"not a database at all, but long enough to be looked at" * 40)
    with pytest.raises(LibraryError, match=r"desk restore --library .* 2024-05-10"):
        Database(backups.path, backups)
