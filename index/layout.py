"""Where the words and terms of one text stand: by places, which are word numbers. No documents and no files here.

Places run on through the text with one free place between passages: no phrase crosses a passage. A place with no word
in it is empty.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from index.analysis.analyzers import analyze, names_of, stems_of, terms
from index.analysis.tokenizer import Word, split
from index.documents import Passage, Weight
from index.engines.neighbours import neighbours
from index.engines.places import Range
from index.query import plan
from index.spans import Span

_NONE: frozenset[str] = frozenset()
_FREE = 1 << 20
"""Where the places of a title begin that does not stand in the text."""


@dataclass(frozen=True, slots=True)
class Table:
    """Words by their `places`, which may be some only: their `starts` and `ends`.

    The others are ranges of places: of the title, the quotes and the folded passages.
    """

    places: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]
    title: tuple[Range, ...] = ()
    quotes: tuple[Range, ...] = ()
    folded: tuple[Range, ...] = ()

    def words(self, found: Range) -> tuple[int, int]:
        """Where the words in a range of places start and end in the text, at 0 where they are not in it."""
        row = bisect_left(self.places, found[0])
        if row == len(self.places):
            return 0, 0
        return self.starts[row], self.ends[bisect_left(self.places, found[1], row) - 1]

    def span(self, first: int, past: int) -> Span | None:
        """The text from the word at `first` to the word before `past`; None for words that are not in the text."""
        return Span(*self.words((first, past))) or None


@dataclass(frozen=True, slots=True)
class Layout:
    """The terms of one text with their places, in order, and the table of its words."""

    terms: Mapping[str, Sequence[int]]
    table: Table

    def places(self, leaf: plan.Leaf) -> list[int]:
        """The sorted places of a leaf; those of a field that is no part of the text are nowhere."""
        if leaf.field not in plan.POSITIONAL:
            return []
        found = self._found(leaf)
        if leaf.field == plan.TEXT or not found:
            return found
        areas = self.table.title if leaf.field == plan.TITLE else self.table.quotes
        return [place for place in found if any(low <= place < high for low, high in areas)]

    def _found(self, leaf: plan.Leaf) -> list[int]:
        if isinstance(leaf, plan.Term):
            return list(self.terms.get(leaf.text, ()))
        if isinstance(leaf, plan.Prefix):
            return sorted({place for term in self.terms if term.startswith(leaf.text) for place in self.terms[term]})
        near = neighbours(leaf.text) & self.terms.keys()
        return sorted({place for term in near for place in self.terms[term]})


def lines_of(text: str, language: str = "und") -> tuple[Passage, ...]:
    """Every line of `text` with something in it as a passage."""
    found, start = [], 0
    for line in text.splitlines(keepends=True):
        kept = line.rstrip()
        if kept:
            found.append(Passage(Span(start, start + len(kept)), language))
        start += len(line)
    return tuple(found)


class Heading(NamedTuple):
    """A title that does not stand in the text."""

    text: str = ""
    language: str = "und"


NO_HEADING = Heading()


def layout_of(
    text: str,
    passages: tuple[Passage, ...],
    title: Span | None = None,
    quotes: tuple[Span, ...] = (),
    heading: Heading = NO_HEADING,
) -> Layout:
    """Every term of `text` and of its heading with its places; `title` says where in the text it stands."""
    pieces = [passage.span.of(text) for passage in passages]
    found = [split(piece, passage.language) for piece, passage in zip(pieces, passages, strict=True)]
    rows = list(zip(pieces, passages, found, strict=True))
    making = Making(
        _NONE.union(*(names_of(piece, words, passage.language) for piece, passage, words in rows)),
        _NONE.union(*(stems_of(words, passage.language) for _, passage, words in rows)),
    )
    for piece, passage, words in rows:
        making.add_passage(piece, words, passage.span.start, passage.language)
        making.end(passage.span.end, proper=passage.weight is Weight.PROPER)
    return making.done(title, quotes, heading)


class Making:
    """A layout while it is made, passage by passage; `names` and `stems` are those of the whole text (see `terms`)."""

    def __init__(self, names: frozenset[str] = _NONE, stems: frozenset[str] = _NONE) -> None:
        self._names, self._stems = names, stems
        self._terms: defaultdict[str, list[int]] = defaultdict(list)
        self._places: list[int] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._folded: list[Range] = []
        self._first = self._base = 0

    def add_passage(self, text: str, words: tuple[Word, ...], offset: int, language: str) -> None:
        """The words of a passage that begins at `offset`."""
        self.add(words, terms(text, words, language, self._names, self._stems), offset)
        self.skip(len(words))

    def add(self, words: Sequence[Word], found: Iterable[tuple[str, int]], offset: int, after: int = 0) -> None:
        """Words of a passage, `after` so many others, and their terms with word numbers; offsets are from `offset`."""
        base, places = self._base + after, self._terms
        for term, place in found:
            places[term].append(base + place)
        self._places += range(base, base + len(words))
        self._starts += [offset + start for _, start, _ in words]
        self._ends += [offset + end for _, _, end in words]

    def skip(self, words: int) -> None:
        """Go on after so many words of a passage."""
        self._base += words

    def end(self, offset: int, *, proper: bool) -> None:
        """The passage ends at `offset`; a free place follows."""
        self._places.append(self._base)
        self._starts.append(offset)
        self._ends.append(offset)
        if not proper:
            self._folded.append((self._first, self._base))
        self._base += 1
        self._first = self._base

    def done(self, title: Span | None, quotes: Collection[Span], heading: Heading = NO_HEADING) -> Layout:
        """What was made; `title` and `quotes` are ranges of the text."""
        inside = (
            (*self._inside((title,) if title else ()), *self._add_heading(heading)),
            self._inside(quotes),
        )
        ordered = {term: sorted(set(found)) if len(found) > 1 else found for term, found in self._terms.items()}
        return Layout(ordered, Table(self._places, self._starts, self._ends, *inside, tuple(self._folded)))

    def _inside(self, wanted: Collection[Span]) -> tuple[Range, ...]:
        """The ranges of places whose words lie in one of `wanted`."""
        rows = ((bisect_right(self._ends, area.start), bisect_left(self._starts, area.end)) for area in wanted)
        return tuple((self._places[first], self._places[past - 1] + 1) for first, past in rows if first < past)

    def _add_heading(self, heading: Heading) -> tuple[Range, ...]:
        """The places of the heading's words, apart from those of the text."""
        last = -1
        for token in analyze(heading.text, heading.language) if heading.text else ():
            last = max(last, token.position)
            self._terms[token.text].append(_FREE + token.position)
        return ((_FREE, _FREE + last + 1),) if last >= 0 else ()
