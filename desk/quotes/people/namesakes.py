"""Whether two names may be one person's: spellings, scripts, middle names. No quotes, no reports, no history."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Protocol

from desk.quotes.languages import Language
from desk.quotes.languages.name_parts import PARTICLES, SUFFIXES
from desk.quotes.people.regnal import regnal
from desk.quotes.text.words import form
from index.analysis import skeleton
from index.analysis.analyzers import name_forms
from index.analysis.names import other_names, strength
from index.analysis.normalize import folded

_WORD = re.compile(r"[^\W_]+")
_SPELLINGS = (
    (re.compile(r"(\w)\1"), r"\1"),
    (re.compile("ou|oo"), "u"),
    (re.compile("ee|y"), "i"),
    (re.compile("ph"), "f"),
    (re.compile("tch|sch|ch"), "sh"),
)
SURE = 4
"""The strength of a consonant key below which two scripts may meet by chance."""
LONG = 3
"""The letters of a consonant key that may be one sound away from another."""


def script(name: str) -> str:
    """The script of the first letter: "latin", "arabic" or "other"; "" without letters."""
    for letter in name:
        if letter.isalpha():
            if "\u0600" <= letter <= "\u08ff":
                return "arabic"
            return "latin" if letter < "\u0250" or "\u1e00" <= letter <= "\u1eff" else "other"
    return ""


def own_name(identity: str) -> str:
    """An identity without what stands in brackets behind it, such as the document."""
    return identity.split(" (", maxsplit=1)[0]


@lru_cache(maxsize=65_536)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name that tell it apart: no initials, "Jr.", nor a particle or article before the last."""
    words = [word for word in _WORD.findall(folded(own_name(name))) if word not in SUFFIXES]
    telling = [word for word in words[:-1] if len(word) > 1 and word not in PARTICLES]
    return (*telling, *words[-1:])


def is_proper(name: str, language: Language) -> bool:
    """Whether an identity holds a name, and not an office, a body or a pronoun alone ("police", "the ministry")."""
    listed = (
        language.roles, language.plurals, language.bodies, language.documents, language.titles, language.determiners,
        language.prepositions, language.adverbs,
    )  # fmt: skip
    words = _WORD.findall(own_name(name))
    if _is_office(words, language):
        return False
    for word in words:
        looked_up = form(word)
        plain = looked_up.removeprefix(language.article) if language.article else looked_up
        known = any(one in group for group in listed for one in (looked_up, plain)) or looked_up in language.pronouns
        if not known and (word[0].isupper() or not word[0].islower()):
            return True
    return False


def _is_office(words: Sequence[str], language: Language) -> bool:
    """Whether the head is an office in lower case, of a state or a body perhaps ("French president")."""
    head = words[-1 if language.analytic else 0] if words else ""
    if not head.islower() or form(head) not in language.roles:
        return False
    return language.analytic or not any(a[0].isupper() and b[0].isupper() for a, b in pairwise(words))


@lru_cache(maxsize=65_536)
def _spelling(word: str) -> str:
    for pattern, letter in _SPELLINGS:
        word = pattern.sub(letter, word)
    return word


@lru_cache(maxsize=65_536)
def _consonants(word: str) -> frozenset[str]:
    """The consonant keys of a word; the end of one in "es" is silent in some languages and heard in others ("Peres"),
    and the last letter of "Joe" in none.
    """
    heard = (word + "s",) if word.endswith("es") else (word[:-1],) if word.endswith("oe") else ()
    return frozenset(key for each in (word, *name_forms(word), *heard) if (key := skeleton(each)))


def keys(name: str) -> frozenset[str]:
    """What two names must share one of before they are worth comparing."""
    words, (numbered, number) = name_words(name), regnal(own_name(name))
    if not words:
        return frozenset()
    if number:
        words = (folded(numbered),)
    sounds = _consonants(words[-1]) | _consonants("".join(words[-2:]))
    found = {f"s:{_spelling(words[-1])}", *(f"c:{key}" for each in sounds for key in (each, _plain(each)))}
    found |= {f"r:{number}{_first_sound(words[-1])}"} if number else set()
    return frozenset(found | {f"a:{folded(other)}" for other in (name, *other_names(name))})


def numbered(one: str, other: str) -> int:
    """1 when two names have one number behind words that begin alike ("Leo XIV", "Léon XIV"), -1 when two, else 0."""
    a, b = regnal(own_name(one)), regnal(own_name(other))
    if not (a[1] and b[1]):
        return 0
    return 1 if a[1] == b[1] and _first_sound(folded(a[0])) == _first_sound(folded(b[0])) else -1


def _first_sound(word: str) -> str:
    return skeleton(word)[:1]


def same_person(one: str, other: str, *, foreign: bool = False) -> bool:
    """Whether two full names are one: in one script by spelling, across scripts by consonants, or a listed other form.

    Middle names and initials may be missing on one side; a name of one word is only the same as a name of one word.
    `foreign` names of one script stand in texts of different languages, which write the last word by their own rules
    ("Putin", "Poutine").
    """
    if folded(other) in map(folded, other_names(one)):
        return True
    a, b, number = name_words(one), name_words(other), numbered(one, other)
    if not a or not b or number:
        return number > 0
    if script(one) == script(other):
        return _aligned(a, b, _spelled_alike) or (foreign and len(a) > 1 and _aligned(a, b, _transcribed_alike))
    if len(a) == len(b) == 1 and max(map(strength, _consonants(a[0])), default=0) < SURE:
        return False
    pairs = [(a, b), *((joined, b) for joined in _joined(a)), *((a, joined) for joined in _joined(b))]
    return any(_aligned(x, y, _sounds_alike) for x, y in pairs)


def _joined(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words with two neighbours written together ("احمدي نجاد", "عبد المجيد")."""
    for place in range(len(words) - 1):
        yield (*words[:place], words[place] + words[place + 1], *words[place + 2 :])


def _sounds_alike(one: str, other: str, *, exactly: bool) -> bool:
    """Whether two words of different scripts have one consonant key, or else long keys one sound apart."""
    a, b = _consonants(one), _consonants(other)
    if a & b or any(_plain(x) == _plain(y) and strength(_plain(x)) >= SURE for x in a for y in b):
        return True
    return not exactly and any(_near(x, y) for x in a for y in b)


def _plain(key: str) -> str:
    """A consonant key without what spellings drop or keep: h ("Rahmani", "رحماني"), and sh for s ("Guterres")."""
    return key.replace("h", "").replace("S", "s")


def _near(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) < LONG or len(long) - len(short) > 1:
        return False
    same = next((place for place, pair in enumerate(zip(short, long, strict=False)) if pair[0] != pair[1]), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]


@lru_cache(maxsize=65_536)
def may_be_one(one: str, other: str) -> bool:
    """Whether two names may be one as far as they go: a surname that is, or nearly sounds as, a word of the other name.

    For names that are cut short or written by ear ("Garnier", "غارنييه"); enough to leave a question open.
    """
    a, b, number = name_words(one), name_words(other), numbered(one, other)
    if not a or not b or number:
        return number >= 0
    if script(one) == script(other):
        return _spelling(a[-1]) in map(_spelling, b) or _spelling(b[-1]) in map(_spelling, a)
    if any(_sounds_alike(a[-1], word, exactly=True) for word in b) or any(
        _sounds_alike(b[-1], word, exactly=True) for word in a
    ):
        return True
    return _sounds_alike(a[-1], b[-1], exactly=False)


def _spelled_alike(one: str, other: str, *, exactly: bool) -> bool:
    del exactly
    return _spelling(one) == _spelling(other)


def _transcribed_alike(one: str, other: str, *, exactly: bool) -> bool:
    a, b = _consonants(one), _consonants(other)
    if not exactly:
        return _spelling(one) == _spelling(other) or any(_near(x, y) for x in a for y in b)
    return any(strength(key) >= SURE for key in a & b)


class _Same(Protocol):
    def __call__(self, one: str, other: str, *, exactly: bool) -> bool: ...


def _aligned(one: Sequence[str], other: Sequence[str], same: _Same) -> bool:
    """Whether first and last words agree and the words between on the shorter side are on the longer one."""
    short, long = sorted((one, other), key=len)
    if len(short) == 1 or len(long) == 1:
        return len(short) == len(long) and same(short[0], long[0], exactly=True)
    if not same(short[-1], long[-1], exactly=True):
        return False
    first = next((place for place, word in enumerate(long[:-1]) if same(short[0], word, exactly=False)), None)
    if first is None:
        return False
    return all(any(same(word, there, exactly=False) for there in long[first:]) for word in short[1:-1])


def is_surname_of(alone: str, name: str) -> bool:
    """Whether a name of one word is the last word of a longer name, in any script."""
    a, b = name_words(alone), name_words(name)
    if len(a) != 1 or len(b) < 2:
        return False
    if script(alone) == script(name):
        return _spelling(a[0]) == _spelling(b[-1])
    return any(strength(key) >= SURE for key in _consonants(a[0]) & _consonants(b[-1]))
