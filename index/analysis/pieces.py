"""What is known of pieces of text without white space: how many words each is, and by which terms it may be found.

A process learns every piece once, so that texts are looked through for terms without being analysed again. Terms are
those of `analyzers`; what is asked of single words here must agree with it. No layouts and no files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from index.analysis import lexicon
from index.analysis.analyzers import (
    CASED,
    acronym_term,
    bare_stem,
    is_acronym,
    is_capital,
    is_name,
    is_ordinary,
    name_term,
    name_terms,
    stem_language,
    stem_term,
    terms,
)
from index.analysis.arabic import light_arabic
from index.analysis.names import pattern_of, skeleton
from index.analysis.normalize import DROPPED, folded
from index.analysis.readings import readings
from index.analysis.stemming import script_of_word, stems
from index.analysis.tokenizer import LONGEST, Word, split
from index.analysis.waiting import ByBeginning, ByPart, Waiting

MOST = 200_000
"""Pieces, and passages, of one language that are kept."""
_SOUGHT = 64
"""Pieces that are looked for in a passage by themselves; for more, its pieces are looked at."""
_AROUND = '"«»“”„.,;:!?()[]{}…–—،؛؟'
"""What may stand around a word and is never part of one."""
_ONE_WORD = re.compile("[a-z]+|[\u0620-\u063f\u0641-\u064a\u0671-\u06d3]+|[\u0430-\u045f]+|[\u03b1-\u03c9]+")


def single(piece: str) -> tuple[str, str] | None:
    """The one word of `piece` as it is written and folded, the same that `split` gives.

    None where that takes a closer look: several words or none, apostrophes, digits, scripts that need a dictionary.
    """
    core = piece.strip(_AROUND)
    form = core.lower() if core.isascii() else folded(core)
    if len(form) > LONGEST or core[:1] in DROPPED or not _ONE_WORD.fullmatch(form):
        return None
    return core, form


class _ByTerm(dict[str, str]):
    """Pieces by term, with blanks between: strings alone are no work for the garbage collector.

    `order` has the terms as they were met.
    """

    def __init__(self) -> None:
        super().__init__()
        self.order: list[str] = []

    def note(self, term: str, piece: str) -> None:
        before = self.get(term)
        if before is None:
            self.order.append(term)
            self[term] = piece
        else:
            self[term] = f"{before} {piece}"

    def of(self, terms: Iterable[str]) -> Iterator[str]:
        """The pieces of those of `terms` that are here."""
        return (piece for term in terms if term in self for piece in self[term].split())


class Pieces:
    """The pieces of one language met so far.

    `words` counts the words of each, `passages` those of whole passages, by their hashes; `sure` and `unsure` are those
    that a term may be found in wherever they stand, and where the rest of the text says so: a name that opens a
    sentence, a preposition glued to a word. Keys of the names in single words are not among the terms (`nameable` has
    those words), nor those of two words joined. Words by themselves wait in `later` until one of their terms may be
    wanted.
    """

    def __init__(self, language: str) -> None:
        self.language, self._stemmer = language, stem_language(language)
        self.words: dict[str, int] = {}
        self.passages: dict[int, int] = {}
        self.sure, self.unsure = _ByTerm(), _ByTerm()
        self.nameable: set[str] = set()
        self.later: Waiting = ByPart() if self._stemmer == "ar" else ByBeginning(self._stemmer)

    def count(self, pieces: Iterable[str]) -> int:
        """The words of pieces that are known."""
        return sum(map(self.words.__getitem__, pieces))

    def learn(self, pieces: Iterable[str]) -> None:
        """Note those that are new."""
        waiting, plain = [], self.later.plain.fullmatch
        for piece in set(pieces).difference(self.words):
            core = piece.strip(_AROUND)
            if plain(core):
                waiting.append((piece, core))
            elif word := single(piece):
                self._note_words([(piece, *word)])
                self.words[piece] = 1
            else:
                self.words[piece] = self._note(piece)
        if waiting:
            self.later.add(waiting)
            self.nameable.update(piece for piece, core in waiting if not (core[0].islower() and core.isascii()))
            self.words.update(dict.fromkeys((piece for piece, _ in waiting), 1))

    def open(self, marks: frozenset[str], since: int) -> None:
        """Learn the terms of those that wait and may have a term of `marks`."""
        opened = self.later.take(marks, since)
        words = {piece: word for piece in opened if (word := single(piece))}
        self._note_words([(piece, *word) for piece, word in words.items()])
        for piece in opened:
            if piece not in words:
                self._note(piece)

    def _note_words(self, words: list[tuple[str, str, str]]) -> None:
        """Pieces of one word each with the word as it is written and folded."""
        note, stemmer = self.sure.note, self._stemmer
        if stemmer == "ar":
            stemmed = [light_arabic(form) for _, _, form in words]
        else:
            stemmed = stems([written for _, written, _ in words], stemmer) if stemmer else []
        for (piece, _, _), found in zip(words, stemmed, strict=False):
            note(f"/{stemmer}/{found}", piece)
        for piece, written, form in words:
            note(form, piece)
            if stemmer == "ar":
                self._note_bare(piece, form)
            if written.isupper() and is_acronym(written):
                note(acronym_term(form), piece)
            if not form.isascii() or not written[0].islower():
                self.nameable.add(piece)

    def _note_bare(self, piece: str, form: str) -> None:
        bare = bare_stem(form)
        if bare:
            (self.sure if lexicon.is_arabic_word(bare) else self.unsure).note(stem_term(bare, "ar"), piece)

    def _note(self, piece: str) -> int:
        """Any piece, by all of its terms; gives the number of its words."""
        found, pairs = alone(piece, self.language)
        sure, unsure = {term for term, _ in pairs}, set[str]()
        for word in found:
            written = word.of(piece)
            if _is_cased(word.text):
                unsure.update(_cased(written, word.text))
            else:
                sure.update(_caseless(written, word.text, self.language))
            bare = bare_stem(word.text) if self._stemmer == "ar" else ""
            unsure.update((stem_term(bare, "ar"),) if bare else ())
        for known, noted in ((self.sure, sure), (self.unsure, unsure)):
            for term in noted:
                known.note(term, piece)
        return len(found)


@lru_cache(maxsize=64)
def _made(language: str) -> list[Pieces]:
    return [Pieces(language)]


def known(language: str) -> Pieces:
    """The pieces of a language; new ones when there are too many."""
    made = _made(language)
    if len(made[0].words) > MOST or len(made[0].passages) > MOST:
        made[0] = Pieces(language)
    return made[0]


class Seen(NamedTuple):
    """How many words a passage has, and the wanted pieces that it has; some may stand in it as parts of others only."""

    words: int
    there: list[str]


class Wanted:
    """The pieces of one language that may have one of some terms, or a term that begins with one of `begun`.

    Of those that were met.
    """

    def __init__(self, wanted: frozenset[str], begun: tuple[str, ...], language: str) -> None:
        self.pieces = known(language)
        self.sure: set[str] = set()
        self.unsure: set[str] = set()
        self._terms, self._begun = wanted, begun
        self._names = frozenset(filter(is_name, wanted))
        self._sounds = pattern_of(term.rpartition("/")[2] for term in sorted(self._names))
        self._seen = [0, 0]
        self._heard: set[str] = set()
        self._marks, self._looked = self.pieces.later.marks(wanted - self._names, begun), 0
        self._update()

    def look(self, passages: Sequence[str]) -> list[Seen]:
        """Look at all of `passages`; those that were met before, and whose sound is not asked for, at few pieces."""
        few = len(self.sure) + len(self.unsure) <= _SOUGHT and not self._names
        known = self.pieces.passages
        new = {passage: passage.split() for passage in passages if not few or hash(passage) not in known}
        self.meet(set().union(*new.values()))
        together = "\n".join(passages) if few else ""
        sought = [piece for piece in chain(self.sure, self.unsure) if piece in together] if few else []
        for passage, pieces in new.items():
            known[hash(passage)] = self.pieces.count(pieces)
        found = []
        for passage in passages:
            if passage in new:
                there = [*self.sure.intersection(new[passage]), *self.unsure.intersection(new[passage])]
            else:
                there = [piece for piece in sought if piece in passage]
            found.append(Seen(known[hash(passage)], there))
        return found

    def meet(self, met: set[str]) -> None:
        """Look at all these pieces."""
        if not self.pieces.words.keys() >= met:
            self.pieces.learn(met)
        if len(self.pieces.words) > self._known:
            self._update()
        if self._names:
            self._listen(met)

    def _update(self) -> None:
        """Take in what was learned, for whatever query."""
        self.pieces.open(self._marks, self._looked)
        self._looked = len(self.pieces.later)
        self._known = len(self.pieces.words)
        for number, (into, known) in enumerate(((self.sure, self.pieces.sure), (self.unsure, self.pieces.unsure))):
            if self._begun:
                later = known.order[self._seen[number] :]
                self._seen[number] += len(later)
                self._terms = self._terms.union(term for term in later if term.startswith(self._begun))
            into.update(known.of(self._terms))

    def _listen(self, pieces: set[str]) -> None:
        """Note the words that may be one of the names."""
        new = list(self.pieces.nameable.intersection(pieces) - self._heard)
        self._heard.update(new)
        forms = folded("\n".join(new))
        for row in {forms.count("\n", 0, match.start()) for match in self._sounds.finditer(forms)}:
            piece = new[row]
            written, form = single(piece) or (piece, piece)
            if _is_cased(form):
                if not self._names.isdisjoint(_cased(written, form)):
                    self.unsure.add(piece)
            elif not self._names.isdisjoint(_caseless(written, form, self.pieces.language)):
                self.sure.add(piece)


def standing(passage: str, piece: str) -> Iterator[int]:
    """Where `piece` stands in a passage by itself."""
    at = passage.find(piece)
    while at >= 0:
        end = at + len(piece)
        if not (passage[at - 1 : at].strip() or passage[end : end + 1].strip()):
            yield at
        at = passage.find(piece, at + 1)


class Alone(NamedTuple):
    """The words of a piece and its terms with their word numbers, as far as they do not depend on the text around."""

    words: tuple[Word, ...]
    terms: tuple[tuple[str, int], ...]


@lru_cache(maxsize=8192)
def alone(piece: str, language: str) -> Alone:
    """A piece by itself."""
    words = split(piece, language)
    return Alone(words, tuple(terms(piece, words, language, frozenset(), frozenset())))


def _is_cased(form: str) -> bool:
    return script_of_word(form) in CASED


def _cased(written: str, form: str) -> tuple[str, ...]:
    """The terms of the names that a word may be in a script with capitals."""
    if not is_capital(Word(form, 0, len(written)), written):
        return ()
    return tuple(name_term(skeleton(read)) for read in (written, *readings(form)))


def _caseless(written: str, form: str, language: str) -> tuple[str, ...]:
    return () if is_ordinary(written, language) else name_terms(form, language.partition("-")[0])
