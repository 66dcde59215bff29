"""What is compared: sentences of quotes as bags of terms that mean the same in every language. No scores here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from desk.model import Quote, Report
from desk.quotes.align.lexicons import base_stem, light_words, longest
from desk.quotes.align.numbers import numbers
from desk.quotes.languages import Language, language_of
from desk.quotes.people.namesakes import is_proper, keys
from index.analysis import skeleton, words
from index.analysis.analyzers import name_forms
from index.analysis.names import strength
from index.analysis.normalize import folded

SENTENCE = re.compile(r"(?<=[.!?؟…])[\"”»’']*\s+(?=\S)")
FEWEST = 4
NAME_STRENGTH = 4
COGNATE = 5
GLUED = "وف"
SHORT = 3
CONTEXT = 240


@dataclass(frozen=True, slots=True)
class Word:
    """A content word: its terms (any of which may match), as written; `known` when a term reaches other languages."""

    terms: tuple[str, ...]
    text: str
    known: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence of a quote, or the whole of a short one; `speaker` and `context` are words as well.

    `language` is that of the quote without script or country. `names` are the keys of the speaker's surname across
    scripts, `terms` those of `speaker`, `sounds` and `concepts` such of them as tell how a word sounds and what it
    means; `figures` are the terms of the numbers among the words.
    """

    quote: Quote
    language: str
    words: tuple[Word, ...]
    speaker: tuple[Word, ...]
    names: frozenset[str]
    terms: frozenset[str]
    sounds: frozenset[str]
    concepts: frozenset[str]
    context: tuple[Word, ...]
    figures: frozenset[str]

    @property
    def key(self) -> tuple[str, ...]:
        """Equal for units of one language with the same words; short ones need the same speaker as well."""
        own = tuple(word.terms[0] for word in self.words)
        said = () if len(own) >= FEWEST else ("|", *(word.terms[0] for word in self.speaker))
        return (self.language, *own, *said)


def units_of(report: Report, quotes: Sequence[Quote]) -> list[Unit]:
    """The units of what is said in one report, in order; second printings and what nobody said give none."""
    counted = [q for q in quotes if q.is_said and q.duplicate_of is None]
    units = []
    for quote in counted:
        language = quote.language.split("-")[0]
        speaker = _speaker_words(quote, language)
        names = _names(quote, language)
        own = frozenset(term for word in speaker for term in word.terms)
        sounds = frozenset(term for term in own if term.startswith("n:"))
        concepts = frozenset(term for term in own if term.startswith("c:"))
        around = content_words(_around(report, quote), language)
        context = tuple(word for word in around if own.isdisjoint(word.terms))
        for part in _sentences(quote.text):
            found = content_words(part, language)
            if found:
                units.append(
                    Unit(quote, language, found, speaker, names, own, sounds, concepts, context, _figures(found))
                )
    return units


def _speaker_words(quote: Quote, language: str) -> tuple[Word, ...]:
    who = quote.speaker
    if who.identity.casefold() in language_of(language).pronouns:
        return ()
    return content_words(who.identity.split(" (")[0] if not who.anonymous else who.identity, language, names=True)


def _names(quote: Quote, language: str) -> frozenset[str]:
    """The keys of a surname; none for a withheld name, an office or a body."""
    who = quote.speaker
    proper = not who.anonymous and is_proper(who.identity, language_of(language))
    return keys(who.identity) if proper else frozenset()


def _figures(found: Iterable[Word]) -> frozenset[str]:
    return frozenset(word.terms[0] for word in found if word.terms[0].startswith("d:"))


def _around(report: Report, quote: Quote) -> str:
    """The text of the paragraph around the quote, without the quote."""
    if not report.paragraphs:
        return quote.before + " " + quote.after
    span = report.paragraphs[report.paragraph_at(quote.span.start)].span
    before = report.text[max(span.start, quote.outer.start - CONTEXT) : quote.outer.start]
    return before + " " + report.text[quote.outer.end : min(span.end, quote.outer.end + CONTEXT)]


def _sentences(text: str) -> list[str]:
    """The sentences of a quote, short ones joined to the one before."""
    parts: list[str] = []
    for part in SENTENCE.split(text):
        if parts and (len(part.split()) < FEWEST or len(parts[-1].split()) < FEWEST):
            parts[-1] += " " + part
        else:
            parts.append(part)
    return parts


@lru_cache(maxsize=32_768)
def content_words(text: str, language: str, *, names: bool = False) -> tuple[Word, ...]:
    """The words of `text` that carry meaning, phrases of the lexicon as one; `names` keeps every word.

    Kept, because the texts of a library are compared again whenever one of them changes.
    """
    return tuple(_content_words(text, language, names=names))


def _content_words(text: str, language: str, *, names: bool) -> Iterator[Word]:
    listed = _function_words(language)
    tokens = words(text, language)
    stems = [base_stem(token.span.of(text), language) for token in tokens]
    counted = numbers(tokens, text, language)
    place = 0
    while place < len(tokens):
        if place in counted:
            last = tokens[place + counted[place].length - 1]
            yield Word((counted[place].term,), text[tokens[place].span.start : last.span.end], known=True)
            place += counted[place].length
            continue
        length, listing = longest(stems, place, language, tokens[place].text)
        written = text[tokens[place].span.start : tokens[place + length - 1].span.end]
        named = len(written) > 1 and written.isupper()
        if length == 1 and not named and _is_function_word(tokens[place].text, language, listed, content=bool(listing)):
            place += 1
            continue
        yield _word(
            written,
            " ".join(stems[place : place + length]),
            language,
            listing,
            names=names or _capital(text, tokens[place].span.start),
        )
        place += length


def _is_function_word(form: str, language: str, listed: _Listed, *, content: bool) -> bool:
    """Also with a conjunction written before it, as Arabic does; a long preposition may be a noun with `content`."""
    if len(form) < 2:
        return not form.isdecimal()
    forms = (form, form[1:]) if language == "ar" and form[0] in GLUED else (form,)
    if any(each in listed.always for each in forms):
        return True
    return any(each in listed.prepositions and not (content and len(each) > SHORT) for each in forms)


def _capital(text: str, start: int) -> bool:
    return text[start].isupper()


@lru_cache(maxsize=65_536)
def _word(written: str, stemmed: str, language: str, listing: tuple[int, ...], *, names: bool) -> Word:
    terms = [f"{language}:{stemmed}", *(f"c:{number}" for number in listing)]
    terms += _name_terms(written, language, names=names, common=bool(listing))
    if written.isascii() or (written[0].isalpha() and "a" <= stemmed[:1] <= "z"):
        terms += [f"p:{stemmed[:COGNATE]}"] if len(stemmed) >= COGNATE else []
    known = bool(listing) or (names and any(term.startswith("n:") for term in terms))
    return Word(tuple(terms), written, known)


def _name_terms(written: str, language: str, *, names: bool, common: bool) -> list[str]:
    """The keys across scripts of a word that may be a name: a capitalised one, or any in a script without capitals."""
    caseless = not language_of(language).capitals
    if " " in written or not (names or caseless):
        return []
    enough = NAME_STRENGTH + (caseless and common)
    forms = name_forms(folded(written)) if caseless else (written,)
    keys = (skeleton(each) for each in forms)
    return [f"n:{key}" for key in keys if key and strength(key) >= enough]


class _Listed(NamedTuple):
    """Function words, folded."""

    always: frozenset[str]
    prepositions: frozenset[str]


@lru_cache(maxsize=64)
def _function_words(language: str) -> _Listed:
    lists: Language = language_of(language)
    groups = (
        lists.determiners, lists.conjunctions, lists.complementisers, lists.relatives, lists.auxiliaries,
        frozenset(lists.pronouns), lists.inner, lists.possessives, lists.subordinators, lists.negations,
    )  # fmt: skip
    always = frozenset(folded(word) for group in (*groups, light_words().get(language, ())) for word in group)
    return _Listed(always, frozenset(map(folded, lists.prepositions)))
