"""Speakers of American news as desks print it: texts put out, owners, clauses that say more of a noun."""

from __future__ import annotations

import pytest

from tests.quotes.quote_samples import quotes_of


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Pell was tight-lipped before the meeting saying only, “It is a long road.”", "It is", "Pell"),
        ("It ended with the host actually saying, “Pass me the salt.”", "Pass", "the host"),
        (
            "Lowe accused the paper of being “lazy” about an old bridge photo he tweeted, while the town shrugged.",
            "lazy",
            "Lowe",
        ),
        ("It began with a Sunday tweet from Pell calling Moss the “laziest clerk in town.”", "laziest", "Pell"),
        (
            "Ann Pell wrote that, days before the flood, Aide Cal Moss suggested it would be hard to “ban” rain.",
            "ban",
            "Aide Cal Moss",
        ),
        (
            "Later, she put out a statement online blaming Moss for “lazy work” and said the bridge was “fine.”",
            "lazy",
            "she",
        ),
        (
            "Later, she put out a statement online blaming Moss for “lazy work” and said the bridge was “fine.”",
            "fine",
            "she",
        ),
        ("Ann Pell: Cal Moss 'Worst Neighbor' of Small Farms, Market-Day Advocates", "Worst", "Ann Pell"),
        ("Lowe was puzzled by Pell's “maybe,” asking whether she would run.", "maybe", "Pell"),
        (
            "“There were days when we simply froze.” So calmly said former mayor Ann Pell to the paper on Monday.",
            "There",
            "former mayor Ann Pell",
        ),
        (
            "The memo also mentions her lawyer's statement about Pell wanting more “room to breathe” at work.",
            "room",
            "her lawyer",
        ),
        ("Pell's remarks on the bridge may end up in a drawer, along with her statement: “I am tired.”", "I am", "her"),
        ("A clip of Mayor Ann Pell saying “you may as well swim” was on every phone.", "you may", "Mayor Ann Pell"),
        ("Moss, you may recall, defended Pell after her infamous “honest flood” comments.", "honest", "her"),
        (
            "The paper ran a letter by Cal Moss that all but praised the flood and said “lazy” towns should learn.",
            "lazy",
            "a letter by Cal Moss",
        ),
        (
            "And, as the letter noted that Pell made a “weak, late repair,” it did not note that she had paid.",
            "weak",
            "the letter",
        ),
        (
            "Moss answered with a letter.\nThe key line comes in the last paragraph: “We will not pay for it.”",
            "We will",
            "Moss",
        ),
        (
            "After the vote, farmers set aside the new map offered by Pell, dismissing it as “a sketch on a napkin.”",
            "a sketch",
            "farmers",
        ),
        (
            "She backs Moss again, saying he was beaten and that “the downtown crowd” felt threatened by him.",
            "the downtown",
            "She",
        ),
        ("Clerk: Closing the last ferry was “plain silly”", "plain", "Clerk"),
        ("In response to Pell's humble “tiny bridge” tweet, her son laughed.", "tiny", "Pell"),
        ("The office was calmer, issuing a two-sentence statement that expressed “dismay.”", "dismay", "The office"),
        ("When Lowe pressed — “Madam, yes or no?” — he answered, “I paid.”", "Madam", "Lowe"),
        (
            "Host Eve Lowe sat down with Ike Moss.\nLowe attempted to interrupt. “Governor, she is late —”",
            "Governor",
            "Lowe",
        ),
        (
            "Here is what they say:\nRep. Ann Pell, D-Ohio, party chair\n“I thank the mayor for the bridge and her.”",
            "I thank",
            "Rep. Ann Pell",
        ),
        (
            "Here is what they say:\nForest ranger Cal Moss\n“Our right to fish is gone.\n“We want it back.”",
            "We want",
            "Forest ranger Cal Moss",
        ),
        (
            "While the Lowe family did not speak, they did release a note.\n“We are sad and very tired.”",
            "We are",
            "the Lowe family",
        ),
        (
            "This brought a retort from Ohio, and then Ann Pell wrote to the paper.\n“From day one, he has been late.”",
            "From",
            "Ann Pell",
        ),
        ("“We are both tired,” one of them, Cal Moss, said. “It is late.”", "We are", "one of them, Cal Moss"),
        (
            "The board does not comment on cases and Ann Rodgers’ lawyer said the claims are “thin.”",
            "thin",
            "Ann Rodgers’ lawyer",
        ),
        (
            "Though a club spokesman called it “thin,” the experts said there was merit to it.",
            "thin",
            "a club spokesman",
        ),
        (
            "The note is odd in that, rather than deny that Moss did it, it denies the papers “support” that claim.",
            "support",
            "it",
        ),
        ("Pell said voters are starting to realize that “the price of milk is high.”", "the price", "Pell"),
        (
            "Dean Ann Pell accused the firm of “dirty work” by spreading rumors — a move the doctor said hurt.",
            "dirty",
            "Dean Ann Pell",
        ),
        (
            "That brought a stern rebuttal from Rep. Ann Pell, D-Md., who told the chief “he is late.”",
            "he is",
            "Rep. Ann Pell",
        ),
        ("Rep. Jim Pell - who chairs a panel - compared the loss to a “bad film.”", "bad", "Rep. Jim Pell"),
        ("Rep. Jim Pell -- who chairs a panel -- called the loss a “bad film.”", "bad", "Rep. Jim Pell"),
        (
            "Moss cut her off, insisting she sit, until Pell broke in and asked the board to “let her talk.”",
            "let her",
            "Pell",
        ),
        (
            "The paper ran a memo written by his aide, in which she accused Moss of “threats and rage.”",
            "threats",
            "she",
        ),
        (
            "It is safe, the mayor said.\nCouncilwoman Ann Pell slammed the new toll.\n“We pay and nobody asks us.”",
            "We pay",
            "Councilwoman Ann Pell",
        ),
        ("He singled out Pell for “putting every pothole on our backs.”", "putting", "He"),
        (
            "Gov. Eric Holt vetoed it, saying that the bill did not put forward a plan for addressing “fairness.”",
            "fairness",
            "Gov. Eric Holt",
        ),
    ],
)
def test_who_speaks(text: str, words: str, speaker: str | None) -> None:
    (quote,) = [quote for quote in quotes_of(text) if quote.text.startswith(words)]
    assert (quote.is_quotation, quote.speaker.text) == (True, speaker)
