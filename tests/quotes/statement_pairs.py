"""Statements written in three languages with others that only look alike, read into reports and scored by pairs.

A file holds events (`== name`); each block of an event names the speaker (`- en | fr | ar`) and gives the words in each
language that prints them. A block in one language alone is another statement of the same speaker or topic. What stands
in braces has no counterpart in the other languages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from desk.model import Quote, QuoteId, Report, Statement
from desk.quotes import find_quotes
from tests.quotes.quote_samples import report_of

DATA = Path(__file__).parent / "data"
LANGUAGES = ("en", "fr", "ar")
BRACED = re.compile(r"\{(.*)\}")
WRITTEN = {
    "en": ("“{words}” {speaker} said.", "{speaker} said: “{words}”"),
    "fr": ("« {words} », a déclaré {speaker}.", "« {words} », a expliqué {speaker}."),
    "ar": ('وقال {speaker} "{words}".', 'وأكد {speaker} "{words}".'),
}
Pair = frozenset[QuoteId]


@dataclass(slots=True)
class Block:
    """One statement of an event: the speaker and the words by language."""

    speakers: dict[str, str]
    words: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Collection:
    """Reports with their quotes, which pairs of quotes are one statement, and what has no counterpart."""

    reads: list[tuple[Report, tuple[Quote, ...]]] = field(default_factory=list)
    pairs: set[Pair] = field(default_factory=set)
    extra: dict[QuoteId, str] = field(default_factory=dict)

    @property
    def quotes(self) -> dict[QuoteId, Quote]:
        """Every quote by its id."""
        return {quote.id: quote for _, quotes in self.reads for quote in quotes}


@dataclass(frozen=True, slots=True)
class Score:
    """Pairs found, expected and both."""

    found: int
    expected: int
    both: int

    @property
    def precision(self) -> float:
        """In per cent."""
        return 100 * self.both / max(1, self.found)

    @property
    def recall(self) -> float:
        """In per cent."""
        return 100 * self.both / max(1, self.expected)

    @property
    def f1(self) -> float:
        """In per cent."""
        return 200 * self.both / max(1, self.found + self.expected)


def collection(half: str) -> Collection:
    """The reports of `statements_<half>.txt`: one of each event in each language."""
    whole = Collection()
    for name, blocks in _events((DATA / f"statements_{half}.txt").read_text(encoding="utf-8")):
        partners: dict[int, list[QuoteId]] = defaultdict(list)
        for language in LANGUAGES:
            placed = {number: block for number, block in enumerate(blocks) if language in block.words}
            report = report_of("\n".join(_line(n, b, language) for n, b in placed.items()), language, name + language)
            quotes = find_quotes(report)
            assert len(quotes) == len(placed), (name, language)
            whole.reads.append((report, quotes))
            for (number, block), quote in zip(placed.items(), quotes, strict=True):
                partners[number].append(quote.id)
                for extra in BRACED.findall(block.words[language]):
                    whole.extra[quote.id] = extra
        whole.pairs.update(frozenset(two) for ids in partners.values() for two in combinations(ids, 2))
    return whole


def _events(text: str) -> Iterator[tuple[str, list[Block]]]:
    for event in text.split("== ")[1:]:
        name, *lines = event.strip().split("\n")
        blocks: list[Block] = []
        for line in lines:
            if line.startswith("- "):
                blocks.append(Block(dict(zip(LANGUAGES, line[2:].split(" | "), strict=False))))
                speaker = line[2:]
                continue
            language, words = line.split(": ", 1)
            blocks[-1].words[language] = words
            blocks[-1].speakers.setdefault(language, speaker)
            if " | " not in speaker:
                blocks[-1].speakers[language] = speaker
        yield name, blocks


def _line(number: int, block: Block, language: str) -> str:
    words = BRACED.sub(r"\1", block.words[language])
    speaker = block.speakers[language]
    written = WRITTEN[language][number % 2]
    if written.startswith("“"):
        words = words.removesuffix(".") + ","
        speaker = speaker if speaker[0].isupper() else f"the {speaker}"
    elif language != "en":
        words = words.removesuffix(".")
    return written.format(words=words, speaker=speaker[0].upper() + speaker[1:] if language == "en" else speaker)


def found_pairs(statements: Iterable[Statement], quotes: dict[QuoteId, Quote]) -> set[Pair]:
    """Every two members of a statement that stand in different reports."""
    return {
        frozenset((one, other))
        for statement in statements
        for one, other in combinations(statement.members, 2)
        if quotes[one].report != quotes[other].report
    }


def score(found: set[Pair], whole: Collection, languages: Sequence[str]) -> Score:
    """The pairs of two languages."""
    quotes = whole.quotes
    wanted = set(languages)
    own = {pair for pair in found if {quotes[one].language.split("-")[0] for one in pair} == wanted}
    gold = {pair for pair in whole.pairs if {quotes[one].language.split("-")[0] for one in pair} == wanted}
    return Score(len(own), len(gold), len(own & gold))
