"""The comparing pages of a large story: work grows with what there is, not with its square; calls are counted."""

from __future__ import annotations

from collections.abc import Iterator

from desk.model import (
    Alias,
    Compared,
    Person,
    PersonId,
    Quote,
    QuoteId,
    ReportId,
    ReportSummary,
    Speaker,
    Statement,
    quote_id,
)
from desk.tui.matrix import Matrix, matrix_of
from desk.tui.matrix_table import matrix_page
from desk.tui.messages import Comparison
from desk.workspace.people import with_people
from index.spans import Span
from tests.tools.counting import NEARLY_LINEAR, calls

REPORTS = 40


def quote(report: int, place: int) -> Quote:
    home, span = ReportId(f"r{report}"), Span(place * 10, place * 10 + 5)
    return Quote(quote_id(home, span), home, span, span, "words", "en", speaker=Speaker(identity=f"Speaker {place}"))


def story(statements: int) -> Comparison:
    """Each statement in three of the reports; every second one suggested twice, with a report more."""
    rows: list[Compared] = []
    quotes: dict[QuoteId, Quote] = {}
    for number in range(statements):
        own = [quote((number + step) % REPORTS, number) for step in range(4)]
        quotes |= {each.id: each for each in own}
        for chosen in (own[:3], own[1:]) if number % 2 else (own[:3],):
            members = tuple(chosen)
            ids = tuple(each.id for each in members)
            rows.append(Compared(Statement(f"s{len(rows)}", 1 - number / 1e5, (), ids), members, ()))
    summaries = tuple(
        ReportSummary(ReportId(f"r{n}"), n + 1, f"/in/r{n}.txt", f"Report {n}", "en", "", None, 3, 1, 1)
        for n in range(REPORTS)
    )
    return Comparison(summaries, tuple(quotes.values()), tuple(rows))


def test_the_rows_of_a_matrix_grow_with_its_statements() -> None:
    small, large = story(100), story(400)
    one, four = calls(lambda: matrix_of(small, ())), calls(lambda: matrix_of(large, ()))
    assert four <= 4 * NEARLY_LINEAR * one


def test_two_suggestions_that_share_two_quotes_stay_one_row_in_a_large_story() -> None:
    found = matrix_of(story(400), ())
    assert sorted({len(row.members) for row in found.rows}) == [1, 3, 4]
    assert sum(len(row.members) == 4 for row in found.rows) == 200


def test_a_matrix_is_drawn_by_the_rows_that_are_in_view() -> None:
    few, many = matrix_of(story(100), ()), matrix_of(story(400), ())

    def draw(found: Matrix) -> int:
        return calls(lambda: matrix_page(found, (), None, 4).table.rows[:20])

    draw(few)
    assert draw(many) <= NEARLY_LINEAR * draw(few)


def test_names_are_put_to_statements_in_one_go() -> None:
    comparison = story(100)
    asked = 0

    class Known(tuple[Person, ...]):
        __slots__ = ()

        def __iter__(self) -> Iterator[Person]:
            nonlocal asked
            asked += 1
            return super().__iter__()

    known = Known(
        Person(PersonId(each.id), "Somebody", "", False, (Alias(each.report, "en", each.id, (), (each.id,), 1),))
        for each in comparison.quotes
    )
    named = with_people(comparison.compared, known)
    assert {quote.speaker.identity for each in named for quote in each.members} == {"Somebody"}
    assert asked < 10
