"""The news lexicon: which words of English, French and Arabic name the same thing. Reads `data/`.

Format of `lexicon.tsv`: one concept a line, three cells separated by tabs (en, fr, ar); in a cell, words or short
phrases separated by commas, the commonest first; `#` begins a comment. No terms of the index here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from index.analysis.arabic import has_broken_plural, light_arabic
from index.analysis.normalize import folded
from index.analysis.stemming import stem
from index.analysis.tokenizer import split

LANGUAGES = ("en", "fr", "ar")
LONGEST = 4
"""Words of the longest phrase that is looked up."""
_RELATION = re.compile("ي(?:ه|ون|ين|ان|ات)?$")


@dataclass(frozen=True, slots=True)
class Concept:
    """One line: for each of `LANGUAGES` its words."""

    words: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


@cache
def concepts() -> tuple[Concept, ...]:
    """Every line of the lexicon, in order."""
    text = resources.files("index.analysis").joinpath("data/lexicon.tsv").read_text(encoding="utf-8")
    found = []
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            cells = [tuple(word.strip() for word in cell.split(",") if word.strip()) for cell in line.split("\t")]
            found.append(Concept((cells[0], cells[1], cells[2])))
    return tuple(found)


@cache
def everyday() -> tuple[str, ...]:
    """Everyday Arabic words beside those of the lexicon, as they are written: `data/ordinary_ar.txt`."""
    text = resources.files("index.analysis").joinpath("data/ordinary_ar.txt").read_text(encoding="utf-8")
    return tuple(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def _key(text: str, language: str) -> tuple[str, ...]:
    return tuple(stem(word.of(text), language) for word in split(text, language))


@cache
def _by_stem() -> dict[tuple[str, tuple[str, ...]], tuple[int, ...]]:
    table: dict[tuple[str, tuple[str, ...]], tuple[int, ...]] = {}
    for number, concept in enumerate(concepts()):
        for language, words in zip(LANGUAGES, concept.words, strict=True):
            for word in words:
                key = language, _key(word, language)
                table[key] = (*table.get(key, ()), number)
    return table


@cache
def _by_form() -> dict[str, tuple[tuple[str, int], ...]]:
    table: dict[str, tuple[tuple[str, int], ...]] = {}
    for number, concept in enumerate(concepts()):
        for language, words in zip(LANGUAGES, concept.words, strict=True):
            for word in words:
                table[folded(word)] = (*table.get(folded(word), ()), (language, number))
    return table


def translations(text: str) -> tuple[tuple[str, str], ...]:
    """(language, word) of what `text` (a word or short phrase in any form) is called in the other languages.

    Forms that stand in the lexicon are taken as they stand; only a form that does not is looked up by its stems.
    """
    found = _by_form().get(folded(text).replace("’", "'"), ())
    if not found:
        found = tuple((lang, number) for lang in LANGUAGES for number in _by_stem().get((lang, _key(text, lang)), ()))
    own: dict[int, set[str]] = {}
    for language, number in found:
        own.setdefault(number, set()).add(language)
    out: dict[tuple[str, str], None] = {}
    for number, languages in own.items():
        for other, words in zip(LANGUAGES, concepts()[number].words, strict=True):
            if other not in languages:
                out.update(dict.fromkeys((other, word) for word in words if folded(word) != folded(text)))
    return tuple(out)


def is_stem(stemmed: str, language: str) -> bool:
    """Whether `stemmed` is the stem of a word of the lexicon."""
    return (language, (stemmed,)) in _by_stem()


def is_arabic_word(stemmed: str) -> bool:
    """Whether `stemmed` is the stem of an Arabic word that is known, from whatever list."""
    return is_stem(stemmed, "ar") or stemmed in _everyday_stems() or has_broken_plural(stemmed)


@cache
def _everyday_stems() -> frozenset[str]:
    return frozenset(light_arabic(folded(word)) for word in everyday())


@lru_cache(maxsize=65_536)
def is_common(word: str, language: str) -> bool:
    """Whether `word` is an ordinary word of the lexicon in `language`, in any form.

    An Arabic country has the stem of its people ("تونس", "تونسي") and is a name.
    """
    stemmed = stem(word, language)
    is_place = language == "ar" and stemmed in _peoples() and not _RELATION.search(folded(word))
    return is_stem(stemmed, language) and not is_place


@cache
def _peoples() -> frozenset[str]:
    """The Arabic stems of words that English writes with a capital."""
    named = (concept.words[2] for concept in concepts() if concept.words[0][0][:1].isupper())
    return frozenset(stem(word, "ar") for words in named for word in words if " " not in word)
