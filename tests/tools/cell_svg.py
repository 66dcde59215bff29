"""A screen of cells as SVG that a browser draws as the terminal does: every cluster at its own cell, no reordering.

Rich's own SVG holds visual-order text in long runs that a browser reorders again; here right-to-left text is overridden
to left-to-right and each cluster outside ASCII has its own place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from rich.cells import cell_len
from rich.color import Color
from rich.segment import Segment
from rich.style import Style

from desk.layout.boundaries import grapheme_ends

CELL_WIDTH = 9.0
CELL_HEIGHT = 19
BASELINE = 14.5
FONT_SIZE = 15
MARGIN = 10
FONTS = "'DejaVu Sans Mono', 'Cascadia Mono', Menlo, Consolas, monospace"


def svg_of(rows: Sequence[Iterable[Segment]], columns: int, foreground: str, background: str) -> str:
    """The whole picture; colours are CSS colours for cells that name none."""
    width = columns * CELL_WIDTH + 2 * MARGIN
    height = len(rows) * CELL_HEIGHT + 2 * MARGIN
    body = "\n".join(part for y, row in enumerate(rows) for part in _row(row, y, foreground, background))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" '
        f'viewBox="0 0 {width:g} {height}" width="{width:g}" height="{height}">\n'
        f"<style>text{{font-size:{FONT_SIZE}px;font-family:{FONTS};white-space:pre;unicode-bidi:bidi-override;direction:ltr}}</style>\n"
        f'<rect width="100%" height="100%" rx="6" fill="{background}"/>\n'
        f'<g transform="translate({MARGIN} {MARGIN})">\n{body}\n</g>\n</svg>\n'
    )


def _row(row: Iterable[Segment], y: int, foreground: str, background: str) -> Iterator[str]:
    column = 0
    texts: list[str] = []
    for segment in row:
        if segment.control:
            continue
        width = cell_len(segment.text)
        style = segment.style or Style()
        ink, paper = _colours(style, foreground, background)
        if paper != background:
            yield (
                f'<rect x="{column * CELL_WIDTH:g}" y="{y * CELL_HEIGHT}" width="{width * CELL_WIDTH:g}" '
                f'height="{CELL_HEIGHT}" fill="{paper}"/>'
            )
        texts.extend(_texts(segment.text, column, y, _attributes(style, ink)))
        column += width
    yield from texts


def _texts(text: str, column: int, y: int, attributes: str) -> Iterator[str]:
    for piece in [text] if text.isascii() else _clusters(text):
        if piece.strip():
            length = f' textLength="{cell_len(piece) * CELL_WIDTH:g}"' if piece.isascii() and len(piece) > 1 else ""
            yield (
                f'<text x="{column * CELL_WIDTH:g}" y="{y * CELL_HEIGHT + BASELINE:g}"{length} xml:space="preserve"'
                f"{attributes}>{escape(piece)}</text>"
            )
        column += cell_len(piece)


def _clusters(text: str) -> list[str]:
    ends = grapheme_ends(text)
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def _colours(style: Style, foreground: str, background: str) -> tuple[str, str]:
    ink, paper = _css(style.color, foreground), _css(style.bgcolor, background)
    if style.reverse:
        ink, paper = paper, ink
    if style.dim:
        ink = _mix(ink, paper)
    return ink, paper


def _css(color: Color | None, default: str) -> str:
    return default if color is None or color.is_default else color.get_truecolor().hex


def _mix(ink: str, paper: str) -> str:
    pairs = [(int(ink[i : i + 2], 16), int(paper[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{(3 * a + 2 * b) // 5:02x}" for a, b in pairs)


def _attributes(style: Style, ink: str) -> str:
    decorations = " ".join(name for name, on in (("underline", style.underline), ("line-through", style.strike)) if on)
    return (
        f' fill="{ink}"'
        + (' font-weight="bold"' if style.bold else "")
        + (' font-style="italic"' if style.italic else "")
        + (f' text-decoration="{decorations}"' if decorations else "")
    )
