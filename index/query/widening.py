"""What a query is widened by: forms of its words, other spellings of its names, words of other languages.

Each is one record that a caller may show, and one key by which it may be switched off. No engines and no texts here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from index.analysis.normalize import folded
from index.query import plan
from index.spans import Span


class WideningKind(StrEnum):
    """Where a widening comes from; the name of a kind switches all of it off."""

    FORM = "form"
    NAME = "name"
    WORD = "word"
    DICTIONARY = "dictionary"


ALL = frozenset(WideningKind)
"""Switched off, these leave what was typed and nothing else."""
NONE_OFF: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Widening:
    """A word of the query (`span` in it) and one thing that is searched along with it.

    `text` is a stem of `language`, a name in another spelling, or a word of `language`; `sound` is the key of a name
    that is looked for by its sound, whatever the spelling. `documents` and `forms` (words as they are written there)
    are known where a search was explained.
    """

    kind: WideningKind
    word: str
    span: Span
    language: str
    text: str
    off: bool = False
    sound: str = ""
    documents: int = 0
    forms: tuple[str, ...] = ()
    node: plan.Plan = field(default_factory=plan.Nothing, repr=False, compare=False)
    typed: plan.Plan = field(default_factory=plan.Nothing, repr=False, compare=False)

    @property
    def key(self) -> str:
        """Its switch: "form:en:elect", "name:moussavi", "word:fr:scrutin"."""
        return switch(self.kind, self.language, self.text)


def switch(kind: WideningKind, language: str, text: str) -> str:
    """The key that switches one widening off."""
    return ":".join((kind, *((language,) if language else ()), folded(text)))


def names_off(without: frozenset[str]) -> tuple[str, ...]:
    """The folded names that `without` switches off, in order."""
    mark = switch(WideningKind.NAME, "", "")
    return tuple(sorted(key.removeprefix(mark) for key in without if key.startswith(mark)))
