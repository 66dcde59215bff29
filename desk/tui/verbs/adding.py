"""Adding: sources into the library while the desk is open. What becomes of the reports in panes is in `opening`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desk.i18n import _, ngettext
from desk.model import Added, Outcome, Takeover
from desk.tui.messages import Answered, SourceAdded, SourcesAdded
from desk.tui.verbs.concern import Answers, Concern, Verbs

if TYPE_CHECKING:
    from pathlib import Path

    from desk.workspace import Workspace


class Adding(Concern):
    """The sources that the desk was opened with."""

    def verbs(self) -> Verbs:
        """No key adds sources."""
        return {}

    def answers(self) -> Answers:
        """What workers report about sources."""
        return {SourceAdded: self._added, SourcesAdded: self._all_added}

    def add(self, paths: Sequence[Path]) -> None:
        """Add sources in a worker; the list fills as they come."""
        screen = self._desk
        screen.say(_("Reading what is to be added …"))

        def work(workspace: Workspace) -> Answered:
            def progress(done: int, total: int, added: Added) -> None:
                screen.post_message(SourceAdded(done, total, added))

            return SourcesAdded(workspace.add(paths, progress))

        screen.jobs.ask(work, "adding", exclusive=False)

    def _added(self, answer: SourceAdded) -> None:
        desk = self._desk
        done = _("Adding {done} of {total}").format(done=answer.done, total=answer.total)
        if answer.added.outcome is Outcome.FAILED and answer.added.error:
            desk.say(f"{done} · {answer.added.error}", error=True)
        else:
            desk.say(done)
        if answer.done == answer.total or answer.done % 10 == 1:
            desk.opening.refresh_list()
            desk.searching.renew()

    def _all_added(self, answer: SourcesAdded) -> None:
        desk = self._desk
        desk.adding = False
        counts = {outcome: sum(result.outcome is outcome for result in answer.results) for outcome in Outcome}
        new, failed = counts[Outcome.ADDED], counts[Outcome.FAILED]
        parts = [ngettext("{n} report added", "{n} reports added", new).format(n=new)] if new else []
        newer = sum(_is_newer(result) for result in answer.results)
        if newer:
            words = ngettext(
                "{n} newer text of a file, beside the older", "{n} newer texts of files, beside the older", newer
            )
            parts.append(words.format(n=newer))
        parts += _carried(answer.results, desk.keymap.label("desk.undo"))
        if failed:
            first = next(result for result in answer.results if result.error)
            parts.append(ngettext("{n} not read", "{n} not read", failed).format(n=failed))
            parts.append(f"{first.error}")
        desk.say(" · ".join(parts), error=bool(failed))
        desk.session.last_error = "\n".join(str(result.error) for result in answer.results if result.error)
        desk.opening.refresh_list()
        desk.searching.renew()
        desk.seeing.review_changed()
        if not failed:
            desk.say_notices()


def _is_newer(result: Added) -> bool:
    """Whether its file was in the library with another text."""
    return result.outcome is Outcome.ADDED and result.report is not None and result.report.version > 1


def _carried(results: Sequence[Added], undo: str) -> list[str]:
    """What went over from older texts, what did not, and the key that takes it back."""
    takeover = Takeover.together([result.takeover for result in results if result.takeover])
    parts = [*takeover.words, *([str(takeover.failure)] if takeover.failure else ())]
    return [*parts, _("{key} takes it back").format(key=undo)] if takeover.carried.quotes and undo else parts
