"""The best window of a text around its hits: where it stands and the hits inside. Spans only; markup is the
caller's."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from index.documents import Passage
from index.spans import Span

_LOOKED_AT, _TOGETHER = 200, 20
"""Hits of one text at which a window may begin, and hits in one that count."""


@dataclass(frozen=True, slots=True)
class Window:
    """`span` of the stored text, and the hits inside it as offsets from its start."""

    span: Span
    hits: tuple[Span, ...]


def best_window(text: str, spans: Sequence[Span], passages: Sequence[Passage] = (), length: int = 160) -> Window:
    """The window of at most about `length` code points with the most different hits, cut at word edges, in one passage.

    `spans` are in order, none in another. Without any, the beginning of the first proper passage.
    """
    if not spans:
        area = _passage(text, passages, _beginning(text, passages))
        return Window(_edges(text, area, area.start, length), ())
    first = _best(text, spans, passages, length)
    area = _passage(text, passages, spans[first])
    last = first
    while (
        last + 1 < len(spans) and area.encloses(spans[last + 1]) and spans[last + 1].end - spans[first].start <= length
    ):
        last += 1
    slack = max(0, length - (spans[last].end - spans[first].start))
    before = min(slack // 3, spans[first].start - area.start)
    start = max(area.start, min(spans[first].start - before, area.end - length))
    window = _edges(text, area, start, length)
    inside = [span for span in spans[bisect_left(spans, Span(window.start, window.start)) :] if window.encloses(span)]
    return Window(window, tuple(span.shift(-window.start) for span in inside))


def _beginning(text: str, passages: Sequence[Passage]) -> Span:
    proper = next((passage.span for passage in passages if not passage.weight), None)
    return proper or Span(0, min(1, len(text)))


def _best(text: str, spans: Sequence[Span], passages: Sequence[Passage], length: int) -> int:
    """The hit that a window should begin with: most different words, proper passages first, then the earliest."""
    best, best_score = 0, (-1, -1)
    area, weight = _passage(text, passages, spans[0]), _weight(passages, spans[0])
    words = [span.of(text).casefold() for span in spans[: _LOOKED_AT + _TOGETHER]]
    ends = [span.end for span in spans[: _LOOKED_AT + _TOGETHER]]
    for number, span in enumerate(spans[:_LOOKED_AT]):
        if not area.encloses(span):
            area, weight = _passage(text, passages, span), _weight(passages, span)
        last = min(area.end, span.start + length)
        past = bisect_right(ends, last, number, min(number + _TOGETHER, len(ends)))
        score = (len(set(words[number:past])), -weight)
        if score > best_score:
            best, best_score = number, score
    return best


def _at(passages: Sequence[Passage], span: Span) -> Passage | None:
    place = bisect_left(passages, span.start + 1, key=lambda passage: passage.span.start) - 1
    return passages[place] if place >= 0 and passages[place].span.encloses(span) else None


def _weight(passages: Sequence[Passage], span: Span) -> int:
    passage = _at(passages, span)
    return int(passage.weight) if passage else 0


def _passage(text: str, passages: Sequence[Passage], span: Span) -> Span:
    passage = _at(passages, span)
    if passage:
        return passage.span
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return Span(start, len(text) if end < 0 else end)


def _edges(text: str, area: Span, start: int, length: int) -> Span:
    """From `start` over `length` code points within `area`, moved to word edges."""
    end = min(area.end, start + length)
    if end < area.end:
        space = max(text.rfind(" ", start + 1, end + 1), text.rfind("\n", start + 1, end + 1))
        end = space if space > start + length // 2 else end
    if start > area.start and not text[start - 1].isspace():
        space = text.find(" ", start, min(end, start + 24))
        start = space + 1 if space >= 0 else start
    return Span(start, max(start, end))
