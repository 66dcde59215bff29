"""Measures the layout against the packages it stands on, in one run and in CPU time.

    python tests/tools/bench_layout.py [FILE...]

Without files, the reports in seeds/ are taken. Arabic is compared with `arabic_reshaper.reshape` on the same text,
other paragraphs with icu4py's grapheme clusters alone. "laid out" is every line with its place; "shown" also makes the
cells of every line, as a pane does that shows them all; "clusters" makes an object of each cluster too, which only the
line under a cursor or pointer needs. "words new" forgets every word before each paragraph, "words known" none.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from arabic_reshaper import reshape
from icu4py.breakers import CharacterBreaker

from desk.layout import LayoutOptions, bidi, lay_out, shaping
from desk.layout.classes import classes_of
from desk.layout.paragraph import prepare

SEEDS = Path(__file__).parents[2] / "seeds"
ROUNDS = 20
Work = Callable[[str], object]
OPTIONS = LayoutOptions(72)


def paragraphs(paths: Sequence[Path]) -> list[str]:
    """The paragraphs of some text files."""
    return [line for path in paths for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def seconds(work: Work, texts: Sequence[str]) -> float:
    """The CPU seconds of one round over all texts; each word was met before, no paragraph is remembered."""
    for text in texts:
        shaping.joined(text)
    prepare.cache_clear()
    started = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - started


def laid_out(text: str) -> object:
    """Lays out one paragraph."""
    return lay_out.__wrapped__(text, OPTIONS)


def shown(text: str) -> object:
    """As `laid_out`, with the cells of every line."""
    return [" " * line.indent + line.text for line in lay_out.__wrapped__(text, OPTIONS).lines]


def with_clusters(text: str) -> object:
    """As `laid_out`, with every cluster made."""
    return [line.clusters for line in lay_out.__wrapped__(text, OPTIONS).lines]


def with_new_words(work: Work) -> Work:
    """The same work on a text whose words were never met."""

    def forgetful(text: str) -> object:
        shaping._FORMS.clear()
        return work(text)

    return forgetful


WORKS = {"laid out": laid_out, "shown": shown, "clusters": with_clusters}


def report(name: str, texts: Sequence[str], baseline: Work, limit: float, works: Mapping[str, Work]) -> None:
    """Prints the ratios for one group of paragraphs: medians over rounds that measure everything in turn."""
    characters = sum(map(len, texts))
    if not characters:
        print(f"{name}: no paragraphs")
        return
    works = {"baseline": baseline, **works}
    rounds = [{label: seconds(work, texts) for label, work in works.items()} for _ in range(ROUNDS)]
    print(f"{name}: {len(texts)} paragraphs, {characters} characters, aim {limit} x baseline")
    for label in works:
        ratios = sorted(taken[label] / taken["baseline"] for taken in rounds)
        spread = f"({ratios[ROUNDS // 10]:.2f}-{ratios[-1 - ROUNDS // 10]:.2f})"
        each = min(taken[label] for taken in rounds) / characters * 1e6
        print(f"  {label:22} {statistics.median(ratios):5.2f} x baseline {spread}  {each:.3f} us a character")


def levels(text: str) -> object:
    """The embedding levels alone."""
    return bidi.levels(classes_of(text), text, bidi.paragraph_level(text))


def main() -> None:
    """Prints both comparisons, and the time of the levels alone."""
    texts = list(dict.fromkeys(paragraphs([Path(name) for name in sys.argv[1:]] or sorted(SEEDS.glob("*.txt")))))
    arabic = [text for text in texts if shaping.has_arabic(text)]
    other = [text for text in texts if not shaping.has_arabic(text)]
    new = {f"{label}, words new": with_new_words(work) for label, work in WORKS.items()}
    known = {f"{label}, words known": work for label, work in WORKS.items()}
    report("right-to-left", arabic, reshape, 1.5, {**new, **known})
    report("left-to-right", other, lambda text: list(CharacterBreaker(text, "en").segments()), 1.2, WORKS)
    line = next((text[:72] for text in arabic if len(text) >= 72), "")
    if line:
        taken = min(seconds(levels, [line] * 100) for _ in range(ROUNDS))
        print(f"levels of a 72-character line: {taken * 1e4:.1f} us")


if __name__ == "__main__":
    main()
