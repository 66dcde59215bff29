"""Names across scripts: a consonant skeleton that is the same for one name in Latin, Arabic, Cyrillic, Greek and
Hebrew.

A key is a letter for the way the name begins, its consonants in classes that the scripts keep apart, and a capital
for the
open vowel it ends in: "Moussavi", "Mousavi" and "موسوي" all give "msfI". Only names have keys: short keys collide with
ordinary words. What rules cannot know stands in `data/aliases.tsv`. No text and no documents here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path

from index.analysis.normalize import folded
from index.analysis.tokenizer import split

_ARABIC = {
    "ب": "b", "پ": "b", "ت": "t", "ث": "t", "ج": "g", "چ": "S", "ح": "h", "خ": "h", "د": "d", "ذ": "d", "ر": "r",
    "ز": "z", "ژ": "g", "س": "s", "ش": "S", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "g", "ف": "f", "ڤ": "f",
    "ق": "k", "ك": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n",
    "ا": "a", "و": "w", "ي": "y", "ع": "'",
}  # fmt: skip


def _pairs(text: str) -> dict[str, str]:
    """A table written as letters, each with its transliteration behind it."""
    return {pair[0]: pair[1:] for pair in text.split()}


_CYRILLIC = _pairs(
    "аa бb вv гg ґg дd еe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts эe ыy ъ- ь- іi ўw јi єye "
    "їyi чch шsh щsh юyu яya ђj ћch љl њn џj ќk ѓg ѕz"
)
_ASPIRATED = re.compile("(?<=[бтд])х|(?<=дж)х|к(?=х)")
"""A letter that Indian names have in Russian and the Latin key does not."""
_CHINESE = re.compile("цз(?=[иьюя])")
_GREEK = _pairs("αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξks οo πp ρr σs ςs τt υi φf χkh ψps ωo")
_HEBREW = _pairs("אa בb גg דd הh וw זz חkh טt יy כk ךk לl מm םm נn ןn סs עa פp ףp צts ץts קk רr שsh תt")

_LATIN_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        ("^x", "z"), ("(?<=v)ic$", "ish"), ("[ei]e$", "i"), ("(?<![st])ch(?=[lr])", "k"),
        ("sch|tch|tsh|tsch|cz", "S"), ("ch|sh", "S"), ("ph", "f"), ("kh", "H"),
        ("gh(?=t)", ""), ("gh", "g"), ("th", "t"), ("dh", "d"), ("zh|dj|dzh|j|dg(?=e)", "g"), ("rh", "r"),
        ("ck|cq|q+u?(?=[aeiouy])|qu", "k"), ("sc(?=[eiy])", "s"), ("c(?=[eiy])", "s"), ("[ckq]", "k"), ("x", "ks"),
        ("[td]z|ts", "s"), ("(?<=[oa])h(?=[nlm])(?<!^.h)", ""), ("mb$", "m"), ("[pb]", "b"), ("v|w(?=[aeiouy])", "f"),
        ("w", "u"),
    )
)  # fmt: skip
_TWO_FOR_ONE = re.compile("ت(?=[شسز])|د(?=[جز])")
_HISSED = str.maketrans(dict.fromkeys("šŠşŞșȘ", "sh") | dict.fromkeys("žŽ", "zh") | dict.fromkeys("čČćĆ", "ch"))
_NO_LETTER = re.compile(r"[\W\d_]")
_SOFT_END = re.compile("ces?$")
_SILENT_END = re.compile(r"(?<=[bcdfgHjklmnprstvzS])es?$")
_DOUBLED = re.compile(r"([a-zSH])\1+")


def skeleton(*name: str) -> str:
    """The key of a name of one word, or of several taken together, in any of the five scripts; "" when it has none."""
    return _key("".join(_classes(folded(word.translate(_HISSED)), _accented_end(word)) for word in name))


def _accented_end(name: str) -> bool:
    return name.rstrip("s")[-1:].lower() in {"é", "è", "ê"}


@lru_cache(maxsize=65_536)
def _classes(word: str, accented: bool) -> str:
    letters = _NO_LETTER.sub("", word)
    if not letters:
        return ""
    if "\u0600" <= letters[0] <= "\u06ff":
        return _from_arabic(letters)
    for table in (_CYRILLIC, _GREEK, _HEBREW):
        if letters[0] in table:
            letters = _CHINESE.sub("дж", _ASPIRATED.sub("", letters)).replace("чж", "ж")
            letters = "".join(table.get(c, "") for c in letters).replace("-", "")
            return _from_latin(letters, accented=True)
    return _from_latin(letters, accented) if letters.isascii() else ""


def _from_latin(word: str, accented: bool) -> str:
    """`word` in classes: capitals and lower-case letters for consonants, a e i o u y for vowels."""
    if not accented:
        word = _SILENT_END.sub("", _SOFT_END.sub("s", word))
    if word.endswith(("ah", "eh")) and len(word) > 3:
        word = word[:-2] + "a"
    for rule, replacement in _LATIN_RULES:
        word = rule.sub(replacement, word)
    return _DOUBLED.sub(r"\1", word).replace("H", "h")


def _from_arabic(word: str) -> str:
    """The same for Arabic letters: waw and yeh are consonants at the start and before another long vowel."""
    classes = [_ARABIC.get(c, "") for c in _TWO_FOR_ONE.sub("", word.replace("لله", "له"))]
    out = []
    last = len(classes) - 1
    for place, letter in enumerate(classes):
        following = classes[place + 1] if place < last else ""
        if letter == "w":
            out.append("f" if (place == 0 and following not in ("", "w")) or following in ("a", "y") else "u")
        elif letter == "y":
            out.append("y" if place == 0 and following else "i")
        elif letter == "h" and place == last and place > 1:
            out.append("a")
        else:
            out.append("a" if letter == "'" else letter)
    return "".join(out).replace("SS", "S")


_WRITTEN = _pairs(
    "bbpбпβπ ttтτθ ddдδ ggjzdгґжџђѓдцчγ Ssctzqxјшщчћстцζσ hhkcgjхгкχ sszcxtdсзцтдѕжσςζξψ kkcqxкќξχ "
    "ffvpwuoфвуўоπφβ rrрρ llлљλ mmмμ nnнњν"
)
"""The Latin, Cyrillic and Greek letters that may begin what is read as a consonant of a key."""
_ANY_SOUND = "[\u0530-\u05ff\u0900-\u1cff\u3040-\ud7ff]"
"""Letters of other scripts."""


@cache
def _letters_of(consonant: str) -> str:
    """The letters that may give a consonant of a key: in Arabic waw is read as v too, qaf as g."""
    letters = "".join(letter for letter, sound in _ARABIC.items() if sound.replace("z", "s") == consonant)
    return letters + {"f": "و", "s": "ث", "g": "ق", "S": "ج"}.get(consonant, "") + _WRITTEN.get(consonant, "")


def pattern_of(keys: Iterable[str]) -> re.Pattern[str]:
    """A regular expression that is found in every folded word that has one of `keys`, and in few others."""
    found = ([_letters_of(sound) for sound in key if sound.islower() or sound == "S"] for key in keys)
    patterns = (".*?".join(f"[{letters}]" for letters in sounds) for sounds in found if all(sounds))
    return re.compile("|".join((*patterns, _ANY_SOUND)))


_FINAL = {"a": "A", "e": "A", "i": "I", "y": "I", "o": "U", "u": "U"}


@lru_cache(maxsize=65_536)
def _key(classes: str) -> str:
    if not classes:
        return ""
    first = classes[0]
    start = "Y" if first == "y" else "A" if first in "aeiou" else ""
    body = re.sub("[aeiouy']", "", classes).replace("z", "s").replace("ngt", "nt")
    body = _DOUBLED.sub(r"\1", body) if "ss" in body else body
    end = _FINAL.get(classes[-1], "") if len(classes) > 1 else ""
    return start + body + end if body else ""


def strength(key: str) -> int:
    """How much a key tells apart: its consonants, and half of that again for an open start or end."""
    return 2 * sum(c.islower() or c == "S" for c in key) + sum(c in "AIUY" for c in key)


def other_names(name: str) -> tuple[str, ...]:
    """The other written forms of a name of one or more words; short ones only as they are typed in capitals."""
    words = _key_of(name)
    if len(words) <= 3 and not name.isupper() and words.isascii():
        return ()
    return aliases().get(words, ())


def _key_of(name: str) -> str:
    return " ".join(word.text for word in split(name))


_own: str = ""


def use_own(path: Path | None) -> None:
    """Take the names of a file in the form of `data/aliases.tsv` besides those; what cannot be read has none."""
    global _own  # noqa: PLW0603 - the names of a process are an editor's
    try:
        _own = path.read_text(encoding="utf-8-sig", errors="replace") if path else ""
    except OSError:
        _own = ""
    aliases.cache_clear()


@cache
def aliases() -> dict[str, tuple[str, ...]]:
    """The folded words of a name -> its other written forms, from `data/aliases.tsv` and the editor's own."""
    table: dict[str, tuple[str, ...]] = {}
    text = resources.files("index.analysis").joinpath("data/aliases.tsv").read_text(encoding="utf-8")
    for line in (*_own.splitlines(), *text.splitlines()):
        if line and not line.startswith("#"):
            forms = {form.strip(): key for form in line.split("|") if (key := _key_of(form))}
            for key in forms.values():
                others = tuple(form for form, other in forms.items() if other != key)
                table[key] = tuple(dict.fromkeys((*table.get(key, ()), *others)))
    return table
