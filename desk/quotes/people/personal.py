"""How a person is shown: one form of the name for all reports, and the office as the reports write it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import dropwhile

from desk.model import Alias
from desk.quotes.languages import Language, language_of
from desk.quotes.people.namesakes import name_words, own_name, script
from desk.quotes.text.words import form

WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
_SCRIPTS = {"ar": "arabic", "fa": "arabic", "ur": "arabic", "ps": "arabic"} | dict.fromkeys(
    ("ru", "uk", "el", "he", "zh", "ja", "ko", "hi", "th"), "other"
)
EDGES = " ,;:()،؛-–—"
FULL = 2
"""Words of a full name, at least."""


def shown_form(aliases: Sequence[Alias], locale: str, *, anonymous: bool) -> str:
    """The one form: in the script of the interface where there is one; the commonest full name or description.

    A name that one report writes with more around it ("Finance chief Ann Reed") does not outweigh the others.
    A withheld source is shown as most reports of the interface's language have it, never with more than they say.
    """
    counts: Counter[tuple[str, str]] = Counter()
    reports: Counter[tuple[str, str]] = Counter()
    for alias in aliases:
        counts[alias.name, alias.language] += max(1, alias.counted)
        reports[alias.name, alias.language] += 1
    primary = locale.replace("_", "-").split("-")[0]
    wanted = _SCRIPTS.get(primary, "latin")
    order = {key: place for place, key in enumerate(counts)}

    def rank(key: tuple[str, str]) -> tuple[bool, bool, bool, bool, int, int, int, int, int]:
        name, language = key
        own, bare = language == primary, own_name(name) == name
        words = 0 if anonymous else len(name_words(name))
        place = reports[key], words, counts[key], -len(name), -order[key]
        return script(name) == wanted, anonymous and own, bare, words >= FULL, *place

    shown = max(counts, key=rank)[0]
    return shown if anonymous else _with_texts(shown, [name for name, language in counts if language == primary])


def _with_texts(shown: str, names: Sequence[str]) -> str:
    """The name of a body with every text that it speaks by ("Twitter (statement/blog)"); a person's as it is."""
    if len(name_words(shown)) != 1:
        return shown
    texts = dict.fromkeys(name.removesuffix(")").partition(" (")[2] for name in names if own_name(name) != name)
    return f"{own_name(shown)} ({'/'.join(texts)})" if len(texts) > 1 else shown


def role_of(aliases: Sequence[Alias], locale: str) -> str:
    """The office as written beside the name, in the language of the interface; "" without one.

    The fullest of those that several reports write, of all where none is written twice.
    """
    primary = locale.replace("_", "-").split("-")[0]
    found: dict[str, list[Alias]] = {}
    for alias in aliases:
        for role in {role_beside(written, alias.name, alias.language) for written in alias.written} - {""}:
            found.setdefault(role, []).append(alias)

    def rank(role: str) -> tuple[bool, bool, int, str]:
        return any(alias.language == primary for alias in found[role]), len(found[role]) > 1, len(role), role

    return max(found, key=rank, default="")


def role_beside(written: str, name: str, code: str) -> str:
    """What stands before or behind the name in a mention, when it holds a noun of office."""
    language = language_of(code)
    named = {form(word) for word in WORD.findall(own_name(name))}
    words = list(WORD.finditer(written))
    places = [number for number, word in enumerate(words) if form(word.group()) in named]
    if not places:
        return ""
    for beside in (words[: places[0]], words[places[-1] + 1 :]):
        part = list(dropwhile(lambda word: form(word.group()) in language.determiners, beside))
        if any(_is_office(form(word.group()), language) for word in part):
            return written[part[0].start() : part[-1].end()].strip(EDGES)
    return ""


def holds_office(text: str, code: str) -> bool:
    """Whether one of the words is a noun of office in the language of this code."""
    language = language_of(code)
    return any(_is_office(form(word), language) for word in WORD.findall(text))


def _is_office(word: str, language: Language) -> bool:
    return word in language.roles or (bool(language.article) and word.removeprefix(language.article) in language.roles)
