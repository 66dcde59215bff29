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
from index.query.parser import MOST
from index.query.problems import ProblemCode
from index.spans import Span

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
        ("a NEAR/ b", "(a near10 b)"),
        ("a NEAR/99999999999 b", "(a near100 b)"),
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
        ("a OU b ET c SAUF d", "(a | (b & c & !d))"),
        ("a !b", "(a & !b)"),
        ("a NEAR3 b", "(a near3 b)"),
        ("a NEAR:3 b", "(a near3 b)"),
        ("a near/3 b", "(a near3 b)"),
        ("‹two words›", "[two words]"),
        ("‚two words‘", "[two words]"),
        ("title: a", "title:a"),
        ('title: "a b"', "title:[a b]"),
        ("title: (a OR b)", "title:(a | b)"),
        ("Report: two killed – again", "(Report & two & killed & again)"),
        ("Twitter : cyber-arme", "(Twitter & cyber-arme)"),
        ("a -- b + c", "(a & b & c)"),
        ("lang:en,fr", "language:(en | fr)"),
        ("لغة:العربية،الفرنسية", "language:(ar | fr)"),
        ("lang:العربية", "language:ar"),
        ("from:AFP", "outlet:AFP"),
        ("étiquette:x", "tag:x"),
        ("is:unread has:note", "(is:unread & has:note)"),
        ("-is:tagged", "!is:tagged"),
        ("lang:FR*", "language:fr"),
        ("lang:portu", "language:pt"),
        ("lang:xy", "language:xy"),
        ("is:unre", "is:(unreviewed | unread)"),
        ("date:2009-06-15…2009-06-17", "2009-06-15..2009-06-17"),
        ("date:2009-06-15-2009-06-17", "2009-06-15..2009-06-17"),
        ("date:2009-06-15–2009-06-17", "2009-06-15..2009-06-17"),
        ("date:17/06/2009", "2009-06-17..2009-06-17"),
        ("date:17.6.2009", "2009-06-17..2009-06-17"),
        ("date:٢٠٠٩/٦/١٧", "2009-06-17..2009-06-17"),
        ("date:۲۰۰۹-۰۶", "2009-06-01..2009-06-30"),
        ("date:15 June 2009 a", "(2009-06-15..2009-06-15 & a)"),
        ('date:"15 juin 2009"', "2009-06-15..2009-06-15"),
        ("date:1er août", "2008-08-01..2008-08-01"),
        ("date:june", "2009-06-01..2009-06-30"),
        ("date:juillet a", "(2008-07-01..2008-07-31 & a)"),
        ("date:١٥ حزيران ٢٠٠٩", "2009-06-15..2009-06-15"),
        ("date:كانون الثاني", "2009-01-01..2009-01-31"),
        ("date:hier", "2009-06-15..2009-06-15"),
        ("date:aujourd’hui", "2009-06-16..2009-06-16"),
        ("تاريخ:اليوم", "2009-06-16..2009-06-16"),
        ("date:أمس", "2009-06-15..2009-06-15"),
        ("date:>2009-06-15", "2009-06-16..None"),
        ("date:>=2009-06", "2009-06-01..None"),
        ("date:<2009-06", "None..2009-05-31"),
        ("date:<=2009-06", "None..2009-06-30"),
        ("since:2009-06 until:today", "(2009-06-01..None & None..2009-06-16)"),
        ("after:2009-06 before:today", "(2009-07-01..None & None..2009-06-15)"),
        ("depuis:hier", "2009-06-15..None"),
        ("date:(2009-06-15 OR yesterday)", "(2009-06-15..2009-06-15 | 2009-06-15..2009-06-15)"),
        ("-date:2009", "!2009-01-01..2009-12-31"),
        ("date:2009 ..2010 a", "(2009-01-01..2010-12-31 & a)"),
        ("date: 2009-06-15 .. 2009-06-17 a", "(2009-06-15..2009-06-17 & a)"),
        ("date:2009-06.. a", "(2009-06-01..None & a)"),
        ("date:..2009 a", "(None..2009-12-31 & a)"),
        ("date:06/2009", "2009-06-01..2009-06-30"),
        ("date:2009-06-15،2009-06-17 a", "((2009-06-15..2009-06-15 | 2009-06-17..2009-06-17) & a)"),
        ("date:2009-6-5", "2009-06-05..2009-06-05"),
        ("date:9999", "9999-01-01..9999-12-31"),
        ("lang:ar؟", "language:ar"),
        ("is:unread?", "is:unread"),
        ("لغة:ar، وسم:«قصة»", "(language:ar & tag:[قصة])"),
        ("”وزارة الخارجية“ »صيانة«", "([وزارة الخارجية] & [صيانة])"),
        ("قائل:«كيلي» (صيانة OR «تويتر»)؟", "(speaker:[كيلي] & (صيانة | [تويتر]))"),
        ("（صيانة OR تويتر）", "(صيانة | تويتر)"),
        ("\u200f«صيانة»\u200f", "[صيانة]"),
        ("هل تويتر؟", "تويتر؟"),
        ("What did Kelly say?", "(Kelly & say?)"),
        ("What did Kelly say", "(What & did & Kelly & say)"),
        ("what?", "what?"),
        ("تويتر، موسوي", "(تويتر، & موسوي)"),
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
        ("date:2009-13-40", "Nothing", "2009-13-40", "date:2009-06-15..2009-06-17, date:2009-06, date:today"),
        ("date:00/2009", "Nothing", "00/2009", "date:2009-06-15..2009-06-17, date:2009-06, date:today"),
        ("date:.. a", "a", "..", "date:2009-06-15..2009-06-17, date:2009-06, date:today"),
        ("date:2009-02-31", "Nothing", "2009-02-31", "date:2009-06-15..2009-06-17, date:2009-06, date:today"),
        ("tw*ter", "tw*", "tw*ter", "tw*"),
        ("t*", "t", "t*", ""),
        ("a NEAR", "a", "NEAR", "a NEAR/5 b"),
        ("a NEAR/x b", "(a near10 b)", "NEAR/x", "NEAR/10"),
        ("a NEAR/-3 b", "(a near10 b)", "NEAR/-3", "NEAR/10"),
        ("spekaer:obama", "obama", "spekaer:", "speaker:"),
        ('spekaer:"ian kelly" x', "([ian kelly] & x)", "spekaer:", "speaker:"),
        ("lnag:fr x", "x", "lnag:", "lang:"),
        ("OR a", "a", "OR", ""),
        ("a OR", "a", "OR", ""),
        ("a title:", "a", "title:", ""),
        ("title: OR a", "a", "title:", ""),
        ("langg: fr a", "a", "langg:", "lang:"),
        ('a b"', "(a & b)", '"', ""),
        ("*witter", "witter*", "*witter", "witter*"),
        ("tw?tter", "tw*", "tw?tter", "tw*"),
        ("lang:klingon a", "a", "klingon", ""),
        ("lang:frensh,ar", "language:ar", "frensh", "french"),
        ("is:taged", "Nothing", "taged", "tagged"),
        ("has:nots a", "a", "nots", "notes"),
        ("since:soon a", "a", "soon", "date:2009-06-15..2009-06-17, date:2009-06, date:today"),
        ("before:0001", "Nothing", "0001", "date:2009-06-15..2009-06-17, date:2009-06, date:today"),
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


@pytest.mark.usefixtures("uncollected")
def test_too_much_is_cut_and_said() -> None:
    words = parse("word " * 10_000)
    assert isinstance(words.query, ast.And)
    assert len(words.query.parts) == MOST
    assert [problem.code for problem in words.problems] == [ProblemCode.TOO_MANY]
    assert [problem.span for problem in words.problems] == [Span(5 * MOST, 50_000)]
    assert [problem.code for problem in parse("x" * 1_000_000).problems] == [ProblemCode.TOO_LONG]
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


@pytest.mark.usefixtures("uncollected")
def test_no_query_breaks_the_grammar_or_the_plan() -> None:
    random = Random(1)
    expand(parse("what is read once is read", TODAY).query)
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
