"""From documents to entries: which fields there are, which terms stand in them, how much each place counts.

Impact is BM25's saturated frequency with a fixed average length, so that it can be computed when a document is written.
Places run on through the document with one free place between passages: no phrase crosses a passage.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from index.analysis.analyzers import Token, analyze, name_term, names_of
from index.analysis.names import skeleton
from index.analysis.tokenizer import split
from index.documents import Document, Passage, Weight
from index.engines.port import Entry, Posting
from index.query.dates import date_terms
from index.query.plan import DATE, QUOTE, TEXT, TITLE
from index.spans import Span

VERSION = 1
"""Of fields, terms and stored bytes together: a change to any of them needs a new number."""
WORD_FIELDS = ("outlet", "speaker", "tag", "story")
VALUE_FIELDS = ("language", "is", "has")
_K1, _B, _AVERAGE = 1.2, 0.5, 400
_COUNTS = {Weight.PROPER: 1.0, Weight.FURNITURE: 0.2, Weight.DUPLICATE: 0.0}
_TITLE = 3.0
_FREE = 1 << 20
"""Where the places of a title begin that does not stand in the text."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the words of one text stand: terms by place, spans by place, and the places of folded passages."""

    terms: Mapping[str, tuple[int, ...]]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    title: tuple[tuple[int, int], ...] = ()
    quotes: tuple[tuple[int, int], ...] = ()
    folded: tuple[tuple[int, int], ...] = ()

    def span(self, first: int, past: int) -> Span | None:
        """The text from the word at `first` to the word before `past`; None for words that are not in the text."""
        if first >= len(self.starts):
            return None
        return Span(self.starts[first], self.ends[min(past, len(self.starts)) - 1])

    def encode(self) -> bytes:
        """Bytes for an engine to keep."""
        record = (self.terms, self.starts, self.ends, self.title, self.quotes, self.folded)
        return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()


def decode(stored: bytes) -> Layout:
    """The layout that `Layout.encode` wrote."""
    terms, starts, ends, title, quotes, folded = json.loads(stored)
    return Layout(terms, starts, ends, title, quotes, folded)


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


@dataclass(frozen=True, slots=True)
class _Placed:
    """A passage with its tokens and the place of its first word."""

    passage: Passage
    base: int
    tokens: tuple[Token, ...]


def _place(text: str, passages: tuple[Passage, ...]) -> Iterator[_Placed]:
    slices = [(passage, passage.span.of(text)) for passage in passages]
    known = frozenset[str]().union(*(names_of(piece, passage.language) for passage, piece in slices))
    base = 0
    for passage, piece in slices:
        tokens = analyze(piece, passage.language, known_names=known)
        yield _Placed(passage, base, tokens)
        base += 1 + max((token.position for token in tokens), default=-1) + 1


def layout_of(
    text: str, passages: tuple[Passage, ...], title: Span | None = None, quotes: tuple[Span, ...] = ()
) -> Layout:
    """Every term of `text` with its places."""
    return _lay_out(tuple(_place(text, passages)), title, quotes)


def _lay_out(placed: tuple[_Placed, ...], title: Span | None, quotes: tuple[Span, ...]) -> Layout:
    terms: dict[str, list[int]] = {}
    spans: dict[int, Span] = {}
    folded = []
    for part in placed:
        start = part.passage.span.start
        for token in part.tokens:
            place = part.base + token.position
            terms.setdefault(token.text, []).append(place)
            spans[place] = token.span.shift(start)
        if part.passage.weight is not Weight.PROPER:
            folded.append((part.base, part.base + 1 + max((t.position for t in part.tokens), default=-1)))
    last = max(spans, default=-1)
    gap = Span(0, 0)
    ordered = [spans.get(place, gap) for place in range(last + 1)]
    return Layout(
        {term: tuple(sorted(set(places))) for term, places in terms.items()},
        tuple(span.start for span in ordered),
        tuple(span.end for span in ordered),
        _inside((title,) if title else (), spans),
        _inside(quotes, spans),
        tuple(folded),
    )


def _inside(wanted: tuple[Span, ...], spans: Mapping[int, Span]) -> tuple[tuple[int, int], ...]:
    """The ranges of places whose words lie in one of `wanted`."""
    ordered = sorted(spans.items())
    found = []
    for area in wanted:
        places = [place for place, span in ordered if area.start < span.end and span.start < area.end]
        if places:
            found.append((places[0], places[-1] + 1))
    return tuple(found)


def entry_of(document: Document) -> Entry:
    """`document` as engines take it."""
    passages = passages_of(document)
    placed = tuple(_place(document.text, passages))
    layout = _lay_out(placed, document.title_span, document.quotes)
    loose = _loose_title(document)
    terms = {**layout.terms}
    for term, places in loose.items():
        terms[term] = (*terms.get(term, ()), *places)
    layout = Layout(terms, layout.starts, layout.ends, (*layout.title, *_range(loose)), layout.quotes, layout.folded)
    length = len(layout.starts)
    counts = _counts(placed, layout)
    postings = {
        TEXT: {
            term: Posting(_impact(sum(counts(p) for p in places), length), places) for term, places in terms.items()
        },
        TITLE: _restricted(terms, layout.title),
        QUOTE: _restricted(terms, layout.quotes),
        DATE: _dates(document.date),
        **{name: _words(document.fields.get(name, ()), name) for name in WORD_FIELDS},
        **{name: {value: Posting(1.0) for value in document.fields.get(name, ())} for name in VALUE_FIELDS},
    }
    facets = {name: document.fields.get(name, ()) for name in ("language", "outlet")}
    return Entry(document.id, postings, facets, layout.encode())


def _loose_title(document: Document) -> dict[str, tuple[int, ...]]:
    """Terms of a title that does not stand in the text."""
    if document.title_span is not None or not document.title:
        return {}
    language = next(iter(document.fields.get("language", ())), "und")
    found: dict[str, list[int]] = {}
    for token in analyze(document.title, language):
        found.setdefault(token.text, []).append(_FREE + token.position)
    return {term: tuple(sorted(set(places))) for term, places in found.items()}


def _range(terms: Mapping[str, tuple[int, ...]]) -> tuple[tuple[int, int], ...]:
    last = max((places[-1] for places in terms.values()), default=None)
    return () if last is None else ((_FREE, last + 1),)


class _counts:  # noqa: N801 - called like a function
    """How much each place counts."""

    def __init__(self, placed: tuple[_Placed, ...], layout: Layout) -> None:
        self.by_place: dict[int, float] = {}
        for part in placed:
            if part.passage.weight is not Weight.PROPER:
                for token in part.tokens:
                    self.by_place[part.base + token.position] = _COUNTS[part.passage.weight]
        for first, past in layout.title:
            self.by_place.update(dict.fromkeys(range(first, past), _TITLE))

    def __call__(self, place: int) -> float:
        return self.by_place.get(place, 1.0)


def _impact(count: float, length: int) -> float:
    count = max(count, 0.05)
    return count * (_K1 + 1) / (count + _K1 * (1 - _B + _B * length / _AVERAGE))


def _restricted(terms: Mapping[str, tuple[int, ...]], areas: tuple[tuple[int, int], ...]) -> dict[str, Posting]:
    if not areas:
        return {}
    allowed = {place for first, past in areas for place in range(first, past)}
    found = {term: tuple(place for place in places if place in allowed) for term, places in terms.items()}
    return {term: Posting(_impact(len(places), _AVERAGE), places) for term, places in found.items() if places}


def _dates(day: date | None) -> dict[str, Posting]:
    found = {"*": Posting(day.toordinal() / 4e6 if day else 0.0)}
    return found | ({term: Posting(1.0) for term in date_terms(day)} if day else {})


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
