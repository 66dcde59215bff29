"""Figures that differ between two versions, and a negation that only one of them has."""

from __future__ import annotations

import pytest

from desk.model import DifferenceKind
from desk.quotes import Differences, align, find_quotes
from desk.quotes.differences.contradictions import figures, negations
from desk.quotes.differences.wording import Wording
from tests.quotes.quote_samples import report_of

FIGURES = [
    (
        ("en", "The flood killed 12 people in the valley"),
        ("en", "The flood killed 15 people in the valley"),
        ("12", "15"),
    ),
    (
        ("en", "The repair of the bridge will cost $3 million"),
        ("fr", "La réparation du pont coûtera 3,5 millions de dollars"),
        ("3 million", "3,5 millions"),
    ),
    (
        ("en", "We have found twelve bodies in the village"),
        ("ar", "عثرنا على ١٥ جثة في القرية"),
        ("twelve", "١٥"),
    ),
    (
        ("fr", "Nous avons perdu vingt soldats pendant la guerre"),
        ("ar", "فقدنا ثلاثين جنديا خلال الحرب"),
        ("vingt", "ثلاثين"),
    ),
    (
        ("en", "Prices of bread rose by 20% in the market"),
        ("fr", "Les prix du pain ont augmenté de 30 % sur le marché"),
        ("20", "30"),
    ),
]
SAME = [
    (("en", "The flood killed twelve people"), ("fr", "L'inondation a tué 12 personnes")),
    (("en", "The hospital opens in 48 hours"), ("fr", "L'hôpital ouvre dans deux jours")),
    (("en", "The ministry spent 3,500,000 dollars"), ("fr", "Le ministère a dépensé 3,5 millions de dollars")),
    (("en", "We saved 40 children and 3 dogs"), ("ar", "انقذنا 40 طفلا")),
    (("en", "The flood killed 12 people"), ("fr", "Le marché a perdu 15 millions de dollars")),
]
DENIED = [
    (
        ("en", "The minister will not resign before the election"),
        ("en", "The minister will resign after the election"),
        ("not resign", "resign"),
    ),
    (
        ("fr", "Nous ne vendrons pas l'usine à une banque"),
        ("en", "We will sell the factory to a bank"),
        None,
    ),
    (
        ("en", "The army will never attack the hospital"),
        ("ar", "الجيش سيهاجم المستشفى"),
        ("never attack", "سيهاجم"),
    ),
    (
        ("ar", "لن يغادر الجنود المدينة"),
        ("fr", "Les soldats quitteront la ville"),
        None,
    ),
]
AGREED = [
    (("en", "We will not sell the factory"), ("fr", "Nous ne vendrons jamais l'usine")),
    (("en", "The soldiers did not leave the city"), ("fr", "Les soldats ont refusé de quitter la ville")),
    (
        ("en", "The law protects not only the farmers but the rivers"),
        ("fr", "La loi protège les agriculteurs et les rivières"),
    ),
    (("en", "Nobody left the city"), ("ar", "لم يغادر احد المدينة")),
    (("en", "The bridge is not safe and the road is closed"), ("fr", "La route est fermée")),
]
Text = tuple[str, str]


def worded(text: Text) -> Wording:
    return Wording(text[1], text[0])


@pytest.mark.parametrize(("one", "other", "told"), FIGURES)
def test_another_figure_for_the_same_thing_is_told_with_its_words(
    one: Text, other: Text, told: tuple[str, str]
) -> None:
    assert [(left.of(one[1]), right.of(other[1])) for left, right in figures(worded(one), worded(other))] == [told]
    assert [(left.of(other[1]), right.of(one[1])) for left, right in figures(worded(other), worded(one))] == [
        told[::-1]
    ]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_equal_figures_and_figures_of_other_things_are_no_difference(one: Text, other: Text) -> None:
    assert figures(worded(one), worded(other)) == figures(worded(other), worded(one)) == []


@pytest.mark.parametrize(("one", "other", "told"), DENIED)
def test_a_negation_on_one_side_is_told(one: Text, other: Text, told: tuple[str, str] | None) -> None:
    found = [(left.of(one[1]), right.of(other[1])) for left, right in negations(worded(one), worded(other))]
    back = [(left.of(other[1]), right.of(one[1])) for left, right in negations(worded(other), worded(one))]
    assert len(found) == 1
    assert back == [found[0][::-1]]
    assert told is None or found == [told]


@pytest.mark.parametrize(("one", "other"), AGREED)
def test_two_negations_and_limits_are_no_difference(one: Text, other: Text) -> None:
    assert negations(worded(one), worded(other)) == negations(worded(other), worded(one)) == []


def test_reports_of_one_statement_tell_its_figures_and_negations() -> None:
    texts = {
        "first": "“We found 12 bodies in the river and we will not leave the village,” said Ann Reed.",
        "second": "“We found 15 bodies in the river and we will leave the village,” said Ann Reed.",
    }
    reads = [(report, find_quotes(report)) for report in (report_of(text, "en", name) for name, text in texts.items())]
    statements = align(reads)
    told = {each.kind: each for each in Differences(reads, statements).of(statements[0])}
    assert told[DifferenceKind.FIGURE].words in {("12", "15"), ("15", "12")}
    assert {*told[DifferenceKind.NEGATION].words} == {"not leave", "leave"}
