"""Names that stand behind a noun and the word that gives them ("a man named Ana Ruiz"). Nobody is looked up here."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.grammar.capitals import name_end
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import COMMAS, Mention
from desk.quotes.languages import Language
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.languages.reference import reference_of
from desk.quotes.text.words import Token

REACH = 8
"""How far behind a mention its name may stand ("a woman who gave her name only as Ana")."""


def named_so(text: str, mention: Mention, sentence: Sentence) -> tuple[str, ...]:
    """The name that a mention is given right behind it, or () when nothing says that it is one."""
    reference = reference_of(sentence.language.code)
    low, given = mention.core, False
    for token in sentence.tokens[low : low + REACH]:
        if token.form in reference.naming:
            given = True
        elif token.form not in reference.beside_naming and token.form not in COMMAS:
            break
        low += 1
    if not given or low == len(sentence.tokens):
        return ()
    if not sentence.language.capitals:
        return _without_capitals(text, sentence.tokens[low:], sentence.language)
    run = next((run for run in sentence.runs if run[0] == low), None)
    return tuple(text[sentence.tokens[low].start : name_end(sentence.tokens, run[1])].split()) if run else ()


def _without_capitals(text: str, tokens: Sequence[Token], language: Language) -> tuple[str, ...]:
    """A first name of the list, with the word behind it where that goes on with the name."""
    if not is_first_name(tokens[0].form):
        return ()
    words = [tokens[0]]
    for token in tokens[1:3]:
        stops = not token.is_word or token.form in language.united("prepositions", "conjunctions", "complementisers")
        if stops or language.has(language.verbs, token.form) or token.form in language.relatives:
            break
        words.append(token)
    return tuple(text[token.start : token.end] for token in words)
