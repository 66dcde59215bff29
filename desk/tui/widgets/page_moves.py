"""Where the cursor goes on a page: rows, cells, words, paragraphs. Offsets of the stored text in and out; no state."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from desk.layout import Cluster, Direction, Line
from desk.tui.widgets.page import Page, Place
from desk.tui.widgets.word_edges import next_word, word_start
from index.spans import Span


def shown_clusters(line: Line) -> list[Cluster]:
    """The clusters of a line that stand for text, from left to right."""
    return [cluster for cluster in line.clusters if cluster.end > cluster.start and cluster.width > 0]


def cluster_at(page: Page, offset: int) -> Span:
    """The code points that are drawn as one with that at `offset`: its grapheme cluster, or a whole folded block."""
    place = page.text_place(offset)
    start = page.blocks[place.block].span.start
    line = page.line(place)
    if line is None:
        return page.blocks[place.block].span
    for cluster in line.clusters:
        if cluster.start <= offset - start < cluster.end:
            return Span(start + cluster.start, start + cluster.end)
    return Span(offset, min(offset + 1, len(page.report.text)))


def offset_at(page: Page, place: Place, column: int) -> int:
    """The offset drawn at `column` (0 is the left edge of the text) of a row, or the one nearest to it."""
    block = page.blocks[place.block]
    line = page.line(place)
    clusters = shown_clusters(line) if line is not None else []
    if not clusters:
        return page.start_of(place)
    for cluster in clusters:
        if column < cluster.column + cluster.width:
            return block.span.start + cluster.start
    return block.span.start + clusters[-1].start


def column_of(page: Page, offset: int) -> int:
    """The leftmost cell of what is drawn for `offset`, from the left edge of the text."""
    place = page.text_place(offset)
    line = page.line(place)
    inside = offset - page.blocks[place.block].span.start
    for cluster in line.clusters if line is not None else ():
        if cluster.start <= inside < cluster.end:
            return cluster.column
    return _far_column(line)


def _far_column(line: Line | None) -> int:
    clusters = shown_clusters(line) if line is not None else []
    if line is None or not clusters:
        return 0
    return clusters[0].column if line.direction is Direction.RTL else clusters[-1].column


def text_row(page: Page, place: Place, step: int) -> Place:
    """`place`, or the nearest row in the direction of `step` that is no gap."""
    if page.line(place) is None and not page.blocks[place.block].folded and place.row >= page.lines_in(place.block):
        return page.moved(place, 1 if step > 0 else -1)
    return place


def by_rows(page: Page, offset: int, rows: int, column: int) -> int:
    """`rows` rows down (up when negative), as near to `column` as the row there allows."""
    place = page.text_place(offset)
    target = text_row(page, page.moved(place, rows), rows)
    return offset if target == place else offset_at(page, target, column)


def by_cells(page: Page, offset: int, step: int) -> int:
    """One cluster to the right (`step` 1) or to the left (-1) as the eye sees it, over the ends of rows."""
    place = page.text_place(offset)
    line = page.line(place)
    start = page.blocks[place.block].span.start
    if line is not None:
        stepped = page.layout(place.block).step(offset - start, "right" if step > 0 else "left")
        if stepped != offset - start:
            return start + stepped
    onward = step > 0 if line is None or line.direction is Direction.LTR else step < 0
    return _next_row(page, place, offset, onward)


def _next_row(page: Page, place: Place, offset: int, onward: bool) -> int:
    step = 1 if onward else -1
    target = text_row(page, page.moved(place, step), step)
    if target == place:
        return offset
    line = page.line(target)
    clusters = shown_clusters(line) if line is not None else []
    if line is None or not clusters:
        return page.start_of(target)
    edge = 0 if onward is (line.direction is Direction.LTR) else -1
    return page.blocks[target.block].span.start + [each for each in line.seen if each.width][edge].start


def row_start(page: Page, place: Place) -> int:
    """The first character of a row in reading order."""
    return page.start_of(place)


def row_end(page: Page, place: Place) -> int:
    """The last character drawn in a row in reading order."""
    line = page.line(place)
    if line is None or not (clusters := shown_clusters(line)):
        return page.start_of(place)
    return page.blocks[place.block].span.start + max(cluster.start for cluster in clusters)


def by_word(page: Page, offset: int, step: int) -> int:
    """The word to the right (`step` 1) or to the left (-1) as its paragraph runs, over paragraphs too."""
    number = page.block_at(offset)
    block = page.blocks[number]
    onward = step > 0 if block.folded or page.direction(number) is Direction.LTR else step < 0
    text = page.report.text
    if onward:
        target = block.span.end if block.folded else next_word(text, offset, block.span.end)
        if target < block.span.end:
            return target
        return page.blocks[number + 1].span.start if number + 1 < len(page.blocks) else offset
    if offset > block.span.start:
        return block.span.start if block.folded else word_start(text, offset, block.span.start)
    before = page.blocks[number - 1] if number else None
    if before is None:
        return offset
    return before.span.start if before.folded else word_start(text, before.span.end, before.span.start)


def by_paragraph(page: Page, offset: int, step: int) -> int:
    """The start of the next paragraph or fold; backwards that of this one, or of the one before when it is there."""
    number = page.block_at(offset)
    first = page.blocks[number].first
    if step < 0 and offset > page.report.paragraphs[first].span.start:
        return page.report.paragraphs[first].span.start
    number += step
    while 0 <= number < len(page.blocks) - 1 and page.blocks[number].first == first:
        number += step
    if not 0 <= number < len(page.blocks):
        return offset
    return page.report.paragraphs[page.blocks[number].first].span.start


WAYS: Final[dict[str, Callable[[Page, int], int]]] = {
    "left": lambda page, offset: by_cells(page, offset, -1),
    "right": lambda page, offset: by_cells(page, offset, 1),
    "word_left": lambda page, offset: by_word(page, offset, -1),
    "word_right": lambda page, offset: by_word(page, offset, 1),
    "line_start": lambda page, offset: row_start(page, page.text_place(offset)),
    "line_end": lambda page, offset: row_end(page, page.text_place(offset)),
    "paragraph_previous": lambda page, offset: by_paragraph(page, offset, -1),
    "paragraph_next": lambda page, offset: by_paragraph(page, offset, 1),
    "start": lambda page, _offset: page.blocks[0].span.start,
    "end": lambda page, _offset: row_end(page, page.text_place(page.blocks[-1].span.end)),
}
"""Movements by name, but for those that need the window's height."""


def moved(page: Page, offset: int, where: str) -> int:
    """`offset` moved by one of `WAYS`; any other word moves nothing."""
    way = WAYS.get(where)
    return offset if way is None else way(page, offset)
