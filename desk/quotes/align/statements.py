"""From pairs to statements: one partner a report, and no chains (a pair of a statement is a pair that was found)."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from operator import neg
from typing import TypeVar

from desk.model import Quote, QuoteId, Report, Statement
from desk.quotes.align.scoring import THRESHOLD, Match, Weighed, Weights, compare, weights_of
from desk.quotes.align.units import Unit, units_of

T = TypeVar("T")
LOOKUPS = 500
"""How many units are gone through for one, of those that share its rarest terms."""
ALIKE = 0.93
PARTNERS, DOUBTFUL, ENOUGH = 40, 12, 3
"""Units that one is compared with at most, so many of them at most that share fewer than three words."""


def align(
    reports: Sequence[tuple[Report, Sequence[Quote]]], checkpoint: Callable[[], None] = lambda: None
) -> tuple[Statement, ...]:
    """The same utterance across reports and languages, as suggestions with a score and evidence.

    A quote may be in several statements (when it joins two utterances); every pair in a statement was found as a pair.
    Second printings stand behind their first printing among the members. `checkpoint` is called between two quotes and
    two statements; what it raises ends the work.
    """
    groups = _grouped(units_of(report, quotes) for report, quotes in _watched(reports, checkpoint))
    heads = [group[0] for group in groups]
    weights = weights_of(heads)
    matches = _one_a_report(_candidates(heads, weights, checkpoint), groups)
    copies = _copies(quotes for _, quotes in reports)
    found = [_statement(nodes, pairs, groups, copies) for nodes, pairs in _watched(_cliques(matches), checkpoint)]
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
    return list(groups.values())


def _candidates(units: Sequence[Unit], weights: Weights, checkpoint: Callable[[], None]) -> list[Match]:
    """Pairs above the threshold, found through the terms that they share."""
    postings: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        for term in {term for word in unit.words for term in word.terms}:
            postings[term].append(number)
    weighed = [weights.weigh(unit) for unit in units]
    found = []
    for number, one in enumerate(_watched(weighed, checkpoint)):
        for other in _partners(number, one, postings):
            score, evidence = compare(one, weighed[other])
            if score >= THRESHOLD:
                found.append(Match(score, number, other, evidence))
    return sorted(found, key=lambda match: (-match.score, match.one, match.other))


def _partners(number: int, one: Weighed, postings: Mapping[str, Sequence[int]]) -> list[int]:
    """The later units that share the most telling terms with one, the rarest terms first, so many look-ups at most."""
    terms = sorted(
        (len(postings[term]), place, term) for place, word in enumerate(one.said.words) for term in word.terms
    )
    votes: dict[int, float] = defaultdict(float)
    shared: dict[int, int] = defaultdict(int)
    voted: list[set[int]] = [set() for _ in one.said.words]
    looked_up = 0
    for count, place, term in terms:
        looked_up += count
        if looked_up > LOOKUPS and votes:
            break
        later = set(postings[term][bisect_right(postings[term], number) :]) - voted[place]
        voted[place] |= later
        weight = one.said.weights[place]
        for other in later:
            votes[other] += weight
            shared[other] += 1
    best = [other for _, other in sorted(zip(map(neg, votes.values()), votes, strict=True))[:PARTNERS]]
    return [*best[:DOUBTFUL], *(other for other in best[DOUBTFUL:] if shared[other] >= ENOUGH)]


def _one_a_report(matches: Iterable[Match], groups: Sequence[Sequence[Unit]]) -> list[Match]:
    """The best partner of each unit in each other report; near equal texts may have more than one."""
    reports = [{unit.quote.report for unit in group} for group in groups]
    taken: set[tuple[int, str]] = set()
    kept = []
    for match in matches:
        if reports[match.one] & reports[match.other] and not reports[match.one] ^ reports[match.other]:
            continue
        wanted = {(match.one, r) for r in reports[match.other]} | {(match.other, r) for r in reports[match.one]}
        if match.score < ALIKE and wanted & taken:
            continue
        taken |= wanted
        kept.append(match)
    return kept


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
