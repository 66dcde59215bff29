"""Names that stand in marks inside a phrase: what a body or work is called, a paper that speaks. No quotes."""

from __future__ import annotations

from desk.quotes.grammar.nouns import Nouns
from desk.quotes.grammar.word_classes import NICKNAME
from desk.quotes.languages import Language

LONGEST = 32
"""Characters that a name in marks has at most, its marks included."""
INTERPOSED = 24
SHORT = 8
"""Characters of a word in marks that a longer name of a body leads to."""
ADJECTIVES = 3
"""Words that may stand between a name in marks and "that"."""


def is_marked_name(nouns: Nouns, place: int) -> bool:
    """Whether a few words in marks are the name of the body, work or holder right before them («حزب "الأمة"»)."""
    tokens, language = nouns.tokens, nouns.language
    mark = tokens[place]
    if not language.article or not place or not mark.is_quote or mark.end - mark.start > LONGEST:
        return False
    noun = tokens[place - 1].form
    named = language.united("bodies", "works")
    if noun not in language.naming and any(one in named for one in (noun, *_unglued(noun, language))):
        return True
    if _of_body(nouns, place):
        return True
    last = place + 1 == len(tokens)
    goes_on = last or (tokens[place + 1].is_word and not nouns.stops(place + 1))
    return goes_on and noun in language.roles


def _of_body(nouns: Nouns, place: int) -> bool:
    """Whether a short word in marks stands behind a body and its adjectives («وكالة الأنباء المحلية "سهم" على»)."""
    tokens, language = nouns.tokens, nouns.language
    mark, at = tokens[place], place - 1
    goes_on = place + 1 < len(tokens) and tokens[place + 1].form in language.prepositions
    if mark.end - mark.start > SHORT or not goes_on:
        return False
    while at > 0 and place - at <= ADJECTIVES and tokens[at].form.startswith(language.article):
        at -= 1
    return at < place - 1 and tokens[at].form in language.bodies


def _names_thing(nouns: Nouns, place: int) -> bool:
    """Whether marks stand behind a noun for a body or a work, its article and preposition left aside."""
    noun, language = nouns.bare(place - 1), nouns.language
    named = language.united("bodies", "works", "documents")
    return any(one in named for one in (noun, *_unglued(noun, language)))


def _unglued(word: str, language: Language) -> list[str]:
    """The word without a glued conjunction or preposition."""
    glued = (*language.clitics, *language.proclitics)
    return [word[len(letter) :] for letter in glued if len(letter) == 1 and word.startswith(letter)]


def is_subject_in_marks(nouns: Nouns, place: int) -> bool:
    """Whether a name in marks stands where the subject of a verb does that gives a quote behind it.

    «كتبت "النهار" في افتتاحيتها أن», «عنونت "ماركا": "…"».
    """
    tokens, language = nouns.tokens, nouns.language
    mark = tokens[place]
    if not language.article or not mark.is_quote or mark.end - mark.start > NICKNAME or tokens[place - 1].form == "ب":
        return False
    if language.has(language.leaning, tokens[place - 1].form):
        return True
    for at in range(place + 1, min(len(tokens), place + INTERPOSED)):
        token, before = tokens[at], tokens[at - 1].form
        if token.form == ":":
            described = at == place + 1 or (at == place + 2 and nouns.bare(at - 1) != before)
            told = described or nouns.is_verb(place - 1)
            return told and at + 1 < len(tokens) and tokens[at + 1].is_quote
        if (token.is_quote and not _names_thing(nouns, at)) or (token.is_word and nouns.is_verb(at)):
            return False
        if token.form in language.complementisers and token.form.removeprefix("ب").startswith("ان"):
            return before not in language.prepositions and (at == place + 1 or any(t.is_quote for t in tokens[at:]))
    return False
