"""Fuzzes the reading of quotes: texts of marks, words and controls from a seed, in every language and in others.

    python -m tests.tools.fuzz_quotes [--texts 100000] [--seed 1] [--most MILLISECONDS]

Each text is read for quotes, every tenth for reported statements, and each hundred are aligned with one another, with
the differences and the people. What every quote promises is checked: spans in the text, ids of its own, words as
written. Prints how many texts were read, what failed, and the slowest; answers 1 when anything failed.
"""

from __future__ import annotations

import argparse
import random
import time
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from desk.model import Quote, Report
from desk.quotes import Differences, align, find_indirect, find_quotes, people
from desk.quotes.languages import READ
from tests.quotes.quote_samples import report_of, seeds
from tests.quotes.test_quotes_fuzz import PIECES, check

LANGUAGES = (*sorted(READ), "zh", "zh-Hant", "und", "")
MARKS = tuple("\"'“”„‟«»‹›‘’‚‛「」『』〈〉《》〝〞＂｢｣`´″′")
TOGETHER = 100
INDIRECT = 10
SHOWN = 3


@dataclass(slots=True)
class Tally:
    """What was read so far."""

    read: int = 0
    quotes: int = 0
    slowest: float = 0.0
    slowest_text: str = ""
    failures: list[str] = field(default_factory=list)


def words_of(source: random.Random) -> tuple[str, ...]:
    """The words of the sample reports, to stand beside the pieces."""
    words = sorted({word for report in seeds().values() for word in report.text.split()})
    return tuple(source.sample(words, 400))


def texts(count: int, seed: int) -> Iterator[Report]:
    """So many reports: pieces, words and marks in changing shares, on one or several lines, a few of them very long."""
    source = random.Random(seed)
    words = words_of(source)
    for number in range(count):
        marks, plain = source.random() * 0.4, source.random() * 0.5
        length = source.randrange(400) if number % 500 == 0 else source.randrange(45)
        parts = [_part(source, words, marks, plain) for _ in range(length)]
        text = source.choice(["", " ", " ", " ", "\n"]).join(parts)
        yield report_of(text, LANGUAGES[number % len(LANGUAGES)], f"f{number}")


def _part(source: random.Random, words: Sequence[str], marks: float, plain: float) -> str:
    drawn = source.random()
    if drawn < marks:
        return source.choice(MARKS)
    if drawn < marks + plain:
        return source.choice(words)
    return source.choice(PIECES) if drawn < 0.98 else chr(source.randrange(0x20, 0x2FFFF))


def read(report: Report, tally: Tally, *, indirect: bool) -> tuple[Quote, ...]:
    """The quotes of one text, checked; a failure is noted."""
    start = time.process_time()
    try:
        found = find_quotes(report)
        check(report, found)
        if indirect:
            find_indirect(report)
    except Exception:
        tally.failures.append(f"{report.id} ({report.language}) {report.text!r}\n{traceback.format_exc()}")
        found = ()
    taken = time.process_time() - start
    if taken > tally.slowest:
        tally.slowest, tally.slowest_text = taken, report.text
    tally.read += 1
    tally.quotes += len(found)
    return found


def compare(reads: Sequence[tuple[Report, tuple[Quote, ...]]], tally: Tally) -> None:
    """Statements, differences and people of some texts."""
    try:
        statements = align(reads)
        differences = Differences(reads, statements)
        for statement in statements:
            differences.of(statement)
        people([quote for _, quotes in reads for quote in quotes], statements)
    except Exception:
        tally.failures.append(f"{reads[0][0].id} and {len(reads) - 1} more\n{traceback.format_exc()}")


def fuzz(count: int, seed: int) -> Tally:
    """Read so many texts."""
    tally = Tally()
    together: list[tuple[Report, tuple[Quote, ...]]] = []
    for number, report in enumerate(texts(count, seed)):
        together.append((report, read(report, tally, indirect=number % INDIRECT == 0)))
        if len(together) == TOGETHER:
            compare(together, tally)
            together = []
    if together:
        compare(together, tally)
    return tally


def main(arguments: Sequence[str] | None = None) -> int:
    """Fuzz, print, and answer 1 on a failure or over the limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--most", type=float, default=0.0)
    chosen = parser.parse_args(arguments)
    tally = fuzz(chosen.texts, chosen.seed)
    for failure in tally.failures[:SHOWN]:
        print(failure)
    print(f"{tally.read} texts, {tally.quotes} segments, {len(tally.failures)} failures, seed {chosen.seed}")
    print(f"slowest {1000 * tally.slowest:.1f} ms CPU, {len(tally.slowest_text)} characters")
    return 1 if tally.failures or (chosen.most and 1000 * tally.slowest > chosen.most) else 0


if __name__ == "__main__":
    raise SystemExit(main())
