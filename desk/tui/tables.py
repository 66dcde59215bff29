"""The reports by date as a plain table. Statements are in `matrix`, speakers in `speakers`; nothing is drawn."""

from __future__ import annotations

from datetime import date, datetime

from desk.i18n import _, ngettext
from desk.i18n.formats import format_date, language_name
from desk.model import ReportSummary, file_name
from desk.tui.matrix_table import Page
from desk.tui.messages import Comparison
from desk.tui.widgets.table import Cell, Column, Table


def timeline_page(comparison: Comparison) -> Page:
    """The reports by the date that they give themselves, the earliest first, undated ones last."""
    rows = []
    for summary in sorted(comparison.summaries, key=_moment):
        cells = (
            format_date(summary.date) or _("no date"),
            summary.source,
            language_name(summary.language) or summary.language,
        )
        rows.append(
            (
                *(Cell(text, report=summary.id, muted=True) for text in cells),
                Cell(summary.title or file_name(summary.path), summary.language, report=summary.id),
                Cell(f"{summary.tagged}/{summary.found}", report=summary.id, muted=True),
            )
        )
    columns = (
        Column(_("Date"), 20),
        Column(_("Outlet"), 20),
        Column(_("Language"), 10),
        Column(_("Title"), 36, grows=True),
        Column(_("Tagged"), 8),
    )
    count = ngettext("{n} report", "{n} reports", len(rows)).format(n=len(rows))
    return Page(_("Timeline · {count}").format(count=count), Table(columns, tuple(rows), 1), _("The library is empty."))


def _moment(summary: ReportSummary) -> tuple[bool, str, str]:
    moment = summary.date
    if isinstance(moment, datetime):
        return (False, moment.date().isoformat(), moment.isoformat())
    return (moment is None, moment.isoformat() if isinstance(moment, date) else "", "")
