"""Whether a marked segment is a source, title, label or term by its place. Behind its noun: `appositives`."""

from __future__ import annotations

from desk.quotes.attribution.ties import Tie
from desk.quotes.grammar.nouns import Nouns
from desk.quotes.grammar.subjects import COMMAS
from desk.quotes.grammar.verbs import Form
from desk.quotes.kinds.context import NEAR, TERM, Context
from desk.quotes.kinds.programmes import of_programme

DATELINE = 6
RULES = frozenset("-–—ـ")


def is_agency(context: Context) -> bool:
    """Whether it stands between dashes at the start of its paragraph, as an agency does behind a place."""
    tokens, place = context.sentence.tokens, context.place
    if not 0 < place < min(DATELINE, len(tokens) - 1) or len(context.words) > NEAR:
        return False
    return tokens[place - 1].form in RULES and tokens[place + 1].form in RULES


def is_label(context: Context) -> bool:
    """Whether it is one word and the next mark opens right behind it (the "Reds" "played without heart")."""
    tokens, place = context.sentence.tokens, context.place
    return len(context.words) == 1 and not context.spoken and place + 1 < len(tokens) and tokens[place + 1].is_quote


def is_outlet(context: Context) -> bool:
    """Whether an Arabic "to" stands between a clear cue and a name in marks, as in «وقال لـ"الغد"»."""
    saying = context.cue
    tokens, place = context.sentence.tokens, context.place
    if (
        saying is None
        or saying.weak
        or len(context.words) >= NEAR
        or not place
        or tokens[place - 1].form not in context.sentence.language.turns.dative
    ):
        return False
    asked = place > 1 and tokens[place - 2].form in context.sentence.language.turns.interviews
    nouns = Nouns(tokens, context.sentence.language)
    told = any(nouns.is_verb(at) for at in range(max(0, place - NEAR), place - 1))
    return asked or told or (saying.low < place and saying.right >= place - NEAR)


def is_alias(context: Context) -> bool:
    """Whether an English name in marks stands for somebody whom an apposition describes (`spoke to "Ana," a cook`)."""
    tokens, place, turns = context.sentence.tokens, context.place, context.sentence.language.turns
    named = len(context.words) == 1 and context.words[0][0].isupper() and context.spoken
    led = named and 0 < place < len(tokens) - 1 and tokens[place - 1].form in turns.towards
    return led and tokens[place + 1].form in turns.indefinite


def is_source(context: Context) -> bool:
    """Whether the marks hold the name of the source itself (« Selon “Le Monde”, l'État savait »)."""
    speaker = context.cue.speaker if context.cue is not None and context.cue.form is Form.SOURCE else None
    return speaker is not None and speaker.low <= context.place < speaker.high


def anybody_says(context: Context) -> bool:
    """Whether "you" stands for anybody as the speaker, as in "you could not say 'no'"."""
    saying = context.cue
    return (
        saying is not None
        and saying.speaker is not None
        and saying.speaker.tokens[0].form in context.sentence.language.turns.generic
    )


def is_title_in_place(context: Context) -> bool:
    """Whether a title stands behind a preposition before the speaker's clause: `Asked on "Face Facts," Ruiz said`."""
    saying, language = context.cue, context.sentence.language
    if saying is not None and len(context.words) <= TERM and _opens_title(context):
        return True
    if saying is None or not context.titled or len(context.words) > TERM:
        return False
    if of_programme(context):
        return True
    if len(context.words) == 1:
        return False
    beside = context.attribution.tie is Tie.BESIDE or not context.spoken
    if saying.low < context.place and not saying.weak and beside:
        return False
    before = context.sentence.tokens[context.place - 1].form if context.place else ""
    called = saying.weak and context.sentence.tokens[saying.low].form in language.naming
    if called and before in language.turns.oblique_pronouns:
        return False
    return called or before == "'s" or (before in language.prepositions and before not in language.turns.likening)


def _opens_title(context: Context) -> bool:
    """Whether a capital behind a preposition opens a French title (« Dans “Le Monde d'hier”, Zweig raconte »)."""
    language, place = context.sentence.language, context.place
    before = context.sentence.tokens[place - 1] if place else None
    if before is None or not language.sentence_case or context.complete or context.spoken:
        return False
    leads = before.form in language.prepositions and before.form not in language.inner
    return leads and (context.words[0][0].isupper() or context.words[0].isdigit())


def is_attributive(context: Context) -> bool:
    """Whether article and noun stand round it, as in `a "stand your ground" law`."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    if not language.analytic or not 0 < place < len(tokens) - 1 or context.spoken:
        return False
    before, after = tokens[place - 1], tokens[place + 1]
    nouns = Nouns(tokens, language)
    led = before.form in language.determiners or before.form in language.naming or before.form == "'s"
    return led and after.is_word and not nouns.stops(place + 1) and after.form not in language.inner


def is_labelled(context: Context) -> bool:
    """Whether an article stands before the segment and more of the clause follows, as in `rates it a "buy," said`."""
    tokens, place, saying = context.sentence.tokens, context.place, context.cue
    before = tokens[place - 1] if place else None
    if before is None or not before.is_word or before.form not in context.sentence.language.determiners:
        return False
    noun = place + 1 < len(tokens) and tokens[place + 1].is_word
    aside = (
        saying is not None and not saying.weak and saying.left > place + 1 and tokens[saying.left - 1].form in COMMAS
    )
    return not (noun and aside and before.form in context.sentence.language.turns.definite_article)
