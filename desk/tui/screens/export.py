"""Handing on: which format, which quotes, which file. The file is written by the workspace; this only asks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from desk.i18n import _, with_colon
from desk.keymap import key_label
from desk.tui.messages import Answered, ExportRefused, FileWritten, WorkFailed
from desk.tui.offers import Offer, Wanted
from desk.tui.widgets.entry import Entry
from desk.tui.widgets.pick import Pick
from desk.tui.widgets.status_line import StatusLine
from desk.tui.widgets.title_line import TitleLine
from desk.tui.workers import attempt

if TYPE_CHECKING:
    from desk.tui.workers import Jobs


class ExportDialog(ModalScreen[FileWritten | None], inherit_bindings=False):
    """Answers with what was written, None when it was left. Errors stay in the dialog.

    Letters that mean nothing here were meant for another line, a note perhaps: then the next Enter only asks.
    """

    AUTO_FOCUS = ""

    def __init__(self, jobs: Jobs, offer: Offer) -> None:
        super().__init__()
        self._jobs = jobs
        self._offer = offer
        self._overwrite: Path | None = None
        self._own_path = False
        self._astray = False
        names = (_("Format"), _("What"), _("Where"), *(switch.label for switch in offer.switches))
        width = max(len(with_colon(words)) for words in names) + 1
        format_, what, where, *labels = (with_colon(words).ljust(width) for words in names)
        self._format = Pick(format_, [name for name, _suffix in offer.formats], "format")
        self._what = Pick(what, offer.choices, "what")
        self._switches = [
            Pick(label, (_("no"), switch.added), switch.name)
            for label, switch in zip(labels, offer.switches, strict=True)
        ]
        self._where = Entry(self._usual_path(), label=where, id="where")
        self._lines = (self._format, self._what, *self._switches, self._where)

    def compose(self) -> ComposeResult:
        """Lines to fill in, one for what went wrong, one for the keys."""
        with Vertical(id="export"):
            yield TitleLine()
            yield from self._lines
            yield StatusLine()

    def on_mount(self) -> None:
        """Begin with the format."""
        self.query_one(TitleLine).show(_("Export"))
        self._format.focus()
        enter, escape = key_label("enter"), key_label("escape")
        self._line.show_keys(
            (("←→", _("change")), ("↑↓", _("next line")), (enter, _("write the file")), (escape, _("back")))
        )

    @property
    def _line(self) -> StatusLine:
        return self.query_one(StatusLine)

    def _usual_path(self) -> str:
        suffix = self._offer.formats[self._format.index][1] if self._offer.formats else ""
        return f"{self._offer.stem}{suffix}"

    # What is filled in

    @on(Pick.Changed, "#format")
    def _format_changed(self) -> None:
        if not self._own_path:
            self._where.set_value(self._usual_path())
        self._overwrite = None

    @on(Entry.Changed)
    def _path_changed(self) -> None:
        self._own_path = True
        self._overwrite = None

    @on(Entry.Submitted)
    def _path_submitted(self) -> None:
        self.confirm()

    @on(Entry.Cancelled)
    def _left(self) -> None:
        self.dismiss(None)

    def on_key(self, event: events.Key) -> None:
        """Up, down and Tab go over the lines, Enter writes, Esc leaves."""
        moves = {"down": 1, "tab": 1, "up": -1, "shift+tab": -1, "j": 1, "k": -1}
        if event.key in moves:
            place = next((place for place, line in enumerate(self._lines) if line is self.focused), 0)
            self._lines[(place + moves[event.key]) % len(self._lines)].focus()
        elif event.key == "enter":
            self.confirm()
        elif event.key in ("escape", "ctrl+c", "q"):
            self.dismiss(None)
        elif event.is_printable:
            self._astray = True
        else:
            return
        event.stop()

    def confirm(self) -> None:
        """Write, unless letters went astray: then say so first."""
        if not self._astray:
            self.write()
            return
        self._astray = False
        words = _("What you typed is not written anywhere. {enter} again writes {file}, {escape} leaves.")
        self._line.say(words.format(enter=key_label("enter"), file=self._where.value, escape=key_label("escape")))

    # Writing

    def write(self) -> None:
        """Write the file in a worker; over an existing one only at the second Enter."""
        workspace = self._jobs.workspace
        written = self._where.value.strip()
        if workspace is None or not self._offer.formats:
            return
        if not written:
            self._line.say(_("Name a file."), error=True)
            return
        target = Path(written).expanduser()
        switched = frozenset(switch.id or "" for switch in self._switches if switch.index)
        overwrite = self._overwrite == target
        wanted = Wanted(self._format.value, self._what.index, switched, target, overwrite)
        work = partial(self._offer.write, workspace, wanted)
        self._line.say(_("Writing …"))
        self.run_worker(partial(self._report, work), group="export", exclusive=True, thread=True, exit_on_error=False)

    def _report(self, work: Callable[[], Answered]) -> None:
        self.post_message(attempt(work))

    @on(FileWritten)
    def _written(self, answer: FileWritten) -> None:
        self.dismiss(answer)

    @on(ExportRefused)
    def _refused(self, answer: ExportRefused) -> None:
        if answer.exists:
            self._overwrite = Path(self._where.value.strip()).expanduser()
            self._line.say(_("{file} exists: Enter again writes over it.").format(file=self._overwrite), error=True)

    @on(WorkFailed)
    def _failed(self, answer: WorkFailed) -> None:
        self._line.say(str(answer.error), error=True)
