"""The reports of the library by story, one entry each. Nothing of a report is read here but its summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Unpack

from rich.segment import Segment
from textual.message import Message

from desk.i18n import ngettext
from desk.i18n.formats import Width, format_day
from desk.layout import Direction, cells
from desk.model import ReportId, ReportSummary, Story, StoryId, file_name, version_sign
from desk.tui.widgets.entry_list import GUTTER, EntryList
from desk.tui.widgets.painted import WidgetArguments
from desk.tui.widgets.painting import LAYER, text_segments
from desk.tui.widgets.words import SEPARATOR, count_words, summary_words

ONE_LINE_BELOW: Final = 24
"""Cells of width under which an entry is its title alone."""
LOW: Final = 8
"""Rows of height up to which an entry takes one row."""
WIDE_ROW: Final = 56
SOURCE_LEAST: Final = 8
"""Cells of an outlet or file name under which it tells nothing: the date gives way to it."""
OPEN, FOLDED = "▾ ", "▸ "
UNREAD: Final = "•"


@dataclass(frozen=True, slots=True)
class Heading:
    """The entry above the reports of a story."""

    story: Story
    members: tuple[ReportSummary, ...]


class ReportList(EntryList):
    """Stories as headings that fold; of a report the title in its own direction, then language, outlet, date and
    reviewed/found; before it the number of the pane where it is open, and a sign of what is unread.
    """

    class Chosen(Message):
        """A report is to be opened, `beside` the current pane or in it."""

        def __init__(self, report_id: ReportId, beside: bool) -> None:
            super().__init__()
            self.report_id = report_id
            self.beside = beside

    class Folded(Message):
        """A story was folded or unfolded: `stories` are those that are folded now."""

        def __init__(self, stories: frozenset[StoryId]) -> None:
            super().__init__()
            self.stories = stories

    class Highlighted(Message):
        """Another entry is highlighted."""

        def __init__(self, summary: ReportSummary) -> None:
            super().__init__()
            self.summary = summary

    def __init__(self, **arguments: Unpack[WidgetArguments]) -> None:
        super().__init__(**arguments)
        self.summaries: tuple[ReportSummary, ...] = ()
        self.folded: frozenset[StoryId] = frozenset()
        self.entries: tuple[Heading | ReportSummary, ...] = ()
        self._open: tuple[ReportId, ...] = ()

    def show(self, summaries: Sequence[ReportSummary], open_ids: Sequence[ReportId] = ()) -> None:
        """Replace the entries; what is highlighted stays so, first the first report. `open_ids` as in their panes."""
        self._open = tuple(open_ids)
        self.summaries = tuple(summaries)
        self._arrange()

    def _arrange(self) -> None:
        before = _name(self.entries[self.index]) if 0 <= self.index < len(self.entries) else ""
        self.entries = tuple(self._entries())
        places = {_name(entry): place for place, entry in enumerate(self.entries)}
        first = next((place for place, entry in enumerate(self.entries) if isinstance(entry, ReportSummary)), 0)
        self.replace(places.get(before, self.index) if before else first)

    def _entries(self) -> Iterator[Heading | ReportSummary]:
        for story, group in groupby(self.summaries, key=lambda summary: summary.story):
            members = tuple(group)
            if story:
                yield Heading(story, members)
            if story is None or story.id not in self.folded:
                yield from members

    @property
    def highlighted(self) -> ReportSummary | None:
        """The highlighted report; None when there is none, or a heading."""
        entry = self.entries[self.index] if 0 <= self.index < len(self.entries) else None
        return entry if isinstance(entry, ReportSummary) else None

    @property
    def heading(self) -> Heading | None:
        """The highlighted heading."""
        entry = self.entries[self.index] if 0 <= self.index < len(self.entries) else None
        return entry if isinstance(entry, Heading) else None

    @property
    def chosen(self) -> tuple[ReportSummary, ...]:
        """The highlighted report, or all of the highlighted heading."""
        heading, summary = self.heading, self.highlighted
        return heading.members if heading else (summary,) if summary else ()

    def choose(self, beside: bool = False) -> None:
        """Ask for the highlighted report; a heading is folded, with `beside` its first report that is not open."""
        heading, summary = self.heading, self.highlighted
        if heading and not beside:
            self.fold(heading.story.id)
        elif heading:
            summary = next((member for member in heading.members if member.id not in self._open), None)
        if summary is not None:
            self.post_message(self.Chosen(summary.id, beside))

    def fold(self, story: StoryId) -> None:
        """Fold a story into its heading, or unfold it; the heading becomes the highlighted entry."""
        self.folded ^= {story}
        heading = next((place for place, entry in enumerate(self.entries) if _name(entry) == f"story {story}"), None)
        if heading is not None:
            self.highlight(heading)
        self._arrange()
        self.post_message(self.Folded(self.folded))

    def highlight_changed(self) -> None:
        """Tell which report is highlighted now."""
        if self.highlighted is not None:
            self.post_message(self.Highlighted(self.highlighted))

    def entry_count(self) -> int:
        """One entry a report and one a story."""
        return len(self.entries)

    @property
    def rows_each(self) -> int:
        """One row in a narrow or low list, else two."""
        return 1 if self.outer_size.width < ONE_LINE_BELOW or self.outer_size.height <= LOW else 2

    @property
    def lead(self) -> int:
        """A cell after the pane number where there is room."""
        return GUTTER + (self.outer_size.width >= ONE_LINE_BELOW)

    def sign(self, index: int) -> str:
        """The number of the pane where the report is open, and what is unread; in one cell the number goes first."""
        entry = self.entries[index]
        if isinstance(entry, Heading):
            number, is_read = "", all(member.is_read for member in entry.members)
        else:
            number = str((self._open.index(entry.id) + 1) % 10) if entry.id in self._open else ""
            is_read = entry.is_read
        unread = "" if is_read else UNREAD
        return (number or unread) if self.lead == GUTTER else f"{number or ' '}{unread}"

    def paint_entry(self, index: int, row: int, width: int) -> Iterable[Segment]:
        """Title and facts, on two rows or beside each other; the reports of a story stand further in."""
        ground, entry = self.ground(index), self.entries[index]
        if isinstance(entry, Heading):
            return self._heading(entry, row, width, ground)
        if entry.story is None or width < ONE_LINE_BELOW:
            return self._report(entry, row, width, ground)
        return [Segment(" ", self.palette.style(ground)), *self._report(entry, row, width - 1, ground)]

    def _heading(self, heading: Heading, row: int, width: int, ground: int) -> Iterable[Segment]:
        if row:
            words, counts = _story_facts(heading, width)
            left = text_segments(
                words, width - cells(counts), self.palette, direction=Direction.LTR, ground=ground | LAYER["muted"]
            )
            return [*left, Segment(counts, self.palette.style(ground | LAYER["muted"]))]
        sign = FOLDED if heading.story.id in self.folded else OPEN
        facts = "  ".join(("", *map(str.strip, _story_facts(heading, WIDE_ROW))))
        beside = facts if self.rows_each == 1 and width >= WIDE_ROW else ""
        name = text_segments(
            heading.story.name,
            max(0, width - len(sign) - cells(beside)),
            self.palette,
            language=heading.story.language,
            ground=ground | LAYER["title"],
        )
        told = Segment(beside, self.palette.style(ground | LAYER["muted"]))
        return [Segment(sign[:width], self.palette.style(ground | LAYER["key"])), *name, told]

    def _report(self, summary: ReportSummary, row: int, width: int, ground: int) -> list[Segment]:
        if row:
            return self._facts(summary, width, ground | LAYER["muted"])
        title = summary.title or file_name(summary.path)
        version = version_sign(summary.version) if self.rows_each == 1 else ""
        beside = self._facts_wanted(summary) if self.rows_each == 1 and width >= WIDE_ROW else 0
        room = min(beside, width // 2) if beside else cells(version) + bool(version)
        main = ground if summary.is_read else ground | LAYER["title"]
        first = text_segments(title, width - room, self.palette, language=summary.language, ground=main)
        if beside:
            return [*first, *self._facts(summary, room, ground | LAYER["muted"], gap=1)]
        return [*first, Segment(version.rjust(room), self.palette.style(ground | LAYER["muted"]))] if room else first

    def _facts_wanted(self, summary: ReportSummary) -> int:
        """The cells that the facts would like to have, and a blank before them."""
        return 1 + cells(SEPARATOR.join(part for part in (*self._parts(summary, "medium"), _counts(summary)) if part))

    def _parts(self, summary: ReportSummary, width: Width) -> tuple[str, str, str]:
        language, source, date = summary_words(summary, width)
        return ("! " if summary.warnings else "") + language, source, date

    def _facts(self, summary: ReportSummary, width: int, ground: int, gap: int = 0) -> list[Segment]:
        """Language, source, date and counts after `gap` blanks: source and date give way, the counts never."""
        counts = _counts(summary)[: max(0, width - gap)]
        room = max(0, width - gap - cells(counts) - 1)
        before, source, after, source_room = self._fitting(summary, room)
        rest = max(0, room - cells(before) - source_room)
        return [
            Segment(" " * gap, self.palette.style(ground)),
            *text_segments(before, min(cells(before), room), self.palette, direction=Direction.LTR, ground=ground),
            *text_segments(source, source_room, self.palette, ground=ground),
            *text_segments(after, rest, self.palette, direction=Direction.LTR, ground=ground),
            Segment(" " * (width - gap - room - cells(counts)) + counts, self.palette.style(ground)),
        ]

    def _fitting(self, summary: ReportSummary, room: int) -> tuple[str, str, str, int]:
        """What stands before the source, the source, what stands behind it, and the cells that the source has.

        The widest in which the source has all of its cells, else the widest that leaves it `SOURCE_LEAST`.
        """
        found: list[tuple[str, str, str, int]] = []
        for language, source, date in self._widths(summary):
            before, after = language and language + SEPARATOR, date and SEPARATOR + date
            left = max(0, room - cells(before) - cells(after))
            found.append((before, source, after, min(cells(source), left)))
        if found[0][-1] == cells(found[0][1]):
            return found[0]
        return next((each for each in found[1:] if each[-1] >= min(cells(each[1]), SOURCE_LEAST)), found[-1])

    def _widths(self, summary: ReportSummary) -> Iterator[tuple[str, str, str]]:
        """Language, source and date in ever fewer cells: the hour goes first, then the day."""
        yield self._parts(summary, "medium")
        language, source, date = self._parts(summary, "short")
        yield language, source, date
        yield language, source, format_day(summary.date, "short")
        yield language, source, ""


def _name(entry: Heading | ReportSummary) -> str:
    return f"story {entry.story.id}" if isinstance(entry, Heading) else f"report {entry.id}"


def _counts(summary: ReportSummary) -> str:
    return count_words(summary.reviewed, summary.found)


def _story_facts(heading: Heading, width: int) -> tuple[str, str]:
    """How many reports, and in which languages where there is room; how many of their quotes are tagged."""
    members = heading.members
    counts = " " + count_words(sum(member.reviewed for member in members), sum(member.found for member in members))
    number = ngettext("{n} report", "{n} reports", len(members)).format(n=len(members))
    languages = Counter(member.language for member in members).most_common()
    told = SEPARATOR.join((number, " ".join(f"{language} {count}" for language, count in languages)))
    return (told if cells(told) + cells(counts) <= width else number), counts[: max(0, width)]
