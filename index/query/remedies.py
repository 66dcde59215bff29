"""What to ask in place of a query that cannot be read as it stands: the same without a problem, as near as can be.

Each way to mend it is tried by reading the query again. The grammar is in `parser`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import islice

from index.analysis.tokenizer import split
from index.query import ast
from index.query.dates import local_day, readable
from index.query.lexer import Kind, pieces
from index.query.parser import LONGEST, MOST, parse
from index.query.problems import Problem, ProblemCode
from index.spans import Span

_FIELD_BEFORE = re.compile(r"[^\W\d_]{1,20}:\s*$")
_COMMAS = ",،;"


def remedied(query: str, problem: Problem, today: date | None = None) -> str | None:
    """`query` without `problem`, one of its own, and with no more others than before; None when nothing is left."""
    if problem.code is ProblemCode.NOT_HELD:
        return _held(query, problem, today)
    before = _codes(query, today)
    for offered in _ways(query, problem, today):
        tidy = offered.strip()
        if tidy and tidy != query:
            after = _codes(tidy, today)
            if after[problem.code] < before[problem.code] and after.total() <= before.total() and _asks(tidy, today):
                return tidy
    return None


def _held(query: str, problem: Problem, today: date | None) -> str | None:
    """`query` with the value that was probably meant, or without the field."""
    meant = _put(query, problem.span, problem.suggestion) if problem.suggestion else ""
    comma = _with_comma(query, problem.span)
    for each in (meant, _put(query, comma, "") if comma else "", _put(query, _with_field(query, problem.span), "")):
        tidy = each.strip()
        if tidy and tidy != query and _asks(tidy, today) and not parse(tidy, today).problems:
            return tidy
    return None


def _asks(query: str, today: date | None) -> bool:
    return not isinstance(parse(query, today).query, ast.Nothing)


def _codes(query: str, today: date | None) -> Counter[ProblemCode]:
    return Counter(problem.code for problem in parse(query, today).problems)


def _ways(query: str, problem: Problem, today: date | None) -> Iterator[str]:
    """Queries that may do, the nearest to what was typed first."""
    yield from _own_ways(query, problem, today)
    yield _put(query, _with_field(query, problem.span), "")
    yield _put(query, _field(query, problem.span), "")
    yield _put(query, problem.span, "")
    yield _words(query)


def _own_ways(query: str, problem: Problem, today: date | None) -> Iterator[str]:
    """What this kind of problem is usually mended by."""
    span, typed = problem.span, problem.span.of(query)
    match problem.code:
        case ProblemCode.TOO_LONG | ProblemCode.TOO_MANY:
            cut = query[: span.start]
            yield cut if _parted(query, span.start) else cut[: cut.rfind(" ") + 1]
            yield cut
        case ProblemCode.BRACKET_NOT_CLOSED:
            yield f"{query.rstrip()})"
        case ProblemCode.STAR_INSIDE | ProblemCode.PREFIX_TOO_SHORT:
            yield _put(query, span, problem.suggestion or typed.replace("*", ""))
            yield _put(query, span, problem.suggestion.replace("*", ""))
        case ProblemCode.NO_FIELD:
            yield _put(query, span, problem.suggestion or f"{problem.word} ")
        case ProblemCode.NO_DATE:
            nearest = readable(problem.word, today or local_day())
            yield _put(query, span, nearest) if nearest else ""
        case ProblemCode.DATES_EXCHANGED:
            spaced = " " in problem.suggestion
            yield _put(query, span, f'"{problem.suggestion}"' if spaced else problem.suggestion)
        case ProblemCode.QUOTE_NOT_CLOSED | ProblemCode.NO_VALUE:
            yield _put(query, span, problem.suggestion) if problem.suggestion else ""
            comma = _with_comma(query, span)
            yield _put(query, comma, "") if comma else ""
        case ProblemCode.NEAR_NO_NUMBER:
            yield _put(query, span, problem.suggestion)


def _put(query: str, span: Span, text: str) -> str:
    """`query` with `text` at `span`; what stood around what is left out stays apart."""
    before, after = query[: span.start], query[span.end :]
    if text or (before[-1:].isalnum() and after[:1].isalnum()):
        return f"{before}{text or ' '}{after}"
    return f"{before.rstrip()} {after.lstrip()}" if before[-1:].isspace() and after[:1].isspace() else before + after


def _parted(query: str, place: int) -> bool:
    """Whether a word ends or begins at `place`."""
    return any(char.isspace() for char in query[place - 1 : place + 1])


def _field(query: str, span: Span) -> Span:
    """The name of the field before a value."""
    match = _FIELD_BEFORE.search(query, 0, span.start)
    return Span(match.start(), span.start) if match else span


def _with_field(query: str, span: Span) -> Span:
    return Span(_field(query, span).start, span.end)


def _with_comma(query: str, span: Span) -> Span:
    """A value of several, with one of the commas beside it; empty when there is none."""
    if query[span.start - 1 : span.start] in tuple(_COMMAS):
        return Span(span.start - 1, span.end)
    return Span(span.start, span.end + 1) if query[span.end : span.end + 1] in tuple(_COMMAS) else Span(0, 0)


def _words(query: str) -> str:
    """The words of a query without any sign or field."""
    found = (piece.text for piece in pieces(query[:LONGEST]) if piece.kind in (Kind.WORD, Kind.QUOTED))
    words = (text[word.start : word.end].lower() for text in found for word in split(text))
    return " ".join(islice((part for word in words for part in re.findall(r"[\w']+", word)), MOST))
