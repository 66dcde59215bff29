"""Stories as the editor regroups them: every step can be undone. What the desk suggests by itself is in `placing`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from desk.errors import DeskError, NotFoundError
from desk.i18n import N_, _, ngettext, with_colon
from desk.model import Change, Membership, ReportId, Story, StoryId
from desk.store import Grouping, Store
from desk.workspace.lookup import no_report
from desk.workspace.story_names import fresh_story, grouping_of, renamed

MAX_NAME = 120
"""Characters of a story's name."""


class Stories:
    """The editor's word on stories. All raise NotFoundError for a story or report that is not there.

    `note_changed` is told of reports whose story is another or has another name.
    """

    def __init__(self, store: Store, note_changed: Callable[[Iterable[ReportId]], None]) -> None:
        self._store = store
        self._note_changed = note_changed

    def rename(self, story: StoryId, name: str) -> Change:
        """Call a story `name`, or with "" what the desk calls it; raises DeskError for a name that is too long."""
        return self._regroup("rename", N_("story named"), lambda: self._title(story, _clean(name)), (story,))

    def move(self, reports: Sequence[ReportId], story: StoryId) -> Change:
        """Put reports into another story."""
        return self._regroup("move", N_("moved"), lambda: self._put(reports, story), (story,), reports)

    def start(self, reports: Sequence[ReportId], name: str) -> Change:
        """Make a new story of reports; raises DeskError for a `name` that is blank or too long."""
        title = _clean(name)
        if not title:
            raise DeskError(_("A story needs a name."), _("Type at least one letter."))

        def make() -> None:
            story = fresh_story(self._store, reports[0])
            self._put(reports, story)
            self._title(story, title)

        return self._regroup("start", N_("new story"), make, (), reports)

    def split(self, reports: Sequence[ReportId]) -> Change:
        """Take reports out of their stories; each stands alone afterwards."""

        def part() -> None:
            for report in reports:
                self._put([report], fresh_story(self._store, report))

        return self._regroup("split", N_("on its own"), part, (), reports)

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
        """Do it, and write into the journal how the stories concerned were before and are after it."""
        with self._store.database.transaction():
            for story in stories:
                self._known(story)
            left = [self._membership(report).story for report in reports]
            before = grouping_of(self._store, (*stories, *left))
            change()
            now = {m.story for m in map(self._store.stories.membership, (m.report for m in before.memberships)) if m}
            after = renamed(self._store, grouping_of(self._store, (*stories, *left, *now)))
            concerned = tuple(dict.fromkeys(m.report for m in (*before.memberships, *after.memberships)))
            number = len(reports) or len(concerned)
            count = ngettext("{n} report", "{n} reports", number).format(n=number)
            done = Change(kind, f"{with_colon(count)} {_(what)}", concerned)
            self._store.journal.perform(done, regrouping=(before, after))
        self._note_changed(concerned)
        return done

    def _title(self, story: StoryId, name: str) -> None:
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
            raise NotFoundError(_("There is no story {name}.").format(name=story), _("`desk reports` lists them."))
        return found or Story(story, "")


def _clean(name: str) -> str:
    title = " ".join(name.split())
    if len(title) > MAX_NAME:
        raise DeskError(
            _("The name {name}… is longer than {n} characters.").format(name=title[:20], n=MAX_NAME),
            _("Choose a shorter one."),
        )
    return title
