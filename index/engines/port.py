"""What every engine keeps: entries go in, a plan is searched, plain records come out. No engine's own types cross
it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol, runtime_checkable

from index.query.plan import Leaf, Plan

WEAK, PLAIN, OFTEN, TITLED = IMPACTS = (0.25, 1.0, 1.5, 2.0)
"""What a posting counts: its term stands only in furniture, in the text, often there, or in the title. Few, so that an
engine can keep each by itself."""


class Posting(NamedTuple):
    """One term in one document: `impact` (one of `IMPACTS`) and the places where it stands.

    A tuple, because a document has hundreds.
    """

    impact: float
    places: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One document as an engine takes it: field -> term -> posting, facet values, and bytes that it gives back.

    `order` decides between documents of the same score, the greater one first; nearly unique.
    """

    key: str
    postings: Mapping[str, Mapping[str, Posting]]
    facets: Mapping[str, tuple[str, ...]]
    stored: bytes
    order: int = 0


class Match(NamedTuple):
    """A document found: `widened` when only widened parts matched; `stored` gives what its entry carried.

    It is read when it is asked for, also after the engine was closed; that raises IndexDamaged.
    """

    key: str
    score: float
    widened: bool
    stored: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Found:
    """All that one search gives: how many matched, the best of them, and how many by facet and value.

    `present` are the leaves of the plan that stand in any document of the index.
    """

    total: int
    matches: tuple[Match, ...]
    facets: Mapping[str, Mapping[str, int]]
    present: frozenset[Leaf] = frozenset()


class Engine(Protocol):
    """An index that is written in commits and searched as of the last one.

    Raises only errors of `index.errors`. `close` gives everything back; a closed engine is not used again.
    """

    def write(self, entries: Iterable[Entry], removed: Iterable[str] = ()) -> None:
        """One commit: entries replace those of the same key; `removed` keys go. Durable when it returns."""

    def search(self, plan: Plan, limit: int, *, facets: bool = False) -> Found:
        """The `limit` best documents for `plan`, best first; the total, and facets if they are asked for, count all."""

    def vocabulary(self, leaf: Leaf, most: int) -> Sequence[tuple[str, int]]:
        """The terms in the index that a leaf stands for, at most `most`, commonest first, each with its documents.

        Documents that are gone may still count.
        """

    def close(self) -> None:
        """Release files and memory."""


@runtime_checkable
class Loading(Engine, Protocol):
    """An engine that takes entries piece by piece and makes one commit of them all."""

    def load(self, entries: Iterable[Entry], removed: Iterable[str] = ()) -> None:
        """Take what the next `write` commits along with its own; nothing of it is seen before."""
