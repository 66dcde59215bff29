"""Languages of short texts."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import detect, script_of
from index.language import READ, language_code
from index.profiles import function_words, profiles

HEADLINES = Path(__file__).parent / "words" / "headlines.tsv"
SURE, WRONG = 0.85, 0.05


def headlines() -> list[tuple[str, str]]:
    lines = [line for line in HEADLINES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [(code, text) for line in lines for code, _, text in [line.partition("\t")]]


def test_headlines_in_many_languages() -> None:
    found = [(code, detect(text)) for code, text in headlines()]
    right = sum(code == said for code, said in found)
    wrong = [(code, said) for code, said in found if said not in (code, "und")]
    assert right / len(found) >= SURE, [pair for pair in found if pair[0] != pair[1]]
    assert len(wrong) / len(found) <= WRONG, wrong


@pytest.mark.parametrize(
    ("name", "languages"),
    [("000", {"en"}), ("001", {"en"}), ("002", {"ar"}), ("003", {"en"}), ("004", {"fr"})],
)
def test_every_paragraph_of_the_samples(seeds: Path, name: str, languages: set[str]) -> None:
    (path,) = seeds.glob(f"{name}_*.txt")
    paragraphs = [line for line in path.read_text(encoding="utf-8").splitlines() if len(line) > 80]
    assert {detect(paragraph) for paragraph in paragraphs} == languages


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("abc", "Latn"),
        ("Привет", "Cyrl"),
        ("سلام abc", "Arab"),
        ("日本語です", "Jpan"),
        ("中文", "Hani"),
        ("12 !", "Zyyy"),
    ],
)
def test_scripts(text: str, script: str) -> None:
    assert script_of(text) == script


def test_only_the_beginning_is_read() -> None:
    text = "The government said that it was not going to happen. " * 40
    assert detect(text) == detect(text[:READ]) == "en"
    start = process_time()
    detect(text * 500)
    assert process_time() - start < 0.1


@pytest.mark.parametrize(
    ("typed", "code"),
    [("AR", "ar"), ("Arabic", "ar"), ("عربي", "ar"), ("français", "fr"), ("pt-BR", "pt"), ("xx", "xx")],
)
def test_names_of_languages(typed: str, code: str) -> None:
    assert language_code(typed) == code


def test_profiles_are_whole() -> None:
    codes = [profile.code for profile in profiles()]
    assert len(codes) == len(set(codes)) >= 40
    assert all(profile.script and profile.names and profile.words for profile in profiles())


def test_words_that_join_are_no_words_of_weight() -> None:
    assert {"the", "of", "le", "في"} <= function_words()
    assert not {"who", "said", "not"} & function_words()


@given(st.text(max_size=200))
def test_any_text_has_a_language_or_none(text: str) -> None:
    assert detect(text)
    assert len(script_of(text)) == 4
