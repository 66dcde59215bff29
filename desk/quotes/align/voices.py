"""Whether two units have one speaker, across scripts and languages. What was said is not looked at here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import product

from desk.quotes.align.units import Unit, Word
from desk.quotes.people.namesakes import may_be_one, numbered, script
from desk.quotes.people.personal import holds_office

SAME, DIFFERENT, UNKNOWN = 1, -1, 0


def same_voice(some: Iterable[Unit], others: Sequence[Unit]) -> int:
    """Whether one of several speakers of the same words is one of several others; `UNKNOWN` when none is told apart."""
    found = {same_speaker(one, other) for one, other in product(some, others)}
    return next((each for each in (SAME, DIFFERENT) if each in found), UNKNOWN)


def same_speaker(one: Unit, other: Unit) -> int:
    """Whether the speakers are one: by surname across scripts, by office and body when the name is withheld."""
    a, b = one.speaker, other.speaker
    if not a or not b:
        return UNKNOWN
    if one.names and other.names:
        found = _same_name(one, other)
        return UNKNOWN if found == DIFFERENT and _may_be_one(one, other) else found
    anonymous = one.quote.speaker.anonymous, other.quote.speaker.anonymous
    if (one.terms & other.terms and (all(anonymous) or not any(anonymous))) or one.sounds & other.sounds:
        return SAME
    if any(anonymous) or _may_hold(one, other) or _may_hold(other, one):
        return UNKNOWN
    return DIFFERENT if _is_named(a) and _is_named(b) else UNKNOWN


def _may_hold(one: Unit, other: Unit) -> bool:
    """Whether one is a person by name and the other an office that nobody is named for ("UN chief")."""
    return bool(one.names) and not other.names and _holds_office(other.quote.speaker.identity, other.language)


_holds_office = lru_cache(maxsize=4096)(holds_office)


def _same_name(one: Unit, other: Unit) -> int:
    """By the keys of the surnames; another word that sounds alike leaves it open where the scripts differ."""
    shared = one.names & other.names
    if number := numbered(one.quote.speaker.identity, other.quote.speaker.identity):
        return SAME if number > 0 else DIFFERENT
    if one.language != other.language:
        apart = script(one.quote.speaker.identity) != script(other.quote.speaker.identity)
        either = apart and one.sounds & other.sounds
        return SAME if shared else UNKNOWN if either else DIFFERENT
    return SAME if any(not key.startswith("c:") for key in shared) else DIFFERENT


def _may_be_one(one: Unit, other: Unit) -> bool:
    """Whether two names are near enough in sound, or in meaning, as "ministère des Finances" and "وزارة المالية"."""
    meant = one.language != other.language and one.concepts & other.concepts
    return bool(meant) or may_be_one(one.quote.speaker.identity, other.quote.speaker.identity)


def _is_named(side: Sequence[Word]) -> bool:
    """Whether a speaker has a proper name: a word that no lexicon has, with a capital or in a script without them."""
    return any(not (word.text[0].islower() or _listed(word)) for word in side)


def _listed(word: Word) -> bool:
    return any(term.startswith("c:") for term in word.terms)
