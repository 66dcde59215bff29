"""Events as several outlets tell them, read from text with the gold marked in it, and scored by pairs and differences.

The form of a file stands at its head.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations, permutations
from pathlib import Path

from desk.model import Difference, DifferenceKind, Quote, QuoteId, Report, ReportId, Statement
from desk.quotes import Differences, align, find_quotes
from index.spans import Span
from tests.quotes.quote_samples import report_of
from tests.quotes.statement_pairs import DATA

MARK = re.compile(r"\[\[([^|\]]+)\||\]\]|\{\{(\w+)\||\}\}")
LABEL = re.compile(r"([\d+]+)(<)?(!.)?(@\w+)?(#\w+)?(~)?")
CORE = ("en", "fr", "ar")
Pair = frozenset[QuoteId]


@dataclass(frozen=True, slots=True)
class Gold:
    """A quote as it is marked: where it stands and which utterances of the event it holds."""

    span: Span
    utterances: frozenset[tuple[str, str]]
    fragment: bool
    stance: str
    speaker: str
    figure: str
    turned: bool
    parts: dict[str, Span]


@dataclass(slots=True)
class Told:
    """What was found, of how many, and what was found wrongly."""

    found: int = 0
    expected: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """In per cent."""
        return 200 * self.found / max(1, self.found + len(self.wrong) + self.expected)


@dataclass(frozen=True, slots=True)
class Events:
    """The reports of a file with their quotes as found, and what is marked.

    `gold` is by the quote that was found there, or by a name of its own; `home` has report and language of either.
    """

    reads: list[tuple[Report, tuple[Quote, ...]]]
    gold: dict[QuoteId, Gold]
    quotes: dict[QuoteId, Quote]
    home: dict[QuoteId, tuple[str, str]]


def events(name: str, directory: Path = DATA) -> Events:
    """The events of a file of `directory`; a quote is the marked one that it covers at least by half."""
    reads, gold, quotes, home = [], dict[QuoteId, Gold](), dict[QuoteId, Quote](), dict[QuoteId, tuple[str, str]]()
    for event, number, language, raw in _reports((directory / f"{name}.txt").read_text(encoding="utf-8").splitlines()):
        text, golds = _marked(raw, event)
        report = replace(report_of(text, language), id=ReportId(number))
        found = tuple(quote for quote in find_quotes(report) if quote.is_quotation)
        reads.append((report, found))
        quotes.update((quote.id, quote) for quote in found)
        for each in golds:
            covered = [quote.id for quote in found if _overlap(each.span, quote.span) >= 0.5]
            gold[covered[0] if covered else QuoteId(f"{number}:{each.span.start}")] = each
        home.update((one, (number, language)) for one in [*gold, *quotes] if one not in home)
    return Events(reads, gold, quotes, home)


def _reports(lines: Iterable[str]) -> Iterator[tuple[str, str, str, str]]:
    """Event, name, language and marked text of each report."""
    event = number = language = ""
    body: list[str] = []
    for line in [*lines, "--- end en"]:
        if line.startswith(("=== ", "--- ")) and number:
            yield event, number, language, "\n".join(body).strip()
            number, body = "", []
        if line.startswith("=== "):
            event = line.removeprefix("=== ")
        elif line.startswith("--- "):
            _, number, language = line.split()
        elif number:
            body.append(line)


def _marked(raw: str, event: str) -> tuple[str, list[Gold]]:
    """The text without marks, and what they mark."""
    text, at = "", 0
    golds: list[Gold] = []
    label, start, parts = "", 0, dict[str, Span]()
    part = ("", 0)
    for mark in MARK.finditer(raw):
        text, at = text + raw[at : mark.start()], mark.end()
        if mark[1]:
            label, start, parts = mark[1], len(text), {}
        elif mark[2]:
            part = (mark[2], len(text))
        elif mark[0] == "}}":
            parts[part[0]] = Span(part[1], len(text))
        elif found := LABEL.fullmatch(label):
            said = frozenset((event, each) for each in found[1].split("+"))
            stance, speaker, figure = (found[number] or "" for number in (3, 4, 5))
            span = Span(start, len(text))
            golds.append(Gold(span, said, bool(found[2]), stance, speaker, figure, bool(found[6]), parts))
    return text + raw[at:], golds


def _overlap(one: Span, other: Span) -> float:
    both = max(0, min(one.end, other.end) - max(one.start, other.start))
    return both / max(1, max(one.end, other.end) - min(one.start, other.start))


def pairs(found: Iterable[Statement], whole: Events) -> dict[str, Told]:
    """How many pairs of quotes are found, by languages ("same", "en-fr", ...); "other" with one beside the three."""
    gold = {
        frozenset(two)
        for two in combinations(whole.gold, 2)
        if whole.home[two[0]][0] != whole.home[two[1]][0]
        and whole.gold[two[0]].utterances & whole.gold[two[1]].utterances
    }
    told: dict[str, Told] = defaultdict(Told)
    for pair in gold:
        told[_languages(pair, whole)].expected += 1
    for pair in {frozenset(two) for each in found for two in combinations(each.members, 2)}:
        one, other = (whole.quotes[each] for each in pair)
        if pair in gold:
            told[_languages(pair, whole)].found += 1
        elif one.report != other.report:
            told[_languages(pair, whole)].wrong.append(f"{one.text} | {other.text}")
    return told


def _languages(pair: Iterable[QuoteId], whole: Events) -> str:
    spoken = {whole.home[one][1] for one in pair}
    held = [language for language in CORE if language in spoken]
    if len(held) < len(spoken) > 1:
        return "other"
    return "-".join(held) if len(held) > 1 else "same"


def differences(whole: Events) -> dict[DifferenceKind, Told]:
    """How many differences of each kind are told; a part of a fragment or a joined quotation is not asked for."""
    statements = align(whole.reads)
    compared = Differences(whole.reads, statements)
    found = {each for statement in statements for each in compared.of(statement)}
    told = {kind: Told() for kind in DifferenceKind}
    for one, other in permutations(whole.gold, 2):
        if whole.home[one][0] != whole.home[other][0]:
            _judge(one, other, whole, [each for each in found if {each.quote, each.other} == {one, other}], told)
    return told


def _judge(
    one: QuoteId, other: QuoteId, whole: Events, found: list[Difference], told: dict[DifferenceKind, Told]
) -> None:
    left, right = whole.gold[one], whole.gold[other]
    foreign = _languages((one, other), whole) != "same"
    same = bool(left.utterances & right.utterances)
    joins = same and len(left.utterances) > len(right.utterances)
    cut = left.fragment or right.fragment or len(left.utterances | right.utterances) > 1
    asked = {
        DifferenceKind.FRAGMENT: same and left.fragment and not right.fragment,
        DifferenceKind.JOINED: joins and not right.fragment,
        DifferenceKind.SPEAKER: same and left.speaker != right.speaker and one < other,
        DifferenceKind.STANCE: same and {left.stance, right.stance} == {"!+", "!-"} and one < other,
        DifferenceKind.FIGURE: same and left.figure != right.figure and one < other,
        DifferenceKind.NEGATION: same and left.turned != right.turned and one < other,
    }
    for kind, is_asked in asked.items():
        either = kind not in (DifferenceKind.FRAGMENT, DifferenceKind.JOINED)
        own = [each for each in found if each.kind is kind and (one < other if either else each.quote == one)]
        told[kind].expected += is_asked
        told[kind].found += bool(own) and is_asked
        if own and not is_asked and not (kind is DifferenceKind.JOINED and joins):
            told[kind].wrong.append(" | ".join(own[0].words))
    parts = [span for name, span in left.parts.items() if name not in right.parts] if same and not cut else []
    spans = [each.span for each in found if each.kind is DifferenceKind.MISSING and each.quote == one]
    missing = told[DifferenceKind.MISSING]
    hits = [part for part in parts if any(_share(part, span) >= 0.5 for span in spans)]
    missing.expected += len(parts) if foreign else len(hits)
    missing.found += len(hits)
    if not cut:
        strange = [span for span in spans if all(_share(part, span) < 0.5 for part in parts)]
        missing.wrong += [whole.quotes[one].text + " | " + whole.quotes[other].text for _ in strange]


def _share(one: Span, other: Span) -> float:
    both = max(0, min(one.end, other.end) - max(one.start, other.start))
    return both / max(1, min(one.end - one.start, other.end - other.start))
