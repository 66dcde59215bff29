"""Whether English marks hold the title of a programme, a book or a speech, or a name that opens the sentence."""

from __future__ import annotations

from desk.quotes.attribution.ties import Tie
from desk.quotes.grammar.nouns import OWNS
from desk.quotes.grammar.subjects import COMMAS, NounPhrases
from desk.quotes.kinds.context import NEAR, Context


def of_programme(context: Context) -> bool:
    """Whether "host" or "show" stands behind a title, an outlet that owns it before, or "on" ("CNN's “New Day”")."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    if not language.analytic:
        return False
    following = tokens[place + 1].form if place + 1 < len(tokens) else ""
    owned = place > 1 and tokens[place - 1].form in OWNS and tokens[place - 2].capital
    ends = place + 1 == len(tokens) and context.inner.rstrip().endswith(".") and not context.introduced
    aired = place > 0 and tokens[place - 1].form in language.turns.airing
    aired = aired and (ends or not (context.complete or context.spoken))
    return following in language.turns.presenters or ((owned or aired) and len(context.words) > 1)


def is_title_of_work(context: Context) -> bool:
    """Whether a title stands behind the work that has it, before who speaks (`In her book, “Low Tide,” Ruiz says`)."""
    tokens, place, language = context.sentence.tokens, context.place, context.sentence.language
    saying = context.cue
    if not language.analytic or not context.titled or saying is None or saying.low < place or place < 2:
        return False
    return tokens[place - 1].form in COMMAS and tokens[place - 2].form in language.works


def is_title_of_speech(context: Context) -> bool:
    """Whether a title stands before the speech that has it (Ruiz's “Low Tide” speech)."""
    tokens, place = context.sentence.tokens, context.place
    if not context.sentence.language.analytic or context.attribution.tie is not Tie.OWNED or len(context.words) < 2:
        return False
    behind = tokens[place + 1].form if place + 1 < len(tokens) else ""
    return context.titled and behind in context.sentence.language.utterances and tokens[place - 1].is_word


def names_in_opening(context: Context) -> bool:
    """Whether a word or two close a phrase that opens the sentence of a cue with words of its own.

    `Asked about it in the “spin room,” Ruiz said she was tired`.
    """
    tokens, place, saying = context.sentence.tokens, context.place, context.cue
    language = context.sentence.language
    if not language.analytic or saying is None or saying.weak or saying.inverted or saying.speaker is None:
        return False
    if not (0 < place < saying.speaker.low) or len(context.words) >= NEAR or context.introduced or context.complete:
        return False
    before = tokens[place - 1]
    if not before.is_word or before.form in language.prepositions or saying.high >= len(tokens):
        return False
    main = NounPhrases(tokens, language).main()
    following = tokens[saying.high].form
    own = following in language.pronouns or following in language.complementisers or following in language.determiners
    return own and main is not None and main.low > place and tokens[0].is_word
