"""The statement matrix as a table on the screen: columns, cells, how a wording drifts. Rows are chosen in `matrix`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk.i18n import _, ngettext, with_colon
from desk.i18n.formats import Width, format_date
from desk.layout import isolated
from desk.model import (
    Compared,
    Decision,
    DifferenceKind,
    Kind,
    Quote,
    QuoteId,
    ReportId,
    ReportSummary,
    Status,
    telling_names,
)
from desk.tui.matrix import Filter, Matrix, confirmed
from desk.tui.widgets.painting import LAYER, Mark
from desk.tui.widgets.table import Cell, Column, MadeRows, Row, Table
from desk.tui.widgets.words import SEPARATOR, count_words, in_marks, status_sign, via_words
from index.spans import Span

WHO, STATE, WORDING = 14, 10, 18
LEADING = 2
"""Columns before those of the reports."""
GAP = "… "
_DATES: tuple[Width, ...] = ("medium", "short")


@dataclass(frozen=True, slots=True)
class Page:
    """One of the comparing pages: its table under a title, what to say when it is empty, the row to stand on."""

    title: str
    table: Table
    empty: str
    row: int | None = None


def matrix_page(
    matrix: Matrix,
    decisions: Sequence[Decision],
    marked: QuoteId | None,
    rows_each: int,
    filters: Sequence[Filter] = (),
) -> Page:
    """The matrix as it is drawn; `marked` is the quote that the editor keeps to compare others with."""
    telling = telling_names(matrix.reports)
    table = Table(
        (
            Column(_("Who"), WHO),
            Column(_("Review"), STATE),
            *(_column(summary, telling.get(summary.id, "")) for summary in matrix.reports),
        ),
        MadeRows(len(matrix.rows), lambda place: _row(matrix.rows[place], matrix.reports, decisions, marked)),
        rows_each,
        LEADING,
    )
    counts = SEPARATOR.join(
        (
            ngettext("{n} statement", "{n} statements", len(matrix.rows)).format(n=len(matrix.rows)),
            ngettext("{n} report", "{n} reports", len(matrix.reports)).format(n=len(matrix.reports)),
            *(each.words for each in filters),
        )
    )
    empty = _("No statement is left by the filter.") if filters else _("No quotes were found to compare.")
    return Page(_("Statement matrix · {counts}").format(counts=counts), table, empty)


def _column(summary: ReportSummary, telling: str) -> Column:
    """Headed by language and source; below, when it came out and what else tells it from others, or else its title."""
    dates = dict.fromkeys(format_date(summary.date, width) for width in _DATES)
    details = (SEPARATOR.join(part for part in (date, telling) if part) or summary.title for date in dates)
    return Column(f"{summary.language}  {summary.source}", WORDING, details=tuple(details))


def _row(row: Compared, reports: Sequence[ReportSummary], decisions: Sequence[Decision], marked: QuoteId | None) -> Row:
    speakers = dict.fromkeys(quote.speaker.shown for quote in row.members if quote.speaker.shown)
    first = row.members[0]
    who = Cell(next(iter(speakers), _("not named")), quote=first.id, report=first.report)
    state = Cell(_state(row, decisions), quote=first.id, report=first.report, muted=True)
    own: dict[ReportId, list[Quote]] = {}
    for quote in row.members:
        own.setdefault(quote.report, []).append(quote)
    return (who, state, *(_wording(row, own.get(summary.id, ()), marked) for summary in reports))


def _state(row: Compared, decisions: Sequence[Decision]) -> str:
    """How many quotes are reviewed, and whether the statement is a suggestion or confirmed."""
    reviewed = count_words(sum(quote.status is not Status.UNREVIEWED for quote in row.members), len(row.members))
    if len(row.members) == 1:
        return reviewed
    sure = len(confirmed(row, decisions))
    if sure == len(row.members):
        return _("{counts} confirmed").format(counts=reviewed)
    share = f"{round(row.statement.score * 100)} %"
    return f"{reviewed} {share} = {sure}" if sure else f"{reviewed} {share}"


def _wording(row: Compared, quotes: Sequence[Quote], marked: QuoteId | None) -> Cell:
    """What one report has of a statement."""
    if not quotes:
        return Cell("·", muted=True)
    quote = quotes[0]
    part = part_said(row, quote)
    more = f" (+{len(quotes) - 1})" if len(quotes) > 1 else ""
    lead = status_sign(quote).strip()
    lead = f"{lead} " if lead else ""
    lead += GAP if part.start > quote.span.start else ""
    text = part.shift(-quote.span.start).of(quote.text)
    base = len(lead) - part.start
    marks = tuple(
        Mark(span.start + base, span.end + base, LAYER["suggested"])
        for span in lone_parts(row, quote)
        if part.start <= span.start and span.end <= part.end
    )
    reported = (_("reported"),) if quote.kind is Kind.INDIRECT else ()
    notes = (word for each in quotes for word in (*drift_words(row, each), *map(via_words, each.speaker.via)))
    note = "  ".join(dict.fromkeys((*reported, *notes)))
    note = f"[v] {note}".strip() if marked in {each.id for each in quotes} else note
    return Cell(lead + text + more, quote.language, quote=quote.id, report=quote.report, note=note, marks=marks)


def part_said(row: Compared, quote: Quote) -> Span:
    """What of a quote that joins utterances belongs to this statement; the whole of any other quote."""
    parts = [one.span for one in row.differences if one.kind is DifferenceKind.JOINED and one.quote == quote.id]
    if not parts:
        return quote.span
    return Span(max(quote.span.start, min(p.start for p in parts)), min(quote.span.end, max(p.end for p in parts)))


def lone_parts(row: Compared, quote: Quote) -> tuple[Span, ...]:
    """The parts of a quote that at least one other version lacks, offsets in the report's text."""
    missing = (one.span for one in row.differences if one.kind is DifferenceKind.MISSING and one.quote == quote.id)
    return tuple(dict.fromkeys(missing))


def named_as(quote: Quote) -> str:
    """The name of a speaker, and as the report has it where the name does not stand in that."""
    name, written = quote.speaker.shown, " ".join((quote.speaker.text or "").split())
    return isolated(name) if not written or name in written else f"{isolated(name)} {in_marks(written)}"


def missing_words(row: Compared, quote: Quote) -> str:
    """What other versions have and a quote lacks, in their words; "" when there is nothing."""
    kind = DifferenceKind.MISSING
    said = ", ".join(in_marks(part) for part in row.told(kind, quote.id))
    return f"{kind.sign} {with_colon(kind.label)} {said}" if said else ""


def drift_words(row: Compared, quote: Quote) -> tuple[str, ...]:
    """The drift of a quote, each as a sign and a word: another speaker by name, a stance by the words that take it."""
    return tuple(f"{kind.sign} {_drift_word(row, quote, kind)}" for kind in row.drift_of(quote.id))


def _drift_word(row: Compared, quote: Quote, kind: DifferenceKind) -> str:
    if kind is DifferenceKind.SPEAKER:
        return named_as(quote) or kind.label
    told = () if kind is DifferenceKind.MISSING else row.told(kind, quote.id)
    return in_marks(told[0]) if told else kind.label
