"""Which way a language is written, as far as its tag tells."""

from __future__ import annotations

import pytest

from desk.i18n.direction import (
    RIGHT_TO_LEFT_LANGUAGES,
    RIGHT_TO_LEFT_SCRIPTS,
    SEVERAL_SCRIPTS,
    writing_direction,
)


@pytest.mark.parametrize("tag", ["ar", "ar-EG", "fas", "he_IL", "az-Arab", "az-arab-IR", "en-Hebr", "UR"])
def test_from_the_right(tag: str) -> None:
    assert writing_direction(tag) == "rtl"


@pytest.mark.parametrize("tag", ["en", "fr-CA", "ar-Latn", "az-Cyrl", "zh-Hant-TW", "sr"])
def test_from_the_left(tag: str) -> None:
    assert writing_direction(tag) == "ltr"


@pytest.mark.parametrize("tag", ["", "und", "ku", "pa", "mul"])
def test_what_a_tag_does_not_tell(tag: str) -> None:
    assert writing_direction(tag) is None


def test_tables_agree() -> None:
    assert not RIGHT_TO_LEFT_LANGUAGES & SEVERAL_SCRIPTS
    assert all(len(script) == 4 and script.islower() for script in RIGHT_TO_LEFT_SCRIPTS)
    assert all(len(tag) in (2, 3) and tag.islower() for tag in RIGHT_TO_LEFT_LANGUAGES | SEVERAL_SCRIPTS)
