"""Whether marks before a colon or in a row before their cue hold cries and calls, and not names. No other kinds."""

from __future__ import annotations

from desk.quotes.grammar.subjects import COMMAS, NounPhrases
from desk.quotes.kinds.context import NEAR, TERM, Context

CALLS = ("!", "?")


def heads_clause(context: Context) -> bool:
    """Whether words open a French sentence before a colon as somebody's own (« “Dehors !” : ils ont défilé »)."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    if context.segment.parent >= 0 or any(token.is_word for token in tokens[:place]):
        return False
    colon = next(
        (at for at in range(place + 1, len(tokens)) if not (tokens[at].is_quote or tokens[at].form in COMMAS)), 0
    )
    if not colon or tokens[colon].form != ":" or colon + NEAR > len(tokens):
        return False
    works = any(token.form in language.works for token in tokens[colon + 1 : colon + 1 + NEAR])
    row = any(token.is_quote for token in (*tokens[:place], *tokens[place + 1 : colon]))
    called = context.inner.rstrip().endswith(CALLS) or (row and context.words[0].endswith(language.turns.imperatives))
    said = context.clause and len(context.words) > 1 and not (context.titled or works)
    return said or (called and not works)


def in_chorus(context: Context) -> bool:
    """Whether it stands in a row of calls that one cue follows (« “Assez !”, “Dehors !”, ont crié les élus »)."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    saying = context.cue
    if saying is None or saying.low < place or len(context.words) > TERM:
        return False
    if not context.inner.rstrip().endswith(CALLS):
        return False
    phrases = NounPhrases(tokens, language)
    between = range(place + 1, saying.low)
    row = (tokens[at].is_quote or tokens[at].form in COMMAS or phrases.helps(at) for at in between)
    return all(row) and saying.speaker is not None
