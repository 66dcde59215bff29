"""How much a decoded text looks like writing: the test that candidate encodings are put to. No bytes here.

Per character outside ASCII, the log-likelihood under a language's letters, measured against what running text of that
language has on average: about 0 for writing, well below for bytes read in the wrong encoding. The share of a letter
follows from its rank in the alphabet by the law of Gusein-Zade, p(r) = ln((n + 1) / r) / n.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import log, log2

from desk.ingest.letters import ALPHABETS, HAN, HANGUL, HIRAGANA, KATAKANA, PUNCTUATION

_PUNCTUATION = -0.5
_FOREIGN_LETTER = -7.0
_SYMBOL = -8.0
_CONTROL = -14.0
_CLASH = 7.0
_BEST = 0.3
_CASED = ("LATIN", "CYRILLIC", "GREEK")
_ALPHABETIC = (*_CASED, "ARABIC", "HEBREW", "THAI")


@dataclass(frozen=True, slots=True)
class _Model:
    """The weight of each usual letter of a language, and of the other signs of its script when it has thousands."""

    weights: dict[str, float]
    script: str = ""
    rare: float = _FOREIGN_LETTER


@dataclass(frozen=True, slots=True)
class Plausibility:
    """The best score of a text and the language, as a bare BCP 47 tag, under which it was reached."""

    score: float
    language: str


def plausibility(text: str) -> Plausibility:
    """How well `text` fits the language that it fits best; plain ASCII scores 0 in English."""
    counted = _counted(text)
    total = sum(counted.values())
    if not total:
        return Plausibility(0.0, "en")
    lost = _CLASH * _clashes(text) / total
    best = max((_fit(counted, model) / total, language) for language, model in _models().items())
    return Plausibility(min(best[0], _BEST) - lost, best[1])


def _counted(text: str) -> Counter[str]:
    """The characters that tell something: those outside ASCII, and controls that no text has."""
    counted = Counter(text)
    return Counter(
        {char: count for char, count in counted.items() if char > "\x7e" or (char < " " and char not in "\t\n\r\f\x1b")}
    )


def _fit(counted: Counter[str], model: _Model) -> float:
    return sum(count * _weight(char, model) for char, count in counted.items())


def _weight(char: str, model: _Model) -> float:
    known = model.weights.get(char.lower()[:1])
    if known is not None:
        return known
    return model.rare if model.script and script_of(char) == model.script else _otherwise(char)


@cache
def _otherwise(char: str) -> float:
    """The weight of a character that is none of the language's letters."""
    if char in PUNCTUATION:
        return _PUNCTUATION
    category = unicodedata.category(char)
    if category in ("Cc", "Cn", "Co", "Cs"):
        return _CONTROL
    return _FOREIGN_LETTER if category[0] in "LM" else _SYMBOL


@cache
def _models() -> dict[str, _Model]:
    models = {language: _model(_ranked(letters)) for language, letters in ALPHABETS.items()}
    models["zh"] = _model(_even(HAN, 0.6), "CJK", others=4000)
    models["ja"] = _model(_ranked(HIRAGANA, 0.5) | _ranked(KATAKANA, 0.12) | _even(HAN, 0.2), "CJK", others=2500)
    models["ko"] = _model(_even(HANGUL, 0.85), "HANGUL", others=1500)
    return models


def _ranked(letters: str, of_text: float = 1.0) -> dict[str, float]:
    count = len(letters)
    return {letter: of_text * log((count + 1) / rank) / count for rank, letter in enumerate(letters, start=1)}


def _even(letters: str, of_text: float) -> dict[str, float]:
    return dict.fromkeys(letters, of_text / len(letters))


def _model(shares: dict[str, float], script: str = "", others: int = 0) -> _Model:
    """Log-likelihoods, shifted so that text with just these shares scores 0; `others` signs share the rest."""
    known = sum(shares.values())
    rest = max(0.0, 1 - known) if others else 0.0
    rare = log2(rest / others) if rest else 0.0
    average = (sum(share * log2(share) for share in shares.values()) + rest * rare) / (known + rest)
    weights = {letter: log2(share) - average for letter, share in shares.items()}
    return _Model(weights, script, rare - average if rest else _FOREIGN_LETTER)


def _clashes(text: str) -> int:
    """How often two letters stand together that no word has: two alphabets, or a capital after a small letter.

    A letter outside ASCII right before a digit, as where a currency sign was misread, counts as well.
    """
    return sum(1 for before, char in pairwise(text) if (before > "\x7f" or char > "\x7f") and _clash(before, char))


@cache
def _clash(before: str, char: str) -> bool:
    first, second = script_of(before), script_of(char)
    if first in _CASED and char.isdecimal():
        return True
    if first not in _ALPHABETIC or second not in _ALPHABETIC:
        return False
    return first != second or (char.isupper() and before.islower())


@cache
def script_of(char: str) -> str:
    """The script of a letter by its Unicode name, e.g. "ARABIC"; "" for what is no letter."""
    if not char.isalpha():
        return ""
    return unicodedata.name(char, "").split(" ")[0]
