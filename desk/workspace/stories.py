"""Stories: the desk groups reports of one event as they come, the editor regroups them; all of it can be undone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from desk.errors import DeskError, NotFoundError
from desk.i18n import N_, _, ngettext, with_colon
from desk.model import Change, Membership, Report, ReportId, Story, StoryId, Topic
from desk.quotes.stories import ALIKE, DOUBTFUL, Rarity, fits, likeness, nearness, rarity, stated, topic_of
from desk.store import Grouping, Store
from desk.workspace.lookup import no_report

NEAR = 40
"""Reports that a new one is compared with: those with most of its terms."""
RARE = 16
"""Terms that they are looked up by."""
LARGE = 24
"""Members from which a story's name no longer follows its most central headline."""
COMPARED = 8
"""The likest of them whose quotes are compared as well."""
AT_ONCE = 50
MAX_NAME = 120
_UNITED = 0.8
"""The share of `ALIKE` that the members of two stories need on average, for a report that fits both to unite them."""


class Stories:
    """The stories of a library. `note_changed` is told of reports whose story is another or has another name."""

    def __init__(self, store: Store, note_changed: Callable[[Iterable[ReportId]], None]) -> None:
        self._store = store
        self._note_changed = note_changed

    def all(self) -> tuple[Story, ...]:
        """Every story of two reports or more, and those that the editor named."""
        return self._store.stories.all()

    # What the desk suggests

    def group(self, reports: Sequence[ReportId]) -> None:
        """Look at reports that were just added."""
        touched = {story for report in reports for story in self._place(report)}
        self._rename(touched)
        self._note_changed(reports)

    def group_rest(self, stopped: Callable[[], bool] = lambda: False) -> bool:
        """Look at some reports that were not looked at yet; whether there were any. `stopped` ends it between two."""
        fresh = self._store.stories.unplaced(AT_ONCE) if self._store.database.writable else ()
        self.group(tuple(takewhile(lambda _report: not stopped(), fresh)))
        return bool(fresh)

    def _place(self, name: ReportId) -> set[StoryId]:
        """Put a report into the story that it fits, or into a group of its own; the stories with other members now."""
        report = self._store.reports.get(name)
        if report is None:
            return set()
        topic = topic_of(report)
        rare = self._rarity(topic)
        fitting = self._fitting(name, topic, rare)
        with self._store.database.transaction():
            story = fitting[0] if fitting else self._fresh(name)
            self._store.stories.place(Membership(name, story), topic)
            united = {other for other in fitting[1:] if self._unite(story, other, rare)}
        return {story, *united} if fitting else set()

    def _rarity(self, topic: Topic) -> Rarity:
        """As if the report were in the library."""
        holding = self._store.stories.holding(topic)
        return rarity(self._store.stories.count() + 1, {term: count + 1 for term, count in holding.items()})

    def _fitting(self, name: ReportId, topic: Topic, rare: Rarity) -> list[StoryId]:
        """The groups that a new report belongs to, the best first."""
        like: dict[StoryId, list[float]] = {}
        holding = self._store.stories.holding(topic)
        terms = sorted((term for term in holding if holding[term]), key=lambda term: (holding[term], term))[:RARE]
        near = self._store.stories.topics(self._store.stories.near(terms, NEAR))
        scores = {other: likeness(topic, known, rare) for other, known in near.items()}
        for place, other in enumerate(sorted(scores, key=lambda one: (-scores[one], one))):
            membership = self._store.stories.membership(other)
            if place < COMPARED and DOUBTFUL <= scores[other] < 2 * ALIKE:
                scores[other] += self._stated(name, other)
            if membership and not self._parted(membership):
                like.setdefault(membership.story, []).append(scores[other])
        fit = {story: fits(scores, len(self._store.stories.members(story))) for story, scores in like.items()}
        return sorted((story for story in fit if fit[story] >= ALIKE), key=lambda story: (-fit[story], story))

    def _parted(self, membership: Membership) -> bool:
        """Whether the editor has put a report alone, for itself."""
        alone = membership.by_hand and len(self._store.stories.members(membership.story)) == 1
        return alone and self._store.stories.get(membership.story) is None

    def _stated(self, one: ReportId, other: ReportId) -> float:
        first, second = self._store.reports.get(one), self._store.reports.get(other)
        if first is None or second is None:
            return 0.0
        quotes = self._store.quotes
        return stated((first, quotes.of_report(one)), (second, quotes.of_report(other)))

    def _unite(self, story: StoryId, other: StoryId, rare: Rarity) -> bool:
        """Make one of two groups that a new report showed to be one, unless the editor had a hand in them."""
        own = self._store.stories.members(story)
        members = [m.report for m in own][:LARGE]
        others = self._store.stories.members(other)
        named = self._store.stories.get(other)
        if any(m.by_hand for m in (*own, *others)) or (named and named.by_hand) or len(others) > LARGE:
            return False
        topics = self._store.stories.topics([*members, *(m.report for m in others)])
        like = [fits([likeness(topics[m.report], topics[n], rare) for n in members], len(members)) for m in others]
        if sum(like) < _UNITED * ALIKE * len(like):
            return False
        moved = Grouping(tuple(replace(m, story=story) for m in others))
        self._store.stories.become(Grouping(stories=(named,) if named else ()), moved)
        return True

    def _fresh(self, report: ReportId) -> StoryId:
        """A name for a new group that no group has."""
        name = StoryId(report)
        while self._store.stories.members(name) or self._store.stories.get(name):
            name = StoryId(f"{name}+")
        return name

    def _rename(self, touched: Iterable[StoryId]) -> None:
        """Give the stories the names that they should have, and have their reports indexed."""
        with self._store.database.transaction():
            before = self._grouping(touched)
            after = self._named(before)
            self._store.stories.become(Grouping(stories=before.stories), Grouping(stories=after.stories))
        renamed = set(before.stories) ^ set(after.stories)
        self._note_changed([m.report for m in after.memberships if m.story in {story.id for story in renamed}])

    def _grouping(self, stories: Iterable[StoryId]) -> Grouping:
        ids = sorted(set(stories))
        known = (self._store.stories.get(story) for story in ids)
        members = (member for story in ids for member in self._store.stories.members(story))
        return Grouping(tuple(members), tuple(story for story in known if story))

    def _named(self, grouping: Grouping) -> Grouping:
        """The same with the desk's names brought up to date; what the editor named stays."""
        members: dict[StoryId, list[ReportId]] = {}
        for membership in grouping.memberships:
            members.setdefault(membership.story, []).append(membership.report)
        known = {story.id: story for story in grouping.stories}
        named = (self._suggested(known.get(story), story, reports) for story, reports in members.items())
        empty = (story for story in grouping.stories if story.by_hand and story.id not in members)
        return replace(grouping, stories=tuple(story for story in (*named, *empty) if story))

    def _suggested(self, known: Story | None, story: StoryId, reports: Sequence[ReportId]) -> Story | None:
        if known and (known.by_hand or len(reports) > LARGE):
            return known
        if len(reports) < 2:
            return None
        found = (self._store.reports.get(report) for report in reports[:LARGE])
        central_report = _central([report for report in found if report], self._store.stories.topics(reports[:LARGE]))
        return Story(story, central_report.title, central_report.language)

    # What the editor decides

    def rename(self, story: StoryId, name: str) -> Change:
        """Call a story `name`, or with "" what the desk calls it; raises DeskError for a name that is too long."""
        return self._regroup("rename", N_("story named"), lambda: self._titled(story, _clean(name)), (story,))

    def move(self, reports: Sequence[ReportId], story: StoryId) -> Change:
        """Put reports into another story."""
        return self._regroup("move", N_("moved"), lambda: self._put(reports, story), (story,), reports)

    def start(self, reports: Sequence[ReportId], name: str) -> Change:
        """Make a new story called `name` of reports."""
        title = _clean(name)
        if not title:
            raise DeskError(_("A story needs a name."), _("Type at least one letter."))

        def made() -> None:
            story = self._fresh(reports[0])
            self._put(reports, story)
            self._titled(story, title)

        return self._regroup("start", N_("new story"), made, (), reports)

    def split(self, reports: Sequence[ReportId]) -> Change:
        """Take reports out of their stories; each stands alone afterwards."""

        def parted() -> None:
            for report in reports:
                self._put([report], self._fresh(report))

        return self._regroup("split", N_("on its own"), parted, (), reports)

    def join(self, story: StoryId, other: StoryId) -> Change:
        """Make one story of two; it keeps the name of the first."""
        members = [membership.report for membership in self._store.stories.members(other)]
        return self._regroup("join", N_("stories joined"), lambda: self._put(members, story), (story, other), members)

    def _regroup(
        self,
        kind: str,
        what: str,
        change: Callable[[], None],
        stories: Sequence[StoryId],
        reports: Sequence[ReportId] = (),
    ) -> Change:
        """Do it, and write it into the journal with how it was before."""
        with self._store.database.transaction():
            for story in stories:
                self._known(story)
            left = [self._membership(report).story for report in reports]
            before = self._grouping((*stories, *left))
            change()
            now = {m.story for m in map(self._store.stories.membership, (m.report for m in before.memberships)) if m}
            after = self._named(self._grouping((*stories, *left, *now)))
            concerned = tuple(dict.fromkeys(m.report for m in (*before.memberships, *after.memberships)))
            number = len(reports) or len(concerned)
            count = ngettext("{n} report", "{n} reports", number).format(n=number)
            done = Change(kind, f"{with_colon(count)} {_(what)}", concerned)
            self._store.journal.perform(done, regrouping=(before, after))
        self._note_changed(concerned)
        return done

    def _titled(self, story: StoryId, name: str) -> None:
        known = self._known(story)
        by_hand = bool(name)
        title = Story(story, name or known.name, "" if by_hand else known.language, by_hand)
        self._store.stories.become(Grouping(), Grouping(stories=(title,)))

    def _put(self, reports: Iterable[ReportId], story: StoryId) -> None:
        memberships = tuple(Membership(report, story, by_hand=True) for report in reports)
        self._store.stories.become(Grouping(), Grouping(memberships))

    def _membership(self, report: ReportId) -> Membership:
        found = self._store.stories.membership(report)
        if found is None:
            raise no_report(report)
        return found

    def _known(self, story: StoryId) -> Story:
        found = self._store.stories.get(story)
        if found is None and not self._store.stories.members(story):
            raise NotFoundError(_("There is no story {name}.").format(name=story))
        return found or Story(story, "")


def _central(reports: Sequence[Report], topics: Mapping[ReportId, Topic]) -> Report:
    """The report most like the others, among those in the language that most are written in."""
    near = nearness([topics[report.id] for report in reports], rarity(len(reports), {}))
    written = Counter(report.language for report in reports)
    return max(zip(reports, near, strict=True), key=lambda one: (written[one[0].language], one[1]))[0]


def _clean(name: str) -> str:
    title = " ".join(name.split())
    if len(title) > MAX_NAME:
        raise DeskError(
            _("The name {name}… is longer than {n} characters.").format(name=title[:20], n=MAX_NAME),
            _("Choose a shorter one."),
        )
    return title
