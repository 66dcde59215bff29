"""Words that many call out or carry, in a language without capitals: what leads to them, and whose they are."""

from __future__ import annotations

from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import COMMAS, Mention, NounPhrases
from desk.quotes.languages import Language

REACH = 24
"""Tokens between the noun and the last of the words in marks behind it."""
BEARING = 3
"""Words that tell what is on a banner («مكتوب عليها»)."""


def shown_on(sentence: Sentence, place: int) -> int:
    """Where the noun for cries or banners stands that leads to the quote at `place`, alone or in a row; -1 without."""
    tokens, language = sentence.tokens, sentence.language
    at = place - 1
    while at >= max(0, place - REACH) and (tokens[at].is_quote or tokens[at].form in _links(language)):
        at -= 1
    start = at
    while at > 0 and start - at < BEARING and tokens[at].form in language.turns.bearing:
        at -= 1
    if at < 0 or not tokens[at].is_word or not language.has(language.turns.banners, tokens[at].form):
        return -1
    return at if carried_by(sentence, at) >= 0 else -1


def carried_by(sentence: Sentence, noun: int) -> int:
    """Where the verb stands that has the noun at `noun` as its object; -1 without one."""
    language = sentence.language
    for at in range(noun - 1, -1, -1):
        token = sentence.tokens[at]
        if token.is_quote or token.form == ":":
            return -1
        if language.has(language.turns.carrying, token.form):
            return at
    return -1


def crowd_of(sentence: Sentence, place: int) -> Mention | None:
    """Who calls out or carries the words at `place`; None when nothing tells."""
    noun = shown_on(sentence, place)
    if noun < 0:
        return None
    phrases, verb = NounPhrases(sentence.tokens, sentence.language), carried_by(sentence, noun)
    if sentence.tokens[verb].form.endswith(sentence.language.turns.riding_plurals):
        return phrases.behind_verb(verb)
    return phrases.after(verb + 1, noun, narrow=True) if verb + 1 < noun else None


def _links(language: Language) -> frozenset[str]:
    """What parts one of several such quotes from the next, and the first from its noun."""
    return COMMAS | {":"} | frozenset(language.clitics)
