"""Statements reported without marks, "that" far behind its verb."""

from __future__ import annotations

import pytest

from desk.quotes import find_indirect
from tests.quotes.quote_samples import report_of

REPORTED = [
    ("en", "The aide told reporters on the condition of anonymity that the plan was dead.", "The aide", "the plan was"),
    ("en", "Paul Verdier said by telephone from Porto that he held no grudge.", "Paul Verdier", "he held no grudge"),
    ("fr", "Le préfet a indiqué lundi lors d'une réunion à Brume que le pont serait fermé.", "Le préfet", "le pont"),
    ("ar", "وأكد الوزير خلال مؤتمر صحافي في العاصمة أن الجسر سيغلق غدا أمام السيارات.", "الوزير", "الجسر سيغلق"),
]
OTHERS = [
    ("en", "Fitch said he would oppose any version that does not cut spending elsewhere."),
    ("en", "Gallo said in a voice so soft that the judge asked him to repeat it."),
    ("fr", "La ministre a parlé devant les élus de la ville avant que le maire ne soit là."),
]


@pytest.mark.parametrize(("language", "text", "speaker", "opening"), REPORTED)
def test_listeners_places_and_times_stand_before_that(language: str, text: str, speaker: str, opening: str) -> None:
    (found,) = find_indirect(report_of(text, language))
    assert found.speaker.text == speaker
    assert found.text.startswith(opening)


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_that_of_another_clause_reports_nothing(language: str, text: str) -> None:
    assert not find_indirect(report_of(text, language))
