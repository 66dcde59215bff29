"""From the tree of a query to a plan: every form of each word, names across scripts, translations from the lexicon.

The union of all stemmers of the word's script is asked, so nobody chooses a language. Each widening is listed, and can
be switched off.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from index.analysis import lexicon
from index.analysis.analyzers import (
    acronym_term,
    is_acronym,
    name_term,
)
from index.analysis.names import other_names
from index.analysis.normalize import folded
from index.analysis.tokenizer import split
from index.profiles import frequent_words, function_words
from index.query import ast, compose, plan
from index.query.dates import cover
from index.query.fields import value_of
from index.query.forms import joined_key, name_keys, stems_of, translations
from index.query.plan import Leaf, stands
from index.query.widening import NONE_OFF, Widening, WideningKind, names_off, switch
from index.spans import Span

NAME, TRANSLATION, DICTIONARY = 0.5, 0.6, 0.3
"""Boosts of what a query is widened by, which counts half besides; the word itself has 1."""
_NOTHING = plan.Nothing()
_ARTICLES = frozenset(
    "al el as es an en ar er at et ad ed az ez ash ech аль эль ас эс ан эн ар эр ат эт ад эд аз эз аш эш".split()  # noqa: SIM905 - a list of words reads better as a text
)
"""The Arabic article before a hyphen: a name is also written without it, or in one word with it."""


class Noted(NamedTuple):
    """A widening while it is not asked for: a word has some twenty that stand nowhere."""

    kind: WideningKind
    word: str
    span: Span
    language: str
    text: str
    off: bool
    sound: str
    node: plan.Plan
    typed: plan.Plan

    def widening(self) -> Widening:
        """For those who ask."""
        kind, word, span, language, text, off, sound, node, typed = self
        return Widening(kind, word, span, language, text, off, sound, node=node, typed=typed)


@dataclass(frozen=True, slots=True)
class Expanded:
    """What to evaluate, and what was added to the editor's words."""

    plan: plan.Plan
    noted: tuple[Noted, ...] = ()

    @property
    def widened(self) -> tuple[Widening, ...]:
        """All that was added, and what is switched off."""
        return tuple(each.widening() for each in self.noted)

    def standing(self, present: frozenset[Leaf]) -> tuple[Widening, ...]:
        """What was added and stands where only `present` does, and what is switched off."""
        return tuple(each.widening() for each in self.noted if each.off or stands(each.node, present))


@lru_cache(maxsize=256)
def expand(query: ast.Query, without: frozenset[str] = NONE_OFF) -> Expanded:
    """The plan of `query`; `without` holds the kinds of widening and the keys of single ones that are switched off."""
    expansion = _Expansion(without)
    return Expanded(expansion.node(query, plan.TEXT), tuple(expansion.noted))


@dataclass(slots=True)
class _Expansion:
    without: frozenset[str]
    noted: list[Noted] = field(default_factory=list)

    def node(self, node: ast.Query, name: str) -> plan.Plan:  # noqa: C901 - one return a kind of node
        match node:
            case ast.Word(text, span):
                return self._word(text, span, name)
            case ast.Phrase(text):
                return compose.phrase(text, name)
            case ast.Prefix(text):
                return compose.prefix(text, name)
            case ast.Fuzzy(text):
                return compose.fuzzy(text, name)
            case ast.Near(left, right, distance):
                return plan.Near(self.node(left, name), self.node(right, name), distance)
            case ast.And(parts):
                return self._all(parts, name)
            case ast.Or(parts):
                return compose.any_of(tuple(self.node(part, name) for part in parts))
            case ast.Not(part):
                return plan.Without(self.node(part, name))
            case ast.Fielded(inner, part):
                return self.node(part, inner)
            case ast.Dates(first, last):
                return compose.any_of(tuple(plan.Term(plan.DATE, term, 0.0) for term in cover(first, last)))
            case ast.Everything():
                return plan.Everything()
            case ast.Nothing():
                return plan.Nothing()

    def _all(self, parts: tuple[ast.Query, ...], name: str) -> plan.Plan:
        """All parts; words that only join others are not asked for when a word of weight stands beside them."""
        weighty = {place for place, part in enumerate(parts) if not _is_joining(part)} or set(range(len(parts)))
        nodes: list[plan.Plan] = []
        at = 0
        while at < len(parts):
            words = self._compound(parts[at:], name) if at in weighty else 0
            run = parts[at : at + (words or 1)]
            whole = compose.all_of(
                tuple(self.node(part, name) for place, part in enumerate(run, at) if place in weighty)
            )
            if words:
                nodes.append(compose.any_of((whole, *self._others(run, name))))
            elif at in weighty:
                nodes.append(whole)
            at += len(run)
        return compose.all_of(tuple(nodes))

    def _compound(self, parts: tuple[ast.Query, ...], name: str) -> int:
        """How many of the words that `parts` begin with are one name or term of the lexicon; 0 when they are none."""
        if name not in plan.POSITIONAL:
            return 0
        words = list(takewhile(lambda part: isinstance(part, ast.Word), parts[: lexicon.LONGEST]))
        for count in range(len(words), 1, -1):
            text = _typed(tuple(words[:count]))
            if other_names(text) or translations(text):
                return count
        return 2 if len(words) > 1 and joined_key(_typed(tuple(words[:2]))) else 0

    def _others(self, run: tuple[ast.Query, ...], name: str) -> list[plan.Plan]:
        text = _typed(run)
        spans = [part.span for part in run if isinstance(part, ast.Word)]
        whole = Span(spans[0].start, spans[-1].end)
        typed = compose.sequence(tuple(plan.Term(name, word.text) for word in split(text)))
        key = joined_key(text)
        sounds = [compose.widened((self._sound(key, text, whole, name, typed),))] if key else []
        return [*self._aliases(text, whole, name), *sounds, *self._translations(text, whole, name)]

    def _word(self, text: str, span: Span, name: str) -> plan.Plan:
        found = [word.of(text) for word in split(text)]
        if not found:
            return plan.Nothing()
        if name in plan.VALUES:
            return plan.Term(name, value_of(name, text), 0.0)
        if name in plan.WORDS:
            return compose.sequence(tuple(compose.field_word(word, name) for word in found))
        forms = compose.sequence(tuple(self._forms(word, span, name) for word in found))
        if len(found) == 2 and folded(found[0]) in _ARTICLES:
            forms = compose.any_of((forms, compose.widened((self._forms(found[1], span, name),))))
        return compose.any_of((forms, *self._aliases(text, span, name), *self._translations(text, span, name)))

    def _forms(self, word: str, span: Span, name: str) -> plan.Plan:
        """One word of the query: itself, its stems by every stemmer of its script, its key as a name."""
        form = folded(word).rstrip("'")
        if not form:
            return plan.Nothing()
        if is_acronym(word) and form in frequent_words():
            return plan.Term(name, acronym_term(form))
        typed = plan.Term(name, form)
        stems = [
            self._noted(WideningKind.FORM, word, span, (language, stemmed), plan.Term(name, term, compose.STEM), typed)
            for term, language, stemmed in stems_of(word, form)
        ]
        sounds = [self._sound(key, word, span, name, typed) for key in name_keys(word, form)]
        return compose.any_of((typed, compose.widened((*stems, *sounds))))

    def _aliases(self, text: str, span: Span, name: str) -> list[plan.Plan]:
        return [
            self._added(WideningKind.NAME, text, span, ("", other), compose.alias(other, name))
            for other in other_names(text)
        ]

    def _translations(self, text: str, span: Span, name: str) -> list[plan.Plan]:
        out: list[plan.Plan] = []
        for kind, language, word in translations(text):
            boost = DICTIONARY if kind is WideningKind.DICTIONARY else TRANSLATION
            parts = (compose.form_in(part.of(word), language, name, boost) for part in split(word, language))
            out.append(self._added(kind, text, span, (language, word), compose.sequence(tuple(parts))))
        return out

    def _sound(self, key: str, word: str, span: Span, name: str, typed: plan.Plan) -> plan.Plan:
        """The names that sound so, but for the spellings that are switched off."""
        leaf = plan.Term(name, name_term(key), NAME)
        gone = tuple(plan.Term(name, off) for off in names_off(self.without) if " " not in off)
        node = plan.Except(leaf, gone) if gone else leaf
        return self._noted(WideningKind.NAME, word, span, ("", ""), node, typed, key)

    def _added(self, kind: WideningKind, word: str, span: Span, added: tuple[str, str], node: plan.Plan) -> plan.Plan:
        """List what has nothing of the typed word in it."""
        return compose.widened((self._noted(kind, word, span, added, node, _NOTHING),))

    def _noted(
        self,
        kind: WideningKind,
        word: str,
        span: Span,
        added: tuple[str, str],
        node: plan.Plan,
        typed: plan.Plan,
        sound: str = "",
    ) -> plan.Plan:
        """List a widening to `added`, language and text; its node, or nothing where it is switched off."""
        off = bool(self.without) and (kind in self.without or switch(kind, *added) in self.without)
        self.noted.append(Noted(kind, word, span, *added, off, sound, node, typed))
        return _NOTHING if off else node


def _typed(words: tuple[ast.Query, ...]) -> str:
    return " ".join(word.text for word in words if isinstance(word, ast.Word))


def _is_joining(part: ast.Query) -> bool:
    return isinstance(part, ast.Word) and part.text == part.text.lower() and part.text in function_words()
