"""Language and script of a piece of text as BCP 47 tags: by script, by the letters a language owns, by its frequent
words.

The profiles are in `data/languages.tsv`. Only the beginning of a text is read, so the cost does not grow with it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

READ = 1200
"""Code points of a text that are looked at."""
UNKNOWN = "und"
_WORD = re.compile(r"[^\W\d_]+")
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
_JOINING = {
    "en": 52, "fr": 45, "ar": 30, "es": 30, "de": 30, "it": 28, "pt": 28,
}  # fmt: skip
_NEVER_JOINING = frozenset(
    "said dijo disse dit fait été deux être avoir who what when we they him her not no ne pas non nicht".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of one language: `letters` it owns (or shares with few), its `words`, what people call it."""

    code: str
    script: str
    names: tuple[str, ...]
    letters: frozenset[str]
    words: tuple[str, ...]


@cache
def profiles() -> tuple[Profile, ...]:
    """Every profile of the data file, in order."""
    text = resources.files("index").joinpath("data/languages.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(
        Profile(code, script, tuple(names.casefold().split()), frozenset(letters), tuple(words.split()))
        for code, script, names, letters, words in rows
    )


@cache
def _weights(script: str) -> tuple[dict[str, list[tuple[str, float]]], dict[str, list[tuple[str, float]]]]:
    """Words and letters of a script -> languages with the weight that one occurrence gives."""
    words: dict[str, list[tuple[str, float]]] = {}
    letters: dict[str, list[tuple[str, float]]] = {}
    for profile in (p for p in profiles() if p.script == script):
        for table, items in ((words, set(profile.words)), (letters, profile.letters)):
            for item in items:
                table.setdefault(item, []).append((profile.code, 0.0))
    return _shared(words, 1.0), _shared(letters, 0.8)


def _shared(table: dict[str, list[tuple[str, float]]], weight: float) -> dict[str, list[tuple[str, float]]]:
    """The fewer languages share an item, the more it says."""
    return {item: [(code, weight / len(found) ** 0.5) for code, _ in found] for item, found in table.items()}


@cache
def _script(char: str) -> str:
    if char.isascii():
        return "Latn" if char.isalpha() else ""
    name = unicodedata.name(char, "") if char.isalpha() or unicodedata.category(char)[0] == "M" else ""
    return _NAMES.get(name.partition(" ")[0], "Zyyy") if name and not name.startswith("COMBINING") else ""


def script_of(text: str) -> str:
    """The ISO 15924 code of the script that most letters of `text` are in (Jpan and Kore together); "Zyyy" for none."""
    counts = Counter(_script(char) for char in text[:READ])
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
    words, letters = _weights(script)
    scores: defaultdict[str, float] = defaultdict(float)
    lower = head.lower()
    found = _WORD.findall(_stripped(lower) if script == "Arab" else lower)
    for word in found:
        for code, weight in words.get(word, ()):
            scores[code] += weight
    for letter, count in Counter(lower).items():
        for code, weight in letters.get(letter, ()):
            scores[code] += weight * min(count, 4) ** 0.5
    return _decide(scores, len(found), _ALONE.get(script, UNKNOWN))


def _decide(scores: Mapping[str, float], words: int, otherwise: str) -> str:
    if not scores:
        return otherwise
    (best, score), *rest = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:2]
    second = rest[0][1] if rest else 0
    sure = score >= 0.5 and score - second >= (0.1 if words < 12 else 0.05 * score) and score >= 0.02 * words
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


@cache
def frequent_words() -> frozenset[str]:
    """Every frequent word of every profile: what a name or an abbreviation must not be taken for."""
    return frozenset(word for profile in profiles() for word in profile.words)


@cache
def function_words() -> frozenset[str]:
    """Words of the seven best-known languages that only join others, as typed in lower case."""
    found: set[str] = set()
    for profile in profiles():
        found.update(profile.words[: _JOINING.get(profile.code, 0)])
    return frozenset(found - _NEVER_JOINING)
