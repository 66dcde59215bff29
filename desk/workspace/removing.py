"""Removing: reports taken out of the library, and brought back when their file is added again. Both can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from desk.i18n import _, ngettext, with_colon
from desk.model import Change, ReportId
from desk.store import Grouping, Removal, Store
from desk.workspace.lookup import stored_report
from desk.workspace.story_names import grouping_of, renamed

OnReports = Callable[[Sequence[ReportId]], None]


class Removing:
    """What is in the library at all.

    `note_changed` is told of reports that are gone, back, or in a renamed story; `renew` makes the index show it.
    """

    def __init__(self, store: Store, note_changed: OnReports, renew: OnReports) -> None:
        self._store = store
        self._renew = renew
        self._note_changed = note_changed

    def remove(self, reports: Sequence[ReportId]) -> Change:
        """Take reports out with their quotes and tags; raises NotFoundError, and then none is taken out.

        It is one step of undo; adding the same text again brings a report back as it was.
        """
        with self._store.database.transaction():
            for report in reports:
                stored_report(self._store, report)
            before = self._grouping(reports)
            for report in reports:
                self._store.removed.take_out(report)
            after = grouping_of(self._store, [membership.story for membership in before.memberships])
            change = self._perform("remove", _("removed"), reports, before, renamed(self._store, after))
        self._renew(())
        return change

    def remaining(self, reports: Iterable[str]) -> frozenset[str]:
        """Those of `reports` that are in the library."""
        return frozenset(report for report in reports if self._store.reports.has(ReportId(report)))

    def bring_back(self, digest: str) -> ReportId | None:
        """Put the report with this text back as it was when it was taken out; None when none was."""
        with self._store.database.transaction():
            report = self._store.removed.with_digest(digest)
            if report is not None:
                self._store.removed.bring_back(report)
                before = self._grouping([report])
                self._perform("restore", _("brought back"), [report], before, renamed(self._store, before))
        return report

    def _grouping(self, reports: Sequence[ReportId]) -> Grouping:
        homes = map(self._store.stories.membership, reports)
        return grouping_of(self._store, [home.story for home in homes if home])

    def _perform(self, kind: str, what: str, reports: Sequence[ReportId], before: Grouping, after: Grouping) -> Change:
        """Write it into the journal, with how the stories concerned were called before and are after it."""
        removals = [Removal(report, is_out=kind == "remove") for report in reports]
        others = (m.report for m in after.memberships) if before.stories != after.stories else ()
        count = ngettext("{n} report", "{n} reports", len(reports)).format(n=len(reports))
        change = Change(kind, f"{with_colon(count)} {what}", tuple(dict.fromkeys((*reports, *others))))
        self._store.journal.perform(change, regrouping=(before, after), removals=removals)
        self._note_changed(change.reports)
        return change
