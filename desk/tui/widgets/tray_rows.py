"""The rows of the tray: made one by one when they are asked for, found by bisection. No painting, no widget."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import overload

from desk.model import Quote, QuoteId, Status
from desk.tui.widgets.words import INDIRECT_SIGN

TRANSLATION_SIGN = "»"
NOTE_SIGN = "*"


@dataclass(frozen=True, slots=True)
class Row:
    """A quote of the report with its number, 0 for a reported statement; None for a counterpart and what is written.

    `written` is what the editor wrote to it, a translation or a note, behind its `lead`.
    """

    quote: Quote
    number: int | None
    languages: tuple[str, ...] = ()
    written: str = ""
    lead: str = ""

    @property
    def sign(self) -> str:
        """What stands before the row."""
        if self.written:
            return self.lead
        return "=" if self.number is None else str(self.number) if self.number else INDIRECT_SIGN


def written_to(quote: Quote) -> tuple[tuple[str, str], ...]:
    """What the editor wrote to a quote, each behind its sign: the translation, the note."""
    written = ((TRANSLATION_SIGN, quote.translation), (NOTE_SIGN, " ".join(quote.note.split())))
    return tuple((sign, words) for sign, words in written if words)


class Listing:
    """What is said in one report, looked through once however often its rows are shown."""

    def __init__(self, quotes: Sequence[Quote]) -> None:
        self.quotes = quotes
        self.said = tuple(quote for quote in quotes if quote.is_said)
        self.numbers = tuple(accumulate(int(quote.is_quotation) for quote in self.said))
        self.places = {quote.id: place for place, quote in reversed(list(enumerate(self.said)))}
        self.firsts = tuple(accumulate((1 + len(written_to(quote)) for quote in self.said), initial=0))
        """The row of each quote, and behind the last one how many rows there are."""
        counted = [quote for quote in self.said if quote.counts]
        self.counted = len(counted)
        self.reviewed = sum(quote.status is not Status.UNREVIEWED for quote in counted)


class TrayRows(Sequence[Row]):
    """The rows in text order; a translation and a note below their quote, counterparts below the current one."""

    def __init__(
        self, listing: Listing, current: QuoteId | None, counterparts: Mapping[QuoteId, tuple[Quote, ...]]
    ) -> None:
        self._listing = listing
        self._counterparts = counterparts
        place = None if current is None else listing.places.get(current)
        self._others = () if current is None or place is None else counterparts.get(current, ())
        self._behind = 0 if place is None else listing.firsts[place + 1]
        """The row where the counterparts begin."""

    def __len__(self) -> int:
        return self._listing.firsts[-1] + len(self._others)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return tuple(self._row(each) for each in range(*index.indices(len(self))))
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        return self._row(index % len(self))

    def _row(self, index: int) -> Row:
        other = index - self._behind
        if 0 <= other < len(self._others):
            return Row(self._others[other], None)
        own = index if other < 0 else index - len(self._others)
        listing = self._listing
        place = bisect_right(listing.firsts, own) - 1
        quote = listing.said[place]
        if own > listing.firsts[place]:
            sign, words = written_to(quote)[own - listing.firsts[place] - 1]
            return Row(quote, None, written=words, lead=sign)
        languages = tuple(dict.fromkeys(other.language for other in self._counterparts.get(quote.id, ())))
        return Row(quote, listing.numbers[place] if quote.is_quotation else 0, languages)

    def last_of(self, index: int) -> int:
        """The last row of what belongs to the quote at `index`: what is written to it."""
        last = index
        while last + 1 < len(self) and self[last + 1].written and self[last + 1].quote.id == self[index].quote.id:
            last += 1
        return last

    def place_of(self, quote: QuoteId) -> int | None:
        """The first row of a quote or counterpart; None when it has none."""
        place = self._listing.places.get(quote)
        if place is not None:
            first = self._listing.firsts[place]
            return first + (len(self._others) if first >= self._behind else 0)
        other = next((number for number, other in enumerate(self._others) if other.id == quote), None)
        return None if other is None else self._behind + other
