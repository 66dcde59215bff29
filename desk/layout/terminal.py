"""Which terminal this is, and what it needs so that right-to-left text reads correctly in it.

The order of who decides: the editor's setting, DESK_BIDI, the environment that terminals leave behind, the answer to a
question sent to the terminal, and visual order when nothing is known. `detect` is pure; only `ask` touches a terminal.
Sequences are in `emit`; the driver writes `enter` at start and after a suspend, `leave` at exit and before one.
"""

from __future__ import annotations

import os
import select
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from .emit import BIDI_OFF, BIDI_ON, BIDI_QUERY, MLTERM_OFF, MLTERM_ON, bidi_answer, through_screen, through_tmux
from .options import Mode

VARIABLE = "DESK_BIDI"
ANSWER_LIMIT = 0.1
"""Seconds that a terminal has for its answer."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """A terminal and its treatment: `enter` and `leave` are sequences, `hint` what the editor can do, `reason` why."""

    name: str
    mode: Mode = Mode.VISUAL
    enter: str = BIDI_OFF
    leave: str = BIDI_ON
    hint: str = ""
    reason: str = ""


VTE = Terminal("VTE")
KITTY = Terminal("kitty", Mode.WORDS, hint=f"With `force_ltr yes` in kitty.conf, set {VARIABLE}=visual.")
MLTERM = Terminal("mlterm", enter=BIDI_OFF + MLTERM_OFF, leave=MLTERM_ON + BIDI_ON)
KONSOLE = Terminal("Konsole", hint="Turn bidirectional text rendering off in the profile (BidiRenderingEnabled=false).")
ALACRITTY = Terminal("Alacritty", hint="If vowel marks stand beside their letters, hide them.")
XTERM = Terminal("xterm")
CONSOLE = Terminal("Linux console", hint="The console has no Arabic or Hebrew letters; use a terminal window.")
DUMB = Terminal("dumb terminal", enter="", leave="")
UNKNOWN = Terminal("unknown terminal", hint=f"If Arabic reads backwards, set {VARIABLE} to visual, words or logical.")

_BY_VARIABLE: tuple[tuple[str, Terminal], ...] = (
    ("KITTY_WINDOW_ID", KITTY),
    ("MLTERM", MLTERM),
    ("KONSOLE_VERSION", KONSOLE),
    ("ALACRITTY_WINDOW_ID", ALACRITTY),
    ("VTE_VERSION", VTE),
    ("XTERM_VERSION", XTERM),
)
_BY_TERM = {
    "xterm-kitty": KITTY,
    "mlterm": MLTERM,
    "konsole": KONSOLE,
    "alacritty": ALACRITTY,
    "vte": VTE,
    "gnome": VTE,
    "linux": CONSOLE,
    "dumb": DUMB,
}
_BY_ANSWER = {
    1: Terminal("terminal with a bidi mode"),
    2: Terminal("terminal with a bidi mode"),
    3: Terminal("terminal that always reorders", Mode.LOGICAL, enter="", leave=""),
    4: Terminal("terminal that never reorders"),
}


def detect(setting: str, environment: Mapping[str, str], answer: Callable[[], str] = str) -> Terminal:
    """The terminal, by the first of its witnesses that says anything.

    `setting` is "auto" (or "") or a mode's name; `answer` is called only when the environment is silent, and returns
    what the terminal sent back, "" for nothing. An unknown mode's name is passed over, and `reason` says so.
    """
    found = _from_environment(environment)
    ignored = []
    for source, value in (("the setting", setting), (VARIABLE, environment.get(VARIABLE, ""))):
        wanted = value.strip().lower()
        if wanted in ("", "auto"):
            continue
        if wanted in list(Mode):
            return _chosen(found or UNKNOWN, Mode(wanted), f"{source} says {wanted}")
        ignored.append(f"{source} says {value!r}, which is not {', '.join(Mode)} or auto")
    found = found or _from_answer(answer()) or replace(UNKNOWN, reason="nothing tells which terminal this is")
    return replace(found, reason="; ".join([found.reason, *ignored]))


def _chosen(terminal: Terminal, mode: Mode, reason: str) -> Terminal:
    """The terminal in a mode that the editor has chosen; in logical mode it is left to do its own ordering."""
    if mode is Mode.LOGICAL:
        return replace(terminal, mode=mode, enter="", leave="", hint="", reason=reason)
    return replace(terminal, mode=mode, hint="", reason=reason)


def _from_environment(environment: Mapping[str, str]) -> Terminal | None:
    terminal = _outer(environment)
    if environment.get("TMUX"):
        return _within(terminal, "tmux", through_tmux, "In tmux.conf: set -g allow-passthrough on.")
    if environment.get("STY"):
        return _within(terminal, "screen", through_screen, "")
    return terminal


def _outer(environment: Mapping[str, str]) -> Terminal | None:
    for variable, terminal in _BY_VARIABLE:
        if environment.get(variable):
            return replace(terminal, reason=f"{variable} is set")
    term = environment.get("TERM", "")
    known = _BY_TERM.get(term) or _BY_TERM.get(term.partition("-")[0])
    return replace(known, reason=f"TERM is {term}") if known else None


def _within(terminal: Terminal | None, multiplexer: str, wrap: Callable[[str], str], hint: str) -> Terminal:
    inner = terminal or replace(UNKNOWN, reason="no variable tells which terminal is outside")
    return replace(
        inner,
        name=f"{multiplexer} in {inner.name}",
        enter=wrap(inner.enter) if inner.enter else "",
        leave=wrap(inner.leave) if inner.leave else "",
        hint=" ".join(filter(None, (hint, inner.hint))),
        reason=f"{multiplexer}; {inner.reason}",
    )


def _from_answer(received: str) -> Terminal | None:
    answer = bidi_answer(received)
    known = _BY_ANSWER.get(answer) if answer is not None else None
    return replace(known, reason=f"it answered {answer} when asked for its bidi mode") if known else None


def ask(source: int, target: int, limit: float = ANSWER_LIMIT) -> str:
    """Sends the question for the bidi mode to `target`, returns what arrives on `source` within `limit` seconds.

    Both are file descriptors of one terminal; "" when they are not, or when it keeps silent. Its line mode is restored.
    """
    if not (os.isatty(source) and os.isatty(target)):
        return ""
    import termios  # not on every platform
    import tty

    before = termios.tcgetattr(source)
    try:
        tty.setcbreak(source, termios.TCSANOW)
        os.write(target, BIDI_QUERY.encode("ascii"))
        return _read_answer(source, time.monotonic() + limit)
    finally:
        termios.tcsetattr(source, termios.TCSANOW, before)


def _read_answer(source: int, deadline: float) -> str:
    received = ""
    while (left := deadline - time.monotonic()) > 0 and bidi_answer(received) is None:
        ready, _, _ = select.select([source], [], [], left)
        if ready:
            received += os.read(source, 64).decode("latin-1")
    return received


def current(setting: str = "auto") -> Terminal:
    """The terminal that this process runs in; asks it when the environment does not tell. Call it before the screen."""
    return detect(setting, os.environ, _ask_here)


def _ask_here() -> str:
    try:
        return ask(sys.stdin.fileno(), sys.stdout.fileno())
    except (OSError, ValueError, ImportError):
        return ""
