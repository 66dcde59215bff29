"""Arabic: titles of one sex, kin, nouns that take somebody up. Lists only."""

from __future__ import annotations

from desk.quotes.languages import ar_people, ar_verbs
from desk.quotes.languages.lists import Forms, forms
from desk.quotes.languages.reference.base import Reference, kinds_of


def _she_says(pairs: str) -> Forms:
    """The verbs in the feminine of `past present` pairs, without those that are another verb's past."""
    pasts = forms(*(line.split()[0] for line in pairs.split(";")))
    presents = [line.split()[1] for line in pairs.split(";")]
    return forms(*("ت" + verb[1:] for verb in presents), *("ست" + verb[1:] for verb in presents)) - pasts


def _paired(roles: Forms) -> Forms:
    """The nouns for men that have one for women beside them."""
    return frozenset(noun for noun in roles if noun + "ه" in roles)


_AR_ROLES = forms(ar_people.ROLES)
REFERENCE = Reference(
    she_says=_she_says(ar_verbs.PAST_PRESENT),
    feminine=frozenset(noun for noun in _AR_ROLES if noun.endswith("ه")) - forms("ضحية رهينة داعية شخصية خليفة راعية"),
    masculine=_paired(_AR_ROLES),
    who_is=forms("وهو وهي"),
    women=forms("سيدة آنسة دكتورة أستاذة شيخة"),
    men=forms("سيد دكتور أستاذ شيخ"),
    naming=forms("يدعى تدعى اسمه اسمها يسمى تسمى ويدعى وتدعى واسمه واسمها المدعو المدعوة المسمى المسماة"),
    first={"الاول": "m", "الاولي": "f"},
    last={"الثاني": "m", "الثانيه": "f", "الاخير": "m", "الاخيره": "f"},
    kinds=kinds_of("""
شركة مجموعة بنك مصرف مؤسسة
وزارة وكالة هيئة إدارة
نقابة اتحاد رابطة
منظمة جمعية مؤسسة
"""),
)
