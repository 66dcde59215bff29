"""The statement matrix: which statements are its rows, which reports its columns, what a filter lets through."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desk.i18n import _
from desk.model import Compared, Decision, DifferenceKind, Quote, QuoteId, ReportId, ReportSummary, Statement, Status
from desk.tui.messages import Comparison


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
    holding: defaultdict[QuoteId, set[int]] = defaultdict(set)
    for each in sorted(statements, key=lambda each: -each.statement.score):
        row = replace(each, members=tuple(counted[quote.id] for quote in each.members if quote.id in counted))
        ids = dict.fromkeys(quote.id for quote in row.members)
        shared = Counter(number for quote in ids for number in holding[quote])
        number = min((number for number, times in shared.items() if times > 1), default=len(rows))
        if number == len(rows):
            rows.append(row)
        else:
            rows[number] = _one_row(rows[number], row)
        for quote in ids:
            holding[quote].add(number)
    return rows


def _one_row(first: Compared, second: Compared) -> Compared:
    members = {quote.id: quote for quote in (*first.members, *second.members)}
    evidence = tuple(dict.fromkeys((*first.statement.evidence, *second.statement.evidence)))
    statement = replace(first.statement, evidence=evidence, members=tuple(members))
    differences = tuple(dict.fromkeys((*first.differences, *second.differences)))
    return Compared(statement, tuple(members.values()), differences)


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
