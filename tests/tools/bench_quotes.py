"""Measures the quotes: reading and attributing them, and statements, people and differences of growing libraries.

    python -m tests.tools.bench_quotes [--seeds 9] [--reports 250 500 1000 2000] [--lines 1000 10000] [--most SECONDS]

The reports of `seeds/` are read first, so many times, each beside the least that reading can cost: its words and marks
found by regular expressions. The other reports come from a seed: stories of five reports in three languages, whose
quotes share statements made of words of the lexicon. Times are CPU seconds; with `--most` it answers 1 when the
statements of the largest library take longer.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import TypeVar

from desk.ingest import read_report
from desk.model import Paragraph, Quote, Report, ReportId
from desk.quotes import Differences, align, find_quotes, people
from desk.quotes.text.signs import MARK
from desk.search import language_of
from index.analysis.lexicon import concepts
from index.spans import Span

T = TypeVar("T")
LANGUAGES = ("en", "fr", "ar")
STORY = 5
FIRST = (("Ann", "Anne", "آن"), ("Robert", "Robert", "روبرت"), ("Karim", "Karim", "كريم"), ("Lina", "Lina", "لينا"))
LETTERS = (("b", "b", "ب"), ("d", "d", "د"), ("k", "k", "ك"), ("l", "l", "ل"), ("m", "m", "م"), ("n", "n", "ن"))
VOWELS = (("a", "a", "ا"), ("i", "i", "ي"), ("u", "ou", "و"))
SAID = ("“{words},” said {name}.", "« {words} », a déclaré {name}.", 'وقال {name} "{words}".')
FILLER = 12
SEEDS = Path(__file__).parents[2] / "seeds"
WORD = re.compile(r"\w+|[^\w\s]")


class Newsroom:
    """Names, statements and reports drawn from a seed."""

    def __init__(self, seed: int = 20) -> None:
        self.random = Random(seed)
        self.lines = [each.words for each in concepts() if all(" " not in cell[0] for cell in each.words if cell)]
        self.lines = [line for line in self.lines if all(line)]

    def name(self) -> tuple[str, ...]:
        """One name in the three languages."""
        first = self.random.choice(FIRST)
        parts = [self.random.choice(group) for _ in range(3) for group in (LETTERS, VOWELS)]
        return tuple(f"{first[n]} {''.join(part[n] for part in parts).capitalize()}" for n in range(3))

    def words(self, count: int) -> tuple[str, ...]:
        """So many words of the lexicon in the three languages."""
        drawn = self.random.sample(self.lines, count)
        return tuple(" ".join(line[n][0] for line in drawn) for n in range(3))

    def story(self, number: int) -> Iterator[Report]:
        """Five reports: each has most of the story's six statements, one of its own, and other sentences between."""
        said = [(self.name(), self.words(9)) for _ in range(6)]
        for place in range(STORY):
            column = self.random.choices((0, 1, 2), (60, 20, 20))[0]
            kept = [*self.random.sample(said, 4), (self.name(), self.words(9))]
            lines = [self.words(7)[column].capitalize()]
            for name, words in kept:
                lines.append(SAID[column].format(words=words[column].capitalize(), name=name[column]))
                lines.append(self.words(FILLER)[column].capitalize() + ".")
            yield report_of(f"r{number}-{place}", "\n".join(lines), LANGUAGES[column])

    def reports(self, count: int) -> list[Report]:
        """`count` reports of `count` / 5 stories."""
        return [report for number in range(count // STORY) for report in self.story(number)]


def report_of(name: str, text: str, language: str) -> Report:
    """A report with one paragraph a line."""
    paragraphs, at = [], 0
    for line in text.split("\n"):
        paragraphs.append(Paragraph(Span(at, at + len(line)), language))
        at += len(line) + 1
    return Report(ReportId(name), "", "", text, language, "", paragraphs=tuple(paragraphs))


def long_report(lines: int, seed: int = 7) -> Report:
    """One report of so many lines, every one a quote of somebody else."""
    room = Newsroom(seed)
    written = (f"“We saw the number {n} on the road today,” {room.name()[0]} said." for n in range(lines))
    return report_of("long", "\n".join(written), "en")


def timed(action: Callable[[], T]) -> tuple[float, T]:
    """CPU seconds, and the answer."""
    start = time.process_time()
    answer = action()
    return time.process_time() - start, answer


def measure_library(count: int) -> dict[str, float]:
    """CPU seconds of each step over `count` reports, and how many statements there are."""
    reports = Newsroom().reports(count)
    reading, quotes = timed(lambda: [find_quotes(report) for report in reports])
    found: list[tuple[Report, Sequence[Quote]]] = list(zip(reports, quotes, strict=True))
    aligning, statements = timed(lambda: align(found))
    differing, _ = timed(lambda: list(map(Differences(found, statements).of, statements)))
    naming, _ = timed(lambda: people([quote for its in quotes for quote in its], statements))
    size = sum(len(report.text) for report in reports)
    return {
        "reports": count,
        "quotes": sum(map(len, quotes)),
        "ms/1,000 characters": 1e6 * reading / size,
        "statements": len(statements),
        "align s": aligning,
        "differences s": differing,
        "people s": naming,
    }


def measure_seed(path: Path, times: int) -> str:
    """The best of so many readings of a real report, alone and as a multiple of finding its words and marks."""
    read = read_report(path, language_of)
    find_quotes(read)
    reading = min(timed(lambda: find_quotes(read))[0] for _ in range(times))
    finding = min(timed(lambda: (WORD.findall(read.text), MARK.findall(read.text)))[0] for _ in range(times))
    each = 1e6 * reading / len(read.text)
    return (
        f"{path.name}  {read.language}  ms/1,000 characters {each:.2f}  {reading / finding:.0f} times words and marks"
    )


def measure_lines(lines: int) -> dict[str, float]:
    """CPU seconds of one report of so many lines."""
    report = long_report(lines)
    reading, quotes = timed(lambda: find_quotes(report))
    return {"lines": lines, "quotes": len(quotes), "s": reading, "ms a line": 1e3 * reading / lines}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and answer 1 over the limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=9)
    parser.add_argument("--reports", type=int, nargs="*", default=[250, 500, 1000, 2000])
    parser.add_argument("--lines", type=int, nargs="*", default=[1000, 10_000])
    parser.add_argument("--most", type=float, default=0.0)
    chosen = parser.parse_args(arguments)
    for path in sorted(SEEDS.glob("*.txt")) if chosen.seeds else ():
        print(measure_seed(path, chosen.seeds), flush=True)
    slowest = 0.0
    for count in chosen.reports:
        row = measure_library(count)
        slowest = max(slowest, row["align s"])
        print("  ".join(f"{name} {value:.2f}".replace(".00", "") for name, value in row.items()), flush=True)
    for lines in chosen.lines:
        print("  ".join(f"{name} {value:.2f}".replace(".00", "") for name, value in measure_lines(lines).items()))
    return 1 if chosen.most and slowest > chosen.most else 0


if __name__ == "__main__":
    raise SystemExit(main())
