"""Whether a marked segment is a word that its sentence explains, or a title that it tells of. No other kinds."""

from __future__ import annotations

from desk.quotes.grammar.subjects import COMMAS
from desk.quotes.kinds.context import NEAR, TERM, Context

RELATIVE = frozenset({"qui"})
SAY = "dire"
CLAUSE = 3


def is_explained(context: Context) -> bool:
    """Whether its sentence says what a word means, or what a title is or tells."""
    return context.sentence.language.sentence_case and (_is_glossed(context) or _is_told_of(context))


def _is_glossed(context: Context) -> bool:
    """Whether its meaning stands behind a French word (« “mul” signifie moulin », « “mul”, qui veut dire moulin »)."""
    language, tokens = context.sentence.language, context.sentence.tokens
    start = context.place + 1
    if start < len(tokens) and tokens[start].form in language.meaning:
        return len(context.words) <= TERM
    start += start < len(tokens) and tokens[start].form in COMMAS
    clause = [token.form for token in tokens[start : start + CLAUSE]]
    if len(context.words) > TERM or len(clause) < CLAUSE or clause[0] not in RELATIVE:
        return False
    return clause[1] in language.meaning or (clause[1] in language.perceiving and clause[2] == SAY)


def _is_told_of(context: Context) -> bool:
    """Whether a French title is the subject of its clause (« “Rivage” est un roman », « “Rivage” raconte la vie »)."""
    language, tokens, place = context.sentence.language, context.sentence.tokens, context.place
    if context.complete or context.spoken or not context.words[0][0].isupper():
        return False
    following = [token.form for token in tokens[place + 1 : place + 1 + NEAR]]
    if len(following) < NEAR or not (context.opens or tokens[place - 1].form in COMMAS):
        return False
    is_something = following[0] in language.being and following[1] in language.determiners
    saying = context.cue
    tells = saying is not None and saying.inverted and saying.low == place + 1
    return is_something or (tells and any(word in language.tales for word in following))
