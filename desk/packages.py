"""The packages that the desk needs, and which versions of them are here. Why each is needed is in ARCHITECTURE.md."""

from __future__ import annotations

from importlib import metadata

PACKAGES = (
    *("textual", "whoosh", "tantivy", "babel", "arabic-reshaper", "icu4py", "PyStemmer", "click", "platformdirs"),
    *("lxml", "chardet"),
)


def version_of(package: str) -> str:
    """The version of an installed package, "" when it is not installed."""
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""
