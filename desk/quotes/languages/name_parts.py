"""Parts of names, whatever the language of the text: particles, suffixes, words that names are made up with. Lists only."""

from __future__ import annotations

from desk.quotes.languages.lists import forms

PARTICLES = forms("de da do dos del della der den di du la le van von bin ben al el ibn abu y e st ter ten af av zu")
SUFFIXES = forms("jr sr ii iii iv")
ORDINALS = tuple(
    map(
        forms,
        "الأول الأولى;الثاني الثانية;الثالث الثالثة;الرابع الرابعة;الخامس;السادس;السابع;الثامن;التاسع;العاشر;الحادي".split(
            ";"
        ),
    )
)
"""What stands behind the name of a king or a pope, the first one first; the last one makes eleven with `TEN`."""
TEN = forms("عشر عشرة")
NAMES_AND_TITLES = forms("cheikh sultan sheikh malik")
"""Titles that are first names as well when nothing but a surname follows them ("Cheikh Sarr")."""
PLACES = forms("st ste mt ft")
"""Words of place names that end with a full stop."""
COMPOUND = forms("عبد أبو أم أبا أبي")
"""What the first word of a name of two words is."""
LINKS = forms("بن بنت آل")
"""What stands between the parts of a name."""
SERVANT = forms("عبد")
"""Those of them behind which the second word may have an article."""
ALI = forms("علي")
"""The first name, which is looked up as the preposition «على» is."""
WITH_ARTICLE = forms("""العربي الطاهر العياشي الحبيب الهادي البشير المنصف الأمين المختار المهدي الطيب الصادق الحسن الحسين العيد
    السيد السعيد الشاذلي المعطي الجيلالي العباس الباجي الناصر المأمون الوليد النعمان اليزيد الياس الأخضر الصغير المكي
    المدني التهامي العلمي الزبير الحسان الهاشمي المولدي التيجاني الفاضل الأسعد""")
"""First names that have an article."""
WITH_POSSESSED_ENDING = forms("شحاتة حتاتة بخيتة")
"""Names that end as a noun with its owner does."""
