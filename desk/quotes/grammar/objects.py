"""Where the subject behind an Arabic verb ends and the object of the verb begins. No cues."""

from __future__ import annotations

from desk.quotes.grammar.caseless import OWNING
from desk.quotes.grammar.nouns import Nouns
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.languages.name_parts import COMPOUND

OBJECT = 4
"""Letters that such a noun has more of."""


def first_name_at(nouns: Nouns, place: int) -> bool:
    """Whether a word without article that is no noun for people stands there."""
    token = nouns.tokens[place]
    plain = token.is_word and nouns.bare(place) == token.form and token.form not in nouns.language.inner
    return plain and not nouns.person_word(place)


def end_of_name(nouns: Nouns, low: int, end: int) -> int:
    """Where the subject `[low, end)` ends: before the definite object of its verb, or one that has an owner."""
    tokens, language = nouns.tokens, nouns.language
    following = tokens[end].form if end < len(tokens) else ""
    if following in language.complementisers and not following.startswith("ب"):
        return end
    seen, office = False, nouns.office(low) and nouns.bare(low) == tokens[low].form
    for place in range(low, end):
        definite = tokens[place].form.startswith(language.article)
        if place > low and _is_object(nouns, low, place, named=seen):
            return place
        if definite and place > low and tokens[place - 1].form in COMPOUND:
            continue
        if definite and seen and nouns.bare(place) not in language.roles:
            if _is_surname(nouns, low, place):
                continue
            if not office or place + 1 >= end:
                return place
            office, seen = False, place - low > 2 and not first_name_at(nouns, place + 1)
            continue
        owning = tokens[place].form.startswith(OWNING)
        word = tokens[place].form
        counting = word in language.determiners and word not in language.definite
        common = definite or owning or counting or nouns.person_word(place) or word in language.inner
        seen = seen or not common
    return end


def _is_surname(nouns: Nouns, low: int, place: int) -> bool:
    """Whether a word with its article is the surname behind a first name."""
    if not first_name_at(nouns, place - 1):
        return False
    return nouns.tokens[place].form.endswith("ي") or (nouns.office(low) and not first_name_at(nouns, place - 2))


def _is_object(nouns: Nouns, low: int, place: int, *, named: bool) -> bool:
    """Whether a text stands behind a name («وجه الدالي رسالة»), or a thing of the subject's behind its article."""
    language, word = nouns.language, nouns.tokens[place].form
    named = named or (place == low + 1 and not (nouns.person_word(low) or nouns.office(low)))
    behind_article = nouns.tokens[place - 1].form.startswith(language.article)
    texts = language.united("documents", "works", "addresses")
    if named and (word in texts or word.removesuffix("ات") in language.documents):
        return True
    if behind_article and (word in language.documents or word.removesuffix("ات") in language.documents):
        return True
    defined = behind_article and word.startswith(language.article) and nouns.bare(place) in language.works
    if defined and not nouns.person_word(place):
        return True
    owned = len(word) > OBJECT and word.endswith(language.turns.owned_endings) and behind_article
    return owned and not nouns.person_word(place) and not is_first_name(word)
