"""The lexicons of the alignment: which concepts a word or phrase stands for in a language. No texts, no scores.

Three languages share the lines of a lexicon; the words of others stand beside an English one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib import resources
from itertools import chain

from desk.quotes.align.arabic import noun_forms, root, singulars, verb_forms
from desk.quotes.align.forms import american, conjugated, english_bases, french_bases
from desk.quotes.align.numbers import counting
from index.analysis import stem, words
from index.analysis.lexicon import LANGUAGES, LONGEST, concepts
from index.analysis.normalize import folded

OWN = ("everyday.tsv", "prose.tsv", "news.tsv", "common.tsv", "speech.tsv", "press.tsv", "nations.tsv", "bodies.tsv")
BESIDE = frozenset({"de", "es", "fa"})
ROOT, FAMILY = "root", 8


BASES = {"en": english_bases, "fr": french_bases}


@lru_cache(maxsize=65_536)
def base_stem(written: str, language: str) -> str:
    """The stem of a word as the lexicon has it: of the infinitive of an irregular form that is not listed itself."""
    word = written.lower()
    word = american(word) if language == "en" else word
    found, listed = stem(word, language), _concepts(language)
    if (found,) in listed or language not in BASES:
        return found
    stems = (stem(base, language) for base in BASES[language](word))
    return next((each for each in stems if (each,) in listed), found)


def longest(stems: Sequence[str], place: int, language: str, written: str) -> tuple[int, tuple[int, ...]]:
    """How many words of the longest phrase of the lexicon stand at `place`, and its concepts."""
    table = _concepts(language)
    longest = _heads(language).get(stems[place], 0)
    for length in range(min(longest, len(stems) - place), 0, -1):
        numbers = table.get(tuple(stems[place : place + length]))
        if numbers:
            return length, numbers
    return 1, _glued(written, table) if language == "ar" else ()


def _glued(written: str, table: dict[tuple[str, ...], tuple[int, ...]]) -> tuple[int, ...]:
    """The concepts of an Arabic word in another form than the listed one, or else of its root."""
    word = folded(written)
    for each in (*noun_forms(word), *verb_forms(word)):
        if listing := table.get((stem(each, "ar"),)):
            return listing
    found = root(stem(word, "ar"))
    return table.get((ROOT, found), ()) if found else ()


@cache
def _concepts(language: str) -> dict[tuple[str, ...], tuple[int, ...]]:
    """The concepts of all lexicons by the stems of their words in `language`."""
    if language not in LANGUAGES:
        return _beside_english(language) if language in BESIDE else {}
    column = LANGUAGES.index(language)
    table: dict[tuple[str, ...], tuple[int, ...]] = {}
    for number, cells in enumerate(_lines()):
        for entry in cells[column]:
            tokens = [token.span.of(entry) for token in words(entry, language)]
            key = tuple(stem(american(word.lower()) if language == "en" else word, language) for word in tokens)
            if number not in table.get(key, ()):
                table[key] = (*table.get(key, ()), number)
    if language == "fr":
        forms = _conjugations()
        return forms | {key: tuple(dict.fromkeys((*listing, *forms.get(key, ())))) for key, listing in table.items()}
    if language != "ar":
        return table
    for plural, singular in singulars().items():
        key, listing = (stem(plural, "ar"),), table.get((stem(singular, "ar"),), ())
        table[key] = tuple(dict.fromkeys((*table.get(key, ()), *listing)))
    return table | _roots(table)


def _beside_english(language: str) -> dict[tuple[str, ...], tuple[int, ...]]:
    """The concepts of the words of a language that has a list of its own, by the English word beside them."""
    english = _concepts("en")
    table: dict[tuple[str, ...], tuple[int, ...]] = {}
    for word, entries in _rows(f"{language}.tsv"):
        listing = english.get(tuple(stem(american(part), "en") for part in word[0].split()), ())
        for entry in entries if listing else ():
            key = tuple(stem(token.span.of(entry).lower(), language) for token in words(entry, language))
            table[key] = tuple(dict.fromkeys((*table.get(key, ()), *listing)))
    return table


def _conjugations() -> dict[tuple[str, ...], tuple[int, ...]]:
    """The concepts of the forms of irregular French verbs."""
    table: dict[tuple[str, ...], tuple[int, ...]] = {}
    for number, cells in enumerate(_lines()):
        for entry in cells[LANGUAGES.index("fr")]:
            for form in conjugated(entry.lower()) if " " not in entry else ():
                key = (stem(form, "fr"),)
                if number not in table.get(key, ()):
                    table[key] = (*table.get(key, ()), number)
    return table


def _lines() -> Iterator[tuple[tuple[str, ...], ...]]:
    """The lines of all lexicons, each with the words of its three languages."""
    return chain((concept.words for concept in concepts()), _own_lines())


@cache
def _heads(language: str) -> dict[str, int]:
    """How long the longest phrase of the lexicons is that begins with a stem."""
    heads: dict[str, int] = {}
    for key in _concepts(language):
        heads[key[0]] = max(heads.get(key[0], 0), min(len(key), LONGEST))
    return heads


def _roots(table: dict[tuple[str, ...], tuple[int, ...]]) -> dict[tuple[str, ...], tuple[int, ...]]:
    """The concepts of words of one root, where those are few enough to mean the same."""
    found: dict[tuple[str, ...], tuple[int, ...]] = {}
    for key, listing in table.items():
        if len(key) == 1 and (three := root(key[0])):
            found[ROOT, three] = tuple(dict.fromkeys((*found.get((ROOT, three), ()), *listing)))
    return {key: listing for key, listing in found.items() if len(listing) <= FAMILY}


def _own_lines() -> Iterator[tuple[tuple[str, ...], ...]]:
    """The lines of the lexicons of everyday words, of prose, news and speeches."""
    return chain.from_iterable(map(_rows, OWN))


def _rows(name: str) -> Iterator[tuple[tuple[str, ...], ...]]:
    """The cells of each line of a file, each with its words."""
    text = resources.files("desk.quotes.align").joinpath("data", name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield tuple(tuple(word.strip() for word in cell.split(",") if word.strip()) for cell in line.split("\t"))


def is_whole(form: str) -> bool:
    """Whether an Arabic word that begins as if a conjunction were glued to it is listed so: "وزير", "واحدة"."""
    return folded(form) in _whole()


@cache
def _whole() -> frozenset[str]:
    column = LANGUAGES.index("ar")
    listed = {folded(entry) for cells in _lines() for entry in cells[column] if " " not in entry}
    return frozenset(listed | {f"{word}ه" for word in listed}) | frozenset(map(folded, counting("ar")))


@cache
def light_words() -> dict[str, tuple[str, ...]]:
    """Words that say little by themselves, by language."""
    text = resources.files("desk.quotes.align").joinpath("data/light.txt").read_text(encoding="utf-8")
    lines = [line.split() for line in text.splitlines() if not line.startswith("#")]
    return {line[0]: tuple(line[1:]) for line in lines}
