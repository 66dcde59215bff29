"""Words that were met and whose terms nobody asked for yet, kept so that those that may have a term are found at once.

A stemmer leaves the first letters of a word alone, or, as the Arabic one, some part of it: the others need not be
stemmed. No terms are made here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from index.analysis.arabic import plurals
from index.analysis.normalize import folded

_PLAIN = re.compile("[A-Za-zÀ-ÖØ-öø-ľŁ-ňŊ-žЀ-ѯΆΈ-ΊΌΎ-ΡΣ-ώ]{1,32}")
_PLAIN_ARABIC = re.compile("(?!ء+$)[\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc]{2,32}")
_NOTHING = re.compile("(?!)")
_STARTS_CHANGE = frozenset({"ga", "id", "nl", "sr", "st", "tr"})
"""Languages whose stemmer may take away or change the first letter of a word."""


class Waiting(Protocol):
    """Words of one language, each as it stands and as a piece of text with what is around it."""

    plain: re.Pattern[str]
    """The words that can wait: one word to the tokenizer, whatever their language."""

    def add(self, rows: Sequence[tuple[str, str]]) -> None:
        """Keep pieces, each with its word."""

    def marks(self, terms: Iterable[str], begun: Iterable[str]) -> frozenset[str]:
        """By what `take` knows the words that may have one of `terms`, or a term that begins with one of `begun`."""

    def take(self, marks: frozenset[str], since: int) -> list[str]:
        """Pieces that were not taken before, among them all that may have a term of `marks`.

        Those of the first `since` calls of `add` were looked at.
        """

    def __len__(self) -> int:
        """How often something was added."""


class ByBeginning:
    """Words by their first letters, as many as stemmers leave."""

    def __init__(self, language: str | None) -> None:
        self.plain = _NOTHING if language in _STARTS_CHANGE else _PLAIN
        self._size = 1 if language == "de" else 2
        self._rows: dict[str, list[str]] = {}
        self._added = 0

    def add(self, rows: Sequence[tuple[str, str]]) -> None:
        """See Waiting."""
        self._added += 1
        for piece, word in rows:
            begins = word[: self._size]
            begins = begins.lower() if begins.isascii() else folded(begins)[: self._size]
            self._rows.setdefault(begins, []).append(piece)

    def marks(self, terms: Iterable[str], begun: Iterable[str]) -> frozenset[str]:
        """See Waiting: first letters, with a star where more may follow."""
        size = self._size
        exact = {f"{rest}*" if len(rest) < size else rest[:size] for rest in map(_rest, terms)}
        return frozenset(exact.union(f"{rest}*" if len(rest) < size else rest[:size] for rest in map(_rest, begun)))

    def take(self, marks: frozenset[str], since: int) -> list[str]:
        """See Waiting."""
        if since == self._added:
            return []
        open_ended = tuple(mark[:-1] for mark in marks if mark.endswith("*"))
        found = marks.intersection(self._rows)
        if open_ended:
            found |= {begins for begins in self._rows if begins.startswith(open_ended)}
        return [piece for begins in found for piece in self._rows.pop(begins)]

    def __len__(self) -> int:
        return self._added


class ByPart:
    """Arabic words by a part of them: a stem, or the stem of a broken plural."""

    plain = _PLAIN_ARABIC

    def __init__(self) -> None:
        self._rows: list[tuple[str, list[str]]] = []
        self._taken: set[str] = set()

    def add(self, rows: Sequence[tuple[str, str]]) -> None:
        """See Waiting."""
        forms = folded("\n".join(word for _, word in rows))
        self._rows.append((forms, [piece for piece, _ in rows]))

    def marks(self, terms: Iterable[str], begun: Iterable[str]) -> frozenset[str]:
        """See Waiting: parts of folded words."""
        whole = {_rest(term) for term in terms}
        rests = frozenset(whole | {"" if start.startswith("/") else start for start in begun})
        return rests.union(*map(plurals, rests))

    def take(self, marks: frozenset[str], since: int) -> list[str]:
        """See Waiting."""
        found = [
            piece
            for forms, pieces in self._rows[since:]
            if any(mark in forms for mark in marks)
            for form, piece in zip(forms.split("\n"), pieces, strict=True)
            if any(mark in form for mark in marks) and piece not in self._taken
        ]
        self._taken.update(found)
        return found

    def __len__(self) -> int:
        return len(self._rows)


def _rest(term: str) -> str:
    """The letters of a term that stand in the words: without its kind in front."""
    return term[term.find("/", 1) + 1 :] if term.startswith("/") else term
