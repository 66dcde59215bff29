"""Base directions by language, by script, by text."""

from __future__ import annotations

import pytest

from desk.layout import Direction, cells, direction_of, isolated


@pytest.mark.parametrize(
    "language", ["ar", "fa", "ur", "he", "ps", "sd", "ug", "ckb", "yi", "dv", "ar-EG", "AR_LB", "fa-IR"]
)
def test_right_to_left_languages(language: str) -> None:
    assert direction_of(language, "plain words") is Direction.RTL


@pytest.mark.parametrize("language", ["en", "fr", "de-CH", "zh-Hant", "ru", "hi", "tr"])
def test_left_to_right_languages(language: str) -> None:
    assert direction_of(language, "سلام") is Direction.LTR


@pytest.mark.parametrize(
    ("language", "direction"),
    [
        ("pa-Arab", "rtl"),
        ("sd-Deva", "ltr"),
        ("az-Arab-IR", "rtl"),
        ("ar-Latn", "ltr"),
        ("ff-Adlm", "rtl"),
        ("yi-Hebr", "rtl"),
    ],
)
def test_a_named_script_decides(language: str, direction: str) -> None:
    assert direction_of(language, "") == direction


@pytest.mark.parametrize("language", ["", "und", "ku", "kk", "ms", "mul"])
def test_else_the_first_strong_character_decides(language: str) -> None:
    assert direction_of(language, "12: سلام world") is Direction.RTL
    assert direction_of(language, "12: world سلام") is Direction.LTR
    assert direction_of(language, "12") is Direction.LTR


def test_only_what_runs_from_the_right_is_isolated_and_takes_no_more_cells() -> None:
    assert isolated("“plain”, 12") == "“plain”, 12"
    assert isolated("“سلام”") == "\u2068“سلام”\u2069"
    assert cells(isolated("“سلام”")) == cells("“سلام”")
