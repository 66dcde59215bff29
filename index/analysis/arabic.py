"""A light stemmer for Arabic in the manner of light10 (Larkey, Ballesteros and Connell 2007): folded word in, stem out.

The article or a conjunction in front, then inflections at the end, one after the other until nothing more comes off.
Broken plurals give the stem of their singular: by `data/broken_plurals.txt`, and by three patterns that are regular.
Prepositions of one letter stay: whether one is glued to a word takes a list of words, and so is for `analyzers`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources

from index.analysis.normalize import folded

_ARTICLES = ("وبال", "وكال", "فبال", "وال", "فال", "بال", "كال", "ولل", "فلل", "ال", "لل")
_CONJUNCTIONS = ("و", "ف")
_FIRST_LETTERS, _LAST_LETTERS = frozenset("وفبكال"), frozenset("امنيهت")
_ENDINGS = frozenset((
    "تهما", "اتها", "اتهم", "ياته", "هما", "كما", "تها", "تهم", "تنا", "تكم", "تين", "تان", "وها", "وهم", "ها", "هم",
    "هن", "نا", "كم", "ون", "ين", "ان", "ات", "وا", "يه", "ته", "وه", "ه", "ي", "ا",
))  # fmt: skip
_LONG = "اوي"
_OWN = (
    "فرنسا فلسطين فنزويلا فنلندا فيروس فيضان فيديو فندق فاتورة فيتنام فدرالي فيدرالي فولاذ فهرس فلسفة فستان فرعون "
    "واشنطن ورشة ويكيليكس وارسو وسواس وشيك"
)
"""Words of four letters and more that begin with waw or feh themselves."""
_REGULAR = tuple(
    (re.compile(pattern), singular)
    for pattern, singular in (
        ("([^امتويأ])وا([^اوي])([^اويهت])", r"\1ا\2\3"),  # fawa'il: factories of one mould
        ("([^امتويأ])وا([^اوي])ي([^اويهت])", r"\1ا\2و\3"),  # fawa'il with a long vowel
        ("([^اوي][^اوي])اي([^اويهت])", r"\1ي\2"),  # fa'a'il
        ("(ت[^اوي])ا([^اوي]ي[^اويهت])", r"\1\2"),  # tafa'il
        ("(م[^اوي])ا([^اوي])ي([^اويهت])", r"\1\2و\3"),  # mafa'il
    )
)


@lru_cache(maxsize=65_536)
def light_arabic(word: str) -> str:
    """The light stem of a folded Arabic word, that of its singular for a broken plural that is known.

    At least three letters stay (fewer when the word has no more).
    """
    return _stemmed(word, _singulars())


def _stemmed(word: str, singulars: dict[str, str]) -> str:
    word = _without_front(word, singulars)
    while True:
        if word in singulars:
            return singulars[word]
        if regular := _regular(word):
            return regular
        shorter = _without_ending(word, singulars)
        if shorter == word:
            return word
        word = shorter


@cache
def _singulars() -> dict[str, str]:
    """Folded broken plurals -> the stems of their singulars; a plural that is also a singular is left alone."""
    text = resources.files("index.analysis").joinpath("data/broken_plurals.txt").read_text(encoding="utf-8")
    lines = "|".join(line for line in text.splitlines() if not line.startswith("#"))
    rows = [folded(family).split() for family in lines.split("|")]
    stems = {row[0]: _stemmed(row[0], {}) for row in rows}
    whole = {*stems, *stems.values()}
    return {plural: stems[row[0]] for row in reversed(rows) for plural in row[1:] if plural not in whole}


@cache
def _plurals() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for plural, singular in _singulars().items():
        found[singular] = (*found.get(singular, ()), plural)
    return found


def _regular(word: str) -> str:
    """The singular of a plural of a regular pattern, "" for other words and where more would come off it."""
    if not 5 <= len(word) <= 6:
        return ""
    for pattern, singular in _REGULAR:
        if match := pattern.fullmatch(word):
            found = match.expand(singular)
            return found if _without_ending(found, {}) == found else ""
    return ""


def has_broken_plural(stemmed: str) -> bool:
    """Whether `stemmed` is the stem of a word whose broken plural is known."""
    return stemmed in _plurals()


def plurals(stemmed: str) -> tuple[str, ...]:
    """The broken plurals, folded and bare, whose stem by the list or by a pattern is `stemmed`."""
    letters = list(stemmed)
    regular: tuple[str, ...] = ()
    if len(letters) == 4:
        a, b, c, d = letters
        regular = (f"{a}وا{c}{d}", f"{a}{b}اي{d}")
    elif len(letters) == 5:
        a, b, c, d, e = letters
        regular = (f"{a}وا{c}ي{e}", f"{a}{b}ا{c}{d}{e}", f"{a}{b}ا{c}ي{e}")
    return *_plurals().get(stemmed, ()), *(word for word in regular if _regular(word) == stemmed)


def _without_front(word: str, singulars: dict[str, str]) -> str:
    """`word` without the longest article that leaves three letters, or without a conjunction."""
    if word[:1] not in _FIRST_LETTERS or word in singulars:
        return word
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= 3:
            return word[len(article) :]
    return word[1:] if word.startswith(_CONJUNCTIONS) and _is_joined(word, singulars) else word


def _is_joined(word: str, singulars: dict[str, str]) -> bool:
    """Whether a word that begins with waw or feh has it for a conjunction."""
    bare = _without_endings(word)
    if word[1:] in singulars or bare[1:] in singulars:
        return True
    if bare in _own() or bare in singulars or _regular(bare):
        return False
    return len(bare) >= 5 or (len(bare) == 4 and not any(letter in _LONG for letter in bare[1:]))


@cache
def _own() -> frozenset[str]:
    return frozenset(_without_endings(folded(word)) for word in _OWN.split())


def _without_endings(word: str) -> str:
    shorter = _without_ending(word, {})
    return word if shorter == word else _without_endings(shorter)


def _without_ending(word: str, singulars: dict[str, str]) -> str:
    """`word` without the longest ending that leaves three letters.

    The yeh of a plural that is known is a relation ("journalist" of "newspapers") and stays; so does that after alef,
    which is of the word itself; "na" after a long vowel is the accusative of a word that ends in nun.
    """
    if word[-1:] not in _LAST_LETTERS:
        return word
    for size in range(min(4, len(word) - 3), 0, -1):
        if word[-size:] in _ENDINGS:
            return _cut(word, size, singulars)
    return word


def _cut(word: str, size: int, singulars: dict[str, str]) -> str:
    bare, ending = word[:-size], word[-size:]
    if ending == "نا" and bare[-1] in _LONG:
        return word[:-1]
    if not ending.startswith("ي") or ending == "ين":
        return bare
    if bare.endswith("اي") and len(bare) >= 4:
        return bare[:-1]
    if bare.endswith("ا") and bare in singulars and ending == "ي":
        return bare
    if bare.endswith("ا") or bare in singulars:
        return bare + "ي"
    return bare
