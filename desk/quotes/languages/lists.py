"""How word lists are written and looked up. No words."""

from __future__ import annotations

from collections.abc import Iterable

from desk.quotes.text.words import form

Forms = frozenset[str]
Phrase = tuple[str, ...]


def forms(*texts: str) -> Forms:
    """Each blank-separated word of `texts` as a lookup form."""
    return frozenset(form(word) for text in texts for word in text.split())


def phrases(text: str) -> frozenset[Phrase]:
    """The phrases of `text`, parted by semicolons, their words as lookup forms."""
    return frozenset(tuple(form(word) for word in phrase.split()) for phrase in text.split(";") if phrase.strip())


def general(text: str) -> dict[str, Forms]:
    """Lines of `nouns: offices` as each noun with the offices that it may stand for."""
    table: dict[str, Forms] = {}
    for line in text.strip().splitlines():
        nouns, _, offices = line.partition(":")
        table |= dict.fromkeys(forms(nouns), forms(nouns, offices) if offices.strip() else frozenset())
    return table


def together(*groups: Iterable[str]) -> Forms:
    """The union of groups of forms."""
    return frozenset(word for group in groups for word in group)
