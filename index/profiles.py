"""What is known of languages: the profiles of `data/languages.tsv`. Reads them; detects nothing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

_JOINING = {
    "en": 52, "fr": 45, "ar": 30, "es": 30, "de": 30, "it": 28, "pt": 28,
}  # fmt: skip
_NEVER_JOINING = frozenset(
    "said dijo disse dit fait été deux être avoir who what when we they him her not no ne pas non nicht".split()  # noqa: SIM905 - words read better as a text
) | {"قال", "وقال", "لم", "لا"}


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of one language: `letters` it owns or shares with few, its `words` and `endings`."""

    code: str
    script: str
    names: tuple[str, ...]
    letters: frozenset[str]
    words: tuple[str, ...]
    endings: tuple[str, ...]


@cache
def profiles() -> tuple[Profile, ...]:
    """Every profile of the data file, in order."""
    text = resources.files("index").joinpath("data/languages.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(
        Profile(
            code,
            script,
            tuple(names.casefold().split()),
            frozenset(letters),
            tuple(words.split()),
            tuple(endings.split()),
        )
        for code, script, names, letters, words, endings in rows
    )


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
