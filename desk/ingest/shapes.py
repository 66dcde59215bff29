"""What a name beside a report can be: an agency or a city that is known, a person by its shape. No lines here."""

from __future__ import annotations

import re
from functools import cache

from desk.ingest.agencies import AGENCIES, AMBIGUOUS, CITIES
from desk.ingest.lines import fold

_CONNECTORS_TABLE = "and|et|y|und|e|i|de|du|la|le|van|von|der|bin|ben|al|el|da|di|dos|with|avec|in|à|of|و|في|من|ال"
CONNECTORS = frozenset(_CONNECTORS_TABLE.split("|"))


def is_known_place(place: str) -> bool:
    """Whether `place` opens with a city that datelines name."""
    parts = re.split(r"\s*[,،/]\s*|\s-\s", place)
    return fold(parts[0]) in _cities() and len(place.split()) <= 5


def is_name(place: str) -> bool:
    """Whether `place` has the shape of a name: few words, and capitals where the script has them."""
    parts = place.split()
    return 0 < len(parts) <= 5 and all(is_capital(part) or part.lower() in CONNECTORS for part in parts)


def is_capital(word: str) -> bool:
    """Whether `word` begins with a capital, or is of a script that has none."""
    return word[:1].isupper() or word[:1].lower() == word[:1].upper()


@cache
def _cities() -> frozenset[str]:
    return frozenset(fold(city) for city in CITIES if city.strip())


def agency_named(text: str) -> str:
    """The usual short name of the news agency that `text` is (or lists first), or ""."""
    if len(text) > 100:
        return ""
    known = _agencies()
    for part in (text, *re.split(r"\s*[,،/&+]\s*|\s(?:et|and|avec|with|y|und|و)\s?", text)):
        if found := known.get(_spelling(part)):
            return found
    return ""


def agency_spelt(text: str) -> str:
    """The agency that the whole of `text` is, or ""."""
    return _agencies().get(_spelling(text), "")


def is_ambiguous(text: str) -> bool:
    """Whether the name of an agency is also a word."""
    return _spelling(text) in _ambiguous()


def _spelling(text: str) -> str:
    return re.sub(r"[\s.\u0640]+", " ", fold(text) if not text.isascii() else text).strip(" -")


@cache
def _agencies() -> dict[str, str]:
    return {_spelling(form): name for name, forms in AGENCIES.items() for form in forms.split("|")}


@cache
def _ambiguous() -> frozenset[str]:
    return frozenset(map(_spelling, AMBIGUOUS))
