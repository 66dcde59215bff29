"""Writes desk/layout/tables/ and tests/data/unicode/ from the Unicode Character Database.

    python tests/tools/unicode_tables.py [/usr/share/unicode]

The folder is what Debian's package `unicode-data` installs; take the version that ICU follows (17.0 is in forky), so
that tables, breaks and conformance files agree. Bidi classes, brackets, mirrored glyphs and joining come from there;
cell widths are those that Rich measures a segment with, so that both agree on where a strip is cut.
"""

from __future__ import annotations

import lzma
import re
import sys
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

import rich.cells
from rich._unicode_data import load as load_cell_table

TABLES = Path(__file__).parents[2] / "desk" / "layout" / "tables"
CONFORMANCE = Path(__file__).parents[1] / "data" / "unicode"
TESTS = ("ArabicShaping", "BidiTest", "BidiCharacterTest", "auxiliary/GraphemeBreakTest", "auxiliary/LineBreakTest")
LAST = 0x10FFFF

BIDI_LETTERS = {
    "L": "L",
    "R": "R",
    "AL": "A",
    "EN": "E",
    "AN": "N",
    "ES": "e",
    "ET": "t",
    "CS": "c",
    "NSM": "M",
    "BN": "n",
    "B": "B",
    "S": "S",
    "WS": "W",
    "ON": "O",
    "LRE": "x",
    "RLE": "y",
    "LRO": "X",
    "RLO": "Y",
    "PDF": "z",
    "LRI": "l",
    "RLI": "r",
    "FSI": "f",
    "PDI": "p",
}
BIDI_LONG_NAMES = {
    "Left_To_Right": "L",
    "Right_To_Left": "R",
    "Arabic_Letter": "AL",
    "European_Terminator": "ET",
    "Boundary_Neutral": "BN",
}
FORM_TAGS = {"<isolated>": 0, "<initial>": 1, "<medial>": 2, "<final>": 3}


def fields(path: Path) -> Iterator[list[str]]:
    """The semicolon-separated fields of each data line, comments removed."""
    for line in path.read_text(encoding="utf-8").splitlines():
        data = line.partition("#")[0].strip()
        if data:
            yield [field.strip() for field in data.split(";")]


def code_points(field: str) -> range:
    """The range that "0600..0605" or "0606" names."""
    first, _, last = field.partition("..")
    return range(int(first, 16), int(last or first, 16) + 1)


def property_values(path: Path) -> dict[int, str]:
    """Code point -> value, for a file of two columns."""
    return {point: row[1] for row in fields(path) for point in code_points(row[0])}


def version_of(path: Path) -> str:
    """The version in the first line of a data file, e.g. "15.0.0"."""
    found = re.search(r"-(\d+\.\d+\.\d+)\.txt", path.read_text(encoding="utf-8").splitlines()[0])
    if not found:
        raise SystemExit(f"{path} names no version")
    return found[1]


def ranges(letters: list[str]) -> tuple[list[int], str]:
    """Runs of equal letters: where each starts, and its letter."""
    starts = [point for point in range(LAST + 1) if not point or letters[point] != letters[point - 1]]
    return starts, "".join(letters[start] for start in starts)


def bidi_letters(folder: Path, opening: Iterable[int], closing: Iterable[int]) -> list[str]:
    """One letter per code point: its bidi class, paired brackets as "o" and "k"."""
    path = folder / "extracted" / "DerivedBidiClass.txt"
    letters = ["L"] * (LAST + 1)
    for found in re.finditer(r"@missing: (\S+); (\w+)", path.read_text(encoding="utf-8")):
        for point in code_points(found[1]):
            letters[point] = BIDI_LETTERS[BIDI_LONG_NAMES[found[2]]]
    for point, value in property_values(path).items():
        letters[point] = BIDI_LETTERS[value]
    for point in opening:
        letters[point] = "o"
    for point in closing:
        letters[point] = "k"
    return letters


def kind_letters(folder: Path) -> list[str]:
    """One letter per code point: see the docstring of the table that is written."""
    breaks = property_values(folder / "auxiliary" / "GraphemeBreakProperty.txt")
    syllabic = property_values(folder / "IndicSyllabicCategory.txt")
    emoji = {
        point
        for row in fields(folder / "emoji" / "emoji-data.txt")
        if row[1] == "Extended_Pictographic"
        for point in code_points(row[0])
    }
    assigned = {
        point
        for row in fields(folder / "extracted" / "DerivedGeneralCategory.txt")
        if row[1] != "Cn"
        for point in code_points(row[0])
    }
    stored = {0xFE0E, 0xFE0F, 0x200D} | set(range(0x1F000, 0x20000))
    letters = []
    for point in range(LAST + 1):
        width = rich.cells.get_character_cell_size(chr(point), "latest")
        kind = breaks.get(point, "Other")
        simple = point in assigned and point not in stored
        if simple and kind in ("Other", "LV", "LVT") and width and not (point in emoji and width == 2):
            letters.append(str(width))
        elif (
            simple
            and kind == "Extend"
            and not width
            and "Virama" not in syllabic.get(point, "").replace("Invisible_Stacker", "Virama")
        ):
            letters.append("m")
        elif simple and kind == "Control" and not width:
            letters.append("0")
        else:
            letters.append("abc"[width])
    for point in (0x00AD, 0x200C):
        letters[point] = "0"
    return letters


def presentation_forms(folder: Path) -> dict[str, list[str]]:
    """Letter -> isolated, initial, medial, final presentation form; empty where Unicode has none."""
    forms: dict[str, list[str]] = {}
    for row in fields(folder / "UnicodeData.txt"):
        tag, *target = row[5].split()[:3] or [""]
        if tag in FORM_TAGS and len(target) == 1 and int(target[0], 16) != 0x20:
            forms.setdefault(chr(int(target[0], 16)), [""] * 4)[FORM_TAGS[tag]] = chr(int(row[0], 16))
    return forms


def joining_letters(folder: Path) -> dict[str, tuple[str, str, str, str]]:
    """Every Arabic letter that joins -> its four forms, itself where it has no form of its own (ArabicShaping.txt)."""
    scripts = property_values(folder / "Scripts.txt")
    forms = presentation_forms(folder)
    letters = {}
    for row in fields(folder / "ArabicShaping.txt"):
        point, joining = int(row[0], 16), row[2]
        if joining not in "DR" or scripts.get(point) != "Arabic":
            continue
        letter = chr(point)
        isolated, initial, medial, final = (form or letter for form in forms.get(letter, [""] * 4))
        letters[letter] = (isolated, initial, medial, final) if joining == "D" else (isolated, "", "", final)
    return letters


def literal(value: str) -> str:
    """A string literal of ASCII characters, over several lines when it is long."""
    pieces = [value[at : at + 16] for at in range(0, len(value), 16)]
    if len(pieces) < 2:
        return f'"{escaped(value)}"'
    return "(\n" + "\n".join(f'    "{escaped(piece)}"' for piece in pieces) + "\n)"


def escaped(value: str) -> str:
    """The inside of a double-quoted ASCII literal."""
    return ascii(value)[1:-1].replace("\\'", "'").replace('"', '\\"')


def numbers(values: list[int]) -> str:
    """A tuple of numbers, wrapped."""
    lines = textwrap.wrap(", ".join(map(str, values)), 110)
    return "(\n" + "\n".join(f"    {line}" for line in lines) + "\n)"


def module(about: str, *parts: str) -> str:
    """The source of a table module."""
    note = "Written by tests/tools/unicode_tables.py, not by hand. The data is Unicode's: see LICENSE beside this file."
    return f'"""{about}\n\n{note}\n"""\n\n# fmt: off\n' + "\n".join(parts) + "\n"


def write_bidi(folder: Path) -> None:
    """tables/bidi.py."""
    brackets = [(int(row[0], 16), int(row[1], 16), row[2]) for row in fields(folder / "BidiBrackets.txt")]
    opening = [(point, pair) for point, pair, side in brackets if side == "o"]
    starts, classes = ranges(bidi_letters(folder, [p for p, _ in opening], [q for _, q in opening]))
    mirrored = [(chr(int(row[0], 16)), chr(int(row[1], 16))) for row in fields(folder / "BidiMirroring.txt")]
    about = (
        "Bidi classes, paired brackets and mirrored glyphs of every code point (UAX #9).\n\n"
        f"Letters: {' '.join(f'{v}={k}' for k, v in BIDI_LETTERS.items() if v != k)};\n"
        "o and k: opening and closing bracket (ON)."
    )
    canonical = [unicodedata.normalize("NFD", chr(point)) for point, _ in opening]
    (TABLES / "bidi.py").write_text(
        module(
            about,
            f'UNICODE_VERSION = "{version_of(folder / "extracted" / "DerivedBidiClass.txt")}"',
            f"STARTS = {numbers(starts)}",
            f"CLASSES = {literal(classes)}",
            f"OPENING = {literal(''.join(chr(point) for point, _ in opening))}",
            f"CLOSING = {literal(''.join(chr(pair) for _, pair in opening))}",
            "# The opening bracket that each pair is known by: canonical equivalents share one (BD16).",
            f"PAIR = {literal(''.join(canonical))}",
            f"MIRRORED_FROM = {literal(''.join(a for a, _ in mirrored))}",
            f"MIRRORED_TO = {literal(''.join(b for _, b in mirrored))}",
        ),
        encoding="utf-8",
    )


def write_cells(folder: Path) -> None:
    """tables/cells.py."""
    starts, kinds = ranges(kind_letters(folder))
    table = load_cell_table("latest")
    about = (
        "How many cells each code point takes and how it clusters.\n\n"
        "1, 2: a cluster of its own, of so many cells, with the marks after it. m: a mark of no width. 0: a format\n"
        "character of no width. a, b, c: 0, 1, 2 cells, and UAX #29 has to be asked where the cluster ends."
    )
    (TABLES / "cells.py").write_text(
        module(
            about,
            f'UNICODE_VERSION = "{version_of(folder / "auxiliary" / "GraphemeBreakProperty.txt")}"',
            f'WIDTHS_VERSION = "{table.unicode_version}"',
            f"STARTS = {numbers(starts)}",
            f"KINDS = {literal(kinds)}",
            "# Narrow characters that the emoji variation selector U+FE0F makes wide.",
            f"NARROW_TO_WIDE = {literal(''.join(sorted(table.narrow_to_wide)))}",
        ),
        encoding="utf-8",
    )


def write_joining(folder: Path) -> None:
    """tables/joining.py."""
    letters = joining_letters(folder)
    rows = [f"    {literal(key)}: ({', '.join(literal(form) for form in forms)})," for key, forms in letters.items()]
    about = "The joining letters of the Arabic script: letter -> isolated, initial, medial and final form."
    (TABLES / "joining.py").write_text(
        module(
            about,
            f'UNICODE_VERSION = "{version_of(folder / "ArabicShaping.txt")}"',
            "LETTERS = {",
            *rows,
            "}",
        ),
        encoding="utf-8",
    )


def write_tests(folder: Path) -> None:
    """The conformance files, compressed."""
    for name in TESTS:
        path = folder / f"{name}.txt"
        packed = lzma.compress(path.read_bytes(), preset=9 | lzma.PRESET_EXTREME)
        (CONFORMANCE / f"{path.name}.xz").write_bytes(packed)


def main() -> None:
    """Writes every table and conformance file."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
    TABLES.mkdir(exist_ok=True)
    write_bidi(folder)
    write_cells(folder)
    write_joining(folder)
    write_tests(folder)


if __name__ == "__main__":
    main()
