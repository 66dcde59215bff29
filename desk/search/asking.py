"""What may be asked of a library's index: reports for a query or like a report, what it was widened to, what was meant.

Plain records come back, with offsets into the stored texts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from desk.errors import NotFoundError
from desk.i18n import _
from desk.model import QueryProblem, Quote, Report, ReportId, SearchHit, SearchResult, Snippet, Widening
from desk.model.results import Correction, Evidence
from desk.search.documents import document_of, passages_of, quoted
from desk.search.library import Library
from desk.search.problems import said
from index.spans import Span

if TYPE_CHECKING:
    from index import Hit, Results
    from index import Widening as Widened
    from index.query import ast

ReportOf = Callable[[ReportId], Report]
"""Gives a report by id, raising NotFoundError for one that is gone."""
NOTHING_OFF: frozenset[str] = frozenset()
SNIPPET = 160
"""Code points of a snippet, about."""


def language_of(text: str) -> str:
    """The BCP 47 base tag of the language of `text`, "und" when it cannot be told."""
    from index import detect

    return detect(text)


class Search(Library):
    """A library's index with its answers. Nothing raises for a query.

    `without` holds what is not to be searched along with a query: kinds of widening, or the keys of single ones.
    """

    def __init__(self, folder: Path, engine: str = "auto", progress: Callable[[int], None] | None = None) -> None:
        super().__init__(folder, engine, progress)
        self._telling: dict[ReportId, ast.Query] = {}

    def search(
        self,
        query: str,
        limit: int = 50,
        *,
        report: ReportOf,
        today: date | None = None,
        without: frozenset[str] = NOTHING_OFF,
    ) -> SearchResult:
        """The `limit` best reports for `query`, with spans in their stored text.

        What the query could not say is in `problems`.
        """
        from index import Results, search

        results = self.ask(lambda engine: search(engine, query, limit, today=today, without=without))
        answer = self._answer(query, results or Results(), report)
        return replace(answer, remedy=_remedy(query, results, today)) if results and results.problems else answer

    def like(self, query: str, itself: Report, quotes: Sequence[Quote], limit: int, report: ReportOf) -> SearchResult:
        """The `limit` reports most like `itself`, as the answer to `query`."""
        from index import Results, similar

        document = document_of(itself, quotes)
        found = self.ask(lambda engine: similar(engine, document, limit))
        if found:
            self._telling[itself.id] = found[1]
        answer = self._answer(query, found[0] if found else Results(), report)
        counted = {
            name: Counter(filter(None, (getattr(hit, name) for hit in answer.hits))) for name in ("language", "outlet")
        }
        return replace(answer, facets={name: dict(values.most_common()) for name, values in counted.items()})

    def widenings(
        self, query: str, *, report: ReportOf, today: date | None = None, without: frozenset[str] = NOTHING_OFF
    ) -> tuple[Widening, ...]:
        """What `query` is widened to in this library, and what of it is switched off."""
        from index import explain

        texts = _Texts(report)
        found = self.ask(lambda engine: explain(engine, query, texts.of, today=today, without=without))
        return tuple(map(_widening, found or ()))

    def corrections(
        self, query: str, *, report: ReportOf, today: date | None = None, without: frozenset[str] = NOTHING_OFF
    ) -> tuple[Correction, ...]:
        """What to ask instead of a query that finds little; () when it finds enough."""
        from index import corrections

        texts = _Texts(report)
        found = self.ask(lambda engine: corrections(engine, query, texts.of, today=today, without=without))
        return tuple(Correction(each.query, each.total) for each in found or ())

    def matches(
        self, query: str, report: Report, quotes: Sequence[Quote] = (), *, without: frozenset[str] = NOTHING_OFF
    ) -> tuple[Span, ...]:
        """Where `query` matches in `report`, folded paragraphs too; () when the whole query does not match its text."""
        from index import parse

        return self._places(parse(query).query, report, quotes, without)

    def like_matches(self, itself: ReportId, report: Report, quotes: Sequence[Quote] = ()) -> tuple[Span, ...]:
        """Where the words stand in `report` that `like` asked for `itself`; () when it was not asked."""
        words = self._telling.get(itself)
        return self._places(words, report, quotes, NOTHING_OFF) if words is not None else ()

    @staticmethod
    def _places(query: ast.Query, report: Report, quotes: Sequence[Quote], without: frozenset[str]) -> tuple[Span, ...]:
        from index import find

        passages, marked = passages_of(report), quoted(quotes)
        return find(query, report.text, passages, title=report.title_span, quotes=marked, without=without)

    def _answer(self, query: str, results: Results, report: ReportOf) -> SearchResult:
        hits = tuple(hit for found in results.hits for hit in _hit(found, report))
        return SearchResult(
            query,
            results.total - (len(results.hits) - len(hits)),
            hits,
            results.facets,
            (*self._shortfall(), *map(said, results.problems)),
            tuple(map(_widening, results.widened)),
            readable=results.readable,
            complete=self.held is None or not self.building,
        )

    def _shortfall(self) -> tuple[QueryProblem, ...]:
        """What to say when not every report could be asked."""
        held = self.held
        if held is None:
            return ()
        if self.building:
            message = _("The index is being built: the first {count} reports are searched until then.")
        else:
            message = _("There is no index: only the first {count} reports are searched.")
        return (QueryProblem(message.format(count=held), Span(0, 0)),)


def _remedy(query: str, results: Results, today: date | None) -> str:
    from index import remedied

    return remedied(query, results.problems[0], today) or ""


class _Texts:
    """The texts of reports by their keys in the index; "" for one that is gone."""

    def __init__(self, report: ReportOf) -> None:
        self._report = report
        self.of = lru_cache(maxsize=256)(self._text)

    def _text(self, key: str) -> str:
        try:
            return self._report(ReportId(key)).text
        except (NotFoundError, KeyError):
            return ""


def _widening(widened: Widened) -> Widening:
    return Widening(
        str(widened.kind),
        widened.word,
        widened.span,
        widened.language,
        widened.text,
        widened.key,
        widened.off,
        widened.documents,
        widened.forms,
    )


def _hit(found: Hit, report: ReportOf) -> Iterator[SearchHit]:
    try:
        itself = report(ReportId(found.document))
    except (NotFoundError, KeyError):
        return
    yield SearchHit(
        itself.id,
        itself.path,
        itself.title,
        itself.language,
        itself.outlet,
        found.score,
        cache(lambda: _evidence(found, itself)),
        found.widened,
    )


def _evidence(found: Hit, report: Report) -> Evidence:
    """Where a hit matches; nowhere to be seen when the index was damaged since."""
    from index import IndexDamaged, best_window

    try:
        spans = found.spans
    except IndexDamaged:
        spans = ()
    kept = tuple(span for span in spans if span.end <= len(report.text))
    window = best_window(report.text, kept, passages_of(report), SNIPPET)
    return Evidence(kept, Snippet(window.span.start, window.span.of(report.text), window.hits))
