"""What is wrong with a query, said in the editor's language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from desk.i18n import N_, _
from desk.model import QueryProblem

if TYPE_CHECKING:
    from index import Problem, ProblemCode


def said(problem: Problem) -> QueryProblem:
    """A problem as the faces show it."""
    message = _(_sentences()[problem.code]).format(word=problem.word, number=problem.number)
    if problem.known:
        message += " " + _("There are: {values}.").format(values=", ".join(problem.known))
    return QueryProblem(message, problem.span, problem.suggestion)


@cache
def _sentences() -> Mapping[ProblemCode, str]:
    from index import ProblemCode

    return {
        ProblemCode.TOO_LONG: N_("Only the first {number} characters are read."),
        ProblemCode.TOO_MANY: N_("Only the first {number} words are searched."),
        ProblemCode.BRACKET_CLOSES_NOTHING: N_("This bracket closes nothing."),
        ProblemCode.BRACKET_NOT_CLOSED: N_("This bracket is not closed."),
        ProblemCode.BRACKETS_TOO_DEEP: N_("More than {number} brackets within each other: these are left out."),
        ProblemCode.QUOTE_NOT_CLOSED: N_("This quotation mark is not closed."),
        ProblemCode.QUOTE_EMPTY: N_("There is no word between these quotation marks."),
        ProblemCode.OR_LACKS_SIDE: N_("OR needs a word on both sides."),
        ProblemCode.NEAR_LACKS_SIDE: N_("NEAR needs a word or phrase on both sides."),
        ProblemCode.NOT_LACKS_PART: N_("There is nothing after NOT."),
        ProblemCode.NO_WORD: N_("There is no word to search here."),
        ProblemCode.STAR_INSIDE: N_("A star stands at the end of a word."),
        ProblemCode.PREFIX_TOO_SHORT: N_("Type at least {number} letters before the star."),
        ProblemCode.NO_FIELD: N_("There is no field {word}:"),
        ProblemCode.FIELD_EMPTY: N_("What should {word}: be?"),
        ProblemCode.NO_VALUE: N_("This field cannot be {word}."),
        ProblemCode.NO_DATE: N_("{word} is no date."),
        ProblemCode.NEAR_NO_NUMBER: N_("{word} is no number of words: {number} is taken."),
        ProblemCode.NOT_HELD: N_("No report has {word}."),
        ProblemCode.DATES_EXCHANGED: N_("The later day stands first; both were exchanged."),
    }
