"""What is marked in a report: quotes, hits, counterparts. Offsets in, layers and signs out; no rows, no painting."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final, Generic, Protocol, TypeVar
from zlib import crc32

from desk.model import Kind, Quote, QuoteId, Status
from desk.tui.widgets.bar import Tick
from desk.tui.widgets.painting import LAYER, Mark
from desk.tui.widgets.words import INDIRECT_SIGN, status_sign
from index.spans import Span

TINTS: Final = 6


class Spanned(Protocol):
    """Anything with a place in the text."""

    @property
    def outer(self) -> Span:
        """Where it stands."""
        ...


Item = TypeVar("Item", bound=Spanned)


class SpanIndex(Generic[Item]):
    """Items by place: what overlaps a range is found without looking at the others."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = tuple(sorted(items, key=lambda item: (item.outer.start, -item.outer.end)))
        self._starts = [item.outer.start for item in self.items]
        self._reach = list(accumulate((item.outer.end for item in self.items), max))

    def overlapping(self, start: int, end: int) -> Iterator[Item]:
        """The items that share a code point with `[start, end)`, in text order."""
        first = bisect_left(self._reach, start + 1)
        for place in range(first, bisect_left(self._starts, end)):
            if self.items[place].outer.end > start:
                yield self.items[place]

    def innermost(self, offset: int) -> Item | None:
        """The shortest item that holds `offset`."""
        return min(self.overlapping(offset, offset + 1), key=lambda item: len(item.outer), default=None)


def tint(quote: Quote) -> int:
    """The layer of an accepted quote: one colour for each first tag, the same in every report."""
    number = crc32(quote.tags[0].encode()) % TINTS if quote.tags else 0
    return LAYER[f"quote-{number + 1}"]


def quote_layers(quote: Quote) -> int:
    """The layers of a quote by the editor's review: none when it is rejected."""
    if quote.status is Status.REJECTED:
        return 0
    if quote.status is Status.UNREVIEWED:
        return LAYER["suggested"] if quote.is_said else 0
    return tint(quote)


class PaneMarks:
    """The marks of one report. Setting anything leaves painted rows stale: the pane has to repaint."""

    def __init__(self) -> None:
        self.quotes: SpanIndex[Quote] = SpanIndex(())
        self.numbers: dict[QuoteId, int] = {}
        self._starts: dict[QuoteId, int] = {}
        self._stops: tuple[Quote, ...] = ()
        self.hits: tuple[Span, ...] = ()
        self.current_hit: int | None = None
        self.lit: frozenset[QuoteId] = frozenset()
        self._hit_starts: list[int] = []

    def set_quotes(self, quotes: Sequence[Quote]) -> None:
        """Replace the quotes; quotations are numbered in text order."""
        self.quotes = SpanIndex(quotes)
        own = (quote for quote in self.quotes.items if quote.is_quotation)
        self.numbers = {quote.id: number for number, quote in enumerate(own, start=1)}
        self._starts = {quote.id: quote.outer.start for quote in self.quotes.items}
        own = (quote for quote in self.quotes.items if quote_layers(quote))
        self._stops = tuple(quote for quote in own if quote.duplicate_of is None)

    def holds(self, quote: QuoteId) -> bool:
        """Whether a quote of that name is among them."""
        return quote in self._starts

    def next_from(self, offset: int, step: int) -> Quote | None:
        """The first marked quote that starts behind `offset`, with a `step` of -1 the last one before it.

        A second printing is passed over.
        """
        if step > 0:
            place = bisect_right(self._stops, offset, key=_start)
        else:
            place = bisect_left(self._stops, offset, key=_start) - 1
        return self._stops[place] if 0 <= place < len(self._stops) else None

    def set_hits(self, spans: Sequence[Span], current: int | None) -> None:
        """Replace the matches; they do not overlap."""
        chosen = spans[current] if current is not None and 0 <= current < len(spans) else None
        self.hits = tuple(sorted(spans))
        self._hit_starts = [span.start for span in self.hits]
        self.current_hit = self.hits.index(chosen) if chosen is not None else None

    def quote_at(self, offset: int) -> Quote | None:
        """The innermost quote at `offset` that is marked, if any."""
        found = (quote for quote in self.quotes.overlapping(offset, offset + 1) if quote_layers(quote))
        return min(found, key=lambda quote: len(quote.outer), default=None)

    def within(self, start: int, end: int, current: QuoteId | None) -> Iterator[Mark]:
        """The marks on `[start, end)`, offsets in the stored text."""
        for quote in self.quotes.overlapping(start, end):
            layers = quote_layers(quote)
            if quote.id == current:
                layers |= LAYER["current"]
            elif quote.id in self.lit:
                layers |= LAYER["lit"]
            if layers:
                yield Mark(quote.outer.start, quote.outer.end, layers)
        first = max(0, bisect_left(self._hit_starts, start) - 1)
        for place in range(first, bisect_left(self._hit_starts, end)):
            layers = LAYER["hit-current"] if place == self.current_hit else LAYER["hit"]
            yield Mark(self.hits[place].start, self.hits[place].end, layers)

    def margin(self, start: int, end: int, current: QuoteId | None) -> tuple[str, str, bool]:
        """The margin of the row `[start, end)`: number, sign or bracket, and whether it is the current quote's."""
        number, sign = "", " "
        for quote in self.quotes.overlapping(start, end):
            begins, own = quote.outer.start >= start, self._number(quote)
            if quote.id == current or quote.id in self.lit:
                return own if begins else "", self._bracket(quote, start, end), quote.id == current
            if begins and not number and quote_layers(quote):
                number, sign = own, status_sign(quote)
        return number, sign, False

    def _number(self, quote: Quote) -> str:
        return INDIRECT_SIGN if quote.kind is Kind.INDIRECT else str(self.numbers.get(quote.id, ""))

    @staticmethod
    def _bracket(quote: Quote, start: int, end: int) -> str:
        begins, ends = quote.outer.start >= start, quote.outer.end <= end
        return "[" if begins and ends else "┌" if begins else "└" if ends else "│"

    def ticks(self, length: int) -> Iterator[Tick]:
        """The ticks of the scrollbar of a text of `length` code points that stay while the cursor moves."""
        whole = max(1, length)
        for quote in self.quotes.items:
            if quote_layers(quote):
                glyph = "·" if quote.status is Status.UNREVIEWED else "▪"
                yield Tick(quote.outer.start / whole, LAYER["tick"], glyph)
        for span in self.hits:
            yield Tick(span.start / whole, LAYER["tick-hit"], "=")

    def current_ticks(self, length: int, current: QuoteId | None) -> Iterator[Tick]:
        """The ticks that stand over those: the current quote, what is lit, and the current match."""
        whole = max(1, length)
        for chosen in (current, *sorted(self.lit)):
            if chosen is not None and chosen in self._starts:
                yield Tick(self._starts[chosen] / whole, LAYER["tick-current"], "◂")
        if self.current_hit is not None:
            yield Tick(self.hits[self.current_hit].start / whole, LAYER["tick-hit"] | LAYER["tick-current"], "◂")


def _start(quote: Quote) -> int:
    return quote.outer.start
