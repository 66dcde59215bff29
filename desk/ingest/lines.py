"""The lines of a stored text and the folded form in which they are compared. No judgement about what a line is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from index.spans import Span

INVISIBLE = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u00ad\u061c"
)
_DROP_INVISIBLE = str.maketrans("", "", INVISIBLE + "\u0640")
_SAME = str.maketrans("’‘ʼ`´“”„«»‹›–—‑−", "'''''" + '""""' + '"' * 3 + "----")
_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]+"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_CLOSERS = " \t\"'”’»›)]}*_"
_FINAL = ".!?؟۔。！？।"
_GLUED = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ]{2})|(?<=[a-zß-öø-ÿ]{3})(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ])")
_CUT = re.compile(r"(?:\.{3}|…)\s*(?:[\])]\s*)?$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line with something visible in it: where it stands, its text without edge space, and its folded form.

    `span` covers the whole line but its end; `text_start` is where `text` begins in it; `parted` is the folded form
    with its glued words taken apart, "" when none are.
    """

    span: Span
    text: str
    key: str
    text_start: int
    parted: str = ""

    @property
    def is_truncated(self) -> bool:
        """Whether it breaks off in an ellipsis."""
        return ("..." in self.text or "…" in self.text) and _CUT.search(self.text) is not None

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence does, closing marks left aside; a line that breaks off does not."""
        return not self.is_truncated and self.text.rstrip(_CLOSERS)[-1:] in tuple(_FINAL)


def fold(text: str) -> str:
    """`text` for comparison: case, accents, vowel signs, hamza seats, quotation marks, dashes and space made equal."""
    if text.isascii():
        return " ".join(text.casefold().translate(_SAME).split())
    decomposed = unicodedata.normalize("NFKD", text.translate(_DROP_INVISIBLE)).casefold()
    return " ".join(_MARKS.sub("", decomposed).translate(_SAME).split())


def unglue(text: str) -> str:
    """`text` with a space where a page's markup was lost between a small letter and a capital: `likeRELATED`."""
    return _GLUED.sub(" ", text)


def words(text: str) -> list[str]:
    """The words of `text` in folded form, of two letters or more; the Arabic article is left aside."""
    return [_without_article(word) for word in _WORD.findall(fold(text))]


def _without_article(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def split_lines(text: str) -> tuple[Line, ...]:
    """Every line of `text` that shows something; spans leave the line end out and keep edge space in."""
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    start = 0
    for whole in text.splitlines(keepends=True):
        content = whole.splitlines()[0]
        bare = content.strip().strip(INVISIBLE).strip()
        if bare:
            span = Span(start, start + len(content))
            parted = unglue(bare)
            yield Line(span, bare, fold(bare), start + content.index(bare), fold(parted) if parted != bare else "")
        start += len(whole)
