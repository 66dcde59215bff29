"""Arabic verbs that only tell what somebody is called («راكبة تدعى إيمان»). No cues, nobody is looked up here."""

from __future__ import annotations

from desk.quotes.grammar.nouns import Nouns
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.languages.reference import reference_of

LONGEST = 4
"""Words of "called Ana Luz Ruiz"."""


def gives_name(phrases: Nouns, place: int) -> bool:
    """Whether the verb at `place` stands between a noun and a first name."""
    tokens, language = phrases.tokens, phrases.language
    if not language.article or not 0 < place < len(tokens) - 1 or not tokens[place - 1].is_word:
        return False
    return tokens[place].form in reference_of(language.code).naming and is_first_name(tokens[place + 1].form)


def behind_naming(phrases: Nouns, end: int, high: int) -> int:
    """`end`, or where the name ends that such a verb at `end` gives, not after `high`."""
    tokens = phrases.tokens
    if end >= high or not gives_name(phrases, end):
        return end
    last = end + 1
    while last < min(high, end + LONGEST) and tokens[last].is_word and not phrases.stops(last):
        last += 1
    return last
