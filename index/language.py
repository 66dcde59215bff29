"""Language and script of a piece of text as BCP 47 tags: by script, by the letters a language owns, by its frequent
words.

The profiles are in `data/languages.tsv`. Only the beginning of a text is read, so the cost does not grow with it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from index.analysis.lexicon import LANGUAGES, concepts
from index.profiles import profiles

READ = 1200
"""Code points of a text that are looked at."""
UNKNOWN = "und"
_WORD = re.compile(r"[^\s\d_'’,.;:!?()\[\]\"«»“”„।،؛؟…–—/-]+")
_LETTER = re.compile("[A-Za-z]")
_OWN = {"Thai": "th", "Grek": "el", "Armn": "hy", "Geor": "ka", "Hang": "ko", "Khmr": "km", "Laoo": "lo", "Mymr": "my",
        "Beng": "bn", "Guru": "pa", "Gujr": "gu", "Orya": "or", "Taml": "ta", "Telu": "te", "Knda": "kn", "Mlym": "ml",
        "Sinh": "si", "Tibt": "bo", "Ethi": "am", "Thaa": "dv", "Syrc": "syr", "Cans": "iu", "Cher": "chr"}  # fmt: skip
_NAMES = {
    "LATIN": "Latn", "CYRILLIC": "Cyrl", "ARABIC": "Arab", "HEBREW": "Hebr", "GREEK": "Grek", "ARMENIAN": "Armn",
    "GEORGIAN": "Geor", "HANGUL": "Hang", "HIRAGANA": "Hira", "KATAKANA": "Kana", "CJK": "Hani", "THAI": "Thai",
    "DEVANAGARI": "Deva", "BENGALI": "Beng", "GURMUKHI": "Guru", "GUJARATI": "Gujr", "ORIYA": "Orya",
    "TAMIL": "Taml", "TELUGU": "Telu", "KANNADA": "Knda", "MALAYALAM": "Mlym", "SINHALA": "Sinh", "TIBETAN": "Tibt",
    "ETHIOPIC": "Ethi", "KHMER": "Khmr", "LAO": "Laoo", "MYANMAR": "Mymr", "THAANA": "Thaa", "SYRIAC": "Syrc",
    "FULLWIDTH": "Latn", "HALFWIDTH": "Kana", "CANADIAN": "Cans", "CHEROKEE": "Cher", "MONGOLIAN": "Mong",
}  # fmt: skip
_NAMED = {
    "chinese": "zh", "chinois": "zh", "中文": "zh", "japanese": "ja", "japonais": "ja", "日本語": "ja", "korean": "ko",
    "coréen": "ko", "한국어": "ko", "thai": "th", "ไทย": "th", "greek": "el", "grec": "el", "ελληνικά": "el",
    "armenian": "hy", "georgian": "ka", "bengali": "bn", "tamil": "ta",
}  # fmt: skip
_Shares = dict[str, list[tuple[str, float]]]
"""What is seen -> the languages it speaks for, and how loudly."""
_WORDS, _LETTERS, _ENDINGS, _NEWS = 1.0, 0.8, 0.4, 0.6
_USUAL = frozenset("ar de en es fa fr it nl pt ru tr ur".split())  # noqa: SIM905 - words read better as a text
_SHORT, _RARE = 9, 1.1
"""Words of a text, and the score below which so short a text is in none of the languages that the desk meets seldom."""


@dataclass(frozen=True, slots=True)
class _Evidence:
    words: _Shares
    letters: _Shares
    endings: _Shares


@cache
def _evidence(script: str) -> _Evidence:
    """What tells the languages of a script apart; the fewer share it, the more it says."""
    known = [profile for profile in profiles() if profile.script == script]
    words = _shared(((word, profile.code) for profile in known for word in profile.words), _WORDS)
    news = _shared(((word, code) for word, code in _news_words() if code in {p.code for p in known}), _NEWS)
    return _Evidence(
        {word: shares for word, shares in news.items() if len(shares) == 1} | words,
        _shared(((letter, profile.code) for profile in known for letter in profile.letters), _LETTERS),
        _shared(((ending, profile.code) for profile in known for ending in profile.endings), _ENDINGS),
    )


def _news_words() -> Iterator[tuple[str, str]]:
    for concept in concepts():
        for code, words in zip(LANGUAGES, concept.words, strict=True):
            yield from ((word.lower(), code) for word in words)


def _shared(pairs: Iterable[tuple[str, str]], weight: float) -> _Shares:
    found: dict[str, list[str]] = {}
    for item, code in dict.fromkeys(pairs):
        found.setdefault(item, []).append(code)
    return {item: [(code, weight / len(codes) ** 0.5) for code in codes] for item, codes in found.items()}


@cache
def _script(char: str) -> str:
    if char.isascii():
        return "Latn" if char.isalpha() else ""
    name = unicodedata.name(char, "") if char.isalpha() or unicodedata.category(char)[0] == "M" else ""
    return _NAMES.get(name.partition(" ")[0], "Zyyy") if name and not name.startswith("COMBINING") else ""


def script_of(text: str) -> str:
    """The ISO 15924 code of the script that most letters of `text` are in (Jpan and Kore together); "Zyyy" for none."""
    head = text[:READ]
    if head.isascii():
        return "Latn" if _LETTER.search(head) else "Zyyy"
    counts: Counter[str] = Counter()
    for char, count in Counter(head).items():
        counts[_script(char)] += count
    del counts[""]
    kana = counts.pop("Hira", 0) + counts.pop("Kana", 0)
    if kana and kana * 12 >= counts["Hani"]:
        counts["Jpan"] = kana + counts.pop("Hani", 0)
    if not any(counts.values()):
        return "Zyyy"
    return max(counts, key=lambda script: (counts[script], script))


def detect(text: str) -> str:
    """The language of `text` as a BCP 47 base tag, e.g. "fr"; "und" when there is too little to tell."""
    head = unicodedata.normalize("NFC", text[:READ])
    script = script_of(head)
    if script in _OWN:
        return _OWN[script]
    if script in ("Hani", "Jpan"):
        return "ja" if script == "Jpan" else "zh"
    return _by_profile(head, script)


_ALONE = {"Hebr": "he", "Deva": "hi"}


def _by_profile(head: str, script: str) -> str:
    evidence = _evidence(script)
    scores: defaultdict[str, float] = defaultdict(float)
    lower = head.lower()
    found = _WORD.findall(_stripped(lower) if script == "Arab" else lower)
    for word in found:
        for code, weight in evidence.words.get(word) or _by_ending(word, evidence.endings):
            scores[code] += weight
    for letter, count in Counter("" if lower.isascii() else lower).items():
        for code, weight in evidence.letters.get(letter, ()):
            scores[code] += weight * min(count, 4) ** 0.5
    return _decide(scores, len(found), _ALONE.get(script, UNKNOWN))


def _by_ending(word: str, endings: _Shares) -> list[tuple[str, float]]:
    """What the longest known ending of a word of five letters or more says."""
    for size in range(min(6, len(word) - 3), 1, -1):
        if shares := endings.get(word[-size:]):
            return shares
    return []


def _decide(scores: Mapping[str, float], words: int, otherwise: str) -> str:
    if not scores:
        return otherwise
    (best, score), *rest = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:2]
    second = rest[0][1] if rest else 0
    least = 0.5 if best in _USUAL or words >= _SHORT else _RARE
    sure = score >= least and score - second >= (0.1 if words < 12 else 0.05 * score) and score >= 0.02 * words
    return best if sure else otherwise


def _stripped(text: str) -> str:
    return re.sub("[\u064b-\u065f\u0640\u0670]", "", text)


@cache
def _codes() -> dict[str, str]:
    return _NAMED | {name: profile.code for profile in profiles() for name in profile.names}


def language_code(name: str) -> str:
    """The code for what an editor typed: "AR", "arabic", "العربية" -> "ar"; unknown names in lower case."""
    lower = name.strip().casefold()
    return _codes().get(lower, lower.partition("-")[0])
