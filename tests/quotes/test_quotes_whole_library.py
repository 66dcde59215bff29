"""Many events in one library: quotes of two events are no statement, however alike a few of their words are."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from desk.model import Quote, QuoteId, Report, ReportId
from desk.quotes import align, find_quotes
from desk.quotes.align.company import Company
from desk.quotes.align.units import units_of
from tests.quotes.event_sets import events
from tests.quotes.quote_samples import report_of
from tests.quotes.statement_pairs import collection

MOST = 0
"""Pairs across events that are suggested at most; 79 before whole reports were compared."""
LEAST = 700
"""Pairs within events that are found at least."""
Home = tuple[str, str]


def test_quotes_of_two_events_are_hardly_ever_one_statement() -> None:
    reads: list[tuple[Report, tuple[Quote, ...]]] = []
    home: dict[QuoteId, Home] = {}
    for name, event, report, quotes in _all():
        own = ReportId(f"{name}/{report.id}")
        moved = {quote.id: QuoteId(f"{name}/{quote.id}") for quote in quotes}
        kept = tuple(replace(q, id=moved[q.id], report=own) for q in quotes if q.duplicate_of is None)
        reads.append((replace(report, id=own), kept))
        home.update((quote.id, (name, event)) for quote in kept)
    pairs = {frozenset(two) for statement in align(reads) for two in combinations(statement.members, 2)}
    apart = [pair for pair in pairs if len({home[quote] for quote in pair}) > 1]
    assert len(apart) <= MOST
    assert len(pairs) - len(apart) >= LEAST


def _all() -> list[tuple[str, str, Report, tuple[Quote, ...]]]:
    found = [
        (name, str(report.id)[:-2], report, quotes)
        for name in ("dev", "held", "short_dev", "short_sealed")
        for report, quotes in collection(name).reads
    ]
    return found + [
        (name, str(report.id).split("-")[0], report, quotes)
        for name in ("events_first", "events_second", "events_third")
        for report, quotes in events(name).reads
    ]


def test_reports_of_one_event_are_nearer_than_others() -> None:
    texts = {
        "flood": "“The river rose two metres in Karsa overnight,” Ann Reed said. “We saved the children,”"
        " said Tom Hall.",
        "crue": "« La rivière est montée de deux mètres à Karsa », a dit Ann Reed. « Nous avons sauvé les enfants »,"
        " a dit Tom Hall.",
        "match": "“We scored twice and nobody expected it,” said Lea Stern. “The coach is happy,” said Omar Diop.",
    }
    reports = [report_of(text, "fr" if name == "crue" else "en", name) for name, text in texts.items()]
    company = Company(unit for report in reports for unit in units_of(report, find_quotes(report)))
    flood, crue, match = (ReportId(name) for name in texts)
    assert company.nearness(flood, crue) == company.nearness(crue, flood) == 1.0
    assert company.nearness(flood, match) < 0.5
