"""Did you mean: a query that finds little, rewritten with the nearest words that stand in the index, in any script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from index.analysis.normalize import folded
from index.analysis.tokenizer import split
from index.engines.port import Engine
from index.matching import stored_document
from index.query import ast, plan
from index.query.expansion import expand
from index.query.parser import parse
from index.query.widening import NONE_OFF
from index.spans import Span

FEW = 3
"""Documents below which a query, or a word of it, is looked at."""
LONGEST, MOST_WORDS = 40, 8
"""Letters of a word, and words of a query, that are looked at."""
_SCANNED, _NEAR, _OFFERED = 4000, 50, 3
_FAR_FROM = 6
"""Letters from which a word may differ by two."""
_RARER = 10
"""How much commoner a word must be to stand in for one that is in the index."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A query to ask instead, and how many documents it finds."""

    query: str
    total: int


def corrections(
    engine: Engine,
    query: str,
    text_of: Callable[[str], str],
    *,
    today: date | None = None,
    without: frozenset[str] = NONE_OFF,
) -> tuple[Correction, ...]:
    """What to ask in place of a `query` that finds fewer than `FEW`, best first; () when it finds enough.

    Only words with few documents are exchanged, each for words at most two letters away; what is offered finds more.
    """

    def total(asked: str) -> int:
        return engine.search(expand(parse(asked, today).query, without).plan, 0).total

    found = total(query)
    if found >= FEW:
        return ()
    ways = {
        span: [_written(engine, word, text_of) for word in near]
        for span, node in islice(_words(parse(query, today).query, query), MOST_WORDS)
        if (near := _near(engine, span.of(query), engine.search(expand(node, without).plan, 0).total))
    }
    offered = ((rewritten, total(rewritten)) for rewritten in _rewritten(query, ways))
    better = sorted((Correction(*each) for each in offered if each[1] > found), key=lambda each: -each.total)
    return tuple(better[:_OFFERED])


def _words(node: ast.Query, query: str) -> Iterator[tuple[Span, ast.Query]]:
    """The words of a query that stand in texts, each with its place in the query and what is asked by it."""
    match node:
        case ast.Word(text, span) | ast.Phrase(text, span):
            start, kind = query.find(text, span.start), type(node)
            words = split(text)
            if start >= 0 and (len(words) == 1 or kind is ast.Phrase):
                places = (Span(start + word.start, start + word.end) for word in words)
                yield from ((place, kind(place.of(query), place)) for place in places if len(place) <= LONGEST)
        case ast.And(parts) | ast.Or(parts):
            for part in parts:
                yield from _words(part, query)
        case ast.Near(left, right):
            yield from _words(left, query)
            yield from _words(right, query)
        case ast.Fielded(name, part) if name in plan.POSITIONAL:
            yield from _words(part, query)


def _near(engine: Engine, text: str, own: int) -> list[str]:
    """Folded words of the index that `text`, found in `own` documents, may have been meant for, nearest first."""
    form = folded(text)
    if len(form) < 3 or own >= FEW:
        return []
    one = engine.vocabulary(plan.Fuzzy(plan.TEXT, form), _NEAR)
    begun = engine.vocabulary(plan.Prefix(plan.TEXT, form[:2]), _SCANNED) if len(form) >= _FAR_FROM else ()
    least = own * _RARER
    counted = {term: count for term, count in (*begun, *one) if count > least and "/" not in term and term != form}
    ranked = sorted(
        (apart, -count, term) for term, count in counted.items() if (apart := distance(form, term)) is not None
    )
    return [term for _, _, term in ranked[:_OFFERED]] + _parted(engine, form)


def _parted(engine: Engine, form: str) -> list[str]:
    """`form` as the two words that were written together."""

    def stands(word: str) -> int:
        return next((count for _, count in engine.vocabulary(plan.Term(plan.TEXT, word), 1)), 0)

    pairs = ((form[:place], form[place:]) for place in range(3, len(form) - 2))
    counted = [(min(stands(left), stands(right)), f"{left} {right}") for left, right in pairs]
    return [max(counted)[1]] if counted and max(counted)[0] else []


def distance(first: str, second: str) -> int | None:
    """Letters missing, added, changed or swapped with the next one; None from three on, or two in a short word."""
    most = 2 if len(first) >= _FAR_FROM else 1
    if abs(len(first) - len(second)) > most:
        return None
    apart = Counter(first)
    apart.subtract(second)
    if sum(count for count in apart.values() if count > 0) > most:
        return None
    before: list[int] = []
    row = list(range(len(second) + 1))
    for place, letter in enumerate(first, 1):
        earlier, before = before, row
        row = [place]
        for column, other in enumerate(second, 1):
            cost = min(before[column] + 1, row[-1] + 1, before[column - 1] + (letter != other))
            if place > 1 and column > 1 and letter == second[column - 2] and first[place - 2] == other:
                cost = min(cost, earlier[column - 2] + 1)
            row.append(cost)
    return row[-1] if row[-1] <= most else None


def _written(engine: Engine, words: str, text_of: Callable[[str], str]) -> str:
    """Words of the index as a document has them."""
    return " ".join(_as_written(engine, word, text_of) for word in words.split())


def _as_written(engine: Engine, word: str, text_of: Callable[[str], str]) -> str:
    leaf = plan.Term(plan.TEXT, word)
    for match in engine.search(leaf, 1).matches:
        layout = stored_document(match.stored()).layout()
        for place in layout.places(leaf):
            span = layout.table.span(place, place + 1)
            if span is not None:
                return span.of(text_of(match.key))
    return word


def _rewritten(query: str, ways: dict[Span, list[str]]) -> Iterator[str]:
    """The query with the nearest word at each place, then with the next ones at one place at a time."""
    best = {span: near[0] for span, near in ways.items()}
    choices = [best, *({**best, span: word} for span, near in ways.items() for word in near[1:])]
    for choice in choices if ways else ():
        rewritten = query
        for span in sorted(choice, reverse=True):
            rewritten = rewritten[: span.start] + choice[span] + rewritten[span.end :]
        yield rewritten
