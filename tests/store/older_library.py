"""Libraries as older desks left them: the tables of the first migrations with what they could hold."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from desk.store.backups import APPLICATION_ID
from desk.store.database import MIGRATION_FILES


def make_older(path: Path, version: int) -> None:
    """Make the library file at `path` one of `version`; what only newer tables and columns hold is lost."""
    newer = path.with_suffix(".newer")
    path.rename(newer)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for migration in MIGRATION_FILES[:version]:
            connection.executescript(migration.read_text(encoding="utf-8"))
        connection.execute("ATTACH ? AS newer", (str(newer),))
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _sql in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for (table,) in connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall():
            columns = ", ".join(row[1] for row in connection.execute(f"PRAGMA main.table_info({table})"))
            copied = ("INSERT OR REPLACE INTO", table, f"({columns})", "SELECT", columns, "FROM", f"newer.{table}")
            connection.execute(" ".join(copied))
        for _name, sql in triggers:
            connection.execute(sql)
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    newer.unlink()
