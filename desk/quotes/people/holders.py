"""Which offices a mention gives the one whom it names, and of what sex it says that one is. No names, no history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from desk.quotes.languages import Language
from desk.quotes.languages.lists import Forms
from desk.quotes.languages.reference import reference_of


def offices_of(parts: Iterable[Sequence[str]], language: Language) -> tuple[str, ...]:
    """The nouns of office among the words of a mention and those of its apposition that are its holder's."""
    found = []
    for words in parts:
        if not words or (not language.article and language.roles.isdisjoint(words)):
            continue
        own = next((place for place, word in enumerate(words) if place and word in language.genitives), None)
        held = [_without_owner(word, language) for word in words[:own]] if language.article else words[:own]
        found += [word for word in held if word in language.roles and word not in language.turns.courtesies]
    return tuple(found)


@lru_cache(maxsize=65_536)
def _without_owner(word: str, language: Language) -> str:
    """An Arabic noun of office without the pronoun of its owner («سفيرها»)."""
    if word in language.roles:
        return word
    owned = (word.removesuffix(ending) for ending in language.turns.possessors if word.endswith(ending))
    return next((root for root in owned if root in language.roles), word)


def sex_told(words: Sequence[str], language: Language) -> str:
    """ "f" or "m" by the title of a mention, else by its first noun or its article; "" when nothing tells."""
    women, men, titles = _sexed(language)
    if women.isdisjoint(words) and men.isdisjoint(words):
        return ""
    own = len(words) - next((place for place, word in enumerate(reversed(words)) if word == "'s"), len(words))
    words = words[own:]
    told = (word for place, word in enumerate(words) if place == 0 or word not in language.determiners)
    for word in (*filter(titles.__contains__, words), *told):
        if word in women:
            return "f"
        if word in men:
            return "m"
    return ""


@cache
def _sexed(language: Language) -> tuple[Forms, Forms, Forms]:
    """The nouns and titles of women, those of men, and all titles that tell a sex."""
    reference = reference_of(language.code)
    women = language.feminine | reference.feminine | reference.women
    men = language.masculine | reference.masculine | reference.men
    return women, men, reference.women | reference.men
