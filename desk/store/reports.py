"""The report table: texts as added, and the counts that lists show. Nothing here changes a text."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime

from desk.model import FoldReason, Report, ReportId, ReportSummary, Story, StoryId
from desk.store.database import Database
from desk.store.rows import read_date, report_of, report_row

VERSION = """
CASE WHEN r.path LIKE '/%' AND (SELECT count(*) FROM report AS v WHERE v.path = r.path) > 1
     THEN (SELECT count(*) FROM report AS v WHERE v.path = r.path AND v.number <= r.number) ELSE 0 END AS version
"""
"""The place of a text among those that its file has had; what has no file has a path that is not absolute."""
SUMMARIES = """
SELECT r.number, r.id, r.path, r.title, r.language, r.outlet, r.date, r.folds, r.warnings,
       coalesce(q.found, 0) AS found, coalesce(q.reviewed, 0) AS reviewed, coalesce(q.tagged, 0) AS tagged,
       r.id IN (SELECT report FROM reading) AS is_read, {version},
       s.id AS story, s.name AS story_name, s.language AS story_language, s.by_hand AS story_by_hand
FROM report AS r
LEFT JOIN story_report AS m ON m.report = r.id
LEFT JOIN story AS s ON s.id = m.story
LEFT JOIN (
    SELECT report,
           sum(is_quotation AND duplicate_of IS NULL AND status != 'rejected') AS found,
           sum(is_quotation AND duplicate_of IS NULL AND status NOT IN ('unreviewed', 'rejected')) AS reviewed,
           sum(duplicate_of IS NULL AND id IN (SELECT quote FROM quote_tag)) AS tagged
    FROM quote {quotes} GROUP BY report
) AS q ON q.report = r.id
"""
ALL = SUMMARIES.format(quotes="", version=VERSION)
ONE = SUMMARIES.format(quotes="WHERE report = ?1", version=VERSION) + "WHERE r.id = ?1"
"""Without the first condition the quotes of all reports would be counted for one."""
WHOLE = """
SELECT r.*, s.name AS story, r.id IN (SELECT report FROM reading) AS is_read, {version}
FROM report AS r LEFT JOIN story_report AS m ON m.report = r.id LEFT JOIN story AS s ON s.id = m.story
"""
WITH_STORY = WHOLE.format(version=VERSION)
NAMED = (
    "cast(number AS TEXT) = ?1",
    "id = ?1",
    "path = ?1",
    "substr(path, -length(?1) - 1) = '/' || ?1",
    "substr(id, 1, length(?1)) = ?1 AND (?1 GLOB '*[^0-9]*' OR length(?1) >= 8)",
)
"""What a reference may be, the surest first."""
NEWEST_OF_FILE = """
SELECT id, max(number) FROM report WHERE {} GROUP BY CASE WHEN path LIKE '/%' THEN path ELSE id END ORDER BY 2 LIMIT 3
"""
NEWEST_FIRST = """
ORDER BY r.date IS NULL, r.date DESC,
    CASE WHEN version THEN (SELECT min(v.number) FROM report AS v WHERE v.path = r.path) ELSE r.number END, version DESC
"""
"""Texts of one file and day stand together, the newer above the older."""


class Reports:
    """Rows of the report table as Reports and ReportSummaries."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, report: Report) -> None:
        """Store one report; its digest must be new (see `with_digest`)."""
        row = report_row(report) | {"added": datetime.now(UTC).isoformat()}
        names = ", ".join(row)
        marks = ", ".join("?" * len(row))
        self._database.write(f"INSERT INTO report ({names}) VALUES ({marks})", *row.values())  # noqa: S608 (own names)

    def remove(self, report: ReportId) -> None:
        """Forget a report and its quotes."""
        self._database.write("DELETE FROM report WHERE id = ?", report)

    def get(self, report: ReportId) -> Report | None:
        """The whole report, or None."""
        row = self._database.row(f"{WITH_STORY} WHERE r.id = ?", report)
        return report_of(row) if row else None

    def has(self, report: ReportId) -> bool:
        """Whether the report is in the library."""
        return self._database.row("SELECT 1 FROM report WHERE id = ?", report) is not None

    def with_digest(self, digest: str) -> ReportId | None:
        """The report that holds exactly this text, if any."""
        row = self._database.row("SELECT id FROM report WHERE digest = ?", digest)
        return ReportId(row["id"]) if row else None

    def older_text(self, report: ReportId) -> ReportId | None:
        """The report that holds the text which the file of this one had before, if any."""
        row = self._database.row(
            "SELECT v.id FROM report AS v JOIN report AS r ON v.path = r.path AND v.number < r.number"
            " WHERE r.id = ? AND r.path LIKE '/%' ORDER BY v.number DESC LIMIT 1",
            report,
        )
        return ReportId(row["id"]) if row else None

    def find(self, reference: str) -> list[ReportId]:
        """Reports that a reference names, the surest kind of name first: number, id, path, end of path, start of id.

        A few digits are no start of an id: the number of a report that is gone names no other. The name of a file means
        the newest of the texts that it has had.
        """
        if not reference:
            return []
        for condition in NAMED:
            rows = self._database.rows(NEWEST_OF_FILE.format(condition), reference)
            if rows:
                return [ReportId(row["id"]) for row in rows]
        return []

    def all(self) -> Iterator[Report]:
        """Every report, one at a time, in the order added."""
        for row in self._database.rows("SELECT id FROM report ORDER BY number"):
            report = self.get(row["id"])
            if report:
                yield report

    def count(self) -> int:
        """How many reports there are."""
        row = self._database.row("SELECT count(*) FROM report")
        return int(row[0]) if row else 0

    def summaries(self) -> tuple[ReportSummary, ...]:
        """Every report as lists show it: the story with the newest report first, in it the newest report first."""
        found = [self._summary(row) for row in self._database.rows(f"{ALL} {NEWEST_FIRST}")]
        groups: dict[str, list[ReportSummary]] = {}
        for summary in found:
            groups.setdefault(summary.story.id if summary.story else f"/{summary.id}", []).append(summary)
        return tuple(summary for group in groups.values() for summary in group)

    def summary(self, report: ReportId) -> ReportSummary | None:
        """One report as lists show it."""
        row = self._database.row(ONE, report)
        return self._summary(row) if row else None

    @staticmethod
    def _summary(row: sqlite3.Row) -> ReportSummary:
        return ReportSummary(
            id=ReportId(row["id"]),
            number=row["number"],
            path=row["path"],
            title=row["title"],
            language=row["language"],
            outlet=row["outlet"],
            date=read_date(row["date"]),
            found=row["found"],
            reviewed=row["reviewed"],
            tagged=row["tagged"],
            folded=tuple(FoldReason(reason) for reason in json.loads(row["folds"])),
            warnings=tuple(json.loads(row["warnings"])),
            story=_story(row),
            is_read=bool(row["is_read"]),
            version=row["version"],
        )


def _story(row: sqlite3.Row) -> Story | None:
    if row["story"] is None:
        return None
    return Story(StoryId(row["story"]), row["story_name"], row["story_language"], bool(row["story_by_hand"]))
