"""A passage with its source for the terminal's clipboard. The terminal never answers, so nobody can say "copied"."""

from __future__ import annotations

import base64
import os
from collections.abc import Mapping

from desk.i18n.formats import format_date
from desk.layout.emit import ESC, through_screen, through_tmux
from desk.model import ReportSummary

MOST_BYTES = 74_000
"""Bytes of base64 that xterm and tmux take at least; longer ones are dropped by some terminals without a word."""


def passage(text: str, speaker: str, summary: ReportSummary | None) -> str:
    """The words, then who said them, where and when."""
    source = [speaker]
    if summary:
        source += [summary.source, format_date(summary.date)]
    line = ", ".join(part for part in source if part)
    return f"{text}\n— {line}\n" if line else f"{text}\n"


def clipboard_sequence(text: str, environment: Mapping[str, str] = os.environ) -> str | None:
    """OSC 52 for `text`, wrapped where a multiplexer stands between; None when it is too long for terminals to take."""
    data = base64.b64encode(text.encode("utf-8", "replace")).decode("ascii")
    if len(data) > MOST_BYTES:
        return None
    sequence = f"{ESC}]52;c;{data}\x07"
    if environment.get("TMUX"):
        return through_tmux(sequence)
    if environment.get("TERM", "").startswith("screen"):
        return through_screen(sequence)
    return sequence
