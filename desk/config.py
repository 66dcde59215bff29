"""The settings file, read once, and its `[desk]` table, checked. What `[keys]` of it means is in `keymap`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path

from desk.errors import SettingsError
from desk.i18n import _

BIDI_MODES = ("visual", "words", "logical")
"""The names of `desk.layout.Mode`, which settings do not import."""
ALLOWED: Mapping[str, tuple[object, ...]] = {"bidi": ("", *BIDI_MODES), "panes": tuple(range(5))}
LANGUAGE_TAG = re.compile(r"([A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*)?")


@dataclass(frozen=True, slots=True)
class Settings:
    """What an editor may set; `problems` are the lines to show for what could not be taken.

    theme     the screen's colours, by the name that the palette shows; empty: the desk's own
    bidi      what the terminal is to be sent, "visual", "words" or "logical"; empty: as found out by `desk doctor`
    harakat   whether Arabic vowel signs are shown
    islands   whether URLs, #tags, @names and digit ranges keep their left-to-right order in right-to-left text
    language  the interface's language as a tag such as "fr" or "en-GB"; empty: as the environment says
    panes     how many panes stand side by side at the start, 1 to 4; 0: as many as the width allows
    """

    theme: str = ""
    bidi: str = ""
    harakat: bool = True
    islands: bool = True
    panes: int = 0
    language: str = ""
    problems: tuple[SettingsError, ...] = ()


NAMES = tuple(field.name for field in fields(Settings) if field.name != "problems")


def read_table(path: Path, name: str) -> object:
    """What stands under `name` in the TOML file at `path`, an empty table when nothing does; parsed once a state.

    Raises OSError and ValueError.
    """
    try:
        state = path.stat()
    except FileNotFoundError:
        return {}
    return _parsed(path, state.st_mtime_ns, state.st_size).get(name, {})


@lru_cache(maxsize=1)
def _parsed(path: Path, _changed: int, _size: int) -> Mapping[str, object]:
    import tomllib

    return tomllib.loads(path.read_text(encoding="utf-8"))


def read_settings(path: Path) -> Settings:
    """The defaults with the `[desk]` table of the TOML file at `path` over them. Never raises: see `problems`."""
    try:
        table = read_table(path, "desk")
    except (OSError, ValueError) as error:
        message = _("{path}: not read, {cause}; the usual settings are in force.").format(path=path, cause=error)
        return Settings(problems=(SettingsError(message),))
    if not isinstance(table, dict):
        return Settings(problems=(SettingsError(_("[desk] is not a table."), _('Write [desk], then theme = "…".')),))
    return checked(table)


def checked(table: Mapping[str, object]) -> Settings:
    """The settings of a table; what is unknown or of the wrong kind is left at its default and named."""
    problems: list[SettingsError] = []
    taken: dict[str, object] = {}
    for name, value in table.items():
        problem = _problem(name, value)
        if problem:
            problems.append(problem)
        else:
            taken[name] = value
    return Settings(**taken, problems=tuple(problems))  # type: ignore[arg-type]  # each value was checked by _problem


def _problem(name: str, value: object) -> SettingsError | None:
    if name not in NAMES:
        from difflib import get_close_matches

        near = get_close_matches(name, NAMES, 1)
        hint = _("Did you mean {name}?").format(name=near[0]) if near else ""
        return SettingsError(_("There is no setting {name}.").format(name=name), hint)
    if _fits(name, value):
        return None
    return SettingsError(
        _("The setting {name} cannot be {value}.").format(name=name, value=repr(value)),
        _("It takes: {choice}.").format(choice=_choice(name)),
    )


def _kind(name: str) -> type:
    return type(getattr(Settings(), name))


def _fits(name: str, value: object) -> bool:
    if type(value) is not _kind(name):
        return False
    if name == "language":
        return LANGUAGE_TAG.fullmatch(str(value)) is not None
    return name not in ALLOWED or value in ALLOWED[name]


def _choice(name: str) -> str:
    """What a setting takes, as it is written in the file."""
    if name == "language":
        return "fr, en-GB, ar …"
    if _kind(name) is bool:
        return "true, false"
    return ", ".join(str(value) for value in ALLOWED.get(name, ("…",)) if value != "")
