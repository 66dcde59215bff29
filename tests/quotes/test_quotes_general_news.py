"""Who speaks in English reports of courts, councils, sport and culture, by the turns that they have."""

from __future__ import annotations

import pytest

from tests.quotes.quote_samples import quotes_of


def speakers(text: str) -> list[str | None]:
    """Whom each quotation in `text` is given to, as written."""
    return [quote.speaker.text for quote in quotes_of(text) if quote.is_quotation]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ida Moss, aged 58, of Mill Lane, said: “The drains smell.”", "Ida Moss"),
        ("Ida Moss, aged 58, Mill Lane said: “The drains smell.”", "Ida Moss, aged 58, Mill Lane"),
        ("In its report, the league that runs the cup said the pitch was “far from ready”.", "the league"),
        ("Playing Falstaff, he told the stalls that he would be “brief”.", "he"),
        ("The barrister, rising, said Moss’ answer was: “Never.”", "Moss"),
        ("She said the lodger held her and told her, “Keep quiet.”", "the lodger"),
        (
            "Rex Dunn, 21, ran out and told a guard, who was replying to Ida Moss, “I fell off a ladder.”",
            "Rex Dunn, 21",
        ),
        ("The poem was acclaimed by critic Ida Moss as “a small wonder”.", "critic Ida Moss"),
        ("He resisted calls by host Rex Dunn to show “more fire” on air.", "host Rex Dunn"),
        ("Moss said he fell when a steward went on a “wild ride” round the yard.", "Moss"),
        ("Mill Lane Shop Owner, Told Police 'I Fell'", "Mill Lane Shop Owner"),
        ("“We never will,” The Sun reported.", "The Sun"),
        ("Dunn pleaded with unions to call off the walkout and said the firm was “glad to talk”.", "Dunn"),
    ],
)
def test_who_speaks_in_one_sentence(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Dunn has warned he would “never agree” to some of the dock union demands.", "Dunn"),
        ("He added that he would “never” agree to their demands, and left.", "He"),
        ("The writer also said the Elm Park attack “was a response”.", "The writer"),
    ],
)
def test_a_noun_that_may_be_a_verb_does_not_speak(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_the_last_clause_of_the_sentence_before_tells_who_goes_on() -> None:
    assert speakers("Dunn's early work had moved them all, said the playwright. “He was kind to us.”") == [
        "the playwright"
    ]


def test_a_dateline_before_a_colon_is_nobody() -> None:
    text = "Leeds, Dec 1 (Wire/North): “I think I won!” That's what a baker told her sister on Monday."
    assert speakers(text) == ["a baker"]


def test_words_of_the_lead_have_the_speaker_whom_the_report_names_below() -> None:
    text = (
        "A man was jailed for attacking a guard with a rake, in a “fit of temper”.\n"
        "The court sat for a day.\n"
        "Ida Moss, defending, said it was a “fit of temper”."
    )
    assert speakers(text) == ["Ida Moss", "Ida Moss"]


def test_a_label_that_tells_the_topic_leaves_the_speaker() -> None:
    text = (
        '"We were cut open," Harbour forward Tom Hall told Radio Sund.\n'
        'On what went wrong: "They came at us twice."\nOn the goal: "It hurts."\n'
        'On a sign outside: "Closed for the cup."'
    )
    assert [quote.speaker.identity for quote in quotes_of(text)][:3] == ["Tom Hall"] * 3
    assert quotes_of(text)[2].speaker.text == "Harbour forward Tom Hall"
