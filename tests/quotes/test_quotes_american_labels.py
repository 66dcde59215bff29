"""What in marks is a label and what is said: laws, answers of a survey, credits, phrases taken up, echoes."""

from __future__ import annotations

import pytest

from desk.model import Kind, Quote
from tests.quotes.quote_samples import quotes_of


def only(text: str, words: str) -> Quote:
    """The quote of `text` that starts with `words`."""
    (quote,) = [quote for quote in quotes_of(text) if quote.text.startswith(words)]
    return quote


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Senator Ruiz spoke about “Molly's Law” on Friday and said the vote was close.", "Molly"),
        ("The third bill, “Clean Rivers for All Act,” would cut grants to towns.", "Clean"),
        ("He signed the “No Empty Shelves Act,” which he said was overdue.", "No Empty"),
        ("A new “quiet hours” law is popular, according to research done for the town.", "quiet"),
        ("After a speech on a “shoot the drone” bill, Pell had the following to say.", "shoot"),
        ("The town fell to 40 percent of those who say they are “very rural,” and to 3 among others.", "very"),
        ("Just 12 percent said they have a “very poor” opinion of the mayor.", "very poor"),
        ("Some 61% said they were “somewhat worried” about the dam.", "somewhat"),
        ("Nobody laughs when someone says “ferry,” and the list goes on.", "ferry"),
        ("Ann Pell apologizes for posting pictures of ‘Harbor’ co-star Bo Lund", "Harbor"),
        ("The board voted to end the use of the “Marauders” nickname.", "Marauders"),
        ("While mocking farmers who call themselves “the hold-outs” at the fair, Ruiz left.", "the hold"),
        ("Nine people responded with a kind word, such as “warm,” “fair” and “bright.”", "warm"),
        ("Nine people responded with a kind word, such as “warm,” “fair” and “bright.”", "fair"),
        ("Nine people responded with a kind word, such as “warm,” “fair” and “bright.”", "bright"),
        ("Asked to name a “dead zone” street, Mayor Pell mentioned a lane by the docks.", "dead"),
        ("Pressed for an example of “dead zones,” Pell cited a lane by the docks.", "dead"),
        ("Pell made news with a post entitled, “The Harbor Sinks and Nobody Looks.”", "The Harbor"),
    ],
)
def test_what_is_a_label(text: str, words: str) -> None:
    quote = only(text, words)
    assert not quote.is_quotation, quote.reason
    assert quote.kind in {Kind.TERM, Kind.SCARE}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Senator Ruiz called the “Molly's Law” vote “a slap in the face of workers.”", "a slap"),
        ("The “job-killing” law must go, Ruiz said.", "job"),
        ("Just 12 people said they have “nothing left to eat” in the house.", "nothing"),
        ("The voters who say they are “sick of all this noise” stay at home.", "sick"),
        ("Asked if she had called him “a clown,” Pell nodded.", "a clown"),
        ("Ruiz called it a prime example of “town hall greed.”", "town hall"),
        ("“It is late,” he told reporters, calling the practice of selling long term leases “shameful.”", "shameful"),
        ("Ann Pell used the oddly loaded term “cash and carry” to describe the plan.", "cash"),
        ("He dodged the question with the phrase “no news.”", "no news"),
        ("The mayor repeated the phrase “over my dead body” at the fair.", "over"),
    ],
)
def test_what_is_said_all_the_same(text: str, words: str) -> None:
    quote = only(text, words)
    assert quote.is_quotation, quote.reason


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ruiz Savors “Lock It Up” Chants at Fairs\nRuiz spoke at a fair.\n", "Lock"),
        ("They launched into a round of the “Lock It Up!” chant at noon.", "Lock"),
        ("The infamous “lock it up” chant began during the 2012 campaign.", "lock"),
        ("The “dead broke” remark hurt her with voters.", "dead"),
        ("He was “very careless,” Pell said on Monday.\nThe charge of being “very careless” hurt.", "very careless"),
    ],
)
def test_what_was_called_out_or_said_before(text: str, words: str) -> None:
    assert all(quote.is_quotation for quote in quotes_of(text) if quote.text.startswith(words))


def test_a_headline_repeats_what_somebody_says_below() -> None:
    text = "Farmers ‘cautiously hopeful’ the dam will hold\n“I am still cautiously hopeful,” said Ann Pell.\n"
    headline, below = quotes_of(text)
    assert headline.is_quotation
    assert headline.speaker == below.speaker


def test_a_headline_whose_words_nobody_says_is_left_in_doubt() -> None:
    headline, _ = quotes_of("Farmers ‘cautiously hopeful’ the dam will hold\n“It is raining,” said Ann Pell.\n")
    assert not headline.is_quotation


def test_a_word_that_is_no_verb_behind_to_reports_nothing() -> None:
    (quote,) = quotes_of("The measure would cut grants to states and “open cities” that refuse to help.")
    assert not quote.speaker.text


def test_a_noun_behind_first_reports_nothing() -> None:
    (quote,) = quotes_of("During his first press briefing of the year, Spence gave a “small” sign.")
    assert quote.speaker.text in {None, "", "Spence"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The owners say the new “ferry bill” law, signed on May 17, breaks their rights.", "ferry"),
        ("Ohio Gov Signs “Do Not Honk” And Anti-Noise Bills\nThe governor signed two bills.", "Do Not"),
    ],
)
def test_what_a_law_goes_by(text: str, words: str) -> None:
    assert not only(text, words).is_quotation


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "The mayor is Ann Pell, who was recently reported to have called Tom Hall ‘a weasel,’ on Monday.",
            "a weasel",
            "Ann",
        ),
        ("Ann Pell is said to have called the plan “a joke.”", "a joke", "Ann Pell"),
    ],
)
def test_what_somebody_is_reported_to_have_said(text: str, words: str, speaker: str) -> None:
    quote = only(text, words)
    assert quote.is_quotation, quote.reason
    assert (quote.speaker.text or "").startswith(speaker)


@pytest.mark.parametrize(
    "text",
    [
        "‘I was wrong’: Ruiz apologizes for storm remarks\nRuiz spoke at noon.\n",
        "‘Invented tales’: Harbor board pushes back on book\nThe board met.\n",
        "‘We like it’: The long feud between two judges at sea\nThe judges met.\n",
        "Pell saw him as a “puppet” of the mayor.",
        "Critics see the plan as “doomed” and costly.",
    ],
)
def test_what_a_headline_opens_with_and_what_somebody_is_seen_as(text: str) -> None:
    assert quotes_of(text)[0].is_quotation


@pytest.mark.parametrize(
    "text",
    [
        "‘Salt Harbor’: A Review of the Summer's Best Film\nThe film opens today.\n",
        "Pell saw the ship as “Lassie” came in.",
        "He was seen as the band played “Night Boat” at noon.",
    ],
)
def test_what_stands_there_and_is_not_said(text: str) -> None:
    assert not quotes_of(text)[0].is_quotation


def test_what_a_headline_opens_with_is_said_by_its_subject() -> None:
    (quote,) = quotes_of("‘I was wrong’: Ruiz apologizes for storm remarks\nRuiz spoke at noon.\n")
    assert quote.speaker.text == "Ruiz"
