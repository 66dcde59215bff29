"""Clauses of American news between a speaker and the quote: whose words stay whose."""

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
        ("Dell Ortiz warned that schools “with leaky roofs and no nurse” would go unheated.", "with leaky", "Dell"),
        ("The Jets lost to a team that Moss had spent the month calling “a soft bunch.”", "a soft", "Moss"),
        ("The bridge is closed, Lopez said, a delay she blamed on “rust, salt and thrift.”", "rust", "she"),
        (
            "Ann Pell, whose brother, Gus, was hurt in the crash, said she had sold the car for “next to nothing.”",
            "next",
            "Ann Pell",
        ),
        ("Critics, many in hats that read “No Toll,” predicted traffic and “a slow ruin.”", "a slow", "Critics"),
        (
            "It is a growing dispute over a levy that farm groups, citing old studies, say has “gutted” small towns.",
            "gutted",
            "that farm groups",
        ),
        ("Mr. Fox, who rates the firm a “buy,” said he expects “a calm year.”", "a calm", "Mr. Fox"),
        (
            "Dana Lee, whose clerk keeps the rolls, warned that towns “of every size” could lose.",
            "of every",
            "Dana Lee",
        ),
        ("He paid two builders, one of whom, known as Builder 9, texted him: “Are we good?”", "Are we", "one of whom"),
        ("Her office added that he would call Moss to testify “before the snow comes.”", "before", "Her office"),
        (
            "It was a single tone, sent every hour, which chief Ann Pell translated as “I am cold.”",
            "I am",
            "chief Ann Pell",
        ),
        ("The plan drew a rebuke from the mayor's aide, who called it “nonsense.”", "nonsense", "the mayor's aide"),
        ("The reply, from press aide Ann Pell, came later: “Please don't write.”", "Please", "press aide Ann Pell"),
        ("But experts, including Ann Pell, a former judge, say such a loss “could easily” recur.", "could", "experts"),
        (
            "Two donors met him, one of whom, the banker Cal Moss, came away describing him as “very, very calm.”",
            "very",
            "one of whom, the banker Cal Moss",
        ),
        (
            "A union official who spoke on condition of anonymity because talks are continuing said it was “far off.”",
            "far",
            "A union official",
        ),
        ("Moss told officers that he was “scared of dogs,” according to the complaint.", "scared", "Moss"),
        ("An agent urged his team to target doctors he described as “big fish.”", "big", "he"),
        ("Bell resigned after she was recorded calling parents “dead weight.”", "dead", "she"),
        ("Moss, who has said the tax is “theft,” did not reply to an email.", "theft", "Moss"),
        ("Her email began: “Dear friends, I quit.”", "Dear", "Her email"),
        (
            "She had the letter, which was signed in May and which thanked the shop for its “long, loyal service.”",
            "long",
            "the letter",
        ),
        (
            "A customer in a cap, who gave no name because, he said, his wife worked there, called it “very late.”",
            "very late",
            "A customer in a cap",
        ),
        (
            "“It is short,” Ann Pell, a lawyer for a clerk who was fired after he “liked” a page, told the court.",
            "It is",
            "Ann Pell",
        ),
        ("Coach Cal Moss said Bell would start on Friday and described him as “a horse.”", "a horse", "Coach Cal Moss"),
        ("Each day at noon, officers of the firm report that all is “stable,” a term of art.", "stable", "officers"),
        ("“Who are you?” a girl can be heard shouting on one of the tapes.", "Who are", "a girl"),
        ("The line, Bell Air, at first said only that it had “moved a guest.”", "moved", "The line"),
        ("“She asked me, ‘Is that us?’ It was,” Moss said.", "Is that", "She"),
        (
            "Bell took gifts from a man he once called, in a toast played on Monday, “the pal I picked.”",
            "the pal",
            "he",
        ),
        ("Mayor calls council plan ‘dead on arrival’ as vote nears", "dead", "Mayor"),
    ],
)
def test_whose_words_a_clause_leaves(text: str, words: str, speaker: str) -> None:
    quote = only(text, words)
    assert quote.is_quotation
    assert (quote.speaker.text or "").startswith(speaker)


def test_a_perfect_infinitive_tells_of_the_past_and_reports_nothing() -> None:
    quote = only("It was a job that was supposed to have ended in May, with a note on his “long service.”", "long")
    assert quote.speaker.text != "supposed"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“It shrank,” said Ann Pell, an analyst who has a “hold” rating on the firm.", "hold"),
        ("“A hole,” a coder who goes by the handle “nightjar” wrote.", "nightjar"),
        ("Moss said the firm's yardstick, something called “neighbor-adjusted profit,” was not real.", "neighbor"),
        ("The crew has begun calling the probe “Homer.” Pell disapproves.", "Homer"),
    ],
)
def test_what_is_only_named_in_a_clause(text: str, words: str) -> None:
    assert not only(text, words).is_quotation


def test_paragraphs_of_nothing_but_a_quote_take_turns() -> None:
    text = (
        "Cal Moss said the town was “broke.”\n“Is it the rent?” Ann Pell asked.\n“It is the roof.”\n“Whose roof?”\n"
        "“Ours,” Moss said."
    )
    identities = [quote.speaker.identity for quote in quotes_of(text)]
    assert identities == ["Cal Moss", "Ann Pell", "Cal Moss", "Ann Pell", "Cal Moss"]


def test_a_whole_sentence_that_anybody_says_is_quoted() -> None:
    assert only("“You say, ‘We are still looking.’ And we were,” Bell said.", "We are").is_quotation
