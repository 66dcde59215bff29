"""What reading a report has found so far: its segments with cue, kind and speaker, and who spoke last. No rules."""

from __future__ import annotations

from dataclasses import dataclass, field

from desk.model import Report
from desk.quotes.attribution.choice import Attribution
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.kinds.context import Verdict
from desk.quotes.people.registry import Person
from desk.quotes.people.resolution import People
from desk.quotes.text.marks import Segment


@dataclass(slots=True)
class Found:
    """A segment on its way to a quote."""

    segment: Segment
    sentence: Sentence
    place: int
    attribution: Attribution
    verdict: Verdict
    person: Person | None = None


@dataclass(slots=True)
class Reading:
    """One report as it is being read, from top to bottom."""

    report: Report
    segments: list[Segment]
    inside: dict[int, list[Segment]]
    sentences: list[Sentence]
    people: People
    found: dict[int, Found] = field(default_factory=dict)
    sayings: dict[int, list[Saying]] = field(default_factory=dict)
    heard: dict[tuple[int, int], Person | None] = field(default_factory=dict)
    last: Found | None = None
    spoke: Attribution | None = None
    speaking: Person | None = None
