"""Jump mode: a letter on everything that can be gone to; typing the letter goes there. Targets are given, not found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from textual import events
from textual.app import ComposeResult
from textual.geometry import Offset
from textual.screen import ModalScreen
from textual.widgets import Static

LETTERS = "asdfghjklqwertyuiopzxcvbnm"


@dataclass(frozen=True, slots=True)
class Target:
    """A cell of the screen and what happens when its letter is typed."""

    at: Offset
    go: Callable[[], None]


def labels(count: int) -> Iterator[str]:
    """`count` different labels: single letters when they are enough, else pairs."""
    if count <= len(LETTERS):
        yield from LETTERS[:count]
        return
    pairs = product(LETTERS, repeat=2)
    for _number in range(min(count, len(LETTERS) ** 2)):
        yield "".join(next(pairs))


class JumpScreen(ModalScreen[None], inherit_bindings=False):
    """The labels over the screen below."""

    AUTO_FOCUS = ""

    def __init__(self, targets: Sequence[Target]) -> None:
        super().__init__()
        self._targets = dict(zip(labels(len(targets)), targets, strict=False))
        self._typed = ""

    def compose(self) -> ComposeResult:
        """One small label a target."""
        for label, target in self._targets.items():
            mark = Static(label, classes="jump", markup=False)
            mark.styles.offset = (target.at.x, target.at.y)
            yield mark

    def on_key(self, event: events.Key) -> None:
        """A label goes to its target; anything else leaves."""
        event.stop()
        self._typed += (event.character or "").lower()
        target = self._targets.get(self._typed)
        if target:
            self.dismiss()
            target.go()
        elif not event.character or not any(label.startswith(self._typed) for label in self._targets):
            self.dismiss()

    def on_click(self) -> None:
        """A click leaves."""
        self.dismiss()
