"""Word boundaries by UAX #29 (ICU: dictionaries for Chinese, Japanese, Thai, Khmer, Lao, Burmese), found on folded
text.

French and Italian elisions and the English possessive are cut off the word. No stems here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from operator import methodcaller
from typing import Any, NamedTuple

from index.analysis.normalize import DROPPED, fold
from index.spans import Span

LONGEST = 64
"""Longer words are cut to this many code points for comparison; their spans stay whole."""

_ELIDING = frozenset({"fr", "it", "ca", "und", "oc", "co", "lb", "ga"})
_ELISION = re.compile(
    r"^(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|entr|"
    r"dell|nell|sull|all|dall|coll|un|quest|quell|gl|sant|bell|tutt|mezz|anch)'(?=\w\w)"
)
_POSSESSIVE = re.compile(r"(?<=\w)'s?$")
_ASTRAL = re.compile("[\U00010000-\U0010ffff\ud800-\udfff]")
_WORDLIKE = re.compile(r"\w")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_BETWEEN_DOTS = re.compile(r"[^.]+")
_ARABIC = "\u0620-\u063f\u0641-\u064a\u0671-\u06d3"
_PLAIN = re.compile(f"[\\x00-\\x7f{_ARABIC}،؛؟–—…•]*")
"""Folded texts whose words `_RUN` finds as UAX #29 has them (WB5 to WB13)."""
_RUN = re.compile(
    f"[a-z0-9_{_ARABIC}]+(?:(?:(?<=[a-z{_ARABIC}])[':.](?=[a-z{_ARABIC}])|(?<=[0-9])['.,;،](?=[0-9]))[a-z0-9_{_ARABIC}]+)*"
)
_SPAN = methodcaller("span")


class Word(NamedTuple):
    """A folded word and where it stands: `start` and `end` in the stored text take in the word with all its marks.

    A tuple, because a report has hundreds.
    """

    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The whole word in the stored text."""
        return Span(self.start, self.end)

    def of(self, text: str) -> str:
        """The word as it is written in `text`."""
        return text[self.start : self.end]


@cache
def _breaker() -> Any:
    from icu4py.breakers import WordBreaker

    return WordBreaker


def _stand_in(match: re.Match[str]) -> str:
    """A BMP character of the same kind: the breaker counts UTF-16 units."""
    char = match.group()
    if "\U00020000" <= char <= "\U0003ffff":
        return "\u4e00"
    return "a" if char.isalnum() else "\u25a0"


def split(text: str, language: str = "und") -> tuple[Word, ...]:
    """The words of `text` in order, elisions and possessives removed. Never raises."""
    return (_split_once if len(text) <= LONGEST else _split)(text, language)


def _split(text: str, language: str) -> tuple[Word, ...]:
    folded = fold(text)
    locale = language.partition("-")[0] or "und"
    if isinstance(folded.map, range):
        return tuple([_new(Word, found) for found in _found(folded.text, locale)])
    return tuple(Word(form, *_whole(text, folded.span(start, end))) for form, start, end in _found(folded.text, locale))


_new = tuple.__new__
_split_once = lru_cache(maxsize=256)(_split)
"""Words of a query are split by each who asks what they may stand for."""


def _found(folded: str, locale: str) -> Iterator[tuple[str, int, int]]:
    """The words of a folded text and where they stand in it."""
    for start, end in _bounds(folded, locale):
        word = folded[start:end]
        if end - start <= LONGEST and word.isalnum():
            yield word, start, end
        else:
            for first, last in _parts(folded, *_trim(folded, start, end, locale)):
                yield _form(folded[first:last]), first, last


def _bounds(folded: str, locale: str) -> Iterator[tuple[int, int]]:
    """The ranges of the words of a folded text: by ICU where rules of a script or a dictionary are needed."""
    if _PLAIN.fullmatch(folded):
        return map(_SPAN, _RUN.finditer(folded))
    plain = _ASTRAL.sub(_stand_in, folded)
    segments = _breaker()(plain, "en" if locale == "und" else locale).segments()
    return ((start, end) for start, end in segments if plain[start].isalnum() or _WORDLIKE.search(plain, start, end))


def _parts(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """The word itself, or its parts where a dot joins what are no initials and no figures ("lemonde.fr")."""
    word = plain[start:end]
    if "." not in word or _ACRONYM.fullmatch(word) or word.replace(".", "").isdigit():
        return [(start, end)] if start < end else []
    return [(start + part.start(), start + part.end()) for part in _BETWEEN_DOTS.finditer(word)]


def _form(word: str) -> str:
    return word.replace(".", "") if "." in word and _ACRONYM.fullmatch(word) else word[:LONGEST]


def _trim(plain: str, start: int, end: int, locale: str) -> tuple[int, int]:
    word = plain[start:end]
    if "'" in word:
        elision = _ELISION.match(word) if locale in _ELIDING else None
        if elision:
            start += elision.end()
        possessive = _POSSESSIVE.search(plain[start:end])
        if possessive and (locale in {"en", "und"} or possessive.group() == "'"):
            end = start + possessive.start()
    while start < end and plain[start] in "_'":
        start += 1
    while end > start and plain[end - 1] in "_'":
        end -= 1
    return start, end


def _whole(text: str, span: Span) -> tuple[int, int]:
    """`span` without the invisible controls after the word that the map drew in, but with its marks."""
    end = span.end
    while end - 1 > span.start and text[end - 1] in DROPPED and not _is_mark(text[end - 1]):
        end -= 1
    return span.start, end


def _is_mark(char: str) -> bool:
    return char == "\u0640" or not "\u200b" <= char <= "\u206f"
