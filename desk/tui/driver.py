"""The terminal as Textual drives it, told at every start, resumption and end who orders text."""

from __future__ import annotations

from textual.drivers.linux_driver import LinuxDriver

from desk.layout.terminal import UNKNOWN, Terminal


class DeskDriver(LinuxDriver):
    """Sends what `terminal` has for entering and leaving; suspending and failing undo it too."""

    terminal: Terminal = UNKNOWN

    def start_application_mode(self) -> None:
        """As Textual does, then take the ordering of text."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
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


def driver_for(terminal: Terminal) -> type[DeskDriver]:
    """The driver of one terminal; Textual makes drivers itself, from a class."""
    return type("DeskDriver", (DeskDriver,), {"terminal": terminal})
