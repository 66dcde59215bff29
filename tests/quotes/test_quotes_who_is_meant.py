"""Who "she", "the company", "her husband" and "the latter" are: sexes, ages, kin, bodies, offices."""

from __future__ import annotations

import pytest

from desk.quotes.grammar.agreement import verb_class
from desk.quotes.grammar.sentences import read_sentences
from desk.quotes.languages import language_of
from desk.quotes.people.cast import cast_of
from desk.quotes.people.registry import Person
from desk.quotes.people.speakers import Speakers, agrees
from desk.quotes.text.words import form
from index.spans import Span
from tests.quotes.quote_samples import quotes_of


def said(text: str, language: str = "en") -> list[str]:
    return [quote.speaker.identity for quote in quotes_of(text, language) if quote.is_quotation]


def person(name: str, gender: str = "", *, body: bool = False) -> Person:
    return Person(language_of("en"), name=name, gender=gender, body=body)


BOTH = '"It is late," said Carla Reed, a teacher.\n"It is not," said Greg Hall, a baker.\n'


@pytest.mark.parametrize(("pronoun", "name"), [("she", "Carla Reed"), ("he", "Greg Hall")])
def test_a_pronoun_goes_by_the_first_name_over_the_nearest_speaker(pronoun: str, name: str) -> None:
    assert said(f'{BOTH}"We go on," {pronoun} said.')[-1] == name


def test_a_title_stands_above_the_first_name() -> None:
    text = 'Ms. James Reed spoke.\n"It is late," James Reed said.\n"It is not," Tom Hall said.\n"It is," she said.'
    assert said(text)[-1] == "James Reed"


def test_a_pronoun_in_its_own_sentence_tells_the_sex_of_an_unknown_name() -> None:
    text = 'Dana Pruitt said she would walk.\n"It is far," said Tom Hall, her uncle.\n"Not for me," she said.'
    assert said(text)[-1] == "Dana Pruitt"


def test_a_firm_is_never_he_and_may_be_it() -> None:
    text = '"We regret it," Veltrano Foods said.\nTom Hall is its head.\n"We all do," he said.'
    assert said(text) == ["Veltrano Foods", "Tom Hall"]


def test_the_company_is_the_firm_named_before() -> None:
    text = 'Veltrano Foods said on Monday that it would close.\n"We regret it," the company said.'
    assert said(text) == ["Veltrano Foods"]


def test_the_union_is_not_the_firm() -> None:
    text = (
        "Lakeshore Health, which runs six clinics, met the Michigan Nurses Alliance.\n"
        '"We walk out," the union said.\n"We go on," the company said.'
    )
    assert said(text) == ["Michigan Nurses Alliance", "Lakeshore Health"]


def test_an_age_means_the_one_of_that_age() -> None:
    text = 'Hannah Reed, 33, and Tom Hall, 51, waited.\n"I fell asleep," the 33-year-old said.'
    assert said(text) == ["Hannah Reed"]


def test_kin_go_back_to_the_one_named_so() -> None:
    text = (
        '"My knees gave out," said Otis Dupree, 78.\nHis wife, Lorraine Dupree, kept the books.\n'
        '"He never charged," she said.\n"She counted," her husband said.\n"I did," his wife said.'
    )
    assert said(text)[1:] == ["Lorraine Dupree", "Otis Dupree", "Lorraine Dupree"]


def test_kin_go_by_the_surname_when_nothing_else_tells() -> None:
    text = (
        '"We heard it," Martin Kowal said.\n"It was loud," his daughter, Renee Kowal, said.\n'
        '"We rebuild," her father said.'
    )
    assert said(text)[-1] == "Martin Kowal"


def test_an_office_of_somebody_else_in_a_mention_is_not_the_speakers() -> None:
    text = (
        'Gov. Ana Reed spoke.\n"No," said a spokeswoman for the governor, Imani Hall.\n'
        '"Yes," Ms. Reed said.\n"No," Ms. Hall said.\n"We will see," the governor said.'
    )
    assert said(text)[-1] == "Ana Reed"


def test_a_party_is_what_somebody_is() -> None:
    text = '"No," said Rep. Lou Reed of Illinois.\n"I am out," the Illinois Republican said.'
    assert said(text)[-1] == "Lou Reed"


def test_somebody_newly_shown_is_she_before_an_earlier_speaker() -> None:
    text = '"It closes," Ann Reed said.\nOne of them, Shanice Boyd, brought a cake. "These were mine," she said.'
    assert said(text)[-1] == "Shanice Boyd"


def test_a_word_that_only_opens_a_sentence_is_no_part_of_a_name() -> None:
    text = 'Forward Marcus Oyelaran took the blame. "It is on me," he said.'
    assert said(text) == ["Marcus Oyelaran"]


def test_french_pronouns_go_by_the_first_name() -> None:
    text = "« Oui », dit Solène Morel.\n« Non », dit Thibault Roche.\n« Si », insiste-t-elle.\n« Non », répète-t-il."
    assert said(text, "fr")[2:] == ["Solène Morel", "Thibault Roche"]


def test_the_former_and_the_latter_are_those_of_the_last_sentence_with_names() -> None:
    text = (
        "L'eurodéputé Matteo Ruggeri et sa collègue Katrin Vogelsang ont voté.\n"
        "« C'est bon », estime le premier.\n« Il manque tout », tempère la seconde.\n« Non », dit ce dernier."
    )
    assert said(text, "fr") == ["Matteo Ruggeri", "Katrin Vogelsang", "Matteo Ruggeri"]


def test_a_french_body_is_elle_and_keeps_its_name() -> None:
    text = (
        "La société Aquavert a reconnu les faits.\n« Nous payons », a dit Paul Roche.\n"
        "L'entreprise réfléchit. « Nous étudions le jugement », a-t-elle indiqué."
    )
    assert said(text, "fr")[-1] == "Aquavert"


def test_lui_before_a_verb_is_spoken_to() -> None:
    text = "« Non », a dit Paul Roche.\n« Si », lui a répondu la ministre Anne Morel."
    assert said(text, "fr")[-1] == "Anne Morel"


def test_an_office_of_the_past_and_a_general_noun_find_their_holder() -> None:
    text = "« Non », a dit Paul Roche, 66 ans.\n« Si », a insisté l'élue Anne Morel.\n« Non », a répété le prévenu."
    assert said(text, "fr")[-1] == "Paul Roche"


def test_an_arabic_verb_tells_which_of_two_with_one_surname() -> None:
    text = 'قال كريم الجبوري "اهتزت الأرض".\nوقالت زوجته سعاد الجبوري "ظننته زلزالا".\nوقال الجبوري "الحمد لله".'
    assert said(text, "ar") == ["كريم الجبوري", "سعاد الجبوري", "كريم الجبوري"]


def test_an_arabic_verb_without_subject_goes_by_the_first_name() -> None:
    text = (
        'وقال سامر الخوالدة "لم نعلم".\nوقالت الطالبة هبة العساف "كنت مستعدة".\nوقال "هاتفي لم يرن".\nوقالت "لا أصدق".'
    )
    assert said(text, "ar")[2:] == ["سامر الخوالدة", "هبة العساف"]


def test_ali_is_a_name_behind_a_verb_that_takes_no_such_preposition() -> None:
    assert said('وقال علي حسن "انتهى الأمر".', "ar") == ["علي حسن"]
    assert said('وقالت أم علي "سمعنا صوتا مثل الرعد".', "ar") == ["أم علي"]
    assert said('قال وزير النقل أحمد علي إن "الأمر انتهى تماما".', "ar") == ["أحمد علي"]
    assert said('وقال محمد علي "انتهى الأمر تماما".', "ar") == ["محمد علي"]
    assert said('وشدد أحمد على أن "الأمر انتهى تماما".', "ar") == ["أحمد"]


def test_an_arabic_firm_is_named_by_what_it_is_for() -> None:
    text = 'أعلنت شركة سدير للاتصالات أنها سترفع الأسعار.\nوقالت الشركة في بيان "ارتفعت الكلفة كثيرا".'
    assert said(text, "ar") == ["شركة سدير للاتصالات"]


def test_the_cast_holds_what_the_sentences_tell() -> None:
    text = "Gov. Ana Reed met Mr. Hall and Tom Hall, 51, of Acme Foods, which makes jam."
    cast = cast_of(text, read_sentences(text, Span(0, len(text)), 0, language_of("en"), ()))
    assert cast.full["reed"] == "Ana Reed"
    assert cast.offices_of("Ana Reed") == {"governor"}
    assert cast.sure_sex("Tom Hall") == "m"
    assert cast.ages == {"tom hall": 51}
    assert cast.is_body("Acme Foods")
    assert not cast.is_body("Tom Hall")


def test_two_of_one_surname_share_no_title() -> None:
    text = "Then Ann Hall and Tom Hall met Mr. Hall."
    cast = cast_of(text, read_sentences(text, Span(0, len(text)), 0, language_of("en"), ()))
    assert cast.sure_sex("Ann Hall") == ""


@pytest.mark.parametrize(
    ("kind", "sex", "fits"),
    [("m", "m", True), ("m", "", True), ("m", "f", False), ("f*", "f", True), ("f*", "m", False), ("p", "m", False)],
)
def test_who_agrees_with_a_pronoun(kind: str, sex: str, fits: bool) -> None:
    assert agrees(person("A B", sex), kind) is fits


def test_a_body_agrees_with_it_and_they_alone() -> None:
    body = person("Acme", body=True)
    assert [agrees(body, kind) for kind in ("m", "f", "n", "p")] == [False, False, True, True]


def test_a_pronoun_teaches_the_sex_of_the_one_it_means() -> None:
    speakers, one = Speakers(), person("Quorvane Tiller")
    speakers.remember(one)
    assert speakers.last("f") is one
    assert one.gender == "f"
    assert speakers.last("m") is None


def test_the_memory_of_speakers_is_short() -> None:
    speakers = Speakers()
    for number in range(40):
        speakers.remember(person(f"A{number} B"))
    assert len(speakers.recent) < 20


@pytest.mark.parametrize(
    ("verb", "kind"), [("قال", "m*"), ("وقالت", "f*"), ("تقول", "f*"), ("وتؤكد", "f*"), ("تابع", "m*"), ("قالوا", "p")]
)
def test_an_arabic_verb_agrees_with_its_subject(verb: str, kind: str) -> None:
    assert verb_class(form(verb), language_of("ar")) == kind
