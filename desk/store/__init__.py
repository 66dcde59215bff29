"""What must not be lost: reports, quotes, tags, decisions, people, stories and the journal, in one SQLite file."""

from __future__ import annotations

from pathlib import Path

from desk.store.backups import Backups
from desk.store.database import Database, storable
from desk.store.decisions import Decisions
from desk.store.entries import Mark, Removal, Renaming, Ruling, Transition
from desk.store.indirect import Indirect
from desk.store.journal import Journal
from desk.store.namings import Namings
from desk.store.presence import Presence
from desk.store.quotes import Quotes
from desk.store.readings import Readings
from desk.store.removed import Removed
from desk.store.reports import Reports
from desk.store.stories import Grouping, Stories

__all__ = [
    "Backups",
    "Database",
    "Decisions",
    "Grouping",
    "Indirect",
    "Journal",
    "Mark",
    "Namings",
    "Quotes",
    "Readings",
    "Removal",
    "Removed",
    "Renaming",
    "Reports",
    "Ruling",
    "Store",
    "Stories",
    "Transition",
    "storable",
]


DESKS = "desks"
"""The folder beside the store with the names of the desks that have it open."""


class Store:
    """The library's tables over one database; raises LibraryError when the file cannot be used."""

    def __init__(self, path: Path) -> None:
        self.backups = Backups(path)
        self.database = Database(path, self.backups)
        self.reports = Reports(self.database)
        self.quotes = Quotes(self.database)
        self.indirect = Indirect(self.database)
        self.readings = Readings(self.database)
        self.decisions = Decisions(self.database)
        self.namings = Namings(self.database)
        self.stories = Stories(self.database)
        self.removed = Removed(self.database)
        self._presence = Presence(path.parent / DESKS)
        self.journal = Journal(
            self.database,
            self._presence,
            self.quotes,
            self.decisions,
            self.namings,
            self.stories,
            self.readings,
            self.removed,
        )

    def close(self) -> None:
        """Let go of the files."""
        self._presence.close()
        self.database.close()
