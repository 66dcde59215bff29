"""Panes held together by the statements they share: where a place of one report is in another. No widgets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from desk.model import Quote, QuoteId, Report, ReportId, Statement

Anchor = tuple[int, int]


def anchors(statements: Sequence[Statement], quotes: Sequence[Quote], first: Report, second: Report) -> list[Anchor]:
    """Pairs of offsets of the two reports that belong together, rising in both, from their beginnings to their ends.

    A pair that runs against the order of surer ones is left out.
    """
    of_report: dict[ReportId, dict[QuoteId, Quote]] = {first.id: {}, second.id: {}}
    for quote in quotes:
        if quote.report in of_report:
            of_report[quote.report][quote.id] = quote
    pairs: list[Anchor] = []
    for statement in sorted(statements, key=lambda statement: -statement.score):
        left = next((of_report[first.id][one] for one in statement.members if one in of_report[first.id]), None)
        right = next((of_report[second.id][one] for one in statement.members if one in of_report[second.id]), None)
        if left and right:
            pair = (left.span.start, right.span.start)
            if all(_in_order(pair, other) for other in pairs):
                pairs.append(pair)
    return sorted({(0, 0), *pairs, (len(first.text), len(second.text))})


def _in_order(pair: Anchor, other: Anchor) -> bool:
    return (pair[0] < other[0] and pair[1] < other[1]) or (pair[0] > other[0] and pair[1] > other[1])


def corresponding(offset: int, pairs: Sequence[Anchor]) -> int:
    """The place in the second report for `offset` in the first, in proportion between the anchors around it."""
    place = max(0, min(bisect_right(pairs, (offset, 1 << 60)) - 1, len(pairs) - 2))
    (left, start), (right, end) = pairs[place], pairs[place + 1]
    share = (offset - left) / (right - left) if right > left else 0.0
    return start + round(min(1.0, share) * (end - start))
