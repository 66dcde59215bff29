"""Headlines of American news: fragments in single marks, capitals everywhere, a speaker before a colon."""

from __future__ import annotations

import pytest

from desk.model import Quote
from tests.quotes.quote_samples import quotes_of

BODY = "\nSenator Dale Ruiz spoke on Monday at a fair.\n"


def heading(text: str, words: str) -> Quote:
    """The quote that starts with `words` in a headline over a report."""
    (quote,) = [quote for quote in quotes_of(text + BODY) if quote.text.startswith(words)]
    return quote


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Army Says Rise in Desert Raids Is ‘Brief’; Critics Scoff", "Brief", "Army"),
        ("Ruiz: Pell ‘Loathes’ Farm Country", "Loathes", "Ruiz"),
        ("EXCLUSIVE – Mayor Ann Pell: Border Guards ‘Hobbled’ By Rules", "Hobbled", "Mayor Ann Pell"),
        ("Ruiz, at Rite for Lost Sailors, Asks for ‘Calm Hearts’", "Calm", "Ruiz"),
        ("Judge to jurors in ferry case: ‘Who had the key?’", "Who had", "Judge"),
        ("Governor calls Senate plan ‘dead on arrival’ as clock ticks", "dead", "Governor"),
    ],
)
def test_who_speaks_in_a_headline(text: str, words: str, speaker: str) -> None:
    quote = heading(text, words)
    assert quote.is_quotation
    assert quote.speaker.text == speaker


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ruiz Won't Stop Talking About The ‘Rigged’ Debate", "Rigged"),
        ("Police seek ‘Pizza Bandit’", "Pizza"),
        ("Review: ‘Salt Harbor’ finds its way home", "Salt"),
    ],
)
def test_what_a_headline_only_names(text: str, words: str) -> None:
    assert not heading(text, words).is_quotation


def test_a_colon_behind_a_voice_tells_who_speaks() -> None:
    (quote,) = quotes_of("A moment later come two bangs and then, faintly, a girl's voice: “What did he do?”")
    assert quote.speaker.text == "a girl's voice"
