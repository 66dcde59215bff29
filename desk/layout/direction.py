"""The base direction of a paragraph: by the script of its language, else by its first strong character."""

from __future__ import annotations

from desk.layout import bidi
from desk.layout.classes import classes_of
from desk.layout.options import Direction

# fmt: off
# ISO 15924 and ISO 639; languages that are written in several scripts are in neither set of languages.
RIGHT_TO_LEFT_SCRIPTS = frozenset(
    (
        "adlm", "arab", "aran", "armi", "avst", "chrs", "cprt", "elym", "hatr", "hebr", "hung", "khar",
        "lydi", "mand", "mani", "mend", "merc", "mero", "narb", "nbat", "nkoo", "orkh", "ougr", "palm",
        "phli", "phlp", "phnx", "prti", "rohg", "samr", "sarb", "sogd", "sogo", "syrc", "syre", "syrj",
        "syrn", "thaa", "yezi",
    )
)
RIGHT_TO_LEFT_LANGUAGES = frozenset(
    (
        "ar", "ara", "arb", "arc", "arz", "acm", "acq", "aeb", "afb", "ajp", "apc", "apd", "ary", "ars", "ayl",
        "azb", "bal", "bcc", "bgn", "bqi", "brh", "ckb", "div", "dv", "fa", "fas", "per", "pes", "prs", "glk",
        "he", "heb", "hbo", "khw", "ks", "lki", "lrc", "luz", "mzn", "nqo", "phr", "pnb", "ps", "pus",
        "pbt", "rhg", "sd", "sdh", "skr", "sam", "syr", "tmr", "ug", "uig", "ur",
        "urd", "yi", "yid", "iw", "ji",
    )
)
SEVERAL_SCRIPTS = frozenset(
    (
        "az", "ber", "bm", "bs", "ff", "ha", "jv", "kk", "ku", "kmr", "ky", "mis", "ms", "mul",
        "pa", "su", "tg", "tk", "tt", "tzm", "und", "uz", "zgh", "zxx",
    )
)
# fmt: on


def direction_of(language: str, text: str) -> Direction:
    """The direction for a BCP 47 `language` ("" or "und" when unknown); `text` decides where the language does not."""
    subtags = language.lower().replace("_", "-").split("-")
    script = next((subtag for subtag in subtags[1:] if len(subtag) == 4 and subtag.isalpha()), "")
    if script:
        return Direction.RTL if script in RIGHT_TO_LEFT_SCRIPTS else Direction.LTR
    if subtags[0] in RIGHT_TO_LEFT_LANGUAGES:
        return Direction.RTL
    if subtags[0] and subtags[0] not in SEVERAL_SCRIPTS:
        return Direction.LTR
    return Direction.RTL if bidi.first_strong_level(classes_of(text)) else Direction.LTR
