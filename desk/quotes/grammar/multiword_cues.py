"""Cues of several words ("went on to say", "used the term"), and sources. Verbs of one word are in `cues`."""

from __future__ import annotations

from desk.quotes.grammar.infinitives import is_riding
from desk.quotes.grammar.passives import helper_of
from desk.quotes.grammar.sayings import Cue
from desk.quotes.grammar.subjects import INVERSION, Mention, NounPhrases
from desk.quotes.grammar.verbs import Entry, Form
from desk.quotes.languages import Order
from desk.quotes.languages.lists import Phrase

WORDED = 7
"""Words of "used the oddly loaded term" at most."""


def phrase_at(place: int, entry: Entry, phrases: NounPhrases) -> Cue | None:
    """The cue of several words that starts at `place`; an adverb may part a French verb from its "de"."""
    tokens, language, turns = phrases.tokens, phrases.language, phrases.language.turns
    if not (entry.phrases or entry.alone):
        return _worded(place, phrases) if tokens[place].form in language.wording else None
    inverted = _inverted(place, entry, phrases) if language.inverting else None
    if inverted is not None:
        return inverted
    second = tokens[place + 1].form if place + 1 < len(tokens) else ""
    for phrase, form in entry.phrases.get(second, entry.alone):
        high = place + len(phrase)
        if phrase[2:] and tuple([token.form for token in tokens[place + 2 : high]]) != phrase[2:]:
            continue
        if form is Form.VERB:
            riding = is_riding(place, phrases) or (place > 0 and is_riding(place - 1, phrases))
            return Cue(place, high, Form.DEPENDENT if riding else form, phrase in language.weak_phrases)
        before = tokens[place - 1].form if place and form is Form.SOURCE else ""
        settled = before in turns.source_settings or before in language.determiners
        if settled or (form is Form.SOURCE and _rate(place, phrase, phrases)):
            continue
        what = next((at for at, word in enumerate(phrase) if word in turns.free_relatives), len(phrase))
        verb = _passed_on(place + what if form is Form.ECHO else high, phrases)
        return Cue(place, verb, Form.SOURCE) if verb else Cue(place, high, form, phrase in language.weak_phrases)
    third = tokens[place + 2].form if place + 2 < len(tokens) else ""
    if tokens[place].form in language.wording:
        return _worded(place, phrases)
    if language.inverting and second in language.adverbs and third in language.inner:
        parted = any(len(phrase) == 2 and form is Form.VERB for phrase, form in entry.phrases.get(third, ()))
        return Cue(place, place + 3, Form.VERB) if parted else None
    return None


def _inverted(place: int, entry: Entry, phrases: NounPhrases) -> Cue | None:
    """The cue of a French phrase whose first word a pronoun stands behind (« met-elle en garde »)."""
    tokens, language, rest = phrases.tokens, phrases.language, place + 3
    if rest >= len(tokens) or tokens[place + 1].form not in INVERSION:
        return None
    if tokens[place + 2].form not in language.pronouns:
        return None
    for phrase, form in entry.phrases.get(tokens[rest].form, ()):
        high = rest + len(phrase) - 1
        if form is Form.VERB and tuple(token.form for token in tokens[rest:high]) == phrase[1:]:
            return Cue(place, high, Form.VERB, phrase in language.weak_phrases)
    return None


def _worded(place: int, phrases: NounPhrases) -> Cue | None:
    """The cue of "used the oddly loaded term" right before a quote."""
    tokens, language = phrases.tokens, phrases.language
    end = next((at for at in range(place + 2, min(len(tokens), place + WORDED)) if tokens[at].is_quote), 0)
    if not end or tokens[end - 1].form not in language.wordings or not all(t.is_word for t in tokens[place:end]):
        return None
    passive = helper_of(place, phrases) in language.being
    led = tokens[place + 1].form in language.determiners and not passive
    before = tokens[place - 1].form if place else ""
    rides = tokens[place].form.endswith("ing")
    if not led or (rides and before in language.turns.ceasing):
        return None
    return Cue(place, end, Form.DEPENDENT if rides or before in language.turns.infinitive_marker else Form.VERB)


def _rate(place: int, phrase: Phrase, phrases: NounPhrases) -> bool:
    """Whether a preposition that may name a source counts things instead ("15 parts per billion")."""
    tokens, language = phrases.tokens, phrases.language
    counted = len(phrase) == 1 and place > 0 and tokens[place - 1].is_word and phrase[0] in language.prepositions
    following = tokens[place + 1] if counted and place + 1 < len(tokens) else None
    return following is not None and not (following.capital or following.form in language.determiners)


def _passed_on(place: int, phrases: NounPhrases) -> int:
    """Behind the verb of «وفق ما نقلته القناة», which stands behind a source and "what"; 0 when there is none."""
    tokens, language = phrases.tokens, phrases.language
    if (
        language.order is not Order.VERB_FIRST
        or place + 2 >= len(tokens)
        or tokens[place].form not in language.turns.what
    ):
        return 0
    verb = tokens[place + 1].form
    known = any(
        language.has(language.verbs, verb.removesuffix(end)) for end in ("", *language.turns.resumptive_endings)
    )
    return place + 2 if known and tokens[place + 2].is_word else 0


def text_read(mention: Mention, phrases: NounPhrases) -> Mention | None:
    """The text in which anybody may read the words (« “…”, peut-on lire sur une affiche »)."""
    turns, tokens = phrases.language.turns, phrases.tokens
    place = mention.high + (mention.high < len(tokens) and tokens[mention.high].form in turns.reading)
    if not any(token.form in turns.reading for token in tokens[max(0, mention.low - 2) : place]):
        return None
    if place + 1 >= len(tokens) or tokens[place].form not in turns.text_prepositions:
        return None
    text = phrases.mention(place + 1, phrases.end_of(place + 1, len(tokens)))
    return text if text is not None and phrases.is_person(text) else None
