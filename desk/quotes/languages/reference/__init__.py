"""How each language points back to somebody: one data file a language, read when it is asked for."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from desk.quotes.languages.reference.base import Reference

_KEPT = frozenset({"ar", "en", "fr"})

__all__ = ["Reference", "reference_of"]


@cache
def reference_of(code: str) -> Reference:
    """The lists of a language; empty ones where none are kept."""
    if code not in _KEPT:
        return Reference()
    found = import_module(f"{__name__}.{code}").REFERENCE
    assert isinstance(found, Reference)  # noqa: S101 - a module of this package, typed for mypy
    return found
