"""Who holds the offices that are told without a name ("the UN chief"), by what other reports write beside a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from desk.quotes.align.units import Unit, content_words
from desk.quotes.people.personal import FULL, holds_office, role_beside

Terms = set[str]


def with_holders(units: Sequence[Sequence[Unit]]) -> list[list[Unit]]:
    """The units; those of an office that one person alone is written to hold with the name of that person."""
    held: dict[str, list[tuple[list[Terms], frozenset[str]]]] = defaultdict(list)
    for role, names in {*_held(unit for its in units for unit in its)}:
        words = role_terms(role)
        for term in set[str]().union(*words):
            held[term].append((words, names))
    known: dict[tuple[str, str], frozenset[str]] = {}
    return [[_named(unit, held, known) for unit in its] for its in units]


def role_terms(role: tuple[str, str]) -> list[Terms]:
    """The terms of each word of an office, written in a language."""
    return [set(word.terms) for word in content_words(*role, names=True)]


def fits(asked: Sequence[Terms], roles: Iterable[Sequence[Terms]]) -> bool:
    """Whether one of the roles says all that is asked, and hardly more."""
    return any(
        len(role) <= len(asked) + 1 and all(any(terms & word for word in role) for terms in asked) for role in roles
    )


def _held(units: Iterable[Unit]) -> Iterator[tuple[tuple[str, str], frozenset[str]]]:
    """The offices beside names, each with its language and the keys of the name."""
    for unit in units:
        who = unit.quote.speaker
        if unit.names and who.text and (role := role_beside(who.text, who.identity, unit.language)):
            yield (role, unit.language), unit.names


def _named(
    unit: Unit,
    held: dict[str, list[tuple[list[Terms], frozenset[str]]]],
    known: dict[tuple[str, str], frozenset[str]],
) -> Unit:
    who = unit.quote.speaker
    if unit.names or who.anonymous or not holds_office(who.identity, unit.language):
        return unit
    key = who.identity, unit.language
    if key not in known:
        asked = role_terms(key)
        near = [one for term in set[str]().union(*asked) for one in held.get(term, ())] if len(asked) >= FULL else []
        holders = {names for roles, names in near if fits(asked, [roles])}
        known[key] = _one(holders)
    return replace(unit, names=known[key])


def _one(holders: set[frozenset[str]]) -> frozenset[str]:
    """The keys of the name that all share, in whatever script; none when they are several people's."""
    shared = frozenset.intersection(*holders) if holders else frozenset[str]()
    return frozenset[str]().union(*holders) if shared else frozenset()
