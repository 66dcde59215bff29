"""Problems of a query as sentences: one for each code, each with what it is about."""

from __future__ import annotations

import pytest

from desk.model import QueryProblem
from desk.search.problems import said
from index import Problem, ProblemCode, parse
from index.query.parser import DEEPEST, LONGEST, MOST
from index.spans import Span


@pytest.mark.parametrize("code", ProblemCode)
def test_every_code_has_a_sentence_of_its_own(code: ProblemCode) -> None:
    shown = said(Problem(code, Span(2, 5), "try", "wörd", 7))
    assert (shown.span, shown.suggestion) == (Span(2, 5), "try")
    assert "{" not in shown.message
    assert shown.message not in {said(Problem(other, Span(0, 0))).message for other in ProblemCode if other != code}


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("langg:fr", ["langg:"]),
        ("date:foo", ["foo"]),
        ("date:", ["date:"]),
        ("w " * (MOST + 1), [str(MOST)]),
        ("w" * (LONGEST + 1), [str(LONGEST)]),
        ("(" * 40 + "a" + ")" * 40, [str(DEEPEST)]),
        ("t*", ["2"]),
    ],
)
def test_what_it_is_about_is_named(query: str, parts: list[str]) -> None:
    shown: list[QueryProblem] = [said(problem) for problem in parse(query).problems]
    assert all(any(part in problem.message for problem in shown) for part in parts)
