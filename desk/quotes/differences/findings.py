"""What differs inside a statement between two of its quotes. Findings with spans, never a judgement of who is right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from desk.model import Difference, DifferenceKind, Kind, Quote, QuoteId, Report, Statement
from desk.quotes.align.units import SENTENCE, Unit, content_words, units_of
from desk.quotes.align.voices import DIFFERENT, same_speaker
from desk.quotes.differences.contradictions import figures, negations
from desk.quotes.differences.stances import stances
from desk.quotes.differences.wording import Edit, Wording, edits, fragment_in, is_version
from index.spans import Span

EMPTY = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Side:
    """One quote of a pair with what is compared of it, `part` of its report's text, and who says it, in `unit`."""

    report: Report
    quotes: tuple[Quote, ...]
    quote: Quote
    part: Span
    unit: Unit | None

    @property
    def wording(self) -> Wording:
        """The text of the part, in its language."""
        return Wording(self.part.of(self.report.text), self.quote.language)


class Differences:
    """The differences inside the statements of some reports; each statement is compared when it is asked for."""

    def __init__(self, reports: Sequence[tuple[Report, Sequence[Quote]]], statements: Sequence[Statement]) -> None:
        self._home = {report.id: (report, tuple(quotes)) for report, quotes in reports}
        self._quotes = {quote.id: quote for _, quotes in reports for quote in quotes}
        self._partners = _partners(statements, self._quotes)
        self._units: dict[QuoteId, Unit | None] = {}

    def of(self, statement: Statement) -> tuple[Difference, ...]:
        """What every two quotes of different reports in a statement do not share; second printings are left out."""
        members = [self._quotes[m] for m in statement.members if m in self._quotes]
        members = [quote for quote in members if quote.duplicate_of is None]
        found: list[Difference] = []
        for one, other in combinations(members, 2):
            if one.report != other.report:
                found.extend(self._between(one, other))
        return tuple(dict.fromkeys(found))

    def _between(self, one: Quote, other: Quote) -> Iterator[Difference]:
        left, right = self._side(one, other), self._side(other, one)
        yield from _joins(left, right)
        yield from _joins(right, left)
        yield from _worded(left, right)
        yield from _contradicted(left, right)
        yield from _spoken(left, right)
        yield from _stands(left, right)

    def _side(self, quote: Quote, other: Quote) -> Side:
        """A quote that joins utterances is compared by those sentences that the other one says."""
        report, quotes = self._home[quote.report]
        others = self._partners.get(quote.id, frozenset()) - self._partners.get(other.id, frozenset()) - {other.id}
        rivals = [self._quotes[rival] for rival in others if self._quotes[rival].report != quote.report]
        if quote.id not in self._units:
            self._units[quote.id] = next(iter(units_of(report, [quote])), None)
        part = _part(quote, other, rivals) if rivals else quote.span
        return Side(report, quotes, quote, part, self._units[quote.id])


def _partners(statements: Sequence[Statement], quotes: dict[QuoteId, Quote]) -> dict[QuoteId, frozenset[QuoteId]]:
    """The quotes that share a statement with a quote."""
    found: dict[QuoteId, set[QuoteId]] = defaultdict(set)
    for statement in statements:
        members = [m for m in statement.members if m in quotes and quotes[m].duplicate_of is None]
        for member in members:
            found[member].update(members)
    return {quote: frozenset(its) for quote, its in found.items()}


def _part(quote: Quote, other: Quote, rivals: Sequence[Quote]) -> Span:
    """From the first to the last sentence of `quote` that is nearer to `other` than to any rival."""
    own = [span for span in _sentences(quote) if _nearness(quote, span, other) > 0]
    own = [span for span in own if all(_nearness(quote, span, other) > _nearness(quote, span, r) for r in rivals)]
    return Span(own[0].start, own[-1].end) if own else quote.span


def _sentences(quote: Quote) -> list[Span]:
    found = []
    start = 0
    for gap in SENTENCE.finditer(quote.text):
        found.append(Span(start, gap.start()).shift(quote.span.start))
        start = gap.end()
    return [*found, Span(start, len(quote.text)).shift(quote.span.start)]


def _nearness(quote: Quote, span: Span, other: Quote) -> float:
    """The share of the words of a sentence of `quote` that `other` has as well."""
    text = span.shift(-quote.span.start).of(quote.text)
    own = list(content_words(text, quote.language.split("-")[0]))
    terms = {term for word in content_words(other.text, other.language.split("-")[0]) for term in word.terms}
    return sum(1 for word in own if terms.intersection(word.terms)) / max(1, len(own))


def _joins(left: Side, right: Side) -> Iterator[Difference]:
    """`left` holds more utterances than the one that `right` is."""
    if left.part != left.quote.span:
        yield _difference(DifferenceKind.JOINED, left, left.part, right, right.part)


def _worded(left: Side, right: Side) -> Iterator[Difference]:
    for one, other in ((left, right), (right, left)):
        partial = one.quote.kind is Kind.PARTIAL
        place = fragment_in(one.wording, other.wording, partial=partial)
        if place is not None and (partial or not is_version(one.wording, other.wording)):
            yield _difference(DifferenceKind.FRAGMENT, one, one.part, other, place.shift(other.part.start))
            return
    found = edits(left.wording, right.wording)
    yield from (_edit(edit, left, right) for edit in found)
    if all(edit.kind is DifferenceKind.MISSING for edit in found):
        back = edits(right.wording, left.wording)
        yield from (_edit(edit, right, left) for edit in back if edit.kind is DifferenceKind.MISSING)


def _edit(edit: Edit, left: Side, right: Side) -> Difference:
    place = edit.other.shift(right.part.start) if edit.kind is not DifferenceKind.MISSING else _end(right)
    return _difference(edit.kind, left, edit.span.shift(left.part.start), right, place)


def _end(side: Side) -> Span:
    return Span(side.part.end, side.part.end)


def _contradicted(left: Side, right: Side) -> Iterator[Difference]:
    if _speak_apart(left, right):
        return
    one, other = left.wording, right.wording
    told = ((DifferenceKind.FIGURE, figures(one, other)), (DifferenceKind.NEGATION, negations(one, other)))
    for kind, pairs in told:
        for mine, theirs in pairs:
            yield _difference(kind, left, mine.shift(left.part.start), right, theirs.shift(right.part.start))


def _spoken(left: Side, right: Side) -> Iterator[Difference]:
    if _speak_apart(left, right):
        spans = left.quote.speaker.span or EMPTY, right.quote.speaker.span or EMPTY
        names = left.quote.speaker.shown, right.quote.speaker.shown
        yield Difference(DifferenceKind.SPEAKER, left.quote.id, spans[0], right.quote.id, spans[1], names)


def _speak_apart(left: Side, right: Side) -> bool:
    one, other = left.unit, right.unit
    return one is not None and other is not None and same_speaker(one, other) == DIFFERENT


def _stands(left: Side, right: Side) -> Iterator[Difference]:
    """One side confirms and never denies; the other denies, or refuses to confirm."""
    one, other = (stances(side.report, side.quote, side.quotes) for side in (left, right))
    for a, b in ((one, other), (other, one)):
        denied = [stance for stance in b if stance.denies]
        if a and denied and not any(stance.denies for stance in a):
            first, second = (a[0], denied[0]) if a is one else (denied[0], a[0])
            yield _difference(DifferenceKind.STANCE, left, first.span, right, second.span)
            return


def _difference(kind: DifferenceKind, left: Side, span: Span, right: Side, other: Span) -> Difference:
    written = span.of(left.report.text), other.of(right.report.text)
    return Difference(kind, left.quote.id, span, right.quote.id, other, written)
