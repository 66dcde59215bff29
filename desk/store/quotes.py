"""The quote and tag tables: what the desk found and what the editor made of it."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from desk.model import Quote, QuoteId, ReportId, Tag
from desk.store.database import Database, storable
from desk.store.rows import quote_of, quote_row

QUOTES = "SELECT quote.* FROM quote JOIN report ON report.id = quote.report"
IN_TEXT_ORDER = "report.number, quote.start, quote.stop DESC"
TAGS = (
    "SELECT quote_tag.quote, tag.name FROM quote_tag"
    " JOIN tag ON tag.id = quote_tag.tag JOIN quote ON quote.id = quote_tag.quote"
)
KEPT = 50_000
"""Quotes of a library up to which what was unpacked from their rows is kept, at some 2 kB each."""


def folded_name(name: str) -> str:
    """What makes two tag names the same tag: compatibility form, letter case and outer spaces do not."""
    return unicodedata.normalize("NFKC", name).casefold().strip()


class Quotes:
    """Rows of the quote table as Quotes, each with its tags."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: dict[str, tuple[sqlite3.Row, Quote]] = {}

    def of_report(self, report: ReportId) -> tuple[Quote, ...]:
        """The quotes of one report in text order."""
        return self._read("quote.report = ?", report)

    def get(self, quote: QuoteId) -> Quote | None:
        """One quote, or None."""
        found = self._read("quote.id = ?", quote)
        return found[0] if found else None

    def all(self) -> tuple[Quote, ...]:
        """Every quote of the library, by report and place; a row that was unpacked before is not unpacked again."""
        rows, tags = self._rows("TRUE")
        kept = {row["id"]: (row, self._unpacked(row, tags.get(row["id"], ()))) for row in rows}
        self._kept = kept if len(kept) <= KEPT else {}
        return tuple(quote for _row, quote in kept.values())

    def _read(self, condition: str, *parameters: object) -> tuple[Quote, ...]:
        rows, tags = self._rows(condition, *parameters)
        return tuple(quote_of(row, tags.get(row["id"], ())) for row in rows)

    def _rows(self, condition: str, *parameters: object) -> tuple[list[sqlite3.Row], dict[str, tuple[str, ...]]]:
        """The rows of the quote table, and the tags of each."""
        tags: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
        for row in self._database.rows(f"{TAGS} WHERE {condition} ORDER BY quote_tag.position", *parameters):
            tags[row["quote"]] += (row["name"],)
        return self._database.rows(f"{QUOTES} WHERE {condition} ORDER BY {IN_TEXT_ORDER}", *parameters), tags

    def _unpacked(self, row: sqlite3.Row, tags: tuple[str, ...]) -> Quote:
        kept = self._kept.get(row["id"])
        if kept is None or kept[0] != row:
            return quote_of(row, tags)
        return kept[1] if kept[1].tags == tags else replace(kept[1], tags=tags)

    def put(self, quote: Quote) -> None:
        """Insert or replace one quote and its tags; tag names that are new become tags."""
        row = quote_row(quote)
        names = ", ".join(row)
        marks = ", ".join("?" * len(row))
        with self._database.transaction():
            self.delete(quote.id)
            self._database.write(f"INSERT INTO quote ({names}) VALUES ({marks})", *row.values())  # noqa: S608 (own names)
            for position, name in enumerate(quote.tags):
                self._database.write("INSERT INTO quote_tag VALUES (?, ?, ?)", quote.id, self._tag(name), position)

    def delete(self, quote: QuoteId) -> None:
        """Forget one quote; its tags stay known while other quotes carry them."""
        self._database.write("DELETE FROM quote WHERE id = ?", quote)

    def put_all(self, quotes: Iterable[Quote]) -> None:
        """Insert or replace many, in one transaction."""
        with self._database.transaction():
            for quote in quotes:
                self.put(quote)

    def _tag(self, name: str) -> int:
        folded = folded_name(storable(name))
        self._database.write(
            "INSERT INTO tag (name, folded) VALUES (?, ?) ON CONFLICT DO NOTHING", storable(name).strip(), folded
        )
        row = self._database.row("SELECT id FROM tag WHERE folded = ?", folded)
        return int(row["id"]) if row else 0

    def known_names(self, names: Sequence[str]) -> tuple[str, ...]:
        """The names as the library already spells them, in order, without repeats or empty ones."""
        spelled: dict[str, str] = {}
        for name in names:
            folded = folded_name(storable(name))
            row = self._database.row("SELECT name FROM tag WHERE folded = ?", folded)
            if folded:
                spelled.setdefault(folded, row["name"] if row else storable(name).strip())
        return tuple(spelled.values())

    def revision(self) -> int:
        """A number that grows whenever a quote is written or forgotten, by whichever process."""
        row = self._database.row("SELECT max(number) AS number FROM revision")
        return int(row["number"] or 0) if row else 0

    def revised(self, since: int) -> tuple[ReportId, ...]:
        """The reports whose quotes have been written or forgotten after the revision `since`."""
        rows = self._database.rows("SELECT report FROM revision WHERE number > ?", since)
        return tuple(ReportId(row["report"]) for row in rows)

    def touch(self, names: Iterable[str]) -> None:
        """Remember that these tags were given just now."""
        now = datetime.now(UTC).isoformat()
        with self._database.transaction():
            for name in names:
                self._database.write("UPDATE tag SET used = ? WHERE folded = ?", now, folded_name(name))

    def tags(self) -> tuple[Tag, ...]:
        """Every tag that a quote carries, the last given first."""
        rows = self._database.rows(
            "SELECT name, used, count(*) AS count FROM tag JOIN quote_tag ON quote_tag.tag = tag.id"
            " GROUP BY tag.id ORDER BY used IS NULL, used DESC, count DESC, name COLLATE NOCASE"
        )
        return tuple(
            Tag(row["name"], row["count"], datetime.fromisoformat(row["used"]) if row["used"] else None) for row in rows
        )
