"""Texts made at random and sample reports cut anywhere: nothing raises, and time stays in bounds."""

from __future__ import annotations

import random
import time

import pytest

from desk.model import CONTEXT, Quote, Report, quote_id
from desk.quotes import find_indirect, find_quotes
from tests.quotes.quote_samples import report_of, seeds

PIECES = [
    "",
    '"',
    "“",
    "”",
    "«",
    "»",
    "‘",
    "’",
    "'",
    "„",
    "‹",
    "›",
    "``",
    "''",
    ",",
    ".",
    ":",
    ";",
    "?",
    "!",
    "…",
    "(",
    ")",
    "-",
    "—",
    "،",
    "؛",
    "؟",
    "\n",
    "said",
    "he",
    "she",
    "Kelly",
    "official",
    "the",
    "a",
    "that",
    "according",
    "to",
    "told",
    "reporters",
    "dit",
    "a-t-il",
    "selon",
    "M.",
    "Mme",
    "le",
    "que",
    "qui",
    "قال",
    "وقال",
    "ان",
    "بحسب",
    "المسؤول",
    "الذي",
    "رفض",
    "الكشف",
    "عن",
    "اسمه",
    "و",
    "ف",
    "#",
    "@",
    "3.5",
    "U.S.",
    "sagte",
    "laut",
    "dijo",
    "según",
    "گفت",
    "که",
    "\u200f",
    "\u202b",
    "\ufeff",
    "\x00",
    "é",
    "😀",
    "é",
    "NAME:",
    "Q:",
]


def check(report: Report, quotes: tuple[Quote, ...]) -> None:
    assert [q.outer.start for q in quotes] == sorted(q.outer.start for q in quotes)
    assert len({q.id for q in quotes}) == len(quotes)
    ids = {q.id for q in quotes}
    for quote in quotes:
        assert quote.text == quote.span.of(report.text)
        assert quote.id == quote_id(report.id, quote.span)
        assert quote.outer.encloses(quote.span)
        assert len(quote.before) <= CONTEXT >= len(quote.after)
        assert report.text[: quote.outer.start].endswith(quote.before)
        assert report.text[quote.outer.end :].startswith(quote.after)
        assert quote.duplicate_of is None or quote.duplicate_of in ids
        for part in (quote.speaker, quote.cue):
            if part is not None and part.span is not None:
                assert part.text == part.span.of(report.text)


def noise(source: random.Random, pieces: int) -> str:
    glue = source.choice(["", " ", " "])
    return glue.join(source.choice(PIECES) for _ in range(source.randrange(pieces)))


@pytest.mark.parametrize("language", ["en", "fr", "ar", "es", "de", "fa", "und", "zh-Hant", ""])
def test_nothing_raises_whatever_the_text(language: str) -> None:
    source = random.Random(language)
    for _ in range(1150):
        report = report_of(noise(source, 40), language)
        check(report, find_quotes(report))


def test_nothing_raises_on_any_cut_of_the_sample_reports() -> None:
    source = random.Random(7)
    for report in seeds().values():
        for _ in range(20):
            start, end = sorted(source.randrange(len(report.text)) for _ in range(2))
            cut = report_of(report.text[start:end], report.language)
            check(cut, find_quotes(cut))
            find_indirect(cut)


def test_marks_alone_take_no_more_than_linear_time() -> None:
    for mark in ('"', "“", "'", "«", "‘", "” “"):
        report = report_of(f"a {mark}b " * 4000)
        start = time.process_time()
        find_quotes(report)
        assert time.process_time() - start < 12, mark


def test_single_marks_that_nothing_closes_take_no_more_than_linear_time() -> None:
    report = report_of("a 'b " * 40_000)
    start = time.process_time()
    find_quotes(report)
    assert time.process_time() - start < 12
