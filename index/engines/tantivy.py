"""tantivy as the engine of large libraries: it keeps and evaluates; analysis, grammar and the scores are ours.

The only module that imports tantivy. Each term stands twice: with its places in its field, for matching, and with its
impact in a field beside it, for scoring by constants. Places of the hits come from the stored documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from itertools import product
from pathlib import Path
from struct import Struct

import tantivy as tv

from index.engines import places
from index.engines.evaluate import EXPANSIONS, SCANNED, WIDENED_SHARE, idf, neighbours
from index.engines.forward import Forward, digest, encode
from index.engines.port import IMPACTS, Entry, Found, Match, Posting, weight
from index.engines.ranking import FACETS, shown_score
from index.errors import IndexDamaged, IndexLocked
from index.query import plan
from index.query.plan import DATE, QUOTE, TEXT, TITLE, Leaf, Plan, leaves

_RANKED = (TEXT, TITLE, QUOTE)
_WORDS = ("outlet", "speaker", "tag", "story")
_VALUES = (DATE, "language", "is", "has")
_KEY, _ORDER, _STORED, _EVERY = "key", "order", "stored", "every"
_LEVEL = {impact: chr(ord("A") + step) for step, impact in enumerate(IMPACTS)}
_IMPACT = {letter: impact for impact, letter in _LEVEL.items()}
_HEAP = 200_000_000
_CACHED = 1024
_MOST_PHRASES = 256
"""Ways to write one phrase that are asked natively; with more, documents are looked at one by one."""
_VALUES_COUNTED = 10_000
_HEAD = Struct("<I")
_MUST, _SHOULD, _NOT = tv.Occur.Must, tv.Occur.Should, tv.Occur.MustNot
Levels = tuple[tuple[float, str, int], ...]
"""(impact, ranked term, documents) of one term."""


def _ranked(name: str) -> str:
    return f"{name}_impact"


def _facet(name: str) -> str:
    return f"{name}_facet"


def _schema() -> tv.Schema:
    builder = tv.SchemaBuilder()
    for name in (*_RANKED, *_WORDS):
        builder.add_text_field(name, tokenizer_name="raw", index_option="position")
    for name in (*map(_ranked, _RANKED), *_VALUES, _EVERY):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in FACETS:
        builder.add_text_field(_facet(name), fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(_KEY, stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field(_ORDER, fast=True)
    builder.add_bytes_field(_STORED, stored=True)
    return builder.build()


_SCHEMA = _schema()


@contextmanager
def _engine_errors() -> Iterator[None]:
    """Damaged files make tantivy raise several things, its panics too; they all mean the same."""
    try:
        yield
    except (IndexLocked, IndexDamaged, MemoryError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        if "LockBusy" in str(error):
            raise IndexLocked("Another process is writing the index.") from error
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise IndexDamaged(f"The index cannot be read: {type(error).__name__}") from error
        raise


class TantivyEngine:
    """Keeps the port on a folder. Not for several threads at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with _engine_errors():
            self._index = tv.Index(_SCHEMA, path=str(folder))
            self._index.config_reader("manual")
            self._snapshot = self._open()

    def _open(self) -> _Snapshot:
        self._index.reload()
        return _Snapshot(self._index.searcher())

    def write(self, entries: Iterable[Entry], removed: Iterable[str] = ()) -> None:
        """See the port. tantivy syncs its files; merging ends before this returns, so that they stay as they are."""
        batch = {entry.key: entry for entry in entries}
        with _engine_errors():
            writer = self._index.writer(_HEAP, 1)
            try:
                for key in {*removed, *batch}:
                    writer.delete_documents_by_term(_KEY, _clean(key))
                for entry in batch.values():
                    writer.add_document(_document(entry))
                writer.commit()
            finally:
                writer.wait_merging_threads()
            self._snapshot = self._open()

    def search(self, plan: Plan, limit: int) -> Found:
        """See the port."""
        with _engine_errors():
            return _Search(self._snapshot).run(plan, limit)

    def vocabulary(self, leaf: Leaf, most: int) -> tuple[tuple[str, int], ...]:
        """See the port."""
        with _engine_errors():
            return self._snapshot.vocabulary(leaf, most)

    def close(self) -> None:
        """Forget the snapshot; files are closed when nothing refers to them."""
        del self._snapshot, self._index


def _clean(term: str) -> str:
    """`term` without what UTF-8 cannot say."""
    return term if term.isascii() else term.encode("utf-8", "replace").decode()


def _document(entry: Entry) -> tv.Document:
    made = tv.Document()
    for name, terms in entry.postings.items():
        if terms:
            made.add_pre_tokenized_text(name, tv.PreTokenizedString("", _tokens(terms, name in _VALUES)))
        if terms and name in _RANKED:
            ranked = [tv.Token(_clean(f"{t}\0{_LEVEL[p.impact]}"), 0, 0, 0) for t, p in terms.items()]
            made.add_pre_tokenized_text(_ranked(name), tv.PreTokenizedString("", ranked))
    for name in FACETS:
        for value in dict.fromkeys(entry.facets.get(name, ())):
            made.add_text(_facet(name), _clean(value))
    made.add_text(_EVERY, "*")
    made.add_text(_KEY, _clean(entry.key))
    made.add_unsigned(_ORDER, entry.order)
    forward = encode({name: entry.postings.get(name, {}) for name in _RANKED})
    key = entry.key.encode("utf-8", "surrogatepass")
    made.add_bytes(_STORED, _HEAD.pack(len(key)) + key + _HEAD.pack(len(forward)) + forward + entry.stored)
    return made


def _tokens(terms: Mapping[str, Posting], bare: bool) -> list[tv.Token]:
    """A token a place; those without places stand at 0."""
    token = tv.Token
    if bare:
        return [token(_clean(term), 0, 0, 0) for term in terms]
    return [token(clean, p, 0, 0) for t, posting in terms.items() for clean in (_clean(t),) for p in posting.places]


def _unpack(data: bytes) -> tuple[str, Forward, bytes]:
    """Key, places and stored bytes of a document."""
    (size,) = _HEAD.unpack_from(data)
    key, at = data[4 : 4 + size].decode("utf-8", "surrogatepass"), 4 + size
    (size,) = _HEAD.unpack_from(data, at)
    return key, Forward(data[at + 4 : at + 4 + size]), data[at + 4 + size :]


class _Snapshot:
    """The index as of one commit."""

    def __init__(self, searcher: tv.Searcher) -> None:
        self.searcher = searcher
        self.count = searcher.num_docs
        self.deleted = searcher.doc_freq(_EVERY, "*") > self.count
        self._alive = tv.Query.all_query() if self.deleted else None
        self.levels = lru_cache(_CACHED)(self._levels)
        self.terms = lru_cache(_CACHED)(self._terms)
        self.live = lru_cache(_CACHED)(self._live)

    def _levels(self, field: str, term: str) -> Levels:
        """The impacts that a term has, each with its ranked term."""
        begin = _clean(term) + "\0"
        found = self.searcher.terms_with_prefix(_ranked(field), begin)
        return tuple((_IMPACT[ranked[-1]], ranked, n) for ranked, n in found if len(ranked) == len(begin) + 1)

    def _live(self, field: str, term: str) -> int:
        """How many documents have a term."""
        if self.deleted:
            return _count(self.searcher.search(_term(field, term), 1))
        return self.searcher.doc_freq(field, _clean(term))

    def _terms(self, leaf: Leaf) -> tuple[str, ...]:
        """The terms in the index that a leaf stands for, the commonest first."""
        if isinstance(leaf, plan.Term):
            return (leaf.text,) if self.searcher.doc_freq(leaf.field, _clean(leaf.text)) else ()
        return tuple(term for term, _ in self.vocabulary(leaf, EXPANSIONS))

    def vocabulary(self, leaf: Leaf, most: int) -> tuple[tuple[str, int], ...]:
        """The terms in the index that a leaf stands for with their frequencies, the commonest first."""
        frequency = self.searcher.doc_freq
        if isinstance(leaf, plan.Prefix):
            found = self.searcher.terms_with_prefix(leaf.field, _clean(leaf.text), self._alive)
            if len(found) > SCANNED:
                found = sorted(sorted(found)[:SCANNED], key=lambda row: (-row[1], row[0]))
            return tuple(found[:most])
        wanted = {leaf.text} if isinstance(leaf, plan.Term) else neighbours(_clean(leaf.text))
        counted = sorted((-frequency(leaf.field, _clean(term)), term) for term in wanted)
        return tuple((term, -less) for less, term in counted[:most] if less)

    def document(self, address: tv.DocAddress) -> tuple[str, Forward, bytes]:
        """Key, places and stored bytes of a document."""
        data = self.searcher.doc(address).get_first(_STORED)
        if not isinstance(data, bytes):
            raise IndexDamaged("A stored document cannot be read.")
        return _unpack(data)


def _count(result: tv.SearchResult) -> int:
    found: int = result.count  # type: ignore[attr-defined]
    return found


def _term(field: str, term: str) -> tv.Query:
    return tv.Query.term_query(_SCHEMA, field, _clean(term), "basic")


def _constant(query: tv.Query, score: float = 0.0) -> tv.Query:
    return tv.Query.const_score_query(query, score)


def _one_of(parts: list[tv.Query]) -> tv.Query:
    """At least one; the best one counts."""
    if len(parts) < 2:
        return parts[0] if parts else tv.Query.empty_query()
    return tv.Query.disjunction_max_query(parts)


def _all_of(parts: Iterable[tuple[tv.Occur, tv.Query]]) -> tv.Query:
    clauses = list(parts)
    if all(occur == _NOT for occur, _ in clauses):
        clauses.append((_MUST, _constant(tv.Query.all_query())))
    return clauses[0][1] if len(clauses) == 1 else tv.Query.boolean_query(clauses)


class _Search:
    """One plan asked: turned into tantivy's queries, once for matching alone and once with scores."""

    def __init__(self, snapshot: _Snapshot) -> None:
        self.snapshot = snapshot
        self.searcher = snapshot.searcher

    def run(self, node: Plan, limit: int) -> Found:
        """The best documents, and counts of all."""
        matched, scored = self.matched(node), self.scored(node)
        typed = plan.typed(node)
        flat = plan.is_flat(node)
        if typed == node:
            total, best = self._best(scored, limit, flat)
            rows = [(address, score, False) for address, score in best]
        else:
            direct = self.matched(typed)
            total, best = self._best(_all_of([(_MUST, _constant(direct)), (_MUST, scored)]), limit, flat)
            rows = [(address, score, False) for address, score in best]
            others, best = self._best(_all_of([(_MUST, scored), (_NOT, direct)]), limit - len(rows), flat)
            rows += [(address, score, True) for address, score in best]
            total += others
        wanted = self._wanted(node)
        matches = tuple(self._match(*row, wanted) for row in rows)
        return Found(total, matches, self._facets(matched, total))

    def _best(self, query: tv.Query, limit: int, flat: bool) -> tuple[int, list[tuple[tv.DocAddress, int]]]:
        """How many match, and the best `limit` by score and order; `flat` when no score differs from another."""
        if flat or limit < 1:
            result = self.searcher.search(query, max(limit, 1), order_by_field=_ORDER)
            return _count(result), [(address, 0) for _, address in result.hits[: max(limit, 0)]]
        size = limit + 1
        while True:
            result = self.searcher.search(query, size)
            hits = result.hits
            if len(hits) < size or hits[limit - 1][0] != hits[-1][0]:
                break
            size *= 8
        last = hits[limit - 1][0] if len(hits) > limit else -1
        kept = [(address, int(score)) for score, address in hits if score >= last]
        orders = self.searcher.fast_field_values(_ORDER, [address for address, _ in kept])
        ranked = sorted(zip(kept, orders, strict=True), key=lambda row: (row[0][1], row[1]), reverse=True)
        return _count(result), [row for row, _ in ranked[:limit]]

    def _facets(self, query: tv.Query, total: int) -> dict[str, dict[str, int]]:
        if not total:
            return {name: {} for name in FACETS}
        asked = {name: {"terms": {"field": _facet(name), "size": _VALUES_COUNTED}} for name in FACETS}
        found = self.searcher.aggregate(query, asked)
        rows = {name: [(row["key"], row["doc_count"]) for row in found[name]["buckets"]] for name in FACETS}
        return {name: dict(sorted(values, key=lambda row: (-row[1], row[0]))) for name, values in rows.items()}

    def _wanted(self, node: Plan) -> dict[Leaf, list[int]]:
        """The leaves to show with the digests of their terms."""
        terms = ((leaf, self.snapshot.terms(leaf)) for leaf in leaves(node))
        return {leaf: [digest(leaf.field, term) for term in found] for leaf, found in terms if found}

    def _match(self, address: tv.DocAddress, score: int, widened: bool, wanted: dict[Leaf, list[int]]) -> Match:
        key, forward, stored = self.snapshot.document(address)
        found = {leaf: here for leaf, keys in wanted.items() if (here := _places(forward, keys))}
        return Match(key, shown_score(score, widened), widened, stored, found)

    # matching

    def matched(self, node: Plan) -> tv.Query:
        """The documents that match; scores mean nothing."""
        match node:
            case plan.Term() | plan.Prefix() | plan.Fuzzy():
                return _one_of([_constant(_term(node.field, term)) for term in self.snapshot.terms(node)])
            case plan.AnyOf(parts):
                return _one_of([self.matched(part) for part in self._present(parts)])
            case plan.AllOf(parts):
                return _all_of(map(self._clause, parts))
            case plan.Without():
                return _all_of([self._clause(node)])
            case plan.Widened(part):
                return self.matched(part)
            case plan.Sequence() | plan.Near() | plan.Except():
                return self._positional(node)
            case plan.Everything():
                return tv.Query.all_query()
            case plan.Nothing():
                return tv.Query.empty_query()

    def _clause(self, node: Plan) -> tuple[tv.Occur, tv.Query]:
        return (_NOT, self.matched(node.part)) if isinstance(node, plan.Without) else (_MUST, self.matched(node))

    def _present(self, parts: tuple[Plan, ...]) -> Iterator[Plan]:
        return (part for part in parts if not isinstance(part, plan.Term) or self.snapshot.terms(part))

    def _positional(self, node: plan.Sequence | plan.Near | plan.Except) -> tv.Query:
        if isinstance(node, plan.Except):
            return self._looked_at(node)
        native = self._phrases(node) if isinstance(node, plan.Sequence) else self._nearby(node)
        return self._looked_at(node) if native is None else native

    def _phrases(self, node: plan.Sequence) -> tv.Query | None:
        written = self._written(node)
        fields = {leaf.field for leaf in plan.all_leaves(node)}
        if written is None or len(fields) > 1 or fields & set(_VALUES):
            return None
        return _one_of([_phrase(next(iter(fields)), list(enumerate(words))) for words in written])

    def _written(self, node: Plan) -> list[tuple[str, ...]] | None:
        """The ways to write a phrase with terms of the index; None when there are too many or it is none."""
        match node:
            case plan.Term() | plan.Prefix() | plan.Fuzzy():
                return [(term,) for term in self.snapshot.terms(node)]
            case plan.AnyOf(parts):
                ways = [self._written(part) for part in parts]
                return None if None in ways else [way for some in ways for way in some or ()]
            case plan.Widened(part):
                return self._written(part)
            case plan.Sequence(parts):
                steps = [self._written(part) for part in parts]
                size = 1
                for step in steps:
                    size *= _MOST_PHRASES + 1 if step is None else len(step)
                if size > _MOST_PHRASES or None in steps:
                    return None
                return [sum(way, ()) for way in product(*(step or () for step in steps))]
            case _:
                return None

    def _nearby(self, node: plan.Near) -> tv.Query | None:
        """Pairs of words in both orders. A slop of s round an offset of k finds distances from k - s to k + s."""
        left, right = self._written(node.left), self._written(node.right)
        fields = {leaf.field for leaf in plan.all_leaves(node)}
        if left is None or right is None or len(fields) > 1 or len(left) * len(right) > _MOST_PHRASES:
            return None
        if any(len(way) > 1 for way in (*left, *right)) or fields & set(_VALUES):
            return None
        half, odd = divmod(node.distance, 2)
        name = next(iter(fields))
        return _one_of(
            [
                _phrase(name, [(0, first), (half + 1 + more, second)], half)
                for (one,), (other,) in product(left, right)
                for first, second in ((one, other), (other, one))
                for more in range(odd + 1)
            ]
        )

    def _looked_at(self, node: plan.Sequence | plan.Near | plan.Except) -> tv.Query:
        """The documents that have all the words, each looked at."""
        needed = self.matched(plan.AllOf(plan.sides(node)))
        candidates = self.searcher.search(needed, max(1, self.snapshot.count), count=False)
        wanted = {
            leaf: [digest(leaf.field, term) for term in self.snapshot.terms(leaf)] for leaf in plan.all_leaves(node)
        }
        keys = []
        for _, address in candidates.hits:
            key, forward, _ = self.snapshot.document(address)
            if places.ranges(node, lambda leaf, here=forward: _places(here, wanted[leaf])):  # type: ignore[misc]
                keys.append(_clean(key))
        return tv.Query.term_set_query(_SCHEMA, _KEY, keys) if keys else tv.Query.empty_query()

    # scoring

    def scored(self, node: Plan, share: float = 1.0) -> tv.Query:
        """The documents that match with their scores in units; `share` is what terms count."""
        match node:
            case plan.Term() | plan.Prefix() | plan.Fuzzy():
                return _one_of(list(self._forms((node,), share)))
            case plan.AnyOf(parts):
                return _one_of(list(self._forms(parts, share)))
            case plan.AllOf(parts):
                return _all_of(self._scored_clause(part, share) for part in parts)
            case plan.Widened(part):
                return self.scored(part, share * WIDENED_SHARE)
            case plan.Sequence(parts):
                return _all_of([(_MUST, _constant(self.matched(node))), (_MUST, self.scored(plan.AllOf(parts), share))])
            case plan.Near() | plan.Except():
                both = plan.AllOf(plan.sides(node))
                return _all_of([(_MUST, _constant(self.matched(node))), (_MUST, self.scored(both, share))])
            case _:
                return _constant(self.matched(node))

    def _forms(self, parts: tuple[Plan, ...], share: float) -> Iterator[tv.Query]:
        """The parts of an AnyOf, those of its leaves side by side."""
        for part in parts:
            if isinstance(part, plan.Leaf):
                for term in self.snapshot.terms(part):
                    yield from self._impacts(part, term, share)
            else:
                yield self.scored(part, share)

    def _scored_clause(self, node: Plan, share: float) -> tuple[tv.Occur, tv.Query]:
        return (_NOT, self.matched(node.part)) if isinstance(node, plan.Without) else (_MUST, self.scored(node, share))

    def _impacts(self, leaf: Leaf, term: str, share: float) -> list[tv.Query]:
        """One term as a constant for each impact that it has."""
        boost = leaf.boost * share
        if not boost:
            return [_constant(_term(leaf.field, term))]
        levels = self.snapshot.levels(leaf.field, term) if leaf.field in _RANKED else ()
        live = self.snapshot.live(leaf.field, term)
        factor = boost * idf(self.snapshot.count, live)
        if not levels:
            return [_constant(_term(leaf.field, term), weight(1.0, factor))]
        return [_constant(_term(_ranked(leaf.field), ranked), weight(impact, factor)) for impact, ranked, _ in levels]


def _phrase(field: str, words: list[tuple[int, str]], slop: int = 0) -> tv.Query:
    if len(words) == 1:
        return _constant(_term(field, words[0][1]))
    cleaned: list[str | tuple[int, str]] = [(place, _clean(word)) for place, word in words]
    return _constant(tv.Query.phrase_query(_SCHEMA, field, cleaned, slop))


def _places(forward: Forward, keys: list[int]) -> list[int]:
    if len(keys) == 1:
        return forward.places(keys[0])
    return sorted({place for key in keys for place in forward.places(key)})
