"""Other forms under which an Arabic word may stand in the lexicon: without what is glued to it, as a verb, by its root.

The lexicon has verbs in one person; the person prefixes and endings of the others are taken off here. A root is what a
word keeps of consonants: a guess, for words that no form of is listed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources

from index.analysis.analyzers import name_forms
from index.analysis.normalize import folded

ENDINGS = ("", "ه", "ها", "هم", "هما", "نا", "ي", "كم", "ك", "هن")
PERSONS, THIRD, FOURTH = "نتيا", "ي", "ا"
PLURALS = ("", "وا", "ون", "ين", "ت", "نا", "تم", "ان")
FUTURE = ("وس", "فس", "ول", "فل", "س", "ل", "و", "ف")
FEWEST = 3
HOLLOW, PERSONAL = 2, ("نا", "تم", "ت")
"""The letters that a hollow verb keeps before a personal ending of the past, and those endings: "نمنا" from "نام".

As many are written of a doubled one: "ردوا" from "رد".
"""
CLIPPED, LAST = ("وا", "ون", "ين", "ت"), "اوي"
"""Endings before which a weak verb drops its last letter, and that letter as it is folded."""
DERIVED = ("است", "مست", "يست", "تست", "نست", "ان", "من", "ين", "مت", "يت", "تت", "نت", "ا", "م", "ت", "ي", "ن")
WEAK = frozenset("اوي")
ROOT, FEMININE = 3, "ه"


def noun_forms(word: str) -> Iterator[str]:
    """A folded word without the prepositions before it and the pronoun behind it."""
    for head in name_forms(word):
        for ending in ENDINGS:
            if ending and not (head.endswith(ending) and len(head) - len(ending) >= FEWEST):
                continue
            bare = head[: len(head) - len(ending)]
            yield bare
            if bare.endswith("ت"):
                yield bare[:-1] + "ه"


@cache
def singulars() -> dict[str, str]:
    """Folded broken plurals -> their folded singulars; what is a singular as well is left alone."""
    text = resources.files("desk.quotes.align").joinpath("data/plurals.txt").read_text(encoding="utf-8")
    rows = [[folded(word) for word in line.split()] for line in text.splitlines() if not line.startswith("#")]
    own = {row[0] for row in rows if row}
    return {plural: row[0] for row in rows for plural in row[1:] if plural not in own}


def verb_forms(word: str) -> Iterator[str]:
    """The third person of a folded verb of any person, present, then past: "سنشتري" as "يشتري"."""
    for prefix in ("", *(each for each in FUTURE if word.startswith(each))):
        whole = word[len(prefix) :]
        for ending in (*PLURALS, *(each for each in ENDINGS if each)):
            verb = whole[: len(whole) - len(ending)] if whole.endswith(ending) else ""
            if len(verb) >= FEWEST and ending:
                yield verb
            if len(verb) > FEWEST and verb[0] in PERSONS:
                yield THIRD + verb[1:]
                yield verb[1:]
                yield FOURTH + verb[1:]
        if whole.endswith(PLURALS[1]) and len(whole) == HOLLOW + len(PLURALS[1]):
            yield whole[:HOLLOW]
        yield from _weak_forms(whole)
        yield from (
            f"{whole[0]}ا{whole[1]}" for each in PERSONAL if whole.endswith(each) and len(whole) == HOLLOW + len(each)
        )


def _weak_forms(verb: str) -> Iterator[str]:
    """The third person of a verb that drops its last letter: "تنس" as "ينسى", "يأتوا" as "يأتي", "دعت" as "دعا"."""
    for ending in ("", *CLIPPED):
        head = verb[: len(verb) - len(ending)] if verb.endswith(ending) else ""
        if ending and len(head) >= HOLLOW:
            yield from (head + letter for letter in LAST)
        if len(head) >= FEWEST and head[0] in PERSONS:
            yield from (THIRD + head[1:] + letter for letter in LAST[::-1])


@lru_cache(maxsize=65_536)
def root(stemmed: str) -> str:
    """The three consonants of a light stem, "" when it has more or fewer."""
    for prefix in ("", *(each for each in DERIVED if stemmed.startswith(each))):
        letters = "".join(letter for letter in stemmed[len(prefix) :] if letter not in WEAK)
        if len(letters) == ROOT and not letters.endswith(FEMININE):
            return letters
    return ""
