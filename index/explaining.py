"""What a query was widened to, for those who ask: each widening with the documents and the written words it stands for.

It asks the engine once or twice a widening, so it is for one look, not for every letter typed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from index.analysis.normalize import folded
from index.engines import places
from index.engines.port import Engine, Match
from index.matching import stored_document
from index.query import plan
from index.query.expansion import expand
from index.query.parser import parse
from index.query.widening import NONE_OFF, Widening, WideningKind, names_off
from index.spans import Span
from index.stored import Sieve

LOOKED_AT = 50
"""Documents whose words are looked at for one widening."""
FORMS = 8
"""Written words that are given for one widening."""
_UNKNOWN = Span(0, 0)


def explain(
    engine: Engine,
    query: str,
    text_of: Callable[[str], str],
    *,
    today: date | None = None,
    without: frozenset[str] = NONE_OFF,
) -> tuple[Widening, ...]:
    """What `query` is widened to in this index, and what of it is switched off, in the order of its words.

    A name that is found by its sound is one widening for each spelling. `text_of` gives a document's stored text.
    """
    expanded = expand(parse(query, today).query, without)
    found: dict[str, Widening] = {}
    different = {(each.key, each.sound, each.node): each for each in reversed(expanded.widened)}
    for widening in reversed(different.values()):
        for each in _explained(engine, expanded.plan, widening, text_of):
            found.setdefault(each.key, each)
    for name in names_off(without):
        found.setdefault(f"{WideningKind.NAME}:{name}", Widening(WideningKind.NAME, name, _UNKNOWN, "", name, off=True))
    return tuple(sorted(found.values(), key=lambda each: each.span if each.span.end else Span(len(query), len(query))))


def _explained(
    engine: Engine, whole: plan.Plan, widening: Widening, text_of: Callable[[str], str]
) -> Iterator[Widening]:
    if not engine.search(widening.node, 0).total:
        return
    evidence = _evidence(engine, widening.node if widening.off else whole, widening, text_of)
    if widening.sound:
        for spelling, total in _spellings(evidence.forms):
            yield replace(widening, text=spelling, sound="", documents=total, forms=(spelling,))
    elif evidence.forms:
        forms = tuple(form for form, _ in evidence.forms.most_common(FORMS))
        yield replace(widening, documents=evidence.total, forms=forms)


class _Evidence(NamedTuple):
    """Matching documents with a widening, and in how many of those looked at each written form stands."""

    total: int
    forms: Counter[str]


def _evidence(engine: Engine, whole: plan.Plan, widening: Widening, text_of: Callable[[str], str]) -> _Evidence:
    """Documents that have only the widening come first."""
    both = plan.AllOf((whole, widening.node))
    found = engine.search(both, LOOKED_AT)
    alone: tuple[Match, ...] = ()
    if found.total > LOOKED_AT and not isinstance(widening.typed, plan.Nothing):
        alone = engine.search(plan.AllOf((both, plan.Without(widening.typed))), LOOKED_AT).matches
    seen = {match.key: match for match in (*alone, *found.matches)}
    sieve = Sieve((*plan.leaves(widening.node), *plan.leaves(widening.typed)))
    forms = (_forms(match, widening, text_of(match.key), sieve) for match in seen.values())
    return _Evidence(found.total, Counter(form for each in forms for form in each))


def _forms(match: Match, widening: Widening, text: str, sieve: Sieve) -> set[str]:
    """The words of a document that match by a widening and are not what was typed.

    The whole text is laid out only where it has none of them by themselves.
    """
    document = stored_document(match.stored())
    layout = sieve.layout(document)
    wanted = places.ranges(widening.node, layout.places) if layout else ()
    if layout is None or not wanted:
        layout = document.layout()
        wanted = places.ranges(widening.node, layout.places)
    typed = set(places.ranges(widening.typed, layout.places))
    spans = (layout.table.span(*found) for found in wanted if found not in typed)
    return {form for span in spans if span and (form := span.of(text))}


def _spellings(forms: Counter[str]) -> Iterator[tuple[str, int]]:
    """One written form a folded spelling, with the documents that were seen to have it."""
    written: dict[str, str] = {}
    counted: Counter[str] = Counter()
    for form, count in forms.most_common():
        written.setdefault(folded(form), form)
        counted[folded(form)] += count
    return ((written[spelling], count) for spelling, count in counted.most_common())
