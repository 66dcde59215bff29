"""Events told by four or five outlets in three languages: pairs of quotes and their differences against floors."""

from __future__ import annotations

import pytest

from desk.model import DifferenceKind
from desk.quotes import align
from tests.quotes.event_sets import Events, Told, differences, events, pairs

PAIRS = {
    "events_first": {"same": (27, 100.0), "en-fr": (63, 100.0), "en-ar": (67, 100.0), "fr-ar": (48, 98.9)},
    "events_second": {"same": (10, 100.0), "en-fr": (26, 98.0), "en-ar": (25, 97.9), "fr-ar": (22, 97.6)},
    "events_third": {
        "same": (14, 96.5),
        "en-fr": (32, 100.0),
        "en-ar": (26, 98.1),
        "fr-ar": (23, 93.3),
        "other": (35, 60.0),
    },
    "events_fourth": {
        "same": (10, 94.7),
        "en-fr": (29, 98.1),
        "en-ar": (29, 100.0),
        "fr-ar": (23, 97.7),
        "other": (17, 45.4),
    },
    "events_fifth": {"same": (5, 100.0), "en-fr": (21, 97.5), "en-ar": (16, 100.0), "fr-ar": (13, 100.0)},
}
"""Gold pairs and the floor of F1 in per cent. Before the rules were mended: 100, 99.2, 98.5, 95.7; of the second set,
scored once after that and before it was read: 100, 93.9, 95.8, 92.7; of the third, which has statements of one speaker
on one theme that are not one, before it was read: 83.9, 92.1, 93.9, 90.5. The fourth and the fifth were
scored before they were read; of the fourth, words have been listed since. "other" are pairs with Spanish, German or
Persian, of which a few hundred words are listed."""
TOLD = {
    "events_first": {
        DifferenceKind.MISSING: (55, 36, 4),
        DifferenceKind.FRAGMENT: (29, 24, 2),
        DifferenceKind.JOINED: (11, 11, 0),
        DifferenceKind.SPEAKER: (6, 6, 2),
        DifferenceKind.STANCE: (2, 2, 0),
    },
    "events_second": {
        DifferenceKind.MISSING: (16, 13, 0),
        DifferenceKind.FRAGMENT: (15, 15, 1),
        DifferenceKind.SPEAKER: (4, 4, 0),
        DifferenceKind.STANCE: (1, 1, 0),
    },
    "events_third": {
        DifferenceKind.MISSING: (11, 5, 4),
        DifferenceKind.FRAGMENT: (15, 10, 2),
        DifferenceKind.SPEAKER: (8, 6, 0),
        DifferenceKind.STANCE: (5, 5, 0),
        DifferenceKind.FIGURE: (4, 3, 0),
        DifferenceKind.NEGATION: (2, 2, 0),
    },
    "events_fourth": {
        DifferenceKind.MISSING: (18, 13, 0),
        DifferenceKind.FRAGMENT: (8, 5, 0),
        DifferenceKind.JOINED: (5, 0, 0),
        DifferenceKind.SPEAKER: (6, 5, 0),
        DifferenceKind.STANCE: (3, 3, 0),
        DifferenceKind.FIGURE: (4, 2, 0),
        DifferenceKind.NEGATION: (5, 3, 0),
    },
    "events_fifth": {
        DifferenceKind.MISSING: (4, 3, 2),
        DifferenceKind.FRAGMENT: (6, 4, 0),
        DifferenceKind.STANCE: (1, 1, 0),
    },
}
"""Differences in the gold, how many of them are told at least, and how many others at most."""


@pytest.fixture(scope="module", params=list(PAIRS))
def whole(request: pytest.FixtureRequest) -> tuple[str, Events]:
    return request.param, events(request.param)


def test_pairs_of_events_reach_their_floors(whole: tuple[str, Events]) -> None:
    name, read = whole
    told = pairs(align(read.reads), read)
    assert {kind: each.expected for kind, each in told.items()} == {kind: n for kind, (n, _) in PAIRS[name].items()}
    assert not [kind for kind, (_, floor) in PAIRS[name].items() if told[kind].f1 < floor], told


def test_differences_of_events_reach_their_floors(whole: tuple[str, Events]) -> None:
    name, read = whole
    told = differences(read)
    for kind, (expected, found, wrong) in TOLD[name].items():
        assert told[kind].expected >= expected, kind
        assert told[kind].found >= found, (kind, told[kind])
        assert len(told[kind].wrong) <= wrong, (kind, told[kind])
    assert all(each.found == 0 for kind, each in told.items() if kind not in TOLD[name])


def test_a_score_counts_what_is_told_wrongly() -> None:
    assert Told(found=3, expected=4, wrong=["one"]).f1 == pytest.approx(75.0)
    assert Told().f1 == 0
