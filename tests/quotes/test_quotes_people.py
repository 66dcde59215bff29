"""Who speaks in a number of reports: one entry a person, names of all languages and scripts together."""

from __future__ import annotations

import pytest

from desk.model import Alias, Naming, Person, Quote, ReportId
from desk.quotes import align, find_quotes, identified, naming_key, people, person_id
from desk.quotes.languages import language_of
from desk.quotes.people.namesakes import is_proper, is_surname_of, same_person
from tests.quotes.quote_samples import report_of, seeds

Texts = tuple[tuple[str, str], ...]


def quotes_in(texts: Texts) -> list[Quote]:
    reports = [report_of(text, language, f"r{number}") for number, (language, text) in enumerate(texts)]
    return [quote for report in reports for quote in find_quotes(report)]


def people_in(*texts: tuple[str, str], locale: str = "en", namings: tuple[Naming, ...] = ()) -> tuple[Person, ...]:
    reports = [report_of(text, language, f"r{number}") for number, (language, text) in enumerate(texts)]
    found = [(report, find_quotes(report)) for report in reports]
    return people([quote for _, quotes in found for quote in quotes], align(found), namings, locale)


def test_most_quoted_first_with_the_names_as_written() -> None:
    first, second = people_in(
        ("en", '"We won the bridge," Mayor Ann Reed said.\n"It will be open," Reed said.\n"We lost it," Tom Hall said.')
    )
    assert (first.name, first.counted, set(first.written)) == ("Ann Reed", 2, {"Mayor Ann Reed", "Reed"})
    assert (second.name, second.counted, second.anonymous) == ("Tom Hall", 1, False)


DORSEY = (
    ("en", '"We closed the airport," chief executive Jack Dorsey said.'),
    ("ar", 'وقال جاك دورسي "أغلقنا المطار".\nوقال دورسي "لن نفتحه".'),
)


@pytest.mark.parametrize(("locale", "name"), [("en", "Jack Dorsey"), ("fr_CA", "Jack Dorsey"), ("ar_EG", "جاك دورسي")])
def test_one_name_in_two_scripts_is_one_person_in_the_script_of_the_interface(locale: str, name: str) -> None:
    (one,) = people_in(*DORSEY, locale=locale)
    assert (one.name, one.reports, one.counted) == (name, ("r0", "r1"), 3)
    assert [(alias.report, alias.name) for alias in one.aliases] == [("r0", "Jack Dorsey"), ("r1", "جاك دورسي")]


def test_the_office_is_shown_beside_the_name() -> None:
    (one,) = people_in(*DORSEY)
    assert one.role == "chief executive"
    assert one.names == ("Jack Dorsey", "جاك دورسي")


def test_quotes_carry_the_name_that_is_shown_and_stay_as_written() -> None:
    quotes = quotes_in(DORSEY)
    known = people(quotes, locale="en")
    shown = identified(quotes, known)
    assert {quote.speaker.identity for quote in shown} == {"Jack Dorsey"}
    assert [quote.speaker.text for quote in shown] == [quote.speaker.text for quote in quotes]


def test_the_fullest_name_is_shown() -> None:
    (one,) = people_in(
        ("en", '"We lost it," John Smith said.\n"Yes," Smith said.'), ("en", '"We lost," John Paul Smith said.')
    )
    assert one.name == "John Paul Smith"


def test_what_one_report_writes_around_a_name_does_not_outweigh_the_others() -> None:
    (one,) = people_in(
        ("en", '"We lost it," Anna Reed said.'),
        ("en", '"We have lost," Anna Reed said.'),
        ("en", '"Lost," Harbour Deputy Anna Reed said.'),
    )
    assert one.name == "Anna Reed"


def test_the_office_that_several_reports_write_is_shown() -> None:
    (one,) = people_in(
        ("en", '"We lost it," mayor Anna Reed said.'),
        ("en", '"We have lost," mayor Anna Reed said.'),
        ("en", '"Lost," the tired former mayor of the city, Anna Reed, said.'),
    )
    assert one.role == "mayor"


def test_two_names_of_one_script_stay_apart() -> None:
    found = people_in(("en", '"We lost it," Tom Hall said.'), ("en", '"We lost it," Tim Hall said.'))
    assert {one.name for one in found} == {"Tom Hall", "Tim Hall"}


SAME = "We shall close the old iron bridge until the winter is over"


def test_a_surname_alone_is_the_one_of_a_report_with_the_same_statement() -> None:
    (one,) = people_in(("en", f'"{SAME}," Anna Reed said.'), ("en", f'"{SAME}," Reed said.'))
    assert (one.name, one.reports) == ("Anna Reed", ("r0", "r1"))
    apart = people_in(("en", f'"{SAME}," Anna Reed said.'), ("en", '"Fish is dear," Reed said.'))
    assert len(apart) == 2


def test_a_surname_of_two_people_stays_alone() -> None:
    found = people_in(("en", f'"{SAME}," Anna Reed said.\n"Never," Bob Reed said.'), ("en", f'"{SAME}," Reed said.'))
    assert {one.name for one in found} == {"Anna Reed", "Bob Reed", "Reed"}


WITHHELD = '"We lost it all today," an official said on condition of anonymity.'


def test_a_withheld_name_is_one_person_where_the_statement_is_one() -> None:
    (one,) = people_in(
        ("en", f'"{SAME}," a ministry official said on condition of anonymity.'),
        ("en", f'"{SAME}," a senior ministry official said on condition of anonymity.'),
        ("en", f'"{SAME}," a ministry official said on condition of anonymity.'),
    )
    assert one.anonymous
    assert one.name == "ministry official (anonymous)"
    found = people_in(("en", WITHHELD), ("en", '"Rain is coming," an official said on condition of anonymity.'))
    assert [(one.anonymous, one.counted) for one in found] == [(True, 1), (True, 1)]


def test_one_official_and_officials_stay_apart() -> None:
    found = people_in(
        ("en", f'"{SAME}," an official said on condition of anonymity.'),
        ("en", f'"{SAME}," officials said on condition of anonymity.'),
    )
    assert len(found) == 2


def test_an_office_without_a_name_stays_in_its_report() -> None:
    found = people_in(("en", '"We saw three men," police said.'), ("en", '"Nobody was hurt," police said.'))
    assert sorted(one.reports for one in found) == [("r0",), ("r1",)]


OTHERS = "Nous fermerons le vieux pont de fer jusqu'à la fin de l'hiver"


def test_an_office_is_the_only_person_around_who_holds_it() -> None:
    named = ("en", f'"{SAME}," U.S. President Anna Reed said.\n"No," French President Luc Morel said.')
    (reed, morel) = people_in(named, ("fr", f"« {OTHERS} », a déclaré la présidente américaine."))
    assert (reed.name, reed.reports, morel.reports) == ("Anna Reed", ("r0", "r1"), ("r0",))
    found = people_in(named, ("fr", "« Le poisson est cher », a déclaré la présidente américaine."))
    assert len(found) == 3


def test_offices_of_two_states_stay_apart_where_the_words_are_one() -> None:
    found = people_in(("en", f'"{SAME}," the French president said.'), ("en", f'"{SAME}," the U.S. president said.'))
    assert len(found) == 2


def naming(quotes: list[Quote], report: str, name: str) -> tuple[str, str]:
    known = people(quotes)
    pairs = [(person, alias) for person in known for alias in person.aliases]
    person, alias = next((p, a) for p, a in pairs if a.report == report and a.name == name)
    return naming_key(person, alias)


def test_the_editor_stands_above_every_rule() -> None:
    texts = (("en", '"We lost it," Tom Hall said.'), ("en", '"We lost it," Tim Hall said.'))
    (one, other) = people_in(*texts)
    by_name = {person.name: naming_key(person, person.aliases[0]) for person in (one, other)}
    assert by_name == {"Tom Hall": ("", "tom hall"), "Tim Hall": ("", "tim hall")}
    merged = people_in(*texts, namings=tuple(Naming(*key, one.id) for key in by_name.values()))
    assert [(person.id, person.by_hand, person.reports) for person in merged] == [(one.id, True, ("r0", "r1"))]


def test_a_name_is_parted_in_one_report_and_holds_elsewhere() -> None:
    texts = tuple(("en", f'"We lost {word}," Tom Hall said.') for word in ("it", "them", "all"))
    (whole,) = people_in(*texts)
    parted = people_in(
        *texts, namings=(Naming("r1", "tom hall", person_id("r1", "tom hall")), Naming("", "tom hall", whole.id))
    )
    assert sorted(person.reports for person in parted) == [("r0", "r2"), ("r1",)]


def test_what_is_parted_is_not_joined_again_by_a_rule() -> None:
    quotes = quotes_in(DORSEY)
    (whole,) = people(quotes)
    keys = [naming_key(whole, alias) for alias in whole.aliases]
    parted = people(quotes, (), (Naming(*keys[0], whole.id), Naming(*keys[1], person_id("x", "y"))))
    assert len(parted) == 2
    assert {person.name for person in parted} == {"Jack Dorsey", "جاك دورسي"}


SAME_PERSON = [
    ("Ian Kelly", "ايان كيلي"), ("Robert Gibbs", "روبرت غيبس"), ("Mahmoud Ahmadinejad", "محمود احمدي نجاد"),
    ("Mir Hossein Mousavi", "حسين موسوي"), ("Moussavi", "Mousavi"), ("Vladimir Putin", "فلاديمير بوتين"),
    ("Adel al-Jubeir", "عادل الجبير"), ("George W. Bush", "George Bush"), ("Emmanuel Macron", "إيمانويل ماكرون"),
    ("Ban Ki-moon", "بان كي مون"), ("Benjamin Netanyahu", "بنيامين نتانياهو"), ("Mohammed bin Salman", "محمد بن سلمان"),
    ("Recep Tayyip Erdogan", "رجب طيب اردوغان"), ("Hassan Rouhani", "حسن روحاني"), ("Twitter", "تويتر"),
    ("José García", "Jose Garcia"), ("Sergei Lavrov", "Сергей Лавров"),
]  # fmt: skip
OTHER_PERSON = [
    ("Tom Hall", "Tim Hall"), ("Hillary Clinton", "Bill Clinton"), ("Hillary Clinton", "بيل كلينتون"),
    ("Rafik Hariri", "سعد الحريري"), ("Mohammed bin Zayed", "محمد بن سلمان"), ("Kelly", "Ian Kelly"),
    ("Anna Berg", "Anna Bergman"), ("Ali Khamenei", "حسن روحاني"), ("Lee", "لو"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME_PERSON)
def test_one_person_in_other_letters(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER_PERSON)
def test_two_people_with_names_alike(one: str, other: str) -> None:
    assert not same_person(one, other)
    assert not same_person(other, one)


def test_two_languages_of_one_script_write_a_surname_their_own_way() -> None:
    assert same_person("Vladimir Putin", "Vladimir Poutine", foreign=True)
    assert not same_person("Vladimir Putin", "Vladimir Poutine")
    assert not same_person("Tom Hall", "Tim Hall", foreign=True)


def test_a_surname_of_a_full_name_in_any_script() -> None:
    assert is_surname_of("Kelly", "Ian Kelly")
    assert is_surname_of("كيلي", "Ian Kelly")
    assert not is_surname_of("Ian", "Ian Kelly")
    assert not is_surname_of("Ian Kelly", "Ian Kelly")


@pytest.mark.parametrize(
    ("name", "language", "proper"),
    [
        ("Ian Kelly", "en", True), ("police", "en", False), ("the ministry", "en", False), ("he", "en", False),
        ("ايان كيلي", "ar", True), ("المتحدث", "ar", False), ("le ministère", "fr", False), ("Twitter", "fr", True),
    ],
)  # fmt: skip
def test_what_is_a_name_and_what_an_office(name: str, language: str, proper: bool) -> None:
    assert is_proper(name, language_of(language)) is proper


def test_second_printings_and_terms_are_not_counted_and_stand_under_the_name() -> None:
    found = [(report, find_quotes(report)) for report in seeds().values()]
    quotes = [quote for _, its in found for quote in its]
    known = people(quotes, align(found))
    assert sum(one.counted for one in known) == sum(quote.counts and bool(quote.speaker.shown) for quote in quotes)
    named = [quote for one in known for alias in one.aliases for quote in alias.quotes]
    assert sorted(named) == sorted(quote.id for quote in quotes if quote.is_quotation and quote.speaker.shown)


def test_the_people_of_the_samples() -> None:
    found = [(report, find_quotes(report)) for report in seeds().values()]
    known = people([quote for _, its in found for quote in its], align(found))
    reports = {one.name: set(one.reports) for one in known}
    assert reports["Jack Dorsey"] == {"002", "004"}
    assert reports["Ian Kelly"] == {"000", "001", "002"}
    assert reports["State Department official (anonymous)"] == {"000", "001", "002", "004"}
    assert reports["US officials (anonymous, plural)"] == {"003"}
    assert reports["CNN (article by Elise Labott)"] == {"003"}
    assert reports["Twitter (statement/blog)"] >= {"001", "003"}


def test_an_alias_knows_its_quotes_in_text_order() -> None:
    (one,) = people_in(("en", '"We won the bridge," Mayor Ann Reed said.\n"It will be open," Reed said.'))
    (alias,) = one.aliases
    assert alias == Alias(ReportId("r0"), "en", "Ann Reed", ("Mayor Ann Reed", "Reed"), alias.quotes, counted=2)
    assert [int(quote.split("-")[1]) for quote in alias.quotes] == [1, 43]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Joe Holm", "جو هولم"),
        ("Antonio Peres", "أنطونيو بيريش"),
        ("Abdelmadjid Tabbal", "عبد المجيد طبال"),
        ("Benjamin Kaletzky", "Benyamin Kaletzky"),
    ],
)
def test_names_are_one_across_scripts_and_transcriptions(one: str, other: str) -> None:
    assert same_person(one, other, foreign=True)
    assert same_person(other, one, foreign=True)


def test_vowels_of_short_first_names_tell_people_apart() -> None:
    assert not same_person("Leo Diop", "لي ديوب", foreign=True)


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("UN Secretary-General Antonio Holm", "Antonio Holm"),
        ("European Commission President Helga von der Holm", "Helga von der Holm"),
        ("US Secretary of State Antony Holm", "Antony Holm"),
    ],
)
def test_offices_of_several_words_leave_the_name(mention: str, name: str) -> None:
    (quote,) = find_quotes(report_of(f"“We need peace now,” {mention} said.", "en", "r"))
    assert (quote.speaker.identity, quote.speaker.anonymous) == (name, False)
