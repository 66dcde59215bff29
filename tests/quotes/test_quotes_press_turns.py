"""Turns of the American press whose subject stands apart from its verb, and words that only look like cues."""

from __future__ import annotations

import pytest

from tests.quotes.quote_samples import quotes_of


def speaker(text: str, words: str) -> str:
    """Who speaks the quote of `text` that starts with `words`, "" when nobody does."""
    (quote,) = [quote for quote in quotes_of(text) if quote.text.startswith(words)]
    return quote.speaker.text or ""


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("The tapes capture Mr. Dunn describing his aide as “a mule.”", "a mule", "Mr. Dunn"),
        ("Reporters had heard Ruiz calling the plan “a joke.”", "a joke", "Ruiz"),
        ("That prompted Pell to quip that he was “the last sane man here.”", "the last", "Pell"),
        ("The union complained, alleging that bosses held “secret talks” at night.", "secret", "The union"),
        ("It was a dig at Dunn, who in 2009 called the mayor “timid.”", "timid", "Dunn"),
        ("Doctors who read the file at the request of the board said it was “thin.”", "thin", "Doctors"),
        ("Some left early, with one calling the show “a long nap.”", "a long nap", "one"),
        (
            "An inquiry released in June by the city council found the roof “unsafe at any load.”",
            "unsafe",
            "An inquiry",
        ),
        ("State water officials told him it was “clear,” according to letters filed in court.", "clear", "State water"),
        ("According to the fire report, the tenant said he was “cooking a bit.”", "cooking", "the tenant"),
        ("According to Ruiz, Pell had asked for tea, and the cook “about fainted.”", "about", "Ruiz"),
        ("Sen. Al Bo, a critic of what he calls the “handout era,” said the note shows a lot.", "handout", "he"),
        ("“It is sad,” Ana Moro, a dean who saw it with two friends, all of them late, said.", "It is", "Ana Moro"),
        ("“There will be trouble,” warned the Dutch finance minister, Jan Bol, on air.", "There", "the Dutch finance"),
        ("“I have nothing,” Wilde is said to have told a clerk.", "I have", "Wilde"),
        ("“All is well,” read the last message she sent.", "All is", "the last message"),
        ("For the ministry, it is “a slip”; for the union, “a sign of the times.”", "a sign", "the union"),
        ("When Dunn thunders about “the idle rich,” they roar.", "the idle", "Dunn"),
        ("Plato defines courage as “a kind of knowledge”.", "a kind", "Plato"),
        ("Aid, which the watchdog group Good Jobs Now has labeled “a hoax,” goes on.", "a hoax", "the watchdog group"),
        ("Asked for advice, he does not hesitate: “Quit.”", "Quit", "he"),
        ("“No,” said Dr. Al Gunn, a surgeon and writer, who sent a note, adding that it was “rude.”", "rude", "Dr. Al"),
        ("A former agent who worked on the file told us that it was “thin,” according to a memo.", "thin", "A former"),
        ("They noted that the agent had said that the chief “played fair.”", "played", "the agent"),
        ("To those who call the plan a “dud”, the designer replies that “time will tell”.", "dud", "those"),
        ("She said that Bo had called her remarks about the ballots “true.”", "true", "Bo"),
        ("Ruiz walked past a knot of protesters chanting “Love wins!”", "Love", "a knot of protesters"),
        ("Newton is supposed to have muttered “So it falls” under the tree.", "So it", "Newton"),
        ("The firms, which call the order “a sudden shift in the rules,” went to court.", "a sudden", "The firms"),
        ("Ex-FBI agent: Council “never asked” about the cost", "never", "Ex-FBI agent"),
        ("He accused Bo of hiding his notes because they would show he is “not so bright.”", "not so", "He"),
        ("The mayor denied that his aide had known about “any scheme of the sort.”", "any", "The mayor"),
        ("“If you must go,” he told the donors on the call, “leave now.”", "leave", "he"),
        ("The duke’s decree forbade “all meetings of more than six men”.", "all", "The duke’s decree"),
        ("The treaty obliged the queen to give up “all titles and rights”.", "all", "The treaty"),
        ("He waved off her question as “a silly one” and left.", "a silly", "He"),
        ("Dunn brushed off a report that Pell had called him “unfit” in May.", "unfit", "Pell"),
        ("The fair’s new director promises talks “for people who hate talks.”", "for people", "The fair’s"),
    ],
)
def test_who_speaks(text: str, words: str, who: str) -> None:
    assert speaker(text, words).startswith(who)


@pytest.mark.parametrize(
    "text",
    [
        "The agency lists anything above 15 parts per billion as an “action level.”",
        "She sent a note with the subject line “Nine hours” on Monday.",
        "The man, identified in papers only as “John Roe,” lives here.",
        "One colleague nicknamed him “Hollywood” and moved on.",
        "The novel’s first line, “It rained upwards,” is on a mug.",
        "Workers describe a firm where anybody late had to wear a “dunce cap” all day.",
        "Phrases like “word of honor” were common.",
    ],
)
def test_what_is_only_named(text: str) -> None:
    assert not [quote for quote in quotes_of(text) if quote.is_quotation]


def test_two_who_question_and_answer_take_turns() -> None:
    text = (
        "“Did you see it?” Ms. Thayer asked.\n“I see a lot,” Mr. Dunn replied.\n"
        "“That was not my question.”\n“It is my answer.”\nThe court rose."
    )
    people = [quote.speaker.identity for quote in quotes_of(text)]
    assert people[0] == people[2] != people[1] == people[3]
