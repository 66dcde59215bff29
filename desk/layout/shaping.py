"""Joined forms of the Arabic script: one presentation form a cluster, so that the map to code points survives.

arabic-reshaper is imported here alone, when the first Arabic word comes. It gets base letters only and gives back as
many: its own ligatures are off, since they drop letters without a trace; lam-alef is made here, by cluster. A letter
that has no presentation form stays itself and joins its neighbours. Order and lines are made elsewhere.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cache
from itertools import compress, pairwise

from desk.layout.graphemes import ZWJ, ZWNJ, Clusters
from desk.layout.tables.joining import LETTERS

TATWEEL = "\N{ARABIC TATWEEL}"
_TATWEELS = f"{TATWEEL}\u0883\u0884\u0885"
HARAKAT = re.compile(
    "[\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0897-\u089f\u08ca-\u08e1\u08e3-\u08ff\U00010efa-\U00010eff]"
)
_ARABIC = re.compile(
    "[\u0620-\u064a\u066e-\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u0870-\u0887\u0889-\u088f\u08a0-\u08c9\U00010ec2-\U00010ec7]"
)
_JOINERS = re.compile(f"[{ZWNJ}{ZWJ}]")
_WORD = re.compile(f"([{ZWNJ}{ZWJ}{_TATWEELS}\u0621{''.join(LETTERS)}]+)")
# Hamza and madda above or below may stand apart from their letter (NFD); together they have forms of their own.
_DETACHED = re.compile("[\u0653-\u0655]")
_LAM_ALEF = re.compile("([\ufedf\ufee0])([\ufe82\ufe84\ufe88\ufe8e])")
_WORDS_REMEMBERED, _LETTERS_REMEMBERED = 1 << 15, 64
_FORMS: dict[str, str] = {}
_LIGATURES = {
    lam + alef: chr(isolated + (lam == "\ufee0"))
    for lam in "\ufedf\ufee0"
    for alef, isolated in {"\ufe82": 0xFEF5, "\ufe84": 0xFEF7, "\ufe88": 0xFEF9, "\ufe8e": 0xFEFB}.items()
}


def has_arabic(text: str) -> bool:
    """Whether there is a letter that joins."""
    return _ARABIC.search(text) is not None


def joined(letters: str) -> str:
    """Base letters, with ZWNJ and ZWJ between them, in their joined forms; the two joiners themselves are left out."""
    parts = _WORD.split(letters)
    words = parts[1::2]
    try:
        parts[1::2] = map(_FORMS.__getitem__, words)
    except KeyError:
        forms = _learn([word for word in dict.fromkeys(words) if word not in _FORMS])
        parts[1::2] = [forms[word] if word in forms else _FORMS[word] for word in words]
    return "".join(parts)


def _learn(words: list[str]) -> dict[str, str]:
    """The forms of words not met before, all in one call, as a call costs more than a word does."""
    letters = " ".join(words)
    shaped = _reshape(ZWJ in letters)(letters).replace(ZWNJ, "")
    learned = dict(zip(words, shaped.split(" "), strict=True))
    if len(_FORMS) + len(learned) <= _WORDS_REMEMBERED:
        _FORMS.update((word, form) for word, form in learned.items() if len(word) <= _LETTERS_REMEMBERED)
    return learned


def shape(text: str, clusters: Clusters) -> Clusters:
    """The clusters of `text` with Arabic letters joined, and each lam-alef pair merged into one cluster of one cell."""
    if isinstance(clusters.shown, str):
        forms = joined(clusters.shown)
        pairs = [found.start() for found in _LAM_ALEF.finditer(forms)]
        return _merged(clusters._replace(shown=_LAM_ALEF.sub(_ligature, forms)), pairs)
    pieces = [_composed(piece) for piece in clusters.shown] if _DETACHED.search(text) else clusters.shown
    forms = joined(_letters(text, clusters.starts, pieces))
    shown = [form + piece[1:] if piece else "" for form, piece in zip(forms, pieces, strict=True)]
    pairs = [at for at in (found.start() for found in _LAM_ALEF.finditer(forms)) if _may_merge(text, clusters, at)]
    for at in pairs:
        shown[at] = _LIGATURES[forms[at : at + 2]] + shown[at][1:] + shown[at + 1][1:]
    keep = _all_but_second(len(shown), pairs)
    return _merged(clusters._replace(shown=list(compress(shown, keep))), pairs)


def without_harakat(pieces: Sequence[str]) -> Sequence[str]:
    """What to show of each cluster with Arabic vowel marks hidden; a detached hamza or madda stays."""
    return pieces if isinstance(pieces, str) else [piece[:1] + HARAKAT.sub("", piece[1:]) for piece in pieces]


def with_joiners(text: str, clusters: Clusters) -> Clusters:
    """The clusters with their ZWNJ and ZWJ shown, for a terminal that joins letters by itself."""
    if not _JOINERS.search(text):
        return clusters
    sources = (text[start:end] for start, end in pairwise(clusters.starts))
    shown = [
        piece + "".join(_JOINERS.findall(source)) if piece and _ARABIC.match(piece) else piece
        for piece, source in zip(clusters.shown, sources, strict=True)
    ]
    return clusters._replace(shown=shown)


def _letters(text: str, starts: Sequence[int], pieces: Sequence[str]) -> str:
    """One base letter a cluster, with the joiners that stand between them."""
    bases = [piece[:1] or " " for piece in pieces]
    for found in _JOINERS.finditer(text):
        at = bisect_right(starts, found.start()) - 1
        bases[at] = found[0] + bases[at] if found.start() == starts[at] else bases[at] + found[0]
    return "".join(bases)


def _composed(piece: str) -> str:
    """A letter with its detached hamza or madda as one letter, where Unicode has it; the other marks follow."""
    found = _DETACHED.search(piece)
    if not found or found.start() == 0:
        return piece
    letter = unicodedata.normalize("NFC", piece[0] + found[0])
    return letter + piece[1 : found.start()] + piece[found.end() :] if len(letter) == 1 else piece


def _may_merge(text: str, clusters: Clusters, lam: int) -> bool:
    """Not across a ZWJ, nor when a mark of another script makes either wider than a cell."""
    starts = clusters.starts
    return ZWJ not in text[starts[lam] : starts[lam + 1]] and clusters.widths[lam : lam + 2] == b"\x01\x01"


def _ligature(found: re.Match[str]) -> str:
    return _LIGATURES[found[0]]


def _all_but_second(length: int, pairs: Sequence[int]) -> bytearray:
    keep = bytearray(b"\1") * length
    for at in pairs:
        keep[at + 1] = 0
    return keep


def _merged(clusters: Clusters, pairs: Sequence[int]) -> Clusters:
    """Starts and widths without the second of each pair; `shown` is already so."""
    if not pairs:
        return clusters
    starts: list[int] = []
    widths = bytearray()
    at = 0
    for pair in pairs:
        starts += clusters.starts[at : pair + 1]
        widths += clusters.widths[at : pair + 1]
        at = pair + 2
    return Clusters([*starts, *clusters.starts[at:]], clusters.shown, bytes(widths + clusters.widths[at:]))


@cache
def _reshape(zwj: bool) -> Callable[[str], str]:
    """The reshaper with the letters of every language, and with all that would add or move anything switched off.

    It costs time for every letter to look for a ZWJ, and to keep harakat, which no word that it is given has.
    """
    from arabic_reshaper import ArabicReshaper

    off = ("support_ligatures", "delete_tatweel", "shift_harakat_position", "use_unshaped_instead_of_isolated")
    settings = {**dict.fromkeys(off, False), "delete_harakat": True, "support_zwj": zwj}
    reshaper = ArabicReshaper({"language": "Arabic", **settings})
    joins_both_sides = {letter: (letter,) * 4 for letter in _TATWEELS + ZWJ}
    reshaper.letters = {**LETTERS, **joins_both_sides, "\u0621": ("\ufe80", "", "", "")}
    reshape: Callable[[str], str] = reshaper.reshape
    return reshape
