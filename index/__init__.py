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
    from index.explaining import explain
    from index.language import detect, script_of
    from index.matching import find
    from index.nearest import Correction, corrections
    from index.query.parser import Parsed, parse
    from index.query.problems import Problem, ProblemCode
    from index.query.remedies import remedied
    from index.query.widening import Widening, WideningKind
    from index.searcher import Hit, Results, Searcher, search
    from index.similar import similar
    from index.snippet import Window, best_window
    from index.spans import Span
    from index.vocabulary import use_dictionaries, use_names
    from index.writer import AUTO, ENGINES, Writer, engine_for, has_engine

_HOMES = {
    "documents": ("Document", "Passage", "Weight"),
    "errors": ("IndexDamaged", "IndexLocked", "SchemaMismatch", "SearchError"),
    "language": ("detect", "script_of"),
    "explaining": ("explain",),
    "matching": ("find",),
    "nearest": ("Correction", "corrections"),
    "similar": ("similar",),
    "query.parser": ("Parsed", "parse"),
    "query.problems": ("Problem", "ProblemCode"),
    "query.remedies": ("remedied",),
    "query.widening": ("Widening", "WideningKind"),
    "searcher": ("Hit", "Results", "Searcher", "search"),
    "snippet": ("Window", "best_window"),
    "spans": ("Span",),
    "vocabulary": ("use_dictionaries", "use_names"),
    "writer": ("AUTO", "ENGINES", "Writer", "engine_for", "has_engine"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "AUTO",
    "ENGINES",
    "Correction",
    "Document",
    "Hit",
    "IndexDamaged",
    "IndexLocked",
    "Parsed",
    "Passage",
    "Problem",
    "ProblemCode",
    "Results",
    "SchemaMismatch",
    "SearchError",
    "Searcher",
    "Span",
    "Weight",
    "Widening",
    "WideningKind",
    "Window",
    "Writer",
    "best_window",
    "corrections",
    "detect",
    "engine_for",
    "explain",
    "find",
    "has_engine",
    "parse",
    "remedied",
    "script_of",
    "search",
    "similar",
    "use_dictionaries",
    "use_names",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"index.{_HOME[name]}"), name)
    globals()[name] = value
    return value
