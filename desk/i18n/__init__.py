"""The words of the interface, in the editor's language. Babel's formats are in `formats`, catalogs in `locale/`.

Every module of the desk imports this one, the first frame's too: gettext waits for the first word.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gettext import NullTranslations

DOMAIN = "desk"
CATALOGS = os.path.join(os.path.dirname(__file__), "locale")  # noqa: PTH118, PTH120 (pathlib is not there before the first frame)

_setting = ""
_catalogs: dict[str, NullTranslations] = {}


def set_language(tag: str) -> None:
    """Take the language of the settings file, as "fr" or "fr-CA"; "" leaves it to the environment."""
    global _setting  # noqa: PLW0603 - the words of a process have one language
    _setting = tag


def share_catalogs() -> None:
    """Have packages that ask gettext's own default domain, as click does, speak the language of the desk."""
    import gettext as _gettext

    os.environ["LANGUAGE"] = locale_name()
    _gettext.bindtextdomain(DOMAIN, CATALOGS)
    _gettext.textdomain(DOMAIN)


def locale_name() -> str:
    """The interface locale, e.g. "fr_CA": DESK_LANGUAGE, else the setting, else what POSIX takes, else "en".

    Of LC_ALL, LC_MESSAGES and LANG the first that is set decides; "C" and "POSIX" are English.
    """
    wanted = [os.environ.get("DESK_LANGUAGE"), _setting, *map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))]
    name = next(filter(None, wanted), "").split(".")[0].split("@")[0].replace("-", "_")
    return "en" if name in ("", "C", "POSIX") else name


def _catalog(name: str) -> NullTranslations:
    if name not in _catalogs:
        from gettext import translation

        _catalogs[name] = translation(DOMAIN, CATALOGS, [name], fallback=True)
    return _catalogs[name]


def _(message: str) -> str:
    """`message` in the editor's language."""
    return _catalog(locale_name()).gettext(message)


def N_(message: str) -> str:  # noqa: N802 - the name that message extraction knows
    """Marks `message` for the catalogs where it stands in a table; whoever shows it calls `_`."""
    return message


def with_colon(label: str) -> str:
    """`label` as it stands before a value, the colon set as the language does: "Note:", "Note\u202f:"."""
    return _("{label}:").format(label=label)


def NN_(singular: str, plural: str) -> tuple[str, str]:  # noqa: N802 - as N_
    """Marks a message that depends on a number for the catalogs; whoever shows it calls `ngettext`."""
    return singular, plural


def ngettext(singular: str, plural: str, count: int) -> str:
    """The form that fits `count`; the caller fills in the number."""
    return _catalog(locale_name()).ngettext(singular, plural, count)
