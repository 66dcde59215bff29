"""The pieces of a query: words with their operators, quoted text, brackets. Knows signs, not meaning. Linear in the
text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from index.spans import Span

_DOUBLE = '"“”„‟«»″〝〞＂'
_SINGLE = "'‘’‚‹›"
_OPEN, _CLOSE = "(（", ")）"
_KEYWORD = re.compile(
    r"(?:(OR|OU|\|\|?)|(AND|ET|&&?)|(NOT|SAUF)|(?:NEAR|[Nn]ear(?=/\d))(?:[/:~]?(\d{1,18})|[/:~]([^\s()（）]*))?)(?=[\s()（）]|$)"
)
_FIELD = re.compile(r"([^\W\d_]{1,20}):(?!//)")
_WORD = re.compile(rf"[^\s{_DOUBLE}{re.escape(_OPEN + _CLOSE)}]+")
_MINUS = "-−–!"


class Kind(Enum):
    """What a piece is."""

    WORD = "word"
    QUOTED = "quoted"
    OPEN = "("
    CLOSE = ")"
    MINUS = "-"
    FIELD = "field"
    OR = "or"
    AND = "and"
    NOT = "not"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: `text` without its signs, `span` with them; `closed` is False for a quotation without an end."""

    kind: Kind
    text: str
    span: Span
    closed: bool = True


def pieces(text: str) -> tuple[Piece, ...]:
    """The pieces of `text` in order; every code point but spaces lies in one of them."""
    found: list[Piece] = []
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        piece = _sign(text, at) or _keyword(text, at) or _quoted(text, at) or _field(text, at) or _word(text, at)
        found.append(piece)
        at = piece.span.end
    return tuple(found)


def _sign(text: str, at: int) -> Piece | None:
    char = text[at]
    if char in _OPEN:
        return Piece(Kind.OPEN, char, Span(at, at + 1))
    if char in _CLOSE:
        return Piece(Kind.CLOSE, char, Span(at, at + 1))
    starts = at == 0 or text[at - 1].isspace() or text[at - 1] in _OPEN
    if (
        char in _MINUS
        and starts
        and at + 1 < len(text)
        and not text[at + 1].isspace()
        and text[at + 1] not in _CLOSE + _MINUS
    ):
        return Piece(Kind.MINUS, char, Span(at, at + 1))
    return None


def _keyword(text: str, at: int) -> Piece | None:
    match = _KEYWORD.match(text, at)
    if match is None or (at and not (text[at - 1].isspace() or text[at - 1] in _OPEN + _CLOSE)):
        return None
    either, both, negated, distance, other = match.groups()
    kind = Kind.OR if either else Kind.AND if both else Kind.NOT if negated else Kind.NEAR
    return Piece(kind, distance or other or "", Span(*match.span()))


def _quoted(text: str, at: int) -> Piece | None:
    marks = _DOUBLE if text[at] in _DOUBLE else _SINGLE if text[at] in _SINGLE else ""
    if not marks:
        return None
    close = _closing(text, at + 1, marks)
    if close is None:
        if marks is _SINGLE:
            return None
        return Piece(Kind.QUOTED, text[at + 1 :], Span(at, len(text)), closed=False)
    return Piece(Kind.QUOTED, text[at + 1 : close], Span(at, close + 1))


def _closing(text: str, start: int, marks: str) -> int | None:
    """The next mark; a single one only where a word ends, so that apostrophes pass."""
    if marks is _DOUBLE:
        found = re.compile(f"[{_DOUBLE}]").search(text, start)
        return found.start() if found else None
    found = re.compile(rf"(?<=\S)[{_SINGLE}](?=[\s()（）]|$)").search(text, start)
    return found.start() if found else None


def _field(text: str, at: int) -> Piece | None:
    match = _FIELD.match(text, at)
    return Piece(Kind.FIELD, match.group(1), Span(*match.span())) if match else None


def _word(text: str, at: int) -> Piece:
    match = _WORD.match(text, at)
    end = match.end() if match else at + 1
    return Piece(Kind.WORD, text[at:end], Span(at, end))
