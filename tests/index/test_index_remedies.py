"""What is offered for a query that cannot be read: it is what was asked, without the problem."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import parse, remedied
from index.query.parser import LONGEST, MOST
from index.query.problems import ProblemCode

TODAY = date(2009, 6, 16)
PIECES = st.sampled_from(
    [
        *("iran", "twitter", "صيانة", "élection", "a", "10:30", "l'état", "#x", "C++", "日本", "ir*n", "t*", "*", "e~"),
        *("OR", "AND", "NOT", "NEAR", "NEAR/3", "-", "--", "(", ")", "((", "))", "（", '"', '""', "«", "»", "”", "'"),
        *("lang:", "langg:", "lang:xq1", "lang:fr,zz9", "is:unred", "has:bogus", "bogus:x", "title:", "speaker:kelly"),
        *("date:", "date:foo", "date:2009-13-40", "date:2009-02-31", "date:2009..2008", "date:..", "since:never", "16"),
        *('date:"20 June 2009..16 June 2009"', "June", "2009", "?", "؟", "،", "ما", "what", "\u200f", "\ud800", ":"),
    ]
)  # fmt: skip
QUERIES = st.lists(st.tuples(PIECES, st.sampled_from([" ", " ", ""])), max_size=9).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)


def codes(query: str) -> Counter[ProblemCode]:
    return Counter(problem.code for problem in parse(query, TODAY).problems)


@given(st.one_of(QUERIES, st.text(max_size=40)))
def test_accepting_leaves_a_query_without_the_problem(query: str) -> None:
    for problem in parse(query, TODAY).problems:
        offered = remedied(query, problem, TODAY)
        if offered is not None:
            assert offered.strip()
            assert codes(offered)[problem.code] < codes(query)[problem.code]
            assert codes(offered).total() <= codes(query).total()


@given(st.one_of(QUERIES, st.text(max_size=40)))
def test_accepting_again_and_again_ends_in_a_query_that_can_be_read(query: str) -> None:
    """Or in one of which nothing is left to ask."""
    for _ in range(100):
        problems = parse(query, TODAY).problems
        offered = remedied(query, problems[0], TODAY) if problems else None
        if offered is None:
            break
        query = offered
    left = parse(query, TODAY)
    assert not left.problems or remedied(query, left.problems[0], TODAY) is None


@pytest.mark.parametrize(
    ("query", "offered"),
    [
        ("(iran twitter", "(iran twitter)"),
        ("iran) twitter", "iran twitter"),
        ('iran "state department', 'iran "state department"'),
        ("iran « وزارة الخارجية", 'iran "وزارة الخارجية"'),
        ('iran "" twitter', "iran twitter"),
        ("iran OR", "iran"),
        ("iran NEAR/3 -twitter", "iran -twitter"),
        ("iran NEAR/x twitter", "iran NEAR/10 twitter"),
        ("iran NOT", "iran"),
        ("ir*n vote", "ir* vote"),
        ("i*n vote", "i* vote"),
        ("t* vote", "t vote"),
        ("langg:fr vote", "lang:fr vote"),
        ("lang: vote", "vote"),
        ("vote lang:", "vote"),
        ("is:unred vote", "is:unread vote"),
        ("lang:fr,zz99 vote", "lang:fr vote"),
        ("lang:zz99 vote", "vote"),
        ("vote date:2009-13-40", "vote date:2009"),
        ("vote date:2009-02-31", "vote date:2009-02"),
        ("date:31/02/2009 vote", "date:2009-02 vote"),
        ("date:foo vote", "vote"),
        ("vote since:never", "vote"),
        ("date:2009..2008 vote", "date:2008..2009 vote"),
        ('date:"20 June 2009..16 June 2009" vote', 'date:"16 june 2009..20 june 2009" vote'),
        ("date:foo", "foo"),
        ("date:..", None),
        ("since:", None),
        ("langg:zz99 )", "zz99 )"),
        ('"', None),
        ("w " * (MOST + 9), ("w " * MOST).strip()),
        ("vote " + "w" * LONGEST, "vote"),
        ("(" * 40 + "iran" + ")" * 40, "iran"),
    ],
)
def test_what_is_offered_is_near_to_what_was_typed(query: str, offered: str | None) -> None:
    problems = parse(query, TODAY).problems
    assert (remedied(query, problems[0], TODAY) if problems else None) == offered
