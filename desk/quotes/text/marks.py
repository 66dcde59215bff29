"""Quotation marks of every style to marked segments, paragraph by paragraph. No verdict on what a segment is.

Marks of one family may close each other, as typists mix them. Nothing raises and nothing is dropped but a single mark
that can only be an apostrophe: a mark that never closes ends with its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from desk.quotes.text.signs import CLOSING, FAMILY, MARK, MARKS_OF, OPENING, PRIME, TYPED, Family, Mark
from index.spans import Span

NEVER_OPENS = re.compile(r"'(?:em|tis|twas|til|till|cause|bout|n|round|\d\ds?)\b", re.IGNORECASE)
SINGLE_CLOSING = re.compile(r"(?<=\S)['’](?!\w)|(?<=[,.!?…] )['’](?!\S)")
SPACED = re.compile(r"\s+[\u0620-\u06d3][^'’]*['’](?!\w)")
"""Behind a single mark in a script without apostrophes: a blank, words, and the mark that closes them."""
DEEPEST = 6
"""How far marks nest."""
ONWARD = 3
"""In how many paragraphs behind one a quote may go on whose single mark nothing closes; captions stand between."""
UNSOUGHT = -2
"""Where the last closing mark stands before it is sought."""
NONE_LEFT = dict.fromkeys(Family, 0)


class Segment(NamedTuple):
    """What stands between two marks. `parent` numbers the segment around it (-1: none), `paragraph` where it stands.

    `balanced` is false when a mark had to be supplied; `runs_on` when the next paragraph opens the same quote again,
    `resumes` when this segment is such a continuation; `turn` when it is a turn of a transcript and has no marks.
    """

    number: int
    inner: Span
    outer: Span
    paragraph: int
    parent: int = -1
    balanced: bool = True
    runs_on: bool = False
    resumes: bool = False
    turn: bool = False


@dataclass(slots=True)
class _Scanner:
    """The state machine over one paragraph."""

    text: str
    span: Span
    resumed: Family | None
    behind: Sequence[Span] = ()
    stack: list[Mark] = field(default_factory=list)
    found: list[Segment] = field(default_factory=list)
    runs_on: Family | None = None
    begun: bool = False
    left: dict[Family, int] = field(default_factory=NONE_LEFT.copy)
    after: dict[Family, int] = field(default_factory=NONE_LEFT.copy)
    last_single: int = UNSOUGHT

    def scan(self) -> None:
        marks = list(self.marks(self.span.start))
        if self.begun and self.resumed is not None:
            start, _ = trimmed(self.text, self.span.start, self.span.end)
            self.stack.append(Mark("", self.resumed, start, start, " ", " "))
            self.begun = False
        for mark in marks:
            self.after[mark.family] += 1
            self.left[mark.family] += mark.sign not in OPENING
        for mark in marks:
            self.after[mark.family] -= 1
            self.left[mark.family] -= mark.sign not in OPENING
            if mark.family is Family.SINGLE:
                self.single(mark)
            elif mark.sign == "’’" and self.ends_single():
                self.single(mark._replace(sign=mark.sign[-1], family=Family.SINGLE))
            elif self.closes(mark):
                self.close(mark)
            elif self.opens(mark):
                self.open(mark)

    def ends_single(self) -> bool:
        """Whether two single marks close no double one, but a single one that is open."""
        return self.top(Family.DOUBLE) is None and self.top(Family.SINGLE) is not None

    def marks(self, low: int) -> Iterator[Mark]:
        """The marks of the paragraph from `low` on."""
        text, first, end = self.text, self.span.start, self.span.end
        for found in MARK.finditer(text, low, end):
            sign, (at, behind) = found.group(), found.span()
            before = text[at - 1] if at > first else " "
            yield Mark(sign, FAMILY[sign], at, behind, before, text[behind] if behind < end else " ")

    def top(self, family: Family) -> Mark | None:
        for entry in reversed(self.stack):
            if entry.family is family:
                return entry
        return None

    def closes(self, mark: Mark) -> bool:
        entry = self.top(mark.family)
        if entry is None:
            return False
        if mark.sign == PRIME:
            onward = next((one.sign for one in self.marks(mark.end) if one.family is mark.family), "“")
            return onward in OPENING and not mark.after.isalnum()
        if mark.sign in CLOSING:
            return entry.sign not in CLOSING or entry.sign == mark.sign or mark.family is not Family.GUILLEMET
        if mark.sign in OPENING:
            opens, closes = mark.leans
            turned = entry.sign in "”“" and mark.sign == "“" and not opens and (closes or mark.after in ".,;")
            return turned or (entry.sign == "„" and mark.sign == "“") or (entry.sign == "»" and mark.sign == "«")
        opens, closes = mark.leans
        return closes or not opens

    def opens(self, mark: Mark) -> bool:
        if mark.sign in TYPED or mark.sign in TYPED.values():
            return mark.sign in TYPED and self.left[mark.family] > 0
        if mark.sign in OPENING or mark.sign == PRIME:
            return mark.sign != PRIME
        opens, closes = mark.leans
        if mark.sign in CLOSING:
            again = mark.start == self.span.start and self.resumed is mark.family
            return again or (not closes and self.after[mark.family] > 0) or self.pairs_on(mark)
        alone = self.after[mark.family] == 0
        return opens or not closes or self.pairs_on(mark) or (alone and self.runs_over(mark))

    def runs_over(self, mark: Mark) -> bool:
        """Whether the mark opens behind a colon, or opens the paragraph, and the first one of the next closes it."""
        start, end = trimmed(self.text, self.span.start, mark.start)
        if (start < end and self.text[end - 1] != ":") or not self.behind:
            return False
        onward = _Scanner(self.text, self.behind[0], None).marks(self.behind[0].start)
        first = next((one for one in onward if one.family is mark.family and one.sign != PRIME), None)
        if first is None or first.sign in OPENING:
            return False
        return first.sign in CLOSING or not first.leans[0]

    def pairs_on(self, mark: Mark) -> bool:
        """Whether a mark with a blank behind it opens all the same: nothing is open and the next one closes."""
        if not mark.after.isspace() or mark.before.isdigit() or self.top(mark.family) is not None:
            return False
        if not (self.after[mark.family] % 2 == 1 or mark.before == ":"):
            return False
        closing = next((one for one in self.marks(mark.end) if one.family is mark.family), None)
        return closing is not None and closing.sign not in OPENING and not closing.leans[0]

    def open(self, mark: Mark) -> None:
        if len(self.stack) >= DEEPEST:
            return
        entry = self.top(mark.family)
        if entry is not None:
            left = self.left[mark.family]
            if left < 2 or (mark.sign not in OPENING and left % 2):
                self.supply(entry, mark.start)
        self.stack.append(mark)

    def supply(self, entry: Mark, at: int) -> None:
        """Close `entry` at `at`, where no mark stands."""
        self.stack.remove(entry)
        if entry.family is not Family.SINGLE:
            self.add(entry.end, at, entry.start, at, balanced=False)

    def close(self, mark: Mark) -> None:
        while self.stack and self.stack[-1].family is not mark.family:
            self.supply(self.stack[-1], mark.start)
        entry = self.stack.pop()
        self.add(entry.end, mark.start, entry.start, mark.end, balanced=True)

    def single(self, mark: Mark) -> None:
        entry = self.top(Family.SINGLE)
        if entry is not None and mark.sign in "’'" and not mark.after.isalnum():
            ends = entry.sign == "'" and self.text[entry.end].isspace()
            ends = ends or not mark.before.isspace() or SINGLE_CLOSING.match(self.text, mark.start) is not None
            if ends and not self.possessive(mark, entry):
                self.close(mark)
        elif entry is None and not mark.before.isalnum() and self.single_opens(mark):
            self.stack.append(mark)

    def single_opens(self, mark: Mark) -> bool:
        after = mark.after
        if mark.sign == "'" and after.isspace() and SPACED.match(self.text, mark.end, self.span.end):
            return True
        if mark.sign == "’" or after.isspace() or not (after.isalnum() or after in '¿¡[(#@$£€…"“'):
            return False
        if mark.sign == "'" and NEVER_OPENS.match(self.text, mark.start, self.span.end):
            return False
        return self.last_closing() > mark.end or self.goes_on(mark)

    def last_closing(self) -> int:
        """Where the last mark of the paragraph stands that may close a single one; -1 without any."""
        if self.last_single == UNSOUGHT:
            closing = SINGLE_CLOSING.finditer(self.text, self.span.start, self.span.end)
            self.last_single = max((found.start() for found in closing), default=-1)
        return self.last_single

    def possessive(self, mark: Mark, entry: Mark) -> bool:
        """Whether the mark is the apostrophe of a plural, the true closing one of `entry` being further on."""
        if mark.before != "s" or mark.end + 1 >= self.span.end or mark.after != " ":
            return False
        following = self.text[mark.end + 1]
        if not following.isalpha():
            return False
        onward = SINGLE_CLOSING.search(self.text, mark.end, self.span.end)
        if onward is None:
            return self.goes_on(entry) and following.islower()
        between = self.text[mark.end : onward.start()]
        return self.text[onward.start() - 1] in ".,!?…" and not re.search(r"\s['‘]\w|[.!?]\s", between)

    def add(self, start: int, end: int, outer: int, outer_end: int, *, balanced: bool, runs_on: bool = False) -> None:
        start, end = trimmed(self.text, start, end)
        if start < end:
            segment = Segment(-1, Span(start, end), Span(outer, outer_end), -1, balanced=balanced, runs_on=runs_on)
            self.found.append(segment)

    def finish(self, following: str) -> None:
        """End the paragraph; `following` is what the next one starts with."""
        family = FAMILY.get(following)
        for entry in list(self.stack):
            single = entry.family is Family.SINGLE
            held = not single or following == entry.sign == "‘" or self.goes_on(entry)
            again = held and family is entry.family and (following not in CLOSING or following == "»")
            onward = not (again or single) and self.stack[0] is entry and self.runs_over(entry)
            if onward:
                self.stack.remove(entry)
                self.runs_on, self.begun = entry.family, True
                self.add(entry.end, self.span.end, entry.start, self.span.end, balanced=True, runs_on=True)
            elif again or (single and held):
                self.stack.remove(entry)
                self.runs_on = family if again else self.runs_on
                self.add(entry.end, self.span.end, entry.start, self.span.end, balanced=again, runs_on=again)
            else:
                self.supply(entry, self.span.end)

    def goes_on(self, mark: Mark) -> bool:
        """Whether a single mark that nothing closes opens speech which a paragraph further on opens again."""
        if mark.sign not in "'‘":
            return False
        start, end = trimmed(self.text, self.span.start, mark.start)
        speech = start == end or self.text[end - 1] in ":,"
        return speech and any(_first_mark(self.text, self.behind, at) == mark.sign for at in range(ONWARD))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """`start` and `end` without the blanks (of every width) at both ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def find_segments(text: str, paragraphs: Sequence[Span]) -> list[Segment]:
    """Every marked segment, outer before inner, in order of the text."""
    found: list[Segment] = []
    resumed: Family | None = None
    begun = False
    for index, span in enumerate(paragraphs):
        if MARK.search(text, span.start, span.end) is None:
            resumed, begun = None, False
            continue
        scanner = _Scanner(text, span, resumed, paragraphs[index + 1 : index + 1 + ONWARD], begun=begun)
        scanner.scan()
        if scanner.stack:
            scanner.finish(_first_mark(text, paragraphs, index + 1))
        here = sorted(scanner.found, key=lambda s: (s.outer.start, -s.outer.end))
        if here and resumed is not None and (begun or text[here[0].outer.start] in MARKS_OF[resumed]):
            here[0] = here[0]._replace(resumes=here[0].outer.start == trimmed(text, span.start, span.end)[0])
        found.extend(_numbered(here, len(found), index))
        resumed, begun = scanner.runs_on, scanner.begun
    return found


def _first_mark(text: str, paragraphs: Sequence[Span], index: int) -> str:
    if index >= len(paragraphs):
        return ""
    start, end = trimmed(text, paragraphs[index].start, paragraphs[index].end)
    found = MARK.match(text, start, end)
    return found.group() if found else ""


def _numbered(segments: list[Segment], first: int, paragraph: int) -> list[Segment]:
    """Number the segments of a paragraph and name the parent of each."""
    numbered: list[Segment] = []
    around: list[Segment] = []
    for number, segment in enumerate(segments, first):
        while around and around[-1].outer.end < segment.outer.end:
            around.pop()
        parent = around[-1].number if around else -1
        numbered.append(segment._replace(number=number, paragraph=paragraph, parent=parent))
        around.append(numbered[-1])
    return numbered
