"""Comparing: the same statement across reports. Computed on first use, kept until quotes change."""

from __future__ import annotations

import threading
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from desk.model import Anchor, Compared, Decision, Difference, Quote, QuoteId, Report, ReportId, Statement
from desk.model.results import Found
from desk.quotes import Differences, align, anchors, decided, passages_of, said_in_both
from desk.store import Store
from desk.workspace.indirect import Indirect
from desk.workspace.leaving import Leaving
from desk.workspace.lookup import stored_quote
from index.spans import Span

Item = TypeVar("Item")
Seen = dict[ReportId, list[tuple[QuoteId, Span, str]]]


def compared(found: Sequence[Found], statements: Sequence[Statement]) -> tuple[Compared, ...]:
    """Each statement with its quotes and what differs between them; `found` holds the reports of every member."""
    quotes = {quote.id: quote for _, its_quotes in found for quote in its_quotes}
    differences = Differences(found, statements)
    return tuple(Compared(each, _members(each, quotes), differences.of(each)) for each in statements)


def _members(statement: Statement, quotes: dict[QuoteId, Quote]) -> tuple[Quote, ...]:
    return tuple(quotes[member] for member in statement.members if member in quotes)


def _by_member(statements: Sequence[Statement]) -> dict[QuoteId, list[Statement]]:
    """The statements that each quote is in."""
    holding: dict[QuoteId, list[Statement]] = {}
    for statement in statements:
        for member in statement.members:
            holding.setdefault(member, []).append(statement)
    return holding


class Comparing:
    """Statements of the library as it stands."""

    def __init__(self, store: Store, indirect: Indirect, leaving: Leaving) -> None:
        self._store = store
        self._indirect = indirect
        self._leaving = leaving
        self._lock = threading.Lock()
        self._known: Seen = {}
        self._times = 0
        """How often the library was aligned."""
        self._aligned: tuple[Statement, ...] = ()
        self._decided: tuple[Hashable, tuple[Statement, ...]] = (None, ())
        self._revision = 0
        self._stamp: Hashable = None
        self._holding: dict[QuoteId, list[Statement]] = {}
        self._anchors: tuple[Hashable, dict[tuple[ReportId, ReportId], tuple[Anchor, ...]]] = (None, {})
        self._differences: tuple[Hashable, tuple[tuple[Difference, ...], ...]] = (None, ())

    def statements(self) -> tuple[Statement, ...]:
        """Suggestions as the editor has confirmed or refused them, the surest first."""
        with self._lock:
            return self._current()[1]

    def _current(self) -> tuple[Hashable, tuple[Statement, ...]]:
        """The statements behind what they depend on; no quote is read while nothing was written. The lock is held."""
        revision, stamp = self._store.quotes.revision(), (self._indirect.shown, self.decisions())
        if stamp != self._stamp or self._said_otherwise(self._revision):
            self._statements(self._store.quotes.all())
        self._revision, self._stamp = revision, stamp
        return self._decided

    def _said_otherwise(self, since: int) -> bool:
        """Whether a report has had other quotes, ends or speakers since a revision; reports without are not read."""
        read = self._store.quotes.of_report
        return any(
            self._seen(read(each)).get(each) != self._known.get(each) for each in self._store.quotes.revised(since)
        )

    def _counted(self, quotes: Iterable[Quote]) -> list[Quote]:
        return [quote for quote in quotes if quote.is_said and (self._indirect.shown or not quote.is_set_aside)]

    def _seen(self, quotes: Iterable[Quote]) -> Seen:
        """What statements depend on, by report."""
        seen: dict[ReportId, list[tuple[QuoteId, Span, str]]] = {}
        for quote in self._counted(quotes):
            seen.setdefault(quote.report, []).append((quote.id, quote.span, quote.speaker.identity))
        return seen

    def _statements(self, quotes: Sequence[Quote]) -> tuple[Hashable, tuple[Statement, ...]]:
        """The statements among `quotes`, all of the library, behind what they depend on. The lock is held."""
        seen = self._seen(quotes)
        if seen != self._known or self._times == 0:
            self._aligned = self._align(self._counted(quotes))
            self._known, self._times = seen, self._times + 1
        key = (self._times, self.decisions())
        if key != self._decided[0]:
            self._decided = (key, decided(self._aligned, quotes, key[1]))
            self._holding = _by_member(self._decided[1])
        return self._decided

    def _align(self, quotes: Iterable[Quote]) -> tuple[Statement, ...]:
        of_report: dict[ReportId, list[Quote]] = {}
        for quote in quotes:
            of_report.setdefault(quote.report, []).append(quote)
        return align([(report, of_report[report.id]) for report in self._reports(of_report)], self._leaving.check)

    def _reports(self, ids: Iterable[ReportId]) -> list[Report]:
        return [report for report in map(self._store.reports.get, self._watched(dict.fromkeys(ids))) if report]

    def _watched(self, items: Iterable[Item]) -> Iterator[Item]:
        """The same; raises StoppedError between two when the library is being closed."""
        for item in items:
            self._leaving.check()
            yield item

    def decisions(self) -> tuple[Decision, ...]:
        """Which two quotes the editor holds for one statement, and which not."""
        return self._store.decisions.all()

    def compared(self) -> tuple[Compared, ...]:
        """The statements with what differs inside each; the differences are looked for once."""
        with self._lock:
            every = self._store.quotes.all()
            key, statements = self._statements(every)
            quotes = {quote.id: quote for quote in every}
            if key != self._differences[0]:
                members = (quotes[m] for statement in statements for m in statement.members if m in quotes)
                found = self._with_quotes(self._reports(quote.report for quote in members), every)
                differences = Differences(found, statements)
                self._differences = (key, tuple(map(differences.of, self._watched(statements))))
            return tuple(
                Compared(statement, _members(statement, quotes), differences)
                for statement, differences in zip(statements, self._differences[1], strict=True)
            )

    @staticmethod
    def _with_quotes(reports: Sequence[Report], quotes: Sequence[Quote]) -> list[Found]:
        of_report: dict[ReportId, list[Quote]] = {report.id: [] for report in reports}
        for quote in quotes:
            if quote.report in of_report:
                of_report[quote.report].append(quote)
        return [(report, tuple(of_report[report.id])) for report in reports]

    def between(self, one: QuoteId, other: QuoteId) -> Compared:
        """Two quotes and what differs between them, whether or not they are in one statement; raises NotFoundError."""
        pair = tuple(stored_quote(self._store, quote) for quote in (one, other))
        statements = self.statements()
        shared = next((s for s in statements if one in s.members and other in s.members), None)
        score, evidence = (shared.score, shared.evidence) if shared else (0.0, ())
        both = Statement(f"{one}~{other}", score, evidence, (one, other))
        reports = self._reports(quote.report for quote in pair)
        found = [(report, self._store.quotes.of_report(report.id)) for report in reports]
        return Compared(both, pair, Differences(found, (*statements, both)).of(both))

    def anchors(self, one: ReportId, other: ReportId) -> tuple[Anchor, ...]:
        """The passages of two reports that belong together, in the order of both; kept until statements change."""
        with self._lock:
            key, statements = self._current()
            if key != self._anchors[0]:
                self._anchors = (key, {})
            known = self._anchors[1]
            if (one, other) not in known:
                known[one, other] = self._between(one, other, statements)
            return known[one, other]

    def _between(self, one: ReportId, other: ReportId, statements: Sequence[Statement]) -> tuple[Anchor, ...]:
        reports = self._reports((one, other))
        if len(reports) < 2:
            return ()
        quotes = [quote for report in reports for quote in self._store.quotes.of_report(report.id)]
        said = said_in_both(statements, quotes, one)
        return anchors(passages_of(reports[0]), passages_of(reports[1]), said)

    def counterparts(self, quote: QuoteId) -> tuple[Quote, ...]:
        """The quotes of other reports in a statement with this one; second printings are left out."""
        with self._lock:
            self._current()
            return self._others(quote, {})

    def counterparts_in(self, report: ReportId) -> dict[QuoteId, tuple[Quote, ...]]:
        """Those of every quote of a report, of reported statements too; () where there are none."""
        read: dict[QuoteId, Quote | None] = {}
        with self._lock:
            self._current()
            return {quote.id: self._others(quote.id, read) for quote in self._store.quotes.of_report(report)}

    def _others(self, quote: QuoteId, read: dict[QuoteId, Quote | None]) -> tuple[Quote, ...]:
        """The counterparts of a quote; `read` keeps what was read on the way. The lock is held."""
        ids = dict.fromkeys(member for each in self._holding.get(quote, ()) for member in each.members)
        for member in ids:
            if member not in read:
                read[member] = self._store.quotes.get(member)
        found = [each for each in map(read.get, ids) if each]
        home = next((each.report for each in found if each.id == quote), None)
        return tuple(each for each in found if each.report != home and each.duplicate_of is None)
