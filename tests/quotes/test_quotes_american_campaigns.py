"""Quotes of American campaigns and votes as the press prints them: crowds, relayed words, exclamations, sites."""

from __future__ import annotations

import pytest

from tests.quotes.quote_samples import quotes_of


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "When it was over, Moss was led off as the crowd outside the old mill shouted “Shame!”",
            "Shame",
            "the crowd outside the old mill",
        ),
        (
            "The crowd at Mayor Pell’s Friday night campaign rally broke into chants of “fix the bridge” at nine.",
            "fix",
            "The crowd at Mayor Pell’s Friday night campaign rally",
        ),
        ("Moss said Mayor Pell told him at the River House “I want a bridge” during lunch.", "I want", "Mayor Pell"),
        ("Moss accused the Pell camp of telling “lies” about the toll.", "lies", "Moss"),
        (
            "Moss said Pell asked him to stay, and he replied that he would serve out his term and “was on no side.”",
            "was on",
            "he",
        ),
        (
            "They say the ferry sank, and lastly, insisting that there was “NO FERRY!”",
            "NO FERRY",
            "They",
        ),
        (
            "“We learned little,” said WBRG.com opinion columnist John Lowe.",
            "We learned",
            "WBRG.com opinion columnist John Lowe",
        ),
        (
            "She was answering words by Ohio’s Cal Moss, the council’s longest leader, who on Friday said: “No more.”",
            "No more",
            "Cal Moss, the council’s longest leader",
        ),
        (
            "Pell praised the town, promising to build a dock and to “tear down the gates that” hold back the boats.",
            "tear",
            "Pell",
        ),
        ("“Do you like tolls?” he shouted, prompting “tear it down” cheers from the crowd.", "tear", "the crowd"),
        ("He liked the “fix it now” chants that were heard all night.", "fix", None),
    ],
)
def test_who_speaks(text: str, words: str, speaker: str | None) -> None:
    (quote,) = [quote for quote in quotes_of(text) if quote.text.startswith(words)]
    assert (quote.is_quotation, quote.speaker.text) == (True, speaker)


@pytest.mark.parametrize(
    ("text", "words"),
    [("Lowe said the mayor is not perfect and the 2005 “Harbor Nights” comments he made were wrong.", "Harbor")],
)
def test_a_show_is_no_quotation(text: str, words: str) -> None:
    (quote,) = [quote for quote in quotes_of(text) if quote.text.startswith(words)]
    assert not quote.is_quotation
