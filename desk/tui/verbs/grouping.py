"""Grouping: which reports tell of one event, where the desk's suggestion is not right. Undo is in `reviewing`."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from desk.i18n import _, ngettext
from desk.model import Change, ReportId, ReportSummary, Story, StoryId
from desk.tui.messages import StoriesGrouped
from desk.tui.screens.prompt import ChoicePrompt, LinePrompt
from desk.tui.session import FOLDED_KEY
from desk.tui.verbs.concern import Answers, Concern, Verbs
from desk.tui.widgets.choice import Option
from desk.tui.widgets.report_list import ReportList

if TYPE_CHECKING:
    from desk.workspace import Workspace


class Grouping(Concern):
    """Verbs of the group "stories". They act on the heading or report highlighted in the list, else on the current
    pane's report.
    """

    def verbs(self) -> Verbs:
        """Fold, name, move, part, join."""
        return {
            "story.fold": self.fold,
            "story.rename": self.rename,
            "story.move": self.move,
            "story.split": self.split,
            "story.join": self.join,
        }

    def answers(self) -> Answers:
        """What the list tells of folded stories, and workers of reports that were grouped late."""
        return {ReportList.Folded: self._folded, StoriesGrouped: self._grouped}

    # What the desk groups by itself

    def look(self) -> None:
        """Group what was never looked at, such as reports that an older desk added, a few at a time."""
        self._desk.jobs.ask(lambda workspace: StoriesGrouped(workspace.placing.place_rest()), "stories")

    def _grouped(self, answer: StoriesGrouped) -> None:
        if answer.any:
            self._desk.opening.refresh_list()

    # What keys do

    @property
    def _target(self) -> ReportSummary | None:
        """The report that is meant; None when a whole story is, or nothing."""
        desk = self._desk
        if desk.focused is desk.reports:
            return desk.reports.highlighted
        report = desk.panes.current.report
        return desk.session.summary(report.id) if report else None

    @property
    def _story(self) -> Story | None:
        """The story that is meant, or that of the report."""
        desk = self._desk
        heading = desk.reports.heading if desk.focused is desk.reports else None
        target = self._target
        return heading.story if heading else target.story if target else None

    def fold(self) -> None:
        """Fold the story into its heading, or unfold it."""
        story = self._story
        if story:
            self._desk.reports.fold(story.id)
        else:
            self._alone()

    def _folded(self, event: ReportList.Folded) -> None:
        self._desk.keep(FOLDED_KEY, json.dumps(sorted(event.stories)))

    def rename(self) -> None:
        """Ask what the story is to be called."""
        story = self._story
        if story is None:
            self._alone()
            return

        def write(name: str | None) -> None:
            if name is not None and name.strip() != story.name:
                self._change(lambda workspace: workspace.stories.rename(story.id, name))

        self._desk.app.push_screen(LinePrompt(_("story"), story.name, _("empty: as the desk calls it")), write)

    def move(self) -> None:
        """Ask for the story that the report belongs to, or the name of a new one."""
        target = self._target
        if target is None:
            self._desk.say(_("Choose a report: the key moves one at a time."))
            return
        others = self._others(target.story)

        def moved(name: str | None) -> None:
            story = others.get(name or "")
            if story:
                self._change(lambda workspace: workspace.stories.move([target.id], story))
            elif name:
                self._change(lambda workspace: workspace.stories.start([target.id], name))

        prompt = ChoicePrompt(
            _("story"), self._options(others), new=True, placeholder=_("type to find or make a story")
        )
        self._desk.app.push_screen(prompt, moved)

    def split(self) -> None:
        """Take the report out of its story; on a heading, all of them."""
        target, story = self._target, self._story
        if story is None:
            self._alone()
            return
        parted = [target.id] if target else self._members(story.id)
        self._change(lambda workspace: workspace.stories.split(parted))

    def join(self) -> None:
        """Ask for another story that is the same."""
        story = self._story
        others = self._others(story)
        if story is None:
            self._alone()
            return

        def joined(name: str | None) -> None:
            other = others.get(name or "")
            if other:
                self._change(lambda workspace: workspace.stories.join(story.id, other))

        prompt = ChoicePrompt(_("join with"), self._options(others), placeholder=_("type to find a story"))
        self._desk.app.push_screen(prompt, joined)

    def _alone(self) -> None:
        self._desk.say(_("This report stands alone: {key} moves it into a story.").format(key=self._key("story.move")))

    def _key(self, action: str) -> str:
        return self._desk.keymap.label(action) or ":"

    def _members(self, story: StoryId) -> Sequence[ReportId]:
        return [each.id for each in self._desk.session.summaries if each.story and each.story.id == story]

    def _others(self, own: Story | None) -> Mapping[str, StoryId]:
        """The other stories by their names; of the same name the first. A report alone is a story of one."""
        others: dict[str, StoryId] = {}
        for summary in self._desk.session.summaries:
            if summary.story and summary.story != own:
                others.setdefault(summary.story.name, summary.story.id)
        return others

    def _options(self, stories: Mapping[str, StoryId]) -> list[Option]:
        counts = {name: len(self._members(story)) for name, story in stories.items()}
        return [
            Option(name, ngettext("{n} report", "{n} reports", count).format(n=count)) for name, count in counts.items()
        ]

    def _change(self, change: Callable[[Workspace], Change]) -> None:
        self._desk.reviewing.change(change)
