"""Who speaks where grammar gives the verb its place: second as in German, last as in Persian. Nothing else."""

from __future__ import annotations

from desk.quotes.grammar.sayings import Cue, Subject
from desk.quotes.grammar.subjects import COMMAS, Mention, NounPhrases


def placed_subject(cue: Cue, low: int, phrases: NounPhrases) -> Subject | None:
    """Who speaks by a verb whose clause opens at `low`, where the place of the verb tells; else None."""
    if phrases.language.verb_second:
        behind = _behind_second(cue, low, phrases)
        return Subject(behind, inverted=True) if behind is not None else None
    first = _before_last(cue, low, phrases) if phrases.language.verb_last else None
    return Subject(first) if first is not None else None


def _behind_second(cue: Cue, low: int, phrases: NounPhrases) -> Mention | None:
    """The subject behind a verb when something else opens the clause (`Auf Fragen antwortete er`)."""
    tokens, language = phrases.tokens, phrases.language
    if tokens[cue.low].form in language.participles:
        return phrases.main()
    if cue.high < len(tokens) and phrases.pronoun_at(cue.high):
        return phrases.mention(cue.high, cue.high + 1)
    opening = language.united("prepositions", "adverbs", "times")
    return phrases.after(cue.high, len(tokens)) if low < cue.low and tokens[low].form in opening else None


def _before_last(cue: Cue, low: int, phrases: NounPhrases) -> Mention | None:
    """The noun phrase that opens the clause of a verb at its end («سخنگوی دولت با اشاره به مذاکرات افزود»)."""
    opening = phrases.language.united("adverbs", "times", "conjunctions") | COMMAS
    low = 0 if low == cue.low else low
    while low < cue.low and phrases.tokens[low].form in opening:
        low += 1
    return phrases.after(low, cue.low) if low < cue.low and not phrases.stops(low) else None
