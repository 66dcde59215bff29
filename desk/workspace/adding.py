"""Adding: files to reports, their quotes found, stored in one transaction each and grouped, then indexed together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from desk import ingest
from desk.errors import DeskError, LibraryError, StoppedError
from desk.model import Added, Judgements, Outcome, Report, ReportId
from desk.quotes import find_quotes
from desk.search import language_of
from desk.store import Store
from desk.workspace.carrying import Carried, Carrying
from desk.workspace.leaving import Leaving
from desk.workspace.removing import Removing

BATCH = 200
"""Reports that are indexed in one step."""
Progress = Callable[[int, int, Added], None]
"""Told after each source: how many are done, of how many, and what became of this one."""
OnReports = Callable[[Sequence[ReportId]], None]


class Adding:
    """Puts reports into the store, has each grouped into its story at once, and many indexed together."""

    def __init__(self, store: Store, leaving: Leaving, removing: Removing, place: OnReports, index: OnReports) -> None:
        self._store = store
        self._removing = removing
        self._leaving = leaving
        self._place = place
        self._index = index
        self._carrying = Carrying(store)

    def add(self, paths: Sequence[Path], progress: Progress | None) -> tuple[Added, ...]:
        """One outcome a source, in order; nothing more is tried once the library itself fails, which is the last one.

        Raises StoppedError between two; what was stored is indexed later.
        """
        sources, outcomes = self._sources(paths)
        fresh: list[ReportId] = []
        carried: list[Carried] = []
        for number, source in enumerate(sources, 1):
            self._check(carried)
            outcome = self._attempt(str(source.absolute()), partial(self._read, source), carried)
            outcomes.append(outcome)
            if outcome.outcome is Outcome.ADDED and outcome.report:
                fresh.append(outcome.report.id)
            if progress:
                progress(number, len(sources), outcome)
            if isinstance(outcome.error, LibraryError):
                break
            if len(fresh) >= BATCH:
                self._index(fresh)
                fresh = []
        written, failure = self._carry(carried)
        self._renew([*fresh, *written])
        return tuple(_withheld(outcome, failure) for outcome in outcomes)

    def _check(self, carried: Sequence[Carried]) -> None:
        try:
            self._leaving.check()
        except StoppedError:
            self._carry(carried)
            raise

    def _carry(self, carried: Sequence[Carried]) -> tuple[tuple[ReportId, ...], LibraryError | None]:
        """Write what goes over, one step for all; the reports concerned, or why the library could not take it."""
        try:
            change = self._carrying.perform(carried)
        except LibraryError as error:
            return (), error
        return change.reports if change else (), None

    def _renew(self, reports: Sequence[ReportId]) -> None:
        if reports:
            self._index(list(dict.fromkeys(reports)))

    def add_bytes(self, data: bytes, name: str) -> Added:
        """One outcome for bytes that have no file."""
        carried: list[Carried] = []
        outcome = self._attempt(name, partial(ingest.read_bytes, data, name, language_of), carried)
        _written, failure = self._carry(carried)
        if outcome.outcome is Outcome.ADDED and outcome.report:
            self._index([outcome.report.id])
        return _withheld(outcome, failure)

    @staticmethod
    def _read(source: Path) -> Report:
        return replace(ingest.read_report(source, language_of), path=str(source.absolute()))

    @staticmethod
    def _sources(paths: Sequence[Path]) -> tuple[list[Path], list[Added]]:
        sources: list[Path] = []
        failed: list[Added] = []
        for path in paths:
            try:
                sources.extend(ingest.sources([path]))
            except DeskError as error:
                failed.append(Added(str(path), Outcome.FAILED, error=error))
        return list(dict.fromkeys(sources)), failed

    def _attempt(self, path: str, read: Callable[[], Report], carried: list[Carried]) -> Added:
        """What becomes of one source; what goes over to it from its older text is put to `carried`."""
        try:
            report = read()
            known = self._store.reports.with_digest(report.digest)
            back = None if known else self._removing.bring_back(report.digest)
            known = known or back or self._keep(report)
        except DeskError as error:
            return Added(path, Outcome.FAILED, error=error)
        summary = self._store.reports.summary(known or report.id)
        if known:
            return Added(path, Outcome.ADDED if back else Outcome.UNCHANGED, summary)
        self._place([report.id])
        carried.append(self._carrying.gather(report.id))
        summary = self._store.reports.summary(report.id)
        return Added(path, Outcome.ADDED, summary, takeover=carried[-1].takeover)

    def _keep(self, report: Report) -> ReportId | None:
        """Store the report; the one with the same text when another process was quicker."""
        quotes = find_quotes(report)
        with self._store.database.transaction():
            known = self._store.reports.with_digest(report.digest)
            if known is None:
                self._store.reports.add(report)
                self._store.quotes.put_all(quotes)
        return known

    def altered(self) -> list[str]:
        """Reports whose stored text no longer fits the digest it was added under."""
        return [report.path for report in self._store.reports.all() if ingest.digest_of(report.text) != report.digest]


def _withheld(outcome: Added, failure: LibraryError | None) -> Added:
    """The outcome as it is when nothing went over from older texts because of a failure."""
    takeover = outcome.takeover
    if failure is None or takeover is None or not takeover.carried.quotes:
        return outcome
    kept_back = replace(takeover, carried=Judgements(), withheld=takeover.carried, failure=failure)
    return replace(outcome, takeover=kept_back)
