"""Whom somebody blames or praises for what a participle tells ("mocked Ruiz for calling it"). No cues' own subjects."""

from __future__ import annotations

from desk.quotes.grammar.sayings import Cue
from desk.quotes.grammar.subjects import COMMAS, HARD, Mention, NounPhrases

ASIDE = 12


def blamed(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """Who is blamed or praised for saying it, in English ("mocked Ruiz for skipping votes and calling")."""
    tokens, language = phrases.tokens, phrases.language
    before = range(cue.low - 1, max(0, cue.low - 1 - 2 * ASIDE), -1)
    reach = next((at for at in before if tokens[at].is_quote or tokens[at].form in HARD), -1)
    for led in (at for at in before if at > reach and tokens[at].form in language.grounds):
        low = max(reach + 1, led - ASIDE)
        verb = next((at for at in range(led - 1, low - 1, -1) if tokens[at].form in language.blaming), led)
        somebody = _object_of(verb, led, phrases)
        if somebody is not None and somebody.low == verb + 1 and _one_of_a_list(led, cue.low, phrases):
            return None if _told_lies(cue, phrases) else somebody
        if somebody is None and tokens[led].form in language.turns.purposes and led + 1 == cue.low:
            return _aimed_at(led, phrases)
    return None


def _aimed_at(led: int, phrases: NounPhrases) -> Mention | None:
    """Whom English "for" and a participle give what they said ("went after Clerk Bo Lee for saying")."""
    tokens, language = phrases.tokens, phrases.language
    start = phrases.start_of(led, 0)
    aimed = 1 < start < led and (tokens[start - 2].form, tokens[start - 1].form) in language.turns.aiming
    return phrases.mention(start, led) if aimed and tokens[led - 1].capital else None


def _told_lies(cue: Cue, phrases: NounPhrases) -> bool:
    """Whether a verb that needs a listener has the marks as its object ("accused Bo of telling “lies”")."""
    tokens, telling = phrases.tokens, phrases.language.telling
    return tokens[cue.low].form in telling and cue.high < len(tokens) and tokens[cue.high].is_quote


def _object_of(verb: int, end: int, phrases: NounPhrases) -> Mention | None:
    """Who is the object of the verb at `verb`, before `end`: a person, or "him"."""
    if verb + 1 >= end:
        return None
    if phrases.tokens[verb + 1].form in phrases.language.turns.oblique_pronouns:
        return phrases.mention(verb + 1, verb + 2)
    somebody = phrases.after(verb + 1, end)
    return somebody if somebody is not None and phrases.is_person(somebody) else None


def _one_of_a_list(led: int, place: int, phrases: NounPhrases) -> bool:
    """Whether the participle at `place` is led to by "for" at `led`, alone or behind others of its kind."""
    tokens, language = phrases.tokens, phrases.language
    if place - led == 1 or (place - led == 2 and tokens[led + 1].form in language.possessors):
        return True
    first = tokens[led + 1].form in language.negations and led + 2 < place
    joined = tokens[place - 1].form in language.turns.gerund_links
    joined = joined or (tokens[place - 1].form in COMMAS and _goes_on_in_list(place, phrases))
    return joined and tokens[led + 1 + first].form.endswith("ing")


def _goes_on_in_list(place: int, phrases: NounPhrases) -> bool:
    """Whether "and" and another participle follow the one at `place` ("for lying, calling her a fool and leaving")."""
    tokens, links = phrases.tokens, phrases.language.turns.gerund_links
    return any(
        tokens[at].form in links and tokens[at + 1].form.endswith("ing") for at in range(place + 1, len(tokens) - 1)
    )
