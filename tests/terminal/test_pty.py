"""The real program on a real pseudo-terminal: what it sends, and the editor's main job from the keyboard."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

import pyte
import pytest

from desk.layout.emit import QUESTION
from desk.model import Status
from desk.workspace import Workspace

LIMIT = 60.0
ROOT = Path(__file__).parents[2]


class Desk:
    """The program, its terminal, and everything it has sent."""

    def __init__(
        self,
        library: Path,
        *paths: Path,
        columns: int = 120,
        rows: int = 36,
        environment: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.sent = b""
        self.source, terminal = pty.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.process = subprocess.Popen(
            [sys.executable, "-m", "desk", "--library", library, *paths],
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
            env={**os.environ, "TERM": "xterm-256color", "XTERM_VERSION": "1", "LANG": "C.UTF-8", **environment},
            start_new_session=True,
        )
        os.close(terminal)

    def read(self, seconds: float) -> None:
        """Take in what arrives within `seconds`."""
        ready, _, _ = select.select([self.source], [], [], seconds)
        if ready:
            try:
                data = os.read(self.source, 65536)
            except OSError:
                return
            self.sent += data
            self.stream.feed(re.sub(rb"\x1b\[[<>=?][0-9;]*[uc$][a-z]?|\x1bP[^\x1b]*\x1b\\", b"", data))

    def settle(self) -> None:
        """Wait until nothing has come for half a second."""
        quiet = 0
        while quiet < 5:
            sent = len(self.sent)
            self.read(0.1)
            quiet = 0 if self.has_sent_more_than(sent) else quiet + 1

    def until(self, seen: Callable[[], bool]) -> None:
        """Wait until the screen shows it."""
        deadline = time.monotonic() + LIMIT
        while not seen():
            assert time.monotonic() < deadline, "\n".join(self.screen.display)
            self.read(0.1)

    def has_sent_more_than(self, count: int) -> bool:
        """Whether there is anything new."""
        return len(self.sent) > count

    def shows(self, text: str) -> None:
        """Wait until `text` stands on the screen."""
        self.until(lambda: text in self.text)

    @property
    def text(self) -> str:
        return "\n".join(self.screen.display)

    def press(self, keys: str) -> None:
        os.write(self.source, keys.encode())

    def leave(self) -> int:
        """Press q and wait for the end; the exit code."""
        self.press("q")
        deadline = time.monotonic() + LIMIT
        while self.process.poll() is None:
            assert time.monotonic() < deadline
            self.read(0.1)
        self.read(0.1)
        return self.process.returncode

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        if self.source >= 0:
            os.close(self.source)
            self.source = -1


@pytest.fixture
def desk(library: Path, seeds: Path) -> Iterator[Desk]:
    started = Desk(library, seeds)
    yield started
    started.close()


def test_the_main_job_from_the_keyboard(desk: Desk, library: Path, tmp_path: Path) -> None:
    desk.shows("5 reports")
    desk.shows("By Lachlan Carmichael")
    desk.press("/")
    desk.press("maintenance")
    desk.shows("/ maintenance")
    desk.until(lambda: "matches" in desk.screen.display[0] and "ar · " in desk.text)
    desk.press("\x1b")
    desk.until(lambda: "/ maintenance" not in desk.text)
    desk.press("\x1bOQ")
    desk.press("]")
    desk.press("t")
    desk.press("official source\r")
    desk.shows("#official source")
    assert desk.leave() == 0
    workspace = Workspace.open(library)
    tagged = [q for s in workspace.reports() for q in workspace.quotes(s.id) if q.tags]
    assert [(quote.tags, quote.status) for quote in tagged] == [(("official source",), Status.ACCEPTED)]
    workspace.close()


def test_what_is_sent_is_undone_at_the_end(desk: Desk) -> None:
    desk.shows("5 reports")
    assert b"\x1b[8l" in desk.sent
    assert b"\x1b[?1049h" in desk.sent
    assert desk.leave() == 0
    assert desk.sent.rfind(b"\x1b[8h") > desk.sent.rfind(b"\x1b[8l")
    assert desk.sent.rfind(b"\x1b[?1049l") > desk.sent.rfind(b"\x1b[?1049h")


def test_a_first_frame_stands_before_anything_heavy_is_done(desk: Desk) -> None:
    desk.until(lambda: b"\x1b[?1049h" in desk.sent)
    assert desk.sent.index(b"\x1b[?1049h") < 20
    desk.shows("5 reports")


def test_no_text_steers_the_terminal(library: Path, tmp_path: Path) -> None:
    evil = tmp_path / "evil.txt"
    payload = "\x1b]52;c;aGFja2Vk\x07 \x9b2J \x1b[2J \u202eevil\u202c \x1bP+q\x1b\\ \u2028"
    evil.write_text(f"Title {payload}\n\nHe said “{payload}” to all.\n", encoding="utf-8")
    started = Desk(library, evil)
    try:
        started.shows("He said")
        started.press("]")
        started.press("t")
        started.press("x\r")
        started.shows("#x")
        assert started.leave() == 0
    finally:
        started.close()
    assert b"aGFja2Vk" in started.sent
    assert b"\x1b]52" not in started.sent
    assert "\x9b".encode() not in started.sent
    assert "\u202e".encode() not in started.sent
    assert b"\x1bP+q" not in started.sent


STEERING = "\x1b[31337m\x1b]52;c;aGFja2Vk\x07\x9b31337m\x90q\x9c\x85\x01\x08\x7f\u202e\u2066\u2028\U000e0041\uffff"
"""Colours, the clipboard, C1 controls, a reversal, a line separator, a tag, a noncharacter: none may be sent."""
SENT_FOR_NOTHING = [
    part.encode() for part in ("\x1b[31337m", "\x1b]52", *"\x9b\x90\x9c\x85\u202e\u2066\u2028\U000e0041\uffff")
]


@pytest.fixture
def steered(library: Path, tmp_path: Path) -> Path:
    """A library whose titles, file names, outlets, tags, notes and speakers are full of control characters."""
    name = STEERING.replace("/", "")
    folder = tmp_path / f"wire{name}"
    folder.mkdir()
    said = f"“The {STEERING} service is of {STEERING} great importance to the country,” {STEERING} Minister Smith said."
    for outlet, line in (("one", "(AFP)"), ("two", f"(Reuters{STEERING})")):
        arabic = f"قال الوزير «{STEERING} نعم {STEERING}» {STEERING}"
        text = f"{outlet} {STEERING} title\n\nLONDON {line} - {said}\n\n{arabic}\n"
        (folder / f"{outlet}{name}.txt").write_text(text, encoding="utf-8")
    workspace = Workspace.open(library)
    assert [added.outcome for added in workspace.add([folder])] == ["added", "added"]
    for summary in workspace.reports():
        quotes = [quote.id for quote in workspace.quotes(summary.id)]
        assert quotes
        workspace.review.tag(quotes, [f"key{STEERING}line"])
        workspace.review.note(quotes[0], f"note {STEERING} this")
        workspace.review.speaker(quotes[0], f"Smith{STEERING}")
    workspace.close()
    return library


def parts_of(sent: bytes) -> list[bytes]:
    """What of `SENT_FOR_NOTHING`, or which control byte outside a sequence, was sent."""
    plain = re.sub(rb"\x1b(\[[0-9:;<=>?$ ]*[@-~]|[PX^_\]][^\x1b\x07]*(\x07|\x1b\\\\)|[ -/]*[0-~])", b"", sent)
    controls = re.findall(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", plain)
    return controls + [part for part in SENT_FOR_NOTHING if part in sent]


def test_no_name_steers_the_terminal_on_any_screen(steered: Path) -> None:
    started = Desk(steered)
    try:
        started.shows("2 reports")
        started.shows("title")
        screens = ("\x1bOQ]", "?", "S", "W", "T", "e", ":title", "t", "m", "p", "/service", "V", "F", "\x1b[24~")
        for keys in screens:
            sent = len(started.sent)
            started.press(keys)
            started.until(partial(started.has_sent_more_than, sent))
            started.settle()
            sent = len(started.sent)
            started.press("\x1b")
            for _ in range(40):  # a key that follows at once would be Alt with it
                started.read(0.1)
                if started.has_sent_more_than(sent):
                    break
            started.settle()
        started.press("\x1b")
        assert parts_of(started.sent) == []
        assert len(started.screen.display) == 36
    finally:
        started.close()


@pytest.mark.parametrize(
    "words",
    [
        ["search", "service"],
        ["quotes", "1"],
        ["show", "1"],
        ["show", "--visual", "--width", "9", "1"],
        ["show", "--json", "1"],
        ["statements"],
        ["statements", "--matrix", "csv"],
        ["speakers"],
        ["export", "--all", "--format", "csv"],
        ["export", "--all", "--format", "markdown"],
        ["search", STEERING],
        ["show", STEERING],
        ["doctor"],
    ],
)
def test_no_name_steers_the_terminal_from_the_command_line(steered: Path, words: list[str]) -> None:
    source, terminal = pty.openpty()
    command = [sys.executable, "-m", "desk", *words[:1], "--library", str(steered), *words[1:]]
    with subprocess.Popen(command, stdin=terminal, stdout=terminal, stderr=terminal, start_new_session=True) as process:
        os.close(terminal)
        sent = b"".join(iter(lambda: read_from(source), b""))
        process.wait(LIMIT)
    os.close(source)
    assert sent
    sent = sent.removeprefix(QUESTION.encode())
    assert parts_of(sent) == []
    assert b"\x1b" not in sent


def read_from(source: int) -> bytes:
    """What comes next, nothing at the end."""
    try:
        return os.read(source, 65536)
    except OSError:
        return b""


def colours(sent: bytes) -> set[int]:
    """The codes of SGR sequences that set a colour."""
    codes: set[int] = set()
    for sequence in re.findall(rb"\x1b\[([0-9;:]*)m", sent):
        codes |= {int(code) for code in re.split(rb"[;:]", sequence) if code}
    return {code for code in codes if 30 <= code <= 49 or 58 <= code <= 59 or 90 <= code <= 107}


@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_without_colour_none_is_sent_and_marks_are_still_there(
    library: Path, seeds: Path, environment: dict[str, str], coloured: bool
) -> None:
    started = Desk(library, seeds, environment=environment)
    try:
        started.shows("5 reports")
        started.shows("By Lachlan Carmichael")
        for keys, shown in (
            ("\x1bOQ", "Tab next pane"),
            ("]", "t tag"),
            ("t", "type to find"),
            ("\x1b", "t tag"),
            ("/twitter", "matches"),
            ("\x03", "t tag"),
            ("S", "statements"),
        ):
            started.press(keys)
            started.shows(shown)
            started.settle()
    finally:
        started.close()
    assert bool(colours(started.sent)) is coloured
    assert re.search(rb"\x1b\[[0-9;]*\b7[;m]", started.sent)


def test_ctrl_c_leaves_a_line_first_and_then_the_desk_in_order(desk: Desk, library: Path) -> None:
    desk.shows("5 reports")
    desk.press("/twitter")
    desk.shows("matches")
    desk.press("\x03")
    desk.until(lambda: "matches" not in desk.text)
    assert desk.process.poll() is None
    desk.press("\x03")
    desk.until(lambda: desk.process.poll() is not None)
    desk.read(0.1)
    assert desk.process.returncode == 0
    assert desk.sent.rfind(b"\x1b[?1049l") > desk.sent.rfind(b"\x1b[?1049h")
    assert b"Traceback" not in desk.sent
    with_reports = Workspace.open(library)
    assert len(with_reports.reports()) == 5
    with_reports.close()


def test_what_was_acknowledged_survives_a_kill(desk: Desk, library: Path) -> None:
    desk.shows("5 reports")
    desk.shows("By Lachlan Carmichael")
    desk.press("\x1bOQ")
    desk.press("]")
    desk.press("t")
    desk.press("kept\r")
    desk.shows("#kept")
    desk.close()
    workspace = Workspace.open(library)
    assert [tag.name for tag in workspace.tags()] == ["kept"]
    assert workspace.review.undo() is not None
    workspace.close()
