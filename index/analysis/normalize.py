"""Folding: one spelling for what readers take as the same word, with a map back to the stored text.

Every code point is folded by itself (so the map is exact): compatibility forms (NFKC), case, accents of Latin,
Greek and
Cyrillic, Hebrew points, Arabic harakat and tatweel, alef, hamza, yeh, kaf and teh marbuta forms, digits of every
script,
quotation marks and apostrophes. Vowel signs of Indic scripts and Thai, and the Cyrillic short i, are letters and stay.
No words and no languages here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from index.spans import Span

_MARKS = (
    (0x0300, 0x036F), (0x0483, 0x0487), (0x0591, 0x05BD), (0x05BF, 0x05BF), (0x05C1, 0x05C2), (0x05C4, 0x05C5),
    (0x05C7, 0x05C7), (0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06DC), (0x06DF, 0x06E4),
    (0x06E7, 0x06E8), (0x06EA, 0x06ED), (0x08D3, 0x08FF), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF),
    (0xFE20, 0xFE2F), (0xFE00, 0xFE0F),
)  # fmt: skip
_INVISIBLE = (
    0x00AD,
    0x034F,
    0x061C,
    0x0640,
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x206A),
    0xFEFF,
)
DROPPED = frozenset(chr(c) for low, high in _MARKS for c in range(low, high + 1)) | frozenset(map(chr, _INVISIBLE))
"""Code points that fold to nothing."""

_LETTERS = {
    **dict.fromkeys("أإآٱ", "ا"), "ؤ": "و", "ئ": "ي", "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ء": "", "ة": "ه",
    "ک": "ك", "ڪ": "ك", **dict.fromkeys("ہھەۀۂۃۿ", "ه"), "ٴ": "",
    "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ŋ": "n", "ħ": "h", "ı": "i", "ŧ": "t",
    "ё": "е",
    **dict.fromkeys("’‘ʼ′‛ʹʻ՚׳`´", "'"), **dict.fromkeys("“”„‟«»″״", '"'),
}  # fmt: skip
_LETTER_MARKS = frozenset("йїўѓќ")
_DECOMPOSED = re.compile("[\\s\\S][\u0300-\u036f\u0653-\u0655\u3099\u309a\u1160-\u11ff]*")


def _fold_unit(unit: str) -> str:
    letters = "".join(c for c in unicodedata.normalize("NFC", unit) if c not in DROPPED)
    composed = unicodedata.normalize("NFKC", letters).casefold()
    out = []
    for char in unicodedata.normalize("NFC", composed):
        if char in DROPPED:
            continue
        if char in _LETTERS:
            out.append(_LETTERS[char])
        elif char in _LETTER_MARKS:
            out.append(char)
        else:
            out.append(_bare(char))
    return "".join(out)


def _bare(char: str) -> str:
    digit = unicodedata.digit(char, None) if char > "\u007f" else None
    if digit is not None:
        return str(digit)
    kept = "".join(c for c in unicodedata.normalize("NFD", char) if c not in DROPPED)
    kept = unicodedata.normalize("NFC", kept)
    return "".join(_LETTERS.get(c, c) for c in kept)


class _Table(dict[str, str]):
    """Folded form of every unit met so far."""

    def __missing__(self, unit: str) -> str:
        folded = _fold_unit(unit)
        if len(self) < 50_000:
            self[unit] = folded
        return folded


_table = _Table()


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded `text`; `map[i]` is the offset in the source of the unit that gave `text[i]`, `map[len(text)]` its
    length."""

    text: str
    map: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """Where `text[start:end]` stands in the source, whole units only."""
        if start >= end:
            return Span(self.map[start], self.map[start])
        last = self.map[end - 1]
        following = end
        while following < len(self.map) - 1 and self.map[following] == last:
            following += 1
        return Span(self.map[start], max(self.map[following], last + 1))


def fold(text: str) -> Folded:
    """`text` as it is compared, with its map. Linear in the length of `text`; raises nothing."""
    if text.isascii():
        return Folded(text.lower(), range(len(text) + 1))
    units = list(text) if unicodedata.is_normalized("NFC", text) else _DECOMPOSED.findall(text)
    pieces = list(map(_table.__getitem__, units))
    folded = "".join(pieces)
    if len(units) == len(text) == len(folded) and all(pieces):
        return Folded(folded, range(len(text) + 1))
    offsets: list[int] = []
    at = 0
    for unit, piece in zip(units, pieces, strict=True):
        if piece:
            offsets.extend([at] * len(piece))
        at += len(unit)
    offsets.append(at)
    return Folded(folded, tuple(offsets))


def folded(text: str) -> str:
    """`fold(text).text` without the map."""
    return text.lower() if text.isascii() else "".join(map(_table.__getitem__, _units(text)))


def _units(text: str) -> Sequence[str]:
    return text if unicodedata.is_normalized("NFC", text) else _DECOMPOSED.findall(text)
