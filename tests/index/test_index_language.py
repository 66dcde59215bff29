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
SHORT = HEADLINES.with_name("short.tsv")
SURE, WRONG = 0.85, 0.05


def texts(file: Path) -> list[tuple[str, str]]:
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [(code, text) for line in lines for code, _, text in [line.partition("\t")]]


def test_headlines_in_many_languages() -> None:
    found = [(code, detect(text)) for code, text in texts(HEADLINES)]
    right = sum(code == said for code, said in found)
    wrong = [(code, said) for code, said in found if said not in (code, "und")]
    assert right / len(found) >= SURE, [pair for pair in found if pair[0] != pair[1]]
    assert len(wrong) / len(found) <= WRONG, wrong


def test_short_sentences_are_told_or_left_open() -> None:
    found = [(code, detect(text), text) for code, text in texts(SHORT)]
    assert [row for row in found if row[1] not in (row[0], "und")] == []
    assert sum(code == said for code, said, _ in found) / len(found) >= 0.9


def test_a_seldom_language_needs_more_than_a_word_or_two() -> None:
    usual = {code for code, _ in texts(SHORT)}
    seldom = [text for code, text in texts(HEADLINES) if code not in usual]
    assert [detect(" ".join(text.split()[:1])) for text in seldom].count("und") >= 0.6 * len(seldom)
    assert detect("Le maire a dit « oui ».") == "fr"
    assert detect("Bhí sé ag an gcruinniú agus tá na páistí go maith") == "ga"


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
    assert process_time() - start < 1


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
