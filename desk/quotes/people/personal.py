"""How a person is shown: one form of the name for all reports, and the office as the reports write it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import dropwhile

from desk.model import Alias
from desk.quotes.languages import language_of
from desk.quotes.people.namesakes import name_words, own_name, script
from desk.quotes.text.words import form

WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
_SCRIPTS = {"ar": "arabic", "fa": "arabic", "ur": "arabic", "ps": "arabic"} | dict.fromkeys(
    ("ru", "uk", "el", "he", "zh", "ja", "ko", "hi", "th"), "other"
)
EDGES = " ,;:()،؛-–—"


def shown_form(aliases: Sequence[Alias], locale: str, *, anonymous: bool) -> str:
    """The one form: in the script of the interface where there is one; the fullest name, the commonest description.

    A withheld source is shown as most reports of the interface's language have it, never with more than they say.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for alias in aliases:
        counts[alias.name, alias.language] += max(1, alias.counted)
    primary = locale.replace("_", "-").split("-")[0]
    wanted = _SCRIPTS.get(primary, "latin")
    order = {key: place for place, key in enumerate(counts)}

    def rank(key: tuple[str, str]) -> tuple[bool, bool, bool, int, int, int, int]:
        name, language = key
        own, bare = language == primary, own_name(name) == name
        fullness = 0 if anonymous else len(name_words(name))
        return script(name) == wanted, anonymous and own, bare, fullness, counts[key], -len(name), -order[key]

    shown = max(counts, key=rank)[0]
    return shown if anonymous else _with_texts(shown, [name for name, language in counts if language == primary])


def _with_texts(shown: str, names: Sequence[str]) -> str:
    """The name of a body with every text that it speaks by ("Twitter (statement/blog)"); a person's as it is."""
    if len(name_words(shown)) != 1:
        return shown
    texts = dict.fromkeys(name.removesuffix(")").partition(" (")[2] for name in names if own_name(name) != name)
    return f"{own_name(shown)} ({'/'.join(texts)})" if len(texts) > 1 else shown


def role_of(aliases: Sequence[Alias], locale: str) -> str:
    """The office as written beside the name, the fullest in the language of the interface; "" without one."""
    primary = locale.replace("_", "-").split("-")[0]
    found = [
        (alias.language == primary, len(role), role)
        for alias in aliases
        for written in alias.written
        if (role := _role(written, alias))
    ]
    return max(found, key=lambda entry: entry[:2])[2] if found else ""


def _role(written: str, alias: Alias) -> str:
    """What stands before or behind the name in a mention, when it holds a noun of office."""
    language = language_of(alias.language)
    named = {form(word) for word in WORD.findall(own_name(alias.name))}
    words = list(WORD.finditer(written))
    places = [number for number, word in enumerate(words) if form(word.group()) in named]
    if not places:
        return ""
    for beside in (words[: places[0]], words[places[-1] + 1 :]):
        part = list(dropwhile(lambda word: form(word.group()) in language.determiners, beside))
        if any(_is_office(form(word.group()), alias.language) for word in part):
            return written[part[0].start() : part[-1].end()].strip(EDGES)
    return ""


def _is_office(word: str, code: str) -> bool:
    language = language_of(code)
    return word in language.roles or (bool(language.article) and word.removeprefix(language.article) in language.roles)
