"""Between the desk and its index: reports go in as documents, hits come back as reports with spans. Nothing else
sees `index`.

The index is a cache: it may be deleted at any time, and is built again from the reports that the store gives. While
it is not
there, what has been read so far answers from memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from hashlib import blake2b
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from desk.errors import NotFoundError
from desk.i18n import _
from desk.model import (
    FoldReason,
    QueryProblem,
    Quote,
    Report,
    ReportId,
    SearchHit,
    SearchResult,
    Snippet,
    Status,
    Widening,
)
from index.spans import Span

if TYPE_CHECKING:
    from index import Document, Passage, Results, Searcher, Writer
    from index.engines.memory import MemoryEngine

Item = tuple[Report, Sequence[Quote]]
Source = Callable[[], Iterable[Item]]
SNIPPET = 160
"""Code points of a snippet, about."""
IN_MEMORY = 1000
"""Reports that are kept in memory at most while there is no index."""


def language_of(text: str) -> str:
    """The BCP 47 base tag of the language of `text`, "und" when it cannot be told."""
    from index import detect

    return detect(text)


class Search:
    """One library's search. Every method may be called from any thread; none raises for a query or a missing index."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = RLock()
        self._writing = RLock()
        self._searcher: Searcher | None = None
        self._memory: MemoryEngine | None = None
        self._source: Source | None = None
        self._partial = False

    def ensure(self, reports: Source, identity: str = "") -> int:
        """Make the index show `reports`, the store's state `identity`; returns how many reports were indexed anew.

        When the index already shows `identity`, `reports` is not called. An index that is missing, damaged or another
        library's is built anew; one that is behind gets what differs.
        """
        with self._writing:
            self._source = reports
            searcher = self._open()
            if searcher is None:
                return self.rebuild(reports, identity)
            if identity and searcher.manifest.sequence == identity:
                return 0
            return self._catch_up(searcher, list(reports()), identity)

    def rebuild(self, reports: Source, identity: str = "") -> int:
        """Build the index anew beside the old one and switch over; returns how many reports it holds."""
        from index import SearchError, Writer
        from index.engines.memory import MemoryEngine

        with self._writing:
            self._source = reports
            memory = MemoryEngine()
            with self._lock:
                self._memory = memory
            self._partial = False
            writer = Writer(self.folder, fresh=True)
            count = 0
            for count, item in enumerate(reports(), 1):
                self._add(writer, item, memory if count <= IN_MEMORY else None)
                self._partial = count > IN_MEMORY
            try:
                writer.commit(identity)
            except (SearchError, OSError):
                return count
            self._reopen()
            return count

    def update(self, reports: Iterable[Item], removed: Iterable[ReportId] = (), identity: str = "") -> None:
        """Index `reports` anew and forget `removed`; visible at once. `identity` is the store's state after it."""
        from index import SearchError, Writer

        with self._writing:
            writer = Writer(self.folder)
            for key in (gone := list(removed)):
                writer.delete(key)
            changed = list(reports)
            for item in changed:
                self._add(writer, item, self._memory)
            usable = self._open() is not None
            if not usable and self._memory is not None:
                with self._lock:
                    self._memory.write((), gone)
                return
            try:
                if not usable:
                    raise FileNotFoundError(self.folder)
                writer.commit(identity)
                self._reopen()
            except (SearchError, OSError):
                if self._source is not None:
                    self.rebuild(self._source, identity)

    def search(
        self,
        query: str,
        limit: int = 50,
        *,
        report: Callable[[ReportId], Report],
        today: date | None = None,
        widen: bool = True,
    ) -> SearchResult:
        """The `limit` best reports for `query`, with spans in their stored text.

        `report` gives a report by id (raising NotFoundError for one that is gone); `widen` searches translations of the
        words too. What the query could not say is in `problems`.
        """
        results = self._ask(query, limit, today, widen)
        hits = tuple(
            hit for found in results.hits for hit in self._hit(found.document, found.score, found.spans, report)
        )
        return SearchResult(
            query,
            results.total - (len(results.hits) - len(hits)),
            hits,
            results.facets,
            (*self._shortfall(), *(QueryProblem(p.message, p.span, p.suggestion) for p in results.problems)),
            tuple(Widening(w.word, w.span, w.language, w.translation) for w in results.widened),
        )

    def _shortfall(self) -> tuple[QueryProblem, ...]:
        """What to say when not every report could be asked."""
        if self._searcher is not None or not self._partial:
            return ()
        message = _("There is no index: only the first {count} reports are searched.").format(count=IN_MEMORY)
        return (QueryProblem(message, Span(0, 0)),)

    def matches(
        self, query: str, report: Report, quotes: Sequence[Quote] = (), *, widen: bool = True
    ) -> tuple[Span, ...]:
        """Where `query` matches in `report`, folded paragraphs too; () when the whole query does not match its text."""
        from index import find, parse

        parsed = parse(query).query
        return find(
            parsed, report.text, _passages(report), title=report.title_span, quotes=_quoted(quotes), widen=widen
        )

    def close(self) -> None:
        """Release the index's files."""
        with self._lock:
            if self._searcher is not None:
                self._searcher.close()
            self._searcher = self._memory = None

    def _ask(self, query: str, limit: int, today: date | None, widen: bool) -> Results:
        from index import IndexDamaged, Results, search

        for _attempt in range(2):
            with self._lock:
                searcher = self._open()
                try:
                    if searcher is not None:
                        return searcher.search(query, limit, today=today, widen=widen)
                except IndexDamaged:
                    self._drop()
                if self._memory is not None:
                    return search(self._memory, query, limit, today=today, widen=widen)
            if self._source is None:
                break
            self.rebuild(self._source)
        return Results()

    def _hit(
        self, key: str, score: float, spans: tuple[Span, ...], report: Callable[[ReportId], Report]
    ) -> Iterator[SearchHit]:
        from index import best_window

        try:
            found = report(ReportId(key))
        except (NotFoundError, KeyError):
            return
        kept = tuple(span for span in spans if span.end <= len(found.text))
        window = best_window(found.text, kept, _passages(found), SNIPPET)
        snippet = Snippet(window.span.start, window.span.of(found.text), window.hits)
        yield SearchHit(found.id, found.path, found.title, found.language, found.outlet, score, kept, snippet)

    def _add(self, writer: Writer, item: Item, memory: MemoryEngine | None) -> None:
        report, quotes = item
        entry = writer.add(document_of(report, quotes), stamp(report, quotes))
        if memory is not None:
            with self._lock:
                memory.write((entry,))

    def _catch_up(self, searcher: Searcher, items: list[Item], identity: str) -> int:
        known = searcher.manifest.documents
        changed = [item for item in items if known.get(item[0].id) != stamp(*item)]
        if len(changed) > max(20, len(items) // 2):
            return self.rebuild(lambda: items, identity)
        self.update(changed, [ReportId(key) for key in known.keys() - {report.id for report, _ in items}], identity)
        return len(changed)

    def _open(self) -> Searcher | None:
        """The searcher of the last commit; None when there is no index that can be used."""
        from index import Searcher, SearchError

        with self._lock:
            if self._searcher is not None and self._searcher.stale:
                self._drop()
            if self._searcher is None:
                try:
                    self._searcher = Searcher(self.folder)
                except (SearchError, OSError):
                    return None
                self._memory = None
            return self._searcher

    def _reopen(self) -> None:
        with self._lock:
            self._drop()
            self._open()

    def _drop(self) -> None:
        if self._searcher is not None:
            self._searcher.close()
        self._searcher = None


def document_of(report: Report, quotes: Sequence[Quote]) -> Document:
    """`report` as the index takes it, with what its quotes say."""
    from index import Document

    day = report.date.date() if isinstance(report.date, datetime) else report.date
    fields = {
        "outlet": (report.outlet,) if report.outlet else (),
        "language": (report.language,),
        "speaker": _distinct(name for quote in quotes for name in (quote.speaker.identity, quote.speaker.text or "")),
        "tag": _distinct(tag for quote in quotes for tag in quote.tags),
        "is": _states(report, quotes),
        "has": _belongings(report, quotes),
    }
    return Document(
        report.id, report.text, report.title, _passages(report), _quoted(quotes), fields, day, report.title_span
    )


def _passages(report: Report) -> tuple[Passage, ...]:
    from index import Passage, Weight

    def weight(fold: FoldReason | None) -> Weight:
        if fold is None:
            return Weight.PROPER
        return Weight.DUPLICATE if fold is FoldReason.DUPLICATE else Weight.FURNITURE

    return tuple(
        Passage(
            paragraph.span,
            report.language if paragraph.language == "und" else paragraph.language,
            weight(paragraph.fold.reason if paragraph.fold else None),
        )
        for paragraph in report.paragraphs
    )


def _quoted(quotes: Sequence[Quote]) -> tuple[Span, ...]:
    return tuple(sorted(quote.span for quote in quotes if quote.is_quotation and quote.status is not Status.REJECTED))


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


def _states(report: Report, quotes: Sequence[Quote]) -> tuple[str, ...]:
    """What `is:` knows: the review of its quotes, and whether parts are folded."""
    counted = [quote for quote in quotes if quote.counts]
    states = {quote.status.value for quote in quotes if quote.status is not Status.UNREVIEWED}
    if counted:
        open_ones = any(quote.status is Status.UNREVIEWED for quote in counted)
        states.add("unreviewed" if open_ones else "reviewed")
    if any(quote.tags for quote in quotes):
        states.add("tagged")
    if any(paragraph.fold for paragraph in report.paragraphs):
        states.add("folded")
    return tuple(sorted(states))


def _belongings(report: Report, quotes: Sequence[Quote]) -> tuple[str, ...]:
    """What `has:` knows."""
    marks = {
        "quotes": any(quote.counts for quote in quotes),
        "tags": any(quote.tags for quote in quotes),
        "notes": any(quote.note for quote in quotes),
        "speaker": any(quote.speaker.shown for quote in quotes),
        "anonymous": any(quote.speaker.anonymous for quote in quotes),
        "date": report.date is not None,
        "byline": bool(report.byline),
        "warnings": bool(report.warnings),
        **{reason.value: any(p.fold and p.fold.reason is reason for p in report.paragraphs) for reason in FoldReason},
    }
    singular = {name.removesuffix("s") for name in ("quotes", "tags", "notes", "warnings") if marks[name]}
    return tuple(sorted(singular | {name for name, has in marks.items() if has}))


def stamp(report: Report, quotes: Sequence[Quote]) -> str:
    """A digest of all that the index takes from a report."""
    seen = [(q.span, q.speaker, q.tags, q.status, bool(q.note), q.is_quotation, q.duplicate_of) for q in quotes]
    head = (
        report.digest,
        report.title,
        report.title_span,
        report.outlet,
        report.language,
        report.date,
        bool(report.byline),
    )
    whole = repr((head, report.paragraphs, bool(report.warnings), seen))
    return blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
