"""What has been read: what was opened, and what the editor marks as read or unread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

from desk.errors import LibraryError
from desk.i18n import _, ngettext, with_colon
from desk.model import Change, ReportId
from desk.store import Mark, Store
from desk.workspace.lookup import stored_report


class Readings:
    """The reports of a library that were read. `note_changed` is told of those that are now, or no more."""

    def __init__(self, store: Store, note_changed: Callable[[Iterable[ReportId]], None]) -> None:
        self._store = store
        self._note_changed = note_changed

    def opened(self, report: ReportId) -> None:
        """Remember that a report has been open; a library that may not be written forgets it. Nothing to undo."""
        if not self._store.readings.has(report):
            with suppress(LibraryError):
                self._store.readings.put(report)
                self._note_changed([report])

    def mark(self, reports: Sequence[ReportId], *, is_read: bool) -> Change:
        """Hold reports for read, or for unread; raises NotFoundError."""
        with self._store.database.transaction():
            for report in reports:
                stored_report(self._store, report)
            marks = [Mark(report, self._store.readings.has(report), is_read) for report in reports]
            count = ngettext("{n} report", "{n} reports", len(reports)).format(n=len(reports))
            what = _("read") if is_read else _("unread")
            change = Change("read" if is_read else "unread", f"{with_colon(count)} {what}", tuple(reports))
            self._store.journal.perform(change, marks=marks)
        self._note_changed(reports)
        return change
