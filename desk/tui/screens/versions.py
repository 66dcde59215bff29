"""Two versions of a statement in full, side by side, with what differs between them. It compares nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from desk.i18n import _
from desk.keymap import DEFAULTS
from desk.model import Compared, Quote, Statement
from desk.tui.actions import Focus
from desk.tui.screens.sheet import ReviewingScreen
from desk.tui.widgets.status_line import StatusLine
from desk.tui.widgets.title_line import TitleLine
from desk.tui.widgets.versions import Versions
from desk.tui.wordings import versions_of

if TYPE_CHECKING:
    from desk.tui.screens.desk import DeskScreen


class VersionsScreen(ReviewingScreen):
    """One quote at the left, one of `others` at the right; keys act on the side that is chosen."""

    def __init__(self, desk: DeskScreen, quote: Quote, others: Sequence[Quote]) -> None:
        super().__init__(desk)
        self._pair = (quote, others[0])
        self._others = tuple(others)
        self.versions = Versions(id="versions")
        moves = [name for name in DEFAULTS if name.startswith("move.")]
        self.verbs = {
            **self.verbs,
            **{name: partial(self.versions.move, name.removeprefix("move.")) for name in moves},
            "move.left": partial(self.choose, 0),
            "move.right": partial(self.choose, 1),
            "pane.previous": self.turn_side,
            "pane.next": self.turn_side,
            "open.here": partial(self._open, beside=False),
            "open.beside": partial(self._open, beside=True),
            "statement.compare": self.next_version,
            "statement.same": partial(self._decide, same=True),
            "statement.apart": partial(self._decide, same=False),
        }

    def compose(self) -> ComposeResult:
        """Title, both wordings, keys."""
        yield TitleLine(id="title")
        yield self.versions
        yield StatusLine()

    def on_mount(self) -> None:
        """Show both at once; what differs comes when it is found."""
        self.versions.focus()
        self.show(Compared(Statement("", 0.0, (), ()), self._pair, ()))
        self.reload()
        self.show_keys()

    def situation(self) -> Focus:
        """A page with keys of its own."""
        return Focus.VERSIONS

    @property
    def quote(self) -> Quote:
        """The quote of the side that is chosen."""
        return self._pair[self.versions.side]

    def reload(self) -> None:
        """Compare the two again."""
        self._desk.seeing.compare_pair(self._pair[0].id, self._pair[1].id)

    def show(self, compared: Compared) -> None:
        """Draw an answer, unless another pair was asked for meanwhile."""
        one, other = compared.members
        if (one.id, other.id) == (self._pair[0].id, self._pair[1].id):
            self._pair = (one, other)
            place = [quote.id for quote in self._others].index(other.id) + 1
            count = (
                _("version {n} of {total}").format(n=place, total=len(self._others)) if len(self._others) > 1 else ""
            )
            self.query_one(TitleLine).show(_("Two versions"), count)
            self.versions.show(*versions_of(compared, self._desk.session.summary))

    def choose(self, side: int) -> None:
        """Make a side the one that keys act on."""
        self.versions.choose(side)

    def turn_side(self) -> None:
        """The other side."""
        self.choose(1 - self.versions.side)

    def next_version(self) -> None:
        """Put the next version at the right."""
        ids = [quote.id for quote in self._others]
        if len(ids) == 1:
            self.say(_("There is no other version in this row."))
            return
        other = self._others[(ids.index(self._pair[1].id) + 1) % len(ids)]
        self._pair = (self._pair[0], other)
        self.reload()

    def _decide(self, *, same: bool) -> None:
        self._desk.counterparts.decide(self._pair[0].id, [self._pair[1].id], same=same)

    def _open(self, *, beside: bool) -> None:
        self.go_to(self.quote, beside=beside)
