"""Placing: each report that comes in is put into the story that it fits. What the editor decides is in `stories`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, takewhile

from desk.model import Membership, ReportId, StoryId, Topic
from desk.quotes.align.stories import ALIKE, COMPANY, DOUBTFUL, Rarity, fits, likeness, rarity, stated, topic_of
from desk.store import Grouping, Store
from desk.workspace.story_names import LARGE, fresh_story, grouping_of, renamed

RARE = 16
"""Terms of a new report, the rarest ones, by which reports like it are looked up."""
LEAST, LOOKED_THROUGH = 3, 1500
"""Of these terms, as many as are held by so many reports in all, but at least the first few: in a large library the
rarest tell enough, and the work for one more report does not grow with the library."""
NEAR = 40
"""Reports that it is compared with: those with most of these terms."""
COMPARED = 8
"""The likest of them, whose quotes are compared with its own where the terms leave a doubt."""
AT_ONCE = 50
"""Reports that are placed in one step of `place_rest`."""
_UNITED = 0.8
"""The share of `ALIKE` that the members of two stories need on average, for a report that fits both to unite them."""


class Placing:
    """Places reports; `note_changed` is told of those whose story is another or has another name."""

    def __init__(self, store: Store, note_changed: Callable[[Iterable[ReportId]], None]) -> None:
        self._store = store
        self._note_changed = note_changed

    def place(self, reports: Sequence[ReportId]) -> None:
        """Put reports that were just added into their stories, and name these."""
        touched = {story for report in reports for story in self._place(report)}
        self._rename(story for story in touched if not self._is_named(story))
        self._note_changed(reports)

    def place_rest(self, stopped: Callable[[], bool] = lambda: False) -> bool:
        """Place some reports that never were; whether there were any. `stopped` is asked between two and ends it."""
        waiting = self._store.stories.unplaced(AT_ONCE) if self._store.database.writable else ()
        self.place(tuple(takewhile(lambda _report: not stopped(), waiting)))
        return bool(waiting)

    def _place(self, name: ReportId) -> set[StoryId]:
        """Put a report into the story that it fits, or into a group of its own; the stories with other members now."""
        report = self._store.reports.get(name)
        if report is None:
            return set()
        topic = topic_of(report)
        holding = self._store.stories.holding(topic)
        rare = rarity(self._store.stories.count() + 1, {term: count + 1 for term, count in holding.items()})
        scores = self._likest(name, topic, rare, rarest(holding))
        fitting = self._fitting(scores)
        with self._store.database.transaction():
            story = fitting[0] if fitting else fresh_story(self._store, name)
            self._store.stories.place(Membership(name, story), topic)
            united = {other for other in fitting[1:] if self._unite(story, other, rare)}
        return {story, *united} if fitting else set()

    def _is_named(self, story: StoryId) -> bool:
        """Whether the name of a story stays, whoever joins it."""
        known = self._store.stories.get(story)
        return known is not None and (known.by_hand or self._store.stories.size(story, LARGE + 1) > LARGE)

    def _fitting(self, scores: Mapping[ReportId, float]) -> list[StoryId]:
        """The groups that a new report belongs to, the best first, from how like it is to some of their members."""
        stories = self._store.stories
        like: dict[StoryId, list[float]] = {}
        for other, score in scores.items():
            membership = stories.membership(other)
            if membership and not self._is_set_apart(membership):
                like.setdefault(membership.story, []).append(score)
        fit = {story: fits(scores, stories.size(story, COMPANY)) for story, scores in like.items()}
        return sorted((story for story in fit if fit[story] >= ALIKE), key=lambda story: (-fit[story], story))

    def _likest(self, name: ReportId, topic: Topic, rare: Rarity, terms: Sequence[str]) -> dict[ReportId, float]:
        """The reports that share `terms` and how like they are, the likest by all their terms first."""
        stories = self._store.stories
        near = stories.topics(stories.near(terms, NEAR))
        by_terms = {other: likeness(topic, known, rare) for other, known in near.items()}
        scores = dict(sorted(by_terms.items(), key=lambda one: (-one[1], one[0])))
        for other in list(scores)[:COMPARED]:
            if DOUBTFUL <= scores[other] < 2 * ALIKE:
                scores[other] += self._stated(name, other)
        return scores

    def _is_set_apart(self, membership: Membership) -> bool:
        """Whether the editor wants a report to stand alone."""
        alone = membership.by_hand and self._store.stories.size(membership.story, 2) == 1
        return alone and self._store.stories.get(membership.story) is None

    def _stated(self, one: ReportId, other: ReportId) -> float:
        first, second = self._store.reports.get(one), self._store.reports.get(other)
        if first is None or second is None:
            return 0.0
        quotes = self._store.quotes
        return stated((first, quotes.of_report(one)), (second, quotes.of_report(other)))

    def _unite(self, story: StoryId, other: StoryId, rare: Rarity) -> bool:
        """Make one of two groups that a new report showed to be one, unless the editor had a hand in them."""
        stories = self._store.stories
        own, others, named = stories.members(story), stories.members(other), stories.get(other)
        if any(m.by_hand for m in (*own, *others)) or (named and named.by_hand) or len(others) > LARGE:
            return False
        members = [m.report for m in own][:LARGE]
        topics = stories.topics([*members, *(m.report for m in others)])
        like = [fits([likeness(topics[m.report], topics[n], rare) for n in members], len(members)) for m in others]
        if sum(like) < _UNITED * ALIKE * len(like):
            return False
        moved = Grouping(tuple(replace(m, story=story) for m in others))
        stories.become(Grouping(stories=(named,) if named else ()), moved)
        return True

    def _rename(self, touched: Iterable[StoryId]) -> None:
        """Give the stories the names that they should have, and have their reports indexed."""
        with self._store.database.transaction():
            before = grouping_of(self._store, touched)
            after = renamed(self._store, before)
            self._store.stories.become(Grouping(stories=before.stories), Grouping(stories=after.stories))
        others = {story.id for story in set(before.stories) ^ set(after.stories)}
        self._note_changed([m.report for m in after.memberships if m.story in others])


def rarest(holding: Mapping[str, int]) -> list[str]:
    """The terms by which reports are looked up, the rarest first; `holding` is how many reports have each."""
    terms = sorted((term for term in holding if holding[term]), key=lambda term: (holding[term], term))[:RARE]
    held = accumulate(holding[term] for term in terms)
    return [
        term
        for place, (term, so_far) in enumerate(zip(terms, held, strict=True))
        if place < LEAST or so_far <= LOOKED_THROUGH
    ]
