"""What the editor has decided, put over the suggestions: a refused pair parts, a confirmed one stands together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from desk.model import Decision, Quote, QuoteId, Statement
from desk.quotes.align.statements import statement_id

CONFIRMED = "confirmed by the editor"


def decided(
    statements: Sequence[Statement], quotes: Sequence[Quote], decisions: Sequence[Decision]
) -> tuple[Statement, ...]:
    """The statements as decided, the surest first; what is no longer of two reports is gone.

    A decision on a quote holds for its second printings. A statement with a refused pair becomes two, each without one
    of the pair; a confirmed pair that no statement holds becomes one with a score of 1. A quote that was confirmed with
    every quote of a statement joins it.
    """
    known = {quote.id: quote for quote in quotes}
    copies = _copies(quotes)
    found = list(statements)
    for decision in decisions:
        if decision.one not in known or decision.other not in known:
            continue
        pair = (decision.one, *copies[decision.one]), (decision.other, *copies[decision.other])
        found = _confirmed(found, *pair) if decision.same else _refused(found, *pair)
    found = _gathered(found, decisions, known, copies)
    kept = [each for each in found if len({known[m].report for m in each.members if m in known}) > 1]
    return tuple(sorted(_largest(kept), key=lambda each: (-each.score, each.id)))


def _copies(quotes: Sequence[Quote]) -> dict[QuoteId, list[QuoteId]]:
    """The second printings of each quote."""
    copies: dict[QuoteId, list[QuoteId]] = defaultdict(list)
    for quote in quotes:
        if quote.duplicate_of is not None:
            copies[quote.duplicate_of].append(quote.id)
    return copies


def _confirmed(found: Sequence[Statement], one: tuple[QuoteId, ...], other: tuple[QuoteId, ...]) -> list[Statement]:
    holding = [each for each in found if one[0] in each.members and other[0] in each.members]
    if not holding:
        members = (*one, *other)
        return [*found, Statement(statement_id(members), 1.0, (CONFIRMED,), members)]
    marked = [replace(each, evidence=tuple(dict.fromkeys((CONFIRMED, *each.evidence)))) for each in holding]
    return [*(each for each in found if each not in holding), *marked]


def _gathered(
    found: Sequence[Statement],
    decisions: Sequence[Decision],
    known: dict[QuoteId, Quote],
    copies: dict[QuoteId, list[QuoteId]],
) -> list[Statement]:
    """Each statement with the quotes that are confirmed with all of it; those of one report need no word."""
    sure: dict[QuoteId, set[QuoteId]] = {}
    for decision in decisions:
        if decision.same and decision.one in known and decision.other in known:
            sure.setdefault(decision.one, set()).add(decision.other)
            sure.setdefault(decision.other, set()).add(decision.one)
    gathered = []
    for each in found:
        whole = each
        for quote, partners in sure.items():
            if quote in whole.members or partners.isdisjoint(whole.members):
                continue
            asked = [m for m in whole.members if _is_asked(known.get(m), known[quote])]
            if asked and partners.issuperset(asked):
                members = (*whole.members, quote, *copies[quote])
                whole = replace(whole, id=statement_id(members), members=members)
        gathered.append(whole)
    return gathered


def _is_asked(member: Quote | None, quote: Quote) -> bool:
    """Whether a word is needed on these two: a first printing in another report."""
    return member is not None and member.duplicate_of is None and member.report != quote.report


def _refused(found: Sequence[Statement], one: tuple[QuoteId, ...], other: tuple[QuoteId, ...]) -> list[Statement]:
    parted = []
    for each in found:
        if one[0] in each.members and other[0] in each.members:
            parted += [_without(each, one), _without(each, other)]
        else:
            parted.append(each)
    return parted


def _without(statement: Statement, gone: tuple[QuoteId, ...]) -> Statement:
    members = tuple(member for member in statement.members if member not in gone)
    return replace(statement, id=statement_id(members), members=members)


def _largest(statements: Sequence[Statement]) -> Iterable[Statement]:
    """Without those whose quotes all stand in another one."""
    holding: dict[QuoteId, list[frozenset[QuoteId]]] = defaultdict(list)
    for each in statements:
        for member in each.members:
            holding[member].append(frozenset(each.members))
    seen: set[frozenset[QuoteId]] = set()
    for each in statements:
        own = frozenset(each.members)
        if own not in seen and not any(own < rest for rest in holding[each.members[0]]):
            seen.add(own)
            yield each
