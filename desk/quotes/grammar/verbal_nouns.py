"""Arabic verbal nouns and participles: whether they report where they stand. No finite verbs."""

from __future__ import annotations

from desk.quotes.grammar.subjects import NounPhrases
from desk.quotes.languages.given_names import is_first_name

OBJECT = 8


def describes(place: int, phrases: NounPhrases) -> bool:
    """Whether an Arabic verbal noun behind a preposition calls its object something («في وصف خصمه بأنه "…"»)."""
    tokens, language = phrases.tokens, phrases.language
    if tokens[place].form not in language.describing or not place or tokens[place - 1].form not in language.inner:
        return False
    marks = next((at for at in range(place + 1, min(len(tokens), place + OBJECT)) if tokens[at].is_quote), 0)
    return (
        marks > 0 and tokens[marks - 1].form in language.turns.likening and all(t.is_word for t in tokens[place:marks])
    )


def tells_of_noun(place: int, phrases: NounPhrases) -> bool:
    """Whether an Arabic participle is the adjective of the noun before it («حقق إنجازا لافتا بفوزه»)."""
    tokens, language = phrases.tokens, phrases.language
    if not language.article or place < 2 or not tokens[place - 1].is_word or place + 1 >= len(tokens):
        return False
    noun, word, following = tokens[place - 1].form, tokens[place].form, tokens[place + 1]
    agrees = word.endswith("ا") and noun.endswith("ا") and len(noun) > 3
    if not agrees or language.has(language.united("adverbs", "verbs", "gerunds"), noun) or is_first_name(noun):
        return False
    leads = following.is_quote or following.form == ":" or following.form in language.complementisers
    return not leads and following.form not in language.turns.attention and not phrases.person_word(place - 1)
