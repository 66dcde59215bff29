"""Work that takes long, one piece after the other in a thread of its own. What is done there is not known here."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as StillRunning
from threading import Event, RLock

PATIENCE = 2.0
"""Seconds that a caller waits for work; then it goes on being done behind them."""


class Background:
    """A thread that is started when it is needed. Every method may be called from any thread; work gives a number.

    `closing` tells work that it is given up.
    """

    def __init__(self) -> None:
        self.closing = Event()
        self._lock = RLock()
        self._worker: ThreadPoolExecutor | None = None
        self._work: Future[int] | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._work is not None and not self._work.done()

    def wait(self) -> None:
        """Return when nothing is being done any more."""
        while self._work is not None and self.busy:
            self._work.exception()

    def submit(self, work: Callable[[], int]) -> Future[int]:
        """Do `work` after what is being done already."""
        with self._lock:
            self.closing.clear()
            if self._worker is None:
                self._worker = ThreadPoolExecutor(1, "index")
            self._work = self._worker.submit(work)
            return self._work

    def soon(self, work: Callable[[], int]) -> int:
        """The result of what is being done, or else of `work`, if it comes within `PATIENCE`; 0 when it does not."""
        with self._lock:
            running = self._work if self.busy else None
            future = running or self.submit(work)
        try:
            return future.result(PATIENCE)
        except StillRunning:
            return 0

    def close(self) -> None:
        """Give up what is being done and wait until it has ended."""
        self.closing.set()
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.shutdown(wait=True, cancel_futures=True)
