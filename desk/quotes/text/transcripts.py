"""Turns of a transcript ("NAME: words"): quotes without marks, given as segments. No other text is read here."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from desk.quotes.text.marks import Segment
from index.spans import Span

CAPITALS = re.compile(r"\s*((?:[A-ZÀ-ÞА-Я][A-ZÀ-ÞА-Я.'’-]*)(?: [A-ZÀ-ÞА-Я.'’-]+){0,3})(?:[ ,][^:\n]{0,30})?:\s+(?=\S)")
LABEL = re.compile(r"\s*([^\W\d_][^:\n\"“«.!?]{0,30}):\s+(?=\S)")
FEWEST_CAPITALS = 3
FEWEST_LABELS = 4
OPENING = '"“«„'
MOST_MARKED = 4
"""Where one turn of so many begins with a mark, marks tell what was said and labels head sections."""


def with_turns(text: str, paragraphs: Sequence[Span], segments: list[Segment]) -> list[Segment]:
    """`segments` with one more around the words of every turn, when the report holds a transcript."""
    turns = _turns(text, paragraphs)
    if not turns:
        return segments
    merged: list[Segment] = []
    number: dict[int, int] = {}
    by_paragraph: dict[int, list[Segment]] = {}
    for segment in segments:
        by_paragraph.setdefault(segment.paragraph, []).append(segment)
    for index in range(len(paragraphs)):
        around = -1
        inside = by_paragraph.get(index, [])
        turn = turns.get(index)
        if turn is not None and not any(s.outer == turn for s in inside if s.parent < 0):
            around = len(merged)
            merged.append(Segment(around, turn, turn, index, turn=True))
        for segment in inside:
            number[segment.number] = len(merged)
            kept = around if around >= 0 and turn is not None and turn.encloses(segment.outer) else -1
            parent = number[segment.parent] if segment.parent >= 0 else kept
            same = segment.number == len(merged) and segment.parent == parent
            merged.append(segment if same else segment._replace(number=len(merged), parent=parent))
    return merged


def _turns(text: str, paragraphs: Sequence[Span]) -> dict[int, Span]:
    """The words of each turn by paragraph; empty when the paragraphs are no transcript."""
    for pattern, fewest in ((CAPITALS, FEWEST_CAPITALS), (LABEL, FEWEST_LABELS)):
        found = {i: match for i, span in enumerate(paragraphs) if (match := pattern.match(text, span.start, span.end))}
        if len(found) >= fewest and _is_talk(found, fewest):
            return {i: Span(match.end(), _end(text, paragraphs[i])) for i, match in found.items()}
    return {}


def _is_talk(found: dict[int, re.Match[str]], fewest: int) -> bool:
    """Whether labels come again and follow each other, before words that need no marks to be somebody's own."""
    labels = Counter(match.group(1).casefold() for match in found.values())
    again = sum(count for count in labels.values() if count > 1)
    follows = sum(index + 1 in found for index in found)
    marked = sum(match.string[match.end()] in OPENING for match in found.values())
    return len(labels) > 1 and again >= 2 and follows >= fewest - 1 and marked * MOST_MARKED < len(found)


def _end(text: str, span: Span) -> int:
    end = span.end
    while end > span.start and text[end - 1].isspace():
        end -= 1
    return end
