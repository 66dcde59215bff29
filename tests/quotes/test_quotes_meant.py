"""Who is meant where the name comes later, behind "named", behind a place, or where nobody was given the office."""

from __future__ import annotations

import pytest

from desk.quotes.people.registry import fuller_name, same_name
from tests.quotes.quote_samples import quotes_of


def said(text: str, language: str = "en") -> list[str]:
    return [quote.speaker.identity for quote in quotes_of(text, language) if quote.is_quotation]


def test_somebody_shown_by_an_office_has_the_name_that_the_report_gives_below() -> None:
    text = (
        'An aide to Sen. Ray Hall said that she withdrew a post. "I wrote it late," she said.\n'
        '"I am sorry," the aide, Megan Voss, said.'
    )
    assert said(text) == ["Megan Voss", "Megan Voss"]
    assert said('"It is late," a retired driver said.\nThe driver, Otto Lind, 71, had waited.') == ["Otto Lind"]


def test_a_name_that_is_withheld_is_not_given_by_another_holder_of_the_office() -> None:
    text = (
        '"It is late," said an official who spoke on condition of anonymity.\n'
        '"It is not," the official, Otto Lind, told reporters.'
    )
    assert said(text) == ["official (anonymous)", "Otto Lind"]


def test_the_head_of_one_service_is_not_the_head_of_another() -> None:
    text = 'وقال قائد فرق الإنقاذ "كان الموج عاليا".\nوأعلن قائد الشرطة سامي كرم "أغلقنا الشاطئ".'
    assert said(text, "ar")[0] != said(text, "ar")[1] == "سامي كرم"


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ('"We go," said a woman named only Rosa.', "en", "Rosa"),
        ('"No," said a guest who gave his name as Otto Lind.', "en", "Otto Lind"),
        ('"He owed me," the witness, identified only as Marta, said.', "en", "Marta"),
        ("« On attend », dit un habitant prénommé Marcel.", "fr", "Marcel"),
        ('وقالت بائعة تدعى إيمان "نزل المطر فجأة".', "ar", "إيمان"),
        ('وقال صياد مغربي يدعى حسام عبد الله "البحر هائج".', "ar", "حسام عبد الله"),
    ],
)
def test_the_name_behind_named_is_the_speakers(text: str, language: str, name: str) -> None:
    assert said(text, language) == [name]


def test_the_name_behind_a_place_is_the_speakers() -> None:
    assert said('A rancher near Dun Hill, Otto Lind, said he had seen no birds. "Not one," he said.') == ["Otto Lind"]


def test_what_somebody_speaks_about_is_not_he() -> None:
    text = 'Coach Tom Hall praised the team. "Good," Hall said.\nOn Said Amrani, he added: "He is fine," and left.'
    assert said(text) == ["Tom Hall", "Tom Hall"]


def test_a_thing_with_a_capital_that_opens_the_sentence_is_not_he() -> None:
    assert said('Greg Solis spoke. Vaccination rates fell, Solis said, a fact he blamed on "the radio."') == [
        "Greg Solis"
    ]


def test_several_are_not_he() -> None:
    assert said('"It fell," said Greg Solis. Doctors say the elder Solis sang. "All day," he said.')[1] == "Greg Solis"


def test_a_pronoun_with_its_auxiliary_is_a_pronoun() -> None:
    assert said('Otto Lind, a teacher, had set out on what he\'d told his son would be "an hour or two."') == [
        "Otto Lind"
    ]


def test_who_was_asked_answers() -> None:
    text = (
        'Sen. Vincent Marsh met Charles Odell. "Yes," Mr. Odell said.\n'
        'The senator, leaving under an umbrella, was asked by a reporter how it went. "Good," he said.'
    )
    assert said(text)[1] == "Vincent Marsh"


def test_a_first_name_that_is_an_office_stands_behind_a_title() -> None:
    text = (
        '"We sang," said Ole Boyd.\n'
        'The Rev. Dean Ulrich, whose church is near, moved it. He had told them to "go and sit down."'
    )
    assert said(text)[1] == "Dean Ulrich"


def test_a_middle_name_given_later_does_not_change_how_somebody_is_called() -> None:
    text = '"It is late," Ruben Glass told a reporter.\nRuben Isaac Glass was born in Ohio. "Cold there," he said.'
    assert said(text) == ["Ruben Glass", "Ruben Glass"]
    assert same_name("Ana Ruiz", "Ana Luz Ruiz")
    assert not same_name("Ana María Ruiz", "Ana Luz Ruiz")
    assert fuller_name("Ruiz", "Ana Ruiz") == "Ana Ruiz" == fuller_name("Ana Ruiz", "Ana Luz Ruiz")


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "« Il manque un but », a confié Jean Gasset. Déçu, l'entraîneur des Verts a enchaîné : « On verra ».",
            "Jean Gasset",
        ),
        (
            "« C'est dur », dit Paul Roche, élu depuis 20 ans.\n« On verra », dit l'édile de la commune voisine.",
            "Paul Roche",
        ),
    ],
)
def test_an_office_that_nobody_was_given_is_the_last_speakers(text: str, last: str) -> None:
    assert said(text, "fr")[-1] == last


def test_who_has_won_is_the_last_one_named_who_may_have() -> None:
    text = "Le prix a été remis à l'écrivaine Anne Roche. « J'écris peu », a confié la lauréate."
    assert said(text, "fr") == ["Anne Roche"]
    assert said("Anne Roche est arrivée. « Enfin », a soufflé la navigatrice.", "fr") == ["Anne Roche"]


def test_the_counsel_of_somebody_is_not_that_somebody() -> None:
    text = "« C'est dur », dit Paul Roche.\n« Il est innocent », a plaidé l'avocat de M. Roche."
    assert said(text, "fr")[-1] != "Paul Roche"


def test_they_are_those_whom_the_sentence_is_about() -> None:
    text = "Les grévistes veulent garder ce site qu'ils qualifient de « très rentable »."
    assert said(text, "fr") == ["grévistes"]


@pytest.mark.parametrize("office", ["U.S. Secretary of State", "President of France", "Governor of Texas"])
def test_what_an_office_is_of_is_no_part_of_its_holders_name(office: str) -> None:
    text = f'They agreed, {office} John Perrin said on Saturday.\n"No options," he said. Perrin said "we have time."'
    assert said(text) == ["John Perrin", "John Perrin"]


def test_the_party_before_a_name_is_no_part_of_it() -> None:
    quotes = quotes_of("« Rien ne va », a dit le député LR Éric Morin. « Tout va », a dit Morin.", "fr")
    assert [quote.speaker.identity for quote in quotes] == ["Éric Morin", "Éric Morin"]


@pytest.mark.parametrize(
    "dateline",
    [
        "PARIS (AFP) -",
        "PARIS, April 16, 2019 (AFP) -",
        "Rome, 16 April 2019 (Wire) —",
        "NEW YORK, N.Y., April 16 -",
        "",
    ],
)
def test_a_dateline_is_nobody_who_is_meant(dateline: str) -> None:
    (quote,) = quotes_of(f'{dateline} President Paul Marin walked there. "It will rise," he said.')
    assert quote.speaker.identity == "Paul Marin"
