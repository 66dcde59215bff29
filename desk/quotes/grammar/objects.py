"""Where the subject behind an Arabic verb ends and the object of the verb begins. No cues."""

from __future__ import annotations

import re
from functools import lru_cache

from desk.quotes.grammar.caseless import OWNING
from desk.quotes.grammar.nouns import COMMAS, PARENTHESIS, Nouns
from desk.quotes.languages import Language
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.languages.name_parts import COMPOUND

OBJECT = 4
"""Letters that such a noun has more of."""
BROKEN = re.compile("ا..ا.")
"""The letters of the commonest broken plural («أحداث»)."""
APART = 5
"""How far behind a verb the second comma around its subject stands."""
OWNED = 5
"""Letters that «ب», a thing and its owner in the plural or the feminine have more of."""
PLACE = 8
"""How far behind «في» the holder of an office is named."""
GENTILIC = ("ي", "يه")
"""How the adjective of a state ends."""


def first_name_at(nouns: Nouns, place: int) -> bool:
    """Whether a word without article that is no noun for people stands there."""
    token = nouns.tokens[place]
    plain = token.is_word and nouns.bare(place) == token.form and token.form not in nouns.language.inner
    return plain and not nouns.person_word(place)


def opens_apart(nouns: Nouns, low: int, high: int) -> int:
    """How many marks at `low` open a subject set apart («وقال، سالم قاسم، إن», «قالت (القناة الأولى) المحلية»)."""
    mark, behind = nouns.tokens[low], nouns.tokens[low + 1 : high]
    if mark.is_word or mark.is_quote or not behind or not behind[0].is_word:
        return 0
    if mark.form == "(":
        return int(nouns.person_word(low + 1) and any(token.form == ")" for token in behind[:PARENTHESIS]))
    end = next((at for at, token in enumerate(behind[:APART]) if not token.is_word), 0)
    closed = end > 1 and behind[end].form in COMMAS
    return int(mark.form in COMMAS and closed and is_first_name(behind[0].form))


def holder_behind(nouns: Nouns, place: int) -> bool:
    """Whether the place of an office, and then its holder's name, stand behind «في» («منسقة الري في عدن لينا حداد»)."""
    tokens, language = nouns.tokens, nouns.language
    if tokens[place + 1].form in language.powers and _whole_pair(nouns, place + 2):
        return True
    for at in range(place + 1, min(len(tokens) - 1, place + PLACE)):
        if not tokens[at].is_word or nouns.stops(at):
            return False
        named = at > place + 1 and first_name_at(nouns, at) and is_first_name(tokens[at].form)
        if named and tokens[at].form not in language.powers:
            return tokens[at + 1].is_word and not nouns.stops(at + 1)
    return False


def _whole_pair(nouns: Nouns, low: int) -> bool:
    """Whether two words of no list stand there, and then what can be no part of a name."""
    tokens, high = nouns.tokens, low + 2
    if high >= len(tokens) or not all(first_name_at(nouns, at) and not nouns.stops(at) for at in (low, low + 1)):
        return False
    return not tokens[high].is_word or nouns.stops(high)


def begins_object(nouns: Nouns, low: int, place: int) -> bool:
    """Whether a state, or somebody's own words, stand behind a whole subject («وهاجم الوزير السوري طهران»)."""
    word, language = nouns.tokens[place].form, nouns.language
    if word in language.addresses:
        return word.endswith(language.turns.possessors)
    if owned_with(word, language):
        return True
    if word.removesuffix("ات") in language.documents and word.endswith("ات"):
        return nouns.office(low) and nouns.tokens[place - 1].form.startswith(language.article)
    if word not in language.powers or is_first_name(word) or place - low < 2:
        return False
    named = first_name_at(nouns, place - 1) and is_first_name(nouns.tokens[place - 2].form)
    return named or (nouns.office(low) and _of_state(nouns, place - 1))


def owned_with(word: str, language: Language) -> bool:
    """Whether «ب» is glued to something of the subject's («وأشاد المدرب بفريقه», «ويصيح بصوته»)."""
    return word[:1] in language.turns.instrumental and _is_owned_thing(word, language)


@lru_cache(maxsize=1 << 16)
def _is_owned_thing(word: str, language: Language) -> bool:
    if word in language.turns.nameless or is_first_name(word):
        return False
    things = language.united("bodies", "works", "roles", "documents", "plurals")
    owned = next((word[1 : -len(end)] for end in language.turns.possessors if word.endswith(end)), "")
    plural = word.endswith(language.turns.owner_endings) and len(word) > OWNED
    voiced = owned in language.turns.utterances
    return (owned in things and word[1:] not in things) or plural or voiced


@lru_cache(maxsize=1 << 16)
def may_begin_object(word: str, language: Language) -> bool:
    """Whether a word is of those that `begins_object` asks for."""
    return word in language.addresses or word in language.powers or word.endswith("ات") or owned_with(word, language)


def _of_state(nouns: Nouns, place: int) -> bool:
    """Whether an adjective with its article says of which state somebody is."""
    word, language = nouns.tokens[place].form, nouns.language
    return word.startswith(language.article) and word.endswith(GENTILIC) and nouns.bare(place) not in language.roles


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
        if place > low + 1 and not definite and _of_state(nouns, place - 1) and _many_or_things(nouns, place):
            return place
        if place > low and not definite and place + 1 < len(tokens) and is_deed(nouns, place):
            return place
        if place > low and definite and _is_several_things(nouns, place):
            return place
        if definite and place > low and tokens[place - 1].form in COMPOUND:
            continue
        if definite and seen and nouns.bare(place) not in language.roles:
            if _is_surname(nouns, low, place) or _describes_holder(nouns, place):
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


def is_deed(nouns: Nouns, place: int) -> bool:
    """Whether a noun of no list stands behind an office or a name, and what it is of behind it («الرئيس ذكر الاسم»)."""
    tokens, language = nouns.tokens, nouns.language
    word, before, following = tokens[place].form, tokens[place - 1].form, tokens[place + 1].form
    if is_first_name(word) or nouns.person_word(place) or word in COMPOUND:
        return False
    owned = len(following) > OBJECT and following.endswith(language.turns.owned_endings[:2])
    if owned or (following in language.determiners and following not in language.definite):
        return first_name_at(nouns, place - 1)
    if not following.startswith(language.article):
        return False
    office = before.startswith(language.article) and nouns.bare(place - 1) in language.roles
    whole = place > 1 and is_first_name(tokens[place - 2].form) and first_name_at(nouns, place - 1)
    return office or (whole and nouns.bare(place + 1) not in language.roles)


def _is_several_things(nouns: Nouns, place: int) -> bool:
    """Whether a plural of things stands behind an office, both with their article («وصف الوزير الأحداث»)."""
    things, before = nouns.bare(place), nouns.tokens[place - 1].form
    office = before.startswith(nouns.language.article) and nouns.bare(place - 1) in nouns.language.roles
    return office and (things.endswith("ات") or bool(BROKEN.fullmatch(things)))


def _many_or_things(nouns: Nouns, place: int) -> bool:
    """Whether a word without article is a noun for several, for a body or for a thing, and no office."""
    word, language = nouns.tokens[place].form, nouns.language
    if word in language.roles or is_first_name(word):
        return False
    return word in language.united("plurals", "bodies", "works", "documents") or word.endswith("ات")


def _describes_holder(nouns: Nouns, place: int) -> bool:
    """Whether an adjective of a state stands behind an office with its article («نجم الساحل اللاعب اليمني»)."""
    before = nouns.tokens[place - 1].form
    office = before.startswith(nouns.language.article) and nouns.bare(place - 1) in nouns.language.roles
    return office and _of_state(nouns, place)


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
