"""The languages whose quotes the desk reads: one data file each, chosen by BCP 47 tag."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from desk.quotes.languages.base import Language
from desk.quotes.languages.reporting import Elision, Order

READ = ("ar", "de", "en", "es", "fa", "fr")

__all__ = ["READ", "Elision", "Language", "Order", "language_of"]


@cache
def language_of(tag: str) -> Language:
    """The word lists for a BCP 47 tag; English ones when the language is not read."""
    primary = tag.replace("_", "-").split("-")[0].casefold()
    module = import_module(f"{__name__}.{primary if primary in READ else 'en'}")
    language = module.LANGUAGE
    assert isinstance(language, Language)  # noqa: S101 - a module of this package, typed for mypy
    return language
