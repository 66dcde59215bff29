"""From documents to entries: which fields there are, which terms stand in them, how much each place counts.

Impact is BM25's saturated frequency with a fixed average length, so that it can be computed when a document is written.
Places run on through the document with one free place between passages: no phrase crosses a passage.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import log2
from zlib import crc32

from index.analysis.analyzers import analyze, name_term, names_of, stems_of, terms
from index.analysis.names import skeleton
from index.analysis.tokenizer import split
from index.documents import Document, Passage, Weight
from index.engines.places import Range
from index.engines.port import IMPACTS, Entry, Posting
from index.query.dates import date_terms
from index.query.plan import DATE, QUOTE, TEXT, TITLE
from index.spans import Span

VERSION = 6
"""Of fields, terms and stored bytes together: a change to any of them needs a new number."""
WORD_FIELDS = ("outlet", "speaker", "tag", "story")
VALUE_FIELDS = ("language", "is", "has")
_K1, _B, _AVERAGE = 1.2, 0.5, 400
_COUNTS = {Weight.PROPER: 1.0, Weight.FURNITURE: 0.2, Weight.DUPLICATE: 0.0}
_TITLE = 3.0
_FREE = 1 << 20
"""Where the places of a title begin that does not stand in the text."""


@dataclass(frozen=True, slots=True)
class Table:
    """Where the words of one text stand: `starts` and `ends` by place; ranges of places of the title, the quotes
    and the
    folded passages. A place with no word in it is empty.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    title: tuple[Range, ...] = ()
    quotes: tuple[Range, ...] = ()
    folded: tuple[Range, ...] = ()

    def span(self, first: int, past: int) -> Span | None:
        """The text from the word at `first` to the word before `past`; None for words that are not in the text."""
        if first >= len(self.starts):
            return None
        return Span(self.starts[first], self.ends[min(past, len(self.starts)) - 1])

    def encode(self) -> bytes:
        """Bytes for an engine to keep."""
        ranges = (self.title, self.quotes, self.folded)
        head = [len(self.starts), *map(len, ranges)]
        flat = [place for part in ranges for pair in part for place in pair]
        return array("I", [*head, *flat, *self.starts, *self.ends]).tobytes()


def decode(stored: bytes) -> Table:
    """The table that `Table.encode` wrote; raises ValueError when it is not one."""
    numbers = array("I")
    numbers.frombytes(stored)
    words, *counts = numbers[:4]
    ranges, at = [], 4
    for count in counts:
        flat = numbers[at : at + 2 * count]
        ranges.append(tuple(zip(flat[::2], flat[1::2], strict=True)))
        at += 2 * count
    if len(numbers) != at + 2 * words:
        raise ValueError("not a table of words")
    return Table(numbers[at : at + words], numbers[at + words :], *ranges)


@dataclass(frozen=True, slots=True)
class Layout:
    """The terms of one text with their places, and the table of its words."""

    terms: Mapping[str, list[int]]
    table: Table


def passages_of(document: Document) -> tuple[Passage, ...]:
    """The document's passages, or its lines when it names none."""
    return document.passages or lines_of(document.text)


def lines_of(text: str, language: str = "und") -> tuple[Passage, ...]:
    """Every line of `text` with something in it as a passage."""
    found, start = [], 0
    for line in text.splitlines(keepends=True):
        kept = line.rstrip()
        if kept:
            found.append(Passage(Span(start, start + len(kept)), language))
        start += len(line)
    return tuple(found)


def layout_of(
    text: str, passages: tuple[Passage, ...], title: Span | None = None, quotes: tuple[Span, ...] = ()
) -> Layout:
    """Every term of `text` with its places."""
    pieces = [(passage, passage.span.of(text)) for passage in passages]
    found = [split(piece, passage.language) for passage, piece in pieces]
    names = frozenset[str]().union(
        *(names_of(piece, words, passage.language) for (passage, piece), words in zip(pieces, found, strict=True))
    )
    stems = frozenset[str]().union(
        *(stems_of(words, passage.language) for passage, words in zip(passages, found, strict=True))
    )
    places: dict[str, list[int]] = {}
    starts: list[int] = []
    ends: list[int] = []
    folded = []
    for (passage, piece), words in zip(pieces, found, strict=True):
        base, offset = len(starts), passage.span.start
        for term, place in terms(piece, words, passage.language, names, stems):
            places.setdefault(term, []).append(base + place)
        starts += [offset + word.start for word in words]
        ends += [offset + word.end for word in words]
        if passage.weight is not Weight.PROPER:
            folded.append((base, len(starts)))
        starts.append(passage.span.end)
        ends.append(passage.span.end)
    areas = _inside((title,) if title else (), starts, ends), _inside(quotes, starts, ends)
    return Layout(places, Table(starts, ends, *areas, tuple(folded)))


def _inside(wanted: tuple[Span, ...], starts: Sequence[int], ends: Sequence[int]) -> tuple[Range, ...]:
    """The ranges of places whose words lie in one of `wanted`."""
    ranges = ((bisect_right(ends, area.start), bisect_left(starts, area.end)) for area in wanted)
    return tuple((first, past) for first, past in ranges if first < past)


def entry_of(document: Document) -> Entry:
    """`document` as engines take it."""
    passages = passages_of(document)
    layout = layout_of(document.text, passages, document.title_span, document.quotes)
    table = layout.table
    places = {term: sorted(set(found)) if len(found) > 1 else found for term, found in layout.terms.items()}
    loose = _loose_title(document)
    for term, found in loose.items():
        places[term] = [*places.get(term, ()), *found]
    title = (*table.title, *_range(loose))
    counts = _counts(passages, table, title)
    length = len(table.starts)
    postings = {
        TEXT: {term: Posting(_impact(_count(found, counts), length), tuple(found)) for term, found in places.items()},
        TITLE: _restricted(places, title),
        QUOTE: _restricted(places, table.quotes),
        DATE: _dates(document.date),
        **{name: _words(document.fields.get(name, ()), name) for name in WORD_FIELDS},
        **{name: {value: Posting(1.0) for value in document.fields.get(name, ())} for name in VALUE_FIELDS},
    }
    return Entry(document.id, postings, _facets(document), table.encode(), _order(document))


def _facets(document: Document) -> dict[str, tuple[str, ...]]:
    """The values by which matching documents are counted."""
    named = {
        name: document.facets.get(name, document.fields.get(name, ()))
        for name in ("language", "outlet", "speaker", "tag")
    }
    return {**named, "day": (document.date.isoformat(),) if document.date else ()}


def _loose_title(document: Document) -> dict[str, list[int]]:
    """Terms of a title that does not stand in the text."""
    if document.title_span is not None or not document.title:
        return {}
    language = next(iter(document.fields.get("language", ())), "und")
    found: dict[str, list[int]] = {}
    for token in analyze(document.title, language):
        places = found.setdefault(token.text, [])
        if _FREE + token.position not in places:
            places.append(_FREE + token.position)
    return found


def _range(places: Mapping[str, list[int]]) -> tuple[Range, ...]:
    last = max((found[-1] for found in places.values()), default=None)
    return () if last is None else ((_FREE, last + 1),)


def _counts(passages: tuple[Passage, ...], table: Table, title: tuple[Range, ...]) -> dict[int, float]:
    """How much each place counts that does not count 1."""
    weights = [_COUNTS[passage.weight] for passage in passages if passage.weight is not Weight.PROPER]
    counts: dict[int, float] = {}
    for (first, past), weight in zip(table.folded, weights, strict=True):
        counts.update(dict.fromkeys(range(first, past), weight))
    for first, past in title:
        counts.update((place, _TITLE) for place in range(first, past) if place not in counts)
    return counts


def _count(places: list[int], counts: Mapping[int, float]) -> float:
    return sum(counts.get(place, 1.0) for place in places) if counts else len(places)


def _impact(count: float, length: int) -> float:
    count = max(count, 0.05)
    exact = count * (_K1 + 1) / (count + _K1 * (1 - _B + _B * length / _AVERAGE))
    step = round((log2(exact) + 5) * 4)
    return IMPACTS[min(max(step, 0), len(IMPACTS) - 1)]


def _restricted(places: Mapping[str, list[int]], areas: tuple[Range, ...]) -> dict[str, Posting]:
    if not areas:
        return {}
    allowed = {place for first, past in areas for place in range(first, past)}
    found = ((term, tuple(allowed.intersection(here))) for term, here in places.items())
    return {term: Posting(_impact(len(here), _AVERAGE), tuple(sorted(here))) for term, here in found if here}


def _dates(day: date | None) -> dict[str, Posting]:
    return {term: Posting(1.0) for term in date_terms(day)} if day else {}


def _order(document: Document) -> int:
    """Newest first; documents of one day in an order that does not change."""
    day = document.date.toordinal() if document.date else 0
    return day << 32 | crc32(document.id.encode("utf-8", "surrogatepass"))


def _words(values: tuple[str, ...], name: str) -> dict[str, Posting]:
    """The words of a field's values; people's names with their keys too."""
    places: dict[str, list[int]] = {}
    at = 0
    for value in values:
        for word in split(value):
            places.setdefault(word.text, []).append(at)
            if name == "speaker" and (key := skeleton(word.text)):
                places.setdefault(name_term(key), []).append(at)
            at += 1
        at += 1
    return {term: Posting(1.0, tuple(found)) for term, found in places.items()}
