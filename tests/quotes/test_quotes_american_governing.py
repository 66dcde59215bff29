"""Which clause of a political report holds the words in marks, and who spoke when the sentence has no cue."""

from __future__ import annotations

import pytest

from desk.model import Kind, Quote
from tests.quotes.quote_samples import quotes_of


def only(text: str, words: str) -> Quote:
    """The quote of `text` that starts with `words`."""
    (quote,) = [quote for quote in quotes_of(text) if quote.text.startswith(words)]
    return quote


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Ana Ruiz hailed Mayor Bo Lund’s “cool head” on Monday, while Pell mocked his plan to see it.",
            "cool",
            "Ana Ruiz",
        ),
        (
            "Farms need rain — and not the county’s “tall tales” about it, the head of the union said Monday.",
            "tall",
            "the head of the union",
        ),
        ("Ruiz’s argument that the Nov. 3 ballot is “loaded” against him has worked.", "loaded", "Ruiz"),
        ("Ruiz is doubling down on her argument that the bridge “answered” every wish.", "answered", "Ruiz"),
        (
            "Governor Pell vetoed it last week over concerns that it was “too broad” and “unwise.”",
            "too broad",
            "Governor Pell",
        ),
        (
            "Governor Pell vetoed it last week over concerns that it was “too broad” and “unwise.”",
            "unwise",
            "Governor Pell",
        ),
        ("The paper ran it along with a quote from Lund in the Post: “We never met.”", "We never", "Lund"),
        ("The camp contrasted the old praise with a quote from him in the Post: “We never met.”", "We never", "him"),
        (
            "Lund lied about the ferry, and then Ana Ruiz tried to help by saying the trips were “rare cases.”",
            "rare",
            "Ana Ruiz",
        ),
        ("The Star dubbed it “awful” while Globe was content with calling it “poor.”", "poor", "Globe"),
        (
            "Lund asked if Pell had a reply to critics such as Union President Ana Ruiz calling the cut “painful.”",
            "painful",
            "Union President Ana Ruiz",
        ),
        (
            "Ruiz faulted the head of the board for voting to close the pier, calling it “the worst vote in years.”",
            "the worst",
            "Ruiz",
        ),
        ("Ruiz faulted Pell for skipping votes, calling her a “fool” and leaving.", "fool", "Pell"),
        (
            "Fans cheered as the stadium announcer opened the match and asked them to think of “peace for all.”",
            "peace",
            "the stadium announcer",
        ),
        ("Gov. Pell vetoed it, saying in her message that it lacked “clean ferries.”", "clean", "Gov. Pell"),
        ("Rep. Ana Ruiz (D-Ohio) claims the pier was “sold.”", "sold", "Rep. Ana Ruiz (D-Ohio)"),
        ("Rep. Ana Ruiz (D-Ohio) found Pell’s view of the old pier “odd.”", "odd", "Rep. Ana Ruiz (D-Ohio)"),
    ],
)
def test_the_clause_that_holds_the_words_gives_their_speaker(text: str, words: str, speaker: str) -> None:
    quote = only(text, words)
    assert quote.is_quotation
    assert quote.speaker.text == speaker


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Speaker Ana Ruiz said the report was thin. Pell did not answer questions.", "Speaker Ana Ruiz"),
        ("Ana Ruiz said it was thin, which is why the clerks are calling Pell.", "Ana Ruiz"),
        ("The coach said he would stay ahead of the “Harbor Night” match.", "The coach"),
        ("Pell never said why.", "Pell"),
    ],
)
def test_who_spoke_in_the_sentence_before_speaks_the_words_that_stand_alone(before: str, speaker: str) -> None:
    quote = only(f"{before}\n“What puzzles me is the case they make, and then where it ends.”", "What puzzles")
    assert quote.speaker.text == speaker


def test_a_chant_without_a_speaker_does_not_part_what_somebody_says() -> None:
    text = "“Two boxes are missing,” Ruiz told a rally, to a loud “shut it down” chant. “Very sad. Here we come.”"
    assert only(text, "Very sad").speaker.text == "Ruiz"


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("“We have a ‘boats go first’ rule for that,” Ruiz said.", "boats go", False),
        ("“And people say, ‘we cannot take it,’ you know,” Ruiz said.", "we cannot", True),
        ("“He went, ‘We are all done.’ So we left,” Ruiz said.", "We are all", True),
    ],
)
def test_words_inside_a_quote_are_somebodys_when_a_cue_gives_them(text: str, words: str, told: bool) -> None:
    quote = only(text, words)
    assert quote.is_quotation is told
    assert (quote.kind is Kind.NESTED) is told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Pell has said so. Maps show the ferry took off over fears of “fog” at sea.", "fog"),
        ("Concerns that it was “broad” went around.", "broad"),
    ],
)
def test_a_thing_found_or_feared_by_nobody_is_not_said(text: str, words: str) -> None:
    assert not only(text, words).is_quotation
