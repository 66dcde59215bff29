"""The five sample reports: what is folded and what is not, line for line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desk.ingest import read_report
from desk.model import FoldReason, Report, Role

SEEDS = Path(__file__).parents[2] / "seeds"
D, F, T = FoldReason.DUPLICATE, FoldReason.FURNITURE, FoldReason.TEASER
C, P = FoldReason.COMMENTS, FoldReason.TOPICS
Reader = Callable[[str], Report]


@pytest.fixture
def seed(language_of: Callable[[str], str]) -> Reader:
    def read(number: str) -> Report:
        [path] = SEEDS.glob(f"{number}_*.txt")
        return read_report(path, language_of)

    return read


def folds(report: Report) -> dict[int, FoldReason]:
    return {index: part.fold.reason for index, part in enumerate(report.paragraphs) if part.fold}


@pytest.mark.parametrize(
    ("number", "count", "folded"),
    [
        ("000", 43, {0: F, 2: F} | dict.fromkeys(range(23, 43), T)),
        ("001", 19, {1: D, 14: C, 15: C, 16: F, 17: C, 18: C}),
        ("002", 31, dict.fromkeys(range(16, 31), D)),
        ("003", 9, {0: P}),
        ("004", 10, {1: F, 2: F, 8: F}),
    ],
)
def test_exactly_the_furniture_is_folded(seed: Reader, number: str, count: int, folded: dict[int, FoldReason]) -> None:
    report = seed(number)
    assert len(report.paragraphs) == count
    assert folds(report) == folded


def test_the_doubled_body_points_at_its_first_printing(seed: Reader) -> None:
    report = seed("002")
    for index in range(16, 31):
        fold = report.paragraphs[index].fold
        assert fold is not None
        assert fold.original == report.paragraphs[index - 15].span
        assert fold.original.of(report.text) == report.paragraphs[index].span.of(report.text)


def test_the_headline_printed_twice_points_at_the_first(seed: Reader) -> None:
    report = seed("001")
    fold = report.paragraphs[1].fold
    assert fold is not None
    assert fold.original == report.paragraphs[0].span == report.title_span


@pytest.mark.parametrize(
    ("number", "title", "language", "origin"),
    [
        (
            "000",
            "US asks Twitter to maintain service after Iran vote: official",
            "en",
            ("AFP", "Lachlan Carmichael", "WASHINGTON"),
        ),
        ("001", "US urged Twitter to keep running during Iran polls", "en", ("", "", "Washington")),
        ("003", "Report: State Dept. urged Twitter to reschedule maintenance", "en", ("", "", "")),
        ("004", "Twitter : cyber-arme de l'opposition en Iran", "fr", ("Europe1.fr", "Rédaction Europe1.fr", "")),
    ],
)
def test_what_a_report_says_of_itself(
    seed: Reader, number: str, title: str, language: str, origin: tuple[str, str, str]
) -> None:
    report = seed(number)
    assert (report.title, report.language) == (title, language)
    assert (report.outlet, report.byline, report.dateline) == origin
    assert report.date is None
    assert report.title_span is not None
    assert report.title_span.of(report.text) == title


def test_a_report_without_headline_is_named_by_its_first_sentence(seed: Reader) -> None:
    report = seed("002")
    first = report.paragraphs[0].span.of(report.text)
    assert report.language == "ar"
    assert report.title.endswith("…")
    assert first.startswith(report.title[:-1])
    assert {part.role for part in report.paragraphs} == {Role.BODY}


@pytest.mark.parametrize(
    ("number", "roles"),
    [
        ("000", {1: Role.HEADLINE, 3: Role.CAPTION, 4: Role.BYLINE}),
        ("001", {0: Role.HEADLINE, 2: Role.STANDFIRST}),
        ("003", {1: Role.HEADLINE, 2: Role.STANDFIRST}),
        ("004", {0: Role.HEADLINE, 2: Role.BYLINE, 3: Role.STANDFIRST}),
    ],
)
def test_roles(seed: Reader, number: str, roles: dict[int, Role]) -> None:
    report = seed(number)
    assert {index: part.role for index, part in enumerate(report.paragraphs) if part.role is not Role.BODY} == roles


@pytest.mark.parametrize("path", sorted(SEEDS.glob("0*.txt")), ids=lambda path: path.name[:3])
def test_stored_text_is_the_file(path: Path, language_of: Callable[[str], str]) -> None:
    report = read_report(path, language_of)
    assert report.text.encode("utf-8") == path.read_bytes()
    assert report.encoding == "utf-8"
    assert not report.warnings
    assert {part.language for part in report.paragraphs} == {report.language}
