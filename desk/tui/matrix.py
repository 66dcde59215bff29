"""The statement matrix as a table: rows, columns, drift, what a filter lets through. Nothing is drawn or asked here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desk.i18n import _, ngettext, with_colon
from desk.model import (
    Compared,
    Decision,
    DifferenceKind,
    Kind,
    Quote,
    QuoteId,
    ReportId,
    ReportSummary,
    Statement,
    Status,
)
from desk.tui.messages import Comparison
from desk.tui.widgets.painting import LAYER, Mark
from desk.tui.widgets.sheet import Cell, Column, Table
from desk.tui.widgets.words import SEPARATOR, count_words, file_name, status_sign, via_words
from index.spans import Span

WHO, STATE, WORDING = 14, 10, 18
LEADING = 2
"""Columns before those of the reports."""
GAP = "… "


@dataclass(frozen=True, slots=True)
class Page:
    """One of the comparing pages: its table under a title, and what to say when it is empty."""

    title: str
    table: Table
    empty: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """Reports across, statements down; what one report alone has is a row as well, with a score of 0."""

    reports: tuple[ReportSummary, ...]
    rows: tuple[Compared, ...]


class Field(StrEnum):
    """What a filter looks at."""

    SPEAKER = "speaker"
    TAG = "tag"
    STATUS = "status"
    DRIFT = "drift"


@dataclass(frozen=True, slots=True)
class Filter:
    """A value that one quote of a row has to have."""

    field: Field
    value: str

    @property
    def words(self) -> str:
        """What is filtered by, for the editor."""
        if self.field is Field.TAG:
            return f"#{self.value}"
        if self.field is Field.SPEAKER:
            return _("speaker: {name}").format(name=self.value or _("not named"))
        if self.field is Field.STATUS:
            return _("review: {status}").format(status=Status(self.value).label)
        kind = DifferenceKind(self.value)
        return f"{kind.sign} {kind.label}"


def source(summary: ReportSummary) -> str:
    """The outlet, else the file."""
    return summary.outlet or file_name(summary.path)


# Rows


def matrix_of(comparison: Comparison, near: Sequence[ReportId]) -> Matrix:
    """Statements down, reports across: those of `near` and those that share a statement with them.

    With no `near` the reports that share any. Statements that most reports have come first, of these those that drift;
    what stands in one report alone comes last, in the order of reports.
    """
    counted = {quote.id: quote for quote in comparison.quotes if quote.listed}
    shared = [row for row in _joined(comparison.compared, counted) if len(_reports(row)) > 1]
    together = {quote.id for row in shared for quote in row.members}
    reports = _columns(comparison.summaries, shared, near)
    place = {summary.id: number for number, summary in enumerate(reports)}
    alone = sorted(
        (quote for quote in counted.values() if quote.id not in together and quote.report in place),
        key=lambda quote: (place[quote.report], quote.span.start),
    )
    kept = [row for row in shared if any(quote.report in place for quote in row.members)]
    kept.sort(key=lambda row: (-len(_reports(row)), not _drifts(row)))
    return Matrix(reports, (*kept, *map(_alone, alone)))


def _alone(quote: Quote) -> Compared:
    return Compared(Statement(quote.id, 0.0, (), (quote.id,)), (quote,), ())


def _drifts(row: Compared) -> bool:
    return any(row.drift_of(quote.id) for quote in row.members)


def _reports(row: Compared) -> set[ReportId]:
    return {quote.report for quote in row.members}


def _joined(statements: Sequence[Compared], counted: Mapping[QuoteId, Quote]) -> list[Compared]:
    """The statements with the quotes that count; two that share two or more of them are one row, the surest first."""
    rows: list[Compared] = []
    for each in sorted(statements, key=lambda each: -each.statement.score):
        row = replace(each, members=tuple(counted[quote.id] for quote in each.members if quote.id in counted))
        same = next((n for n, other in enumerate(rows) if len(set(row.members) & set(other.members)) >= 2), None)
        if same is None:
            rows.append(row)
        else:
            rows[same] = _one_row(rows[same], row)
    return rows


def _one_row(first: Compared, second: Compared) -> Compared:
    members = tuple(dict.fromkeys((*first.members, *second.members)))
    evidence = tuple(dict.fromkeys((*first.statement.evidence, *second.statement.evidence)))
    statement = replace(first.statement, evidence=evidence, members=tuple(quote.id for quote in members))
    return Compared(statement, members, tuple(dict.fromkeys((*first.differences, *second.differences))))


def _columns(
    summaries: Sequence[ReportSummary], shared: Sequence[Compared], near: Sequence[ReportId]
) -> tuple[ReportSummary, ...]:
    wanted = set(near)
    for row in shared:
        if not near or _reports(row) & set(near):
            wanted |= _reports(row)
    place = {report: number for number, report in enumerate(near)}
    columns = [summary for summary in summaries if summary.id in wanted]
    return tuple(sorted(columns, key=lambda summary: place.get(summary.id, len(place))))


# Filters


def filtered(matrix: Matrix, filters: Iterable[Filter]) -> Matrix:
    """The rows that have a quote with every field asked for; of one field any of its values will do."""
    wanted: dict[Field, set[str]] = {}
    for each in filters:
        wanted.setdefault(each.field, set()).add(each.value)
    rows = tuple(
        row
        for row in matrix.rows
        if any(all(values & _values(row, quote, field) for field, values in wanted.items()) for quote in row.members)
    )
    return replace(matrix, rows=rows)


def _values(row: Compared, quote: Quote, field: Field) -> set[str]:
    values: Mapping[Field, Iterable[str]] = {
        Field.SPEAKER: (quote.speaker.shown,),
        Field.TAG: quote.tags,
        Field.STATUS: (quote.status.value,),
        Field.DRIFT: (kind.value for kind in row.drift_of(quote.id)),
    }
    return set(values[field])


def filters_of(matrix: Matrix) -> dict[Filter, int]:
    """What the rows can be filtered by, and how many rows each filter leaves: the most first within a field."""
    counts: dict[Filter, int] = {}
    for row in matrix.rows:
        found = (
            Filter(field, value) for field in Field for quote in row.members for value in _values(row, quote, field)
        )
        for each in dict.fromkeys(found):
            counts[each] = counts.get(each, 0) + 1
    fields = list(Field)
    return dict(sorted(counts.items(), key=lambda item: (fields.index(item[0].field), -item[1], item[0].value)))


# Decisions


def confirmed(row: Compared, decisions: Sequence[Decision]) -> frozenset[QuoteId]:
    """The quotes of a row that the editor has confirmed with another one of it."""
    ids = {quote.id for quote in row.members}
    pairs = [(each.one, each.other) for each in decisions if each.same and {each.one, each.other} <= ids]
    return frozenset(quote for pair in pairs for quote in pair)


# The table


def matrix_page(
    matrix: Matrix,
    decisions: Sequence[Decision],
    marked: QuoteId | None,
    rows_each: int,
    filters: Sequence[Filter] = (),
) -> Page:
    """The matrix as it is drawn; `marked` is the quote that the editor keeps to compare others with."""
    table = Table(
        (
            Column(_("Who"), WHO),
            Column(_("Review"), STATE),
            *(Column(f"{summary.language}  {source(summary)}", WORDING) for summary in matrix.reports),
        ),
        tuple(_row(row, matrix.reports, decisions, marked) for row in matrix.rows),
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


def _row(
    row: Compared, reports: Sequence[ReportSummary], decisions: Sequence[Decision], marked: QuoteId | None
) -> tuple[Cell, ...]:
    speakers = dict.fromkeys(quote.speaker.shown for quote in row.members if quote.speaker.shown)
    first = row.members[0]
    who = Cell(next(iter(speakers), _("not named")), quote=first.id, report=first.report)
    state = Cell(_state(row, decisions), quote=first.id, report=first.report, muted=True)
    return (who, state, *(_wording(row, summary.id, marked) for summary in reports))


def _state(row: Compared, decisions: Sequence[Decision]) -> str:
    """How many quotes are reviewed, and whether the statement is a suggestion or confirmed."""
    reviewed = count_words(sum(quote.status is not Status.UNREVIEWED for quote in row.members), len(row.members))
    if len(row.members) == 1:
        return reviewed
    sure = len(confirmed(row, decisions))
    if sure == len(row.members):
        return f"{reviewed} {_('confirmed')}"
    share = f"{round(row.statement.score * 100)} %"
    return f"{reviewed} {share} = {sure}" if sure else f"{reviewed} {share}"


def _wording(row: Compared, report: ReportId, marked: QuoteId | None) -> Cell:
    quotes = [quote for quote in row.members if quote.report == report]
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
    return Cell(lead + text + more, quote.language, quote=quote.id, report=report, note=note, marks=marks)


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
    return name if not written or name in written else f"{name} “{written}”"


def missing_words(row: Compared, quote: Quote) -> str:
    """What other versions have and a quote lacks, in their words; "" when there is nothing."""
    parts = (one.words[0] for one in row.differences if one.kind is DifferenceKind.MISSING and one.other == quote.id)
    said = ", ".join(f"“{' '.join(part.split())}”" for part in dict.fromkeys(parts))
    kind = DifferenceKind.MISSING
    return f"{kind.sign} {with_colon(kind.label)} {said}" if said else ""


def drift_words(row: Compared, quote: Quote) -> tuple[str, ...]:
    """The drift of a quote, each as a sign and a word: another speaker by name, a stance by the words that take it."""
    return tuple(f"{kind.sign} {_drift_word(row, quote, kind)}" for kind in row.drift_of(quote.id))


def _drift_word(row: Compared, quote: Quote, kind: DifferenceKind) -> str:
    if kind is DifferenceKind.SPEAKER:
        return named_as(quote) or kind.label
    if kind is DifferenceKind.STANCE:
        sides = (
            (one.words[0], one.quote) if one.quote == quote.id else (one.words[1], one.other)
            for one in row.differences
            if one.kind is kind
        )
        return next((f"“{' '.join(words.split())}”" for words, owner in sides if owner == quote.id), kind.label)
    return kind.label
