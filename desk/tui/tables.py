"""Speakers with their quotes, and reports by date, as plain tables. The matrix is in `matrix`; nothing is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from desk.i18n import _, ngettext
from desk.i18n.formats import format_date, language_name
from desk.model import Quote, ReportId, ReportSummary
from desk.tui.matrix import Page, source
from desk.tui.messages import Comparison
from desk.tui.widgets.sheet import Cell, Column, Table
from desk.tui.widgets.words import file_name, status_sign, tag_words

QUOTE_ROWS = 3


def speakers_page(comparison: Comparison) -> Page:
    """Every speaker with the quotes of all reports, the most quoted first."""
    summaries = {summary.id: summary for summary in comparison.summaries}
    of_speaker: dict[str, list[Quote]] = {}
    for quote in comparison.quotes:
        if quote.listed and quote.report in summaries:
            of_speaker.setdefault(quote.speaker.shown, []).append(quote)
    rows: list[tuple[Cell, ...]] = []
    for name, quotes in sorted(of_speaker.items(), key=lambda item: (not item[0], -len(item[1]), item[0])):
        rows.extend(_spoken(name, quotes, summaries))
    columns = (Column(_("Who"), 24), Column(_("What"), 50, grows=True), Column(_("Where"), 22), Column(_("Tags"), 14))
    title = ngettext("{n} speaker", "{n} speakers", len(of_speaker)).format(n=len(of_speaker))
    return Page(
        _("Who said what · {count}").format(count=title), Table(columns, tuple(rows), QUOTE_ROWS), _("No quotes yet.")
    )


def _spoken(name: str, quotes: Sequence[Quote], summaries: dict[ReportId, ReportSummary]) -> Iterable[tuple[Cell, ...]]:
    for number, quote in enumerate(quotes):
        summary = summaries[quote.report]
        who = name or _("not named")
        yield (
            Cell(f"{who} ({len(quotes)})" if number == 0 else "", quote.language, quote=quote.id, report=quote.report),
            Cell(
                f"{status_sign(quote).strip()} {quote.text}".strip(),
                quote.language,
                quote=quote.id,
                report=quote.report,
            ),
            Cell(f"{summary.language}  {source(summary)}", muted=True, quote=quote.id, report=quote.report),
            Cell(tag_words(quote), muted=True, quote=quote.id, report=quote.report),
        )


def timeline_page(comparison: Comparison) -> Page:
    """The reports by the date that they give themselves, the earliest first, undated ones last."""
    rows = []
    for summary in sorted(comparison.summaries, key=_moment):
        cells = (
            format_date(summary.date) or _("no date"),
            source(summary),
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
