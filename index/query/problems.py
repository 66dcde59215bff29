"""What may be wrong with a query, as codes with what they are about: how it is said belongs to whoever shows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from index.spans import Span


class ProblemCode(StrEnum):
    """One kind of problem; where it has parameters, `word` and `number` of the problem say which."""

    TOO_LONG = "too_long"
    """Only the first `number` characters are read."""
    TOO_MANY = "too_many"
    """Only the first `number` words and signs are read."""
    BRACKET_CLOSES_NOTHING = "bracket_closes_nothing"
    BRACKET_NOT_CLOSED = "bracket_not_closed"
    BRACKETS_TOO_DEEP = "brackets_too_deep"
    """Brackets in more than `number` others are left out."""
    QUOTE_NOT_CLOSED = "quote_not_closed"
    QUOTE_EMPTY = "quote_empty"
    OR_LACKS_SIDE = "or_lacks_side"
    NEAR_LACKS_SIDE = "near_lacks_side"
    NOT_LACKS_PART = "not_lacks_part"
    NO_WORD = "no_word"
    STAR_INSIDE = "star_inside"
    PREFIX_TOO_SHORT = "prefix_too_short"
    """Fewer than `number` letters before the star."""
    NO_FIELD = "no_field"
    """There is no field called `word`."""
    FIELD_EMPTY = "field_empty"
    """Nothing follows the field `word`."""
    NO_VALUE = "no_value"
    """The field cannot have the value `word`."""
    NO_DATE = "no_date"
    """`word` is no date."""
    DATES_EXCHANGED = "dates_exchanged"
    NEAR_NO_NUMBER = "near_no_number"
    """`word` is no distance; `number` is taken in its place."""
    NOT_HELD = "not_held"
    """No document has the field and value `word`; those that some have are in `known`."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read, where (offsets in the query text), and what to type instead, if there is anything."""

    code: ProblemCode
    span: Span
    suggestion: str = ""
    word: str = ""
    number: int = 0
    known: tuple[str, ...] = ()
