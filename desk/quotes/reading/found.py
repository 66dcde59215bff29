"""What reading a report has found so far: its segments with cue, kind and speaker, and who spoke last. No rules.

Words of the report are held for the paragraphs beside the one that is being read alone, so that a report of any length
takes little more room than its quotes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from desk.model import Report, Speaker
from desk.quotes.attribution.ties import Attribution, Tie
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.kinds.context import Verdict
from desk.quotes.people.hearing import People
from desk.quotes.people.registry import Person
from desk.quotes.text.marks import Segment
from index.spans import Span

BESIDE = 3
"""How many paragraphs back a rule looks."""


def speaker_of(report: Report, place: Span | None, person: Person | None, via: Sequence[Span] = ()) -> Speaker:
    """Who speaks as the model has it: as written at `place`, and who that is."""
    text = place.of(report.text) if place else None
    return Speaker(
        text=text,
        span=place,
        identity=person.identity if person else (text or ""),
        anonymous=person.anonymous if person else False,
        via=tuple([span.of(report.text) for span in via]),
    )


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
class Told:
    """What is kept of a segment once the paragraphs beside it have been read: no words, only where they stand."""

    segment: Segment
    verdict: Verdict
    tie: Tie
    cue: Span | None
    speaker: Span | None
    via: tuple[Span, ...]
    person: Person | None


class Heard(NamedTuple):
    """A sentence that has been read: its cues, and who speaks by each, by the place of the cue."""

    sentence: Sentence
    sayings: Sequence[Saying]
    people: dict[int, Person | None]


@dataclass(slots=True)
class Reading:
    """One report as it is being read, from top to bottom.

    `before` is the sentence read last, `quiet` the last one without quotes, `following` the next one; `found` has the
    segments of the paragraphs beside by their number, `told` all before them.
    """

    report: Report
    segments: list[Segment]
    sentences: Iterable[Sentence]
    people: People
    before: Heard | None = None
    quiet: Heard | None = None
    following: Sentence | None = None
    found: dict[int, Found] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    last: Found | None = None
    names: set[str] = field(default_factory=set)
    spoke: Attribution | None = None
    speaking: Person | None = None

    def open(self, paragraph: int) -> None:
        """Go on to a paragraph, and let go of the words of those that are too far back."""
        if self.before is not None and self.before.sentence.paragraph != paragraph:
            self.let_go([found for found in self.found.values() if found.segment.paragraph < paragraph - BESIDE])

    def let_go(self, read: Sequence[Found]) -> None:
        """Keep no more of some segments than their places."""
        for found in read:
            del self.found[found.segment.number]
            self.told.append(_told(found))

    def awaits_name(self) -> bool:
        """Whether somebody has spoken by office alone, who may be named further down."""
        people = (found.person for group in (self.told, self.found.values()) for found in group)
        return any(p is not None and p.may_be_named for p in people)

    def inside(self, around: Segment) -> list[Segment]:
        """The segments right inside another one."""
        found = []
        for number in range(around.number + 1, len(self.segments)):
            segment = self.segments[number]
            if segment.outer.start >= around.outer.end:
                break
            if segment.parent == around.number:
                found.append(segment)
        return found


def _told(found: Found) -> Told:
    given, speaker = found.attribution, found.attribution.speaker
    return Told(
        found.segment,
        found.verdict,
        given.tie,
        given.saying.span if given.saying and given.tie is not Tie.NONE else None,
        speaker.span if speaker else None,
        tuple([mention.span for mention in given.via]),
        found.person,
    )
