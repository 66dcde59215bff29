"""The conformance files of Unicode 17.0, whole: bidi levels and order, grapheme clusters, line breaks."""

from __future__ import annotations

import lzma
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

import pytest

from desk.display import layout_input
from desk.layout import bidi
from desk.layout.boundaries import grapheme_ends, line_ends
from desk.layout.classes import classes_of
from desk.layout.graphemes import cells, clusters, printable
from desk.layout.implicit import resolve
from desk.layout.tables import bidi as bidi_table
from desk.layout.tables import cells as cell_table
from desk.layout.tables import joining

DATA = Path(__file__).parents[1] / "data" / "unicode"
VERSION = "17.0.0"
REMOVED = "xyXYzn"
LETTER = {
    **{"L": "L", "R": "R", "AL": "A", "EN": "E", "AN": "N", "ES": "e", "ET": "t", "CS": "c", "NSM": "M", "BN": "n"},  # noqa: PIE800
    **{"B": "B", "S": "S", "WS": "W", "ON": "O", "LRE": "x", "RLE": "y", "LRO": "X", "RLO": "Y", "PDF": "z"},  # noqa: PIE800
    **{"LRI": "l", "RLI": "r", "FSI": "f", "PDI": "p"},  # noqa: PIE800
}
BASES: dict[int, int | None] = {1: None, 2: 0, 4: 1}
SHARDS = 8
BIDI_CASES = 770_241
CHARACTER_CASES = 91_707
GRAPHEME_CASES = 766
LINE_CASES = 19_338

Counts = Callable[[str, object], None]


@cache
def lines(name: str) -> list[tuple[int, str]]:
    """The numbered data lines of a file, comments removed."""
    text = lzma.decompress((DATA / f"{name}.txt.xz").read_bytes()).decode("utf-8")
    numbered = ((number, line.partition("#")[0].strip()) for number, line in enumerate(text.splitlines(), 1))
    return [(number, line) for number, line in numbered if line]


remembered_resolve = lru_cache(maxsize=1 << 16)(resolve)


def visual_order(levels: bytes) -> Iterator[int]:
    """The logical position of each character from left to right."""
    for start, end, level in bidi.visual_runs(levels):
        yield from range(end - 1, start - 1, -1) if level % 2 else range(start, end)


def resolved(classes: str, text: str, base: int) -> tuple[list[str], list[int]]:
    """Levels as the files write them, and the visual order of what X9 leaves."""
    levels = bidi.line_levels(classes, bidi.levels(classes, text, base), base)
    written = ["x" if letter in REMOVED else str(level) for letter, level in zip(classes, levels, strict=True)]
    return written, [index for index in visual_order(levels) if classes[index] not in REMOVED]


def bidi_cases(shard: int) -> Iterator[tuple[int, str, list[str], list[int], list[int | None]]]:
    """Line number, class letters, levels, order, and the base levels to try."""
    levels: list[str] = []
    order: list[int] = []
    for number, line in lines("BidiTest"):
        if line.startswith("@Levels:"):
            levels = line.removeprefix("@Levels:").split()
        elif line.startswith("@Reorder:"):
            order = [int(index) for index in line.removeprefix("@Reorder:").split()]
        elif number % SHARDS == shard and not line.startswith("@"):
            names, bits = line.split(";")
            classes = "".join(LETTER[name] for name in names.split())
            yield number, classes, levels, order, [base for bit, base in BASES.items() if int(bits) & bit]


def test_files_and_tables_are_of_one_version() -> None:
    versions = {lzma.decompress(path.read_bytes())[:60].decode("utf-8").split("-")[1] for path in DATA.glob("*.xz")}
    tables = {table.UNICODE_VERSION for table in (bidi_table, cell_table, joining)} | {cell_table.WIDTHS_VERSION}
    assert {version.partition(".txt")[0] for version in versions} == tables == {VERSION}


def count(record_property: Counts, name: str, cases: int) -> None:
    """Leave a count for the summary of the run."""
    record_property(f"Unicode {VERSION} {name}", cases)


def test_bidi_test_is_whole() -> None:
    assert sum(len(bases) for shard in range(SHARDS) for *_, bases in bidi_cases(shard)) == BIDI_CASES


@pytest.mark.parametrize("shard", range(SHARDS))
def test_bidi_by_classes(shard: int, monkeypatch: pytest.MonkeyPatch, record_property: Counts) -> None:
    # The same few sequences come again and again between the controls that X9 takes out.
    monkeypatch.setattr(bidi, "resolve", remembered_resolve)
    wrong: list[tuple[int, int]] = []
    cases = 0
    for number, classes, levels, order, bases in bidi_cases(shard):
        cases += len(bases)
        levels_to_try = {(bidi.first_strong_level(classes) or 0) if base is None else base for base in bases}
        wrong += [(number, base) for base in levels_to_try if resolved(classes, classes, base) != (levels, order)]
    assert wrong == []
    count(record_property, "BidiTest", cases)


def test_bidi_character_test_is_whole() -> None:
    assert len(lines("BidiCharacterTest")) == CHARACTER_CASES


@pytest.mark.parametrize("shard", range(2))
def test_bidi_by_characters(shard: int, record_property: Counts) -> None:
    wrong = []
    cases = [line for number, line in lines("BidiCharacterTest") if number % 2 == shard]
    for line in cases:
        points, direction, level, levels, order = line.split(";")
        text = "".join(chr(int(point, 16)) for point in points.split())
        base = bidi.paragraph_level(text) if direction == "2" else int(direction)
        expected = (levels.split(), [int(index) for index in order.split()])
        if base != int(level) or resolved(classes_of(text), text, base) != expected:
            wrong.append(line)
    assert wrong == []
    count(record_property, "BidiCharacterTest", len(cases))


def break_cases(name: str) -> Iterator[tuple[int, str, list[int]]]:
    """Line number, text, and the offsets of its breaks, the start left out."""
    for number, line in lines(name):
        text = ""
        ends = []
        for sign in line.split():
            if sign == "÷":
                ends.append(len(text))
            elif sign != "×":
                text += chr(int(sign, 16))
        yield number, text, [end for end in ends if end]


def test_grapheme_breaks(record_property: Counts) -> None:
    cases = list(break_cases("GraphemeBreakTest"))
    assert [number for number, text, ends in cases if grapheme_ends(text) != ends] == []
    assert len(cases) == GRAPHEME_CASES
    count(record_property, "GraphemeBreakTest", len(cases))


def test_clusters_of_the_layout_are_those_of_the_file_but_for_what_takes_no_cell() -> None:
    wrong = []
    for number, text, ends in break_cases("GraphemeBreakTest"):
        if "\n" in text or layout_input(text) != text:
            continue
        starts = [0, *ends[:-1]]
        shown = [printable(text[start:end]) for start, end in pairwise([0, *ends])]
        expected = [start for at, start in enumerate(starts) if cells(text[start : ends[at]]) and any(shown[:at])]
        if list(clusters(text).starts) != [0, *expected, len(text)]:
            wrong.append(number)
    assert wrong == []


def test_line_breaks(record_property: Counts) -> None:
    cases = list(break_cases("LineBreakTest"))
    assert [number for number, text, ends in cases if line_ends(text) != ends] == []
    assert len(cases) == LINE_CASES
    count(record_property, "LineBreakTest", len(cases))
