"""Which terminal this is, and what it needs so that right-to-left text reads correctly in it.

The order of who decides: the editor's setting, DESK_BIDI, tmux, the environment that terminals leave behind, the answer
to a question sent to the terminal, and visual order when nothing is known. `detect` is pure; the asking is `probe`'s.
Sequences are in `emit`; the driver writes `enter` at start and after a suspend, `leave` at exit and before one.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from desk.i18n import N_, _
from desk.layout import probe
from desk.layout.emit import (
    BIDI_OFF,
    BIDI_ON,
    KONSOLE_OFF,
    KONSOLE_ON,
    MLTERM_OFF,
    MLTERM_ON,
    bidi_answer,
    name_answer,
    on_every_row,
    through_screen,
    through_tmux,
)
from desk.layout.options import Mode

VARIABLE = "DESK_BIDI"
EXPLICIT, IMPLICIT = on_every_row(BIDI_OFF), on_every_row(BIDI_ON)
"""The explicit and the implicit mode of BDSM, set row by row: VTE keeps with each row the mode in which it was made."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """A terminal and its treatment: `enter` and `leave` are sequences, `hint` what the editor can do, `reason` why.

    `wrong` says that Arabic does not read right before the hint is followed, `known` that it has been tried.
    """

    name: str
    mode: Mode = Mode.VISUAL
    enter: str = EXPLICIT
    leave: str = IMPLICIT
    hint: str = ""
    reason: str = ""
    wrong: bool = False
    known: bool = True


_KITTY_HINT = N_("kitty.conf: `force_ltr yes` and `env {variable}=visual`")
_TMUX_HINT = N_("`tmux set -p allow-passthrough on`, then start again")

VTE = Terminal("VTE")
KITTY = Terminal("kitty", Mode.WORDS, hint=_KITTY_HINT, wrong=True)
MLTERM = Terminal("mlterm", enter=EXPLICIT + MLTERM_OFF, leave=MLTERM_ON + IMPLICIT)
KONSOLE = Terminal("Konsole", enter=EXPLICIT + KONSOLE_OFF, leave=KONSOLE_ON + IMPLICIT)
ALACRITTY = Terminal("Alacritty", hint=N_("If vowel marks stand beside their letters, hide them."))
XTERM = Terminal("xterm")
FOOT, RXVT, ST, ZUTTY = Terminal("foot"), Terminal("urxvt"), Terminal("st"), Terminal("Zutty")
CONSOLE = Terminal(
    N_("Linux console"), hint=N_("The console has no Arabic or Hebrew letters; use a terminal window."), wrong=True
)
DUMB = Terminal(N_("dumb terminal"), enter="", leave="")
DETACHED = Terminal(N_("no terminal"))
UNKNOWN = Terminal(
    N_("unknown terminal"),
    enter=EXPLICIT + MLTERM_OFF,  # mlterm gives no name over a network, and other terminals pass this over
    leave=MLTERM_ON + IMPLICIT,
    hint=N_("If Arabic reads backwards, set {variable} to visual, words or logical."),
    known=False,
)

_BY_VARIABLE: tuple[tuple[str, Terminal], ...] = (
    ("KITTY_WINDOW_ID", KITTY),
    ("MLTERM", MLTERM),
    ("KONSOLE_VERSION", KONSOLE),
    ("ALACRITTY_WINDOW_ID", ALACRITTY),
    ("VTE_VERSION", VTE),
    ("XTERM_VERSION", XTERM),
    ("ZUTTY_VERSION", ZUTTY),
)
_BY_TERM = {
    "xterm-kitty": KITTY,
    "mlterm": MLTERM,
    "konsole": KONSOLE,
    "alacritty": ALACRITTY,
    "vte": VTE,
    "gnome": VTE,
    "foot": FOOT,
    "rxvt": RXVT,
    "st": ST,
    "stterm": ST,
    "linux": CONSOLE,
    "dumb": DUMB,
}
_BY_NAME = {"kitty": KITTY, "mlterm": MLTERM, "konsole": KONSOLE, "vte": VTE, "xterm": XTERM, "foot": FOOT}
_BY_ANSWER = {
    1: Terminal(N_("terminal with a bidi mode")),
    2: Terminal(N_("terminal with a bidi mode")),
    3: Terminal(N_("terminal that always reorders"), Mode.LOGICAL, enter="", leave=""),
    4: Terminal(N_("terminal that never reorders")),
}
_TREATED = frozenset(terminal.name for terminal in (VTE, MLTERM, KONSOLE))
"""Those that read right only when `enter` reaches them."""


def detect(
    setting: str, environment: Mapping[str, str], answer: Callable[[], str] = str, tmux: Callable[[], str] = str
) -> Terminal:
    """The terminal and its treatment, by the first source that tells, in the order given above.

    `setting` is "auto" (or "") or a mode's name; `answer` is called only when the environment is silent, and returns
    what the terminal sent back, "" for nothing; `tmux` only within tmux, and returns `probe.ask_tmux`'s facts. An
    unknown mode's name is passed over, and `reason` says so.
    """
    found = _from_environment(environment, tmux)
    ignored = []
    for source, value in ((_("the setting"), setting), (VARIABLE, environment.get(VARIABLE, ""))):
        wanted = value.strip().lower()
        if wanted in ("", "auto"):
            continue
        if wanted in list(Mode):
            return chosen(
                found or _told(UNKNOWN), Mode(wanted), _("{source} says {mode}").format(source=source, mode=wanted)
            )
        ignored.append(
            _("{source} says {value}, which is not {modes} or auto").format(
                source=source, value=repr(value), modes=", ".join(Mode)
            )
        )
    found = found or _from_answer(answer()) or _told(UNKNOWN, _("nothing tells which terminal this is"))
    return replace(found, reason="; ".join([found.reason, *ignored]))


def chosen(terminal: Terminal, mode: Mode, reason: str) -> Terminal:
    """The terminal in a mode that the editor has chosen; in logical mode it is left to do its own ordering."""
    terminal = replace(terminal, mode=mode, hint="", reason=reason, wrong=False, known=True)
    return replace(terminal, enter="", leave="") if mode is Mode.LOGICAL else terminal


def _told(terminal: Terminal, reason: str = "") -> Terminal:
    """A terminal of the tables, its name and hint put into the editor's language."""
    hint = _(terminal.hint).format(variable=VARIABLE) if terminal.hint else ""
    return replace(terminal, name=_(terminal.name), hint=hint, reason=reason)


def _from_environment(environment: Mapping[str, str], tmux: Callable[[], str]) -> Terminal | None:
    if environment.get("TMUX"):
        return _within_tmux(environment, tmux())
    terminal = _by_variable(environment) or _by_term(environment.get("TERM", ""))
    if environment.get("STY"):
        return _within(terminal, "screen", through_screen)
    return terminal


def _by_variable(environment: Mapping[str, str]) -> Terminal | None:
    for variable, terminal in _BY_VARIABLE:
        if environment.get(variable):
            return _told(terminal, _("{variable} is set").format(variable=variable))
    return None


def _by_term(term: str) -> Terminal | None:
    known = _BY_TERM.get(term) or _BY_TERM.get(term.partition("-")[0])
    return _told(known, _("TERM is {term}").format(term=term)) if known else None


def _by_name(name: str) -> Terminal | None:
    found = re.match(r"[a-z]+", name.lower())
    known = _BY_NAME.get(found[0]) if found else None
    return _told(known, _("it calls itself {name}").format(name=name)) if known else None


def _within_tmux(environment: Mapping[str, str], facts: str) -> Terminal:
    """Its own facts go first: the environment is of the terminal in which the tmux server was once started."""
    name, term, passing = (*facts.split(";"), "", "", "")[:3]
    inner = _by_name(name) or _by_term(term) or _by_variable(environment)
    if inner is None and facts and not (name or term):
        return _within(_told(DETACHED, _("no terminal is attached")), "tmux", through_tmux)
    terminal = _within(inner, "tmux", through_tmux)
    treated = inner is not None and inner.name in _TREATED
    if passing not in ("off", "0") or (inner and not treated):
        return terminal
    return replace(terminal, hint=" ".join(filter(None, (_(_TMUX_HINT), terminal.hint))), wrong=treated)


def _within(terminal: Terminal | None, multiplexer: str, wrap: Callable[[str], str]) -> Terminal:
    inner = terminal or _told(UNKNOWN, _("nothing tells which terminal is outside"))
    return replace(
        inner,
        name=_("{multiplexer} in {terminal}").format(multiplexer=multiplexer, terminal=inner.name),
        enter=wrap(inner.enter) if inner.enter else "",
        leave=wrap(inner.leave) if inner.leave else "",
        reason=f"{multiplexer}; {inner.reason}",
    )


def _from_answer(received: str) -> Terminal | None:
    named = _by_name(name_answer(received))
    if named:
        return named
    answer = bidi_answer(received)
    known = _BY_ANSWER.get(answer) if answer is not None else None
    reason = _("it answered {answer} when asked for its bidi mode").format(answer=answer)
    return _told(known, reason) if known else None


def current(setting: str = "auto") -> Terminal:
    """The terminal that this process runs in; asks it when the environment does not tell. Call it before the screen."""
    return detect(setting, os.environ, probe.ask_here, probe.ask_tmux)
