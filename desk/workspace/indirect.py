"""Indirect speech: statements reported without marks, looked for when they are first asked for, kept like quotes."""

from __future__ import annotations

from collections.abc import Iterable

from desk.model import Quote, Report, ReportId
from desk.quotes import find_indirect
from desk.store import Store


def with_indirect(report: Report, quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """The quotes of a report and its reported statements, in text order."""
    return tuple(sorted((*quotes, *find_indirect(report)), key=lambda quote: (quote.span.start, -quote.span.end)))


class Indirect:
    """Looks through the reports of a library, each once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.shown = False
        """Whether the editor wants to see and compare them all, and not only those taken up."""

    def find(self) -> None:
        """Look through every report that was not looked through yet."""
        for report in self._store.indirect.waiting():
            self.find_in(report)

    def find_in(self, report: ReportId) -> None:
        """Look through one report; what stands in the library under the same name stays as it is."""
        if not self._store.indirect.waits(report):
            return
        text = self._store.reports.get(report)
        found = find_indirect(text) if text else ()
        with self._store.database.transaction():
            known = {quote.id for quote in self._store.quotes.of_report(report)}
            self._store.quotes.put_all(quote for quote in found if quote.id not in known)
            self._store.indirect.put_all([report])
