"""Whether a cue leads to the quote right behind it: by a colon, a comma, "that", or what is spoken of. No choices."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.attribution.banners import shown_on
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import COMMAS, DASHES, NounPhrases
from desk.quotes.languages import Language, Order
from desk.quotes.text.words import Token

OBJECT = 4
INTRODUCTION = 16
NEAR = 3
ASIDE = 7
"""Tokens of « , non sans malice, » at most."""


def introduces(sentence: Sentence, saying: Saying, place: int) -> bool:
    """Whether the cue stands right before the quote, or is carried to it by a colon, a comma or "that"."""
    start = saying.right if saying.right <= place else saying.high
    start += start < place and sentence.tokens[start].form in sentence.language.to_whom
    start += _aside_at(sentence, saying, start, place) if sentence.language.inverting else 0
    between = sentence.tokens[start:place]
    if start <= place and _leads_far(sentence, saying, between):
        return True
    if start > place or any(start <= at < place for at in sentence.quotes):
        return False
    if not between:
        return not (saying.weak and sentence.language.order is Order.VERB_FIRST) or _at_once(sentence, saying)
    last = between[-1].form
    if last == ":":
        return not saying.weak or somebody(sentence, saying) or _at_once(sentence, saying)
    if not saying.weak and len(between) <= INTRODUCTION:
        if last in COMMAS or (len(between) == 1 and last in sentence.language.topical):
            return True
        if last in sentence.language.complementisers:
            return not any(t.form in sentence.language.complementisers for t in between[:-1])
    if (
        saying.weak
        and len(between) <= INTRODUCTION
        and last in sentence.language.turns.being_so
        and saying.speaker is not None
    ):
        return not any(t.form in sentence.language.complementisers for t in between[:-1])
    if saying.weak and len(between) <= INTRODUCTION and _as_something(between, sentence.language):
        return last not in sentence.language.turns.likening or not any(
            t.form in sentence.language.naming for t in between
        )
    alone = saying.weak or (len(between) == 1 and last in sentence.language.turns.likening)
    if alone and sentence.language.order is Order.VERB_FIRST and last in sentence.language.prepositions:
        return _by_preposition(sentence, saying, between)
    if saying.weak and last in COMMAS and sentence.language.analytic and _aside(sentence, between):
        return True
    return _only_addresses(sentence, between, saying)


def _aside_at(sentence: Sentence, saying: Saying, start: int, place: int) -> int:
    """How many tokens an aside between commas takes behind a French cue (« a salué, non sans malice, une “…” »)."""
    tokens = sentence.tokens
    if not (saying.weak and start + 2 < place and tokens[start].form in COMMAS):
        return 0
    closing = next((at for at in range(start + 1, min(place, start + ASIDE)) if not tokens[at].is_word), start)
    return closing + 1 - start if closing > start and tokens[closing].form in COMMAS else 0


def between_dashes(sentence: Sentence, saying: Saying, place: int) -> bool:
    """Whether the cue stands right before a pair of dashes around the quote ("When Ruiz pressed — “Why?” — he")."""
    tokens = sentence.tokens
    dashed = place + 1 < len(tokens) and tokens[place - 1].form in DASHES and tokens[place + 1].form in DASHES
    return dashed and saying.high == place - 1 and saying.speaker is not None


def _leads_far(sentence: Sentence, saying: Saying, between: Sequence[Token]) -> bool:
    """Whether an Arabic cue leads over names in marks to a colon, or to what it calls something («وصف … بـ"…"»)."""
    language = sentence.language
    if language.order is not Order.VERB_FIRST or len(between) < OBJECT or not somebody(sentence, saying):
        return False
    last, verb = between[-1].form, sentence.tokens[saying.low].form
    if last in language.turns.likening and language.has(language.depicting, verb):
        return len(between) <= 2 * INTRODUCTION
    return last == ":" and not saying.weak and len(between) <= 2 * INTRODUCTION


def is_called_out(sentence: Sentence, place: int) -> bool:
    """Whether cries or chants lead to the quote at `place` ("with chants of", « aux cris de », «وسط هتافات»)."""
    language = sentence.language
    first, links = place, language.turns.coordinators | COMMAS
    while language.analytic and first > 1 and sentence.tokens[first - 1].form in links:
        if not sentence.tokens[first - 2].is_quote:
            break
        first -= 2
    before = [token.form for token in sentence.tokens[max(0, first - 2) : first]]
    if before and before[-1] in language.inner:
        before.pop()
    if bool(language.turns.banners) and shown_on(sentence, place) >= 0:
        return True
    return bool(before) and language.has(language.cries, before[-1])


def _by_preposition(sentence: Sentence, saying: Saying, between: Sequence[Token]) -> bool:
    """Whether a weak Arabic cue leads to the quote by the preposition before it, over its object at most."""
    aside = sentence.language.united("times", "adverbs")
    over = len(between) <= OBJECT and not saying.inverted and all(t.is_word for t in between)
    return over or all(t.form in aside or t.form in COMMAS for t in between[:-1])


def _at_once(sentence: Sentence, saying: Saying) -> bool:
    """Whether words may follow an Arabic cue at once («ورد النائب "…"», «تراه "…"», «رأت فيه الصحيفة "…"»)."""
    tokens, language = sentence.tokens, sentence.language
    if saying.low and tokens[saying.low - 1].form in language.turns.what:
        return True
    judged = saying.high < len(tokens) and tokens[saying.high].form in language.to_whom
    return saying.speaker is not None and (judged or language.has(language.direct, tokens[saying.high - 1].form))


def _aside(sentence: Sentence, between: Sequence[Token]) -> bool:
    """Whether an English verb and its quote are parted by who listens or by how it is said ("asked, loudly,")."""
    language = sentence.language
    words = [token for token in between if token.is_word]
    if len(between) > 2 and between[0].form in COMMAS and all(t.is_word for t in between[1:-1]):
        return True
    if not 0 < len(words) <= OBJECT:
        return False
    known = language.united("adverbs", "times", "plurals", "pronouns") | language.turns.listeners
    return all(token.capital or token.form in known or token.form.endswith("ly") for token in words)


def _as_something(between: Sequence[Token], language: Language) -> bool:
    """Whether "as", "as a" or "as one of" leads to the quote, or « en » (« dépeint son rival en “tyran” »)."""
    near, likening = between[-NEAR:], language.turns.likening
    if near[-1].form in language.turns.translative:
        return True
    return near[-1].form in likening or (
        language.analytic and any(t.form in likening for t in near) and all(t.is_word for t in near)
    )


def somebody(sentence: Sentence, saying: Saying) -> bool:
    """Whether the speaker of a cue is somebody, or something that can speak."""
    speaker = saying.speaker
    if speaker is None:
        return False
    alone = len(speaker.tokens) == 1 and speaker.tokens[0].form in sentence.language.turns.standalone
    return alone or NounPhrases(sentence.tokens, sentence.language).is_person(speaker)


def _only_addresses(sentence: Sentence, between: Sequence[Token], saying: Saying) -> bool:
    """Whether the words between cue and quote are what is spoken of ("called it") or to ("told reporters")."""
    language = sentence.language
    if any(not t.is_word for t in between):
        return False
    if saying.weak and language.order is Order.VERB_FIRST:
        return len(between) == 1 and between[0].form in language.prepositions and saying.speaker is not None
    if saying.weak:
        acts = sentence.tokens[saying.high - 1].form in language.acting
        ended = language.analytic and between[-1].form in language.being and not perceives(sentence, saying)
        ended = ended or (language.analytic and between[-1].form in language.turns.nonrestrictive)
        return (len(between) <= OBJECT or _one_object(sentence, between, saying)) and not acts and not ended
    if language.inverting and all(t.form in language.turns.infinitive_links for t in between):
        return True
    if language.analytic and sentence.tokens[saying.high - 1].form in language.telling:
        return _tells_where(between, language)
    known, first = language.united("adverbs", "times", "plurals", "pronouns"), between[0].form
    if first.endswith(language.infinitives) and not (first in known or first in language.prepositions):
        return len(between) <= OBJECT
    return len(between) <= OBJECT and all(
        t.capital or t.form in known or t.form in language.turns.listeners for t in between
    )


def _tells_where(between: Sequence[Token], language: Language) -> bool:
    """Whether only who listens, where and when stand behind an English "told" ("told him at the White House")."""
    known = language.united("adverbs", "times", "plurals", "pronouns", "determiners", "inner")
    led = between[-1].form in language.united("prepositions", "determiners") and not between[-1].capital
    alone = len(between) == 1 and between[0].form in language.pronouns
    near = len(between) <= 2 * OBJECT and (alone or not led)
    return near and all(t.capital or t.form in known or t.form in language.turns.listeners for t in between)


def _one_object(sentence: Sentence, between: Sequence[Token], saying: Saying) -> bool:
    """Whether a longer object stands between a naming verb and its quote ("called her remarks on the vote “true”")."""
    language = sentence.language
    naming = sentence.tokens[saying.high - 1].form in language.naming and len(between) <= 2 * OBJECT
    clause = language.united("auxiliaries", "complementisers", "relatives", "conjunctions")
    last = between[-1].form in language.prepositions or between[-1].form in language.determiners
    return naming and language.analytic and not last and not any(token.form in clause for token in between)


def has_complement(sentence: Sentence, saying: Saying, place: int) -> bool:
    """Whether the cue on the left has said its say before the colon, so that one behind the quote may take it."""
    between = sentence.tokens[saying.right : place]
    return any(t.form in sentence.language.complementisers for t in between[:-1]) or len(between) > INTRODUCTION // 2


def perceives(sentence: Sentence, saying: Saying) -> bool:
    """Whether a cue tells what somebody thinks or wants, so that a source before it still holds the words."""
    return sentence.tokens[saying.low].form in sentence.language.perceiving
