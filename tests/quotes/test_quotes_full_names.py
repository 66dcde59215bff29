"""Names that a report gives in full once and takes up by a word: a first name, a surname, an office, kin."""

from __future__ import annotations

import pytest

from tests.quotes.quote_samples import quotes_of


def said(text: str, language: str) -> list[str]:
    return [quote.speaker.identity for quote in quotes_of(text, language) if quote.is_quotation]


@pytest.mark.parametrize(
    ("opening", "word"),
    [
        ("صدر كتاب جديد للروائية شهد حداد عن المدينة.", "حداد"),
        ("جاء ذلك في رسالة لماريا سركيس إلى الصحف.", "سركيس"),
        ("كان الطبيب حامد الصواف في المستشفى.", "الصواف"),
        ("غادر علي قشوع، مدير المتحف، القاعة.", "قشوع"),
    ],
)
def test_a_surname_is_of_a_name_that_begins_with_a_first_name(opening: str, word: str) -> None:
    name = next(name for name in ("شهد حداد", "ماريا سركيس", "حامد الصواف", "علي قشوع") if name.endswith(word))
    assert said(f"{opening}\nوقال {word}: «سنعود».", "ar") == [name]


def test_a_preposition_with_its_thing_is_no_name() -> None:
    text = "قالت الجمعية التونسية لحقوق المرأة: «نرفض القرار»."
    assert said(text, "ar") == ["الجمعية التونسية لحقوق المرأة"]


def test_two_first_names_joined_are_no_full_name() -> None:
    assert said("وصلت لينا ومها.\nوقالت لينا: «سنعود».", "ar") == ["لينا"]


def test_a_third_word_goes_on_with_a_name_before_a_comma() -> None:
    text = "وصل الوزير مولود كاراش أوزال، إلى تونس.\nوقال أوزال: «سنعود»."
    assert said(text, "ar")[-1].endswith("أوزال")


@pytest.mark.parametrize("owner", ["Vines’", "Ruiz’s"])
def test_a_relative_by_first_name_is_not_the_owner(owner: str) -> None:
    name = "Christian Vines" if "Vines" in owner else "Carlos Ruiz"
    text = (
        f"The victim was {name} of Dale.\n“I don’t know,” said {owner} mother, Annette.\n"
        f"“He was kind,” said his mother.\n“Come,” said {owner} mother."
    )
    assert said(text, "en") == ["Annette"] * 3


def test_how_somebody_speaks_is_no_apposition() -> None:
    text = "« On est là », a lancé sa voisine, Suzy, 15 ans. « Il est parti », a ajouté l’adolescente, la voix altérée."
    assert said(text, "fr") == ["Suzy", "Suzy"]
