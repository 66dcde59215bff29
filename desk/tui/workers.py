"""Thread work to messages: every call of the workspace that the screen makes starts here. No widget is touched."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.worker import get_current_worker

from desk.errors import DeskError
from desk.i18n import _
from desk.tui.messages import Answered, WorkFailed

if TYPE_CHECKING:
    from desk.workspace import Workspace

Job = Callable[["Workspace"], Answered]


class Jobs:
    """Runs jobs for one screen and posts what they report to it.

    `ask` starts a job at once; a newer job of the same group makes an older one's answer void. `queue` runs jobs one
    after the other in the order of the keys that were pressed. `closed_by` is why the library could not be opened.
    """

    def __init__(self, screen: Screen[None]) -> None:
        self._screen = screen
        self._turn = asyncio.Lock()
        self.workspace: Workspace | None = None
        self.closed_by: DeskError | None = None

    def ask(self, job: Job, group: str, *, exclusive: bool = True) -> None:
        """Start `job` in a thread; with `exclusive` the answers of older jobs of `group` are dropped."""
        workspace = self._ready()
        if workspace:
            self.start(lambda: job(workspace), group, exclusive=exclusive)

    def start(self, work: Callable[[], Answered], group: str, *, exclusive: bool) -> None:
        """As `ask`, for work that needs no open library."""

        def run() -> None:
            worker = get_current_worker()
            answer = attempt(work)
            if not worker.is_cancelled:
                self._screen.post_message(answer)

        self._screen.run_worker(run, group=group, exclusive=exclusive, thread=True, exit_on_error=False)

    def queue(self, job: Job) -> None:
        """Run `job` after all that were queued before it."""
        workspace = self._ready()
        if workspace:
            self._screen.run_worker(
                self._in_turn(lambda: job(workspace)), group="review", exclusive=False, exit_on_error=False
            )

    async def _in_turn(self, work: Callable[[], Answered]) -> None:
        async with self._turn:
            answer = await asyncio.to_thread(attempt, work)
        self._screen.post_message(answer)

    def _ready(self) -> Workspace | None:
        if self.workspace is None:
            waiting = DeskError(_("The library is still being opened."))
            self._screen.post_message(WorkFailed(self.closed_by or waiting))
        return self.workspace


def attempt(work: Callable[[], Answered]) -> Answered:
    """What `work` answers, or WorkFailed; the boundary where a fault of ours becomes a line for the editor."""
    try:
        return work()
    except DeskError as error:
        return WorkFailed(error)
    except Exception as error:
        message = _("Something went wrong: {cause}.").format(cause=f"{type(error).__name__}: {error}")
        return WorkFailed(DeskError(message, _("Nothing was lost; F12 shows what to report.")))
