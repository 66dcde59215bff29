"""Leaving: long work asks here between two steps whether the library is being closed. Nothing is cut off in a step."""

from __future__ import annotations

import threading

from desk.errors import StoppedError
from desk.i18n import _


class Leaving:
    """Said by the thread of the screen, asked by those that work."""

    def __init__(self) -> None:
        self._said = threading.Event()

    def leave(self) -> None:
        """From now on long work ends at its next step."""
        self._said.set()

    def wait(self, seconds: float) -> bool:
        """Until it was said, so long at most; whether it was."""
        return self._said.wait(seconds)

    def check(self) -> None:
        """A step of long work; raises StoppedError when the library is being closed."""
        if self._said.is_set():
            raise StoppedError(_("The library is being closed."))
