"""Text and its language in, immutable tokens out: every form under which a word is found, several at one position.

Terms: the folded word itself ("elections"), its stem by the language of the paragraph ("/en/elect"), for names the
cross-script key ("/n/msfI"), for short words in capitals themselves ("/c/us"). A slash never stands in a word, so the
kinds never meet.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import count, pairwise

from index.analysis import lexicon
from index.analysis.arabic import light_arabic
from index.analysis.names import skeleton, strength
from index.analysis.normalize import folded
from index.analysis.readings import readings
from index.analysis.stemming import ALGORITHMS, script_of_word, stem
from index.analysis.tokenizer import Word, split
from index.profiles import frequent_words
from index.spans import Span

SURE, WEAK, JOINED = 4, 5, 8
"""The strength that a key must have: of a capitalised word, of a word without capitals, of two words together."""
GLUED = frozenset("بلكفس")
"""Arabic prepositions and particles of one letter that are written together with the next word."""
_JOINED, _PREPOSITIONS = frozenset("وف"), "بلك"
CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn"})
_NAME_ENDS = frozenset(("اوغلو", "اوغلي", "زاده", "نجاد", "نژاد", "پور"))
"""Turkish and Persian ends of names, which may stand by themselves behind a word that is no name."""
_NAME = "/n/"
_MOST_CAPITALS = {"de": 0.75, "lb": 0.75}
"""The share of words with capitals above which they say nothing, where it is not half: nouns have them too."""
_PARTICLES = frozenset(("le", "la", "de", "du", "des", "di", "da", "del", "van", "von"))
"""What some names begin with, and is a word of its own: "De Gaulle", ديغول."""
_OPENERS = frozenset(".!?…:;\"'“„«‹([{—–-•*\n؟。！？")


@dataclass(frozen=True, slots=True)
class Token:
    """A term at the word number `position`; `span` is the whole word in the stored text."""

    text: str
    position: int
    span: Span


def words(text: str, language: str = "und") -> tuple[Token, ...]:
    """The folded words of `text`, one token a position."""
    return tuple(Token(word.text, place, word.span) for place, word in enumerate(split(text, language)))


def stem_term(stemmed: str, language: str) -> str:
    """The term of a stem of `language`."""
    return f"/{language}/{stemmed}"


def name_term(key: str) -> str:
    """The term of a name's key."""
    return f"{_NAME}{key}"


def is_name(term: str) -> bool:
    """Whether a term is a name's key: of one word, or of two that are written together in other scripts."""
    return term.startswith(_NAME)


def acronym_term(form: str) -> str:
    """The term of a short word written in capitals: "US" is not "us"."""
    return f"/c/{form}"


def is_acronym(written: str) -> bool:
    """Whether a word of two to five letters is written in capitals throughout, with or without dots."""
    return written.isupper() and 2 <= len(written.replace(".", "")) <= 5


def stem_language(language: str) -> str | None:
    """The language whose stemmer `language` uses, None when it has none."""
    base = language.partition("-")[0]
    base = "no" if base in {"nb", "nn"} else base
    return base if base == "ar" or base in ALGORITHMS else None


def analyze(text: str, language: str = "und") -> tuple[Token, ...]:
    """Every term of a passage in `language`, by position."""
    found = split(text, language)
    pairs = terms(text, found, language, names_of(text, found, language), stems_of(found, language))
    return tuple(Token(term, place, found[place].span) for term, place in sorted(pairs, key=lambda pair: pair[1]))


def terms(
    text: str, found: tuple[Word, ...], language: str, names: frozenset[str], stems: frozenset[str]
) -> list[tuple[str, int]]:
    """Every term of the words `found` in `text` with its word number.

    `names` are folded words that are names, `stems` the Arabic stems of the whole document.
    """
    written = [text[start:end] for _, start, end in found]
    pairs = [(form, place) for place, (form, _, _) in enumerate(found)]
    stemmer = stem_language(language)
    if stemmer:
        pairs += zip(map(_stems(stemmer).__getitem__, written), count(), strict=False)
    if stemmer == "ar":
        pairs += [(term, place) for place, (form, _, _) in enumerate(found) for term in unglued(form, stems)]
    upper = [place for place, word in enumerate(written) if word.isupper()]
    pairs += [(acronym_term(found[place].text), place) for place in upper if is_acronym(written[place])]
    if found and script_of_word(found[0].text) in CASED:
        return pairs + _cased_names(text, found, names)
    return pairs + _caseless_names(text, found, language)


def stems_of(found: tuple[Word, ...], language: str) -> frozenset[str]:
    """The Arabic stems of a passage; none in other languages."""
    if stem_language(language) != "ar":
        return frozenset()
    return frozenset(light_arabic(word.text) for word in found)


def unglued(word: str, stems: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The stem of a folded Arabic word without a preposition glued to it ("بنتائج"), where that is a word.

    It is one when the document has it by itself (`stems`), or a list of words and not with the letter.
    """
    bare = bare_stem(word)
    return (stem_term(bare, "ar"),) if bare and (bare in stems or lexicon.is_arabic_word(bare)) else ()


@lru_cache(maxsize=65_536)
def bare_stem(word: str) -> str:
    """The stem of a folded Arabic word without the letter glued to it, "" where none can be."""
    glued = word[1:] if word[:1] in _JOINED and word[1:2] in GLUED else word
    if glued[:1] not in GLUED or lexicon.is_arabic_word(light_arabic(word)):
        return ""
    bare = light_arabic(glued[1:])
    return bare if len(bare) >= 3 else ""


def glued_stems(word: str) -> tuple[str, ...]:
    """The stems that a folded Arabic word has with a preposition glued to it, where no other word has them."""
    bare = light_arabic(word)
    found = (light_arabic(letter + bare) for letter in _PREPOSITIONS) if len(bare) >= 3 else ()
    return tuple(stemmed for stemmed in found if stemmed.endswith(bare) and not lexicon.is_arabic_word(stemmed))


class _Stems(dict[str, str]):
    """The terms of the stems of words of one language, as they are written."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, word: str) -> str:
        found = stem_term(stem(word, self._language), self._language)
        if len(self) < _KEPT:
            self[word] = found
        return found


_KEPT = 65_536
_stems = cache(_Stems)


def names_of(text: str, found: tuple[Word, ...], language: str) -> frozenset[str]:
    """Folded words that are capitalised where no rule of spelling asks for it: names, in scripts with capitals."""
    capitals = [word for word in found if not text[word[1]].islower() and is_capital(word, text)]
    if len(capitals) > _MOST_CAPITALS.get(language.partition("-")[0], 0.5) * len(found):
        return frozenset()
    return frozenset(
        word.text
        for word in capitals
        if not is_ordinary(word.of(text), language) and (not _opens(word, text) or _is_outlandish(word.text, language))
    )


def _is_outlandish(word: str, language: str) -> bool:
    """Whether a word that opens a sentence is a name all the same: long enough, and its stem is the word itself."""
    base = stem_language(language)
    return base is not None and len(word) >= 5 and stem(word, base) == word


def is_capital(word: Word, text: str) -> bool:
    """Whether a word of `text` begins with a capital."""
    first = text[word.start]
    return first.isupper() or first.istitle()


def _opens(word: Word, text: str) -> bool:
    stood = text[max(0, word.start - 40) : word.start]
    before = stood.rstrip()
    if before.endswith("-") and before == stood and before[-2:-1].isalnum():
        return False
    return not before or before[-1] in _OPENERS


@lru_cache(maxsize=65_536)
def is_ordinary(word: str, language: str) -> bool:
    """Whether a word as it is written is one of the language and no name, as far as the lexicon knows."""
    base = language.partition("-")[0]
    return base in lexicon.LANGUAGES and (lexicon.is_common(word, base) or folded(word) in _frequent(base))


@cache
def _frequent(language: str) -> frozenset[str]:
    everyday = lexicon.everyday() if language == "ar" else ()
    return frozenset(map(folded, (*frequent_words(), *everyday)))


def _cased_names(text: str, found: tuple[Word, ...], names: frozenset[str]) -> list[tuple[str, int]]:
    if not names:
        return []
    places = [place for place, word in enumerate(found) if word[0] in names and is_capital(word, text)]
    keyed = [(place, skeleton(found[place].of(text))) for place in places]
    sure = [place for place, key in keyed if strength(key) >= SURE]
    out = [(term, place) for place in sure for term in cased_terms(found[place].of(text), found[place].text)]
    for (before, key), (place, following) in pairwise(keyed):
        if place == before + 1 and min(strength(key), strength(following)) <= WEAK:
            out += _joined((found[before], found[place]), text, before)
    for place, _ in keyed:
        if place and found[place - 1].text in _PARTICLES and is_capital(found[place - 1], text):
            out += _joined((found[place - 1], found[place]), text, place - 1)
    return out


def _joined(pair: tuple[Word, Word], text: str, place: int) -> list[tuple[str, int]]:
    """The key of two words, the first of them number `place`, that other scripts write as one."""
    term = name_term(skeleton(*(word.of(text) for word in pair)))
    return [(term, place), (term, place + 1)]


def _caseless_names(text: str, found: tuple[Word, ...], language: str) -> list[tuple[str, int]]:
    """Words of a script without capitals that may be names, and pairs of them written as two words."""
    out: list[tuple[str, int]] = []
    before, any_before, base = "", "", language.partition("-")[0]
    for place, word in enumerate(found):
        maybe = len(word.text) >= 3 and word.text.isalpha() and not is_ordinary(word.of(text), language)
        if maybe:
            out += [(term, place) for term in name_terms(word.text, base)]
            first = any_before if word.text in _NAME_ENDS else before
            joined = skeleton(first, word.text) if first and not word.text.startswith("ال") else ""
            if strength(joined) >= JOINED:
                out += [(name_term(joined), place - 1), (name_term(joined), place)]
        before, any_before = word.text if maybe else "", word.text
    return out


@lru_cache(maxsize=65_536)
def cased_terms(written: str, form: str) -> tuple[str, ...]:
    """The terms of the names that a word in a script with capitals may be: as it is written, and as it is folded."""
    keys = map(skeleton, (written, *readings(form)[1:]))
    return tuple(dict.fromkeys(map(name_term, keys)))


@lru_cache(maxsize=65_536)
def name_terms(word: str, language: str) -> tuple[str, ...]:
    """The terms of the names that may stand in a folded word of `language`."""
    return tuple(name_term(key) for key in sorted(keys_of(word, language or "und")))


def keys_of(word: str, language: str = "") -> frozenset[str]:
    """The keys of the names that may stand in a folded word of a script without capitals, in `language` or in any."""
    pairs = ((form, skeleton(read)) for form in name_forms(word) for read in readings(form, language))
    return frozenset(key for form, key in pairs if tells_apart(form, key))


def tells_apart(word: str, key: str) -> bool:
    """Whether `key` is strong enough for a `word` that nothing marks as a name: short ones must write a vowel."""
    return strength(key) > WEAK or (strength(key) == WEAK and len(word) >= 4)


def name_forms(word: str) -> tuple[str, ...]:
    """A folded Arabic word as a name may stand in it: itself, and without the article or what is glued in front."""
    forms = [word]
    for glued in ("وال", "بال", "لل", "ال", "و", "ف", "ب", "ل", "ك"):
        if word.startswith(glued) and len(word) - len(glued) >= 3:
            forms.append(word[len(glued) :])
            break
    return tuple(forms)


def clitic_forms(word: str) -> tuple[str, ...]:
    """Terms under which a folded word matches in its own form: the word, and in Arabic its light stem."""
    if script_of_word(word) == "Arab":
        return word, stem_term(light_arabic(word), "ar")
    return (word,)


def inflected_forms(word: str) -> tuple[str, ...]:
    """Terms under which a folded word of a name matches in its own form or, in Russian, in any case."""
    if script_of_word(word) == "Cyrl":
        return word, stem_term(stem(word, "ru"), "ru")
    return clitic_forms(word)
