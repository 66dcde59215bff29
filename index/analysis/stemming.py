"""Stems: Snowball for every language that PyStemmer has, that of `arabic` for Arabic. One word in, one out.

Accents are folded after stemming, because stemmers need them.
"""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from index.analysis.arabic import light_arabic
from index.analysis.normalize import DROPPED, folded

ALGORITHMS = {
    "hy": "armenian", "eu": "basque", "ca": "catalan", "cs": "czech", "da": "danish", "nl": "dutch", "en": "english",
    "eo": "esperanto", "et": "estonian", "fi": "finnish", "fr": "french", "de": "german", "el": "greek", "hi": "hindi",
    "hu": "hungarian", "id": "indonesian", "ga": "irish", "it": "italian", "lt": "lithuanian", "ne": "nepali",
    "no": "norwegian", "nb": "norwegian", "nn": "norwegian", "fa": "persian", "pl": "polish", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sr": "serbian", "st": "sesotho", "es": "spanish", "sv": "swedish",
    "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
STEMMED = (*sorted(set(ALGORITHMS) - {"nb", "nn"}), "ar")
"""Languages that have stems of their own."""

_SCRIPTS = {
    "hy": "Armn", "el": "Grek", "hi": "Deva", "ne": "Deva", "fa": "Arab", "ar": "Arab", "ru": "Cyrl",
    "ta": "Taml", "yi": "Hebr", "sr": "Cyrl Latn",
}  # fmt: skip
_FIRST = (
    (0x0370, "Grek"), (0x0400, "Cyrl"), (0x0530, "Armn"), (0x0590, "Hebr"), (0x0600, "Arab"), (0x0780, "Zzzz"),
    (0x0900, "Deva"), (0x0980, "Zzzz"), (0x0B80, "Taml"), (0x0C00, "Zzzz"), (0x1E00, "Latn"), (0x1F00, "Grek"),
    (0x2000, "Zzzz"),
)  # fmt: skip


def script_of_word(word: str) -> str:
    """The ISO 15924 script that a word begins in, as far as stemmers differ; "Zzzz" for the others."""
    code, script = ord(word[0]), "Latn"
    for first, name in _FIRST:
        if code < first:
            break
        script = name
    return script


@cache
def stemmers_for(script: str) -> tuple[str, ...]:
    """The languages of `STEMMED` written in `script`."""
    return tuple(language for language in STEMMED if script in _SCRIPTS.get(language, "Latn"))


class _Stemmers(threading.local):
    """Stemmers by algorithm, one set a thread: PyStemmer's keep a buffer that threads must not share."""

    def __init__(self) -> None:
        self.made: dict[str, Any] = {}


_STEMMERS = _Stemmers()


def _snowball(algorithm: str) -> Any:
    made = _STEMMERS.made
    if algorithm not in made:
        import Stemmer

        made[algorithm] = Stemmer.Stemmer(algorithm, 0)
    return made[algorithm]


@lru_cache(maxsize=16)
def _spelled(word: str) -> str:
    """Lower case with accents, without harakat, tatweel and invisible controls: what stemmers expect."""
    lower = unicodedata.normalize("NFC", word).lower().replace("’", "'")
    return lower if lower.isascii() else "".join(c for c in lower if c not in DROPPED)


@lru_cache(maxsize=65_536)
def stem(word: str, language: str) -> str:
    """The stem of `word` (as written) in `language` (BCP 47), folded; the folded word when there is no stemmer."""
    base = language.partition("-")[0]
    if base == "ar":
        return light_arabic(folded(word))
    algorithm = ALGORITHMS.get(base)
    if algorithm is None or len(word) > 64:
        return folded(word)
    spelled = _spelled(word)
    if base == "fa":
        return folded(_snowball(algorithm).stemWord(spelled.replace("ي", "ی").replace("ك", "ک")))
    try:
        stemmed = _snowball(algorithm).stemWord(spelled)
    except UnicodeError:
        return folded(word)
    return folded(stemmed) or folded(word)


def stems_by(languages: Sequence[str], word: str) -> list[str]:
    """`stem` of one word in each of some languages without subtags, a plain one spelled once."""
    plain = word.lower() if word.isascii() and len(word) <= 64 else ""
    if not plain:
        return [stem(word, language) for language in languages]
    algorithms = [(language, ALGORITHMS.get(language)) for language in languages]
    return [
        (algorithm and folded(_snowball(algorithm).stemWord(plain))) or stem(word, language)
        for language, algorithm in algorithms
    ]


def stems(words: Sequence[str], language: str) -> list[str]:
    """`stem` of each, plain ones in one go."""
    algorithm = ALGORITHMS.get(language.partition("-")[0])
    if algorithm is None or algorithm == "persian":
        return [stem(word, language) for word in words]
    plain = [word.lower() if word.isascii() and len(word) <= 64 else "" for word in words]
    found = _snowball(algorithm).stemWords(plain)
    return [folded(stemmed) or stem(word, language) for stemmed, word in zip(found, words, strict=True)]
