"""Plans that every expansion is put together from: words, phrases, beginnings, misspellings, and their unions."""

from __future__ import annotations

from collections.abc import Callable

from index.analysis.analyzers import acronym_term, clitic_forms, inflected_forms, is_acronym, name_term, stem_term
from index.analysis.names import skeleton
from index.analysis.normalize import folded
from index.analysis.stemming import script_of_word, stem
from index.analysis.tokenizer import split
from index.query import plan
from index.query.fields import value_of

STEM, ALIAS = 1.0, 0.9
"""Boosts of stems and of other written forms of a name."""


def any_of(parts: tuple[plan.Plan, ...]) -> plan.Plan:
    """Any of `parts` that can match."""
    kept = tuple(part for part in parts if not isinstance(part, plan.Nothing))
    return kept[0] if len(kept) == 1 else plan.AnyOf(kept) if kept else plan.Nothing()


def widened(parts: tuple[plan.Plan, ...]) -> plan.Plan:
    """Any of `parts`, counted as a widening."""
    whole = any_of(parts)
    return whole if isinstance(whole, plan.Nothing) else plan.Widened(whole)


def all_of(parts: tuple[plan.Plan, ...]) -> plan.Plan:
    """All of `parts`."""
    return parts[0] if len(parts) == 1 else plan.AllOf(parts) if parts else plan.Nothing()


def sequence(parts: tuple[plan.Plan, ...]) -> plan.Plan:
    """`parts` one behind the other."""
    return parts[0] if len(parts) == 1 else plan.Sequence(parts) if parts else plan.Nothing()


def form_in(word: str, language: str, name: str, boost: float) -> plan.Plan:
    """One word of a known language: its stem there, so that its look-alikes in other languages do not match."""
    return plan.Term(name, stem_term(stem(word, language), language), boost)


def phrase(text: str, name: str, forms: Callable[[str], tuple[str, ...]] = clitic_forms) -> plan.Plan:
    """The words of `text` one behind the other, each in its `forms`; the value itself in a field of values."""
    if name in plan.VALUES:
        return plan.Term(name, value_of(name, text), 0.0)
    parts = tuple(
        any_of(tuple(plan.Term(name, term, 0.0 if name in plan.WORDS else 1.0) for term in forms(word.text)))
        for word in split(text)
    )
    return sequence(parts)


def field_word(word: str, name: str) -> plan.Plan:
    """One word of a field of few words, by its sound too where names stand."""
    terms = [folded(word)]
    if name == "speaker" and (key := skeleton(word)):
        terms.append(name_term(key))
    return any_of(tuple(plan.Term(name, term, 0.0) for term in terms))


def prefix(text: str, name: str) -> plan.Plan:
    """`text` as a beginning, the words before its last whole."""
    found = split(text)
    if not found:
        return plan.Nothing()
    *before, last = found
    parts = [plan.Term(name, word.text) for word in before]
    leaf: plan.Plan = plan.Prefix(name, last.text)
    if script_of_word(last.text) == "Arab" and name in plan.POSITIONAL:
        leaf = plan.AnyOf((leaf, plan.Prefix(name, stem_term(last.text, "ar"), STEM)))
    return sequence((*parts, leaf))


def fuzzy(text: str, name: str) -> plan.Plan:
    """The words of `text`, each but for a slip."""
    return sequence(tuple(plan.Fuzzy(name, word.text) for word in split(text)))


def alias(text: str, name: str) -> plan.Plan:
    """Another written form of a name; one in capitals only where it stands in capitals."""
    if is_acronym(text):
        return plan.Term(name, acronym_term(folded(text).replace(".", "")), ALIAS)
    return _boosted(phrase(text, name, inflected_forms), ALIAS)


def _boosted(node: plan.Plan, boost: float) -> plan.Plan:
    match node:
        case plan.Term(name, text, own):
            return plan.Term(name, text, own * boost)
        case plan.AnyOf(parts):
            return plan.AnyOf(tuple(_boosted(part, boost) for part in parts))
        case plan.Sequence(parts):
            return plan.Sequence(tuple(_boosted(part, boost) for part in parts))
        case _:
            return node
