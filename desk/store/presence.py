"""Which desks have the library open: each that writes holds a lock file of its own while it runs. No tables here."""

from __future__ import annotations

import fcntl
import os
import secrets
from contextlib import suppress
from pathlib import Path

from desk.paths import private_folder


class Presence:
    """This desk's name in `folder`, and whether other desks are open; the lock of one that dies goes with it."""

    def __init__(self, folder: Path) -> None:
        self.name = secrets.token_hex(8)
        self._folder = folder
        self._held: int | None = None
        self._closed: set[str] = set()

    def sign(self) -> str:
        """The name, held from now on; where no file can be made the desk counts as closed for the others."""
        if self._held is None:
            with suppress(OSError):
                descriptor = os.open(
                    private_folder(self._folder) / self.name, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600
                )
                self._held = descriptor
                fcntl.flock(descriptor, fcntl.LOCK_EX)
        return self.name

    def is_open(self, name: str) -> bool:
        """Whether the desk of that name runs; what one that died has left is cleared away."""
        if name == self.name:
            return True
        if name not in self._closed and self._is_held(name):
            return True
        self._closed.add(name)
        return False

    def _is_held(self, name: str) -> bool:
        path = self._folder / name
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CLOEXEC) if name else None
        except OSError:
            return False
        if descriptor is None:
            return False
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return True
        finally:
            os.close(descriptor)
        with suppress(OSError):
            path.unlink()
        return False

    def close(self) -> None:
        """Let go of the name."""
        if self._held is not None:
            with suppress(OSError):
                (self._folder / self.name).unlink()
            os.close(self._held)
            self._held = None
