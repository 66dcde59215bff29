"""Searching an index as of its last commit: plain hits with spans, counts, facets, problems. Texts stay with the
caller."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from index import generation
from index.absent import absent
from index.engines.port import Engine, Match
from index.errors import IndexDamaged
from index.matching import Shown
from index.query.ast import Nothing
from index.query.expansion import expand
from index.query.parser import parse
from index.query.plan import Everything
from index.query.problems import Problem
from index.query.widening import NONE_OFF, Widening
from index.schema import VERSION
from index.spans import Span
from index.writer import open_engine


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that matches, and where: what is `shown` of the query is looked for when it is asked for."""

    match: Match
    shown: Shown = field(repr=False)

    @property
    def document(self) -> str:
        """Its id."""
        return self.match.key

    @property
    def score(self) -> float:
        """Compares within one answer: from 1 where it matches what was typed, less where only a widening does."""
        return self.match.score

    @property
    def widened(self) -> bool:
        """Whether only a widening matches."""
        return self.match.widened

    @property
    def spans(self) -> tuple[Span, ...]:
        """Offsets in its stored text; in passages that are folded only when nothing else matches, so that a second
        printing is not counted twice. Raises IndexDamaged."""
        return self.shown.spans(self.match.stored())


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to one query: `total` and `facets` count all matches, `hits` are the best.

    Nothing was asked of the index where nothing of the query was `readable`.
    """

    total: int = 0
    hits: tuple[Hit, ...] = ()
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    widened: tuple[Widening, ...] = ()
    readable: bool = True


def search(
    engine: Engine,
    query: str,
    limit: int = 50,
    *,
    today: date | None = None,
    without: frozenset[str] = NONE_OFF,
    facets: bool = True,
) -> Results:
    """Ask `engine`; any text is a query. Raises IndexDamaged only."""
    parsed = parse(query, today)
    expanded = expand(parsed.query, without)
    found = engine.search(expanded.plan, limit, facets=facets)
    shown = Shown((expanded.plan,), found.present)
    hits = tuple([Hit(match, shown) for match in found.matches])
    readable = not (parsed.problems and isinstance(parsed.query, Nothing))
    problems = (*parsed.problems, *absent(engine, parsed.query, found.total))
    return Results(found.total, hits, found.facets, problems, expanded.standing(found.present), readable)


class Searcher:
    """One open index. Raises IndexDamaged (missing files too) or SchemaMismatch when it cannot be used; see `close`.

    `after` is what this process saw whole at an earlier commit: its files are not read again.
    """

    def __init__(
        self, folder: Path, library: str = "", *, verify: bool = True, after: generation.Manifest | None = None
    ) -> None:
        self.folder = folder
        if generation.current(folder) is None:
            raise IndexDamaged("There is no index.")
        with generation.locked(folder):
            found = generation.current(folder)
            if found is None:
                raise IndexDamaged("There is no index.")
            self.manifest = generation.read_manifest(
                found, library, VERSION, verify=verify, seen=after.files if after else None
            )
            self._mark = self._marked(found)
            self._generation = found
            self.engine = open_engine(found, self.manifest.engine)

    def _marked(self, found: Path | None) -> tuple[str, int, int] | None:
        try:
            state = (found / generation.MANIFEST).stat() if found else None
        except OSError:
            return None
        return (found.name, state.st_mtime_ns, state.st_ino) if found and state else None

    @property
    def stale(self) -> bool:
        """Whether a later commit (or a deletion) has happened since this was opened."""
        return self._marked(generation.current(self.folder)) != self._mark

    @property
    def count(self) -> int:
        """How many documents there are. Raises IndexDamaged."""
        return self.engine.search(Everything(), 0).total

    def documents(self) -> dict[str, str]:
        """Each document with the stamp that it was indexed under, as of the last commit of all. Raises IndexDamaged."""
        return generation.read_documents(self._generation)

    def search(
        self,
        query: str,
        limit: int = 50,
        *,
        today: date | None = None,
        without: frozenset[str] = NONE_OFF,
        facets: bool = True,
    ) -> Results:
        """The `limit` best documents for `query`; never raises for a query. Raises IndexDamaged."""
        return search(self.engine, query, limit, today=today, without=without, facets=facets)

    def close(self) -> None:
        """Release the files."""
        self.engine.close()
