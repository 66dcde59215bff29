"""The registry of file formats. A reader turns bytes into a `Draft`; what the draft means is decided in `structure`.

To add a format: a module beside this one with a function `(data, name, language_of) -> Draft` under `@reader`, and its
name in `_MODULES`. Readers import their packages inside the function, so that only the format in hand is loaded.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib import import_module

from desk.model import Fold, Role
from index.spans import Span

LanguageOf = Callable[[str], str]
_MODULES = ("desk.ingest.plain", "desk.ingest.html", "desk.ingest.mail", "desk.ingest.word")
LIMIT = 50 * 1024 * 1024
"""Bytes of a report, also of one that is packed."""


@dataclass(frozen=True, slots=True)
class Hint:
    """What the source's own markup says of the line that starts at `span.start`."""

    span: Span
    role: Role | None = None
    fold: Fold | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a source and what its markup says of it; empty fields are left to the text itself."""

    text: str
    encoding: str = "utf-8"
    title: str = ""
    outlet: str = ""
    byline: str = ""
    date: date | datetime | None = None
    language: str = ""
    hints: tuple[Hint, ...] = ()
    warnings: tuple[str, ...] = ()


ReadFunction = Callable[[bytes, str, LanguageOf], Draft]


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: its endings, how to tell it by its content, how to read it, and whether its files are no text."""

    name: str
    endings: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    read: ReadFunction
    is_binary: bool = False


_READERS: dict[str, Reader] = {}


def reader(
    *endings: str, recognises: Callable[[bytes], bool], is_binary: bool = False
) -> Callable[[ReadFunction], ReadFunction]:
    """Registers the decorated function for `endings` and for content that `recognises` knows; in order of import."""

    def register(read: ReadFunction) -> ReadFunction:
        _READERS[read.__module__] = Reader(read.__module__.rpartition(".")[2], endings, recognises, read, is_binary)
        return read

    return register


@cache
def readers() -> tuple[Reader, ...]:
    """Every format the desk reads; plain text is the last resort and stands last."""
    for module in _MODULES:
        import_module(module)
    return tuple(sorted(_READERS.values(), key=lambda one: one.name == "plain"))


def reader_for(name: str, data: bytes) -> Reader:
    """The reader for a source: by its content, else by its ending, else plain text."""
    known = readers()
    by_content = (one for one in known if one.recognises(data))
    by_ending = (one for one in known if name.lower().endswith(one.endings))
    return next(by_content, None) or next(by_ending, None) or known[-1]


def endings() -> frozenset[str]:
    """Every file ending that a folder is searched for."""
    return frozenset(ending for one in readers() for ending in one.endings)
