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
        ("I don’t know who began, but soon a chant of “Fix it now!” filled the hall.", "Fix", None),
        ("Lowe waved to all.\nAt the mill, there were chants of “U-P-R” and “Pell.” A roar went up.", "Pell", None),
        (
            "Pell doubled down on her comments, including repeating her false claim that “ghosts” run it.",
            "ghosts",
            "Pell",
        ),
        (
            "Pell told the board: “We end this!” In a later note, the clerk urged all to “send ten dollars.”",
            "send",
            "the clerk",
        ),
        ("When Pell said she wanted “a bridge,” Moss paused and said, “You will get one.”", "You will", "Moss"),
        ("Moss paused, then told Pell, “you will get it.”", "you will", "Moss"),
        ("Moss several times told Pell that he was not “a thief.”", "a thief", "Moss"),
        (
            "Pell praised the 700 gifts to the fund, which averaged “$27 a piece,” which is what many guests knew.",
            "$27",
            "Pell",
        ),
        (
            "Moss hit back at reports that Pell is considering selling the mill with a note to all: “Not for sale.”",
            "Not for",
            "Moss",
        ),
        ("Ann Pell: “bad roads” in the county are “costing us dear” each year", "bad roads", "Ann Pell"),
        ("“It was hard to tell who else would come,’’ Moss wrote. “It was only us.’’", "It was hard", "Moss"),
        (
            "The senator condemned the deal concluded by Mayor Pell as a “sellout of the town.”",
            "sellout",
            "The senator",
        ),
        ("Pell in his speech promised to “rebuild the mill.”", "rebuild", "Pell"),
        ("Mayor Ann Pell’s inaugural speech called the mill “a wound.”", "a wound", "Mayor Ann Pell"),
        ("The mayor told the paper Moss had told her “to wait outside.”", "to wait", "Moss"),
        ("One woman said Moss was hiring a clerk who “harmed someone” for years.", "harmed", "One woman"),
        ("Moss went after Clerk Ann Pell for saying that the town “eats too much.”", "eats", "Clerk Ann Pell"),
        (
            "Moss slammed Ann Pell on Monday for saying the mill is “dead,” saying that such a “low view” is bad.",
            "low view",
            "Moss",
        ),
        (
            "Pell's comment that half of the old men and women of the town of Elm were “beyond all help” came late.",
            "beyond",
            "Pell",
        ),
        ("Moss is trying to turn Ann Pell's “bag of bones” comment into a song.", "bag", "Ann Pell"),
        (
            "It came up in Mayor Ann Pell's statement that: “If I had a mill, I would run it.”",
            "If I had",
            "Mayor Ann Pell",
        ),
        ("Pell denied robbing Christine Lowe, who insists she is “100 percent” certain.", "100", "Christine Lowe"),
        ("A member of Lowe's staff tried to end it, saying, “Thank you.”", "Thank", "A member of Lowe's staff"),
        ("The hall echoed with cries of “four more mills” from farmers.", "four", "farmers"),
        ("VIDEO: Millers meet Pell at the gate: “Don't look away from us”\nPell went.", "Don't", None),
        ("“Look at me:” Women confront the mayor over the mill\nPell went on.", "Look", None),
        ("Speaker John A. Moss said Friday that Pell was “harming the town.”", "harming", "Speaker John A. Moss"),
        ("“We will act,” said Clerk Ann A. Pell.", "We will", "Clerk Ann A. Pell"),
        ("Judge Lowe pointed to Pell often cutting Moss short and calling him a “lazy man” on stage.", "lazy", "Pell"),
        ("Emma Lowe Issues Warning to Council: “We Won't Sink”\nEmma Lowe was there.", "We Won't", "Emma Lowe"),
        (
            "“No,” Pell said.\n“Why?” asked Cal Moss.\n“How long is that river of yours to flood us all? It is.”",
            "How long",
            "Cal Moss",
        ),
        (
            "“No,” said Ruth Lowe.\nAs Lowe waits, Pell has made a point of wanting to “be great again for us all.”",
            "be great",
            "Pell",
        ),
    ],
)
def test_who_speaks(text: str, words: str, speaker: str | None) -> None:
    (quote,) = [quote for quote in quotes_of(text) if quote.text.startswith(words)]
    assert (quote.is_quotation, quote.speaker.text) == (True, speaker)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Pell faced people waving “Disagree” signs as she said that there would be another vote.", "Disagree"),
        ("It was a week ago that Lowe spoke to “Sara,” a miller from Elm.", "Sara"),
    ],
)
def test_signs_and_aliases_are_no_quotations(text: str, words: str) -> None:
    (quote,) = [quote for quote in quotes_of(text) if quote.text.startswith(words)]
    assert not quote.is_quotation


@pytest.mark.parametrize(
    ("text", "words", "identity"),
    [
        (
            "Former town budget officials warned that the mill “will sink.”",
            "will",
            "Former town budget officials (anonymous, plural)",
        ),
        (
            "One guest, Jeff Lowe of the network’s Elmton affiliate, wrote that “no one can hear us.”",
            "no one",
            "Jeff Lowe",
        ),
    ],
)
def test_who_is_meant(text: str, words: str, identity: str) -> None:
    (quote,) = [quote for quote in quotes_of(text) if quote.text.startswith(words)]
    assert quote.speaker.identity == identity


def test_two_single_marks_end_a_double_one_and_three_a_nested_one_first() -> None:
    assert [quote.text for quote in quotes_of("“He told me, ‘Let it be,’’’ Moss said. ‘Let us go,’’ he said.")][:2] == [
        "He told me, ‘Let it be,’",
        "Let it be,",
    ]
