"""The order of hits: judged reports in three languages, held to a floor and to plain BM25 over the same terms.

Measured by nDCG@10 with gains 2^grade - 1; see Järvelin and Kekäläinen, Cumulated gain-based evaluation (2002).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, partial
from math import log2
from pathlib import Path

import pytest

from index import Document, Passage, parse, search
from index.engines.evaluate import Evaluation
from index.engines.memory import MemoryEngine
from index.engines.port import PLAIN, TITLED, Entry, Posting
from index.engines.scoring import scale
from index.query.expansion import expand
from index.query.plan import TEXT
from index.schema import entry_of
from index.spans import Span

WORDS = Path(__file__).parent / "words"
FIRST = 10
FLOOR, NOISE = 0.86, 0.02
"""What is kept, and two standard errors of a difference over these queries, well rounded up."""
Order = Callable[[str], Sequence[str]]


def rows(name: str) -> list[list[str]]:
    lines = (WORDS / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@cache
def queries() -> Mapping[str, Mapping[str, int]]:
    """Every query with the grades of the reports."""
    judged = ((query, (grade.split(":") for grade in grades.split())) for query, grades in rows("judged_queries.tsv"))
    return {query: {report: int(grade) for report, grade in grades} for query, grades in judged}


@cache
def entries() -> tuple[Entry, ...]:
    return tuple(entry_of(document(*row)) for row in rows("judged_reports.tsv"))


def document(name: str, language: str, day: str, title: str, body: str) -> Document:
    text = f"{title}\n{body}"
    parts = (Span(0, len(title)), Span(len(title) + 1, len(text)))
    return Document(
        name,
        text,
        title,
        tuple(Passage(part, language) for part in parts),
        tuple(Span(*match.span()) for match in re.finditer('“[^”]+|« [^»]+|"[^"]+', text)),
        fields={"language": (language,)},
        date=date.fromisoformat(day),
        title_span=parts[0],
    )


def reordered(change: Callable[[str, Posting, Entry], Posting], entry: Entry) -> Entry:
    """The entry with other postings of its text."""
    text = {term: change(term, posting, entry) for term, posting in entry.postings[TEXT].items()}
    return replace(entry, postings={**entry.postings, TEXT: text})


def ours(change: Callable[[str, Posting, Entry], Posting] | None = None, *, dated: bool = True) -> Order:
    """The order of the index, with other impacts or without days."""
    engine = MemoryEngine()
    kept = (entry if dated else replace(entry, order=0) for entry in entries())
    engine.write([reordered(change, entry) if change else entry for entry in kept])
    return lambda query: [hit.document for hit in search(engine, query, FIRST).hits]


def untitled(_term: str, posting: Posting, _entry: Entry) -> Posting:
    return posting._replace(impact=PLAIN) if posting.impact == TITLED else posting


def plain(_term: str, posting: Posting, _entry: Entry) -> Posting:
    return posting._replace(impact=PLAIN)


def quoted(term: str, posting: Posting, entry: Entry) -> Posting:
    """Words of quotations count as words of the title do."""
    return posting._replace(impact=TITLED) if term in entry.postings["quote"] else posting


def bm25(_term: str, posting: Posting, entry: Entry) -> Posting:
    """BM25 with its usual parameters, over the words of the entry."""
    length, average = 1 + max(place for p in entry.postings[TEXT].values() for place in p.places), 30
    count = len(posting.places)
    return posting._replace(impact=count * 2.2 / (count + 1.2 * (0.25 + 0.75 * length / average)))


def plain_bm25() -> Order:
    """By the sum alone: what was typed does not go before what it was widened to."""
    engine = MemoryEngine()
    engine.write([reordered(bm25, entry) for entry in entries()])

    def order(query: str) -> Sequence[str]:
        plan = expand(parse(query).query).plan
        scores = Evaluation(engine, scale(plan, engine.count)).scores(plan).of
        return [engine.entry(found)[0] for found in sorted(scores, key=lambda found: -scores[found])[:FIRST]]

    return order


def ndcg(found: Sequence[str], grades: Mapping[str, int]) -> float:
    """Of the first `FIRST`."""
    best = sorted(grades.values(), reverse=True)[:FIRST]
    return gain([grades.get(name, 0) for name in found]) / gain(best)


def gain(grades: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / log2(place + 2) for place, grade in enumerate(grades))


def mean(order: Order) -> float:
    return sum(ndcg(order(query), grades) for query, grades in queries().items()) / len(queries())


def test_the_judgements_name_reports_of_the_set() -> None:
    names = [row[0] for row in rows("judged_reports.tsv")]
    assert len(set(names)) == len(names) >= 60
    assert len(queries()) >= 30
    assert {name for grades in queries().values() for name in grades} <= set(names)


def test_hits_stand_in_a_good_order(record_property: Callable[[str, object], None]) -> None:
    record_property("ndcg", found := mean(ours()))
    assert found >= FLOOR


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(plain_bm25, id="plain BM25"),
        pytest.param(partial(ours, bm25), id="BM25 for the four classes of weight"),
        pytest.param(partial(ours, untitled), id="no weight of the title"),
        pytest.param(partial(ours, plain), id="one weight for all"),
        pytest.param(partial(ours, quoted), id="weight of quotations"),
        pytest.param(partial(ours, dated=False), id="equals as they were added"),
    ],
)
def test_no_other_order_is_clearly_better(other: Callable[[], Order]) -> None:
    assert mean(ours()) >= mean(other()) - NOISE
