"""Words of a paragraph as tokens with their place: word, mark or quote. No word lists, no reading of sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import repeat
from operator import add
from typing import NamedTuple

HARAKAT = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]")
LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "’": "'"})
MARKS = r"[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u200c]"
LETTERED = rf"(?:\w++|{MARKS}++)++"
PLAIN = r"[^\W\d]\w++(?=[ ,])"
"""Most words of most texts: letters up to a blank or a comma."""
UNSPACED = re.compile("[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Letters of scripts that set no blanks between words."""
WIDE = {"：": ":", "，": ",", "、": ",", "；": ";", "--": "—", "---": "—", "- ": "–"}
"""Marks that stand for another: wide ones, and what a typewriter has for a dash."""
POSSESSIVE = frozenset({"'s", "’s"})
INITIALS = r"(?:[^\W\d_]\.){2,}"
NUMBER = r"\d+(?:[.,:]\d+)*%?"
SUBJECT = r"(?:ils?|elles?|on|je|nous|vous)\b"
PARTICLED = re.compile(r"(?:(?:a[ldnrstz]|ash|el|bin|ben|ibn|abu|bou|ould|ul|ud)-|[dl]['’])[A-ZÀ-Þ]")
"""How a name begins whose particle has no capital ("al-Sherif", "d'Ormesson")."""
PARTY = rf"[^\W\d_]-{INITIALS}"
CONTRACTED = re.compile(
    rf"{PLAIN}|(?=\w[-.])(?:{PARTY}|{INITIALS})|(?=\d){NUMBER}|['’]s\b|{LETTERED}(?:[-'’](?!s\b){LETTERED})*|--+|(?<=\s)-\s|\S"
)
CONSONANT = "b-df-gj-np-tv-xz"
NAMED = (
    rf"(?-i:(?:[NM]['’](?=[{CONSONANT}])|[A-Z]['’](?=[{CONSONANT.upper()}]))"
    r"[^\W\d_][a-zà-ÿ][^\W\d_]*+(?:[-'’][^\W\d_]++)*)"
)
"""A name with an apostrophe before a consonant, where nothing is elided ("N'Diaye")."""
PREFIXED = re.compile(
    rf"{PLAIN}|{NAMED}|(?=\w\.){INITIALS}|(?=\d){NUMBER}|"
    rf"{LETTERED}(?:['’](?=\w|{MARKS}|\Z)|(?:-(?!(?:t-)?{SUBJECT}){LETTERED})*)|-(?:t-)?(?={SUBJECT})|\S",
    re.IGNORECASE,
)


class Token(NamedTuple):
    """A word, punctuation mark or whole quote at `[start, end)` of the stored text; `quote` numbers the segment."""

    start: int
    end: int
    form: str
    is_word: bool
    capital: bool = False
    is_quote: bool = False
    quote: int = -1


@lru_cache(maxsize=65536)
def form(word: str) -> str:
    """How a word is looked up: lower case, no harakat, one alef and one apostrophe; accents stay."""
    return HARAKAT.sub("", word).casefold().translate(LETTERS)


class Cut(NamedTuple):
    """A stretch that is to be one quote token."""

    start: int
    end: int
    number: int


def tokenise(text: str, start: int, end: int, cuts: Sequence[Cut] = (), *, prefixed: bool = False) -> list[Token]:
    """The tokens of `text[start:end]`; each of `cuts` (in order, apart) becomes one quote token."""
    tokens: list[Token] = []
    at = start
    for cut in cuts:
        _plain(text, at, cut.start, prefixed, tokens)
        tokens.append(Token(cut.start, cut.end, "", is_word=False, is_quote=True, quote=cut.number))
        at = cut.end
    _plain(text, at, end, prefixed, tokens)
    return tokens


def _plain(text: str, start: int, end: int, prefixed: bool, tokens: list[Token]) -> None:
    pattern = PREFIXED if prefixed else CONTRACTED
    found = list(pattern.finditer(text, start, end))
    fields = map(add, map(re.Match.span, found), map(_looks, map(re.Match.group, found)))
    tokens += map(tuple.__new__, repeat(Token), fields)


@lru_cache(maxsize=65536)
def _looks(written: str) -> tuple[str, bool, bool, bool, int]:
    """All fields of the token of a word or mark but its place."""
    if (written[0].isalnum() or written in POSSESSIVE) and (word := form(written)):
        return word, True, written[0].isupper() or bool(PARTICLED.match(written)), False, -1
    return WIDE.get(written, written), False, False, False, -1
