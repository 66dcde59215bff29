"""Where words begin and end for the cursor and the caret: letters, digits and the marks on them. No dictionary."""

from __future__ import annotations

import unicodedata

from index.spans import Span


def is_word(character: str) -> bool:
    """Whether a character belongs to a word: letters, digits, combining marks (general category M) and the joiners."""
    return character.isalnum() or unicodedata.category(character)[0] == "M" or character in "\u200c\u200d"


def word_start(text: str, offset: int, least: int = 0) -> int:
    """Where the word before `offset` starts, not before `least`."""
    while offset > least and not is_word(text[offset - 1]):
        offset -= 1
    while offset > least and is_word(text[offset - 1]):
        offset -= 1
    return offset


def word_end(text: str, offset: int, most: int | None = None) -> int:
    """Where the word after `offset` ends, not after `most`."""
    most = len(text) if most is None else most
    while offset < most and not is_word(text[offset]):
        offset += 1
    while offset < most and is_word(text[offset]):
        offset += 1
    return offset


def next_word(text: str, offset: int, most: int | None = None) -> int:
    """Where the word after the one at `offset` starts, not after `most`."""
    most = len(text) if most is None else most
    while offset < most and is_word(text[offset]):
        offset += 1
    while offset < most and not is_word(text[offset]):
        offset += 1
    return offset


def word_at(text: str, offset: int) -> Span:
    """The word around `offset`, or the one character there when it belongs to none."""
    if not 0 <= offset < len(text) or not is_word(text[offset]):
        return Span(offset, min(offset + 1, len(text))) if offset <= len(text) else Span(len(text), len(text))
    start = end = offset
    while start and is_word(text[start - 1]):
        start -= 1
    while end < len(text) and is_word(text[end]):
        end += 1
    return Span(start, end)


def word_under(text: str, offset: int) -> str:
    """The word of `text` at `offset`, or the one that ends there; "" when there is none."""
    for place in (offset, offset - 1):
        if 0 <= place < len(text) and is_word(text[place]):
            return word_at(text, place).of(text)
    return ""
