"""Lists of other reports that a site prints in or below a report: a heading that says so, then lines shaped like links.

A heading alone folds nothing: lines that end as sentences do are taken for the report, unless they stand single between
links in a list that runs to the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from desk.ingest.lines import Line
from desk.ingest.patterns import is_phrase, is_url, opens_with
from desk.model import Fold, FoldReason

_LINK = 160
_SUMMARY = 240
_SUBHEADING = 60
_BODY = 80
_TEASER = Fold(FoldReason.TEASER)


def find_teasers(lines: Sequence[Line]) -> Iterator[tuple[int, Fold]]:
    """The lines that lead away to other reports. Nothing above the first line of prose is one."""
    body = next((index for index, line in enumerate(lines) if _is_body(line) and len(line.text) >= _BODY), len(lines))
    index = body + 1
    while index < len(lines):
        end = _list_end(lines, index)
        for place in range(index, end):
            yield place, _TEASER
        index = max(end, index + 1)


def _list_end(lines: Sequence[Line], index: int) -> int:
    """Where the list that opens at `index` ends; `index` itself when none opens there."""
    line = lines[index]
    if _is_labelled_link(line):
        return index + 1
    certain = is_phrase(line, "TEASER_LABELS")
    if certain or is_phrase(line, "TEASER_HEADINGS"):
        return _end_after_heading(lines, index, certain=certain)
    return len(lines) if _is_bare_list(lines[index:]) else index


def _end_after_heading(lines: Sequence[Line], index: int, *, certain: bool) -> int:
    tail = lines[index + 1 :]
    if _runs_to_the_end(tail, certain=certain):
        return len(lines)
    links = _leading_links(tail)
    if certain:
        return index + 1 + links
    cut = sum(line.is_truncated for line in tail[:links])
    return index + 1 + links if cut >= 1 and links >= 2 else index


def _runs_to_the_end(tail: Sequence[Line], *, certain: bool) -> bool:
    """Whether all of `tail` is a list: mostly links, no two sentences in a row, none of them long."""
    bodies = [_is_body(line) for line in tail]
    if any(one and two for one, two in pairwise(bodies)):
        return False
    if any(is_body and len(line.text) > _SUMMARY for is_body, line in zip(bodies, tail, strict=True)):
        return False
    marks = sum(line.is_truncated or _is_heading(line) for line in tail)
    return sum(bodies) * 2 <= len(tail) and (certain or marks >= 1 or not any(bodies))


def _leading_links(tail: Sequence[Line]) -> int:
    """How many lines of `tail` are links; a short line right above the body is left to it as a subheading."""
    count = next((place for place, line in enumerate(tail) if _is_body(line)), len(tail))
    last = tail[count - 1] if count else None
    if last and 1 < count < len(tail) and len(last.text) <= _SUBHEADING and not last.is_truncated:
        return count - (not last.text.startswith(("-", "•", "·", "▪", "►", "*", ">", "»", "–")))
    return count


def _is_bare_list(tail: Sequence[Line]) -> bool:
    """Whether `tail` is headline and cut-off summary in turn, three times or more, without a heading above."""
    pairs = len(tail) // 2
    if pairs < 3 or any(_is_body(line) for line in tail):
        return False
    heads, summaries = tail[0 : pairs * 2 : 2], tail[1 : pairs * 2 : 2]
    return all(line.is_truncated and len(line.text) >= 40 for line in summaries) and not any(
        line.is_truncated for line in heads
    )


def _is_labelled_link(line: Line) -> bool:
    rest = opens_with(line, "TEASER_LABELS") if len(line.text) <= _LINK + 40 else None
    return rest is not None and rest.lstrip().startswith((":", "|", "- ", ">")) and len(rest.strip(" :|->")) >= 8


def _is_heading(line: Line) -> bool:
    return is_phrase(line, "TEASER_LABELS") or is_phrase(line, "TEASER_HEADINGS")


def _is_body(line: Line) -> bool:
    """Whether the line reads as a paragraph of a report: a sentence, or too long to be a link."""
    if line.is_truncated or _is_heading(line) or is_url(line):
        return False
    return (line.is_sentence and len(line.text) >= 40) or len(line.text) > _LINK
