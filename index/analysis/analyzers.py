"""Text and its language in, immutable tokens out: every form under which a word is found, several at one position.

Terms: the folded word itself ("elections"), its stem by the language of the paragraph ("/en/elect"), and for names the
cross-script key ("/n/msfI"). A slash never stands in a word, so the kinds never meet.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from index.analysis import lexicon
from index.analysis.names import skeleton, strength
from index.analysis.stemming import ALGORITHMS, light_arabic, script_of_word, stem
from index.analysis.tokenizer import Word, split
from index.spans import Span

SURE, WEAK = 4, 5
"""The strength that a key must have: of a capitalised word, and of a word in a script without capitals."""
_CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn"})
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
    return f"/n/{key}"


def stem_language(language: str) -> str | None:
    """The language whose stemmer `language` uses, None when it has none."""
    base = language.partition("-")[0]
    base = "no" if base in {"nb", "nn"} else base
    return base if base == "ar" or base in ALGORITHMS else None


def analyze(text: str, language: str = "und", *, known_names: frozenset[str] = frozenset()) -> tuple[Token, ...]:
    """Every term of a passage in `language`. `known_names` are folded words that are names elsewhere in the
    document."""
    found = split(text, language)
    stemmer = stem_language(language)
    tokens = []
    for place, word in enumerate(found):
        tokens.append(Token(word.text, place, word.span))
        if stemmer:
            tokens.append(Token(stem_term(stem(word.span.of(text), stemmer), stemmer), place, word.span))
    tokens.extend(_name_tokens(text, found, language, known_names))
    return tuple(tokens)


def names_of(text: str, language: str) -> frozenset[str]:
    """Folded words that are capitalised where no rule of spelling asks for it: names, in scripts with capitals."""
    found = split(text, language)
    capitals = [word for word in found if _is_capital(word, text)]
    if len(capitals) * 2 > len(found):
        return frozenset()
    return frozenset(
        word.text for word in capitals if not _opens(word, text) and not _is_ordinary(word, text, language)
    )


def _is_capital(word: Word, text: str) -> bool:
    first = text[word.span.start]
    return first.isupper() or first.istitle()


def _opens(word: Word, text: str) -> bool:
    before = text[max(0, word.span.start - 40) : word.span.start].rstrip()
    return not before or before[-1] in _OPENERS


def _is_ordinary(word: Word, text: str, language: str) -> bool:
    base = language.partition("-")[0]
    return base in lexicon.LANGUAGES and lexicon.is_common(word.span.of(text), base)


def _name_tokens(text: str, found: tuple[Word, ...], language: str, known: frozenset[str]) -> Iterable[Token]:
    cased = bool(found) and script_of_word(found[0].text) in _CASED
    if cased:
        names = known | names_of(text, language)
        places = [place for place, word in enumerate(found) if word.text in names and _is_capital(word, text)]
        keyed = [(place, key) for place in places for key in (skeleton(found[place].span.of(text)),) if key]
        return [Token(name_term(key), p, found[p].span) for p, key in keyed if strength(key) >= SURE]
    return _caseless_names(text, found, language)


def _caseless_names(text: str, found: tuple[Word, ...], language: str) -> list[Token]:
    """Words of a script without capitals that may be names, and pairs of them written as two words."""
    out = []
    maybe = [len(word.text) >= 3 and not _is_ordinary(word, text, language) for word in found]
    for place, word in enumerate(found):
        if not maybe[place]:
            continue
        keys = {skeleton(form) for form in name_forms(word.text)}
        out += [Token(name_term(key), place, word.span) for key in sorted(keys) if strength(key) >= WEAK]
        if place and maybe[place - 1] and not word.text.startswith("ال"):
            joined = skeleton(found[place - 1].text + word.text)
            if strength(joined) >= 2 * WEAK:
                before = found[place - 1]
                out += [Token(name_term(joined), place - 1, before.span), Token(name_term(joined), place, word.span)]
    return out


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
