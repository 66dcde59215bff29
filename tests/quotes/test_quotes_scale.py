"""Work grows with the text and the library, not with their squares: calls are counted, no clock is read."""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Callable

import pytest

from desk.model import Quote, Report
from desk.quotes import align, find_quotes, people
from desk.quotes.align.units import content_words
from tests.quotes.quote_samples import report_of, seeds
from tests.tools.bench_quotes import Newsroom, long_report

Read = tuple[Report, tuple[Quote, ...]]
NEARLY_LINEAR = 1.25
"""How much more than four times the calls four times the work may take."""


def calls(action: Callable[[], object]) -> int:
    """How many functions of ours and of Python's are called."""
    made = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal made
        made += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        action()
    finally:
        sys.setprofile(before)
    return made


def test_a_report_of_other_speakers_in_every_line_is_read_line_by_line() -> None:
    find_quotes(long_report(20))
    small, large = (long_report(lines, seed=lines) for lines in (150, 600))
    one, four = calls(lambda: find_quotes(small)), calls(lambda: find_quotes(large))
    assert four <= 4 * NEARLY_LINEAR * one


@pytest.mark.parametrize("number", ["003", "004", "002"])
def test_a_long_report_is_read_in_the_time_of_its_parts(number: str) -> None:
    report = seeds()[number]
    find_quotes(report)
    few, many = (report_of("\n".join([report.text] * times), report.language) for times in (3, 12))
    one, four = calls(lambda: find_quotes(few)), calls(lambda: find_quotes(many))
    assert four <= 4 * NEARLY_LINEAR * one


def test_the_quotes_of_one_long_line_do_not_keep_the_line_each() -> None:
    def peak(times: int) -> int:
        report = report_of("He said “yes, we can” and left. " * times, "en")
        tracemalloc.start()
        try:
            find_quotes(report)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(20)
    assert peak(800) <= 4 * NEARLY_LINEAR * peak(200)


@pytest.fixture(scope="module")
def libraries() -> tuple[list[Read], list[Read]]:
    reads = [(report, find_quotes(report)) for report in Newsroom().reports(80)]
    return reads[:20], reads


def test_statements_grow_with_the_library(libraries: tuple[list[Read], list[Read]]) -> None:
    few, many = libraries
    align(many)
    content_words.cache_clear()
    one = calls(lambda: align(few))
    content_words.cache_clear()
    four = calls(lambda: align(many))
    assert four <= 4 * NEARLY_LINEAR * one


def test_statements_found_again_read_no_text_again(libraries: tuple[list[Read], list[Read]]) -> None:
    """One more report is compared; the others are not taken apart anew."""
    few, _many = libraries
    content_words.cache_clear()
    first, again = calls(lambda: align(few)), calls(lambda: align(few))
    assert again <= 0.7 * first


def test_people_grow_with_the_library(libraries: tuple[list[Read], list[Read]]) -> None:
    few, many = ([quote for _, quotes in reads for quote in quotes] for reads in libraries)
    people(many)
    one, four = calls(lambda: people(few)), calls(lambda: people(many))
    assert four <= 4 * NEARLY_LINEAR * one
