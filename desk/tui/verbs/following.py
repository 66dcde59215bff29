"""Following: what other desks do in the same library is seen here too. Nothing is changed from here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from desk.i18n import _
from desk.tui.messages import Answered, ChangedElsewhere
from desk.tui.verbs.concern import Answers, Concern, Verbs
from desk.tui.verbs.reviewing import quotes_of

if TYPE_CHECKING:
    from desk.model import ReportId
    from desk.tui.screens.desk import DeskScreen
    from desk.workspace import Workspace

EVERY: Final = 2.0
"""Seconds between two looks; one costs a fraction of a millisecond while nothing was changed."""


class Following(Concern):
    """Looks now and then whether another process has written to the library, and shows what it has."""

    def __init__(self, desk: DeskScreen) -> None:
        super().__init__(desk)
        self._seen: int | None = None

    def verbs(self) -> Verbs:
        """No key looks."""
        return {}

    def answers(self) -> Answers:
        """What workers report about other desks."""
        return {ChangedElsewhere: self._show}

    def start(self) -> None:
        """Look from now on."""
        self._desk.set_interval(EVERY, self.look)

    def look(self) -> None:
        """Ask once, in turn with what the editor changes, so that no older answer is shown after a newer one."""
        desk = self._desk
        if desk.jobs.workspace is not None and not desk.adding:
            open_ids = desk.panes.open_ids()
            desk.jobs.queue(lambda workspace: self._ask(workspace, open_ids))

    def _ask(self, workspace: Workspace, open_ids: Sequence[ReportId]) -> Answered:
        now, before = workspace.foreign_changes(), self._seen
        self._seen = now
        if before in {None, now}:
            return Answered()
        return ChangedElsewhere(quotes_of(workspace, open_ids), workspace.reports(), workspace.tags())

    def _show(self, answer: ChangedElsewhere) -> None:
        desk = self._desk
        desk.reviewing.show(answer.quotes, answer.summaries, answer.tags)
        desk.say_on_top(_("Another desk has changed the library; this is how it stands now."))
