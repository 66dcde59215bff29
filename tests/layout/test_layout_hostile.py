"""Text made to break the layout: no exception, no control byte, time in proportion to length."""

from __future__ import annotations

import time
import unicodedata

import pytest

from desk.layout import Direction, LayoutOptions, lay_out

MANY = 100_000
LIMIT = 20.0
"""CPU seconds; anything quadratic takes hours, and a loaded machine several times what an idle one does."""
HOSTILE = {
    "lone surrogates": "\ud800\udc00\udfff" * 1000,
    "a stack of marks": "a" + "\u0301" * MANY,
    "a stack of harakat": "ب" + "\u064e" * MANY,
    "unbalanced isolates": "\u2067" * MANY + "א",
    "closing isolates": "א" + "\u2069" * MANY,
    "first strong isolates": "\u2068" * MANY + "א",
    "embeddings": "\u202b" * MANY + "א",
    "tag characters": "\U000e0041" * MANY,
    "noncharacters": "\uffff\ufdd0\U0010fffe" * 1000,
    "controls": "".join(map(chr, range(0xA0))).replace("\n", "") * 10,
    "a word of a megabyte": "a" * 1_000_000,
    "an Arabic word of a megabyte": "ب" * 1_000_000,
    "lam-alef": "لا" * MANY,
    "spaces": "a" + " " * MANY + "א",
    "marks of direction": "א" + "\u200f" * MANY + "b",
    "open brackets": "א" + "(" * MANY,
    "nested brackets": "א" + "([" * MANY + "])" * MANY,
    "signs of currency": "א" + "$" * MANY,
    "one syllable": "\u1100" * MANY,
    "joined emoji": "👨\u200d" * MANY,
    "flags": "🇫" * MANY,
    "a number that never ends": "א+" + "1 " * MANY,
    "mailboxes": "א" + "a." * MANY + "@",
    "ranges": "א" + "١-٢ " * MANY,
    "half a range": "א1-1 " + "1." * MANY,
    "addresses": "א http://" + "." * MANY,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile(name: str) -> None:
    text = HOSTILE[name]
    started = time.process_time()
    layout = lay_out.__wrapped__(text, LayoutOptions(80, Direction.RTL))
    shown = {character for line in layout.lines[:500] for cluster in line.clusters for character in cluster.text}
    assert time.process_time() - started < LIMIT
    assert layout.lines[-1].end == len(text)
    assert max(line.indent + line.width for line in layout.lines) <= 80
    assert not any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in shown)
    assert shown.isdisjoint("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
