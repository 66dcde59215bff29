"""Quotation marks of every style to marked segments, paragraph by paragraph. No verdict on what a segment is.

Marks belong to families (double, guillemets, single guillemets, single, corners) whose members may close each other,
as typists mix them. Nothing raises and nothing is dropped but a single mark that can only be an apostrophe: a mark that
never closes ends with its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from index.spans import Span

MARK = re.compile(r"``|''|’’(?!’)|\(\(|\)\)|(?<!<)<<(?![<=-])|(?<![>=-])>>(?!>)|[«»“”„‟\"＂‹›‘’‚‛'「」『』]")
BEFORE_OPENING = frozenset("([{<—–-/=،:;.,…«“„‹‘\"'")
AFTER_CLOSING = frozenset(")]}>—–-/.,;:!?…،؛؟»”“›’\"'")
NEVER_OPENS = re.compile(r"'(?:em|tis|twas|til|till|cause|bout|n|round|\d\ds?)\b", re.IGNORECASE)
SINGLE_CLOSING = re.compile(r"(?<=\S)['’](?!\w)|(?<=[,.!?…] )['’](?!\S)")
SPACED = re.compile(r"\s+[\u0620-\u06d3][^'’]*['’](?!\w)")
"""Behind a single mark in a script without apostrophes: a blank, words, and the mark that closes them."""
DEEPEST = 6
"""How far marks nest."""
ONWARD = 3
"""In how many paragraphs behind one a quote may go on whose single mark nothing closes; captions stand between."""


class Family(Enum):
    """Marks that may close each other."""

    DOUBLE = "“”„‟\"＂``''"
    GUILLEMET = "«»"
    ANGLE = "‹›"
    SINGLE = "‘’‚‛'"
    ROUND = "(())"
    CORNER = "「」"
    WHITE_CORNER = "『』"

    __hash__ = object.__hash__


FAMILY = {mark: family for family in Family for mark in family.value} | {
    "``": Family.DOUBLE,
    "''": Family.DOUBLE,
    "’’": Family.DOUBLE,
    "((": Family.ROUND,
    "))": Family.ROUND,
    "<<": Family.GUILLEMET,
    ">>": Family.GUILLEMET,
}
NONE_LEFT = dict.fromkeys(Family, 0)
TYPED = {"((": "))", "<<": ">>"}
"""Marks put together from signs that mean other things by themselves: they open only where they are closed again."""
OPENING = frozenset("“„‟«‹‘‚‛「『") | {"``", *TYPED}
CLOSING = frozenset("”»›’」』") | {"’’", *TYPED.values()}


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
class _Open:
    mark: str
    family: Family
    start: int
    end: int


@dataclass(slots=True)
class _Scanner:
    """The state machine over one paragraph."""

    text: str
    span: Span
    resumed: Family | None
    behind: Sequence[Span] = ()
    stack: list[_Open] = field(default_factory=list)
    found: list[Segment] = field(default_factory=list)
    runs_on: Family | None = None
    left: dict[Family, int] = field(default_factory=NONE_LEFT.copy)
    after: dict[Family, int] = field(default_factory=NONE_LEFT.copy)

    def scan(self) -> None:
        marks = list(MARK.finditer(self.text, self.span.start, self.span.end))
        if not marks:
            return
        for found in marks:
            mark = found.group()
            self.after[FAMILY[mark]] += 1
            self.left[FAMILY[mark]] += mark not in OPENING
        for found in marks:
            mark, family = found.group(), FAMILY[found.group()]
            self.after[family] -= 1
            if mark not in OPENING:
                self.left[family] -= 1
            if family is Family.SINGLE or (mark == "’’" and self.ends_single()):
                self.single(mark[-1], found)
            elif self.closes(mark, family, found):
                self.close(family, found.start(), found.end())
            elif self.opens(mark, family, found):
                self.open(mark, family, found)

    def ends_single(self) -> bool:
        """Whether two single marks close no double one, but a single one that is open."""
        return self.top(Family.DOUBLE) is None and self.top(Family.SINGLE) is not None

    def around(self, found: re.Match[str]) -> tuple[str, str]:
        before = self.text[found.start() - 1] if found.start() > self.span.start else " "
        after = self.text[found.end()] if found.end() < self.span.end else " "
        return before, after

    def leans(self, found: re.Match[str]) -> tuple[bool, bool]:
        """Whether the blanks around a mark allow it to open, and to close."""
        before, after = self.around(found)
        opens = (before.isspace() or before in BEFORE_OPENING) and not after.isspace() and after not in ".,;!?،؛؟)"
        closes = (after.isspace() or after in AFTER_CLOSING) and not before.isspace()
        return opens, closes

    def top(self, family: Family) -> _Open | None:
        return next((entry for entry in reversed(self.stack) if entry.family is family), None)

    def closes(self, mark: str, family: Family, found: re.Match[str]) -> bool:
        entry = self.top(family)
        if entry is None:
            return False
        if mark in CLOSING:
            return entry.mark not in CLOSING or entry.mark == mark or family is not Family.GUILLEMET
        if mark in OPENING:
            turned = entry.mark in "”“" and mark == "“" and self.leans(found) == (False, True)
            return turned or (entry.mark == "„" and mark == "“") or (entry.mark == "»" and mark == "«")
        opens, closes = self.leans(found)
        return closes or not opens

    def opens(self, mark: str, family: Family, found: re.Match[str]) -> bool:
        if mark in TYPED or mark in TYPED.values():
            return mark in TYPED and self.left[family] > 0
        if mark in OPENING:
            return True
        opens, closes = self.leans(found)
        if mark in CLOSING:
            again = found.start() == self.span.start and self.resumed is family
            return again or (not closes and self.after[family] > 0) or self.pairs_on(family, found)
        return opens or not closes or self.pairs_on(family, found)

    def pairs_on(self, family: Family, found: re.Match[str]) -> bool:
        """Whether a mark with a blank behind it opens all the same: nothing is open and the next one closes."""
        before, after = self.around(found)
        if not after.isspace() or before.isdigit() or self.top(family) is not None:
            return False
        following = MARK.finditer(self.text, found.end(), self.span.end)
        closing = next((mark for mark in following if FAMILY[mark.group()] is family), None)
        paired = self.after[family] % 2 == 1 or before == ":"
        return paired and closing is not None and closing.group() not in OPENING and not self.leans(closing)[0]

    def open(self, mark: str, family: Family, found: re.Match[str]) -> None:
        if len(self.stack) >= DEEPEST:
            return
        entry = self.top(family)
        if entry is not None:
            left = self.left[family]
            if left < 2 or (mark not in OPENING and left % 2):
                self.supply(entry, found.start())
        self.stack.append(_Open(mark, family, found.start(), found.end()))

    def supply(self, entry: _Open, at: int) -> None:
        """Close `entry` at `at`, where no mark stands."""
        self.stack.remove(entry)
        if entry.family is not Family.SINGLE:
            self.add(entry.end, at, entry.start, at, balanced=False)

    def close(self, family: Family, start: int, end: int) -> None:
        while self.stack and self.stack[-1].family is not family:
            self.supply(self.stack[-1], start)
        entry = self.stack.pop()
        self.add(entry.end, start, entry.start, end, balanced=True)

    def single(self, mark: str, found: re.Match[str]) -> None:
        before, after = self.around(found)
        entry = self.top(Family.SINGLE)
        spaced = entry is not None and entry.mark == "'" and self.text[entry.end].isspace()
        if entry is not None and mark in "’'" and not after.isalnum():
            spaced = spaced or not before.isspace() or SINGLE_CLOSING.match(self.text, found.start()) is not None
            if spaced and not self.possessive(found, before):
                self.close(Family.SINGLE, found.start(), found.end())
        elif entry is None and not before.isalnum() and self.single_opens(mark, found, after):
            self.stack.append(_Open(mark, Family.SINGLE, found.start(), found.end()))

    def single_opens(self, mark: str, found: re.Match[str], after: str) -> bool:
        if mark == "'" and after.isspace() and SPACED.match(self.text, found.end(), self.span.end):
            return True
        if mark == "’" or after.isspace() or not (after.isalnum() or after in '¿¡[(#@$£€…"“'):
            return False
        if mark == "'" and NEVER_OPENS.match(self.text, found.start(), self.span.end):
            return False
        closed = SINGLE_CLOSING.search(self.text, found.end() + 1, self.span.end) is not None
        return closed or _goes_on(self, mark, found.start())

    def possessive(self, found: re.Match[str], before: str) -> bool:
        """Whether the mark is the apostrophe of a plural, the true closing one being further on."""
        if before != "s" or found.end() + 1 >= self.span.end or self.text[found.end()] != " ":
            return False
        if not self.text[found.end() + 1].isalpha():
            return False
        onward = SINGLE_CLOSING.search(self.text, found.end(), self.span.end)
        entry = self.top(Family.SINGLE)
        if onward is None:
            return (
                entry is not None and _goes_on(self, entry.mark, entry.start) and self.text[found.end() + 1].islower()
            )
        between = self.text[found.end() : onward.start()]
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
            held = not single or following == entry.mark == "‘" or _goes_on(self, entry.mark, entry.start)
            again = held and family is entry.family and (following not in CLOSING or following == "»")
            if again or (single and held):
                self.stack.remove(entry)
                self.runs_on = family if again else self.runs_on
                self.add(entry.end, self.span.end, entry.start, self.span.end, balanced=again, runs_on=again)
            else:
                self.supply(entry, self.span.end)


def _goes_on(scanner: _Scanner, mark: str, start: int) -> bool:
    """Whether a single mark that nothing closes opens speech which a paragraph further on opens again."""
    text, led = scanner.text, scanner.text[scanner.span.start : start].rstrip()
    speech = mark in "'‘" and (not led or led[-1] in ":,")
    return speech and any(_first_mark(text, scanner.behind, at) == mark for at in range(ONWARD))


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
    for index, span in enumerate(paragraphs):
        if MARK.search(text, span.start, span.end) is None:
            resumed = None
            continue
        scanner = _Scanner(text, span, resumed, paragraphs[index + 1 : index + 1 + ONWARD])
        scanner.scan()
        if scanner.stack:
            scanner.finish(_first_mark(text, paragraphs, index + 1))
        here = sorted(scanner.found, key=lambda s: (s.outer.start, -s.outer.end))
        if here and resumed is not None and text[here[0].outer.start] in MARKS_OF[resumed]:
            here[0] = here[0]._replace(resumes=here[0].outer.start == trimmed(text, span.start, span.end)[0])
        found.extend(_numbered(here, len(found), index))
        resumed = scanner.runs_on
    return found


MARKS_OF = {family: frozenset(family.value) for family in Family}


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
