"""A report as rows at one width: blocks, their lazy layouts, and the ways between offsets and rows. Nothing is painted.

Only what is asked for is laid out; nothing here counts the rows of a whole report.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from textual.cache import LRUCache

from desk.layout import Direction, Layout, LayoutOptions, Line, Mode, direction_of, lay_out
from desk.model import FoldReason, Paragraph, Report
from index.spans import Span

PIECE: Final = 4096
"""Code points after which a paragraph is laid out in pieces, cut at a space: a report may be one line of megabytes."""
KEPT: Final = 512
"""Layouts that a page remembers."""


@dataclass(frozen=True, slots=True)
class PageOptions:
    """What the rows depend on besides the text. `turned` are the directions that the editor gave to paragraphs."""

    width: int
    spaced: bool = True
    folded: bool = True
    harakat: bool = True
    islands: bool = True
    mode: Mode = Mode.VISUAL
    opened: frozenset[int] = frozenset()
    turned: Mapping[int, Direction] = field(default_factory=dict)

    @property
    def blocks_key(self) -> tuple[bool, bool, frozenset[int]]:
        """Equal for options that make the same blocks."""
        return (self.spaced, self.folded, self.opened)


class Block(NamedTuple):
    """Rows that belong together: a paragraph, a piece of a long one, or (`reasons`) the paragraphs `first`..`last - 1`
    folded into one row."""

    first: int
    last: int
    span: Span
    reasons: tuple[FoldReason, ...] = ()
    gap: bool = True

    @property
    def folded(self) -> bool:
        """Whether the block is one row in place of its paragraphs."""
        return bool(self.reasons)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A row of a page: the block, and the row in it (the row after the last line is the gap)."""

    block: int
    row: int


def pieces(text: str, span: Span, limit: int = PIECE) -> Iterator[Span]:
    """`span` in pieces of at most `limit` code points, each but the last ending after a space where there is one."""
    start = span.start
    while span.end - start > limit:
        cut = text.rfind(" ", start + limit // 2, start + limit) + 1 or start + limit
        yield Span(start, cut)
        start = cut
    yield Span(start, span.end)


def blocks_of(report: Report, options: PageOptions) -> list[Block]:
    """The blocks of a report in text order; folded neighbours are one block unless their run is open."""
    blocks: list[Block] = []
    paragraphs, place = report.paragraphs, 0
    while place < len(paragraphs):
        end = fold_end(paragraphs, place)
        if end == place:
            blocks.extend(paragraph_blocks(report, place, options.spaced))
            place += 1
        elif options.folded and place not in options.opened:
            blocks.append(fold_block(paragraphs, place, end, options.spaced))
            place = end
        else:
            for number in range(place, end):
                blocks.extend(paragraph_blocks(report, number, options.spaced))
            place = end
    return blocks


def paragraph_blocks(report: Report, number: int, spaced: bool) -> Sequence[Block]:
    """The pieces of a paragraph; a gap follows the last one."""
    span = report.paragraphs[number].span
    if span.end - span.start <= PIECE:
        return (Block(number, number + 1, span, (), spaced),)
    *others, last = pieces(report.text, span)
    return (
        *(Block(number, number + 1, piece, (), False) for piece in others),
        Block(number, number + 1, last, (), spaced),
    )


def fold_block(paragraphs: Sequence[Paragraph], first: int, last: int, spaced: bool) -> Block:
    """The paragraphs `first`..`last - 1` as one row."""
    reasons = tuple(dict.fromkeys(each.fold.reason for each in paragraphs[first:last] if each.fold))
    return Block(first, last, Span(paragraphs[first].span.start, paragraphs[last - 1].span.end), reasons, spaced)


def fold_end(paragraphs: Sequence[Paragraph], place: int) -> int:
    """The end of the run of folded paragraphs that starts at `place`; `place` itself when that one is not folded."""
    while place < len(paragraphs) and paragraphs[place].fold is not None:
        place += 1
    return place


class Page:
    """The rows of `report` under `options`. Layouts are made when they are asked for; `laid_out` counts them."""

    def __init__(self, report: Report, options: PageOptions, before: Page | None = None) -> None:
        """`before` is the page of the same report that this one replaces: its blocks serve again where they can."""
        self.report = report
        self.options = options
        same = before is not None and before.report is report and before.options.blocks_key == options.blocks_key
        self.blocks: list[Block] = before.blocks if before is not None and same else blocks_of(report, options)
        self.laid_out = 0
        self._directions: dict[int, Direction] = {}
        self._layouts: LRUCache[int, Layout] = LRUCache(KEPT)

    # Blocks

    def direction(self, block: int) -> Direction:
        """The base direction of a block's paragraph."""
        number = self.blocks[block].first
        known = self._directions.get(number)
        if known is None:
            paragraph = self.report.paragraphs[number]
            text = self.report.text[paragraph.span.start : min(paragraph.span.end, paragraph.span.start + PIECE)]
            known = self.options.turned.get(number) or direction_of(paragraph.language, text)
            self._directions[number] = known
        return known

    def layout(self, block: int) -> Layout:
        """The lines of a block that is not folded, made on first use. Offsets in it count from `span.start`."""
        made = self._layouts.get(block)
        if made is None:
            options = LayoutOptions(
                width=self.options.width,
                direction=self.direction(block),
                mode=self.options.mode,
                harakat=self.options.harakat,
                islands=self.options.islands,
            )
            made = self._layouts[block] = lay_out(self.blocks[block].span.of(self.report.text), options)
            self.laid_out += 1
        return made

    def lines_in(self, block: int) -> int:
        """Rows of a block without its gap."""
        return 1 if self.blocks[block].folded else max(1, len(self.layout(block).lines))

    def rows_in(self, block: int) -> int:
        """Rows of a block with its gap; the last block has none."""
        return self.lines_in(block) + (self.blocks[block].gap and block < len(self.blocks) - 1)

    def line(self, place: Place) -> Line | None:
        """The line in a row, with offsets that count from its block's start; None in a gap or a folded block."""
        if self.blocks[place.block].folded:
            return None
        lines = self.layout(place.block).lines
        return lines[place.row] if place.row < len(lines) else None

    # Rows

    def rows_from(self, place: Place, count: int) -> list[Place]:
        """At most `count` rows from `place` on."""
        rows: list[Place] = []
        block, row = place.block, place.row
        while block < len(self.blocks) and len(rows) < count:
            there = self.rows_in(block)
            rows += [Place(block, number) for number in range(row, min(there, row + count - len(rows)))]
            block, row = block + 1, 0
        return rows

    def moved(self, place: Place, by: int) -> Place:
        """The row `by` rows further on (back when negative), at most the first or the last one."""
        block, row = place.block, place.row + by
        while row < 0 and block > 0:
            block -= 1
            row += self.rows_in(block)
        while row >= self.rows_in(block) and block < len(self.blocks) - 1:
            row -= self.rows_in(block)
            block += 1
        return Place(block, min(max(row, 0), self.rows_in(block) - 1))

    def last_top(self, height: int) -> Place:
        """The first row of the window that shows the end of the report."""
        block = len(self.blocks) - 1
        return self.moved(Place(block, self.rows_in(block) - 1), 1 - height)

    def clamped(self, place: Place, height: int) -> Place:
        """`place`, or the last top when the window would show rows past the end."""
        return place if len(self.rows_from(place, height)) == height else min(place, self.last_top(height))

    def revealing(self, place: Place, top: Place, height: int) -> Place:
        """The first row, as near to `top` as can be, of a window of `height` rows that shows `place`."""
        if place < top:
            return place
        return top if place in self.rows_from(top, height) else self.moved(place, 1 - height)

    # Offsets

    def block_at(self, offset: int) -> int:
        """The block that holds `offset`, or the nearest one before it (0 at the least)."""
        return max(0, bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1)

    def place_of(self, offset: int) -> Place:
        """The row where `offset` stands; from the end of a paragraph on it is the gap where there is one."""
        number = self.block_at(offset)
        block = self.blocks[number]
        if block.folded:
            return Place(number, 0)
        if offset >= block.span.end > block.span.start and self.rows_in(number) > self.lines_in(number):
            return Place(number, self.lines_in(number))
        return self.text_place(offset)

    def text_place(self, offset: int) -> Place:
        """The row of text where `offset` stands, or of the last character before it."""
        number = self.block_at(offset)
        block = self.blocks[number]
        if block.folded:
            return Place(number, 0)
        inside = max(0, min(offset - block.span.start, len(block.span) - 1))
        return Place(number, self.layout(number).line_of(inside) if block.span else 0)

    def start_of(self, place: Place) -> int:
        """The offset of the first character of a row; of a gap the end of its paragraph."""
        block = self.blocks[place.block]
        line = self.line(place)
        if line is not None:
            return block.span.start + line.start
        return block.span.end if place.row else block.span.start

    def end_of(self, place: Place) -> int:
        """The offset after the last character of a row."""
        block = self.blocks[place.block]
        line = self.line(place)
        return block.span.end if line is None else block.span.start + line.end
