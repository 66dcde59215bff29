"""Compares the index with its peers on generated reports, and prints ratios.

    python -m tests.tools.bench_index [--engine whoosh|tantivy] [--reports N]

Whoosh is compared with plain Whoosh (StemmingAnalyzer, its own parser); tantivy with tantivy alone, given the same
terms and asked for the same words with its own scores (see `peers`), and with SQLite FTS5 on the same texts.

CPU times depend on the machine; the ratios hold.
"""

from __future__ import annotations

import argparse
import gc
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from time import perf_counter, process_time

from index import Document, Searcher, Writer
from tests.tools.generated_reports import documents
from tests.tools.peers import FullText, PlainTantivy

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


def compare_whoosh(count: int) -> None:
    """Print the comparison with plain Whoosh."""
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


def size_of(folder: Path) -> int:
    """Bytes of all files."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def cost(work: Callable[[], object]) -> float:
    """CPU milliseconds."""
    start = process_time()
    work()
    return (process_time() - start) * 1000


def ingest(folder: Path, reports: list[Document]) -> None:
    """Write `reports` with tantivy."""
    writer = Writer(folder, fresh=True, engine="tantivy")
    for report in reports:
        writer.add(report)
    writer.commit()


def add_one(folder: Path, searcher: Searcher, report: Document) -> None:
    """Until it is found."""
    writer = Writer(folder)
    writer.add(report)
    writer.commit()
    later = Searcher(folder, after=searcher.manifest)
    later.search("first")
    later.close()


def keystrokes(reports: list[Document], random: Random) -> list[str]:
    """Every state of 20 queries of two words while they are typed."""
    typed = [" ".join(random.sample(random.choice(reports).text.replace('"', "").split(), 2)) for _ in range(20)]
    return [word[: end + 1] for word in typed for end in range(len(word))]


def compare_tantivy(count: int) -> None:
    """Print the comparison with tantivy alone and with FTS5."""
    reports = list(documents(count))
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        plain, full = PlainTantivy(folder / "plain"), FullText(folder / "fts5")
        spent = [cost(lambda: ingest(folder / "ours", reports)), plain.write(reports), full.write(reports)]
        gc.freeze()  # the reports that this program holds are no part of what is measured
        rates = [1000 * count / each for each in spent]
        print(f"{count} reports, reports a CPU second: {rates[0]:.0f}, tantivy {rates[1]:.0f}, FTS5 {rates[2]:.0f}")
        sizes = [size_of(folder / name) / 1e6 for name in ("ours", "plain", "fts5")]
        print(f"MB: {sizes[0]:.1f}, tantivy {sizes[1]:.1f}, FTS5 {sizes[2]:.1f}, ratio {sizes[0] / sizes[1]:.2f}")
        print(f"open and first query: {cost(lambda: Searcher(folder / 'ours').search('first')):.0f} ms")
        searcher = Searcher(folder / "ours")
        print(f"{'query p95':14}{'ours':>8}{'tantivy':>9}{'ratio':>7}{'FTS5':>8}{'ratio':>7}")
        for kind, asked in queries(reports, Random(7)).items():
            (_, p95), (_, raw) = timed(searcher.search, asked), timed(plain.ask, asked)
            line = f"{kind:14}{p95:8.1f}{raw:9.1f}{p95 / raw:7.1f}"
            if full.can_ask(kind):
                _, other = timed(full.ask, asked)
                line += f"{other:8.1f}{p95 / other:7.2f}"
            print(line)
        typed = [cost(lambda text=text: searcher.search(text)) for text in keystrokes(reports, Random(9))]  # type: ignore[misc]
        print(
            f"keystrokes: worst {max(typed):.1f} ms of {len(typed)}, p95 {sorted(typed)[int(len(typed) * 0.95)]:.1f} ms"
        )
        start = perf_counter()
        spent_one = cost(lambda: add_one(folder / "ours", searcher, reports[0]))
        print(f"one report more: {spent_one:.0f} ms CPU, {(perf_counter() - start) * 1000:.0f} ms by the clock")
        searcher.close()


def main() -> None:
    """Print one comparison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", choices=("whoosh", "tantivy"), default="whoosh")
    parser.add_argument("--reports", type=int, default=2000)
    options = parser.parse_args()
    (compare_tantivy if options.engine == "tantivy" else compare_whoosh)(options.reports)


if __name__ == "__main__":
    main()
