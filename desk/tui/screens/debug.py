"""What F12 shows: versions, terminal, sizes and timings, for the report of a fault. No texts, no names."""

from __future__ import annotations

import os
import platform
from typing import TYPE_CHECKING

from desk.i18n import _, locale_name, with_colon
from desk.packages import PACKAGES, version_of

if TYPE_CHECKING:
    from desk.tui.screens.desk import DeskScreen

VARIABLES = (
    "TERM",
    "COLORTERM",
    "TERM_PROGRAM",
    "VTE_VERSION",
    "KONSOLE_VERSION",
    "KITTY_WINDOW_ID",
    "MLTERM",
    "TMUX",
    "NO_COLOR",
)


def debug_text(desk: DeskScreen) -> str:
    """The page as Markdown."""
    workspace = desk.jobs.workspace
    size = desk.app.size
    packages = ((package, version_of(package) or _("not installed")) for package in ("newsroom-desk", *PACKAGES))
    versions = [("Python", platform.python_version()), *packages]
    here = desk.desk_app.terminal
    found = [(_("taken for"), here.name), (_("because"), here.reason), (_("text order"), here.mode.value)]
    terminal = [(name, words) for name, words in (*found, (_("hint"), here.hint)) if words]
    terminal += [(name, os.environ.get(name, "")) for name in VARIABLES if os.environ.get(name)]
    state = [
        (_("size"), f"{size.width} × {size.height}"),
        (_("panes"), f"{len(desk.panes.shown())}"),
        (_("locale"), locale_name()),
        (_("library"), str(workspace.library) if workspace else _("not open")),
        (_("reports"), f"{len(desk.session.summaries)}"),
        (_("keys"), _("{n} lines of the key file are not in force").format(n=len(desk.keymap.problems))),
    ]
    timings = [(name, f"{seconds * 1000:.0f} ms") for name, seconds in desk.session.timings.items()]
    blocks = [(_("Versions"), versions), (_("Terminal"), terminal), (_("Desk"), state), (_("Timings"), timings)]
    parts = ["# " + _("About this desk")]
    for title, rows in blocks:
        parts.append(f"## {title}")
        parts.extend(f"- {with_colon(name)} {value}" for name, value in rows)
    problems = [f"- {problem}" for problem in desk.keymap.problems]
    if problems:
        parts += ["## " + _("Keys that are not in force"), *problems]
    if desk.session.last_error:
        parts += ["## " + _("Last error"), *desk.session.last_error.splitlines()]
    return "\n\n".join(part for part in parts if part).replace("\n\n- ", "\n- ")
