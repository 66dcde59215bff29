"""English: who is blamed or praised for saying something has said it."""

from __future__ import annotations

import pytest

from tests.quotes.quote_samples import quotes_of

CASES = [
    ("Roe accused the mayor of saying the pier was “a waste of money.”", "the mayor"),
    ("Roe mocked Cole for calling the pier “a waste of money.”", "Cole"),
    ("Roe criticized Cole for not paying taxes and calling the pier “a waste of money.”", "Cole"),
    ("Roe faulted Cole for skipping votes, hiding papers and dismissing complaints as “noise.”", "Cole"),
    ("Roe took Cole to task for claiming that the pier was “a sea of rust.”", "Cole"),
    ("Cole was late. Roe scolded him for claiming the pier was “a sea of rust.”", "him"),
]


@pytest.mark.parametrize(("text", "speaker"), CASES)
def test_the_blamed_speaks(text: str, speaker: str) -> None:
    (quote,) = quotes_of(text)
    assert quote.speaker.text == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Roe criticized Cole for the deal, calling it “a waste of money.”",
        "Roe thanked Cole for the gift, saying it was “a lovely thing.”",
        "Roe accused the press of being “dishonest.”",
    ],
)
def test_who_blames_speaks_when_the_words_are_not_what_is_blamed(text: str) -> None:
    (quote,) = quotes_of(text)
    assert quote.speaker.text == "Roe"
