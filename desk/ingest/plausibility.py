"""How much a decoded text looks like writing: the test that candidate encodings are put to. No bytes here."""

from __future__ import annotations

import unicodedata
from functools import cache

from desk.ingest.letters import BY_LANGUAGE, BY_SCRIPT, PUNCTUATION

_UNKNOWN_LANGUAGE = -0.2
_KNOWN_LANGUAGE = 0.15


def plausibility(text: str, language: str | None = None) -> float:
    """From about -3 (no writing) to about 1.2 (writing of that language).

    The mean weight of the characters outside ASCII; text within ASCII is 1. `language` is a BCP 47 tag: its own letters
    then count more than letters that its script merely has, and "und" counts against the text.
    """
    total, count, before = 0.0, 0, " "
    own = _own_letters(language)
    for char in text:
        if char > "\x7f":
            total += _weight(char, before, own)
            count += 1
        elif char < " " and char not in "\t\n\r\f\x1b":
            total -= 3
            count += 1
        before = char
    mean = total / count if count else 1.0
    return mean + _bonus(language)


def _bonus(language: str | None) -> float:
    if language is None:
        return 0.0
    return _UNKNOWN_LANGUAGE if language == "und" else _KNOWN_LANGUAGE


@cache
def _own_letters(language: str | None) -> frozenset[str]:
    return frozenset(BY_LANGUAGE.get((language or "").split("-")[0], ""))


def _weight(char: str, before: str, own: frozenset[str]) -> float:
    if char in own:
        return 1.0 - _clash(char, before)
    script = script_of(char)
    if script:
        common = 0.75 if char in _common(script) else 0.2
        return common - _clash(char, before)
    if char in PUNCTUATION:
        return 0.7
    return _by_category(char)


def _by_category(char: str) -> float:
    category = unicodedata.category(char)
    if category in ("Cc", "Cn", "Co"):
        return -3.0
    return {"L": 0.1, "M": 0.1, "P": -0.2, "N": -0.3, "Z": 0.3}.get(category[0], -1.0)


def _clash(char: str, before: str) -> float:
    """What a letter loses beside its neighbour: another alphabet inside a word, or a capital after a small letter."""
    if not before.isalpha() or not char.isalpha():
        return 0.0
    if _is_alphabet(char) and _is_alphabet(before) and script_of(char) != script_of(before):
        return 1.2
    return 0.8 if char.isupper() and before.islower() else 0.0


def _is_alphabet(char: str) -> bool:
    return script_of(char) in ("LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "THAI")


@cache
def script_of(char: str) -> str:
    """The script of a letter by its Unicode name, e.g. "ARABIC"; "" for what is no letter of a script known here."""
    if not char.isalpha() and not unicodedata.combining(char):
        return ""
    script = unicodedata.name(char, "").split(" ")[0]
    return script if script in BY_SCRIPT else ""


@cache
def _common(script: str) -> frozenset[str]:
    return frozenset(BY_SCRIPT[script])
