"""Which quotes of many reports of one event are partners: short ones, those of offices, two of a third report."""

from __future__ import annotations

from itertools import combinations

import pytest

from desk.model import Quote, Report
from desk.quotes import align, find_quotes
from desk.quotes.align.holders import with_holders
from desk.quotes.align.people import people
from desk.quotes.align.units import content_words, units_of
from desk.quotes.align.voices import DIFFERENT, same_speaker
from tests.quotes.quote_samples import report_of

Read = tuple[Report, tuple[Quote, ...]]


def read(text: str, language: str, name: str) -> Read:
    report = report_of(text, language, name)
    return report, find_quotes(report)


def met(reads: list[Read]) -> set[frozenset[str]]:
    """The texts of every two quotes of one statement."""
    said = {quote.id: quote.text for _, quotes in reads for quote in quotes}
    return {frozenset({said[a], said[b]}) for each in align(reads) for a, b in combinations(each.members, 2)}


def test_a_short_quote_is_compared_with_all_that_say_its_words() -> None:
    others = (
        "the bridge",
        "the port",
        "the mill",
        "the quarry",
        "the airport",
        "the harbour",
        "the school",
        "the market",
    )
    more = ("the dam", "the road", "the station", "the prison", "the hotel", "the stadium", "the museum", "the ferry")
    reads = [
        read(f"“Holm neglected {what} and ruined {where}, and every family here knows it,” Ann Reed said.", "en", where)
        for what, where in zip(others, more, strict=True)
    ]
    reads += [
        read(f"“Holm neglected {what} and lied about {where} for many long years,” Ann Reed told us.", "en", what)
        for what, where in zip(others, more, strict=True)
    ]
    reads.append(read("“Holm neglected,” Ann Reed said of the minister.", "en", "short"))
    reads.append(read("“I say it again here: Holm neglected,” Ann Reed said of the minister.", "en", "zz"))
    assert frozenset({"Holm neglected,", "I say it again here: Holm neglected,"}) in met(reads)


def test_an_office_without_a_name_may_be_the_one_who_is_named() -> None:
    reads = [
        read("“The dam will hold until spring,” said Harbour Board director Ana Holm.", "en", "a"),
        read("“The dam will hold until spring, whatever they say in the valley,” the harbour chief said.", "en", "b"),
    ]
    assert len(met(reads)) == 1


def test_offices_have_the_name_of_their_only_holder() -> None:
    named = read("“We need time,” said UN Secretary-General Ana Holm.", "en", "a")
    office = read("« Il faut du temps », a dit le secrétaire général de l'ONU.", "fr", "b")
    other = read("“We need bread,” said UN Secretary-General Tom Berg.", "en", "c")
    units = [units_of(*each) for each in (named, office, other)]
    held = with_holders(units[:2])
    assert held[0][0].names
    assert held[1][0].names == held[0][0].names
    assert with_holders(units)[1][0].names == frozenset()


def test_an_office_is_shown_with_its_holder_of_other_reports() -> None:
    reads = [
        read("“We need time to repair the dam,” said UN Secretary-General Ana Holm.", "en", "a"),
        read("« Il nous faut du temps pour réparer le barrage », a dit le chef de l'ONU.", "fr", "b"),
    ]
    (person,) = people([quote for _, quotes in reads for quote in quotes], align(reads))
    assert person.name == "Ana Holm"


def test_two_utterances_that_a_third_report_prints_both_stay_apart() -> None:
    one = "Holm is guilty of the death of Berg before God and man"
    two = "the death of Berg followed from something Holm had ordered"
    reads = [
        read(f"“Surely {one},” Ann Reed said.\n“Without doubt {two},” Ann Reed added.", "en", "both"),
        read(f"“Make no mistake: {one},” Ann Reed said.", "en", "one"),
        read(f"“We know little, but {two},” Ann Reed said.", "en", "two"),
    ]
    found = met(reads)
    assert len(found) == 2
    assert not any("Make no" in " ".join(pair) and "We know" in " ".join(pair) for pair in found)


def test_words_around_the_marks_speak_for_a_short_quote() -> None:
    long = read("“The miners have lived through forty winters of stifling debt,” Ann Reed said.", "en", "a")
    told = read("Ann Reed a rappelé que les mineurs ont connu quarante hivers de « dette étouffante ».", "fr", "b")
    alone = read("Ann Reed a parlé mardi au marché d'une « dette étouffante ».", "fr", "b")
    assert align([long, told])
    score = {
        name: sum(each.score for each in align([long, other])) for name, other in (("told", told), ("bare", alone))
    }
    assert score["told"] > score["bare"]


def test_a_group_of_reports_is_spoken_for_by_each_of_its_speakers() -> None:
    reads = [
        read("“The old bridge did not fall by chance, it was left to rot,” the union said.", "en", "a"),
        read("“The old bridge did not fall by chance, it was left to rot,” Ann Reed said.", "en", "b"),
        read("Ann Reed a dit que le pont n'est pas tombé « par hasard ».", "fr", "c"),
    ]
    assert any("par hasard" in " ".join(pair) for pair in met(reads))


@pytest.mark.parametrize(
    ("english", "french", "arabic"),
    [
        ("vacuum", "vide", "فراغ"),
        ("suffocating", "étouffant", "خانق"),
        ("deterrence", "dissuasion", "الردع"),
        ("UN", "ONU", "الأمم المتحدة"),
        ("NATO", "OTAN", "حلف شمال الأطلسي"),
        ("pessimistic", "pessimiste", "متشائم"),
        ("conspiracy", "complot", "مؤامرة"),
    ],
)
def test_words_of_debate_and_bodies_reach_other_languages(english: str, french: str, arabic: str) -> None:
    terms = [
        {term for word in content_words(text, language) for term in word.terms if term.startswith("c:")}
        for text, language in ((english, "en"), (french, "fr"), (arabic, "ar"))
    ]
    assert all(one & other for one, other in combinations(terms, 2))


def test_first_names_that_sound_like_a_surname_are_no_one_person_in_one_script() -> None:
    one, other = (
        units_of(*read(text, language, language))[0]
        for text, language in (
            ("“Not one of the patients fell ill,” Nadia Rahmani said.", "en"),
            ("« Aucun des patients n'est tombé malade », a dit Awa Ndiaye.", "fr"),
        )
    )
    assert same_speaker(one, other) == DIFFERENT
