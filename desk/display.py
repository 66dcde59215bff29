"""What every outside string passes before it is shown: a filter, code point for code point, so that offsets survive.

Control, bidi and tag characters of a report could move the cursor, set the clipboard or reverse a quote; here they
become visible marks of one cell. No widths, no layout, nothing of the desk is imported here.
"""

from __future__ import annotations

import re
import unicodedata

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
MARKS_ON_A_BASE = 8

_CONTROLS = "\x00-\x09\x0b-\x1f\x7f-\x9f"
_OVERRIDES = "\u202d\u202e"
_BIDI_CONTROLS = "\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069"
_SEPARATORS = "\u2028\u2029"
_LAST_OF_PLANES = "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
_NO_CHARACTERS = "\ud800-\udfff\ufdd0-\ufdef" + _LAST_OF_PLANES
_TAGS = "\U000e0000-\U000e007f"
_UNSAFE = f"[{_CONTROLS}{_OVERRIDES}{_SEPARATORS}{_NO_CHARACTERS}{_TAGS}]"

_SHOWN_IN_LAYOUT = re.compile(_UNSAFE)
_SHOWN = re.compile(f"{_UNSAFE}|[{_BIDI_CONTROLS}]")
# No letter, digit, space or ASCII nine times over: the only runs in which marks have to be counted.
_STACK = re.compile(rf"[^\w\s!-~]{{{MARKS_ON_A_BASE + 1},}}")
_PICTURES = {
    **{chr(control): chr(0x2400 + control) for control in range(0x20)},
    "\t": " ",
    "\x7f": "\N{SYMBOL FOR DELETE}",
    "\u2028": "\N{SYMBOL FOR NEWLINE}",
    "\u2029": "\N{SYMBOL FOR NEWLINE}",
}


def visible(text: str) -> str:
    """`text`, equally long, with everything unsafe to print as a visible mark of one cell.

    C0 but newline (a tab becomes a space), DEL, C1, bidi controls, line and paragraph separators, tag characters, lone
    surrogates, noncharacters, and every mark after the eighth on one base.
    """
    return _filter(text, _SHOWN)


def one_line(text: str) -> str:
    """As `visible`, with newlines shown as spaces."""
    return visible(text).replace("\n", " ")


def layout_input(text: str) -> str:
    """As `visible`, but the directional marks, embeddings and isolates that UAX #9 honours are left for the layout.

    The layout prints none of them. Overrides (LRO, RLO) reverse what is read, so they are shown and have no effect.
    """
    return _filter(text, _SHOWN_IN_LAYOUT)


def _filter(text: str, unsafe: re.Pattern[str]) -> str:
    if not text.isprintable():
        text = unsafe.sub(_mark, text)
    elif text.isascii():
        return text
    return _STACK.sub(_limit_marks, text) if _STACK.search(text) else text


def _mark(found: re.Match[str]) -> str:
    return _PICTURES.get(found[0], REPLACEMENT)


def _limit_marks(found: re.Match[str]) -> str:
    stacked, shown = 0, []
    for character in found[0]:
        category = unicodedata.category(character)
        if category in ("Mn", "Me"):
            stacked += 1
        elif category != "Cf":
            stacked = 0
        shown.append(REPLACEMENT if stacked > MARKS_ON_A_BASE and category != "Cf" else character)
    return "".join(shown)
