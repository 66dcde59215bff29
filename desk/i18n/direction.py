"""Which way a language is written, by its BCP 47 tag alone. What a text tells of its direction is `desk.layout`'s."""

from __future__ import annotations

from typing import Literal

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


def writing_direction(language: str) -> Literal["ltr", "rtl"] | None:
    """The direction of a BCP 47 tag, by its script subtag, else its language; None where the tag does not tell."""
    subtags = language.lower().replace("_", "-").split("-")
    script = next((subtag for subtag in subtags[1:] if len(subtag) == 4 and subtag.isalpha()), "")
    if script:
        return "rtl" if script in RIGHT_TO_LEFT_SCRIPTS else "ltr"
    if subtags[0] in RIGHT_TO_LEFT_LANGUAGES:
        return "rtl"
    return "ltr" if subtags[0] and subtags[0] not in SEVERAL_SCRIPTS else None
