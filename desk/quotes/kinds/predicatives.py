"""Whether a marked segment is what somebody calls another or a thing: an object complement. Names are `appositives`."""

from __future__ import annotations

from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.subjects import NounPhrases
from desk.quotes.kinds.context import NEAR, TERM, Context
from desk.quotes.kinds.terms import anybody_says


def is_described(context: Context) -> bool:
    """Whether the marks hold what somebody calls another or a thing ("called it “a land grab”", "the bill “bad”")."""
    saying, words = context.cue, context.words
    language = context.sentence.language
    if saying is None or saying.speaker is None or not words or not words[0][0].islower():
        return False
    everybody = saying.speaker.tokens[0].form in language.turns.universal
    if language.inverting and not NounPhrases(context.sentence.tokens, language).is_person(saying.speaker):
        return False
    calls = context.sentence.tokens[saying.high - 1].form in language.naming and not (
        everybody or anybody_says(context)
    )
    article = len(words) >= NEAR and words[0] in language.determiners
    told = article or _has_object(context, saying) or _behind_what(context, saying) or _behind_which(context, saying)
    return calls and saying.low < context.place and told


def _behind_what(context: Context, saying: Saying) -> bool:
    """Whether "what" and the speaker stand before an English cue, an article behind it ("what he called a “farce”")."""
    tokens, place, turns = context.sentence.tokens, context.place, context.sentence.language.turns
    article = place == saying.high + 1 and tokens[saying.high].form in turns.indefinite
    return article and any(t.form in turns.nominal_relatives for t in tokens[max(0, saying.low - TERM) : saying.low])


def _behind_which(context: Context, saying: Saying) -> bool:
    """Whether "which" and the speaker stand before an English cue ("which the board has labeled “a lie”")."""
    tokens, words = context.sentence.tokens, context.words
    which = saying.left > 0 and tokens[saying.left - 1].form in context.sentence.language.turns.thing_relatives
    return (
        which
        and tokens[saying.high - 1].form.endswith("ed")
        and len(words) > 1
        and words[0] not in context.sentence.language.turns.definite_article
    )


def _has_object(context: Context, saying: Saying) -> bool:
    """Whether the object of an English cue stands between it and the marks."""
    language = context.sentence.language
    between = context.sentence.tokens[saying.right : context.place]
    if not language.analytic or not between or not all(t.is_word for t in between):
        return False
    return (
        between[-1].form not in language.united("determiners", "prepositions") | language.turns.likening
        or between[-1].form in language.turns.oblique_pronouns
    )
