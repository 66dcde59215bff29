"""Matching lines against the phrase tables. The words themselves are in `phrases`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from desk.ingest import phrases
from desk.ingest.lines import Line, fold

_LONGEST = 240
_EDGE = " -•·▪►▶»>|*#:_\"'[]←→↓.!?؟…/&,"
_SPELT = " -•·▪►▶»>|:_\"'[]←→↓.!?؟…/&,"
_BETWEEN = re.compile(r"[\s\-•·|/&,»>:._!?؟…]+|$")
_URL = re.compile(r"(?:https?://|ftp://|www\.)\S+", re.IGNORECASE)
_RULE = re.compile(r"[-–—_=|•·▪►▶»›>+]+")
_WILD = r"[^.!?]{1,60}?"
_NUMBER = r"\d[\d.,]*"


def is_phrase(line: Line, table: str) -> bool:
    """Whether the line is a phrase of `table`, or several in a row, bullets and final marks left aside."""
    if len(line.text) > _LONGEST:
        return False
    if _is_chain(line.key.strip(_EDGE), table):
        return True
    return line.parted != "" and _is_chain(line.parted.strip(_EDGE), table)


def opens_with(line: Line, table: str) -> str | None:
    """What follows the phrase of `table` that the line opens with (folded), or None when it opens with none."""
    key = line.key.lstrip(_EDGE)
    found = _opening(table).match(key)
    return None if found is None else key[found.end() :]


def is_url(line: Line) -> bool:
    """Whether the line is an address and nothing else."""
    return _URL.fullmatch(line.text.strip("<>()[] ")) is not None


def is_rule(line: Line) -> bool:
    """Whether the line is only dashes, bullets or bars. Asterisks part sections of a text, so they are left alone."""
    return _RULE.fullmatch(line.text) is not None


def _is_chain(key: str, table: str) -> bool:
    place = 0
    while place < len(key):
        if _whole(table).fullmatch(key, place):
            return True
        found = _opening(table).match(key, place)
        gap = _BETWEEN.match(key, found.end()) if found else None
        if gap is None:
            return False
        place = gap.end()
    return place > 0


@cache
def _whole(table: str) -> re.Pattern[str]:
    return re.compile("|".join(_glob(phrase) for phrase in _phrases(table)))


@cache
def _opening(table: str) -> re.Pattern[str]:
    plain = (phrase for phrase in _phrases(table) if "*" not in phrase)
    return re.compile(f"(?:{'|'.join(map(_glob, plain))})(?![^\\W_])")


@cache
def _phrases(table: str) -> tuple[str, ...]:
    """Every phrase of `table` in folded form, the longest first, so that an alternation takes the longest."""
    entries: Iterable[str | tuple[str, str]] = getattr(phrases, table)
    joined = (entry if isinstance(entry, str) else entry[1] for entry in entries)
    found = {fold(phrase).strip(_SPELT) for one in joined for phrase in one.split("|")}
    return tuple(sorted(found, key=lambda one: (-len(one), one)))


def _glob(phrase: str) -> str:
    """A phrase as a pattern: `#` a number, ` *` a few words, `*` at the end of a word anything up to the line end."""
    body, open_end = (phrase[:-1], ".*") if phrase.endswith("*") and not phrase.endswith(" *") else (phrase, "")
    return re.escape(body).replace(r"\#", _NUMBER).replace(r"\*", _WILD) + open_end
