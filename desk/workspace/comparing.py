"""Comparing: the same statement across reports, and who speaks. Computed on first use, kept until quotes change."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Sequence

from desk.model import Compared, Quote, QuoteId, Report, ReportId, Statement
from desk.quotes import Differences, align, decided
from desk.store import Store

Found = tuple[Report, tuple[Quote, ...]]


def compared(found: Sequence[Found], statements: Sequence[Statement]) -> tuple[Compared, ...]:
    """Each statement with its quotes and what differs between them; `found` holds the reports of every member."""
    quotes = {quote.id: quote for _, its_quotes in found for quote in its_quotes}
    differences = Differences(found, statements)
    return tuple(
        Compared(each, tuple(quotes[m] for m in each.members if m in quotes), differences.of(each))
        for each in statements
    )


class Comparing:
    """Statements of the library as it stands."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._key: tuple[object, ...] = ()
        self._statements: tuple[Statement, ...] = ()

    def statements(self) -> tuple[Statement, ...]:
        """Suggestions as the editor has confirmed or refused them, the surest first."""
        quotes = [quote for quote in self._store.quotes.all() if quote.is_quotation]
        decisions = self._store.decisions.all()
        key = (*((quote.id, quote.span, quote.speaker.identity) for quote in quotes), decisions)
        with self._lock:
            if key != self._key:
                self._statements = decided(self._align(quotes), self._store.quotes.all(), decisions)
                self._key = key
            return self._statements

    def _align(self, quotes: list[Quote]) -> tuple[Statement, ...]:
        of_report: dict[ReportId, list[Quote]] = {}
        for quote in quotes:
            of_report.setdefault(quote.report, []).append(quote)
        reports = [report for report in map(self._store.reports.get, of_report) if report]
        return align([(report, of_report[report.id]) for report in reports])

    def compared(self) -> tuple[Compared, ...]:
        """The statements with what differs inside each."""
        statements = self.statements()
        members = dict.fromkeys(member for statement in statements for member in statement.members)
        quotes = [quote for quote in map(self._store.quotes.get, members) if quote]
        reports = map(self._store.reports.get, dict.fromkeys(quote.report for quote in quotes))
        return compared([(r, self._store.quotes.of_report(r.id)) for r in reports if r], statements)

    def counterparts(self, quote: QuoteId) -> tuple[Quote, ...]:
        """The quotes of other reports in a statement with this one; second printings are left out."""
        ids = dict.fromkeys(m for s in self.statements() if quote in s.members for m in s.members)
        found = [self._store.quotes.get(member) for member in ids]
        home = next((q.report for q in found if q and q.id == quote), None)
        return tuple(q for q in found if q and q.report != home and q.duplicate_of is None)

    def people(self, report: ReportId) -> tuple[str, ...]:
        """Who speaks in a report, most quoted first."""
        names = Counter(q.speaker.shown for q in self._store.quotes.of_report(report) if q.speaker.shown)
        return tuple(name for name, _ in names.most_common())
