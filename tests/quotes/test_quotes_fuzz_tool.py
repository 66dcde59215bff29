"""The fuzzing tool: a short run finds nothing, the same seed gives the same texts, and a failure is counted."""

from __future__ import annotations

import pytest

from desk.model import Quote, Report
from tests.tools import fuzz_quotes


def test_a_short_run_has_no_failure(capsys: pytest.CaptureFixture[str]) -> None:
    assert fuzz_quotes.main(["--texts", "600", "--seed", "3"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("600 texts, ")
    assert ", 0 failures, seed 3" in out


def test_texts_come_from_the_seed_in_every_language() -> None:
    one, other = list(fuzz_quotes.texts(40, 5)), list(fuzz_quotes.texts(40, 5))
    assert [report.text for report in one] == [report.text for report in other]
    assert {report.language for report in one} == set(fuzz_quotes.LANGUAGES) >= {"en", "fr", "ar", "zh", "und"}
    assert [report.text for report in one] != [report.text for report in fuzz_quotes.texts(40, 6)]


def test_a_failure_is_counted_and_answered_with_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(report: Report) -> tuple[Quote, ...]:
        raise ValueError(report.id)

    monkeypatch.setattr(fuzz_quotes, "find_quotes", fails)
    assert fuzz_quotes.main(["--texts", "5"]) == 1
    assert "5 failures" in capsys.readouterr().out
