"""From pairs to statements: one partner a report, and no chains (a pair of a statement is a pair that was found)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import product
from typing import TypeVar

from desk.model import Quote, QuoteId, Report, ReportId, Statement
from desk.quotes.align.company import Company
from desk.quotes.align.holders import with_holders
from desk.quotes.align.pairing import pairs
from desk.quotes.align.scoring import Match
from desk.quotes.align.units import Unit, units_of

T = TypeVar("T")
LIKELY, SURE, ENOUGH, REPEATED = 0.4, 0.75, 3, 0.9
"""The chance from which a unit may have as another partner in a report what repeats the first one; that when they share
fewer words than so many; and the part of its words that it has to share with the first.
"""
ALIKE_PART = 0.6
"""The part of its words that a quote shares with another of its report when the two are hardly told apart."""
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
    units = with_holders([units_of(report, quotes) for report, quotes in _watched(reports, checkpoint)])
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


Taken = dict[int, dict[ReportId, list[tuple[int, frozenset[int]]]]]
"""Of each unit the partners in each report that were found so far, with its words that they share."""


def _one_a_report(matches: Iterable[Match], groups: Sequence[Sequence[Unit]]) -> list[Match]:
    """The best partner of each unit in each other report, those that share other words of it, and those that repeat a
    partner: a quote may be printed there in pieces or twice, or hold two that stand apart there.
    """
    reports = [{unit.quote.report for unit in group} for group in groups]
    taken: Taken = defaultdict(lambda: defaultdict(list))
    for number, own in enumerate(reports):
        for report in own if len(own) > 1 else ():
            taken[number][report].append((number, frozenset(range(len(groups[number][0].words)))))
    kept = []
    for match in matches:
        if len(reports[match.one] | reports[match.other]) == 1:
            continue
        sides = (match.one, match.other, match.words[0]), (match.other, match.one, match.words[1])
        if match.score < ALIKE and (
            any(
                all(_outdone(match, partner, words, taken[unit][report], groups) for report in reports[partner])
                for unit, partner, words in sides
            )
            or _told_apart(match, taken, groups)
        ):
            continue
        for unit, partner, words in sides:
            for report in reports[partner]:
                taken[unit][report].append((partner, words))
        kept.append(match)
    return kept


def _outdone(
    match: Match,
    partner: int,
    words: frozenset[int],
    rivals: Sequence[tuple[int, frozenset[int]]],
    groups: Sequence[Sequence[Unit]],
) -> bool:
    """Whether a report has a better partner of a unit for most of the words that it would share with this one."""
    short = len(words) < ENOUGH
    enough = match.score >= (SURE if short else LIKELY)
    return any(
        not (enough and _repeats(groups[partner][0], groups[rival][0], exactly=short))
        for rival in _rivals(words, rivals)
    )


def _rivals(words: frozenset[int], partners: Iterable[tuple[int, frozenset[int]]]) -> Iterator[int]:
    """The partners that share most of these words."""
    return (partner for partner, others in partners if 2 * len(words & others) > len(words))


def _told_apart(match: Match, taken: Taken, groups: Sequence[Sequence[Unit]]) -> bool:
    """Whether a third report prints both as utterances of their own: likelier partners of either, and not alike."""
    here, there = taken[match.one], taken[match.other]
    for report in here.keys() & there.keys():
        some = set(_rivals(match.words[0], here[report]))
        others = set(_rivals(match.words[1], there[report]))
        apart = some and others and some.isdisjoint(others)
        if apart and not any(_repeats(groups[a][0], groups[b][0], part=ALIKE_PART) for a, b in product(some, others)):
            return True
    return False


def _repeats(one: Unit, other: Unit, *, exactly: bool = False, part: float = REPEATED) -> bool:
    """Whether one of two units of a report has most of the words of the other, as a lead has those of a quote below.

    `exactly` when other words of one meaning do not count.
    """
    short, long = sorted((one.words, other.words), key=len)
    there = {term for word in long for term in (word.terms[:1] if exactly else word.terms)}
    said = (word.terms[:1] if exactly else word.terms for word in short)
    return sum(not there.isdisjoint(terms) for terms in said) >= part * len(short)


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
