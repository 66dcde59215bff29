"""Pictures of the real desk in real terminals: `python -m tests.tools.terminals [NAME...]`, to be looked at.

Each terminal runs on a virtual screen of its own, with a home folder of its own. Debian's packages: xvfb, xdotool,
imagemagick, dbus-daemon and the terminals of `terminal_programs`.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.tools.terminal_programs import PROGRAMS, Program

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "screenshots" / "terminals"
DESK = ROOT / ".venv" / "bin" / "desk"
PATIENCE = 90.0
"""Seconds for a terminal to show what is waited for."""
QUIET = 2.0
"""Seconds without a byte after which the desk is taken to have painted all."""
TO_THE_QUOTE = ("F3", "bracketright", "bracketright")
SENT = "sent.log"


class NotShownError(Exception):
    """A terminal did not start, or did not show the desk."""


@contextmanager
def started(command: Sequence[str], variables: dict[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A program in a process group of its own, ended with its group."""
    with log.open("ab") as output:
        process = subprocess.Popen(command, env=variables, stdout=output, stderr=output, start_new_session=True)
    try:
        yield process
    finally:
        with_group(process.pid, signal.SIGTERM)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            with_group(process.pid, signal.SIGKILL)
            process.wait()


def with_group(group: int, what: signal.Signals) -> None:
    """Signal a process group, if it is still there."""
    try:
        os.killpg(group, what)
    except ProcessLookupError:
        return


@contextmanager
def virtual_screen(home: Path) -> Iterator[str]:
    """An X display that no one else uses; its name."""
    reading, writing = os.pipe()
    command = ("Xvfb", "-displayfd", str(writing), "-screen", "0", "1180x760x24", "-nolisten", "tcp")
    with (home / "screen.log").open("wb") as log:
        process = subprocess.Popen(command, pass_fds=(writing,), stdout=log, stderr=log)
    os.close(writing)
    try:
        number = os.read(reading, 16).decode("ascii").strip()
        if not number:
            raise NotShownError("Xvfb did not start")
        yield f":{number}"
    finally:
        os.close(reading)
        process.terminate()
        process.wait()


def until(seen: Callable[[], bool], what: str) -> None:
    """Wait until `seen`; raises NotShownError."""
    deadline = time.monotonic() + PATIENCE
    while not seen():
        if time.monotonic() > deadline:
            raise NotShownError(f"{what} was not seen within {PATIENCE:.0f} s")
        time.sleep(0.2)


class Played:
    """The desk in a terminal on a virtual screen; what it sent to the terminal is in a log."""

    def __init__(self, home: Path, variables: dict[str, str]) -> None:
        self._log = home / SENT
        self._variables = variables

    def sent(self) -> bytes:
        """All that has been sent so far."""
        return self._log.read_bytes() if self._log.exists() else b""

    def settle(self) -> None:
        """Wait until nothing has been sent for a while."""
        size, since = -1, time.monotonic()

        def quiet() -> bool:
            nonlocal size, since
            if len(self.sent()) != size:
                size, since = len(self.sent()), time.monotonic()
            return time.monotonic() - since > QUIET

        until(quiet, "a quiet terminal")

    def xdotool(self, *words: str) -> str:
        """What `xdotool` answers, "" when it finds nothing."""
        done = subprocess.run(
            ("xdotool", *words), env=self._variables, capture_output=True, encoding="utf-8", timeout=30, check=False
        )
        return done.stdout.strip()

    def window(self) -> str:
        """The largest window that is shown."""
        sizes: dict[str, int] = {}
        for window in self.xdotool("search", "--onlyvisible", ".").split():
            shape = dict(line.split("=") for line in self.xdotool("getwindowgeometry", "--shell", window).splitlines())
            sizes[window] = int(shape.get("WIDTH", 0)) * int(shape.get("HEIGHT", 0))
        if not sizes:
            raise NotShownError("no window is shown")
        return max(sizes, key=lambda window: sizes[window])

    def press(self, window: str, keys: Sequence[str]) -> None:
        """Keys, each after the last has had its effect."""
        self.xdotool("windowfocus", window)
        for key in keys:
            self.xdotool("key", key)
            self.settle()

    def picture(self, window: str, path: Path) -> None:
        """A PNG of the window, of few colours so that it is small."""
        command = ("import", "-window", window, "-colors", "64", "-depth", "8", "-strip", f"PNG8:{path}")
        subprocess.run(command, env=self._variables, check=True, timeout=30)


def variables_of(program: Program, home: Path, display: str) -> dict[str, str]:
    """A clean environment: nothing of the terminal that this is called from."""
    return {
        "PATH": f"{DESK.parent}:/usr/bin:/bin",
        "HOME": str(home),
        "DISPLAY": display,
        "LANG": "C.UTF-8",
        "SHELL": "/bin/sh",
        "XDG_RUNTIME_DIR": str(home),
        "TMUX_TMPDIR": str(home),
        "DESK_LANGUAGE": "en_GB",
        "DESK_CONFIG": os.devnull,
        **program.variables,
    }


def furnish(program: Program, home: Path) -> None:
    """The settings of a terminal in the home folder that it is to see."""
    home.chmod(0o700)
    for name, text in program.files.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def play(program: Program, home: Path, target: Path) -> None:
    """Open the desk in a terminal, go to an Arabic quote, keep the picture; raises NotShownError."""
    furnish(program, home)
    desk = f"{DESK} --library {home / 'library'} {ROOT / 'seeds'}"
    log = home / SENT
    with virtual_screen(home) as display:
        variables = variables_of(program, home, display)
        played = Played(home, variables)
        command = (*program.command, *program.within, "script", "-qfec", desk, str(log))
        with started(command, variables, home / "terminal.log"):
            until(lambda: b"5 reports" in played.sent(), f"the desk in {program.name}")
            played.settle()
            window = played.window()
            if program.start:
                played.picture(window, target.with_name(f"{target.stem}-start.png"))
            played.press(window, (*program.answer, *TO_THE_QUOTE))
            played.picture(window, target)
            played.press(window, "q")


def version(package: str) -> str:
    """The version of an installed Debian package, "" when it is not installed."""
    command = ("dpkg-query", "--show", "--showformat=${Version}", package)
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False).stdout


def main(names: Sequence[str]) -> int:
    """Play the terminals named, or all; the exit code is 1 when one of them showed nothing."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    failed = 0
    for program in PROGRAMS:
        if names and program.name not in names:
            continue
        target = FOLDER / f"{program.name}.png"
        with tempfile.TemporaryDirectory(prefix="desk-") as folder:
            try:
                play(program, Path(folder), target)
                print(f"{target.relative_to(ROOT)}: {program.package} {version(program.package)}")
            except (NotShownError, OSError) as error:
                failed = 1
                print(f"{program.name}: {error}", file=sys.stderr)
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
