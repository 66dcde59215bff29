"""Bodies in a script without capitals, and which of them an office is of. The names of people are `caseless`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from desk.quotes.grammar.caseless import bare
from desk.quotes.languages import Language
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.languages.name_parts import WITH_ARTICLE
from desk.quotes.text.words import Token


def caseless_body(text: str, tokens: Sequence[Token], language: Language) -> str:
    """The body that a sentence speaks of first, with what follows its noun; "" when there is none."""
    for place, token in enumerate(tokens):
        if not _is_body(token.form, language):
            continue
        end = place + 1
        while (
            end < len(tokens)
            and end - place < 4
            and tokens[end].is_word
            and tokens[end].form.startswith(language.article or "\0")
        ):
            end += 1
        if end - place > 1:
            return text[token.start : tokens[end - 1].end]
    return ""


@lru_cache(maxsize=65_536)
def _is_body(word: str, language: Language) -> bool:
    """Whether a word is a noun for bodies that is none for works, with its article or without."""
    noun = word if word in language.bodies else word.removeprefix(language.article)
    return noun in language.bodies and noun not in language.works


def _construct(words: Sequence[Token], language: Language) -> int:
    """How many words an office without article has behind it for what it is of («وزير المالية», «قائد فرق الإنقاذ»)."""
    if words[0].form not in language.roles:
        return 0
    definite = [bare(word.form, language) != word.form for word in words[1:3]]
    if definite[0]:
        return int(words[1].form not in WITH_ARTICLE)
    return 2 * (definite[1:] == [True] and not is_first_name(words[1].form))


def caseless_affiliation(text: str, head: Sequence[Token], language: Language, name: tuple[str, ...]) -> str:
    """The body that an office of the mention is of, as written."""
    words = [token for token in head if token.is_word]
    low = next((i for i, token in enumerate(words) if i and bare(token.form, language) in language.bodies), -1)
    owner = _construct(words, language) if low < 0 and len(words) > 1 else 0
    if owner:
        return text[words[1].start : words[owner].end]
    if low < 0:
        return ""
    high = len(words)
    while high > low + 1 and text[words[high - 1].start : words[high - 1].end] in name:
        high -= 1
    return text[words[low].start : words[high - 1].end]
