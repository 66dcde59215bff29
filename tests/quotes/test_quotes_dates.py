"""Days, dates and lapses of time between a verb and the speaker behind it speak for nobody."""

from __future__ import annotations

import pytest

from tests.quotes.quote_samples import only_quote

WHEN = [
    "lundi 22 octobre",
    "ce jeudi 3 mars 2022",
    "le 7 juin",
    "le 1er mai 2019",
    "le vendredi 5 mai",
    "le 05/06",
    "début avril",
    "jeudi 5 lors d'un point presse",
    "mercredi 6 mars, à Lyon,",
    "le même jour",
    "la semaine dernière",
    "quelques heures plus tard",
    "une heure après",
    "il y a deux jours",
    "il y a un peu plus d'un an",
]


@pytest.mark.parametrize("when", WHEN)
def test_when_a_french_speaker_spoke_is_passed_over(when: str) -> None:
    found = only_quote(f"« Le pont tiendra », a affirmé {when} la maire Anne Roche.", "fr")
    assert found.speaker.text == "la maire Anne Roche"


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("«Nada cambia», dijo el lunes 5 de marzo el alcalde.", "es", "el alcalde"),
        ("«Nada cambia», dijo el 5 de marzo de 2020 la ministra Ana Ruiz.", "es", "la ministra Ana Ruiz"),
        ("„Nichts ändert sich“, sagte am 5. März der Minister.", "de", "der Minister"),
        ("« Rien ne change », ont dit 22 salariés du port.", "fr", "22 salariés du port"),
        ("« Rien ne change », a dit le même homme.", "fr", "le même homme"),
        ("« Rien ne change », a dit il.", "fr", "il"),
    ],
)
def test_dates_of_other_languages_and_numbers_of_people(text: str, language: str, speaker: str) -> None:
    assert only_quote(text, language).speaker.text == speaker
