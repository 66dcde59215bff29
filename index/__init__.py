"""Full-text search over many languages at once. What stands here is the library's public face; it loads when it is
used.

with Writer(folder) as writer:
    writer.add(Document("1", text, title="..."))
Searcher(folder).search('"state department" OR صيانة')
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.documents import Document, Passage, Weight
    from index.errors import IndexDamaged, IndexLocked, SchemaMismatch, SearchError
    from index.language import detect, script_of
    from index.matching import find
    from index.query.expansion import Widening
    from index.query.parser import Parsed, Problem, parse
    from index.searcher import Hit, Results, Searcher, search
    from index.snippet import Window, best_window
    from index.spans import Span
    from index.writer import AUTO, ENGINES, Writer, engine_for, has_engine

_HOMES = {
    "documents": ("Document", "Passage", "Weight"),
    "errors": ("IndexDamaged", "IndexLocked", "SchemaMismatch", "SearchError"),
    "language": ("detect", "script_of"),
    "matching": ("find",),
    "query.expansion": ("Widening",),
    "query.parser": ("Parsed", "Problem", "parse"),
    "searcher": ("Hit", "Results", "Searcher", "search"),
    "snippet": ("Window", "best_window"),
    "spans": ("Span",),
    "writer": ("AUTO", "ENGINES", "Writer", "engine_for", "has_engine"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "AUTO",
    "ENGINES",
    "Document",
    "Hit",
    "IndexDamaged",
    "IndexLocked",
    "Parsed",
    "Passage",
    "Problem",
    "Results",
    "SchemaMismatch",
    "SearchError",
    "Searcher",
    "Span",
    "Weight",
    "Widening",
    "Window",
    "Writer",
    "best_window",
    "detect",
    "engine_for",
    "find",
    "has_engine",
    "parse",
    "script_of",
    "search",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"index.{_HOME[name]}"), name)
    globals()[name] = value
    return value
