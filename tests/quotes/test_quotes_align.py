"""The same utterance across reports and languages, and what is not the same."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.model import Quote, Report, Statement
from desk.quotes import align, find_quotes
from desk.quotes.align import pairing, scoring
from desk.quotes.align.units import units_of
from tests.quotes.quote_samples import report_of, seeds

Read = tuple[Report, tuple[Quote, ...]]


def read(text: str, language: str, name: str) -> Read:
    report = report_of(text, language, name)
    return report, find_quotes(report)


def texts(statement: Statement, reads: list[Read]) -> set[str]:
    by_id = {quote.id: quote.text for _, quotes in reads for quote in quotes}
    return {by_id[member] for member in statement.members}


def test_one_utterance_in_three_languages_is_one_statement_with_evidence() -> None:
    reads = [
        read('"The government will close the airport on Friday," said Minister Ann Reed.', "en", "a"),
        read("« Le gouvernement fermera l'aéroport vendredi », a dit la ministre Ann Reed.", "fr", "b"),
        read('وقالت الوزيرة آن ريد "ستغلق الحكومة المطار يوم الجمعة".', "ar", "c"),
    ]
    (statement,) = align(reads)
    assert len(statement.members) == 3
    assert "same speaker" in statement.evidence
    assert any(" ~ " in item for item in statement.evidence)
    assert 0 < statement.score <= 1


def test_a_quote_that_joins_two_utterances_is_in_two_statements_and_they_stay_apart() -> None:
    reads = [
        read('"The bridge is closed until winter." "We asked the army for boats," Ann Reed said.', "en", "a"),
        read('"The bridge is closed until winter. We asked the army for boats," Ann Reed said.', "en", "b"),
        read('"The bridge is closed until winter," Ann Reed said.', "en", "c"),
    ]
    found = align(reads)
    joined = reads[1][1][0].id
    assert sum(joined in statement.members for statement in found) == 2
    bridge, boats = (quote.id for quote in reads[0][1])
    assert not any(bridge in statement.members and boats in statement.members for statement in found)


def test_different_utterances_are_no_statement() -> None:
    reads = [
        read('"The bridge is closed until winter," Ann Reed said.', "en", "a"),
        read('"Nobody told the teachers about exams," Tom Hall said.', "en", "b"),
    ]
    assert align(reads) == ()


def test_quotes_of_one_report_are_never_partners() -> None:
    text = '"The bridge is closed until winter," Ann Reed said.\n"The bridge is closed until winter now," she said.'
    assert align([read(text, "en", "a")]) == ()


def test_a_second_printing_stands_beside_its_first() -> None:
    reports = seeds()
    reads = [(report, find_quotes(report)) for report in reports.values()]
    copies = {quote.id: quote.duplicate_of for _, quotes in reads for quote in quotes if quote.duplicate_of}
    found = align(reads)
    for copy, original in copies.items():
        for statement in found:
            assert (copy in statement.members) == (original in statement.members)


def test_the_order_of_reports_does_not_matter() -> None:
    reads = [(report, find_quotes(report)) for report in seeds().values()]
    one = {frozenset(statement.members) for statement in align(reads)}
    other = {frozenset(statement.members) for statement in align(reads[::-1])}
    assert one == other


def test_no_reports_give_no_statements() -> None:
    assert align([]) == ()


NOUNS = [
    "bridge",
    "river",
    "school",
    "market",
    "harbour",
    "tunnel",
    "station",
    "museum",
    "library",
    "forest",
    "valley",
    "garden",
]
VERBS = ["open", "close", "rebuild", "inspect", "defend", "abandon", "repair", "flood", "evacuate", "restore"]


def story(number: int) -> str:
    noun, verb = NOUNS[number % len(NOUNS)], VERBS[number // len(NOUNS) % len(VERBS)]
    return (
        f'"We had to {verb} the {noun} number {number} before sunrise," Ann Reed{number} said.\n'
        f'"Nobody at gate {number * 7} wanted to {verb} another {noun}," Tom Hall{number} said.'
    )


def comparisons(count: int, monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """How many pairs of units are compared in a library of so many reports, and how many statements there are."""
    made = 0

    def counting(*compared: Any) -> Any:
        nonlocal made
        made += 1
        return scoring.compare(*compared)

    reads = [read(story(number // 2), "en", str(number)) for number in range(count)]
    with monkeypatch.context() as patch:
        patch.setattr(pairing, "compare", counting)
        found = len(align(reads))
    return made, found


def test_comparisons_grow_with_the_library_and_not_with_its_square(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = {}
    for reports in (125, 250, 500, 1000):
        found = comparisons(reports, monkeypatch)
        counts[reports] = found[0]
        assert found[1] >= reports // 2
    assert counts[1000] <= pairing.PARTNERS * 2000
    assert counts[1000] <= 2.5 * counts[500]


class Posting(list[int]):
    """The units that hold a term; counts how many of them are gone through."""

    read = 0

    def __getitem__(self, place: Any) -> Any:
        found = super().__getitem__(place)
        Posting.read += len(found) if isinstance(place, slice) else 0
        return found


def test_a_unit_looks_up_its_rarest_terms_and_only_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"We waited for number {n // 2} on the bridge near the river in the long winter." for n in range(200)]
    reads = [read(f'"{text}" Ann Reed said.', "en", str(n)) for n, text in enumerate(texts)]
    units = [unit for report, quotes in reads for unit in units_of(report, quotes)]
    postings: dict[str, Posting] = defaultdict(Posting)
    for number, unit in enumerate(units):
        for term in {term for word in unit.words for term in word.terms}:
            postings[term].append(number)
    monkeypatch.setattr(pairing, "LOOKUPS", 300)
    whole = scoring.weighed([[unit] for unit in units])
    assert pairing._partners(0, whole, postings)[0] == 1
    assert 0 < Posting.read <= 300


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(alphabet="ab c.\"'“”«»قال وان", max_size=60), max_size=4))
def test_every_member_is_a_quote_and_every_statement_spans_reports(lines: list[str]) -> None:
    reads = [read(line, "ar", str(number)) for number, line in enumerate(lines)]
    known = {quote.id: quote.report for _, quotes in reads for quote in quotes}
    for statement in align(reads):
        assert len({known[member] for member in statement.members}) > 1


def test_a_short_quote_is_met_in_a_lead_and_in_the_sentence_that_the_lead_repeats() -> None:
    report = read("“A new inquiry,” Ann Reed promised in Karsa on Monday.", "en", "en")
    other = read(
        "Ann Reed a promis « une nouvelle enquête » à Karsa.\n« Une nouvelle enquête commencera en mars, avec trois"
        " juges venus de Norvège, et les familles y seront entendues », a dit Ann Reed.",
        "fr",
        "fr",
    )
    met = {quote for statement in align([report, other]) for quote in statement.members}
    assert met == {quote.id for _, quotes in (report, other) for quote in quotes}


def test_what_starts_anew_is_one_in_every_language() -> None:
    reads = [
        read("“We seek a new beginning with our neighbours,” Ann Reed said.", "en", "en"),
        read("« Nous cherchons un nouveau départ avec nos voisins », a dit Ann Reed.", "fr", "fr"),
        read("وقالت آن ريد: «نبحث عن بداية جديدة مع جيراننا».", "ar", "ar"),
    ]
    assert [len(statement.members) for statement in align(reads)] == [3]
