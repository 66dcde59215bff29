"""Measures the layout against the packages it stands on, in one run and in CPU time.

    python tests/tools/bench_layout.py [FILE...]

Without files, the reports in seeds/ are taken. Arabic is compared with `arabic_reshaper.reshape` on the same text,
other paragraphs with icu4py's grapheme clusters alone. "uncached" forgets every word and paragraph before each
paragraph; "shown" also makes the clusters of every line, as a pane does that shows them all.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from arabic_reshaper import reshape
from icu4py.breakers import CharacterBreaker

from desk.layout import LayoutOptions, bidi, shaping
from desk.layout.lines import lay_out_afresh
from desk.layout.paragraph import prepare

SEEDS = Path(__file__).parents[2] / "seeds"
ROUNDS = 30
OPTIONS = LayoutOptions(72)


def paragraphs(paths: Sequence[Path]) -> list[str]:
    """The paragraphs of some text files."""
    return [line for path in paths for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def seconds(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """The CPU seconds of one round over all texts."""
    started = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - started


def forget() -> None:
    """Empties every memory of the layout."""
    prepare.cache_clear()
    shaping.forget_words()


def uncached(text: str) -> object:
    """Lays out one paragraph as if it was the first."""
    forget()
    return lay_out_afresh(text, OPTIONS)


def shown(text: str) -> object:
    """As `uncached`, with every cluster made."""
    forget()
    return [line.clusters for line in lay_out_afresh(text, OPTIONS).lines]


def with_words(text: str) -> object:
    """Lays out one paragraph whose words were met before."""
    prepare.cache_clear()
    return lay_out_afresh(text, OPTIONS)


def report(name: str, texts: Sequence[str], baseline: Callable[[str], object], limit: float) -> None:
    """Prints the ratios for one group of paragraphs: medians over rounds that measure everything in turn."""
    characters = sum(map(len, texts))
    if not characters:
        print(f"{name}: no paragraphs")
        return
    works = {"baseline": baseline, "uncached": uncached, "words known": with_words, "shown": shown}
    rounds = [{label: seconds(work, texts) for label, work in works.items()} for _ in range(ROUNDS)]
    print(f"{name}: {len(texts)} paragraphs, {characters} characters, aim {limit} x baseline")
    for label in works:
        ratio = statistics.median(taken[label] / taken["baseline"] for taken in rounds)
        each = min(taken[label] for taken in rounds) / characters * 1e6
        print(f"  {label:12} {ratio:5.2f} x baseline  {each:.3f} us a character")


def main() -> None:
    """Prints both comparisons, and the time of the levels alone."""
    texts = paragraphs([Path(name) for name in sys.argv[1:]] or sorted(SEEDS.glob("*.txt")))
    arabic = [text for text in texts if shaping.has_arabic(text)]
    other = [text for text in texts if not shaping.has_arabic(text)]
    report("right-to-left", arabic, reshape, 1.5)
    report("left-to-right", other, lambda text: list(CharacterBreaker(text, "en").segments()), 1.2)
    line = next((text[:72] for text in arabic if len(text) >= 72), "")
    if line:
        taken = min(seconds(bidi.levels, [line] * 100) for _ in range(ROUNDS))
        print(f"levels of a 72-character line: {taken * 1e4:.1f} us")


if __name__ == "__main__":
    main()
