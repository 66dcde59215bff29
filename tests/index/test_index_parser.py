"""The grammar: what queries mean, what is said of those that cannot be read, and that none breaks it."""

from __future__ import annotations

from datetime import date
from random import Random
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Parsed, parse
from index.query import ast
from index.query.dates import cover, date_terms, read_day
from index.query.expansion import expand
from index.query.lexer import pieces
from index.query.parser import LONGEST, MOST
from index.query.problems import ProblemCode

TODAY = date(2009, 6, 16)


def shape(query: ast.Query) -> str:
    """A query in one line."""
    match query:
        case ast.Word(text):
            return text
        case ast.Phrase(text):
            return f"[{text}]"
        case ast.Prefix(text):
            return f"{text}*"
        case ast.Fuzzy(text):
            return f"{text}~"
        case ast.Near(left, right, distance):
            return f"({shape(left)} near{distance} {shape(right)})"
        case ast.And(parts):
            return f"({' & '.join(map(shape, parts))})"
        case ast.Or(parts):
            return f"({' | '.join(map(shape, parts))})"
        case ast.Not(part):
            return f"!{shape(part)}"
        case ast.Fielded(name, part):
            return f"{name}:{shape(part)}"
        case ast.Dates(first, last):
            return f"{first}..{last}"
        case _:
            return type(query).__name__


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("twitter maintenance", "(twitter & maintenance)"),
        ("a OR b c", "(a | (b & c))"),
        ("(a OR b) c", "((a | b) & c)"),
        ("a | b", "(a | b)"),
        ("a AND b", "(a & b)"),
        ("-a b", "(!a & b)"),
        ("NOT a", "!a"),
        ("a -“b c”", "(a & ![b c])"),
        ('"state department"', "[state department]"),
        ("«الخارجية الاميركية»", "[الخارجية الاميركية]"),
        ("„Wort im Satz“", "[Wort im Satz]"),
        ("'two words' don't", "([two words] & don't)"),
        ("twit*", "twit*"),
        ("twiter~", "twiter~"),
        ("twiter~2", "twiter~"),
        ("a NEAR/5 b", "(a near5 b)"),
        ("a NEAR b", "(a near10 b)"),
        ("a NEAR/5 b NEAR/2 c", "((a near5 b) near2 c)"),
        ("title:(a OR b)", "title:(a | b)"),
        ('speaker:"Ian Kelly" quote:media', "(speaker:[Ian Kelly] & quote:media)"),
        ("lang:fr -tag:done", "(language:fr & !tag:done)"),
        ("عنوان:تويتر", "title:تويتر"),
        ("date:2009-06-15..2009-06-17", "2009-06-15..2009-06-17"),
        ("date:2009-06", "2009-06-01..2009-06-30"),
        ("date:2009..", "2009-01-01..None"),
        ("date:..2009", "None..2009-12-31"),
        ("date:today", "2009-06-16..2009-06-16"),
        ("date:٢٠٠٩-٠٦-١٥", "2009-06-15..2009-06-15"),
        ("*", "Everything"),
        ("", "Nothing"),
        ("http://example.org/a", "http://example.org/a"),
        ("10:30", "10:30"),
        ("state-of-the-art", "state-of-the-art"),
        ("or and not near", "(or & and & not & near)"),
    ],
)
def test_what_a_query_means(text: str, expected: str) -> None:
    parsed = parse(text, TODAY)
    assert shape(parsed.query) == expected
    assert parsed.problems == ()


@pytest.mark.parametrize(
    ("text", "expected", "where", "suggestion"),
    [
        ('"state dep', "[state dep]", '"state dep', '"state dep"'),
        ("(a OR b", "(a | b)", "(", ")"),
        ("a) b", "(a & b)", ")", ""),
        ("langg:fr twitter", "twitter", "langg:", "lang:"),
        ("Obama:yes", "(Obama & yes)", "Obama:", ""),
        ("date:foo a", "a", "foo", "date:2009-06-15..2009-06-17, date:2009-06, date:today"),
        ("date:2009-06-17..2009-06-15", "2009-06-15..2009-06-17", "2009-06-17..2009-06-15", "2009-06-15..2009-06-17"),
        ("date:2009-02-31", "Nothing", "2009-02-31", "date:2009-06-15..2009-06-17, date:2009-06, date:today"),
        ("tw*ter", "tw*", "tw*ter", "twter*"),
        ("t*", "t", "t*", ""),
        ("a NEAR", "a", "NEAR", "a NEAR/5 b"),
        ("OR a", "a", "OR", ""),
        ("a OR", "a", "OR", ""),
        ("title: a", "a", "title:", ""),
        ("a -- b", "(a & b)", "--", ""),
        ('"" a', "a", '""', ""),
        ("!!!", "Nothing", "!!!", ""),
        ("NOT NOT NOT", "Nothing", "NOT", ""),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_searched(
    text: str, expected: str, where: str, suggestion: str
) -> None:
    parsed = parse(text, TODAY)
    assert shape(parsed.query) == expected
    problem = parsed.problems[0]
    assert isinstance(problem.code, ProblemCode)
    assert problem.span.of(text) == where
    assert problem.suggestion == suggestion


def test_too_much_is_cut_and_said() -> None:
    words = parse("word " * 10_000)
    assert isinstance(words.query, ast.And)
    assert len(words.query.parts) == MOST
    assert [problem.span.start for problem in words.problems] == [5 * MOST, LONGEST]
    start = process_time()
    assert parse("(" * 1_000_000).problems
    assert parse("x" * 1_000_000).problems
    assert process_time() - start < 5


def test_pieces_cover_all_but_spaces() -> None:
    text = 'a "b c" (d) -e title:f OR NEAR/3 g* «h»'
    covered = {place for piece in pieces(text) for place in range(piece.span.start, piece.span.end)}
    assert {place for place, char in enumerate(text) if not char.isspace()} <= covered


BITS = [
    *"\"“”„«»'’()-*~:/|+^[]{\\ \n\t",
    *("- ", "::", "..", "&&", " OR ", " AND ", " NOT ", "NOT NOT ", " NEAR ", " NEAR/3 ", "NEAR/99999 ", "  "),
    *("lang:", "title:", "quote:", "date:", "date:2009..2008 ", "date:0000-99-99", "is:", "tag:", "bogus:"),
    *("twitter", "تويتر", "صِيَانَة", "Téhéran", "l'", "😀", "\u200f", "\u0000", "\ud800", "日本", "ไทย", "a", "ﷺ", "٣"),
    *("x" * 300, "𠀀", "\u0301"),
]


def test_no_query_breaks_the_grammar_or_the_plan() -> None:
    random = Random(1)  # noqa: S311
    slowest = 0.0
    for _ in range(10_000):
        text = "".join(random.choices(BITS, k=random.randint(1, 14)))
        start = process_time()
        parsed = parse(text, TODAY)
        expand(parsed.query)
        slowest = max(slowest, process_time() - start)
        assert all(0 <= problem.span.start <= problem.span.end <= len(text) for problem in parsed.problems)
    assert slowest < 1


@given(st.text(max_size=120))
def test_any_text_is_a_query(text: str) -> None:
    assert isinstance(parse(text, TODAY), Parsed)


def test_deep_brackets_end() -> None:
    parsed = parse("(" * 40 + "word" + ")" * 40)
    assert any(problem.code is ProblemCode.BRACKETS_TOO_DEEP for problem in parsed.problems)
    assert parse("-(" * 30 + "a").query is not None


@given(
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.dates(date(1900, 1, 1)),
)
def test_a_range_covers_its_days_and_no_others(first: date, last: date, day: date) -> None:
    covered = bool(set(cover(first, last)) & set(date_terms(day)))
    assert covered == (first <= day <= last)


def test_open_ranges_are_short_and_whole() -> None:
    assert len(cover(None, None)) < 120
    assert set(cover(date(2009, 6, 15), None)) & set(date_terms(date(2031, 1, 1)))
    assert set(cover(None, date(2009, 6, 15))) & set(date_terms(date(1871, 5, 28)))


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("2009", (date(2009, 1, 1), date(2009, 12, 31))),
        ("200902", (date(2009, 2, 1), date(2009, 2, 28))),
        ("2009/6/5", (date(2009, 6, 5), date(2009, 6, 5))),
        ("yesterday", (date(2009, 6, 15), date(2009, 6, 15))),
        ("week", (date(2009, 6, 10), TODAY)),
        ("soon", None),
        ("0000", None),
    ],
)
def test_days(typed: str, days: tuple[date, date] | None) -> None:
    assert read_day(typed, TODAY) == days
