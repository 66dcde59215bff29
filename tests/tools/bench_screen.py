"""CPU a key of the desk's own widgets against Textual's, in one run on one machine: the ratios are what counts.

Each case is a real application in a pseudo-terminal of 200x50 whose keys are pressed one at a time, each painted before
the next one. Usage: python tests/tools/bench_screen.py [--keys N] [--quick]
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import os
import pty
import select
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import App, ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from desk.model import Paragraph, Report, ReportId, ReportSummary
from desk.tui.styles import VARIABLES, WIDGETS
from desk.tui.widgets.report_list import ReportList
from desk.tui.widgets.report_pane import ReportPane
from index.spans import Span

SIZE = (200, 50)
ROWS = 50
LIMIT = 60.0
WORDS = "The official said the department had asked the firm to delay shutting down its service, number {}."


@dataclass(frozen=True)
class Case:
    """What is timed: `panes` widgets of one kind, with `lines` paragraphs each."""

    kind: str
    panes: int = 1
    lines: int = 1000

    @property
    def name(self) -> str:
        """How the table calls it."""
        if self.kind in ("reports", "options"):
            return f"replace {ROWS} rows: {'report list' if self.kind == 'reports' else 'OptionList'}"
        kind = "report panes" if self.kind == "pane" else "Static in VerticalScroll"
        return f"scroll a row: {self.panes} {kind} x {self.lines}"


PAIRS = (
    *((Case("pane", panes), Case("static", panes)) for panes in (1, 2, 4)),
    *((Case("pane", panes, 100_000), Case("static", panes)) for panes in (1, 2, 4)),
    (Case("reports"), Case("options")),
)
"""Ours and Textual's. Static is timed with 1,000 lines only: with 100,000 it does not paint within a minute."""


def report_of(lines: int) -> Report:
    """A report of so many paragraphs."""
    texts = [WORDS.format(number) for number in range(lines)]
    paragraphs, at = [], 0
    for text in texts:
        paragraphs.append(Paragraph(Span(at, at + len(text)), "en"))
        at += len(text) + 1
    return Report(ReportId("r"), "r.txt", "0", "\n".join(texts), "en", "", paragraphs=tuple(paragraphs))


def summaries(turn: int) -> list[ReportSummary]:
    """Other rows each turn."""
    numbers = range(turn * ROWS, turn * ROWS + ROWS)
    return [
        ReportSummary(ReportId(str(n)), n, f"{n}.txt", WORDS.format(n), "en", "AFP", None, 8, 2, 1) for n in numbers
    ]


class Bench(App[None]):
    """The widgets of a case; `x` is the key that is timed, from `s` on, `q` writes the result."""

    CSS_PATH: ClassVar = WIDGETS
    CSS = "VerticalScroll, ReportPane { width: 1fr; } #row { height: 1fr; }"

    def __init__(self, case: Case, result: Path) -> None:
        super().__init__()
        self.case = case
        self.result = result
        self.turn = 0
        self.started = 0.0

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of the desk."""
        return VARIABLES

    def compose(self) -> ComposeResult:
        """The widgets beside each other."""
        yield Horizontal(*(self.make() for _number in range(self.case.panes)), id="row")

    def make(self) -> Widget:
        """One widget of the kind."""
        if self.case.kind == "static":
            text = "\n\n".join(WORDS.format(line) for line in range(self.case.lines))
            return VerticalScroll(Static(text, markup=False))
        kinds: dict[str, type[Widget]] = {"pane": ReportPane, "reports": ReportList, "options": OptionList}
        return kinds[self.case.kind]()

    def on_mount(self) -> None:
        """Show, and leave a sign when it is painted."""
        for pane in self.query(ReportPane):
            pane.show(report_of(self.case.lines))
        self.set_focus(None)
        self.set_timer(0.2, self.result.with_suffix(".ready").touch)

    def on_key(self, event: events.Key) -> None:
        """Time, end, or take a step."""
        if event.key == "s":
            self.started, self.turn = time.process_time(), 0
        elif event.key == "q":
            spent = (time.process_time() - self.started) * 1000
            self.result.write_text(str(spent / max(1, self.turn)), encoding="utf-8")
            self.exit()
        else:
            self.turn += 1
            self.step()

    def step(self) -> None:
        """What the key does."""
        for pane in self.query(ReportPane):
            pane.scroll_rows(1)
        for scroll in self.query(VerticalScroll):
            scroll.scroll_to(y=self.turn, animate=False)
        for reports in self.query(ReportList):
            reports.show(summaries(self.turn))
        for options in self.query(OptionList):
            options.clear_options()
            rows = summaries(self.turn)
            options.add_options([Option(f"{row.title}\n{row.outlet} {row.language}") for row in rows])


def measured(case: Case, keys: int) -> float | None:
    """CPU ms a key, or None when the case did not paint within `LIMIT` seconds."""
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "result"
        child, terminal = pty.fork()
        if not child:
            os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "TEXTUAL_FPS": "200"}
            case_arguments = [case.kind, str(case.panes), str(case.lines), str(result)]
            os.execv(sys.executable, [sys.executable, __file__, "--child", *case_arguments])
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))
        try:
            if not ready(terminal, result.with_suffix(".ready")):
                return None
            press = keyboard(terminal)
            for key in "x" * 5 + "s" + "x" * keys + "q":
                press(key)
            settle(terminal, 1.0, LIMIT)
            return float(result.read_text(encoding="utf-8")) if result.exists() else None
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, 9)
            os.waitpid(child, 0)
            os.close(terminal)


def ready(terminal: int, sign: Path) -> bool:
    """Whether the first paint came within `LIMIT` seconds."""
    end = time.monotonic() + LIMIT
    while time.monotonic() < end and not sign.exists():
        settle(terminal, 0.2, 0.5)
    settle(terminal, 0.5, LIMIT)
    return sign.exists()


def keyboard(terminal: int) -> Callable[[str], None]:
    """A function that presses a key and waits until the screen is quiet again."""

    def press(key: str) -> None:
        with contextlib.suppress(OSError):
            os.write(terminal, key.encode())
        settle(terminal, 0.05, 2.0)

    return press


def settle(terminal: int, quiet: float, limit: float) -> None:
    """Read until nothing came for `quiet` seconds, `limit` at the most."""
    end = time.monotonic() + limit
    while time.monotonic() < end and select.select([terminal], [], [], quiet)[0]:
        try:
            if not os.read(terminal, 1 << 16):
                return
        except OSError:
            return


def main() -> None:
    """Print CPU ms a key of each pair, and how many times less ours takes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keys", type=int, default=60)
    parser.add_argument("--quick", action="store_true", help="one pane and the lists only")
    parser.add_argument("--child", nargs=4, metavar=("KIND", "PANES", "LINES", "RESULT"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        kind, panes, lines, result = arguments.child
        Bench(Case(kind, int(panes), int(lines)), Path(result)).run()
        return
    known: dict[Case, float | None] = {}
    for pair in PAIRS:
        if arguments.quick and pair[0].panes > 1:
            continue
        for case in pair:
            if case not in known:
                known[case] = measured(case, arguments.keys)
                print(f"{case.name:<56} {shown(known[case])} ms CPU a key", flush=True)
        ours, theirs = known[pair[0]], known[pair[1]]
        if ours and theirs:
            print(f"    {theirs / ours:.1f} times less", flush=True)


def shown(milliseconds: float | None) -> str:
    """A number for the table."""
    return "      -" if milliseconds is None else f"{milliseconds:7.1f}"


if __name__ == "__main__":
    main()
