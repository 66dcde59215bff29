"""Plain Markdown to read: headings, paragraphs, lists, `keys`. No links, no tables, no outside text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from textual.strip import Strip

from desk.layout import Direction, LayoutOptions, Line, cells, direction_of, lay_out
from desk.tui.widgets.cell_view import CellView
from desk.tui.widgets.painting import LAYER, Mark, line_segments, text_segments

MEASURE: Final = 84
"""Cells of a line at most: longer ones are hard to read."""
MARGIN: Final = 2
INDENT: Final = 2
TERM: Final = 18
"""Cells of the column of terms; a longer term has a row of its own."""
NARROW: Final = 48
"""Cells of width under which terms have no column."""
TERM_END: Final = " :: "
"""In a list item, ends the term that stands in a column of its own, such as a key."""
_CODE = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of Markdown without its signs: what is marked in it, how far it is indented, its layer."""

    text: str
    marks: tuple[Mark, ...] = ()
    indent: int = 0
    bullet: str = ""
    ground: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a block behind `lead`, which takes `indent` cells, or `lead` alone; without a block a blank row."""

    block: Block | None = None
    line: Line | None = None
    lead: str = ""
    indent: int = 0


def blocks(markdown: str) -> Iterator[Block]:
    """The paragraphs, headings and list items of a page; lines that follow each other are one paragraph."""
    lines: list[str] = []
    for line in [*markdown.splitlines(), ""]:
        starts = line.startswith(("#", "- ")) or not line.strip()
        if lines and starts:
            yield _block(lines)
            lines = []
        if line.strip():
            lines.append(line.strip())


def _block(lines: list[str]) -> Block:
    text = " ".join(lines)
    if text.startswith("#"):
        return Block(
            text.lstrip("# "), ground=LAYER["title"] if text.startswith("##") else LAYER["title"] | LAYER["key"]
        )
    term, found, rest = text.removeprefix("- ").partition(TERM_END)
    if found and text.startswith("- "):
        shown, marks = _inline(rest)
        return Block(shown, marks, TERM, f"{term} ")
    bullet = "• " if text.startswith("- ") else ""
    shown, marks = _inline(text.removeprefix("- "))
    return Block(shown, marks, INDENT if bullet else 0, bullet)


def _inline(text: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without the signs of `keys` and **strong words**, and where those stand in it."""
    shown, marks, done = "", [], 0
    for found in _CODE.finditer(text):
        shown += text[done : found.start()]
        words = found[1] or found[2]
        marks.append(Mark(len(shown), len(shown) + len(words), LAYER["key"] if found[1] else LAYER["title"]))
        shown += words
        done = found.end()
    return shown + text[done:], tuple(marks)


class TextPage(CellView):
    """A page of Markdown, wrapped at a measure that reads well."""

    def __init__(self) -> None:
        super().__init__(id="page")
        self._blocks: tuple[Block, ...] = ()
        self._laid: tuple[int, list[Row]] = (-1, [])

    def show(self, markdown: str) -> None:
        """Replace the page and go to its beginning."""
        self._blocks = tuple(blocks(markdown))
        self._laid = (-1, [])
        self.top = 0
        self.changed()

    def line_count(self, width: int) -> int:
        """Rows of all blocks and the blank rows between."""
        return len(self._rows_at(width))

    def strip_at(self, index: int, width: int) -> Strip:
        """A row behind its margin."""
        row = self._rows_at(width)[index]
        if row.block is None:
            return Strip.blank(width, self.palette.style())
        left = min(MARGIN + row.indent, width) if row.line else width
        lead = text_segments(" " * MARGIN + row.lead, left, self.palette, direction=Direction.LTR, ground=LAYER["key"])
        text = (
            line_segments(row.line, width - left, self.palette, row.block.marks, row.block.ground) if row.line else ()
        )
        return Strip([*lead, *text], width)

    def _rows_at(self, width: int) -> list[Row]:
        if self._laid[0] != width:
            rows = [row for number, block in enumerate(self._blocks) for row in self._rows_of(block, number, width)]
            self._laid = (width, rows)
        return self._laid[1]

    def _rows_of(self, block: Block, number: int, width: int) -> Iterator[Row]:
        before = self._blocks[number - 1] if number else None
        if before is not None and not (block.bullet and before.bullet):
            yield Row()
        indent = block.indent if width >= NARROW else min(block.indent, INDENT)
        lead = block.bullet
        if cells(lead) > indent:
            yield Row(block, lead=lead)
            lead = ""
        room = max(1, min(MEASURE, width - MARGIN * 2) - indent)
        for line in lay_out(block.text, LayoutOptions(room, direction_of("", block.text), self.mode)).lines:
            yield Row(block, line, lead, indent)
            lead = ""
