"""Rows to write: one report in English, one in Arabic."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from desk.export import ExportRow, rows
from desk.model import Cue, Kind, Quote, Report, ReportId, Speaker, Statement, Status, quote_id
from index.spans import Span

ENGLISH = 'The pier is closed, the mayor said. "We *must* wait," she added.'
ARABIC = 'وقالت رئيسة البلدية "علينا أن ننتظر" قبل فتح الجسر.'


def quoted(report: Report, text: str, **more: object) -> Quote:
    start = report.text.index(text)
    span = Span(start, start + len(text))
    known: dict[str, object] = {"language": report.language, **more}
    return Quote(quote_id(report.id, span), report.id, span, span, text, **known)  # type: ignore[arg-type]


@pytest.fixture
def english() -> Report:
    return Report(
        ReportId("e1"), "in/pier_1.txt", "0" * 32, ENGLISH, "en", "Pier *closed*", "AFP", date=date(2009, 6, 16)
    )


@pytest.fixture
def arabic() -> Report:
    moment = datetime.fromisoformat("2009-06-17T08:30:00+00:00")
    return Report(ReportId("a1"), "in/جسر.txt", "1" * 32, ARABIC, "ar", "إغلاق الجسر", date=moment)


@pytest.fixture
def sample(english: Report, arabic: Report) -> tuple[ExportRow, ...]:
    start = ENGLISH.index("she")
    first = quoted(
        english,
        "We *must* wait,",
        kind=Kind.DIRECT,
        status=Status.ACCEPTED,
        tags=("pier", "a; b"),
        note="=SUM(A1)\nsecond line",
        translation="Il faut attendre",
        speaker=Speaker("she", Span(start, start + 3), "the mayor", anonymous=True, via=("AFP",)),
        cue=Cue("added", Span(ENGLISH.index("added"), ENGLISH.index("added") + 5)),
    )
    second = quoted(arabic, "علينا أن ننتظر", kind=Kind.PARTIAL, tags=("جسر",))
    statement = Statement("s1", 0.9, (), (first.id, second.id))
    return rows([english, arabic], [second, first], [statement])


@pytest.fixture
def hostile(sample: tuple[ExportRow, ...]) -> str:
    return "a\x1b]0;x\x07b\x00c\u202ed\r\ne\u2028f\x85g<script>&amp;|`*_[x](y)~~"
