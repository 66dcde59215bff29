"""The sex that a first name tells of, from the list in `data/first_names.txt`. No titles, no reports, no pronouns."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib import resources

from desk.quotes.languages import Language

_GROUP = re.compile(r"\[(.+)\]")
_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f\u0670]")
_PLAIN = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه"})
_FAMILY_FIRST = ["zh", "ko", "ja"]
"""Languages whose names may have the family's name first."""
_SERVANT = "عبدال"
"""How a first name begins that names whose servant somebody is, written as one word."""
Sexes = dict[str, str]


def sex_of_name(name: str, language: Language, *, alone: bool = False) -> str:
    """ "f" or "m" by the first name of a full name, "" when it tells nothing: unknown, borne by both, or alone.

    A name of one word may be a surname in a script with capitals, unless `alone` says that it is none.
    """
    return _sex_of(name, language.code, alone or bool(language.article))


@lru_cache(maxsize=65_536)
def _sex_of(name: str, code: str, alone: bool) -> str:
    words = [word for word in _folded(name).split() if len(word.strip(".")) > 1]
    if not words or (len(words) == 1 and not alone):
        return ""
    found = _sex(words[0], code)
    if found == "u" and len(words) > 2:
        found = _sex(words[1], code) or found
    if found is None and len(words) > 1:
        found = next((sex for code in _FAMILY_FIRST if (sex := _names().get(words[1], {}).get(code))), "")
    return found if found in {"f", "m"} else ""


@lru_cache(maxsize=65_536)
def is_first_name(word: str) -> bool:
    """Whether anybody bears the word as a first name."""
    folded = _folded(word)
    return folded in _names() or (folded.startswith(_SERVANT) and len(folded) > len(_SERVANT) + 1)


def _sex(word: str, code: str) -> str | None:
    """The sex that the language's own list gives, else the one that all lists agree on; None for an unknown name."""
    sexes = _names().get(word) or _names().get(word.split("-", maxsplit=1)[0])
    if sexes is None:
        return None
    own = sexes.get(code)
    return own or (next(iter(sexes.values())) if len(set(sexes.values())) == 1 else "")


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold())).translate(_PLAIN)


@cache
def _names() -> dict[str, Sexes]:
    """Each folded name with its sex by language; read when the first name is asked for."""
    text = resources.files("desk.quotes.languages").joinpath("data/first_names.txt").read_text(encoding="utf-8")
    names: dict[str, Sexes] = {}
    codes: list[str] = []
    for line in _folded(text).splitlines():
        group = _GROUP.fullmatch(line)
        sex, colon, listed = line.partition(": ")
        if group:
            codes = group[1].split()
        elif colon and not line.startswith("#"):
            for name in listed.split():
                sexes = names.setdefault(name, {})
                for code in codes:
                    sexes[code] = sex
    return names
