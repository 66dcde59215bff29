"""Work grows with the text and the library, not with their squares: calls are counted, no clock is read."""

from __future__ import annotations

import tracemalloc
from collections.abc import Sequence

import pytest

from desk.model import Quote, Report
from desk.quotes import align, find_quotes, people
from desk.quotes.align.units import content_words
from desk.quotes.grammar import capitals, sentences
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.speech import find_sayings
from desk.quotes.languages import Language
from desk.quotes.people.hearing import People
from desk.quotes.people.registry import Person
from desk.quotes.reading import headings
from desk.quotes.reading import report as report_reading
from desk.quotes.reading.found import Told
from desk.quotes.text.marks import Segment
from desk.quotes.text.words import Cut, Token, tokenise
from index.spans import Span
from tests.quotes.quote_samples import report_of, seeds
from tests.tools.bench_quotes import Newsroom, long_report
from tests.tools.counting import NEARLY_LINEAR, calls

Read = tuple[Report, tuple[Quote, ...]]
CALLS = 4.4
"""Calls of functions, ours and Python's, that a character of a report may take."""
TIMES_TEXT = 8
"""Bytes that a character of a long report may take at most while it is read, its quotes included."""


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


@pytest.mark.parametrize(
    ("part", "language"),
    [
        ("Ana said “we go on” and ", "en"),
        ('وقال الرئيس "نحن هنا اليوم" و', "ar"),
        ("« rouge », ", "fr"),
        ("said ", "en"),
    ],
)
def test_a_sentence_without_end_is_read_in_the_time_of_its_parts(part: str, language: str) -> None:
    few, many = (report_of(part * times, language) for times in (150, 600))
    find_quotes(few)
    one, four = calls(lambda: find_quotes(few)), calls(lambda: find_quotes(many))
    assert four <= 4 * NEARLY_LINEAR * one


def test_a_headline_of_many_quotes_is_not_compared_with_each_below(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[Told] = []

    def counted(found: Told, report: Report) -> str:
        compared.append(found)
        return plain(found, report)

    plain = headings._plain
    monkeypatch.setattr(headings, "_plain", counted)
    parts = [f'"كلام {number} هنا اليوم"' for number in range(60)]
    found = find_quotes(report_of(f"{' '.join(parts)}\n{' قال الرئيس '.join(parts)}", "ar"))
    assert len(compared) <= 3 * len(found)


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


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_a_report_is_read_in_few_calls(number: str) -> None:
    report = seeds()[number]
    find_quotes(report)
    assert calls(lambda: find_quotes(report)) <= CALLS * len(report.text)


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_who_speaks_is_sought_once_a_sentence(number: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sought: list[tuple[int, int]] = []

    def counted(sentence: Sentence) -> list[Saying]:
        sought.append((sentence.tokens[0].start, sentence.tokens[-1].end))
        return find_sayings(sentence)

    monkeypatch.setattr(report_reading, "find_sayings", counted)
    find_quotes(seeds()[number])
    assert len(sought) == len(set(sought)) > 0


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_the_words_of_a_paragraph_are_told_apart_once(number: str, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[int, int]] = []

    def counted(text: str, start: int, end: int, cuts: Sequence[Cut] = (), *, prefixed: bool = False) -> list[Token]:
        told.append((start, end))
        return tokenise(text, start, end, cuts, prefixed=prefixed)

    report = seeds()[number]
    monkeypatch.setattr(sentences, "tokenise", counted)
    find_quotes(report)
    paragraphs = [paragraph.span for paragraph in report.paragraphs]
    assert {end for _, end in told} >= {span.end for span in paragraphs}
    assert len([end for _, end in told if any(end == span.end for span in paragraphs)]) == len(paragraphs)


def test_capitals_are_sought_once_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    sought: list[int] = []

    def counted(tokens: Sequence[Token], language: Language) -> list[tuple[int, int]]:
        sought.append(tokens[0].start)
        return capitals.capital_runs(tokens, language)

    monkeypatch.setattr(sentences, "capital_runs", counted)
    find_quotes(seeds()["000"])
    assert len(sought) == len(set(sought)) > 0


def test_words_are_held_for_the_paragraphs_beside_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report_reading, "HELD", 0)
    text = "\n".join([seeds()["000"].text] * 8)
    report = report_of(text)
    find_quotes(report)
    tracemalloc.start()
    try:
        find_quotes(report)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak <= TIMES_TEXT * len(text)


@pytest.mark.parametrize(("held", "times"), [(10_000, 1), (0, 2)])
def test_a_long_report_is_taken_apart_again_and_not_held(
    held: int, times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[int] = []

    def counted(
        text: str, span: Span, paragraph: int, language: Language, segments: Sequence[Segment]
    ) -> list[Sentence]:
        taken.append(paragraph)
        return sentences.read_sentences(text, span, paragraph, language, segments)

    monkeypatch.setattr(report_reading, "HELD", held)
    monkeypatch.setattr(report_reading, "read_sentences", counted)
    find_quotes(report_of("It was late.\n“We go on,” Ana Ruiz said."))
    assert taken == [0, 1] * times


QUIET = "\n".join(f"The road to the harbour was closed for {days} days." for days in range(2, 40))


def heard_in(text: str, monkeypatch: pytest.MonkeyPatch) -> tuple[list[str], int]:
    """Who speaks in `text`, and how many of its sentences are gone through for that."""
    heard: list[Sentence] = []
    hear = People.hear

    def counted(people: People, sentence: Sentence, sayings: Sequence[Saying]) -> dict[int, Person | None]:
        heard.append(sentence)
        return hear(people, sentence, sayings)

    monkeypatch.setattr(People, "hear", counted)
    return [quote.speaker.identity for quote in find_quotes(report_of(text))], len(heard)


def test_what_stands_behind_the_last_quote_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    assert heard_in(f"“We go on,” Ana Ruiz said.\n{QUIET}", monkeypatch) == (["Ana Ruiz"], 1)


def test_a_report_without_marks_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    assert heard_in(QUIET, monkeypatch) == ([], 0)


def test_somebody_told_by_office_is_named_from_behind_the_last_quote(monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"“We go on,” the mayor said.\n{QUIET}\nThe mayor, Ana Ruiz, left."
    assert heard_in(text, monkeypatch) == (["Ana Ruiz"], 40)


def test_a_quote_may_run_on_over_more_paragraphs_than_are_held() -> None:
    text = "\n".join([*(f"“We walked for {days} days." for days in range(2, 9)), "“It was far,” Ana Ruiz said."])
    assert {quote.speaker.identity for quote in find_quotes(report_of(text))} == {"Ana Ruiz"}


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
