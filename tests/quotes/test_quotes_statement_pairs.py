"""Statements across languages: own events in three languages, half of them held back; figures against their floors."""

from __future__ import annotations

from itertools import combinations, permutations

import pytest

from desk.quotes import align
from desk.quotes.wording import Wording, edits
from tests.quotes.statement_pairs import LANGUAGES, Collection, Pair, Score, collection, found_pairs, score

FLOORS = {
    ("dev", "en", "fr"): 100.0,
    ("dev", "en", "ar"): 100.0,
    ("dev", "fr", "ar"): 100.0,
    ("held", "en", "fr"): 95.8,
    ("held", "en", "ar"): 97.8,
    ("held", "fr", "ar"): 93.6,
}
"""F1 in per cent at the one threshold; raised when the figures rise, never lowered. `held` is not read while tuning."""
FALSE_ALARMS = {"dev": 0, "held": 1}
"""Pairs found in one language, where there are none."""


@pytest.fixture(scope="module", params=["dev", "held"])
def half(request: pytest.FixtureRequest) -> tuple[str, Collection, set[Pair]]:
    whole = collection(request.param)
    return request.param, whole, found_pairs(align(whole.reads), whole.quotes)


@pytest.mark.parametrize(("one", "other"), combinations(LANGUAGES, 2))
def test_statements_across_languages_reach_their_floors(
    half: tuple[str, Collection, set[Pair]], one: str, other: str
) -> None:
    name, whole, found = half
    reached = score(found, whole, (one, other))
    assert reached.expected == 24
    assert reached.f1 >= FLOORS[name, one, other], reached


def test_other_statements_of_the_same_language_stay_apart(
    half: tuple[str, Collection, set[Pair]],
) -> None:
    name, whole, found = half
    assert sum(score(found, whole, (language,)).found for language in LANGUAGES) <= FALSE_ALARMS[name]


@pytest.mark.parametrize(("name", "seen", "alarms"), [("dev", 4, 2), ("held", 1, 2)])
def test_parts_are_missing_where_they_are_and_hardly_elsewhere(name: str, seen: int, alarms: int) -> None:
    """Six of the 144 directed pairs of a half have a part that the other side lacks."""
    whole = collection(name)
    quotes = whole.quotes
    told, expected, false = 0, 0, []
    for one, other in (two for pair in whole.pairs for two in permutations(pair)):
        extra = "" if other in whole.extra else whole.extra.get(one, "")
        sides = Wording(quotes[one].text, quotes[one].language), Wording(quotes[other].text, quotes[other].language)
        parts = [edit.span.of(quotes[one].text) for edit in edits(*sides)]
        expected += bool(extra)
        told += any(part in extra or (extra and extra in part) for part in parts)
        false += [part for part in parts if not extra or not (part in extra or extra in part)]
    assert expected == 6
    assert told >= seen
    assert len(false) <= alarms, false


def test_the_score_counts_what_is_found_expected_and_both() -> None:
    reached = Score(found=4, expected=5, both=3)
    assert (reached.precision, reached.recall) == (75.0, 60.0)
    assert reached.f1 == pytest.approx(66.67, abs=0.01)
