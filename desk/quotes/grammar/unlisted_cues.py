"""Words of no list that report by where they stand: beside a quote, with somebody at their side. No lists."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.grammar.sayings import Cue
from desk.quotes.grammar.subjects import COMMAS, INVERSION, NounPhrases
from desk.quotes.grammar.verbs import Form
from desk.quotes.text.words import Token


def unlisted_at(place: int, phrases: NounPhrases) -> Cue | None:
    """A word of no list where only a verb that reports can stand: « … », tempête la députée; "…," Ruiz deadpanned."""
    tokens, language = phrases.tokens, phrases.language
    endings = language.finite
    token = tokens[place]
    if not endings or token.capital or not place or token.form in language.determiners:
        return None
    first = place
    inverted = language.inverting and place > 2 and tokens[place - 2].form in INVERSION
    first -= 2 if inverted and tokens[place - 1].form in language.pronouns else 0
    while first and tokens[first - 1].is_word and phrases.helps(first - 1):
        first -= 1
    back = behind_quote(first, tokens)
    if back and inverted and first < place - 2:
        return Cue(place, place + 1, Form.VERB, weak=True)
    if back and (first < place or token.form.endswith(endings)):
        opens = not any(other.is_word for other in tokens[: first - back])
        usable = (back == 2 or opens) and not phrases.stops(place) and not phrases.person_word(place)
        usable = usable and (opens or not phrases.resumed(place))
        named = _somebody_at(place + 1, phrases, sure=back == 1)
        return Cue(place, place + 1, Form.VERB, weak=True) if usable and named else None
    last = place + 1 >= len(tokens) or not tokens[place + 1].is_word
    if (
        not language.analytic
        or not last
        or not token.form.endswith(endings)
        or not (tokens[place - 1].capital or tokens[place - 1].form in language.turns.subject_pronouns)
    ):
        return None
    start = phrases.start_of(place, 0)
    apart = start < place and bool(behind_quote(start, tokens)) and not phrases.stops(place)
    return Cue(place, place + 1, Form.VERB, weak=True) if apart else None


def _somebody_at(place: int, phrases: NounPhrases, *, sure: bool) -> bool:
    """Whether the words from `place` on name somebody: a capital, an office, "-il"; any noun when not `sure`."""
    tokens, language = phrases.tokens, phrases.language
    if place >= len(tokens):
        return False
    if tokens[place].form in INVERSION or tokens[place].capital:
        return True
    noun = place + (tokens[place].form in language.determiners and tokens[place].form not in language.inner)
    if noun >= len(tokens) or noun == place or not tokens[noun].is_word:
        return False
    somebody = tokens[noun].capital or phrases.office(noun) or tokens[noun].form in language.bodies
    return somebody or not sure


def behind_quote(place: int, tokens: Sequence[Token]) -> int:
    """How many tokens back a quote stands: 1 right before `place`, 2 when a comma is between; else 0."""
    if place and tokens[place - 1].is_quote:
        return 1
    return 2 if place > 1 and tokens[place - 1].form in COMMAS and tokens[place - 2].is_quote else 0
