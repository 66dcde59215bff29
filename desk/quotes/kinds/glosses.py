"""Whether a marked segment is a word that its sentence explains, or a title that it tells of. No other kinds."""

from __future__ import annotations

from desk.quotes.grammar.subjects import COMMAS, NounPhrases
from desk.quotes.kinds.context import NEAR, PHRASE, TERM, Context

CLAUSE = 3


def is_explained(context: Context) -> bool:
    """Whether its sentence says what a word means, or what a title is or tells, or who made something."""
    return context.sentence.language.sentence_case and (
        _is_glossed(context) or _is_told_of(context) or _is_agent(context)
    )


def _is_glossed(context: Context) -> bool:
    """Whether its meaning stands behind a French word (« “mul” signifie moulin », « “mul”, qui veut dire moulin »)."""
    language, tokens = context.sentence.language, context.sentence.tokens
    start = context.place + 1
    if start < len(tokens) and tokens[start].form in language.meaning:
        return len(context.words) <= TERM
    start += start < len(tokens) and tokens[start].form in COMMAS
    clause = [token.form for token in tokens[start : start + CLAUSE]]
    if len(context.words) > TERM or len(clause) < CLAUSE or clause[0] not in language.turns.subject_relatives:
        return False
    return clause[1] in language.meaning or (clause[1] in language.perceiving and clause[2] in language.turns.meant)


def _is_told_of(context: Context) -> bool:
    """Whether a French title is the subject of its clause (« “Rivage” est un roman », « “Rivage” raconte la vie »)."""
    language, tokens, place = context.sentence.language, context.sentence.tokens, context.place
    if context.complete or context.spoken or not context.words[0][0].isupper():
        return False
    article = place > 0 and tokens[place - 1].form in language.definite
    start = place - article
    following = [token.form for token in tokens[place + 1 : place + 1 + NEAR]]
    if len(following) < NEAR or not (start == 0 or context.opens or not tokens[start - 1].is_word):
        return False
    if following[0] in language.being and following[1] in language.determiners:
        return True
    saying = context.cue
    if saying is None or saying.speaker is None or saying.low > place + NEAR or not saying.inverted:
        return False
    nouns = NounPhrases(tokens, language)
    speaker = saying.speaker
    thing = not any(t.capital or nouns.office(at) for at, t in enumerate(speaker.tokens, speaker.low))
    if following[0] in language.turns.preverbal or (article and saying.low == place + 1):
        return thing
    return saying.low == place + 1 and any(word in language.tales for word in following)


def _is_agent(context: Context) -> bool:
    """Whether it is the name of whoever did what the participle before « par » says (« publié par “les Échos” »)."""
    language, tokens, place = context.sentence.language, context.sentence.tokens, context.place
    if place < 2 or tokens[place - 1].form not in language.agency or len(context.words) >= PHRASE:
        return False
    return tokens[place - 2].form.endswith(language.opening)
