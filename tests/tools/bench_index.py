"""Compares the index with plain Whoosh (StemmingAnalyzer, its own parser) on generated reports, and prints ratios.

    python -m tests.tools.bench_index [reports]

CPU times depend on the machine; the ratios hold.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from time import process_time

from index import Document, Searcher, Writer
from tests.tools.generated_reports import documents

QUERIES = 60


def queries(reports: list[Document], random: Random) -> dict[str, list[str]]:
    """Queries of each kind, drawn from the texts."""

    def some(make: Callable[[list[str]], str]) -> list[str]:
        return [make(random.choice(reports).text.replace('"', "").replace(".", "").split()) for _ in range(QUERIES)]

    def run(words: list[str], size: int) -> list[str]:
        start = random.randrange(len(words) - size)
        return words[start : start + size]

    return {
        "common word": some(lambda words: words[0]),
        "rare word": some(lambda words: max(run(words, 20), key=len)),
        "two words": some(lambda words: " ".join(random.sample(words, 2))),
        "or": some(lambda words: " OR ".join(random.sample(words, 2))),
        "phrase": some(lambda words: f'"{" ".join(run(words, 2))}"'),
        "long phrase": some(lambda words: f'"{" ".join(run(words, 4))}"'),
        "near": some(lambda words: " NEAR/5 ".join(random.sample(words, 2))),
        "prefix": some(lambda words: max(run(words, 9), key=len)[:3] + "*"),
        "short prefix": some(lambda words: max(run(words, 9), key=len)[:2] + "*"),
        "fuzzy": some(lambda words: max(run(words, 9), key=len) + "~"),
        "quote": some(lambda words: "quote:" + random.choice(words)),
        "field": some(lambda words: f"lang:fr outlet:{random.randrange(23)} {random.choice(words)}"),
        "without": some(lambda words: f"{words[0]} -{words[-1]}"),
    }


def timed(ask: Callable[[str], object], asked: list[str]) -> tuple[float, float]:
    """Median and 95th percentile in CPU milliseconds."""
    spent = []
    for query in asked:
        start = process_time()
        ask(query)
        spent.append((process_time() - start) * 1000)
    spent.sort()
    return spent[len(spent) // 2], spent[int(len(spent) * 0.95)]


def plain_whoosh(folder: Path, reports: list[Document]) -> tuple[float, Callable[[str], object]]:
    """Seconds to write, and how to ask: the comparison as Whoosh's own documentation would have it."""
    from whoosh import fields, index, qparser
    from whoosh.analysis import StemmingAnalyzer

    folder.mkdir()
    schema = fields.Schema(id=fields.ID(stored=True), text=fields.TEXT(analyzer=StemmingAnalyzer(), stored=True))
    start = process_time()
    made = index.create_in(str(folder), schema)
    writer = made.writer(limitmb=256)
    for report in reports:
        writer.add_document(id=report.id, text=report.text)
    writer.commit()
    spent = process_time() - start
    searcher, parser = made.searcher(), qparser.QueryParser("text", schema)
    return spent, lambda query: [hit["id"] for hit in searcher.search(parser.parse(query), limit=50)]


def main(count: int = 2000) -> None:
    """Print the comparison."""
    reports = list(documents(count))
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        start = process_time()
        with Writer(folder / "ours") as writer:
            for report in reports:
                writer.add(report)
        ours = process_time() - start
        theirs, ask_theirs = plain_whoosh(folder / "plain", reports)
        size = sum(path.stat().st_size for path in (folder / "ours").rglob("*") if path.is_file())
        other = sum(path.stat().st_size for path in (folder / "plain").rglob("*") if path.is_file())
        print(f"write {count}: {ours:.1f} s, plain {theirs:.1f} s, ratio {ours / theirs:.2f}")
        print(f"size: {size / 1e6:.1f} MB, plain {other / 1e6:.1f} MB, ratio {size / other:.2f}")
        start = process_time()
        searcher = Searcher(folder / "ours")
        searcher.search("first")
        print(f"open and first query: {(process_time() - start) * 1000:.0f} ms")
        print(f"{'query':14}{'median':>9}{'p95':>9}{'plain p95':>11}{'ratio':>7}")
        for kind, asked in queries(reports, Random(7)).items():
            median, p95 = timed(searcher.search, asked)
            line = f"{kind:14}{median:9.1f}{p95:9.1f}"
            if kind not in ("near", "quote", "field", "fuzzy", "without"):
                _, plain = timed(ask_theirs, asked)
                line += f"{plain:11.1f}{p95 / plain:7.2f}"
            print(line)
        start = process_time()
        single = Writer(folder / "ours")
        single.add(reports[0])
        single.commit()
        print(f"one report more: {(process_time() - start) * 1000:.0f} ms")
        searcher.close()


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:2]))
