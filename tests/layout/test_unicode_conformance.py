"""The conformance files of Unicode 15.0, whole: bidi levels and order, grapheme clusters, line breaks."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

import pytest

from desk.layout import bidi
from desk.layout.boundaries import grapheme_ends, line_ends
from desk.layout.classes import classes_of
from desk.layout.implicit import resolve

DATA = Path(__file__).parents[1] / "data" / "unicode"
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

# ICU 78 follows Unicode 17, which breaks these otherwise than 15.0 did: number of the line, rule that has changed.
CHANGED_GRAPHEMES = {625: "U+2701 is no longer Extended_Pictographic (GB11)"}
CHANGED_LINES = {
    **dict.fromkeys((2265, 2267, 2313, 2315, 2421, 2423, 2425, 2427, 2429, 2431), "LB20a: not after an initial hyphen"),
    **dict.fromkeys((2873, 2875, *range(7576, 7582), *range(7583, 7588)), "LB25: IS x NU"),
    **dict.fromkeys((4770, 4772, 4818, 4820), "LB15: quotation mark before an opening one, withdrawn"),
    **dict.fromkeys((7514, 7515, 7519, 7520), "LB15a and LB15b: initial and final quotation marks"),
    7477: "LB15c: before a decimal mark that follows a space",
    7680: "LB21a: Hebrew letter, hyphen, Hebrew letter",
}


@cache
def lines(name: str) -> list[tuple[int, str]]:
    """The numbered data lines of a file, comments removed."""
    text = lzma.decompress((DATA / f"{name}.txt.xz").read_bytes()).decode("utf-8")
    numbered = ((number, line.partition("#")[0].strip()) for number, line in enumerate(text.splitlines(), 1))
    return [(number, line) for number, line in numbered if line]


remembered_resolve = lru_cache(maxsize=1 << 16)(resolve)


def resolved(classes: str, text: str, base: int) -> tuple[list[str], list[int]]:
    """Levels as the files write them, and the visual order of what X9 leaves."""
    levels = bidi.line_levels(classes, bidi.levels_of(classes, text, base), base)
    written = ["x" if letter in REMOVED else str(level) for letter, level in zip(classes, levels, strict=True)]
    return written, [index for index in bidi.visual_order(levels) if classes[index] not in REMOVED]


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


def test_bidi_test_is_whole() -> None:
    assert sum(len(bases) for shard in range(SHARDS) for *_, bases in bidi_cases(shard)) == BIDI_CASES


@pytest.mark.parametrize("shard", range(SHARDS))
def test_bidi_by_classes(shard: int, monkeypatch: pytest.MonkeyPatch) -> None:
    # The same few sequences come again and again between the controls that X9 takes out.
    monkeypatch.setattr(bidi, "resolve", remembered_resolve)
    wrong: list[tuple[int, int]] = []
    for number, classes, levels, order, bases in bidi_cases(shard):
        levels_to_try = {(bidi.first_strong_level(classes) or 0) if base is None else base for base in bases}
        wrong += [(number, base) for base in levels_to_try if resolved(classes, classes, base) != (levels, order)]
    assert wrong == []


def test_bidi_character_test_is_whole() -> None:
    assert len(lines("BidiCharacterTest")) == CHARACTER_CASES


@pytest.mark.parametrize("shard", range(2))
def test_bidi_by_characters(shard: int) -> None:
    wrong = []
    for number, line in lines("BidiCharacterTest"):
        if number % 2 != shard:
            continue
        points, direction, level, levels, order = line.split(";")
        text = "".join(chr(int(point, 16)) for point in points.split())
        base = bidi.paragraph_level(text) if direction == "2" else int(direction)
        expected = (levels.split(), [int(index) for index in order.split()])
        if base != int(level) or resolved(classes_of(text), text, base) != expected:
            wrong.append(number)
    assert wrong == []


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


def test_grapheme_breaks() -> None:
    wrong = {number for number, text, ends in break_cases("GraphemeBreakTest") if grapheme_ends(text) != ends}
    assert wrong == set(CHANGED_GRAPHEMES)


def test_line_breaks() -> None:
    wrong = {number for number, text, ends in break_cases("LineBreakTest") if line_ends(text) != ends}
    assert wrong == set(CHANGED_LINES)
