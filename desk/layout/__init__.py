"""Text only: a paragraph and a width become visual lines, with maps both ways between cells and stored code points.

The way of a paragraph: filter, embedding levels, grapheme clusters, shaping, line breaks in logical order, visual
order of each line. Panes, colours and keys are elsewhere; nothing here imports a screen library.
"""

from __future__ import annotations

from desk.layout.direction import direction_of, isolated
from desk.layout.graphemes import cells
from desk.layout.lines import Layout, Line, lay_out
from desk.layout.options import Direction, LayoutOptions, Mode
from desk.layout.ordering import Cluster, Piece
from desk.layout.single import edit_line, truncate

__all__ = [
    "Cluster",
    "Direction",
    "Layout",
    "LayoutOptions",
    "Line",
    "Mode",
    "Piece",
    "cells",
    "direction_of",
    "edit_line",
    "isolated",
    "lay_out",
    "truncate",
]
