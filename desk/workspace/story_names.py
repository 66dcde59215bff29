"""What the stories of a library are called: the suggestions of the desk, in step with the members. Moves no report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from desk.model import Report, ReportId, Story, StoryId, Topic
from desk.quotes.align.stories import nearness, rarity
from desk.store import Grouping, Store

LARGE = 24
"""Members up to which a story's name follows its most central headline; the name of a larger one stays."""


def fresh_story(store: Store, report: ReportId) -> StoryId:
    """An id for a new group that begins with `report`; no group has it yet."""
    story = StoryId(report)
    while store.stories.members(story) or store.stories.get(story):
        story = StoryId(f"{story}+")
    return story


def grouping_of(store: Store, stories: Iterable[StoryId]) -> Grouping:
    """Members and names of these stories as they stand."""
    ids = sorted(set(stories))
    known = (store.stories.get(story) for story in ids)
    members = (member for story in ids for member in store.stories.members(story))
    return Grouping(tuple(members), tuple(story for story in known if story))


def renamed(store: Store, grouping: Grouping) -> Grouping:
    """The same members under the names that they should have now; what the editor named stays.

    A group of one report has no name unless the editor gave it one, and then it keeps it without members too.
    """
    members: dict[StoryId, list[ReportId]] = {}
    for membership in grouping.memberships:
        members.setdefault(membership.story, []).append(membership.report)
    known = {story.id: story for story in grouping.stories}
    named = (_suggested(store, known.get(story), story, reports) for story, reports in members.items())
    empty = (story for story in grouping.stories if story.by_hand and story.id not in members)
    return replace(grouping, stories=tuple(story for story in (*named, *empty) if story))


def _suggested(store: Store, known: Story | None, story: StoryId, reports: Sequence[ReportId]) -> Story | None:
    if known and (known.by_hand or len(reports) > LARGE):
        return known
    if len(reports) < 2:
        return None
    found = (store.reports.get(report) for report in reports[:LARGE])
    central = _central([report for report in found if report], store.stories.topics(reports[:LARGE]))
    return Story(story, central.title, central.language)


def _central(reports: Sequence[Report], topics: Mapping[ReportId, Topic]) -> Report:
    """The report most like the others, among those in the language that most are written in."""
    near = nearness([topics[report.id] for report in reports], rarity(len(reports), {}))
    written = Counter(report.language for report in reports)
    return max(zip(reports, near, strict=True), key=lambda one: (written[one[0].language], one[1]))[0]
