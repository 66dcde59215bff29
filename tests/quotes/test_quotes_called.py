"""Whom a noun means that only says what somebody is: people of a place, makers, what was held before, families."""

from __future__ import annotations

import pytest

from tests.quotes.quote_samples import quotes_of


def said(text: str, language: str = "en") -> list[str]:
    return [quote.speaker.identity for quote in quotes_of(text, language) if quote.is_quotation]


@pytest.mark.parametrize("name", ["Nadia el-Sherif", "Bashar al-Assad", "Omar ben-Youssef", "Jean d’Ormesson"])
def test_a_name_goes_on_over_a_particle_in_lower_case(name: str) -> None:
    assert said(f"“No,” said {name}.\n“Yes,” {name.split()[1]} said.") == [name, name]


def test_a_word_with_a_hyphen_is_no_name() -> None:
    assert said("“No,” said Ana Ruiz, an el-train driver.") == ["Ana Ruiz"]


def test_an_office_with_a_capital_is_an_office() -> None:
    assert said("“No,” said the leader, Ana Ruiz.\n“It is late,” said Tom Hall.\n“Yes,” wrote the Leader.") == [
        "Ana Ruiz",
        "Tom Hall",
        "Ana Ruiz",
    ]


def test_two_of_one_family_share_the_surname() -> None:
    assert said("Ellen and Ruth Hall met.\n“No,” Ellen said.\n“Yes,” said Ruth.") == ["Ellen Hall", "Ruth Hall"]


def test_people_of_a_place_are_who_was_called_so() -> None:
    text = (
        "Le prix va à Hélène Morel et à la Québécoise Maude Roche.\n« Oui », a dit Hélène Morel.\n"
        "« Non », a répondu la Québécoise."
    )
    assert said(text, "fr") == ["Hélène Morel", "Maude Roche"]


def test_people_of_a_place_are_no_part_of_a_name() -> None:
    assert said("L’adversaire, la Tchèque Petra Novák, attend. « Je viens pour gagner », a dit Novák.", "fr") == [
        "Petra Novák"
    ]


@pytest.mark.parametrize(
    "holder", ["la ministre de l’Éducation Valérie Ruiz", "la ministre de l’Éducation, Valérie Ruiz,"]
)
def test_an_office_is_who_holds_it_where_the_sentence_is_about_something_else(holder: str) -> None:
    assert said(f"Il a rencontré hier {holder} à Lyon. La ministre promet « des mesures d’urgence fortes ».", "fr") == [
        "Valérie Ruiz"
    ]


def test_people_of_a_place_are_the_last_speaker_else() -> None:
    assert said("“No,” said Pietro Sala.\n“Yes,” the Italian said.") == ["Pietro Sala", "Pietro Sala"]


def test_a_place_that_ends_as_people_do_is_nobody() -> None:
    assert said("“No,” said Pietro Sala.\n“Yes,” the Vatican said.") == ["Pietro Sala", "Vatican"]


def test_a_french_noun_of_no_list_is_the_last_who_agrees() -> None:
    text = "« Oui », dit Solène Morel.\n« Non », dit Thibault Roche.\n« Si », tranche la vidéaste."
    assert said(text, "fr")[-1] == "Solène Morel"
    assert said(text.replace("la vidéaste", "le batelier"), "fr")[-1] == "Thibault Roche"


def test_what_was_held_before_is_not_what_is_held() -> None:
    text = (
        "Le président du jury, Antoine Morel, a voté.\n« Oui », a-t-il dit.\n"
        "Son prédécesseur, Guy Roche, se fâche.\n« Non », tranche l'ancien président, 81 ans."
    )
    assert said(text, "fr") == ["Antoine Morel", "Guy Roche"]


def test_the_minister_is_who_is_it_and_not_who_was() -> None:
    text = (
        "“No,” said Ana Ruiz, the minister.\n“It is late,” said Tom Hall, a former minister.\n“Yes,” the minister said."
    )
    assert said(text)[-1] == "Ana Ruiz"


def test_a_mother_of_three_is_the_last_speaker() -> None:
    text = "Tom Hall left. “It was late,” said Ana Ruiz.\n“Nobody called,” the mother of three said."
    assert said(text)[-1] == "Ana Ruiz"


def test_a_participle_before_the_comma_gives_no_office() -> None:
    text = "Asked by the mayor, Ana Ruiz smiled. “No,” she said.\n“Yes,” said Mayor Tom Hall.\n“So,” the mayor said."
    assert said(text)[-1] == "Tom Hall"


def test_a_french_body_is_il() -> None:
    text = "Pieter Claes se tait.\nLe parquet de Gand a confirmé les faits.\n« Tout va bien », a-t-il dit."
    assert said(text, "fr") == ["parquet de Gand"]


def test_an_arabic_name_ends_before_what_its_verb_has() -> None:
    text = "قدم وزير النفط ماجد الحلفي استقالته يوم الاثنين.\nوقال الحلفي «تعبت من كل هذا»."
    assert said(text, "ar") == ["ماجد الحلفي"]


def test_an_arabic_office_of_a_body_goes_by_the_body_with_its_article() -> None:
    text = "قالت رئيسة جمعية المستهلك نادية عزوز «نعم».\nوقال كريم بلحاج «لا».\nوختمت رئيسة الجمعية بالقول «سنرى»."
    assert said(text, "ar")[-1] == "نادية عزوز"


def test_an_arabic_father_goes_by_either_word() -> None:
    text = "قال والدهما المعلم فواز حداد «لم أنم».\nوقالت ريم عزوز «نعم».\nوأضاف الأب «تعبت»."
    assert said(text, "ar")[-1] == "فواز حداد"


def test_an_arabic_verb_without_subject_has_who_is_named_before_it() -> None:
    text = "قالت ريم عزوز «لا».\nوقبل رئيس الوزراء حيدر الساعدي الاستقالة، وقال في بيان «نعم».\nوقال الساعدي «سنرى»."
    assert said(text, "ar")[1:] == ["حيدر الساعدي", "حيدر الساعدي"]


def test_the_first_and_the_second_in_arabic() -> None:
    text = (
        "تجادلت النائبة سعاد عزوز والنائب فريد حداد.\nوقالت الأولى «لا».\nورد الثاني بالقول «بلى».\nوأضاف الأخير «نعم»."
    )
    assert said(text, "ar") == ["سعاد عزوز", "فريد حداد", "فريد حداد"]


def test_an_aside_tells_an_arabic_office() -> None:
    text = "قالت لينا حداد، وهي طبيبة، «لا».\nوقال كريم بلحاج «نعم».\nوردت الطبيبة قائلة «سنرى»."
    assert said(text, "ar")[-1] == "لينا حداد"


def test_two_first_names_are_two_in_arabic() -> None:
    assert said("وقالت لينا ومها «لا».", "ar") == ["لينا"]


def test_a_body_is_meant_by_any_noun_of_its_name() -> None:
    text = "قالت دار المنارة «نعم».\nوقال كريم بلحاج «لا».\nوأعلنت الدار «سنرى»."
    assert said(text, "ar")[-1] == "دار المنارة"


def test_an_arabic_surname_before_its_verb_is_of_the_verbs_sex() -> None:
    text = "قال الروائي خليل الأتاسي «نعم».\nوقالت ابنته ريم الأتاسي «لا».\nوكان الأتاسي قال في مقابلة «المنفى لغة»."
    assert said(text, "ar") == ["خليل الأتاسي", "ريم الأتاسي", "خليل الأتاسي"]
