"""Reporting verbs and phrases of a sentence: where a word reports, and in what form. Who speaks is `sayings`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from desk.quotes.languages import Order, language_of
from desk.quotes.languages.base import Phrase
from desk.quotes.nouns import BEFORE_NAMES
from desk.quotes.subjects import COMMAS, HARD, INVERSION, NounPhrases, withheld_ranges
from desk.quotes.words import Token

REACH = 5
UNLISTED = {"en": ("ed",), "fr": ("e", "t", "d", "a", "nt")}
WAS = frozenset({"كان", "وكان", "فكان", "كانت", "وكانت", "كانوا", "وكانوا"})
WHEN = frozenset({"حين", "بينما", "فيما", "حيث"})
WITHIN = frozenset({"في", "خلال", "عبر"})
HE = frozenset({"he", "she", "they"})
STANDALONE = frozenset({"one", "two", "three", "both", "many", "some", "several", "most", "all", "others", "another"})


class Form(Enum):
    """What a cue is."""

    VERB = "verb"
    DEPENDENT = "participle or infinitive"
    SOURCE = "source"
    ECHO = "echo"


@dataclass(frozen=True, slots=True)
class Cue:
    """Tokens `[low, high)` that report; a `weak` cue needs the quote beside it, a `passive` one has an agent."""

    low: int
    high: int
    form: Form
    weak: bool = False
    passive: bool = False


@dataclass(frozen=True, slots=True)
class _Entry:
    """What may begin with a word: phrases with their form, longest first, and the word as a verb of its own."""

    phrases: tuple[tuple[tuple[str, ...], Form], ...]
    verb: bool
    nominal: bool
    weak: bool
    gerund: bool
    participle: bool
    viewpoint: bool


def find_cues(phrases: NounPhrases) -> list[Cue]:
    """Every cue of the sentence, in order."""
    tokens, language = phrases.tokens, phrases.language
    found: list[Cue] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        entry = _entry(language.code, token.form) if token.is_word else None
        cue = _cue_at(place, entry, phrases) if entry else _unlisted(place, phrases) if token.is_word else None
        if cue:
            found.append(cue)
        place = cue.high if cue else place + 1
    if found and language.anonymity:
        hidden = withheld_ranges(tokens, language)
        found = [cue for cue in found if not any(low <= cue.low < high for low, high in hidden)]
    return found


@cache
def _phrases_by_word(code: str) -> dict[str, list[tuple[Phrase, Form]]]:
    """Every phrase of a language by its first word, with and without a glued conjunction."""
    language = language_of(code)
    groups = ((language.echoes, Form.ECHO), (language.sources, Form.SOURCE), (language.phrases, Form.VERB))
    table: dict[str, list[tuple[Phrase, Form]]] = {}
    for group, form in groups:
        for phrase in group:
            for clitic in ("", *language.clitics):
                table.setdefault(clitic + phrase[0], []).append((phrase, form))
    return table


@lru_cache(maxsize=1 << 16)
def _entry(code: str, word: str) -> _Entry | None:
    language = language_of(code)
    found = _phrases_by_word(code).get(word, [])
    verb = language.has(language.verbs, word)
    viewpoint = word in language.viewpoints
    if not (found or verb or viewpoint):
        return None
    return _Entry(
        tuple(sorted(found, key=lambda pair: -len(pair[0]))),
        verb,
        language.has(language.nominal, word),
        language.has(language.weak, word),
        language.has(language.gerunds, word),
        word in language.participles,
        viewpoint,
    )


def _cue_at(place: int, entry: _Entry, phrases: NounPhrases) -> Cue | None:
    tokens, language = phrases.tokens, phrases.language
    if entry.viewpoint and (place == 0 or _behind_quote(place, tokens) == 2):
        return Cue(place, place + 1, Form.SOURCE) if _viewpoint(place, phrases) else None
    second = tokens[place + 1].form if place + 1 < len(tokens) else ""
    for phrase, form in entry.phrases:
        if len(phrase) > 1 and phrase[1] != second:
            continue
        words = tuple(token.form for token in tokens[place + 1 : place + len(phrase)])
        owned = form is Form.SOURCE and place and tokens[place - 1].form in language.determiners | WITHIN
        if words == phrase[1:] and not owned:
            return Cue(place, place + len(phrase), form)
    if not entry.verb or not _is_verb_here(place, entry, phrases):
        return None
    weak = entry.weak and second not in language.complementisers
    helper = _helper(place, phrases) or (_shared_helper(place, phrases) if entry.participle else "")
    if entry.participle and not helper:
        apart = place == 0 or tokens[place - 1].form in COMMAS
        agent = apart and bool(language.agency) and _agent_of_quote(place, phrases)
        return Cue(place, place + 1, Form.VERB, weak=True, passive=True) if agent else None
    passive = helper in language.being and not entry.gerund and not _reflexive(place, phrases)
    if passive and language.being:
        return Cue(place, place + 1, Form.VERB, weak=True, passive=True) if agent_of(place, phrases) else None
    infinitive = place > 0 and tokens[place - 1].form == "to"
    infinitive = infinitive and not (place > 1 and tokens[place - 2].form in language.raising)
    dependent = (entry.gerund and helper not in language.being) or infinitive
    return Cue(place, place + 1, Form.DEPENDENT if dependent else Form.VERB, weak)


def _viewpoint(place: int, phrases: NounPhrases) -> bool:
    """Whether "For the opposition," opens the sentence, or closes it behind a quote: somebody, and then a mark."""
    speaker = phrases.after(place + 1, len(phrases.tokens))
    if speaker is None or not phrases.is_person(speaker):
        return False
    if speaker.high >= len(phrases.tokens):
        return place > 0
    return phrases.tokens[speaker.high].form in COMMAS or (place > 0 and not phrases.tokens[speaker.high].is_word)


def _behind_quote(place: int, tokens: Sequence[Token]) -> int:
    """How many tokens back a quote stands: 1 right before `place`, 2 when a comma is between; else 0."""
    if place and tokens[place - 1].is_quote:
        return 1
    return 2 if place > 1 and tokens[place - 1].form in COMMAS and tokens[place - 2].is_quote else 0


def _unlisted(place: int, phrases: NounPhrases) -> Cue | None:
    """A word of no list where only a verb that reports can stand: « … », tempête la députée; "…," Ruiz deadpanned."""
    tokens, language = phrases.tokens, phrases.language
    endings = UNLISTED.get(language.code)
    token = tokens[place]
    if endings is None or token.capital or not place:
        return None
    first = place
    while first and tokens[first - 1].is_word and phrases.helps(first - 1):
        first -= 1
    back = _behind_quote(first, tokens)
    if back and (first < place or token.form.endswith(endings)):
        opens = not any(other.is_word for other in tokens[: first - back])
        usable = (back == 2 or opens) and not phrases.stops(place) and not phrases.person_word(place)
        named = _somebody_at(place + 1, phrases, sure=back == 1)
        return Cue(place, place + 1, Form.VERB, weak=True) if usable and named else None
    last = place + 1 >= len(tokens) or not tokens[place + 1].is_word
    if (
        language.code != "en"
        or not last
        or not token.form.endswith(endings)
        or not (tokens[place - 1].capital or tokens[place - 1].form in HE)
    ):
        return None
    start = phrases.start_of(place, 0)
    apart = start < place and bool(_behind_quote(start, tokens)) and not phrases.stops(place)
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
    return tokens[noun].capital or phrases.person_word(noun) or not sure


def _helper(place: int, phrases: NounPhrases) -> str:
    """The auxiliary that the verb at `place` hangs on, over adverbs; "" when there is none."""
    tokens, language = phrases.tokens, phrases.language
    for back in range(place - 1, max(-1, place - 1 - REACH), -1):
        word = tokens[back].form
        if word in language.being or (word in language.auxiliaries and word not in {"to", "not"}):
            return word
        inverted = tokens[back].form in INVERSION or (back and tokens[back - 1].form in INVERSION)
        if not (phrases.helps(back) or inverted):
            return ""
    return ""


def _shared_helper(place: int, phrases: NounPhrases) -> str:
    """The auxiliary of the participle that "and" joins to the one at `place`, as in « a jugé … et demandé »."""
    tokens, language = phrases.tokens, phrases.language
    if place == 0 or tokens[place - 1].form not in BEFORE_NAMES:
        return ""
    for back in range(place - 2, -1, -1):
        if tokens[back].form in language.participles and _helper(back, phrases):
            return _helper(back, phrases)
        if tokens[back].form in HARD:
            break
    return ""


def _reflexive(place: int, phrases: NounPhrases) -> bool:
    tokens = phrases.tokens
    return any(token.form in {"s'", "se", "sich"} for token in tokens[max(0, place - REACH) : place])


def agent_of(place: int, phrases: NounPhrases) -> int:
    """Where the agent of a passive verb begins, 0 when it is not named."""
    tokens, language = phrases.tokens, phrases.language
    for ahead in range(place + 1, min(len(tokens), place + 2 * REACH)):
        if tokens[ahead].form in language.agency:
            return ahead + 1
        if tokens[ahead].form in COMMAS or tokens[ahead].form in HARD:
            return 0
    return 0


def _agent_of_quote(place: int, phrases: NounPhrases) -> bool:
    """Whether a quote and its author stand behind a participle: « Jugée “trop chère” par les élus »."""
    agent = agent_of(place, phrases)
    return place + 1 < agent and any(token.is_quote for token in phrases.tokens[place + 1 : agent])


def _is_verb_here(place: int, entry: _Entry, phrases: NounPhrases) -> bool:
    """Whether a word that may report is a verb where it stands, and not a noun or an adjective."""
    tokens, language = phrases.tokens, phrases.language
    if place == 0:
        return (
            language.order is Order.VERB_FIRST
            or entry.gerund
            or entry.participle
            or (not entry.nominal and _opens(phrases))
        )
    before = tokens[place - 1]
    if language.order is Order.VERB_FIRST:
        if _openers_only(place, phrases):
            return True
        if before.is_word and not entry.gerund and before.form in language.prepositions:
            return before.form in language.adverbs | language.conjunctions or before.form in WHEN
        nominal = entry.nominal and before.is_word and tokens[place].form in language.nominal
        return not nominal or _was(phrases) or _behind_topic(place, phrases)
    if tokens[place].capital:
        return False
    if before.is_word and before.form not in language.pronouns:
        alone = before.form in STANDALONE and not entry.nominal
        if before.form in language.determiners and not (alone or _object_pronoun(place, phrases)):
            return False
        if before.form in language.prepositions and not entry.gerund:
            return before.form in language.auxiliaries or before.form in language.adverbs
    return not entry.nominal or _has_subject(place, phrases)


def _openers_only(place: int, phrases: NounPhrases) -> bool:
    """Whether nothing but a phrase like "for his part" stands before the verb."""
    language = phrases.language
    known = language.openers | language.prepositions | language.inner | language.adverbs
    before = phrases.tokens[:place]
    words = [t for t in before if t.is_word]
    led = all(t.form in known or t.form[1:] in known for t in words)
    return led and any(t.form in language.openers for t in words) and not any(t.is_quote for t in before)


def _was(phrases: NounPhrases) -> bool:
    """Whether an Arabic sentence opens with "was", so that the noun is before its verb."""
    return phrases.tokens[0].form in WAS


def _behind_topic(place: int, phrases: NounPhrases) -> bool:
    """Whether a sentence or an Arabic "that" clause opens with somebody and this word points on: "X denied that"."""
    following = phrases.tokens[place + 1].form if place + 1 < len(phrases.tokens) else ""
    return following in phrases.language.definite or following in phrases.language.complementisers


def _opens(phrases: NounPhrases) -> bool:
    """Whether the sentence opens with verb and name and leads to a quote: `Added Ruiz: "…"`."""
    tokens = phrases.tokens
    if len(tokens) < 2 or not tokens[1].capital or phrases.stops(1):
        return False
    end = phrases.end_of(1, len(tokens))
    return (
        end + 1 < len(tokens) and (tokens[end].form == ":" or tokens[end].form in COMMAS) and tokens[end + 1].is_quote
    )


def _object_pronoun(place: int, phrases: NounPhrases) -> bool:
    """Whether an article before a verb is a pronoun, as in "le dit", "l'affirme"."""
    tokens, language = phrases.tokens, phrases.language
    if tokens[place - 1].form not in {"l'", "le", "la", "les", "lo"} or place < 2:
        return False
    return tokens[place - 2].form in language.pronouns or tokens[place - 2].form in {"comme", "como"}


def _has_subject(place: int, phrases: NounPhrases) -> bool:
    """Whether a word that may be a noun stands where only a verb can: by its subject, or between quote and speaker."""
    tokens, language = phrases.tokens, phrases.language
    before = tokens[place - 1]
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    after_comma = before.form in COMMAS
    if before.is_quote or (after_comma and place > 1 and tokens[place - 2].is_quote):
        return after_comma or phrases.begins_subject(place + 1)
    if following is None:
        return before.is_word and (before.form in language.pronouns or before.capital)
    if following.form in INVERSION and following.start == tokens[place].end:
        return True
    if following.form in language.complementisers:
        return True
    if after_comma:
        return following.form in language.determiners or following.form == ":" or following.is_quote
    if not before.is_word:
        return False
    if before.form in language.pronouns or before.form in language.auxiliaries or before.form in language.adverbs:
        return True
    named = before.capital or _agrees(place, phrases)
    opens = following.is_quote or following.form in {".", ":", ","} or following.form in language.determiners
    return named and (opens or following.form in language.auxiliaries)


def _agrees(place: int, phrases: NounPhrases) -> bool:
    """Whether the noun before a word can be its subject: in English only a plural one when the word has no ending."""
    bare = phrases.language.code == "en" and not phrases.tokens[place].form.endswith(("s", "d", "t"))
    return phrases.tokens[place - 1].form in phrases.language.plurals if bare else phrases.person_word(place - 1)
