"""Stories: the reports of one event, grouped by the desk or by the editor, and what a report is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NewType

if TYPE_CHECKING:
    from desk.model.report import ReportId

StoryId = NewType("StoryId", str)


@dataclass(frozen=True, slots=True)
class Story:
    """Reports of one event.

    `name` is the most central headline in the `language` that most are written in, or what the editor wrote
    (`by_hand`; then `language` is ""). A report that stands alone is in a story only when an editor named it.
    """

    id: StoryId
    name: str
    language: str = ""
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Membership:
    """The group that a report is in; `by_hand` when the editor put it there, and then the desk leaves it there."""

    report: ReportId
    story: StoryId
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Topic:
    """What a report is about: (term, how much it dwells on it, 0..1), the most telling terms of each kind first.

    A term is `n:` and a name's key across scripts, `d:` and a number, `c:` and a notion of the lexicon, or `s:` and a
    stem of `language`. `anchors` are those names and numbers that are no ordinary words.
    """

    language: str
    day: date | None
    terms: tuple[tuple[str, float], ...]
    anchors: frozenset[str] = frozenset()
