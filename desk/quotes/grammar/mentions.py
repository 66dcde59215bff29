"""A mention of somebody or something in a sentence, and whether its words name what can speak."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from desk.quotes.grammar.caseless import bare
from desk.quotes.languages import Language
from desk.quotes.text.words import Token
from index.spans import Span

TRADE = 6
GENTILIC = 5
"""What an Arabic noun for people of a place or a party is longer than."""
COUNTED = 3
"""Words of "the mother of"."""


class Mention(NamedTuple):
    """A noun phrase, tokens `[low, high)` of its sentence; the head ends at `core`, before any apposition."""

    low: int
    high: int
    core: int
    tokens: tuple[Token, ...]

    @property
    def span(self) -> Span:
        """Where it stands in the stored text."""
        return Span(self.tokens[0].start, self.tokens[-1].end)

    def head(self, language: Language) -> tuple[Token, ...]:
        """Its tokens before any apposition, without the number of what it is of ("the mother of three")."""
        tokens = self.tokens[: max(1, self.core - self.low)]
        counted = (
            len(tokens) > COUNTED and tokens[-2].form in language.turns.genitive_markers and not tokens[-1].capital
        )
        return tokens[:-2] if counted and tokens[-1].form in language.turns.numerals else tokens

    def pronoun(self, language: Language) -> str:
        """The class of the pronoun that it is, or ""."""
        if len(self.tokens) != 1:
            return ""
        word = self.tokens[0].form
        return language.pronouns.get(word) or language.possessors.get(word, "")


@lru_cache(maxsize=1 << 16)
def speaks(word: str, language: Language) -> bool:
    """Whether a word is a noun for people, bodies or texts."""
    plain = bare(word, language)
    groups = (language.roles, language.plurals, language.documents, language.bodies)
    if any(plain in group for group in groups) or in_trade(plain, language):
        return True
    if not language.article:
        return False
    if word in language.powers or (word.startswith(language.clitics) and word[1:] in language.powers):
        return True
    people = plain != word and plain.endswith(language.turns.gentilic_endings) and len(plain) > GENTILIC
    return people or (plain.endswith("ا") and plain[:-1] in language.roles) or _owned_person(plain, language)


def in_trade(word: str, language: Language) -> bool:
    """Whether the end of a word tells that it names people by what they do."""
    return len(word) > TRADE and word.endswith(language.trades) and word not in language.works


def _owned_person(word: str, language: Language) -> bool:
    """Whether an Arabic word is a noun for a person with its owner («خالتي», «ابنته»)."""
    for owner in language.turns.possessive_endings:
        stem = word.removesuffix(owner)
        if stem != word and (stem in language.roles or (stem.endswith("ت") and stem[:-1] + "ه" in language.roles)):
            return True
    return False


def names_somebody(mention: Mention, language: Language) -> bool:
    """Whether the mention is a human being: "he" or "she", an office or a name of capitals."""
    pronoun = mention.pronoun(language)
    if pronoun:
        return pronoun in {"m", "f"}
    words = [token for token in mention.tokens[: max(1, mention.core - mention.low)] if token.is_word]
    plain = [bare(token.form, language) for token in words]
    if any(word in language.roles or word in language.plurals or in_trade(word, language) for word in plain):
        return True
    if any(word in language.bodies or word in language.documents for word in plain):
        return False
    return (len(words) > 1 or mention.low > 0) and all(
        token.capital and token.form not in language.determiners for token in words
    )
