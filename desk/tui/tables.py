"""The comparing pages as plain tables: statements by report, speakers and quotes, reports by date. Nothing is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desk.i18n import _, ngettext
from desk.i18n.formats import format_date, language_name
from desk.model import Quote, QuoteId, ReportId, ReportSummary, Statement
from desk.tui.messages import Comparison
from desk.tui.widgets.sheet import Cell, Column, Table
from desk.tui.widgets.words import file_name, status_sign, tag_words

MATRIX_ROWS = 4
QUOTE_ROWS = 3


@dataclass(frozen=True, slots=True)
class Page:
    """One of the comparing pages: its table under a title, and what to say when it is empty."""

    title: str
    table: Table
    empty: str


def source(summary: ReportSummary) -> str:
    """The outlet, else the file."""
    return summary.outlet or file_name(summary.path)


def statements_page(comparison: Comparison, near: Sequence[ReportId]) -> Page:
    """Statements down, reports across: those of `near` and those that share a statement with them (all when empty).

    Statements that most reports have come first; what stands in one report alone comes last.
    """
    quotes = {quote.id: quote for quote in comparison.quotes if quote.counts}
    reports = _columns(comparison, quotes, near)
    shared = [members for members in _utterances(comparison.statements, quotes) if len(_reports(members)) > 1]
    together = {quote.id for members in shared for quote in members}
    alone = [[quote] for quote in quotes.values() if quote.id not in together]
    rows = sorted(shared, key=lambda members: -len(_reports(members))) + alone
    shown = {summary.id for summary in reports}
    kept = [members for members in rows if any(quote.report in shown for quote in members)]
    table = Table(
        (Column(_("Who"), 14), *(Column(f"{summary.language}  {source(summary)}", 18) for summary in reports)),
        tuple(_statement_row(members, reports) for members in kept),
        MATRIX_ROWS,
    )
    title = " · ".join(
        (
            ngettext("{n} statement", "{n} statements", len(kept)).format(n=len(kept)),
            ngettext("{n} report", "{n} reports", len(reports)).format(n=len(reports)),
        )
    )
    return Page(_("Statement matrix · {counts}").format(counts=title), table, _("No quotes were found to compare."))


def _members(statement: Statement, quotes: dict[QuoteId, Quote]) -> list[Quote]:
    return [quotes[one] for one in statement.members if one in quotes]


def _reports(members: Sequence[Quote]) -> set[ReportId]:
    return {quote.report for quote in members}


def _utterances(statements: Sequence[Statement], quotes: dict[QuoteId, Quote]) -> list[list[Quote]]:
    """The members of each statement; two statements that share two or more quotes are one row, the surest first."""
    rows: list[list[Quote]] = []
    for statement in sorted(statements, key=lambda statement: -statement.score):
        members = _members(statement, quotes)
        same = next((row for row in rows if sum(quote in row for quote in members) >= 2), None)
        if same is None:
            rows.append(members)
        else:
            same += [quote for quote in members if quote not in same]
    return rows


def _columns(
    comparison: Comparison, quotes: dict[QuoteId, Quote], near: Sequence[ReportId]
) -> tuple[ReportSummary, ...]:
    wanted = set(near)
    for statement in comparison.statements:
        reports = {quote.report for quote in _members(statement, quotes)}
        if reports & set(near) or not near:
            wanted |= reports
    place = {report: number for number, report in enumerate(near)}
    columns = [summary for summary in comparison.summaries if summary.id in wanted]
    return tuple(sorted(columns, key=lambda summary: place.get(summary.id, len(place))))


def _statement_row(members: Sequence[Quote], reports: Sequence[ReportSummary]) -> tuple[Cell, ...]:
    speakers = dict.fromkeys(quote.speaker.shown for quote in members if quote.speaker.shown)
    first = next(iter(members))
    who = Cell(next(iter(speakers), _("not named")), first.language, quote=first.id, report=first.report)
    return (who, *(_wording([quote for quote in members if quote.report == summary.id]) for summary in reports))


def _wording(quotes: Sequence[Quote]) -> Cell:
    if not quotes:
        return Cell("·", muted=True)
    quote = quotes[0]
    more = f" (+{len(quotes) - 1})" if len(quotes) > 1 else ""
    sign = status_sign(quote).strip()
    return Cell(f"{sign} {quote.text}{more}".strip(), quote.language, quote=quote.id, report=quote.report)


def speakers_page(comparison: Comparison) -> Page:
    """Every speaker with the quotes of all reports, the most quoted first."""
    summaries = {summary.id: summary for summary in comparison.summaries}
    of_speaker: dict[str, list[Quote]] = {}
    for quote in comparison.quotes:
        if quote.counts and quote.report in summaries:
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
