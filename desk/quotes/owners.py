"""Who speaks without a verb: the owner of a remark (`his "dead broke" remark`), the name that signs. No cues."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.languages import Language
from desk.quotes.nouns import DASHES, names_somebody
from desk.quotes.sentences import Sentence
from desk.quotes.subjects import Mention, NounPhrases
from desk.quotes.words import Token

OWNS = frozenset({"'s", "'"})
RULES = DASHES | {"-", "―", "~"}
NOUN = 3
SIGNATURE = 24


def owner_of(sentence: Sentence, place: int) -> Mention | None:
    """Who stands before the quote token at `place` as the owner of the remark, claim or line that follows it."""
    tokens, language = sentence.tokens, sentence.language
    following = tokens[place + 1 : place + 1 + NOUN]
    said = next((at for at, token in enumerate(following) if token.form in language.utterances), NOUN)
    if not place or said == NOUN or not all(token.is_word for token in following[:said]):
        return None
    phrases = NounPhrases(tokens, language)
    if tokens[place - 1].form in language.possessors:
        return phrases.mention(place - 1, place)
    if tokens[place - 1].form not in OWNS or place < 2:
        return None
    owner = phrases.mention(phrases.start_of(place - 1, 0), place - 1)
    return owner if owner is not None and phrases.is_person(owner) else None


def signature(tokens: Sequence[Token], start: int, language: Language) -> Mention | None:
    """Who signs from the dash at `start` to the end of `tokens`: a name, an office, a handle, a date; no clause."""
    if start + 1 >= len(tokens) or tokens[start].form not in RULES or len(tokens) - start > SIGNATURE:
        return None
    if any(token.is_quote for token in tokens[start:]):
        return None
    phrases = NounPhrases(tokens, language)
    first = start + 1 + (tokens[start + 1].form in RULES)
    handle = next((at for at in range(first, len(tokens)) if tokens[at].form == "("), len(tokens))
    name = phrases.after(first, handle)
    if name is None or name.low != first or any(phrases.is_verb(at) for at in range(first, len(tokens))):
        return None
    return name if names_somebody(name, language) and tokens[first].capital else None
