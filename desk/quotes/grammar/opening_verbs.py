"""Whether a word is a verb in a language that sets the verb first, where it may be a noun as well. No speakers."""

from __future__ import annotations

from desk.quotes.grammar.marked_names import is_marked_name
from desk.quotes.grammar.subjects import COMMAS, NounPhrases
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.languages.name_parts import COMPOUND

CLAUSE = 7
NAME = 3


def is_opening_verb(place: int, phrases: NounPhrases, *, gerund: bool, nominal: bool) -> bool:
    """Whether a word that may report is a verb behind the word at `place - 1`; `nominal` when it may be a noun."""
    tokens, language, before = phrases.tokens, phrases.language, phrases.tokens[place - 1]
    if _openers_only(place, phrases) or behind_time(place, phrases):
        return True
    if before.is_word and written_on(place, phrases):
        return True
    turns = language.turns
    if before.is_word and not gerund and before.form in language.prepositions and before.form not in turns.what:
        opens = before.form in turns.simultaneous or before.form in turns.that_same
        return opens or before.form in language.united("adverbs", "conjunctions", "times")
    plain = before.is_word or is_marked_name(phrases, place - 1) or _leads_to_thing(place, phrases)
    plain = plain or _leads_to_owned(place, phrases)
    return (
        not (nominal and plain and tokens[place].form in language.nominal)
        or _was(phrases)
        or _behind_somebody(place, phrases)
        or _behind_topic(place, phrases)
        or _opens_clause(place, phrases)
        or _says_by(place, phrases)
        or _behind_name(place, phrases)
        or _leads_to_colon(place, phrases)
    )


def leads_to_deed(phrases: NounPhrases) -> bool:
    """Whether a sentence opens with a preposition that is a verb as well («وعقب تسلم المدربة الجائزة، قالت»)."""
    tokens, language = phrases.tokens, phrases.language
    if not (language.has(language.prepositions, tokens[0].form) and len(tokens) > CLAUSE and tokens[1].is_word):
        return False
    deed, behind = tokens[1].form, tokens[2]
    known = phrases.bare(1) != deed or phrases.person_word(1) or phrases.stops(1) or is_first_name(deed)
    goes_on = behind.is_word and not (phrases.stops(2) or behind.form in language.inner)
    return goes_on and not known and deed not in language.determiners


def _leads_to_colon(place: int, phrases: NounPhrases) -> bool:
    """Whether somebody stands behind an Arabic word, and then a colon and marks («كتب أحدهم على الجدار: "…"»)."""
    tokens = phrases.tokens
    colon = next((at for at in range(place + 2, len(tokens) - 1) if not tokens[at].is_word), 0)
    if not colon:
        return False
    somebody = tokens[place + 1].form in phrases.language.turns.someone or phrases.office(place + 1)
    return somebody and tokens[colon].form == ":" and tokens[colon + 1].is_quote


def _leads_to_owned(place: int, phrases: NounPhrases) -> bool:
    """Whether an Arabic word stands behind a comma before a thing of its owner's («تعتزم، غدا، طرح هواتفها»)."""
    following = phrases.tokens[place + 1].form if place + 1 < len(phrases.tokens) else ""
    return following.endswith(phrases.language.turns.owner_endings) and not phrases.person_word(place + 1) and place > 2


def _says_by(place: int, phrases: NounPhrases) -> bool:
    """Whether somebody and "by saying" stand behind an Arabic word, which is a verb then («رد المدرب بقوله»)."""
    tokens, language = phrases.tokens, phrases.language
    for at in range(place + 1, min(len(tokens), place + CLAUSE)):
        if not tokens[at].is_word:
            return False
        if tokens[at].form in language.turns.saying:
            return at > place + 1 and not language.has(language.prepositions, tokens[place - 1].form)
        if phrases.stops(at):
            return False
    return False


def _behind_name(place: int, phrases: NounPhrases) -> bool:
    """Whether a name opens the sentence before an Arabic word and an aside («أبو سمرة ذكر، عبر صفحته، أن»)."""
    tokens = phrases.tokens
    named = is_first_name(tokens[0].form) or tokens[0].form in COMPOUND
    whole = named and place <= NAME and all(t.is_word and not phrases.stops(at) for at, t in enumerate(tokens[:place]))
    return whole and place + 1 < len(tokens) and tokens[place + 1].form in COMMAS


def _leads_to_thing(place: int, phrases: NounPhrases) -> bool:
    """Whether an Arabic verb is a preposition as well and nobody stands behind it («، عبر الهاتف»)."""
    after = place + 1 < len(phrases.tokens) and phrases.tokens[place + 1].is_word and phrases.office(place + 1)
    return phrases.tokens[place].form in phrases.language.prepositions and not after


def written_on(place: int, phrases: NounPhrases) -> bool:
    """Whether an Arabic verb tells what the noun before it bears («لافتة كتب عليها», «لافتات كتب على إحداها»)."""
    tokens, turns = phrases.tokens, phrases.language.turns
    following = [token.form for token in tokens[place + 1 : place + 3]]
    if following and following[0] in turns.upon_it:
        return True
    if following and following[0] in turns.within_it:
        return phrases.person_word(place - 1)
    if len(following) < 2 or following[1] in phrases.language.complementisers:
        return False
    return following[0] in turns.upon and following[1].endswith(turns.owner_endings)


def _openers_only(place: int, phrases: NounPhrases) -> bool:
    """Whether nothing but a phrase like "for his part" stands before the verb."""
    language = phrases.language
    known = language.united("openers", "prepositions", "inner", "adverbs")
    before = phrases.tokens[:place]
    words = [t for t in before if t.is_word]
    led = bool(words) and (words[-1].form in known or words[-1].form[1:] in known)
    led = led and all(t.form in known or t.form[1:] in known for t in words)
    return led and any(t.form in language.openers for t in words) and not any(t.is_quote for t in before)


def behind_time(place: int, phrases: NounPhrases) -> bool:
    """Whether «بعد أن» or «قبل أن» stands before an Arabic word, which is a verb then."""
    tokens = phrases.tokens
    conjunctions = phrases.language.turns.time_conjunctions
    return place > 1 and (tokens[place - 2].form, tokens[place - 1].form) in conjunctions


def _behind_somebody(place: int, phrases: NounPhrases) -> bool:
    """Whether an Arabic word before "of" or "to" stands behind somebody («لكن مصدرا في الشركة تحدث عن»)."""
    tokens, language = phrases.tokens, phrases.language
    following = tokens[place + 1].form if place + 1 < len(tokens) else ""
    if following not in language.turns.leading_on:
        return False
    start = place
    while start and tokens[start - 1].is_word and not phrases.stops(start - 1):
        start -= 1
    opens = start == 0 or not tokens[start - 1].is_word or tokens[start - 1].form in language.conjunctions
    return opens and start < place and (phrases.office(start) or _owned(start, phrases))


def _owned(place: int, phrases: NounPhrases) -> bool:
    """Whether an office stands in the accusative («مصدرا»)."""
    return phrases.tokens[place].form.removesuffix("ا") in phrases.language.roles


def _opens_clause(place: int, phrases: NounPhrases) -> bool:
    """Whether a word behind a comma has somebody behind it («وفي صنعاء، عد متحدث اللقاء»)."""
    tokens, language = phrases.tokens, phrases.language
    if tokens[place - 1].form not in COMMAS or tokens[place].form in language.prepositions or place + 1 >= len(tokens):
        return False
    return tokens[place + 1].is_word and phrases.office(place + 1)


def _was(phrases: NounPhrases) -> bool:
    """Whether an Arabic sentence opens with "was", so that the noun is before its verb."""
    return phrases.tokens[0].form in phrases.language.turns.was


def _behind_topic(place: int, phrases: NounPhrases) -> bool:
    """Whether a sentence or an Arabic "that" clause opens with somebody and this word points on: "X denied that"."""
    following = phrases.tokens[place + 1].form if place + 1 < len(phrases.tokens) else ""
    return following in phrases.language.definite or following in phrases.language.complementisers
