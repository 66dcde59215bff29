"""Phrases that say that a name is withheld ("on condition of anonymity"): where they stand in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from desk.quotes.languages import Language
from desk.quotes.languages.lists import Phrase
from desk.quotes.text.words import Token

GLUED_LETTERS = "وفبلكس"
"""Arabic words that are written as the first letter of the next."""


def withheld_ranges(tokens: Sequence[Token], language: Language) -> list[tuple[int, int]]:
    """Where phrases that withhold a name stand, as token ranges."""
    openers = _anonymity_by_word(language)
    found = []
    for place, token in enumerate(tokens):
        if token.form not in openers:
            continue
        by_second = openers[token.form]
        second = tokens[place + 1].form if place + 1 < len(tokens) else ""
        for phrase in (*by_second.get(second, ()), *by_second.get("", ())):
            if tuple([token.form for token in tokens[place + 1 : place + len(phrase)]]) == phrase[1:]:
                found.append((place, place + len(phrase)))
                break
    return found


def withholds(word: str, language: Language) -> bool:
    """Whether a phrase that withholds a name may begin with `word`."""
    return word in _anonymity_by_word(language)


@cache
def _anonymity_by_word(language: Language) -> dict[str, dict[str, list[Phrase]]]:
    """The phrases that withhold a name by their first word and then their second ("" without one), the longest first.

    In Arabic also behind a glued letter.
    """
    table: dict[str, dict[str, list[Phrase]]] = {}
    for phrase in language.anonymity:
        table.setdefault(phrase[0], {}).setdefault(phrase[1] if len(phrase) > 1 else "", []).append(phrase)
    if language.clitics:
        glued = {letter + word: group for word, group in table.items() for letter in GLUED_LETTERS}
        table = glued | table
    return table
