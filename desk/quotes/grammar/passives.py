"""What a verb form hangs on: its auxiliary, its reflexive pronoun, the agent of a passive. No cues."""

from __future__ import annotations

from desk.quotes.grammar.subjects import COMMAS, HARD, INVERSION, NounPhrases

REACH = 5


def helper_of(place: int, phrases: NounPhrases) -> str:
    """The auxiliary that the verb at `place` hangs on, over adverbs; "" when there is none."""
    tokens, language = phrases.tokens, phrases.language
    noun = language.has(language.nominal, tokens[place].form)
    start = before_aside(place, phrases) if language.inverting else place
    for back in range(start - 1, max(-1, start - 1 - REACH), -1):
        word = tokens[back].form
        if word == "'s" and back and tokens[back - 1].capital and not noun:
            return ""
        if word in language.turns.feeling and tokens[place].form.endswith("ed"):
            return language.turns.copula
        if word in language.being or (word in language.auxiliaries and word not in language.turns.particles):
            return word
        inverted = tokens[back].form in INVERSION or (back and tokens[back - 1].form in INVERSION)
        if not (phrases.helps(back) or inverted):
            return ""
    return ""


def before_aside(place: int, phrases: NounPhrases) -> int:
    """Where commas open what parts a French verb from its auxiliary (« a, par ailleurs, dit »); else `place`."""
    tokens, language = phrases.tokens, phrases.language
    closing = place
    while closing and phrases.helps(closing - 1):
        closing -= 1
    if not closing or tokens[closing - 1].form not in COMMAS:
        return place
    for back in range(closing - 2, max(0, closing - 2 - REACH), -1):
        if tokens[back].form in COMMAS:
            return back if tokens[back - 1].form in language.auxiliaries else place
        if not tokens[back].is_word:
            break
    return place


def shared_helper(place: int, phrases: NounPhrases) -> str:
    """The auxiliary of the participle joined to another (« a jugé … et demandé »); in German the one before it."""
    tokens, language = phrases.tokens, phrases.language
    if language.verb_second:
        bracket = (tokens[at].form for at in range(place - 1, -1, -1) if tokens[at].form in language.auxiliaries)
        return next(bracket, "")
    if place == 0 or tokens[place - 1].form not in phrases.language.turns.coordinators:
        return ""
    for back in range(place - 2, -1, -1):
        if tokens[back].form in language.participles and helper_of(back, phrases):
            return helper_of(back, phrases)
        if tokens[back].form in HARD:
            break
    return ""


def is_reflexive(place: int, phrases: NounPhrases) -> bool:
    """Whether a French, German or Spanish reflexive pronoun stands before the verb at `place`, in its clause."""
    for token in reversed(phrases.tokens[max(0, place - REACH) : place]):
        if token.is_quote or token.form in COMMAS:
            return False
        if token.form in phrases.language.turns.reflexives:
            return True
    return False


def agent_of(place: int, phrases: NounPhrases) -> int:
    """Where the agent of a passive verb begins, 0 when it is not named."""
    tokens, language = phrases.tokens, phrases.language
    for ahead in range(place + 1, min(len(tokens), place + 2 * REACH)):
        if tokens[ahead].form in language.agency:
            return ahead + 1
        if tokens[ahead].form in COMMAS or tokens[ahead].form in HARD:
            return 0
    return 0


def called_by(place: int, phrases: NounPhrases) -> bool:
    """Whether an English participle tells what somebody calls the thing before it (`a plan panned by Bo as "odd"`)."""
    tokens, language = phrases.tokens, phrases.language
    if not language.analytic or not tokens[place].form.endswith(language.finite):
        return False
    said = tokens[place - 1].is_word and any(language.has(language.verbs, t.form) for t in tokens[:place])
    marks = next((at for at in range(place + 3, len(tokens)) if not (tokens[at].is_word or phrases.glued(at))), 0)
    if said or not marks or not tokens[marks].is_quote:
        return False
    somebody = phrases.after(place + 2, marks)
    led = any(token.form in language.turns.likening for token in tokens[marks - 3 : marks])
    return led and somebody is not None and phrases.is_person(somebody)


def has_agent_of_quote(place: int, phrases: NounPhrases) -> bool:
    """Whether a quote and its author stand behind a participle: « Jugée “trop chère” par les élus »."""
    agent = agent_of(place, phrases)
    return place + 1 < agent and any(token.is_quote for token in phrases.tokens[place + 1 : agent])


def is_judged_by(place: int, phrases: NounPhrases) -> bool:
    """Whether the agent of a participle stands right behind the quote (« qualifié d'“erreur” par le maire »)."""
    agent = agent_of(place, phrases)
    named = phrases.tokens[place].form in phrases.language.naming
    return place + 1 < agent - 1 and phrases.tokens[agent - 2].is_quote and not named
