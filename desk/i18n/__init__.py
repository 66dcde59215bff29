"""The words of the interface: gettext now, Babel's formats in `formats`. Catalogs lie in `locale/` beside this file."""

from __future__ import annotations

import gettext as _gettext
import os
from functools import cache
from pathlib import Path

DOMAIN = "desk"
CATALOGS = Path(__file__).parent / "locale"


def locale_name() -> str:
    """The interface locale, e.g. "fr_CA": the desk's own variable, else POSIX order, else "en"."""
    for variable in ("DESK_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable, "").split(".")[0].split("@")[0]
        if value and value not in ("C", "POSIX"):
            return value
    return "en"


@cache
def _catalog(name: str) -> _gettext.NullTranslations:
    return _gettext.translation(DOMAIN, CATALOGS, [name], fallback=True)


def _(message: str) -> str:
    """`message` in the editor's language."""
    return _catalog(locale_name()).gettext(message)


def N_(message: str) -> str:  # noqa: N802 - the name that message extraction knows
    """Marks `message` for the catalogs where it stands in a table; whoever shows it calls `_`."""
    return message


def ngettext(singular: str, plural: str, count: int) -> str:
    """The form that fits `count`; the caller fills in the number."""
    return _catalog(locale_name()).ngettext(singular, plural, count)
