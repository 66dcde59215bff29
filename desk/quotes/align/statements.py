"""From pairs to statements: one partner a report, and no chains (a pair of a statement is a pair that was found)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import TypeVar

from desk.model import Quote, QuoteId, Report, Statement
from desk.quotes.align.company import Company
from desk.quotes.align.pairing import pairs
from desk.quotes.align.scoring import Match
from desk.quotes.align.units import Unit, units_of

T = TypeVar("T")
LIKELY, SURE, ENOUGH, REPEATED = 0.4, 0.75, 3, 0.9
"""The chance from which a unit may have as another partner in a report what repeats the first one; that when they share
fewer words than so many; and the part of its words that it has to share with the first.
"""
ALIKE = 0.99
"""The chance from which a unit may have several partners in one report: it is printed there more than once."""


def align(
    reports: Sequence[tuple[Report, Sequence[Quote]]], checkpoint: Callable[[], None] = lambda: None
) -> tuple[Statement, ...]:
    """The same utterance across reports and languages, as suggestions with a score and evidence.

    A quote may be in several statements (when it joins two utterances); every pair in a statement was found as a pair.
    Second printings stand behind their first printing among the members. `checkpoint` is called between two quotes and
    two statements; what it raises ends the work.
    """
    units = [units_of(report, quotes) for report, quotes in _watched(reports, checkpoint)]
    groups = _grouped(units)
    company = Company(unit for its in units for unit in its)
    matches = _one_a_report(pairs(groups, company, checkpoint), groups)
    copies = _copies(quotes for _, quotes in reports)
    found = [_statement(nodes, held, groups, copies) for nodes, held in _watched(_cliques(matches), checkpoint)]
    joined = {node for match in matches for node in (match.one, match.other)}
    for number, group in enumerate(groups):
        if number not in joined and len({unit.quote.report for unit in group}) > 1:
            found.append(_statement((number,), [Match(1.0, number, number, ("same words",))], groups, copies))
    return tuple(_unique(found))


def _watched(items: Iterable[T], checkpoint: Callable[[], None]) -> Iterator[T]:
    for item in items:
        checkpoint()
        yield item


def _grouped(reports: Iterable[list[Unit]]) -> list[list[Unit]]:
    """Units with the same words in the same language, together."""
    groups: dict[tuple[str, ...], list[Unit]] = {}
    for units in reports:
        for unit in units:
            groups.setdefault(unit.key, []).append(unit)
    return [sorted(group, key=lambda unit: unit.quote.id) for group in groups.values()]


def _one_a_report(matches: Iterable[Match], groups: Sequence[Sequence[Unit]]) -> list[Match]:
    """The best partner of each unit in each other report, those that share other words of it, and those that repeat a
    partner: a quote may be printed there in pieces or twice, or hold two that stand apart there.
    """
    reports = [{unit.quote.report for unit in group} for group in groups]
    taken: dict[tuple[int, str], list[tuple[int, frozenset[int]]]] = defaultdict(list)
    for number, own in enumerate(reports):
        for report in own if len(own) > 1 else ():
            taken[number, report].append((number, frozenset(range(len(groups[number][0].words)))))
    kept = []
    for match in matches:
        if len(reports[match.one] | reports[match.other]) == 1:
            continue
        wanted = [((match.one, r), match.other, match.words[0]) for r in reports[match.other]]
        wanted += [((match.other, r), match.one, match.words[1]) for r in reports[match.one]]
        if match.score < ALIKE and any(
            2 * len(words & others) > len(words)
            and not (
                match.score >= (LIKELY if len(words) >= ENOUGH else SURE)
                and _repeats(groups[partner][0], groups[rival][0], exactly=len(words) < ENOUGH)
            )
            for key, partner, words in wanted
            for rival, others in taken[key]
        ):
            continue
        for key, partner, words in wanted:
            taken[key].append((partner, words))
        kept.append(match)
    return kept


def _repeats(one: Unit, other: Unit, *, exactly: bool) -> bool:
    """Whether one of two units of a report has most of the words of the other, as a lead has those of a quote below.

    `exactly` when other words of one meaning do not count.
    """
    short, long = sorted((one.words, other.words), key=len)
    there = {term for word in long for term in (word.terms[:1] if exactly else word.terms)}
    said = (word.terms[:1] if exactly else word.terms for word in short)
    return sum(not there.isdisjoint(terms) for terms in said) >= REPEATED * len(short)


def _cliques(matches: Sequence[Match]) -> Iterator[tuple[tuple[int, ...], list[Match]]]:
    """Sets of units of which every two are a pair, so that each pair is in one of them; strongest pairs first."""
    near: dict[int, dict[int, Match]] = defaultdict(dict)
    for match in matches:
        near[match.one][match.other] = match
        near[match.other][match.one] = match
    covered: set[tuple[int, int]] = set()
    for match in matches:
        if (match.one, match.other) in covered:
            continue
        nodes = [match.one, match.other]
        shared = set(near[match.one]) & set(near[match.other])
        while shared:
            best = max(shared, key=lambda node: (sum(near[node][n].score for n in nodes), -node))
            nodes.append(best)
            shared = (shared - {best}) & set(near[best])
        nodes.sort()
        pairs = [near[a][b] for i, a in enumerate(nodes) for b in nodes[i + 1 :]]
        covered.update((min(p.one, p.other), max(p.one, p.other)) for p in pairs)
        yield tuple(nodes), pairs


def _copies(reports: Iterable[Sequence[Quote]]) -> dict[QuoteId, list[QuoteId]]:
    """The second printings of each quote."""
    copies: dict[QuoteId, list[QuoteId]] = defaultdict(list)
    for quotes in reports:
        for quote in quotes:
            if quote.duplicate_of is not None:
                copies[quote.duplicate_of].append(quote.id)
    return copies


def _statement(
    nodes: Sequence[int],
    pairs: Sequence[Match],
    groups: Sequence[Sequence[Unit]],
    copies: dict[QuoteId, list[QuoteId]],
) -> Statement:
    members: dict[QuoteId, None] = {}
    for node in nodes:
        for unit in groups[node]:
            for member in (unit.quote.id, *copies.get(unit.quote.id, ())):
                members[member] = None
    evidence = dict.fromkeys(item for pair in sorted(pairs, key=lambda p: -p.score) for item in pair.evidence)
    score = sum(pair.score for pair in pairs) / len(pairs)
    return Statement(statement_id(members), round(score, 3), tuple(evidence), tuple(members))


def statement_id(members: Iterable[QuoteId]) -> str:
    """The name of a statement, the same for the same quotes."""
    return blake2b("\n".join(sorted(members)).encode(), digest_size=8).hexdigest()


def _unique(statements: Iterable[Statement]) -> Iterable[Statement]:
    seen: set[str] = set()
    for statement in sorted(statements, key=lambda s: (-s.score, s.id)):
        if statement.id not in seen:
            seen.add(statement.id)
            yield statement
