"""Compares the index with its peers on generated reports, and prints ratios.

    python -m tests.tools.bench_index [--engine whoosh|tantivy] [--reports N] [--copies N] [--paragraphs N]
    python -m tests.tools.bench_index --resident --reports 5000 --copies 20 --paragraphs 1

Whoosh is compared with plain Whoosh (StemmingAnalyzer, its own parser); tantivy with tantivy alone, given the same
terms and asked for the same words with its own scores (see `peers`), and with SQLite FTS5 on the same texts.

CPU times depend on the machine; the ratios hold: what is compared is asked in turn, query by query.
"""

from __future__ import annotations

import argparse
import gc
import multiprocessing
import resource
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from time import perf_counter, process_time
from typing import NamedTuple

from index import Document, Searcher, Writer, best_window
from index.engines.port import Entry
from index.query.expansion import expand
from index.schema import entry_of
from tests.tools.generated_reports import documents
from tests.tools.peers import FullText, PlainTantivy

QUERIES, ROUNDS = 60, 3


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


class Spent(NamedTuple):
    """CPU milliseconds of queries: the median and the 95th percentile."""

    middle: float
    most: float


def in_turn(asked: list[str], *ways: Callable[[str], object], rounds: int = ROUNDS) -> list[Spent]:
    """What the queries cost each way; of the rounds, the middle one counts.

    Every query is asked in every way before the next one, each time in another order, and no plan is remembered.
    """
    spent: list[dict[str, list[float]]] = [{query: [] for query in asked} for _ in ways]
    for round_ in range(rounds):
        for turn, query in enumerate(asked, round_):
            for number in range(len(ways)):
                way = (number + turn) % len(ways)
                expand.cache_clear()
                spent[way][query].append(cost(ways[way], query))
    each = [sorted(sorted(times)[len(times) // 2] for times in queries.values()) for queries in spent]
    return [Spent(times[len(times) // 2], times[int(len(times) * 0.95)]) for times in each]


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
        gc.collect()
        gc.freeze()  # the reports that this program holds are no part of what is measured
        print(f"{'query':14}{'median':>9}{'p95':>9}{'plain p95':>11}{'ratio':>7}")
        kinds = queries(reports, Random(7))
        for kind, asked in kinds.items():
            both = kind not in ("near", "quote", "field", "fuzzy", "without")
            own, *plain = in_turn(asked, lambda query: searcher.search(query, facets=False), *[ask_theirs][:both])
            line = f"{kind:14}{own.middle:9.1f}{own.most:9.1f}"
            for their in plain:
                line += f"{their.most:11.1f}{own.most / their.most:7.2f}"
            print(line)
        texts = {report.id: report.text for report in reports}
        facets, shown = in_turn(kinds["common word"], searcher.search, lambda query: snippets(searcher, texts, query))
        print(f"with facets p95 {facets.most:.1f}; 50 with snippets p95 {shown.most:.1f}")
        typed = [cost(searcher.search, text) for text in keystrokes(reports, Random(9))]
        print(f"keystrokes: worst {max(typed):.1f} of {len(typed)}, p95 {sorted(typed)[int(len(typed) * 0.95)]:.1f}")
        start = process_time()
        single = Writer(folder / "ours")
        single.add(reports[0])
        single.commit()
        print(f"one report more: {(process_time() - start) * 1000:.0f} ms")
        searcher.close()


def size_of(folder: Path) -> int:
    """Bytes of all files."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def cost(work: Callable[..., object], *arguments: object) -> float:
    """CPU milliseconds."""
    start = process_time()
    work(*arguments)
    return (process_time() - start) * 1000


@dataclass(slots=True)
class Ingest:
    """CPU milliseconds by what was done, for one corpus in three indexes."""

    analysis: float = 0.0
    ours: float = 0.0
    plain: float = 0.0
    full: float = 0.0


def ingest(folder: Path, reports: list[Document], copies: int, plain: PlainTantivy, full: FullText) -> Ingest:
    """Write every report `copies` times under other ids; each is analysed once and all get the same terms.

    One index after the other: what the threads of one do must not count for another.
    """
    spent = Ingest()
    entries: list[Entry] = []
    spent.analysis = cost(lambda: entries.extend(map(entry_of, reports)))
    texts = [report.text for report in reports]
    gc.freeze()
    spent.ours = cost(write, folder / "ours", copied(entries, copies))
    spent.plain = cost(plain.write, copied(entries, copies), repeated(texts, copies))
    spent.full = cost(lambda: full.write(repeated(texts, copies)))
    return spent


def write(folder: Path, entries: Iterable[Entry]) -> None:
    """Make our index."""
    with Writer(folder, fresh=True, engine="tantivy") as writer:
        for entry in entries:
            writer.put(entry)


def copied(entries: list[Entry], copies: int) -> Iterator[Entry]:
    """Each entry under other keys."""
    for entry in entries:
        for copy in range(copies):
            yield replace(entry, key=f"{entry.key}-{copy}", order=entry.order + copy)


def repeated(texts: list[str], copies: int) -> Iterator[str]:
    """Each text so many times."""
    return (text for text in texts for _ in range(copies))


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


def snippets(searcher: Searcher, texts: dict[str, str], query: str) -> int:
    """The 50 best with where they match and a window of each."""
    hits = searcher.search(query, facets=False).hits
    return sum(len(best_window(texts[hit.document.partition("-")[0]], hit.spans).hits) for hit in hits)


def resident() -> float:
    """Megabytes of this process that are in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


def searched_alone(folder: Path, asked: dict[str, list[str]], told: Connection) -> None:
    """Open an index in a process that has loaded the whole desk and nothing else; tell its megabytes by then and after
    all queries, and the most that there were."""
    import desk.tui.app
    import desk.workspace

    loaded = bool(desk.tui.app and desk.workspace) * resident()
    searcher = Searcher(folder)
    for query in (query for some in asked.values() for query in some):
        for hit in searcher.search(query).hits:
            _ = hit.spans
    told.send((loaded, resident(), most_resident()))
    searcher.close()


def print_resident(folder: Path, reports: list[Document]) -> None:
    """What a desk that searches this index has in memory."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=searched_alone, args=(folder, queries(reports, Random(7)), there))
    process.start()
    print("a desk that searches: {:.0f} MB loaded, {:.0f} after all queries, {:.0f} at most".format(*here.recv()))
    process.join()


def most_resident() -> float:
    """The most megabytes of this process that were in memory."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith("VmHWM"))


def print_row(kind: str, ours: float, raw: float | None, full: float | None) -> None:
    """One line of figures and ratios."""
    line = f"{kind:16}{ours:8.2f}"
    for other in (raw, full):
        line += f"{other:9.2f}{ours / other:7.2f}" if other else " " * 16
    print(line, flush=True)


def compare_queries(searcher: Searcher, reports: list[Document], plain: PlainTantivy, full: FullText) -> None:
    """Print the 95th percentiles of each kind of query."""
    print(f"{'query p95, ms':16}{'ours':>8}{'tantivy':>9}{'ratio':>7}{'FTS5':>9}{'ratio':>7}")
    asked = queries(reports, Random(7))
    for kind, some in asked.items():
        other = in_turn(some, full.ask, rounds=1)[0].most if full.can_ask(kind) else None
        ours, raw = in_turn(some, lambda query: searcher.search(query, facets=False), plain.ask)
        print_row(kind, ours.most, raw.most, other)
    words = asked["common word"]
    ours, raw = in_turn(words, searcher.search, plain.counted)
    print_row("with facets", ours.most, raw.most, None)
    texts = {report.id: report.text for report in reports}
    ours, theirs = in_turn(words, lambda query: snippets(searcher, texts, query), full.snippets)
    print_row("50 with snippets", ours.most, None, theirs.most)
    typed = [cost(searcher.search, text) for text in keystrokes(reports, Random(9))]
    print(f"keystrokes: worst {max(typed):.1f} ms of {len(typed)}, p95 {sorted(typed)[int(len(typed) * 0.95)]:.1f} ms")


def measure_resident(count: int, copies: int, paragraphs: int) -> None:
    """Print what a desk has in memory that searches so many reports."""
    reports = list(documents(count, paragraphs=paragraphs))
    with tempfile.TemporaryDirectory() as temporary:
        write(Path(temporary) / "ours", copied(list(map(entry_of, reports)), copies))
        print(f"{count * copies} reports, {size_of(Path(temporary)) / 1e6:.0f} MB; ", end="")
        print_resident(Path(temporary) / "ours", reports)


def compare_tantivy(count: int, copies: int, paragraphs: int) -> None:
    """Print the comparison with tantivy alone and with FTS5."""
    reports, total = list(documents(count, paragraphs=paragraphs)), count * copies
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        plain, full = PlainTantivy(folder / "plain"), FullText(folder / "fts5")
        spent = ingest(folder, reports, copies, plain, full)
        print(f"{total} reports; analysed a CPU second: {1000 * count / spent.analysis:.0f}; written: ", end="")
        rates = [1000 * total / each for each in (spent.ours, spent.plain, spent.full)]
        print(f"{rates[0]:.0f}, tantivy {rates[1]:.0f}, FTS5 {rates[2]:.0f}, ratio {rates[0] / rates[1]:.2f}")
        sizes = [size_of(folder / name) / 1e6 for name in ("ours", "plain", "fts5")]
        print(f"MB: {sizes[0]:.1f}, tantivy {sizes[1]:.1f}, FTS5 {sizes[2]:.1f}, ratio {sizes[0] / sizes[1]:.2f}")
        gc.freeze()  # the reports that this program holds are no part of what is measured
        ways: tuple[Callable[[], object], ...] = (
            lambda: Searcher(folder / "ours", verify=False).search("first", facets=False),
            lambda: Searcher(folder / "ours").search("first", facets=False),
            lambda: PlainTantivy.opened(folder / "plain").ask("first"),
        )
        opened, proved, raw = map(min, zip(*([cost(way) for way in ways] for _ in range(10)), strict=True))
        print(f"open and first query: {opened:.1f} ms, proved whole {proved:.1f}, tantivy {raw:.1f}")
        before = resident()
        searcher = Searcher(folder / "ours")
        compare_queries(searcher, reports, plain, full)
        print(f"memory: {before:.0f} MB before the queries, {resident():.0f} after, of three indexes and the reports")
        start = perf_counter()
        spent_one = cost(lambda: add_one(folder / "ours", searcher, reports[0]))
        print(f"one report more: {spent_one:.0f} ms CPU, {(perf_counter() - start) * 1000:.0f} ms by the clock")
        searcher.close()


def main() -> None:
    """Print one comparison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", choices=("whoosh", "tantivy"), default="whoosh")
    parser.add_argument("--reports", type=int, default=2000)
    parser.add_argument("--copies", type=int, default=1, help="with tantivy: write each report so many times")
    parser.add_argument("--paragraphs", type=int, default=8, help="with tantivy: of each report, of about 40 words")
    parser.add_argument("--resident", action="store_true", help="with tantivy: only the memory of a desk that searches")
    options = parser.parse_args()
    if options.resident:
        measure_resident(options.reports, options.copies, options.paragraphs)
    elif options.engine == "tantivy":
        compare_tantivy(options.reports, options.copies, options.paragraphs)
    else:
        compare_whoosh(options.reports)


if __name__ == "__main__":
    main()
