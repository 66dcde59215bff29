"""Asks queries of random pieces of a library of the sample reports, and says what broke and what was slow.

    python -m tests.tools.fuzz_queries [--queries 100000] [--seed 1] [--engine whoosh|tantivy]

A query is made of words of the reports, of several scripts, operators, fields, quotation marks, control characters and
halves of all these; some are long. Each is parsed, searched, cut to snippets and matched in one report; spans that do
not fit their text count as breaks. The same seed asks the same. Ends with status 1 when anything broke.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random
from time import process_time

from desk.ingest import read_report
from desk.model import Report, ReportId
from desk.quotes import find_quotes
from desk.search import Item, Search, language_of

SEEDS = Path(__file__).parent.parent.parent / "seeds"
TODAY = date(2009, 6, 17)
SIGNS = [
    *"\"“”„«»‹›'‘’‚()（）-−~*:/|&+^[]{}\\<>=.,;!?،؛؟\n\t ",
    *(" OR ", " AND ", " NOT ", " NEAR ", " NEAR/3 ", " NEAR/0 ", " NEAR/99999 ", "||", "&&", "- ", "--", "..", "::"),
    *("NOT NOT ", "((", "))", '""', "**", "~2", "~~", "(OR)", "NEAR/", " or ", " et ", " أو "),
]
FIELDS = [
    *("lang:", "outlet:", "speaker:", "tag:", "title:", "quote:", "story:", "is:", "has:", "date:", "bogus:", "لغة:"),
    *("langue:", "lang:fr ", "is:tagged ", "is:unread ", "has:note ", "like:", "like:0", "date:today ", "date:week "),
    *("date:2009..2008 ", "date:2009-06 ", "date:..2009 ", "date:0000-99-99 ", "date:٢٠٠٩-٠٦ ", "date:17/06/2009 "),
]
ODD = [
    *(
        "😀",
        "👩‍👩‍👧",
        "\u200f",
        "\u202e",
        "\u0000",
        "\ud800",
        "\u0301",
        "e\u0301",
        "ﷺ",
        "ﻻ",
        "٣",
        "۳",
        "𠀀",
        "ß",
        "İ",
        "ǅ",
    ),
    *(
        "日本",
        "東京都",
        "ไทย",
        "ประเทศ",
        "हिन्दी",
        "ខ្មែរ",
        "Ελλάδα",
        "Москва",
        "שלום",
        "صِيَانَة",
        "ـــ",
        "x" * 300,
        "ا" * 90,
    ),
    *(
        "http://example.org/a",
        "10:30",
        "U.S.",
        "l'",
        "d'",
        "don't",
        "état-major",
        "C++",
        "#iran",
        "@you",
        "50%",
        "%s{}",
    ),
]


@dataclass
class Outcome:
    """What was seen: breaks by kind with a query for each, the slowest queries, CPU seconds of all."""

    asked: int = 0
    found: int = 0
    broken: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)
    seconds: list[tuple[float, str]] = field(default_factory=list)

    def note(self, kind: str, query: str) -> None:
        """Count a break; the shortest query of its kind is kept."""
        self.broken[kind] += 1
        self.examples[kind] = min(self.examples.get(kind, query), query, key=len)


def queries(words: list[str], count: int, random: Random) -> Iterator[str]:
    """`count` queries; one in two hundred is of some hundreds of pieces."""
    kinds: list[Callable[[], str]] = [
        lambda: random.choice(words),
        lambda: random.choice(words) + " ",
        lambda: random.choice(SIGNS),
        lambda: random.choice(FIELDS),
        lambda: random.choice(ODD),
        lambda: random.choice(words)[: random.randint(1, 4)] + random.choice("*~ "),
        lambda: f'"{" ".join(random.choices(words, k=random.randint(1, 4)))}" ',
        lambda: chr(random.choice((random.randrange(0x20, 0x2FFF), random.randrange(0x110000)))),
    ]
    weights = (6, 10, 6, 3, 2, 3, 2, 1)
    for number in range(count):
        pieces = random.randint(200, 600) if number % 200 == 199 else random.randint(1, 12)
        yield "".join(kind() for kind in random.choices(kinds, weights, k=pieces))


def ask(search: Search, reports: dict[ReportId, Item], query: str, outcome: Outcome) -> None:
    """Ask one query everywhere and note what does not hold."""

    def of(key: ReportId) -> Report:
        return reports[key][0]

    result = search.search(query, report=of, today=TODAY)
    outcome.found += bool(result.total)
    if any(not 0 <= problem.span.start <= problem.span.end <= len(query) for problem in result.problems):
        outcome.note("a problem outside the query", query)
    for hit in result.hits:
        text = of(hit.report).text
        if any(not 0 <= span.start < span.end <= len(text) for span in hit.spans):
            outcome.note("a span outside its text", query)
        if text[hit.snippet.start : hit.snippet.start + len(hit.snippet.text)] != hit.snippet.text:
            outcome.note("a snippet that is not in its text", query)
    report, quotes = reports[min(reports)]
    shown = {hit.report: hit.spans for hit in result.hits}.get(report.id, ())
    if not set(shown) <= set(search.matches(query, report, quotes)):
        outcome.note("a hit that the open pane does not show", query)


def run(count: int, seed: int, engine: str, tell: Callable[[str], None] = print) -> Outcome:
    """Ask `count` queries and tell every ten thousandth."""
    outcome, random = Outcome(), Random(seed)
    read = [read_report(path, language_of) for path in sorted(SEEDS.glob("0*.txt"))]
    reports: dict[ReportId, Item] = {report.id: (report, find_quotes(report)) for report in read}
    words = [word for report in read for word in report.text.split()]
    with tempfile.TemporaryDirectory() as folder:
        search = Search(Path(folder) / "index", engine)
        search.ensure(reports.values)
        for query in queries(words, count, random):
            started = process_time()
            try:
                ask(search, reports, query, outcome)
            except Exception as error:  # whatever it is, it is what is looked for
                where = traceback.extract_tb(error.__traceback__)[-1]
                outcome.note(f"{type(error).__name__} in {Path(where.filename).name}:{where.lineno}", query)
            outcome.seconds = sorted([(process_time() - started, query), *outcome.seconds[:9]], reverse=True)[:10]
            outcome.asked += 1
            if not outcome.asked % 10_000:
                tell(f"{outcome.asked:,} asked, {sum(outcome.broken.values())} broken, {process_time():.0f} s")
        search.close()
    return outcome


def main() -> int:
    """Print the outcome; 1 when anything broke."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--queries", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--engine", default="auto")
    options = parser.parse_args()
    outcome = run(options.queries, options.seed, options.engine, lambda line: print(line, flush=True))
    print(f"{outcome.asked:,} queries, {outcome.found:,} found something, seed {options.seed}")
    for seconds, query in outcome.seconds[:3]:
        print(f"slowest: {seconds * 1000:.0f} ms CPU, {len(query)} characters: {query[:80]!r}")
    for kind, times in outcome.broken.most_common():
        print(f"broken {times} times: {kind}, e.g. {outcome.examples[kind][:200]!r}")
    print("nothing broke" if not outcome.broken else f"{sum(outcome.broken.values())} broke")
    return 1 if outcome.broken else 0


if __name__ == "__main__":
    sys.exit(main())
