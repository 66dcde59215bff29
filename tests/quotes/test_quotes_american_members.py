"""Members with party and place, asides, days and lists before the verb, and what titles stand in marks."""

from __future__ import annotations

import pytest

from desk.model import Quote
from tests.quotes.quote_samples import quotes_of


def only(text: str, words: str) -> Quote:
    """The quote of `text` that starts with `words`."""
    (quote,) = [quote for quote in quotes_of(text) if quote.text.startswith(words)]
    return quote


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Del. Bo Lund, R-Avon County, the sponsor of the bill, said he was “glad.”", "glad", "Bo Lund"),
        ("“We knew it,” Minority Leader Rep. Bo Lund, D, St. Albans said.", "We knew", "Minority Leader Rep. Bo Lund"),
        ("House Speaker Ana Ruiz, R, Eureka, said it was “bad.”", "bad", "House Speaker Ana Ruiz"),
        ("Ana Ruiz, D-N.Y. said “no” as she cast her vote.", "no", "Ana Ruiz"),
        (
            "Ana Ruiz, a nurse who sails the lakes for fun, but lives in Ohio, said, “We were late.”",
            "We were",
            "Ana Ruiz",
        ),
        (
            "A crowd, guessed by the hosts, the Ohio Party, at 3,000 went wild when Lund came in, shouting: “Bo! Bo!”",
            "Bo!",
            "A crowd",
        ),
        (
            "On Monday, the Ohio Republican took no advice, telling a breakfast that it was “right.”",
            "right",
            "the Ohio",
        ),
        ("Pell was happy on Monday and called the Star News report “a phony story.”", "a phony", "Pell"),
        ("Critics cheered, even though Lund opened it by calling Ruiz “careless” in her work.", "careless", "Lund"),
        ("“It was thin,” according to the Inside Harbor account of the vote.", "It was", "the Inside Harbor account"),
        ("Pell denied that secretary of state called the mayor a “fool.”", "fool", "secretary of state"),
        (
            "Lund said he hopes the law will stop suits against agencies who deny help to a “safe class.”",
            "safe",
            "Lund",
        ),
        ("The speech met boos and a loud “shut it down” chant from the crowd.", "shut", "the crowd"),
        ("Pell scored in the debate, with Ana Ruiz on Monday declaring that it was “over.”", "over", "Ana Ruiz"),
        (
            "Lund came in answer to a question from Pell, who asked of critics like Ana Ruiz calling it “odd.”",
            "odd",
            "Ana",
        ),
        ("Bo Lund, D-N.Y., Tuesday night called it “a waste.”", "a waste", "Bo Lund"),
        ("Lund did not answer an allegation by Kay Pell that he runs a “smear shop” in town.", "smear", "Kay Pell"),
        ("He said that if voters’ claims that it sank were true, “why would we row?”", "why", "He"),
        ("When Lund told a nurse that “it is not over,” she turned to him and replied “not at all.”", "not at", "she"),
        ("When Lund told a nurse that “it is not over,” she turned to him and replied “not at all.”", "it is", "Lund"),
        ("Accusing Pell of “writing fiction”, Ruiz said the clerk had left.", "writing", "Ruiz"),
    ],
)
def test_who_speaks_is_found_over_party_place_and_day(text: str, words: str, speaker: str) -> None:
    quote = only(text, words)
    assert quote.is_quotation
    assert (quote.speaker.text or "").startswith(speaker)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Asked about it in the debate “spin room,” Ana Ruiz said she was tired.", "spin room"),
        ("Speaking on the day of Bo Lund’s famous “A New Harbor” speech, Ruiz said, “We can.”", "A New Harbor"),
        ("“It was fine,” Ruiz said on “Harbor News Sunday.”", "Harbor News"),
        ("In a part of her new book, “What Do We Need Boats For? A Low Proposal,” Ruiz told how it sank.", "What Do"),
    ],
)
def test_titles_and_names_in_an_opening_phrase_are_not_said(text: str, words: str) -> None:
    assert not only(text, words).is_quotation


def test_a_surname_alone_before_a_colon_speaks_the_line() -> None:
    quote = only("The race goes on.\n\nRuiz: ‘No way we quit’\n\nAna Ruiz spoke in Ohio.", "No way")
    assert quote.is_quotation
    assert quote.speaker.text == "Ruiz"


def test_a_chant_of_nobody_has_no_speaker() -> None:
    quote = only("Most of the day’s march was calm with chants of “No boats, no peace” all along.", "No boats")
    assert quote.is_quotation
    assert quote.speaker.text is None
