"""The tree of a query as the editor wrote it. Spans are offsets in the query text. No terms and no engines here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from index.spans import Span


@dataclass(frozen=True, slots=True)
class Word:
    """One word in any of its forms and languages."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words between quotation marks: next to each other, in this order, in this form."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Prefix:
    """A word that begins like this."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """A word at most one letter away."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Near:
    """Two parts with at most `distance` words between them, in either order."""

    left: Query
    right: Query
    distance: int


@dataclass(frozen=True, slots=True)
class And:
    """All of the parts."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of the parts."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Everything but the part."""

    part: Query


@dataclass(frozen=True, slots=True)
class Fielded:
    """The part, looked for in one field."""

    field: str
    part: Query


@dataclass(frozen=True, slots=True)
class Dates:
    """Documents of the days `first` to `last`, both included; None is open."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Everything:
    """Every document: an empty query."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No document: a part that can never match."""


Query = Word | Phrase | Prefix | Fuzzy | Near | And | Or | Not | Fielded | Dates | Everything | Nothing
