"""Values of fields that no document has: which of a query's they are, and which was probably meant.

Looked for only where a query may find nothing because of them. Words of texts are for `nearest`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from index.analysis.normalize import folded
from index.analysis.tokenizer import split
from index.engines.port import Engine
from index.nearest import distance
from index.query import ast, plan
from index.query.expansion import expand
from index.query.problems import Problem, ProblemCode

KNOWN = 6
"""Values that are named."""
_MOST = 2000
_COUNTED = ("language", "outlet", "speaker", "tag")
_TYPED = {"language": "lang"}
Leaf = ast.Word | ast.Phrase | ast.Prefix | ast.Fuzzy


def absent(engine: Engine, query: ast.Query, total: int) -> tuple[Problem, ...]:
    """A problem for each value that no document has, of a query that `total` documents match."""
    found = tuple(_values(query))
    if not found or (total and not _has_choice(query)):
        return ()
    missing = [(name, leaf) for name, leaf in found if not engine.search(_plan(name, leaf), 0).total]
    return tuple(_problem(engine, name, leaf) for name, leaf in missing)


def _values(node: ast.Query, name: str = "") -> Iterator[tuple[str, Leaf]]:
    """The values that are asked for, each with its field; not those that are left out."""
    match node:
        case ast.And(parts) | ast.Or(parts):
            for part in parts:
                yield from _values(part, name)
        case ast.Fielded(inner, part):
            yield from _values(part, inner)
        case ast.Word() | ast.Phrase() | ast.Prefix() | ast.Fuzzy() if name and name not in plan.POSITIONAL:
            yield name, node
        case _:
            return


def _has_choice(node: ast.Query) -> bool:
    match node:
        case ast.Or():
            return True
        case ast.And(parts):
            return any(map(_has_choice, parts))
        case ast.Fielded(_, part):
            return _has_choice(part)
        case _:
            return False


def _plan(name: str, leaf: Leaf) -> plan.Plan:
    return expand(ast.Fielded(name, leaf)).plan


def _problem(engine: Engine, name: str, leaf: Leaf) -> Problem:
    values = _held(engine, name)
    meant = _meant(folded(leaf.text), values) if name not in plan.VALUES else ""
    shown = f"{_TYPED.get(name, name)}:{leaf.text}"
    known = tuple(values[:KNOWN]) if name in _COUNTED else ()
    suggestion = f'"{meant}"' if len(split(meant)) > 1 else meant
    return Problem(ProblemCode.NOT_HELD, leaf.span, suggestion, shown, known=known)


def _held(engine: Engine, name: str) -> Sequence[str]:
    """The values of a field, the commonest first: as they are counted, or else their words."""
    if name in _COUNTED:
        counts = engine.search(plan.Everything(), 0, facets=True).facets.get(name, {})
        return sorted(counts, key=lambda value: (-counts[value], value))[:_MOST]
    return [term for term, _ in engine.vocabulary(plan.Prefix(name, ""), _MOST) if "/" not in term]


def _meant(typed: str, values: Sequence[str]) -> str:
    """The value whose words begin like those that were typed, or are at most two letters away; "" when none has."""
    words = [word.text for word in split(typed)]
    ranked = ((_apart(words, value), place, value) for place, value in enumerate(values))
    near = [(apart, place, value) for apart, place, value in ranked if apart is not None]
    return min(near)[2] if near and words else ""


def _apart(words: Sequence[str], value: str) -> int | None:
    """Letters by which `words` differ from the nearest ones of a value; None when one of them has none near."""
    parts = [part.text for part in split(value)]
    each = [min(filter(None, (_word_apart(word, part) for part in parts)), default=None) for word in words]
    return sum(apart for apart in each if apart) if all(each) else None


def _word_apart(word: str, part: str) -> int | None:
    """One more than the letters by which two words differ; None when they are no spellings of one word."""
    if part.startswith(word):
        return 1
    apart = distance(word, part) if len(word) > 2 else None
    return None if apart is None else 1 + apart
