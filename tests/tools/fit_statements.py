"""Fits the odds by which quotes are taken for one statement, and prints them with what they get wrong.

    python -m tests.tools.fit_statements [DIRECTORY]

Every two units that share a word, of the sets of the suite that are read while rules are mended, thrown together as one
library; quotes of two events are never one. With DIRECTORY also the sentences of every `pud_*.jsonl` there, and the
events of every `events_*.txt`, in the form of those of the suite. A logistic regression by Newton's method, with a
slight pull towards zero. The figures go into `desk.quotes.align.scoring` by hand.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import mul
from pathlib import Path

from desk.model import Quote, QuoteId, Report, ReportId
from desk.quotes import find_quotes
from desk.quotes.align.company import Company
from desk.quotes.align.scoring import Signs, Weighed, signs_of, weighed
from desk.quotes.align.units import units_of
from tests.quotes.event_sets import events
from tests.quotes.statement_pairs import DATA, collection
from tests.tools.quality import Sample, read_samples

COLLECTIONS = ("dev", "short_dev")
EVENTS = ("events_first", "events_second", "events_third")
SAMPLES = DATA / "seeds.jsonl"
LANGUAGES = ("en", "fr", "ar")
PULL = 0.2
STEPS = 40


@dataclass(frozen=True, slots=True)
class Example:
    """What two units share, and whether they are one utterance."""

    signs: Signs
    same: bool

    @property
    def row(self) -> tuple[float, ...]:
        """What `NOTHING` and each of `ODDS` is multiplied with."""
        return (1.0, *map(float, self.signs))


@dataclass(slots=True)
class Library:
    """Reports with their quotes, and for each quote what it says: the same for the same utterance."""

    reads: list[tuple[Report, tuple[Quote, ...]]]
    says: dict[QuoteId, frozenset[str]]


def library(directory: Path | None) -> Library:
    """All sets as one library, the ids of reports and quotes made different."""
    whole = Library([], {})
    for name in COLLECTIONS:
        held = collection(name)
        said = {q: frozenset(" ".join(sorted(pair)) for pair in held.pairs if q in pair) for q in held.quotes}
        _put(whole, name, held.reads, said)
    told = [(name, events(name)) for name in EVENTS]
    if directory:
        told += [(file.stem, events(file.stem, directory)) for file in sorted(directory.glob("events_*.txt"))]
    for name, read in told:
        says = {quote: frozenset(map(str, gold.utterances)) for quote, gold in read.gold.items()}
        _put(whole, name, read.reads, says)
    for file in (SAMPLES, *(sorted(directory.glob("pud_*.jsonl")) if directory else ())):
        for sample in read_samples(file):
            quotes = find_quotes(sample.report)
            name = file.stem.partition("_")[0]
            _put(whole, name, [(sample.report, quotes)], {each.id: _clusters(each, sample) for each in quotes})
    return whole


def _clusters(quote: Quote, sample: Sample) -> frozenset[str]:
    """What the gold says that a quote holds, where it stands."""
    near = [each for each in sample.quotes if each.start < quote.span.end and quote.span.start < each.end]
    return frozenset().union(*(each.clusters for each in near)) or frozenset([quote.id])


def _put(
    whole: Library,
    name: str,
    reads: Sequence[tuple[Report, tuple[Quote, ...]]],
    says: dict[QuoteId, frozenset[str]],
) -> None:
    for report, quotes in reads:
        if report.language not in LANGUAGES:
            continue
        own = replace(report, id=ReportId(f"{name}/{report.id}"))
        kept = [quote for quote in quotes if quote.duplicate_of is None]
        moved = tuple(replace(quote, id=QuoteId(f"{name}/{quote.id}"), report=own.id) for quote in kept)
        whole.reads.append((own, moved))
        for before, quote in zip(kept, moved, strict=True):
            whole.says[quote.id] = frozenset(f"{name}/{each}" for each in says.get(before.id, (before.id,)))


def examples(whole: Library) -> list[Example]:
    """Every two units of different reports that share a word; of two quotes in sentences, those most alike."""
    units = [unit for report, quotes in whole.reads for unit in units_of(report, quotes)]
    company = Company(units)
    best: dict[tuple[QuoteId, QuoteId], Signs] = {}
    found = []
    for one, other in _pairs(weighed([[unit] for unit in units])):
        signs = signs_of(one, other, company)
        if signs is None:
            continue
        pair = one.unit.quote.id, other.unit.quote.id
        if not whole.says[pair[0]] & whole.says[pair[1]]:
            found.append(Example(signs, same=False))
        elif pair not in best or signs.text > best[pair].text:
            best[pair] = signs
    return [*found, *(Example(signs, same=True) for signs in best.values())]


def _pairs(units: Sequence[Weighed]) -> Iterator[tuple[Weighed, Weighed]]:
    for number, one in enumerate(units):
        for other in units[number + 1 :]:
            if one.unit.quote.report != other.unit.quote.report:
                yield one, other


def fit(rows: Sequence[Example]) -> list[float]:
    """The odds under which the examples are likeliest."""
    examples = [(each.row, each.same) for each in rows]
    size = len(examples[0][0])
    odds = [0.0] * size
    for _ in range(STEPS):
        slope = [PULL * each for each in odds]
        bend = [[PULL * (i == j) for j in range(size)] for i in range(size)]
        for row, same in examples:
            chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(map(mul, odds, row))))))
            wrong, spread = chance - same, chance * (1 - chance)
            held = [(place, value) for place, value in enumerate(row) if value]
            for i, value in held:
                slope[i] += wrong * value
                for j, other in held:
                    bend[i][j] += spread * value * other
        step = solved(bend, slope)
        odds = [each - change for each, change in zip(odds, step, strict=True)]
    return odds


def solved(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """The vector that the matrix turns into `right` (Gauss and Jordan)."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for place in range(len(rows)):
        pivot = max(range(place, len(rows)), key=lambda row: abs(rows[row][place]))
        rows[place], rows[pivot] = rows[pivot], rows[place]
        for other in range(len(rows)):
            if other != place:
                times = rows[other][place] / rows[place][place]
                rows[other] = [a - times * b for a, b in zip(rows[other], rows[place], strict=True)]
    return [row[-1] / row[place] for place, row in enumerate(rows)]


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description="Fit the odds of statements.")
    parser.add_argument("directory", nargs="?", type=Path)
    rows = examples(library(parser.parse_args().directory))
    odds = fit(rows)
    for name, value in zip(("nothing", *Signs._fields), odds, strict=True):
        print(f"{name} {value:.2f}")
    wrong = [each for each in rows if (sum(map(mul, odds, each.row)) > 0) != each.same]
    print(f"{len(rows)} pairs, {sum(each.same for each in rows)} of one utterance; {len(wrong)} told wrongly")


if __name__ == "__main__":
    main()
