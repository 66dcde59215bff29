"""What the index is measured against: tantivy given the same terms and nothing of ours else, and SQLite FTS5."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from itertools import product
from math import prod
from pathlib import Path

import tantivy as tv

from index import parse
from index.engines.port import Entry
from index.engines.ranking import FACETS
from index.query import plan
from index.query.expansion import expand

_FIELDS = ("text", "title", "quote", "date", "outlet", "speaker", "tag", "story", "language", "is", "has")
SINGLY = 32
"""Ways to write a phrase that are asked for one by one."""


class PlainTantivy:
    """The same terms at the same places in the same fields, id and text stored; its own scores, the 50 best, counted.

    Analysis, parsing and expansion are the same as ours, and so are the terms that are asked for: a place of a phrase,
    or a side of NEAR, is any of the forms that ours is, asked for in the way that is quickest here (some phrases, or
    one of patterns). What ours does besides is left out: what was typed first, titles first, newest first, both orders
    of NEAR, names of several words in it.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        builder = tv.SchemaBuilder()
        for name in _FIELDS:
            builder.add_text_field(name, tokenizer_name="raw")
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        builder.add_text_field("shown", stored=True, tokenizer_name="raw", index_option="basic")
        for name in FACETS:
            builder.add_text_field(f"{name}_facet", fast=True, tokenizer_name="raw", index_option="basic")
        self.schema = builder.build()
        self.index = tv.Index(self.schema, path=str(folder))

        self.writer = self.index.writer(200_000_000, 1)

    @classmethod
    def opened(cls, folder: Path) -> PlainTantivy:
        """One that was written before."""
        made = cls.__new__(cls)
        made.index = tv.Index.open(str(folder))
        made.schema, made.searcher = made.index.schema, made.index.searcher()
        return made

    def add(self, entry: Entry, text: str) -> None:
        """Add one report."""
        made = tv.Document()
        for name, terms in entry.postings.items():
            tokens = [tv.Token(term, place, 0, 0) for term, p in terms.items() for place in p.places or (0,)]
            made.add_pre_tokenized_text(name, tv.PreTokenizedString("", tokens))
        for name in FACETS:
            for value in entry.facets[name]:
                made.add_text(f"{name}_facet", value)
        made.add_text("id", entry.key)
        made.add_text("shown", text)
        self.writer.add_document(made)

    def write(self, entries: Iterable[Entry], texts: Iterable[str]) -> None:
        """Add reports and commit them."""
        for entry, text in zip(entries, texts, strict=True):
            self.add(entry, text)
        self.commit()

    def commit(self) -> None:
        """Make it durable and visible."""
        self.writer.commit()
        self.writer.wait_merging_threads()
        self.index.reload()
        self.searcher = self.index.searcher()

    def ask(self, text: str) -> list[object]:
        """The ids of the best 50."""
        result = self.searcher.search(self.query(expand(parse(text).query).plan), 50)
        return [self.searcher.doc(address).get_first("id") for _, address in result.hits]

    def counted(self, text: str) -> object:
        """The same with the counts of all facets."""
        asked = {name: {"terms": {"field": f"{name}_facet", "size": 10_000}} for name in FACETS}
        counts = self.searcher.aggregate(self.query(expand(parse(text).query).plan), asked)
        return self.ask(text), counts

    def query(self, node: plan.Plan) -> tv.Query:
        """The plan in tantivy's own queries."""
        must, should, without = tv.Occur.Must, tv.Occur.Should, tv.Occur.MustNot
        match node:
            case plan.Term(field, text):
                return tv.Query.term_query(self.schema, field, text)
            case plan.Prefix(field, text):
                terms = self.searcher.terms_with_prefix(field, text, limit=50)
                return tv.Query.boolean_query([(should, self.query(plan.Term(field, term))) for term, _ in terms])
            case plan.Fuzzy(field, text):
                return tv.Query.fuzzy_term_query(self.schema, field, text)
            case plan.AnyOf(parts):
                return tv.Query.boolean_query([(should, self.query(part)) for part in parts])
            case plan.AllOf(parts):
                clauses = [
                    (without, self.query(part.part)) if isinstance(part, plan.Without) else (must, self.query(part))
                    for part in parts
                ]
                return tv.Query.boolean_query(clauses)
            case plan.Without(part):
                return tv.Query.boolean_query([(must, tv.Query.all_query()), (without, self.query(part))])
            case plan.Widened(part):
                return self.query(part)
            case plan.Sequence(parts):
                return self._phrase([self._ways(part) for part in parts], 0)
            case plan.Near(left, right, distance):
                return self._phrase([self._ways(left), self._ways(right)], distance)
            case _:
                return tv.Query.all_query()

    def _ways(self, node: plan.Plan) -> list[plan.Term]:
        """The ways to write one word that stand in the index; of a name of several words the first."""
        match node:
            case plan.Term(field, text):
                return [node] if self.searcher.doc_freq(field, text) else []
            case plan.Widened(part):
                return self._ways(part)
            case plan.AnyOf(parts):
                return list(dict.fromkeys(way for part in parts for way in self._ways(part)))
            case plan.Sequence(parts):
                return self._ways(parts[0])
            case _:
                return []

    def _phrase(self, words: list[list[plan.Term]], slop: int) -> tv.Query:
        if not all(words):
            return tv.Query.empty_query()
        field = words[0][0].field
        if prod(map(len, words)) <= SINGLY:
            should = tv.Occur.Should
            each = [[way.text for way in ways] for ways in product(*words)]
            phrases = [tv.Query.phrase_query(self.schema, field, list(texts), slop) for texts in each]
            return phrases[0] if len(phrases) == 1 else tv.Query.boolean_query([(should, one) for one in phrases])
        patterns: list[str | tuple[int, str]] = ["|".join(re.escape(way.text) for way in ways) for ways in words]
        return tv.Query.regex_phrase_query(self.schema, field, patterns, slop)


class FullText:
    """SQLite FTS5 with its own words and bm25."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.base = sqlite3.connect(folder / "fts5.db")
        self.base.execute("CREATE VIRTUAL TABLE report USING fts5(text)")

    def write(self, texts: Iterable[str]) -> None:
        """Add reports."""
        with self.base:
            self.base.executemany("INSERT INTO report VALUES (?)", ((text,) for text in texts))

    def snippets(self, text: str) -> list[object]:
        """The best 50 with their snippets."""
        shown = "SELECT rowid, snippet(report, 0, '[', ']', '...', 24) FROM report WHERE report MATCH ?"
        return list(self.base.execute(f"{shown} ORDER BY rank LIMIT 50", (_fts5(text),)))

    def can_ask(self, kind: str) -> bool:
        """Whether it has such queries."""
        return kind not in ("quote", "field", "fuzzy", "without")

    def ask(self, text: str) -> list[object]:
        """The best 50."""
        rows = self.base.execute("SELECT rowid FROM report WHERE report MATCH ? ORDER BY rank LIMIT 50", (_fts5(text),))
        return list(rows)


def _fts5(text: str) -> str:
    """The query in the grammar of FTS5."""
    if text.startswith('"'):
        return text
    if " NEAR/5 " in text:
        return "NEAR(" + " ".join(_quoted(word) for word in text.split(" NEAR/5 ")) + ", 5)"
    if text.endswith("*"):
        return _quoted(text[:-1]) + "*"
    return " OR ".join(" ".join(map(_quoted, side.split())) for side in text.split(" OR "))


def _quoted(word: str) -> str:
    return f'"{word}"'
