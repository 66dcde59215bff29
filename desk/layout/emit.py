"""Sequences that tell a terminal who orders the letters, and its answers to questions. Nothing is written here."""

from __future__ import annotations

import re

ESC = "\x1b"
BIDI_OFF = f"{ESC}[8l"
"""ECMA-48 BDSM reset: the terminal shows cells in the order in which they are sent."""
BIDI_ON = f"{ESC}[8h"
BIDI_QUERY = f"{ESC}[8$p"
"""DECRQM for the same mode; the answer is DECRPM, `CSI 8 ; Ps $ y`."""
MLTERM_OFF = f"{ESC}]5379;use_ctl=false\x07"
MLTERM_ON = f"{ESC}]5379;use_ctl=true\x07"
QUESTION = f"{ESC}[>q{BIDI_QUERY}{ESC}[c"
"""XTVERSION, DECRQM and primary DA, which every terminal answers, and after the others."""
KONSOLE_OFF = f"{ESC}]50;BidiRenderingEnabled=false\x07"
KONSOLE_ON = f"{ESC}]50;BidiRenderingEnabled=true\x07"
_ROWS = 200
"""More than a screen has: what is beyond its last row is done to the last row again."""
_BIDI_ANSWER = re.compile(r"\x1b\[8;([0-4])\$y")
_NAME_ANSWER = re.compile(r"\x1bP>\|([^\x1b]*)\x1b\\")
_LAST_ANSWER = re.compile(r"\x1b\[\?[0-9;]*c")
_ANSWERS = re.compile("|".join(answer.pattern for answer in (_BIDI_ANSWER, _NAME_ANSWER, _LAST_ANSWER)))
_BEGUN = re.compile(r"\x1b(?:P(?:>(?:\|[^\x1b]*\x1b?)?)?|\[(?:8(?:;[0-4]?\$?)?|\?[0-9;]*))\Z")


def on_every_row(sequence: str) -> str:
    """`sequence` with the cursor at the start of each row of the screen, as a mode that belongs to rows wants it."""
    return "".join(f"{ESC}[{row};1H{sequence}" for row in range(1, _ROWS + 1))


def through_tmux(sequence: str) -> str:
    """A sequence that tmux hands on to its terminal, when `allow-passthrough` is on."""
    return f"{ESC}Ptmux;{sequence.replace(ESC, ESC + ESC)}{ESC}\\"


def through_screen(sequence: str) -> str:
    """A sequence that GNU screen hands on to its terminal."""
    return f"{ESC}P{sequence}{ESC}\\"


def bidi_answer(received: str) -> int | None:
    """What a terminal said of its bidi mode: 0 unknown, 1 set, 2 reset, 3 and 4 set and reset for good; else None."""
    found = _BIDI_ANSWER.search(received)
    return int(found[1]) if found else None


def name_answer(received: str) -> str:
    """The terminal's own name and version as it wrote them, "" when it gave none."""
    found = _NAME_ANSWER.search(received)
    return found[1] if found else ""


def is_answered(received: str) -> bool:
    """Whether all answers to `QUESTION` have arrived that will."""
    return _LAST_ANSWER.search(received) is not None


def without_answers(received: str) -> tuple[str, str]:
    """What was typed, without answers that came late; and the beginning of an answer at its end, "" for none."""
    typed = _ANSWERS.sub("", received)
    begun = _BEGUN.search(typed)
    return (typed[: begun.start()], begun[0]) if begun else (typed, "")
