"""Carrying: what the editor made of one text of a file, kept for the next one where the quoted words still stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from desk.model import (
    Change,
    Decision,
    Judgements,
    Origin,
    Quote,
    QuoteId,
    Report,
    ReportId,
    Takeover,
    carried_words,
    quote_at,
)
from desk.store import Ruling, Store, Transition
from index.spans import Span


@dataclass(frozen=True, slots=True)
class Carried:
    """What goes over to the newer text `report`: quotes by those of the older one, and what is said of it.

    `takeover` is None where there is no older text.
    """

    report: ReportId
    kept: tuple[tuple[QuoteId, Transition], ...] = ()
    takeover: Takeover | None = None


class Carrying:
    """Tags, review, notes, translations, speakers and decisions, from the older text of a file to the newer."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def gather(self, report: ReportId) -> Carried:
        """What of the text before `report` in its file goes over to it. Nothing is written."""
        older = self._store.reports.older_text(report)
        new = self._store.reports.get(report)
        if older is None or new is None:
            return Carried(report)
        judged = [quote for quote in self._store.quotes.of_report(older) if quote.changed]
        places = _Places(new, self._store.quotes.of_report(report))
        found = [(quote, places.take(quote)) for quote in judged]
        kept = tuple((quote.id, step) for quote, step in found if step)
        stand, lost = ([quote for quote, step in found if bool(step) is stands] for stands in (True, False))
        return Carried(report, kept, Takeover(Judgements.of(stand), Judgements.of(lost)))

    def perform(self, carried: Sequence[Carried]) -> Change | None:
        """Write it, one step for all reports; None when there is nothing."""
        steps = [step for each in carried for _old, step in each.kept]
        if not steps:
            return None
        summary = carried_words(len(steps))
        reports = tuple(each.report for each in carried if each.kept)
        with self._store.database.transaction():
            rulings = list(self._rulings(carried))
            return self._store.journal.perform(Change("carry", summary, reports), steps, rulings)

    def _rulings(self, carried: Iterable[Carried]) -> Iterator[Ruling]:
        """The decisions on pairs, one quote of which goes over; one that is made already stays."""
        heirs = {old: step.after for each in carried for old, step in each.kept if step.after}
        for decision in self._store.decisions.all():
            for heir, other in ((heirs.get(decision.one), decision.other), (heirs.get(decision.other), decision.one)):
                partner = self._store.quotes.get(other)
                if heir and partner and partner.report != heir.report:
                    first, second = sorted((heir.id, other))
                    if self._store.decisions.get(first, second) is None:
                        yield Ruling(None, Decision(first, second, decision.same))


class _Places:
    """Where quotes of an older text stand in the newer one; a place is taken once."""

    def __init__(self, report: Report, quotes: Sequence[Quote]) -> None:
        self._report = report
        self._free = {quote.id: quote for quote in quotes}

    def take(self, old: Quote) -> Transition | None:
        """The quote with the same words as it becomes; None where they stand no more, or are no quote any more."""
        same = [quote for quote in self._free.values() if _words(quote.text) == _words(old.text)]
        if same:
            return self._judged(old, max(same, key=_nearness(old)))
        spans = [span for span in _occurrences(old.text, self._report.text) if span]
        if not spans:
            return None
        span = max(spans, key=lambda span: _nearness(old)(quote_at(self._report, span)))
        if old.origin is Origin.EDITOR:
            return self._judged(old, None, span)
        around = [quote for quote in self._free.values() if quote.outer.overlaps(span)]
        return self._judged(old, min(around, key=lambda quote: len(quote.outer)), span) if around else None

    def _judged(self, old: Quote, new: Quote | None, span: Span | None = None) -> Transition:
        if new:
            del self._free[new.id]
        after = _with_judgement(self._at(old, new, span or old.span) if span or not new else new, old)
        return Transition(new, after)

    def _at(self, old: Quote, new: Quote | None, span: Span) -> Quote:
        """A quote at `span`: `new` with other edges, or a selection like `old`."""
        if new is None:
            return replace(quote_at(self._report, span), kind=old.kind, confidence=old.confidence, origin=old.origin)
        outer = Span(min(span.start, new.outer.start), max(span.end, new.outer.end))
        made = quote_at(self._report, span, outer)
        return replace(new, span=span, outer=outer, text=made.text, before=made.before, after=made.after)


def _with_judgement(new: Quote, old: Quote) -> Quote:
    """The quote with all that the editor made of the other; who spoke as well, where the report names them alike."""
    alike = old.speaker.text == new.speaker.text or old.origin is Origin.EDITOR
    speaker = replace(new.speaker, identity=old.speaker.identity) if alike else new.speaker
    return replace(
        new,
        status=old.status,
        tags=old.tags,
        note=old.note,
        translation=old.translation,
        changed=old.changed,
        speaker=speaker,
    )


def _words(text: str) -> str:
    return " ".join(text.split())


def _occurrences(words: str, text: str) -> Iterator[Span]:
    at = text.find(words)
    while words and at >= 0:
        yield Span(at, at + len(words))
        at = text.find(words, at + 1)


def _nearness(old: Quote) -> Callable[[Quote], tuple[int, int]]:
    """How much of what stands around the older quote stands around another; of two alike, the nearer place."""

    def nearness(new: Quote) -> tuple[int, int]:
        before = _shared(reversed(old.before), reversed(new.before))
        return before + _shared(old.after, new.after), -abs(new.span.start - old.span.start)

    return nearness


def _shared(one: Iterable[str], other: Iterable[str]) -> int:
    """How many characters are the same from the beginning on."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
