"""How a name may be read besides as it is written: letters that stand for more than one sound, or for none.

Each reading is another spelling in the same script, of which `names` makes a key. No keys and no lists of names here.
"""

from __future__ import annotations

import re
from functools import lru_cache

Reading = tuple[tuple[re.Pattern[str], str], ...]
"""What is replaced by what, one after the other."""

_NASAL = "ng(?![aeiouy])", "n"
_NASAL_ARABIC = "(?<=ن)[غگ](?![اوي])", ""
_PINYIN = ("zh|q(?=i)", "ch"), ("x(?=i)", "sh")
_VOICED = "(?<=[аеиоуыэюя])г(?=[аеиоуыэюя])", "х"
_IN_CASE = "(?<=[а-яё][а-яё][бвгджзклмнпрстфхцчшщ])"
_RULES: dict[str, tuple[tuple[tuple[str, str], ...], ...]] = {
    "Arab": (
        (("ث", "س"),),
        (("(?<=.)وي(?=.)", "ي"),),
        (_NASAL_ARABIC,),
        (("ق", "غ"),),  # g in Libya, Sudan and the Gulf, in Persian names, and for g of other languages
        (("ق", "غ"), _NASAL_ARABIC),
        (("ج(?=ي$)", "چ"),),  # Turkish and Persian ends
        (("ق", "غ"), ("ج(?=ي$)", "چ")),
        (("كك", "ك"),),
    ),
    "Cyrl": (
        (("^г", "х"),),
        (_VOICED,),
        (("у(?=[аеиоэюя])|^у", "в"),),
        (("^е", "є"),),
        (("^[ий](?=[аеоуы])", "ы"), _VOICED),
        (("е$", "и"),),
        (("(?<=о)й$", "ви"),),
        (("с(?=[иёюя])", "ш"), ("т(?=[ия])|ц(?=[иьюя])|чж", "ч"), ("дз(?=[иёюя])", "дж")),  # Japanese and Chinese
        ((f"{_IN_CASE}(?:[оеыи]м|[ауе])$", ""),),  # in its cases: Путина, Обамы, Сирии, Зеленского
        ((f"{_IN_CASE}(?:[ыиуе]|ой|ей)$", "а"),),
        (("(?<=[а-яё][а-яё]и)(?:и|ю|ей)$", "я"),),
        ((f"{_IN_CASE}(?:[ое]го|[ое]му|[ыи]м|ом|ой|ая|ую)$", "ий"),),
    ),
    "Latn": (
        (("^i(?=[aeou].)", "y"),),
        (("(?<=[bcdfghklmnprstvz])e$", "a"),),
        (("(?<=[bdghkmp])e$", "i"),),
        (("ou(?=[aei])|u(?=a)", "w"),),
        (("(?<=[aeo])w(?=[aeiou])", "u"),),
        (("(?<=[aeiou]n)[dt]$|(?<=[a-z]{5}r)[dt]$", ""),),  # French ends: silent, and open vowels
        (("(?:aul?[dtx]|eaux|ot)$", "o"),),
        (("(?<=[a-z]{5})et$", "a"),),
        (("(?<=[aeiou])ch(?![eiy])", "kh"),),
        (("(?<=o)[iy]$", "vi"),),  # written with waw and yeh
        (("(?<=[bj])h", ""),),  # Indian
        (_NASAL,),
        _PINYIN,
        (*_PINYIN, _NASAL),
        (("dz(?=ic$)", "dj"), ("(?<!s)c+(?=[bdeglmnpvz]|i(?!a))|(?<=[aiu])c$", "ch"), ("sz", "sh")),  # Italian, Slavic
        (("j(?=.*(?:ez|[^aeiou][ao]s?)$)|(?<=[aeo])j(?=[ou])", "h"),),  # Spanish
        (("(?<=[aeo])j(?=[ou])", "h"), ("(?<=o)[iy]$", "vi")),
        (("j", "y"),),  # German, Dutch, Scandinavian, Slavic
        (("^s(?=[tp])", "sch"),),
        (("^tr(?=[aeiouy]+(?:nh?|ng|m|ch?|t)?$)", "ch"), ("nh$", "n")),  # Vietnamese
        (("nh$", "n"),),
        (("^[ae]l(?=[a-z]{5})|^[ae]([dnrstz])(?=\\1[a-z]{4})", ""),),  # an Arabic article
    ),
}
_OTHERWISE: dict[str, tuple[Reading, ...]] = {
    script: tuple(tuple((re.compile(pattern), other) for pattern, other in reading) for reading in found)
    for script, found in _RULES.items()
}
_PROSTHETIC, _SILENT_HEH = re.compile("^ا(?=[سش][^اوي])"), re.compile("ه(?=اي$)")


@lru_cache(maxsize=65_536)
def readings(word: str, language: str = "") -> tuple[str, ...]:
    """A folded name and how it may be read besides, in `language` or in any.

    Persian writes v and u with one letter, and a vowel before a name that begins with s or sh and a consonant.
    """
    script = "Arab" if "\u0600" <= word[:1] <= "\u06ff" else "Cyrl" if "\u0400" <= word[:1] <= "\u04ff" else "Latn"
    found = [word, *(_read(word, reading) for reading in _OTHERWISE[script])]
    if script == "Arab" and language in ("", "fa"):
        found.append(_PROSTHETIC.sub("", word))
        found += (f"{word[:at]}ڤ{word[at + 1 :]}" for at in range(1, len(word) - 1) if word[at] == "و")
        found.append(_SILENT_HEH.sub("", word))
    return tuple(dict.fromkeys(found))


def _read(word: str, reading: Reading) -> str:
    for pattern, other in reading:
        word = pattern.sub(other, word)
    return word
