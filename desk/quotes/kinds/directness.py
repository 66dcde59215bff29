"""How directly a segment gives somebody's words: direct, mixed or partial. Whether it is a quote tells `verdict`."""

from __future__ import annotations

from desk.model import Kind
from desk.quotes.kinds.context import CLAUSE, PHRASE, Context


def directness(context: Context) -> Kind:
    """Direct, mixed or partial, by length and by how the quote sits in its sentence."""
    count = len(context.words)
    first = context.words[0][0]
    caseless = not first.isupper() and not first.islower()
    if context.opens or (context.introduced and (first.isupper() or caseless)):
        return Kind.DIRECT
    if count < PHRASE:
        return Kind.PARTIAL
    saying = context.attribution.saying
    if (first.isupper() and context.complete) or (caseless and saying is not None and saying.right == context.place):
        return Kind.DIRECT
    before = context.sentence.tokens[context.place - 1].form if context.place else ""
    return Kind.MIXED if count >= CLAUSE or before in context.sentence.language.complementisers else Kind.PARTIAL
