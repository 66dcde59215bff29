"""What engines keep of a document so that its words can be shown again: its text and frame, packed.

Where a query stands in a text is found in the text itself, when a hit is shown: no engine keeps places for that.
Pieces of text that cannot have any of the wanted terms are left out, by what is remembered of each piece.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from index.analysis.analyzers import possible
from index.analysis.tokenizer import split
from index.documents import Document, Passage, Weight
from index.engines.evaluate import neighbours
from index.layout import NO_HEADING, Heading, Layout, Making, layout_of
from index.query import plan
from index.spans import Span

_LEVEL = 6
_PIECE = re.compile(r"\S+")
_READ = 256
"""Documents that are kept unpacked."""
_WANTED, _UNSURE = 1 << 20, 1 << 40
"""Added to the words of a piece that may have a wanted term, and of one where that depends on the rest of the text."""


Row = tuple[int, int, int, str]
"""Start, end, weight and language of a passage."""


class Stored(NamedTuple):
    """A document's text with all that its layout depends on."""

    text: str
    rows: tuple[Row, ...]
    title: Span | None
    quotes: tuple[Span, ...]
    heading: Heading

    def layout(self) -> Layout:
        """Every term with its places."""
        passages = (Passage(Span(start, end), code, Weight(weight)) for start, end, weight, code in self.rows)
        return layout_of(self.text, tuple(passages), self.title, self.quotes, self.heading)


def pack(document: Document, passages: tuple[Passage, ...], heading: Heading = NO_HEADING) -> bytes:
    """Bytes for an engine to keep: languages, numbers, heading, text."""
    languages = list(dict.fromkeys(passage.language for passage in passages))
    numbers = [len(passages), len(document.quotes)]
    for passage in passages:
        numbers += [*_pair(passage.span), passage.weight, languages.index(passage.language)]
    for area in (*document.quotes, *((document.title_span,) if document.title_span else ())):
        numbers += _pair(area)
    heads = (",".join(languages), " ".join(map(str, numbers)), heading.language, heading.text.replace("\n", " "))
    return zlib.compress("\n".join((*heads, document.text)).encode("utf-8", "surrogatepass"), _LEVEL)


def _pair(span: Span) -> list[int]:
    return [span.start, len(span)]


@lru_cache(maxsize=_READ)
def unpack(stored: bytes) -> Stored:
    """What `pack` packed; raises ValueError when it is not that."""
    try:
        languages, line, code, title, text = zlib.decompress(stored).decode("utf-8", "surrogatepass").split("\n", 4)
    except zlib.error as error:
        raise ValueError("not a stored document") from error
    known = languages.split(",")
    passages, quotes, *numbers = map(int, line.split())
    at = 4 * passages
    spans = [Span(start, start + length) for start, length in zip(numbers[at::2], numbers[at + 1 :: 2], strict=True)]
    return Stored(
        text,
        tuple(
            (start, start + length, weight, known[number])
            for start, length, weight, number in zip(*(numbers[:at][column::4] for column in range(4)), strict=True)
        ),
        spans[quotes] if len(spans) > quotes else None,
        tuple(spans[:quotes]),
        Heading(title, code),
    )


class Sieve:
    """Looks at texts for the terms of some leaves only; keep it as long as texts are looked at for the same ones."""

    def __init__(self, leaves: Iterable[plan.Leaf]) -> None:
        kept = [leaf for leaf in leaves if leaf.field in plan.POSITIONAL]
        near = (neighbours(leaf.text) for leaf in kept if isinstance(leaf, plan.Fuzzy))
        self._terms = frozenset(leaf.text for leaf in kept if isinstance(leaf, plan.Term)).union(*near)
        self._begun = tuple(leaf.text for leaf in kept if isinstance(leaf, plan.Prefix))
        self._pieces: dict[str, _Pieces] = {}

    def layout(self, stored: Stored) -> Layout | None:
        """The wanted terms with their places; None when that depends on the whole text.

        A name that is written as two words counts where the text has none of the wanted terms by itself.
        """
        text, making = stored.text, Making()
        for start, end, weight, language in stored.rows:
            piece = text[start:end]
            count = sum(map(self._of(language).__getitem__, piece.split()))
            if count >= _UNSURE:
                return None
            if count >= _WANTED:
                self._add(making, piece, start, language)
            else:
                making.leave_out(count, start)
            making.end(end, proper=not weight)
        return making.done(stored.title, stored.quotes, stored.heading)

    def _add(self, making: Making, passage: str, start: int, language: str) -> None:
        values = self._of(language)
        for found in _PIECE.finditer(passage):
            piece, at = found[0], start + found.start()
            if values[piece] >= _WANTED:
                making.add(piece, split(piece, language), at, language)
            else:
                making.leave_out(values[piece], at)

    def _of(self, language: str) -> _Pieces:
        pieces = self._pieces.get(language)
        if pieces is None:
            pieces = self._pieces[language] = _Pieces(self, language)
        return pieces

    def value(self, piece: str, language: str) -> int:
        """The words of a piece of text, and whether it may have a wanted term."""
        words, sure, unsure = possible(piece, language)
        if self._has(sure):
            return words + _WANTED
        return words + _UNSURE if self._has(unsure) else words

    def _has(self, terms: frozenset[str]) -> bool:
        if not self._terms.isdisjoint(terms):
            return True
        return bool(self._begun) and any(term.startswith(self._begun) for term in terms)


class _Pieces(dict[str, int]):
    """The value of every piece met so far."""

    def __init__(self, sieve: Sieve, language: str) -> None:
        super().__init__()
        self._sieve, self._language = sieve, language

    def __missing__(self, piece: str) -> int:
        found = self[piece] = self._sieve.value(piece, self._language)
        return found
