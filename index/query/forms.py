"""What one word of a query may stand as: its stems, the sounds of the name that it may be, words of other languages.

Knows words and languages; no fields, no plans.
"""

from __future__ import annotations

from functools import lru_cache

from index.analysis import lexicon
from index.analysis.analyzers import JOINED, glued_stems, keys_of, stem_term, tells_apart, unglued
from index.analysis.dictionaries import Source, look_up
from index.analysis.names import skeleton, strength
from index.analysis.normalize import folded
from index.analysis.readings import readings
from index.analysis.stemming import script_of_word, stemmers_for, stems_by
from index.profiles import function_words
from index.query.widening import WideningKind

_dictionaries: tuple[Source, ...] = ()


def use_dictionaries(sources: tuple[Source, ...]) -> None:
    """Look into these dictionaries from now on."""
    global _dictionaries  # noqa: PLW0603 - the dictionaries of a process are the system's
    _dictionaries = sources
    translations.cache_clear()


@lru_cache(maxsize=1024)
def translations(text: str) -> tuple[tuple[WideningKind, str, str], ...]:
    """What `text` is called in other languages: by the lexicon, and by dictionaries where it knows nothing."""
    known = tuple((WideningKind.WORD, language, word) for language, word in lexicon.translations(text))
    if known or not _dictionaries or folded(text) in function_words():
        return known
    return tuple((WideningKind.DICTIONARY, language, word) for language, word in look_up(text, _dictionaries))


@lru_cache(maxsize=1024)
def stems_of(word: str, form: str) -> tuple[tuple[str, str, str], ...]:
    """(term, language, stem) of every stem of a word."""
    terms: dict[str, tuple[str, str]] = {}
    languages = stemmers_for(script_of_word(form))
    each = (stems_by(languages, spelling) for spelling in dict.fromkeys((word, form)))
    for language, *found in zip(languages, *each, strict=True):
        for stemmed in found:
            terms[stem_term(stemmed, language)] = language, stemmed
    if script_of_word(form) == "Arab":
        terms |= {term: ("ar", term.rpartition("/")[2]) for term in unglued(form)}
        terms |= {stem_term(stemmed, "ar"): ("ar", stemmed) for stemmed in glued_stems(form)}
    return tuple((term, *stemmed) for term, stemmed in terms.items())


def name_keys(word: str, form: str) -> tuple[str, ...]:
    """The keys of the names that a word of a query may be; an ordinary word is none unless it is typed as one."""
    typed = word[0].isupper()
    common = any(lexicon.is_common(word, language) for language in lexicon.LANGUAGES)
    return () if (common and not typed) or form in function_words() else sounds_of(word)


def sounds_of(word: str) -> tuple[str, ...]:
    """The keys of the names that a word may be; () when it tells none apart."""
    form = folded(word)
    if form and script_of_word(form) == "Arab":
        return tuple(sorted(keys_of(form)))
    key = skeleton(word)
    reads = (skeleton(read) for read in readings(form)[1:])
    return tuple(dict.fromkeys((key, *reads))) if tells_apart(word, key) else ()


def joined_key(text: str) -> str:
    """The key of two words that may be one name, written together in another script; "" when they are none."""
    words = text.split()
    if len(words) != 2 or not all(word[0].isupper() or not word[0].islower() for word in words):
        return ""
    if any(lexicon.is_common(word, language) for word in words for language in lexicon.LANGUAGES):
        return ""
    key = skeleton(*words)
    return key if strength(key) >= JOINED else ""
