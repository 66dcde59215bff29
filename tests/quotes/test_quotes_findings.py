"""What the desk finds in the sample reports by itself, from its own quotes, speakers and statements."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desk.model import Difference, DifferenceKind, Kind, Quote, Statement
from desk.quotes import Differences, align, find_quotes
from tests.quotes.quote_samples import seeds


class Found:
    """The reading of all sample reports."""

    def __init__(self) -> None:
        reads = [(report, find_quotes(report)) for report in seeds().values()]
        self.quotes: dict[str, Quote] = {quote.id: quote for _, quotes in reads for quote in quotes}
        self.statements = align(reads)
        differences = Differences(reads, self.statements)
        self.differences: list[Difference] = [d for each in self.statements for d in differences.of(each)]

    def quote(self, report: str, words: str) -> Quote:
        """The shortest quote with these words in a report, not a second printing."""
        printed = (q for q in self.quotes.values() if q.report == report and q.duplicate_of is None)
        return min((q for q in printed if words in q.text), key=lambda q: len(q.text))

    def together(self, *quotes: Quote) -> Statement | None:
        """The statement that holds all of these."""
        return next((s for s in self.statements if all(q.id in s.members for q in quotes)), None)

    def between(self, one: Quote, other: Quote) -> Iterator[Difference]:
        """What differs between two quotes."""
        for each in self.differences:
            if {each.quote, each.other} == {one.id, other.id}:
                yield each


@pytest.fixture(scope="module")
def found() -> Found:
    return Found()


def test_the_officials_line_differs_by_outlet_and_has_more_in_arabic_and_french(found: Found) -> None:
    afp, second = found.quote("000", "important means"), found.quote("001", "important form of communication")
    arabic, french = found.quote("002", "ليس لنا"), found.quote("004", "pas pour nous")
    for one, other in ((afp, second), (afp, arabic), (second, french), (arabic, french)):
        assert found.together(one, other), (one.text, other.text)
    changed = {word for d in found.between(afp, second) for word in d.words}
    assert any("means" in word for word in changed)
    for english in (afp, second):
        for more in (arabic, french):
            (missing,) = (d for d in found.between(english, more) if d.kind is DifferenceKind.MISSING)
            assert missing.quote == more.id
    assert not any(d.kind is DifferenceKind.MISSING for d in found.between(arabic, french))


def test_the_sentence_of_ntt_has_two_speakers(found: Found) -> None:
    stone, statement = found.quote("000", "NTT America"), found.quote("001", "NTT America")
    assert found.together(stone, statement)
    (spoken,) = (d for d in found.between(stone, statement) if d.kind is DifferenceKind.SPEAKER)
    assert set(spoken.words) == {"Biz Stone", "Twitter (statement)"}


def test_kelly_confirmed_in_one_report_and_refused_to_in_another(found: Found) -> None:
    (stance,) = (d for d in found.differences if d.kind is DifferenceKind.STANCE)
    reports = {found.quotes[stance.quote].report, found.quotes[stance.other].report}
    assert reports == {"001", "002"}
    assert "confirmed" in stance.words


def test_one_report_joins_two_utterances_in_one_quotation(found: Found) -> None:
    (joined,) = {d.quote for d in found.differences if d.kind is DifferenceKind.JOINED}
    assert found.quotes[joined].report == "001"
    assert sum(joined in statement.members for statement in found.statements) > 1


def test_critical_is_a_fragment_of_the_quote_of_the_blog(found: Found) -> None:
    fragment, whole = found.quote("000", "critical"), found.quote("003", "a critical network upgrade")
    assert fragment.text == "critical"
    (difference,) = found.between(fragment, whole)
    assert difference.kind is DifferenceKind.FRAGMENT
    assert (difference.quote, difference.words) == (fragment.id, ("critical", "critical"))


def test_chains_are_told(found: Found) -> None:
    times = found.quote("001", "important form of communication")
    assert times.speaker.anonymous
    assert any("Washington Times" in outlet for outlet in times.speaker.via)
    assert any("CNN" in outlet for outlet in found.quote("003", "quarterbacking").speaker.via)


def test_he_is_kelly_with_obama_nearer(found: Found) -> None:
    quote = found.quote("000", "seen as interfering")
    assert (quote.speaker.text, quote.speaker.identity) == ("he", "Ian Kelly")


def test_editorial_brackets_nested_words_and_the_hashtag(found: Found) -> None:
    assert "[that]" in found.quote("003", "a critical network upgrade").text
    assert found.quote("003", "quarterbacking").kind is Kind.NESTED
    hashtag = found.quote("004", "#Iranelection")
    assert not hashtag.is_quotation
    assert not any(hashtag.id in statement.members for statement in found.statements)
