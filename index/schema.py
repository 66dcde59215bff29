"""From documents to entries: which fields there are, which terms stand in them, how much each place counts."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from math import ceil
from zlib import crc32

from index.analysis.analyzers import name_term
from index.analysis.names import skeleton
from index.analysis.tokenizer import split
from index.documents import Document, Passage
from index.engines.places import Range
from index.engines.port import OFTEN, PLAIN, TITLED, WEAK, Entry, Posting
from index.layout import NO_HEADING, Heading, Layout, layout_of, lines_of
from index.query.dates import date_terms
from index.query.plan import DATE, QUOTE, TEXT, TITLE, VALUES, WORDS
from index.stored import pack

VERSION = 18
"""Of fields, terms and stored bytes together: a change to any of them needs a new number."""
_K1, _B, _AVERAGE, _SATURATED = 1.2, 0.5, 400, 1.5


def passages_of(document: Document) -> tuple[Passage, ...]:
    """The document's passages, or its lines when it names none."""
    return document.passages or lines_of(document.text)


def entry_of(document: Document) -> Entry:
    """`document` as engines take it."""
    passages = passages_of(document)
    heading = _heading(document)
    layout = layout_of(document.text, passages, document.title_span, document.quotes, heading)
    places = layout.terms
    title = _inside(places, layout.table.title)
    postings = {
        TEXT: _text(places, layout, title),
        TITLE: _plain(title),
        QUOTE: _plain(_inside(places, layout.table.quotes)),
        DATE: _dates(document.date),
        **{name: _words(document.fields.get(name, ()), name) for name in WORDS},
        **{name: {value: Posting(PLAIN) for value in document.fields.get(name, ())} for name in VALUES},
    }
    return Entry(document.id, postings, _facets(document), pack(document, passages, heading), _order(document))


def _text(places: Mapping[str, Sequence[int]], layout: Layout, title: Collection[str]) -> dict[str, Posting]:
    """The postings of the text: a term of the title counts most, then one that stands there often for so long a text.

    Often means that BM25's saturated frequency reaches `_SATURATED`, furniture and second printings left out.
    """
    folded = {place for first, past in layout.table.folded for place in range(first, past)}
    length = len(layout.table.starts)
    often = max(2, ceil(_SATURATED * _K1 * (1 - _B + _B * length / _AVERAGE) / (_K1 + 1 - _SATURATED)))

    def impact(found: Sequence[int]) -> float:
        count = len(found) if not folded else len(found) - len(folded.intersection(found))
        return OFTEN if count >= often else PLAIN if count else WEAK

    made = {
        term: _ONCE[found[0]] if len(found) == 1 and not folded else Posting(impact(found), tuple(found))
        for term, found in places.items()
    }
    for term in title:
        made[term] = Posting(TITLED, made[term].places)
    return made


class _Once(dict[int, Posting]):
    """The posting of a term that stands at one place."""

    def __missing__(self, place: int) -> Posting:
        made = Posting(PLAIN, (place,))
        if place < _KEPT:
            self[place] = made
        return made


_ONCE, _KEPT = _Once(), 8192


def _plain(places: Mapping[str, tuple[int, ...]]) -> dict[str, Posting]:
    return {term: _ONCE[found[0]] if len(found) == 1 else Posting(PLAIN, found) for term, found in places.items()}


def _inside(places: Mapping[str, Sequence[int]], areas: tuple[Range, ...]) -> dict[str, tuple[int, ...]]:
    """The terms that stand in `areas`, with their places there."""
    allowed = {place for first, past in areas for place in range(first, past)}
    if not allowed:
        return {}
    outside = allowed.isdisjoint
    return {
        term: tuple(found) if len(found) == 1 else tuple([place for place in found if place in allowed])
        for term, found in places.items()
        if (found[0] in allowed if len(found) == 1 else not outside(found))
    }


def _facets(document: Document) -> dict[str, tuple[str, ...]]:
    """The values by which matching documents are counted."""
    named = {
        name: document.facets.get(name, document.fields.get(name, ()))
        for name in ("language", "outlet", "speaker", "tag")
    }
    return {**named, "day": (document.date.isoformat(),) if document.date else ()}


def _heading(document: Document) -> Heading:
    if document.title_span is not None:
        return NO_HEADING
    return Heading(document.title, next(iter(document.fields.get("language", ())), "und"))


def _dates(day: date | None) -> dict[str, Posting]:
    return {term: Posting(PLAIN) for term in date_terms(day)} if day else {}


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
    return {term: Posting(PLAIN, tuple(found)) for term, found in places.items()}
