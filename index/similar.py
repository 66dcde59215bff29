"""More like this: the documents that share the telling words of one document, in any language and script.

Its telling words are asked one by one, each widened as a query is, so that names and words of the lexicon count across
languages.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from heapq import nlargest
from math import log

from index.analysis.analyzers import names_of, stem_language
from index.analysis.normalize import folded
from index.analysis.stemming import stem
from index.analysis.tokenizer import split
from index.documents import Document, Weight
from index.engines.port import Engine, Match
from index.engines.scoring import idf
from index.matching import Shown
from index.profiles import frequent_words, function_words
from index.query import ast, plan
from index.query.expansion import expand
from index.schema import passages_of
from index.searcher import Hit, Results
from index.spans import Span

WORDS = 25
"""Telling words of a document that are asked."""
LOOKED_AT = 150
"""Documents that one of them may bring."""
SHARED = 3
"""Telling words that a document must share at least, fewer when the document has few itself."""
COMMON = 20
"""Documents in which any word may stand and be telling; in more, a quarter of them."""
_TITLE, _NAME = 2.0, 1.5
_NOWHERE = Span(0, 0)


def similar(engine: Engine, document: Document, limit: int = 50) -> tuple[Results, ast.Query]:
    """The `limit` documents most like `document`, which is left out itself; and the query of its telling words.

    A score is the share of the document's own weight that the other one has. There are no facets.
    """
    words = telling_words(engine, document)
    shared: dict[str, _Shared] = {}
    for number, word in enumerate(words):
        node = expand(word).plan
        for match in engine.search(node, LOOKED_AT).matches:
            shared.setdefault(match.key, _Shared()).add(number, node, match)
    itself = shared.pop(document.id, None)
    least = min(SHARED, max(1, len(words) // 3))
    kept = {key: each for key, each in shared.items() if len(each.found) >= least}
    whole = max((each.weight for each in (*kept.values(), *((itself,) if itself else ()))), default=1.0)
    best = nlargest(limit, kept, key=lambda key: (kept[key].weight, key))
    hits = tuple(
        Hit(Match(key, min(1.0, kept[key].weight / whole), widened=False, stored=kept[key].stored), kept[key].shown)
        for key in best
    )
    return Results(len(kept), hits), ast.Or(words) if len(words) > 1 else next(iter(words), ast.Nothing())


@dataclass(slots=True)
class _Shared:
    """What one document has of the telling words."""

    weight: float = 0.0
    found: dict[int, tuple[plan.Plan, Match]] = field(default_factory=dict)

    def add(self, number: int, node: plan.Plan, match: Match) -> None:
        part = match.score % 1.0
        self.weight += part / (1.0 - part) if part < 1.0 else 0.0
        self.found[number] = node, match

    def stored(self) -> bytes:
        """What the engine keeps of it."""
        return next(match for _, match in self.found.values()).stored()

    @property
    def shown(self) -> Shown:
        """Its telling words, to be shown."""
        return Shown(tuple(node for node, _ in self.found.values()))


def telling_words(engine: Engine, document: Document) -> tuple[ast.Word, ...]:
    """The words of a document that tell it from the others of the index, the most telling first."""
    counted, written = _counted(document)
    total = engine.search(plan.Everything(), 0).total
    weighed: dict[str, float] = {}
    for form, count in counted.items():
        frequency = next((found for _, found in engine.vocabulary(plan.Term(plan.TEXT, form), 1)), 0)
        if frequency <= max(COMMON, total // 4):
            weighed[form] = (1 + log(count)) * idf(max(total, frequency), frequency)
    ranked = sorted(weighed, key=lambda form: (-weighed[form], form))
    families: dict[str, str] = {}
    for form in ranked:
        word, language = written[form]
        base = stem_language(language)
        families.setdefault(stem(word, base) if base else form, word)
    return tuple(ast.Word(word, _NOWHERE) for word in list(families.values())[:WORDS])


def _counted(document: Document) -> tuple[dict[str, float], dict[str, tuple[str, str]]]:
    """How much each folded word counts, and one written form of it with its language."""
    counted: dict[str, float] = {}
    written: dict[str, tuple[str, str]] = {}
    common = function_words() | {folded(word) for word in frequent_words()}
    for passage in passages_of(document):
        if passage.weight is not Weight.PROPER:
            continue
        text = passage.span.of(document.text)
        words = split(text, passage.language)
        names = names_of(text, words, passage.language)
        factor = _TITLE if document.title_span and document.title_span.overlaps(passage.span) else 1.0
        for word in words:
            if len(word.text) < 3 or word.text in common or not word.text[0].isalpha():
                continue
            counted[word.text] = counted.get(word.text, 0.0) + factor * (_NAME if word.text in names else 1.0)
            written.setdefault(word.text, (word.of(text), passage.language))
    return counted, written
