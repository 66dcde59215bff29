"""The terminal as Textual drives it, told at every start, resumption and end who orders text."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from codecs import getincrementaldecoder
from contextlib import suppress
from functools import partial
from selectors import EVENT_READ, SelectSelector
from typing import Any, Final, TextIO, cast

from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver

from desk.layout.emit import without_answers
from desk.layout.terminal import UNKNOWN, Terminal

ENDING: Final = (signal.SIGTERM, signal.SIGHUP)
"""Signals that end the desk in order; the second is sent when the terminal is closed."""
IDLE: Final = 0.1
"""Seconds without a byte after which what was typed is whole."""


class Output:
    """What the terminal is written through: one that has been closed takes everything and keeps nobody waiting."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self.fileno = file.fileno

    def write(self, text: str) -> None:
        """Hand `text` on."""
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        """Send what was written."""
        with suppress(OSError):
            self._file.flush()


class DeskDriver(LinuxDriver):
    """Sends what `terminal` has for entering and leaving; suspending, failing and being ended undo it too."""

    terminal: Terminal = UNKNOWN

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._file = cast("Any", Output(cast("TextIO", sys.__stderr__)))

    def start_application_mode(self) -> None:
        """As Textual does, then take the ordering of text."""
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual leaves it untyped
        for number in ENDING:
            ended = partial(self._app.exit, return_code=128 + number)
            asyncio.get_running_loop().add_signal_handler(number, ended)
        self.write(self.terminal.enter)
        self.flush()

    def stop_application_mode(self) -> None:
        """Give the ordering of text back, then as Textual does."""
        self.write(self.terminal.leave)
        self.flush()
        super().stop_application_mode()

    def change(self, terminal: Terminal) -> None:
        """Undo what the terminal was told, and tell it what `terminal` says from now on."""
        self.write(self.terminal.leave + terminal.enter)
        self.flush()
        self.terminal = terminal

    def run_input_thread(self) -> None:
        """As Textual does, but late answers to the desk's own questions are no keys, and no byte is an error."""
        parser, held = XTermParser(self._debug), ""
        decode = getincrementaldecoder("utf-8")("replace").decode
        with SelectSelector() as selector:
            selector.register(self.fileno, EVENT_READ)
            while not self.exit_event.is_set():
                ready = selector.select(IDLE)
                data = self._received() if ready else b""
                if ready and not data:
                    self._loop.call_soon_threadsafe(partial(self._app.exit, return_code=128 + signal.SIGHUP))
                    return
                typed, held = without_answers(held + decode(data)) if data else (held, "")
                for event in (*(parser.feed(typed) if typed else ()), *parser.tick()):
                    self.process_message(event)

    def _received(self) -> bytes:
        """What was typed; nothing when the terminal has been closed."""
        try:
            return os.read(self.fileno, 4096)
        except OSError:
            return b""


def driver_for(terminal: Terminal) -> type[DeskDriver]:
    """The driver of one terminal; Textual makes drivers itself, from a class."""
    return type("DeskDriver", (DeskDriver,), {"terminal": terminal})
