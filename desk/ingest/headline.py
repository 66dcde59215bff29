"""Which line is the headline, and the title of a report that has none. General shapes only, no words of a language."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desk.ingest.lines import Line, fold, words
from desk.ingest.phrases import HEADLINE_LABELS
from index.spans import Span

LONGEST = 180
_MARKDOWN = re.compile(r"#{1,6}\s+(?P<title>.*?\S)(?:\s+#+)?\s*")
"""A heading of CommonMark 0.31, section 4.2."""
_LABEL = re.compile(r"(?P<label>[^\W\d_]{4,12})\s?:\s*(?=\S)")
_TITLE = 110
_NEAR_TOP = 6
_STANDFIRST = 320
_SENTENCE_END = re.compile(r"[.!?؟۔。！？]+[\"'”’»)\]]*(?=\s+[^\W\da-zß-ÿ]|$)")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Prof|Dept|No|vs|MM|Mme)|\.[A-Za-z])\.$"
)


@dataclass(frozen=True, slots=True)
class Title:
    """The title, where it stands in the stored text (None when it stands nowhere), and the index of its line."""

    text: str
    span: Span | None = None
    line: int | None = None


def find_title(
    lines: Sequence[Line], usable: Sequence[bool], given: str = "", body_start: Callable[[Line], int] = lambda _: 0
) -> Title:
    """The title of a text. `usable` marks the lines that may be a headline; `given` is what its markup says.

    Where no line is a headline the first sentence serves; `body_start` tells how much of its line is dateline.
    """
    if given:
        return _given(lines, given)
    labelled = next((line for line in range(len(lines[:_NEAR_TOP])) if _label_end(lines[line])), None)
    if labelled is not None:
        return _on_line(lines, labelled)
    for index in _first(usable, _NEAR_TOP):
        if _is_headline(lines, usable, index) and not _is_section(lines, usable, index):
            return _on_line(lines, index)
        if len(lines[index].text) > LONGEST or lines[index].is_sentence:
            break
    first = next(iter(_first(usable, len(lines))), 0)
    return _from_body(lines[first], body_start(lines[first]))


def _given(lines: Sequence[Line], given: str) -> Title:
    key = fold(given)
    for index, line in enumerate(lines[:12]):
        if line.key == key or (len(line.key) >= 20 and key.startswith(line.key)):
            return _on_line(lines, index)
    return Title(given)


def _first(usable: Sequence[bool], count: int) -> list[int]:
    return [index for index, is_usable in enumerate(usable) if is_usable][:count]


def _is_headline(lines: Sequence[Line], usable: Sequence[bool], index: int) -> bool:
    line = lines[index]
    if len(line.text) > LONGEST or line.is_sentence or line.text.endswith((":", ",", "،", ";", "؛")):
        return False
    if len(words(line.text)) < 2:
        return False
    return any(usable[index + 1 :])


def _is_section(lines: Sequence[Line], usable: Sequence[bool], index: int) -> bool:
    """Whether the line only names a section: few words, none of which comes again, above a fuller headline."""
    own = words(lines[index].text)
    after = next((place for place in range(index + 1, len(lines)) if usable[place]), None)
    if len(own) > 3 or after is None or not _is_headline(lines, usable, after):
        return False
    fuller = set(words(lines[after].text))
    below = {word for line in lines[after + 1 :] for word in words(line.text)}
    return len(fuller) >= 4 and not below & set(own) and bool(below & fuller)


def _on_line(lines: Sequence[Line], index: int) -> Title:
    """A line as title: without edge space, without the number signs of Markdown, without "Subject:" before it."""
    line = lines[index]
    marked = _MARKDOWN.fullmatch(line.text)
    begin, end = marked.span("title") if marked else (_label_end(line), len(line.text))
    return Title(line.text[begin:end], Span(line.text_start + begin, line.text_start + end), index)


def _label_end(line: Line) -> int:
    """Where the headline begins behind the label that says it is one, 0 when there is no such label."""
    found = _LABEL.match(line.text)
    return found.end() if found and found["label"].casefold() in HEADLINE_LABELS else 0


def _from_body(line: Line, skip: int) -> Title:
    """The first sentence, cut between words when it is long; `skip` characters of dateline are left out."""
    sentence = first_sentence(line.text[skip:])
    start = line.text_start + skip
    if len(sentence) <= _TITLE + 10:
        return Title(sentence, Span(start, start + len(sentence)))
    cut = sentence.rfind(" ", 0, _TITLE)
    shown = sentence[: cut if cut > 0 else _TITLE].rstrip(" ,;:،؛-–—")
    return Title(shown + "…", Span(start, start + len(shown)))


def first_sentence(text: str) -> str:
    """`text` up to the end of its first sentence, final marks included; abbreviations and initials do not end one."""
    for found in _SENTENCE_END.finditer(text):
        if not _ABBREVIATION.search(text[: found.start() + 1]):
            return text[: found.end()]
    return text


def is_standfirst(line: Line, below: Sequence[Line]) -> bool:
    """Whether the line sums up what stands `below`: one sentence, no longer than two lines, its words come again."""
    if not line.is_sentence and len(line.text.split()) < 8:
        return False
    if len(line.text) > _STANDFIRST or len(below) < 2 or first_sentence(line.text) != line.text:
        return False
    own = {word for word in words(line.text) if len(word) >= 4}
    later = {word for other in below for word in words(other.text)}
    return len(own) >= 3 and len(own & later) * 10 >= len(own) * 4 and not line.text.startswith(('"', "“", "«"))
