"""The fields of a query: their names in the languages of the desk, and the values of those that know only some.

Names are the editor's words; what a document has in a field is said by whoever makes documents.
"""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache

from index.analysis.normalize import folded
from index.language import language_code
from index.profiles import profiles

FIELDS = {
    "lang": "language", "language": "language", "langue": "language", "لغة": "language",
    "outlet": "outlet", "source": "outlet", "from": "outlet", "média": "outlet", "media": "outlet", "مصدر": "outlet",
    "title": "title", "headline": "title", "titre": "title", "عنوان": "title",
    "quote": "quote", "quotes": "quote", "citation": "quote", "اقتباس": "quote",
    "speaker": "speaker", "by": "speaker", "said": "speaker", "locuteur": "speaker", "قائل": "speaker",
    "tag": "tag", "tags": "tag", "étiquette": "tag", "وسم": "tag",
    "story": "story", "sujet": "story", "قصة": "story",
    "is": "is", "est": "is", "has": "has", "avec": "has",
    "date": "date", "day": "date", "on": "date", "jour": "date", "تاريخ": "date",
    "since": "since", "depuis": "since", "منذ": "since",
    "until": "until", "jusque": "until", "حتى": "until",
    "after": "after", "après": "after", "بعد": "after",
    "before": "before", "avant": "before", "قبل": "before",
}  # fmt: skip
DATES = frozenset({"date", "since", "until", "after", "before"})
"""Fields that are asked for days; all but "date" for those from, up to, after or before one."""
STATES = (
    "unreviewed", "reviewed", "accepted", "rejected", "disputed", "checked", "tagged", "folded", "read", "unread",
)  # fmt: skip
"""What `is:` may ask."""
BELONGINGS = (
    "quote", "quotes", "tag", "tags", "note", "notes", "speaker", "anonymous", "date", "byline", "warning", "warnings",
    "duplicate", "teaser", "furniture", "comments", "topics",
)  # fmt: skip
"""What `has:` may ask."""


def nearest_field(name: str) -> str:
    """The name of a field that was probably meant, "" when none is near."""
    near = get_close_matches(name.lower(), FIELDS, 1, 0.7)
    return near[0] if near else ""


def value_of(field: str, text: str) -> str:
    """The value that a field of `VALUES` holds for what was typed: a language's code, a state in lower case."""
    return language_code(text) if field == "language" else folded(text)


def values_of(field: str, text: str) -> tuple[str, ...]:
    """The values that a field of `VALUES` may have for what was typed, or those that begin so; () when there are none.

    Any code of two or three letters may be a language.
    """
    typed = text.rstrip("*~")
    value = value_of(field, typed)
    known = _languages() if field == "language" else dict.fromkeys(STATES if field == "is" else BELONGINGS)
    if value in known or value in known.values():
        return (value,)
    begun = (known[name] or name for name in known if folded(typed) and name.startswith(folded(typed)))
    base = value.partition("-")[0]
    is_code = field == "language" and len(base) in (2, 3) and base.isascii() and base.isalpha()
    return tuple(dict.fromkeys(begun)) or ((value,) if is_code else ())


def nearest_value(field: str, text: str) -> str:
    """The value that was probably meant, "" when none is near."""
    known = _languages() if field == "language" else STATES if field == "is" else BELONGINGS
    near = get_close_matches(folded(text), known, 1, 0.65)
    return near[0] if near else ""


@cache
def _languages() -> dict[str, str | None]:
    """Folded codes and names of languages, each with its code."""
    return {folded(name): profile.code for profile in profiles() for name in (profile.code, *profile.names)}
