"""The tables of stories: which report is in which, what they are called, and which reports share telling terms."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from desk.model import Membership, ReportId, Story, StoryId, Topic
from desk.store.database import Database, storable
from desk.store.rows import dumps, written_date

KEYS = 24
"""Terms of a report that others are found by."""
COMMON = 1000
"""Reports from which a term tells nothing any more."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """Memberships and stories as they stand at one moment; a story that is named in neither does not exist."""

    memberships: tuple[Membership, ...] = ()
    stories: tuple[Story, ...] = ()


class Stories:
    """Rows of the story tables as Memberships, Stories and Topics."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # Groups

    def get(self, story: StoryId) -> Story | None:
        """One story, or None."""
        row = self._database.row("SELECT * FROM story WHERE id = ?", story)
        return _story(row) if row else None

    def members(self, story: StoryId) -> tuple[Membership, ...]:
        """The reports of a group, in the order added."""
        rows = self._database.rows(
            "SELECT m.* FROM story_report AS m JOIN report AS r ON r.id = m.report WHERE m.story = ? ORDER BY r.number",
            story,
        )
        return tuple(map(_membership, rows))

    def size(self, story: StoryId, most: int) -> int:
        """How many reports are in a group, counted up to `most`."""
        row = self._database.row(
            "SELECT count(*) FROM (SELECT 1 FROM story_report WHERE story = ? LIMIT ?)", story, most
        )
        return int(row[0]) if row else 0

    def membership(self, report: ReportId) -> Membership | None:
        """The group of a report, None when it was not looked at yet."""
        row = self._database.row("SELECT * FROM story_report WHERE report = ?", report)
        return _membership(row) if row else None

    def become(self, old: Grouping, new: Grouping) -> None:
        """Make what was `old` look as `new`: stories that are in `old` alone are forgotten."""
        with self._database.transaction():
            for membership in new.memberships:
                self._database.write(
                    "UPDATE story_report SET story = ?, by_hand = ? WHERE report = ?",
                    membership.story,
                    membership.by_hand,
                    membership.report,
                )
            for gone in {story.id for story in old.stories} - {story.id for story in new.stories}:
                self._database.write("DELETE FROM story WHERE id = ?", gone)
            for story in new.stories:
                self._put(story)

    def _put(self, story: Story) -> None:
        self._database.write(
            "INSERT OR REPLACE INTO story VALUES (?, ?, ?, ?)",
            story.id,
            storable(story.name),
            story.language,
            story.by_hand,
        )

    # Topics

    def unplaced(self, limit: int) -> tuple[ReportId, ...]:
        """Reports that were not looked at yet, in the order added."""
        rows = self._database.rows(
            "SELECT id FROM report WHERE id NOT IN (SELECT report FROM story_report) ORDER BY number LIMIT ?", limit
        )
        return tuple(ReportId(row["id"]) for row in rows)

    def place(self, membership: Membership, topic: Topic) -> None:
        """Put a report that was not looked at yet into a group, and remember what it is about."""
        with self._database.transaction():
            self._database.write(
                "INSERT OR IGNORE INTO story_report VALUES (?, ?, ?, ?)",
                membership.report,
                membership.story,
                membership.by_hand,
                _packed(topic),
            )
            for key in _keys(topic):
                self._database.write(
                    "INSERT OR IGNORE INTO story_key SELECT ?, number FROM report WHERE id = ?", key, membership.report
                )

    def topics(self, reports: Iterable[ReportId]) -> Mapping[ReportId, Topic]:
        """What reports are about."""
        wanted = tuple(reports)
        marks = ", ".join("?" * len(wanted))
        rows = self._database.rows(f"SELECT report, topic FROM story_report WHERE report IN ({marks})", *wanted)  # noqa: S608 - marks alone
        return {ReportId(row["report"]): _topic(row["topic"]) for row in rows}

    def holding(self, topic: Topic) -> Mapping[str, int]:
        """How many reports hold each of the terms that others are found by, `COMMON` at most."""
        counts = {}
        for term in _found_by(topic):
            row = self._database.row(
                "SELECT count(*) FROM (SELECT 1 FROM story_key WHERE key = ? LIMIT ?)", _key(term), COMMON
            )
            counts[term] = int(row[0]) if row else 0
        return counts

    def near(self, terms: Sequence[str], limit: int) -> tuple[ReportId, ...]:
        """The reports that hold most of `terms`, the newest of equals first."""
        marks = ", ".join("?" * len(terms))
        rows = self._database.rows(
            "SELECT r.id FROM (SELECT report AS number, count(*) AS held FROM story_key"  # noqa: S608 (marks alone)
            f" WHERE key IN ({marks}) GROUP BY report ORDER BY held DESC, number DESC LIMIT ?)"
            " JOIN report AS r USING (number) JOIN story_report AS m ON m.report = r.id"
            " ORDER BY held DESC, number DESC",
            *map(_key, terms),
            limit,
        )
        return tuple(ReportId(row["id"]) for row in rows)

    def count(self) -> int:
        """How many reports were looked at."""
        row = self._database.row("SELECT count(*) FROM story_report")
        return int(row[0]) if row else 0


def _story(row: sqlite3.Row) -> Story:
    return Story(StoryId(row["id"]), row["name"], row["language"], bool(row["by_hand"]))


def _membership(row: sqlite3.Row) -> Membership:
    return Membership(ReportId(row["report"]), StoryId(row["story"]), bool(row["by_hand"]))


def _found_by(topic: Topic) -> tuple[str, ...]:
    """The names, numbers and notions that the report dwells on most, anchors first."""
    shared = [term for term, _dwelt in topic.terms if not term.startswith("s:")]
    return tuple(sorted(shared, key=lambda term: term not in topic.anchors)[:KEYS])


def _key(term: str) -> int:
    """A term as 64 bits with a sign, which SQLite keeps in eight bytes."""
    return int.from_bytes(blake2b(term.encode("utf-8", "replace"), digest_size=8).digest(), "big", signed=True)


def _keys(topic: Topic) -> set[int]:
    return {_key(term) for term in _found_by(topic)}


def _packed(topic: Topic) -> str:
    terms = [[term, dwelt, int(term in topic.anchors)] for term, dwelt in topic.terms]
    return storable(dumps([topic.language, written_date(topic.day), terms]))


def _topic(packed: str) -> Topic:
    language, day, terms = json.loads(packed)
    return Topic(
        language,
        date.fromisoformat(day) if day else None,
        tuple((term, dwelt) for term, dwelt, _is_anchor in terms),
        frozenset(term for term, _dwelt, is_anchor in terms if is_anchor),
    )


def pack_grouping(grouping: Grouping) -> list[object]:
    """For the journal."""
    return [
        [[m.report, m.story, m.by_hand] for m in grouping.memberships],
        [[s.id, s.name, s.language, s.by_hand] for s in grouping.stories],
    ]


def unpack_grouping(packed: list[list[list[object]]]) -> Grouping:
    """The inverse of `pack_grouping`."""
    memberships, stories = packed
    return Grouping(
        tuple(Membership(ReportId(str(r)), StoryId(str(s)), bool(h)) for r, s, h in memberships),
        tuple(Story(StoryId(str(i)), str(n), str(lang), bool(h)) for i, n, lang, h in stories),
    )
