"""French infinitives and participles that report: what they hang on, and who goes on by them. No finite verbs."""

from __future__ import annotations

from desk.quotes.grammar.sayings import REACH, Cue, Saying
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import COMMAS, NounPhrases
from desk.quotes.grammar.verbs import Form

NARRATED = 12
"""Words between « Et » and the « de » of its infinitive."""


def is_led_infinitive(place: int, phrases: NounPhrases) -> bool:
    """Whether a French infinitive hangs on a participle or on "pour" (« se bornant à dire », « avant d'ajouter »)."""
    tokens, turns = phrases.tokens, phrases.language.turns
    if not tokens[place].form.endswith(phrases.language.infinitives) or not place:
        return False
    place -= place > 1 and tokens[place - 1].form in turns.reflexives
    if is_riding(place - 1, phrases):
        return True
    led = tokens[place - 1].form in turns.infinitive_prepositions
    if led and place < REACH and phrases.participle(0):
        return True
    return led and any(
        t.form.endswith(phrases.language.riding) or t.form in turns.preceding_infinitives
        for t in tokens[max(0, place - 3) : place]
    )


def is_riding(place: int, phrases: NounPhrases) -> bool:
    """Whether a French participle rides on the clause before it (« …, préférant », « se contentant »)."""
    if not phrases.tokens[place].form.endswith(phrases.language.riding):
        return False
    turns, before = phrases.language.turns, phrases.tokens[place - 1].form if place else ","
    led = before in COMMAS or before in turns.gerundial or before in turns.gerund_clitics
    return led and not phrases.person_word(place)


def narrated_at(place: int, phrases: NounPhrases) -> Cue | None:
    """The cue of « Et le maire de conclure : “…” », an infinitive that tells what somebody did."""
    tokens, language, turns = phrases.tokens, phrases.language, phrases.language.turns
    if tokens[place].form not in turns.narrative_marker:
        return None
    start = max((at + 1 for at in range(place) if tokens[at].form == ";"), default=0)
    if tokens[start].form not in turns.narrative_conjunctions or place > start + NARRATED:
        return None
    at = place + 1 + (tokens[place + 1].form in turns.reflexives if place + 1 < len(tokens) else 0)
    if (
        at >= len(tokens)
        or not tokens[at].form.endswith(language.infinitives)
        or not language.has(language.verbs, tokens[at].form)
    ):
        return None
    told = any(
        t.form in language.auxiliaries or not t.is_word for t in tokens[start + 1 : place] if t.form not in COMMAS
    )
    return None if told else Cue(place, at + 1, Form.VERB)


def is_narrated(saying: Saying, sentence: Sentence) -> bool:
    """Whether « Et de conclure : “…” » leaves out who goes on speaking."""
    tokens, turns = sentence.tokens, sentence.language.turns
    return tokens[saying.low].form in turns.narrative_marker and tokens[0].form in turns.narrative_conjunctions
