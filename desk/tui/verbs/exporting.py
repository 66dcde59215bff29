"""Handing on, and taking back the file that was just written. What is asked before is in `screens.export`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desk.i18n import _
from desk.model import older_texts
from desk.tui.messages import FileTakenBack, FileWritten, FormatsListed
from desk.tui.offers import Offer, quotes_offer
from desk.tui.screens.export import ExportDialog
from desk.tui.verbs.concern import Answers, Concern, Verbs

if TYPE_CHECKING:
    from pathlib import Path

    from desk.tui.screens.desk import DeskScreen
    from desk.workspace import Workspace


class Exporting(Concern):
    """The verb that exports; undo asks `take_back` first."""

    def __init__(self, desk: DeskScreen) -> None:
        super().__init__(desk)
        self._written: tuple[Path, str] | None = None

    def verbs(self) -> Verbs:
        """Export."""
        return {"desk.export": self.export}

    def answers(self) -> Answers:
        """What workers report about formats and files."""
        return {FormatsListed: self._formats, FileTakenBack: self._taken_back}

    def export(self) -> None:
        """Ask for the formats, then open the dialog."""
        self._desk.jobs.ask(lambda workspace: FormatsListed(workspace.handing_on.format_endings()), "formats")

    def _formats(self, answer: FormatsListed) -> None:
        desk = self._desk
        query, without = desk.searching.query, desk.searching.without
        older = bool(older_texts(desk.session.summaries))
        report = desk.panes.current.report
        self.ask(quotes_offer(answer.formats, report, query, without, older=older), desk.say_on_top)

    def ask(self, offer: Offer, say: Callable[[str], None]) -> None:
        """Open the dialog, and say what it wrote."""

        def left(answer: FileWritten | None) -> None:
            if answer:
                say(self._said(answer))

        self._desk.app.push_screen(ExportDialog(self._desk.jobs, offer), left)

    def _said(self, answer: FileWritten) -> str:
        """What was written, and the key that removes it again: not where it stands in another file's place."""
        key = self._desk.keymap.label("desk.undo")
        self._written = (answer.path, answer.seal) if answer.seal else None
        hint = _("{key} removes it").format(key=key)
        return f"{answer.said} · {hint}" if answer.seal and key else answer.said

    def settle(self) -> None:
        """Something else was done since: the file stays."""
        self._written = None

    def take_back(self) -> bool:
        """Remove the file, when it was the last thing done; whether it was."""
        if self._written is None:
            return False
        (path, seal), self._written = self._written, None

        def work(workspace: Workspace) -> FileTakenBack:
            workspace.handing_on.take_back(path, seal)
            return FileTakenBack(path)

        self._desk.jobs.ask(work, "export", exclusive=False)
        return True

    def _taken_back(self, answer: FileTakenBack) -> None:
        self._desk.say_on_top(_("{file} is removed.").format(file=answer.path))
