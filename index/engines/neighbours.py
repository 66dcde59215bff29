"""Words one letter away from a word, which a fuzzy one stands for. No index here."""

from __future__ import annotations

from functools import lru_cache

_ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz",
    "0123456789",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگ",
    "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџ",
    "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
    "αβγδεζηθικλμνξοπρσςτυφχψω",
)
_LETTERS = tuple(map(frozenset, _ALPHABETS))


def _alphabet(word: str) -> str:
    """The letters of every alphabet that `word` has a letter of."""
    return "".join(letters for letters, known in zip(_ALPHABETS, _LETTERS, strict=True) if not known.isdisjoint(word))


@lru_cache(maxsize=64)
def neighbours(word: str, first: int = 0, past: int | None = None) -> frozenset[str]:
    """`word` and every word one missing, added, changed or swapped letter away, in the alphabets of its letters.

    With `first` and `past` only those that differ where these letters are: words with all letters before `first`.
    """
    alphabet = _alphabet(word)
    places = range(first, min(len(word), len(word) if past is None else past - 1) + 1)
    cuts = [(word[:place], word[place:]) for place in places]
    found = {word} | {left + right[1:] for left, right in cuts if right and len(word) > 2}
    found |= {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    found |= {left + letter + right[1:] for left, right in cuts if right for letter in alphabet}
    found |= {left + letter + right for left, right in cuts for letter in alphabet}
    return frozenset(found)


def is_neighbour(word: str, other: str) -> bool:
    """Whether `other` is one of the `neighbours` of `word`."""
    if abs(len(word) - len(other)) > 1:
        return False
    place = 0
    for letter, its in zip(word, other, strict=False):
        if letter != its:
            break
        place += 1
    rest, left = word[place:], other[place:]
    if rest == left or (rest[1:] == left and len(word) > 2):
        return True
    if rest[:2] == left[1::-1] and rest[2:] == left[2:]:
        return True
    return bool(left) and left[1:] in (rest, rest[1:]) and left[0] in _alphabet(word)
