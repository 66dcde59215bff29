"""Turns of American political news: who speaks, and what in marks is said rather than named."""

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
        ("Ruiz on Tuesday said the tape was “fake.”", "fake", "Ruiz"),
        ("The White House late on Monday dismissed the letter as “a stunt.”", "a stunt", "The White House"),
        ("Prime Minister Nora May said the vote was “final.”", "final", "Prime Minister Nora May"),
        ("“No,” said her lawyer, Jim Bo.", "No", "her lawyer, Jim Bo"),
        ("Ruiz himself said the plan was “dumb.”", "dumb", "Ruiz himself"),
        ("Critics pounced on her “dead broke” remark.", "dead", "her"),
        ("Ruiz’s “beautiful wall” promise was mocked.", "beautiful", "Ruiz"),
        ("Mr. Ruiz’s vow to “bomb the hell” out of the group was cheered.", "bomb", "Mr. Ruiz"),
        ("Mr. Ruiz’s false claim that he was “robbed” stuck.", "robbed", "Mr. Ruiz"),
        ("Ruiz — who once described himself as “very pro-choice” — now disagrees.", "very", "Ruiz"),
        ("A poll last month found that voters think the tax is “very unfair.”", "very", "A poll"),
        ("They tired of what one of them called a “siege mindset” at the top.", "siege", "one of them"),
        ("Judge Ann Bell wrote that the state had offered “no proof” of fraud.", "no proof", "Judge Ann Bell"),
        ("He said he was done, angering the board, which said he was “out of line.”", "out of line", "the board"),
        ("The crowd broke into chants of “Lock it up!”", "Lock", "The crowd"),
        ("It went viral, with one Democrat tweeting that it was “the best thing.”", "the best", "one Democrat"),
        ("A law officer said that Coyle had felt “boxed in.”", "boxed", "A law officer"),
        ("Sen. Pell told reporters that Ruiz should apologize “to the judge.”", "to the judge", "Sen. Pell"),
        ("According to the Journal, agents believed that they should “stand down.”", "stand", "the Journal"),
        ("Dunn signed a bill that allows fishing, saying states had “begged for it.”", "begged", "Dunn"),
        ("Dunn killed a rule that would have banned nets, calling it “an insult to anglers.”", "an insult", "Dunn"),
        ("Police held a man who told neighbors he was armed, saying he would “end it.”", "end it", "a man"),
        ("“We lost, Dunn said Tuesday. “It hurts.”", "We lost", "Dunn"),
        ("“I moved on her,” Ruiz is heard saying.", "I moved", "Ruiz"),
        (
            "Pell, who told CBS’ “Face the Nation” that he is “his own enemy” in this, said Mr. Ruiz was “low.”",
            "low",
            "Pell",
        ),
        (
            "The target was Chris Lantz, who lost a leg and who told MSNBC the plan was “a sticker.”",
            "a sticker",
            "Chris",
        ),
    ],
)
def test_who_speaks(text: str, words: str, speaker: str) -> None:
    assert (only(text, words).speaker.text or "").startswith(speaker)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor called the Senate’s inability to write laws “inexcusable.”", "inexcusable"),
        ("He spoke softly of “mutual respect” and called the migrants “good, hard-working people.”", "good"),
        ("Her chairman was blunter, accusing Mr. Ruiz of having “choked” in front of a leader.", "choked"),
        ("Voters described the race as “depressing,” “embarrassing” and “a joke.”", "embarrassing"),
        ("The nominee was unusually subdued, saying he had “regrets.”", "regrets"),
        ("Ruiz used the word “disaster” 14 times in the speech.", "disaster"),
        ("The “dishonest” media, Ruiz said, would not show the crowd.", "dishonest"),
        ("The bar association rated her “well qualified” but noted a temper.", "well"),
        ("He praised McKay, calling him, “a war hero,” on Monday.", "a war hero"),
    ],
)
def test_what_somebody_said(text: str, words: str) -> None:
    assert only(text, words).is_quotation


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ruiz told “Fox News Sunday” host Brett Wallace that he was ready.", "Fox"),
        ("“He was joking,” Dunn insisted on NBC’s “Today” show Monday.", "Today"),
        ("He told MSNBC’s “The Lead-Off” that the plan was a sticker.", "The Lead"),
        ("The word “rigged” has become a favorite.", "rigged"),
        ("Trump “Ace” Miller said he would come.", "Ace"),
    ],
)
def test_what_is_only_named(text: str, words: str) -> None:
    assert not only(text, words).is_quotation


def test_a_name_behind_a_dash_signs_the_quote_before_it() -> None:
    here = "“We support the president’s use of these funds.” – Congressman Matt Gale"
    below = "“You deleted it, sir.”\n— Gail Teague (@gailteague) November 11, 2016\nThe tweet was gone by noon."
    assert [quote.speaker.text for quote in quotes_of(here)] == ["Congressman Matt Gale"]
    assert [quote.speaker.text for quote in quotes_of(below)] == ["Gail Teague"]


@pytest.mark.parametrize(
    ("signed", "name"),
    [
        ("– singer Nora Vell.", "singer Nora Vell"),
        ("– drummer-turned-baker Nora Vell on Radio Sund.", "drummer-turned-baker Nora Vell"),
        ("– Nora Vell of the band Sund.", "Nora Vell"),
    ],
)
def test_tributes_are_signed_by_name_whatever_stands_around_it(signed: str, name: str) -> None:
    text = f"“He was kind.” – Tom Hall, on stage.\n“It is so crazy. I was at his house.” {signed}"
    assert [quote.speaker.text for quote in quotes_of(text)] == ["Tom Hall", name]


def test_an_office_behind_a_name_and_an_opening_is_the_name_s() -> None:
    (quote,) = quotes_of("In a letter, Nora Vell, Chief Executive & General Secretary at HBU said: “It cannot last.”")
    assert (quote.speaker.identity, quote.speaker.text or "") == (
        "Nora Vell",
        "Nora Vell, Chief Executive & General Secretary at HBU",
    )


def test_a_dash_that_goes_on_signs_nothing() -> None:
    (quote,) = quotes_of("“We saw it coming and we did nothing.” — one more line for the hall.")
    assert not quote.speaker.text


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Two years before the state admitted it, an aide wrote to a friend that it was “good enough.”",
            "good",
            "an aide",
        ),
        (
            "When a sponsor asked her to endorse a brand, she sent back a one-line letter: “I would not.”",
            "I would",
            "she",
        ),
        ("Banks, in her book, “Salt,” called Mrs. Voigt “the last person on the air.”", "the last", "Banks"),
        ("Well, users on social media had four words for the star: “Don’t forget your passport.”", "Don", "users"),
        ("Lively said in a Facebook post that it was over and asked for prayers “for all.”", "for all", "Lively"),
        ("He pleaded for a country that she said was not “as divided as we seem.”", "as divided", "she"),
        ("Kessler, the director, said that the candidate had been speaking “in a larger sense.”", "in a", "Kessler"),
        ("He also took a shot at the media, saying reporters “parachute in and fly home.”", "parachute", "He"),
        ("An analysis by the Tax Center found that most people “would see no change.”", "would", "An analysis"),
        (
            "A divided court struck down the law, finding that it was made “with one eye shut.”",
            "with",
            "A divided court",
        ),
        ("A child asked, loudly, “Is it over?” and there was laughter.", "Is it", "A child"),
        ("“Save your vote for November,“ he told the crowd. “You will need it.”", "Save", "he"),
    ],
)
def test_who_speaks_behind_other_clauses(text: str, words: str, speaker: str) -> None:
    assert (only(text, words).speaker.text or "").startswith(speaker)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Neil Rao of Dunmore & Co, who has a “sell” rating on it, said the hearing was “bad as can be.”",
            "bad",
            "Neil",
        ),
        (
            "His lawyer, Sam Brodsky, went on in a statement emailed later, calling Gallo “a liar.”",
            "a liar",
            "His lawyer",
        ),
        ("Last week Mr. Beecher came away describing the plan as “curious, very curious.”", "curious", "Mr. Beecher"),
    ],
)
def test_who_speaks_over_what_stands_between(text: str, words: str, speaker: str) -> None:
    assert (only(text, words).speaker.text or "").startswith(speaker)


def test_whom_somebody_writes_to_is_no_speaker() -> None:
    assert only("Nobody knows who texted him in 2013: “Is the big guy happy?”", "Is the").speaker.text != "him"


def test_a_programme_that_somebody_is_on_is_no_quote() -> None:
    assert not only("“They were lucky,” he said on “The Mike Dugan Show” Saturday.", "The Mike").is_quotation
