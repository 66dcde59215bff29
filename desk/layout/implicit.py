"""UAX #9, resolution of one isolating run sequence: weak types W1-W7, brackets N0, neutrals N1-N2, levels I1-I2.

A sequence is a string of class letters, so most rules are one substitution. Rules that look back to the start of the
sequence see `sos` as its first letter.
"""

from __future__ import annotations

import re
from typing import Final

from desk.layout.tables import bidi as table

MAX_BRACKETS: Final = 63  # BD16
_PAIR_BY_OPENING = dict(zip(table.OPENING, table.PAIR, strict=True))
_PAIR_BY_CLOSING = dict(zip(table.CLOSING, table.PAIR, strict=True))

_MARKS = re.compile("([^M])(M+)")
_AFTER_ARABIC_LETTER = re.compile("A[^LRA]*")
_SEPARATOR = re.compile("(?<=E)[ec](?=E)|(?<=N)c(?=N)")
_TERMINATORS = re.compile("(?<!t)t++(?=E)|(?<=E)t+")
_AFTER_LEFT = re.compile("L[^LR]*")
_BETWEEN_LEFT = re.compile("(?<=L)O+(?=L)")
_BETWEEN_RIGHT = re.compile("(?<=[REN])O+(?=[REN])")
_OTHER_NEUTRAL = str.maketrans(dict.fromkeys("etc", "O"))
_NEUTRAL = str.maketrans(dict.fromkeys("BSWoklrfp", "O"))
_LEVELS = tuple(
    bytes.maketrans(b"LREN", bytes(level + up for up in ((1, 0, 1, 1) if level & 1 else (0, 1, 2, 2))))
    for level in range(126)
)


def resolve(classes: str, characters: str, level: int, sos: str, eos: str) -> bytes:
    """The final level of each character of a sequence; `characters` are only looked at for brackets."""
    resolved = _weak(sos + classes)
    if "o" in resolved and "k" in resolved:
        resolved = _Brackets(resolved, classes, characters, "LR"[level & 1]).resolve()
    resolved = _neutral(resolved.translate(_NEUTRAL) + eos, "LR"[level & 1])
    return resolved[1:-1].encode("ascii").translate(_LEVELS[level])


def _weak(letters: str) -> str:
    """W1 to W7."""
    if "M" in letters:
        letters = _MARKS.sub(_mark_as_base, letters)
    if "A" in letters:
        if "E" in letters:
            letters = _AFTER_ARABIC_LETTER.sub(lambda found: found[0].replace("E", "N"), letters)  # W2
        letters = letters.replace("A", "R")  # W3
    if "E" in letters or "N" in letters:
        letters = _SEPARATOR.sub(lambda found: letters[found.start() - 1], letters)  # W4
        letters = _TERMINATORS.sub(lambda found: "E" * len(found[0]), letters)  # W5
    letters = letters.translate(_OTHER_NEUTRAL)  # W6
    if "E" in letters:
        letters = _AFTER_LEFT.sub(lambda found: found[0].replace("E", "L"), letters)  # W7
    return letters


def _mark_as_base(found: re.Match[str]) -> str:
    """W1: marks take the class of what they stand on, ON after an isolate character (or a bracket, which is ON)."""
    base = found[1]
    return base + ("O" if base in "lrfpok" else base) * len(found[2])


def _neutral(letters: str, embedding: str) -> str:
    """N1 and N2: neutrals between two of the other direction take that, the rest take the embedding's."""
    if "O" not in letters:
        return letters
    if embedding == "L":
        letters = _BETWEEN_RIGHT.sub(lambda found: "R" * len(found[0]), letters)
    else:
        letters = _BETWEEN_LEFT.sub(lambda found: "L" * len(found[0]), letters)
    return letters.replace("O", embedding)


class _Brackets:
    """N0: paired brackets take the direction of what they enclose, or of what stands before them."""

    def __init__(self, resolved: str, classes: str, characters: str, embedding: str) -> None:
        self._letters = bytearray(resolved, "ascii")
        self._classes = classes
        self._characters = characters
        self._embedding = embedding
        self._seen = 0
        self._before = resolved[0]

    def resolve(self) -> str:
        """The letters after N0; position 0 is sos, so a character stands one further right than in `classes`."""
        for opening, closing in self._pairs():
            self._look_back(opening)
            direction = self._direction(opening, closing)
            if direction:
                self._set(opening, direction)
                self._set(closing, direction)
        return self._letters.decode("ascii")

    def _pairs(self) -> list[tuple[int, int]]:
        """BD16, sorted by the opening bracket."""
        opened: list[tuple[str, int]] = []
        pairs: list[tuple[int, int]] = []
        for found in re.finditer(b"[ok]", self._letters):
            at = found.start()
            character = self._characters[at - 1]
            if found[0] == b"o":
                if len(opened) == MAX_BRACKETS:
                    return sorted(pairs)
                opened.append((_PAIR_BY_OPENING[character], at))
                continue
            pair = _PAIR_BY_CLOSING[character]
            for depth in range(len(opened) - 1, -1, -1):
                if opened[depth][0] == pair:
                    pairs.append((opened[depth][1], at))
                    del opened[depth:]
                    break
        return sorted(pairs)

    def _look_back(self, opening: int) -> None:
        """The strong direction before `opening`; numbers count as R. Walks on from where the last pair left it."""
        last = -1
        for letter in b"LREN":
            at = self._letters.rfind(letter, self._seen, opening)
            if at > last:
                last, self._before = at, "L" if letter == ord("L") else "R"
        self._seen = opening

    def _direction(self, opening: int, closing: int) -> str:
        """The direction of a pair, "" when nothing inside is strong (N0 b to d)."""
        left = self._letters.find(b"L", opening + 1, closing) > 0
        right = any(self._letters.find(letter, opening + 1, closing) > 0 for letter in b"REN")
        if (left, right)[self._embedding == "R"]:
            return self._embedding
        if not left and not right:
            return ""
        opposite = "L" if left else "R"
        return opposite if self._before == opposite else self._embedding

    def _set(self, at: int, direction: str) -> None:
        """Gives a bracket its direction, and the marks on it the same."""
        end = at
        while end < len(self._classes) and self._classes[end] == "M":
            end += 1
        self._letters[at : end + 1] = direction.encode("ascii") * (end + 1 - at)
