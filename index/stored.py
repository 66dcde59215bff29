"""What engines keep of a document so that its words can be shown again: its text and frame, packed.

Where a query stands in a text is found in the text itself, when a hit is shown: no engine keeps places for that.
Pieces of text that cannot have any of the wanted terms are left out, by what is remembered of each piece.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from index.analysis.analyzers import names_of, stem_language
from index.analysis.pieces import Pieces, Seen, Wanted, alone, standing
from index.analysis.tokenizer import Word, split
from index.documents import Document, Passage, Weight
from index.engines.neighbours import neighbours
from index.layout import NO_HEADING, Heading, Layout, Making, layout_of
from index.query import plan
from index.spans import Span

_LEVEL = 6
_NONE: frozenset[str] = frozenset()
_READ = 256
"""Documents that are kept unpacked."""


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


class _Read(NamedTuple):
    """A passage whose words were read: whether one is a name depends on those around it."""

    text: str
    words: tuple[Word, ...]
    language: str


class Sieve:
    """Looks at texts for the terms of some leaves only; keep it as long as texts are looked at for the same ones."""

    def __init__(self, leaves: Iterable[plan.Leaf]) -> None:
        kept = [leaf for leaf in leaves if leaf.field in plan.POSITIONAL]
        near = (neighbours(leaf.text) for leaf in kept if isinstance(leaf, plan.Fuzzy))
        terms = frozenset(leaf.text for leaf in kept if isinstance(leaf, plan.Term)).union(*near)
        self._terms, self._begun = terms, tuple(leaf.text for leaf in kept if isinstance(leaf, plan.Prefix))
        self._wanted: dict[str, Wanted] = {}

    def layout(self, stored: Stored) -> Layout | None:
        """The wanted terms with their places; None when that depends on the whole text.

        A name that is written as two words counts where the text has none of the wanted terms by itself.
        """
        text, seen = stored.text, self._look(stored)
        unsure = self._unsure(stored, seen)
        if unsure is None:
            return None
        making = Making(_NONE.union(*(names_of(*passage) for passage in unsure.values())))
        for (start, end, weight, language), found in zip(stored.rows, seen, strict=True):
            if start in unsure:
                making.add_passage(text[start:end], unsure[start].words, start, language)
            else:
                if found.there:
                    _add(making, text[start:end], start, found.there, self._of(language).pieces)
                making.skip(found.words)
            making.end(end, proper=not weight)
        return making.done(stored.title, stored.quotes, stored.heading)

    def _look(self, stored: Stored) -> list[Seen]:
        """What each passage has, language by language."""
        by_language: dict[str, list[str]] = {}
        for start, end, _, language in stored.rows:
            by_language.setdefault(language, []).append(stored.text[start:end])
        seen = {language: iter(self._of(language).look(passages)) for language, passages in by_language.items()}
        return [next(seen[language]) for _, _, _, language in stored.rows]

    def _unsure(self, stored: Stored, seen: Sequence[Seen]) -> dict[int, _Read] | None:
        """The passages with what may be a name, by their start; None where more of the text must be known."""
        found: dict[int, _Read] = {}
        for (start, end, _, language), here in zip(stored.rows, seen, strict=True):
            unsure, passage = self._of(language).unsure, stored.text[start:end]
            if any(piece in unsure and any(True for _ in standing(passage, piece)) for piece in here.there):
                if stem_language(language) == "ar":
                    return None
                found[start] = _Read(passage, split(passage, language), language)
        return found

    def _of(self, language: str) -> Wanted:
        wanted = self._wanted.get(language)
        if wanted is None:
            wanted = self._wanted[language] = Wanted(self._terms, self._begun, language)
        return wanted


def _add(making: Making, passage: str, start: int, there: Iterable[str], known: Pieces) -> None:
    """The terms of these pieces of a passage."""
    found = {(at, piece) for piece in there for at in standing(passage, piece)}
    for place, written in sorted(found):
        making.add(*alone(written, known.language), start + place, known.count(passage[:place].split()))
