"""Lists of other reports that a site prints in or below a report: a heading that says so, then lines shaped like links.

A heading alone folds nothing: lines that end as sentences do are taken for the report, unless they stand single between
links in a list that runs to the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from desk.ingest.lines import Line
from desk.ingest.patterns import is_phrase, is_url, opens_with
from desk.model import Fold, FoldReason

_LINK = 160
_SUMMARY = 240
_SUBHEADING = 60
_BODY = 80
_SENTENCE = 40
_QUESTION = 120
_BULLETS = ("-", "•", "·", "▪", "►", "*", ">", "»", "–")
_TEASER = Fold(FoldReason.TEASER)


def find_teasers(lines: Sequence[Line]) -> Iterator[tuple[int, Fold]]:
    """The lines that lead away to other reports. Nothing above the first line of prose is one."""
    page = _shapes(lines)
    index = page.first_body + 1
    while index < len(lines):
        end = _list_end(page, index)
        for place in range(index, end):
            yield place, _TEASER
        index = max(end, index + 1)


@dataclass(frozen=True, slots=True)
class _Shapes:
    """What every line of a text looks like, counted once.

    The sums count from the first line on; `next_body` is for each line, and the end, the first paragraph from there on.
    """

    lines: Sequence[Line]
    labels: tuple[bool, ...]
    headings: tuple[bool, ...]
    bodies: tuple[bool, ...]
    first_body: int
    last_body: int
    last_firm_body: int
    sum_bodies: tuple[int, ...]
    sum_cut: tuple[int, ...]
    sum_marks: tuple[int, ...]
    next_body: tuple[int, ...]


def _shapes(lines: Sequence[Line]) -> _Shapes:
    labels = tuple(is_phrase(line, "TEASER_LABELS") for line in lines)
    headings = tuple(is_phrase(line, "TEASER_HEADINGS") for line in lines)
    bodies = tuple(
        _is_body(line) and not (label or heading) for line, label, heading in zip(lines, labels, headings, strict=True)
    )
    cut = [line.is_truncated for line in lines]
    places = [index for index, is_body in enumerate(bodies) if is_body]
    firm = (i for i in reversed(places) if len(lines[i].text) > _SUMMARY or (i > 0 and bodies[i - 1]))
    return _Shapes(
        lines,
        labels,
        headings,
        bodies,
        first_body=next((index for index in places if len(lines[index].text) >= _BODY), len(lines)),
        last_body=places[-1] if places else -1,
        last_firm_body=next(firm, -1),
        sum_bodies=tuple(accumulate(bodies, initial=0)),
        sum_cut=tuple(accumulate(cut, initial=0)),
        sum_marks=tuple(accumulate(map(any, zip(cut, labels, headings, strict=True)), initial=0)),
        next_body=_next(bodies),
    )


def _next(bodies: Sequence[bool]) -> tuple[int, ...]:
    """For every index and the end, the first index from there on that is true, or the end."""
    found = [len(bodies)]
    for index in range(len(bodies) - 1, -1, -1):
        found.append(index if bodies[index] else found[-1])
    return tuple(reversed(found))


def _list_end(page: _Shapes, index: int) -> int:
    """Where the list that opens at `index` ends; `index` itself when none opens there."""
    if page.labels[index] or page.headings[index]:
        return _end_after_heading(page, index)
    if _is_labelled_link(page.lines[index]):
        return index + 1
    if index == page.last_body + 1 and _is_bare_list(page.lines[index:]):
        return len(page.lines)
    return index


def _end_after_heading(page: _Shapes, index: int) -> int:
    if _runs_to_the_end(page, index + 1):
        return len(page.lines)
    end = _end_of_links(page, index + 1)
    if page.labels[index]:
        return end
    is_list = end - index >= 3 and page.sum_cut[end] > page.sum_cut[index + 1]
    return end if is_list else index


def _runs_to_the_end(page: _Shapes, start: int) -> bool:
    """Whether all lines from `start` are a list: mostly links, no two sentences in a row, none of them long.

    Sentences are part of a list only where at least two other lines break off or are headings.
    """
    count = len(page.lines) - start
    sentences = page.sum_bodies[-1] - page.sum_bodies[start]
    if page.last_firm_body > start or (start < len(page.lines) and page.bodies[start]):
        return False
    marks = page.sum_marks[-1] - page.sum_marks[start]
    return sentences * 2 <= count and (marks >= 2 or not sentences)


def _end_of_links(page: _Shapes, start: int) -> int:
    """Where the links from `start` end; a short line right above the body is left to it as a subheading."""
    end = page.next_body[start]
    last = page.lines[end - 1]
    is_subheading = (
        start + 1 < end < len(page.lines)
        and len(last.text) <= _SUBHEADING
        and not last.is_truncated
        and not last.text.startswith(_BULLETS)
    )
    return end - is_subheading


def _is_bare_list(tail: Sequence[Line]) -> bool:
    """Whether `tail` is headline and cut-off summary in turn, three times or more, without a heading above."""
    pairs = len(tail) // 2
    heads, summaries = tail[0 : pairs * 2 : 2], tail[1 : pairs * 2 : 2]
    return (
        pairs >= 3
        and all(line.is_truncated and len(line.text) >= _SENTENCE for line in summaries)
        and not any(line.is_truncated for line in heads)
    )


def _is_labelled_link(line: Line) -> bool:
    """`Read also: Title of another report`."""
    if line.is_sentence or len(line.text) > _LINK + 40:
        return False
    rest = opens_with(line, "TEASER_LABELS")
    return rest is not None and rest.lstrip().startswith((":", "|", "- ", ">")) and len(rest.strip(" :|->")) >= 8


def _is_body(line: Line) -> bool:
    """Whether the line reads as a paragraph of a report: a sentence, or too long to be a link.

    Headlines that ask or shout are links all the same.
    """
    if line.is_truncated or is_url(line):
        return False
    shortest = _QUESTION if line.text.endswith(("?", "؟", "!")) else _SENTENCE
    return (line.is_sentence and len(line.text) >= shortest) or len(line.text) > _LINK
