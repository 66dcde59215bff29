"""What a site puts around a report: buttons, players, stamps, addresses, comment boxes, topics, breadcrumbs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from desk.ingest.dates import first_date
from desk.ingest.lines import Line, fold, words
from desk.ingest.patterns import is_phrase, is_rule, is_url, opens_with
from desk.model import Fold, FoldReason

_SHORT = 120
_PLAYER = 100
_TOPICS = 70
_OVERLAP = 0.2
_SEPARATORS = re.compile(r"\s+[|>»›•·/]\s+")
_STAMP_AT_END = re.compile(
    r"[,|-]\s*(?:modifie|publie|mis a jour|updated|published|posted)(?: (?:le|a|on|at))?\s*[\d:h/. -]*$"
)
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright\b)\s*(?:©|\(c\)|\d{4}|[^\W\d_])")
_RESERVED = re.compile(
    fold(r"all rights reserved|tous droits réservés|الحقوق محفوظة|derechos reservados|rechte vorbehalten")
)
_COUNTED = re.compile(r"\(?\d+\)?")


def find_furniture(lines: Sequence[Line]) -> Iterator[tuple[int, Fold]]:
    """The lines that belong to the page. Each is judged by itself, but for topics, breadcrumbs and a comment thread."""
    count = len(lines)
    reasons = [_reason(line, at_edge=index < 3 or index >= count - 5) for index, line in enumerate(lines)]
    yield from ((index, Fold(reason)) for index, reason in enumerate(reasons) if reason)
    yield from _words(lines, [reason is not None for reason in reasons])
    if _is_topics(lines):
        yield 0, Fold(FoldReason.TOPICS)
    yield from _breadcrumb_title(lines)
    yield from _thread(lines)


def _reason(line: Line, *, at_edge: bool) -> FoldReason | None:
    if len(line.text) > 400:
        return None
    if is_phrase(line, "COMMENTS"):
        return FoldReason.COMMENTS
    if (
        is_url(line)
        or is_rule(line)
        or is_phrase(line, "FURNITURE")
        or _is_rights(line)
        or _is_stamp(line)
        or _is_player(line)
    ):
        return FoldReason.FURNITURE
    return FoldReason.FURNITURE if at_edge and _is_menu(line) else None


def _words(lines: Sequence[Line], is_furniture: Sequence[bool]) -> Iterator[tuple[int, Fold]]:
    """The single words that stand beside furniture or beside each other."""
    is_word = [is_phrase(line, "FURNITURE_WORDS") for line in lines]
    for index in range(len(lines)):
        around = [place for place in (index - 1, index + 1) if 0 <= place < len(lines)]
        beside = any(is_furniture[place] or is_word[place] for place in around)
        chained = " " in lines[index].key
        if is_word[index] and not is_furniture[index] and (beside or chained):
            yield index, Fold(FoldReason.FURNITURE)


def _is_stamp(line: Line) -> bool:
    """`Published: 16 June 2009 12:30`, `Rédaction X, modifié à`: when the page was put up or changed, and no more."""
    if len(line.text) > _SHORT or line.is_sentence:
        return False
    if _STAMP_AT_END.search(line.key):
        return True
    rest = opens_with(line, "STAMPS")
    if rest is None:
        return False
    found = first_date(rest)
    left = rest if found is None else rest[: found.start] + rest[found.end :]
    return len(words(left)) <= (4 if found else 0)


def _is_rights(line: Line) -> bool:
    """`© 2009 The Herald. All rights reserved.`"""
    return len(line.text) <= 200 and (_RIGHTS.match(line.key) is not None or _RESERVED.search(line.key) is not None)


def _is_player(line: Line) -> bool:
    """`Listen to our correspondent:` above a player that the text does not hold."""
    if len(line.text) > _PLAYER or line.text[-1] not in ":>►▶":
        return False
    rest = opens_with(line, "PLAYERS")
    return rest is not None and 1 <= len(words(rest)) <= 12


def _is_menu(line: Line) -> bool:
    """`Home > World > Iran` or `News | Sport | Business`."""
    parts = _SEPARATORS.split(line.text)
    return len(parts) >= 3 and all(0 < len(part.split()) <= 3 for part in parts) and not line.is_sentence


def _is_topics(lines: Sequence[Line]) -> bool:
    """Whether the first line strings trending topics together: no punctuation, and none of its words in the report."""
    if len(lines) < 3:
        return False
    top, rest = lines[0], lines[1:]
    if len(top.text) < _TOPICS or re.search(r"[.,;:!?،؛؟\"«»“”…|]", top.text) or not _has_headline(rest):
        return False
    own = {word for word in words(top.text) if len(word) >= 4}
    if len(own) < 6 or not _is_capitalised(top.text):
        return False
    elsewhere = {word for line in rest for word in words(line.text)}
    return len(own & elsewhere) <= _OVERLAP * len(own)


def _has_headline(rest: Sequence[Line]) -> bool:
    head, below = rest[0], rest[1:3]
    return len(head.text) <= 160 and not head.is_sentence and any(len(line.text) >= 80 for line in below)


def _is_capitalised(text: str) -> bool:
    """Whether topic after topic starts with a capital; scripts without capitals always pass."""
    parts = text.split()
    cased = [part for part in parts if part[:1].lower() != part[:1].upper()]
    return sum(part[0].isupper() for part in cased) * 3 >= len(cased)


def _breadcrumb_title(lines: Sequence[Line]) -> Iterator[tuple[int, Fold]]:
    """A line above the headline that glues a section's name to the headline's beginning."""
    for index, line in enumerate(takewhile(lambda one: not one.is_sentence, lines[:2])):
        bare = line.key.rstrip(" .…:|-")
        for other in lines[index + 1 : index + 4]:
            if len(other.text) <= 200 and _ends_in(bare, other.key):
                yield index, Fold(FoldReason.FURNITURE)
                break


def _ends_in(bare: str, headline: str) -> bool:
    """Whether `bare` is a short name and then at least 20 characters of the beginning of `headline`."""
    opening = headline[:20]
    place = bare.find(opening) if len(opening) == 20 else -1
    return 0 < place <= 40 and headline.startswith(bare[place:])


def _thread(lines: Sequence[Line]) -> Iterator[tuple[int, Fold]]:
    """What stands below a counted comments heading, when most of the text stands above it."""
    total = sum(len(line.text) for line in lines)
    above = 0
    for index, line in enumerate(lines):
        if above * 2 >= total and is_phrase(line, "COMMENTS") and _COUNTED.search(line.key):
            yield from ((place, Fold(FoldReason.COMMENTS)) for place in range(index + 1, len(lines)))
            return
        above += len(line.text)
