"""Which words of a language may report, and in what forms, by the word itself. No sentences."""

from __future__ import annotations

from functools import cache, lru_cache

from desk.quotes.grammar.verbs import Entry, Form
from desk.quotes.languages import Language
from desk.quotes.languages.lists import Phrase


@cache
def _phrases_by_word(language: Language) -> dict[str, list[tuple[Phrase, Form]]]:
    """Every phrase of a language by its first word, with and without a glued conjunction."""
    groups = ((language.echoes, Form.ECHO), (language.sources, Form.SOURCE), (language.phrases, Form.VERB))
    table: dict[str, list[tuple[Phrase, Form]]] = {}
    for group, form in groups:
        for phrase in group:
            for clitic in ("", *language.clitics):
                table.setdefault(clitic + phrase[0], []).append((phrase, form))
    return table


@lru_cache(maxsize=1 << 16)
def entry_of(word: str, language: Language) -> Entry | None:
    """What a word may be as a cue; None for most words."""
    found = _phrases_by_word(language).get(word, [])
    verb = language.has(language.verbs, word)
    viewpoint = word in language.viewpoints
    if not (found or verb or viewpoint or word in language.wording):
        return None
    by_second: dict[str, tuple[tuple[Phrase, Form], ...]] = {}
    for pair in sorted(found, key=lambda pair: -len(pair[0])):
        second = pair[0][1] if len(pair[0]) > 1 else ""
        by_second[second] = (*by_second.get(second, ()), pair)
    alone = by_second.pop("", ())
    return Entry(
        {second: (*longer, *alone) for second, longer in by_second.items()},
        alone,
        verb,
        language.has(language.nominal, word),
        language.has(language.weak, word),
        language.has(language.gerunds, word),
        word in language.participles,
        viewpoint,
    )
