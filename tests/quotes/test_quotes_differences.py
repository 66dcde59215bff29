"""What two wordings of one statement say differently, within and across languages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.model import Difference, DifferenceKind, Quote, Report, Statement
from desk.quotes import Differences, align, find_quotes
from tests.quotes.quote_samples import report_of, seeds

Read = tuple[Report, tuple[Quote, ...]]


def reads_of(*texts: tuple[str, str]) -> list[Read]:
    reports = [report_of(text, language, f"r{number}") for number, (language, text) in enumerate(texts)]
    return [(report, find_quotes(report)) for report in reports]


def together(reads: list[Read]) -> list[Difference]:
    """The differences of the first quote of each report, taken as one statement."""
    statement = Statement("s", 1.0, (), tuple(quotes[0].id for _, quotes in reads))
    return list(Differences(reads, [statement]).of(statement))


def aligned(reads: list[Read]) -> list[Difference]:
    statements = align(reads)
    compared = Differences(reads, statements)
    return [difference for statement in statements for difference in compared.of(statement)]


def of_kind(found: list[Difference], *kinds: DifferenceKind) -> list[tuple[str, str]]:
    return [difference.words for difference in found if difference.kind in kinds]


def test_words_of_one_language_are_compared_one_by_one() -> None:
    found = together(
        reads_of(
            ("en", '"We will close the old bridge on Friday evening," Ann Reed said.'),
            ("en", '"We will close the bridge on Monday evening for good," Ann Reed said.'),
        )
    )
    assert of_kind(found, DifferenceKind.DELETE) == [("old", "")]
    assert of_kind(found, DifferenceKind.REPLACE) == [("Friday", "Monday")]
    assert of_kind(found, DifferenceKind.INSERT) == [("", "for good")]
    assert len(found) == 3


def test_marks_and_case_are_no_difference() -> None:
    found = together(
        reads_of(
            ("en", '"The bridge is closed until winter," Ann Reed said.'),
            ("en", "Ann Reed said: “the bridge is closed, until winter.”"),
        )
    )
    assert found == []


@pytest.mark.parametrize(
    ("language", "text", "lost"),
    [
        (
            "fr",
            "« Le gouvernement fermera l'aéroport vendredi, mais l'hôpital sera ouvert », a dit Ann Reed.",
            "mais l'hôpital sera ouvert",
        ),
        (
            "ar",
            'وقالت الوزيرة آن ريد "ستغلق الحكومة المطار يوم الجمعة، وسيبقى المستشفى مفتوحا".',
            "وسيبقى المستشفى مفتوحا",
        ),
    ],
)
def test_a_clause_without_counterpart_in_another_language_is_found(language: str, text: str, lost: str) -> None:
    english = "en", '"The government will close the airport on Friday," said Minister Ann Reed.'
    found = together(reads_of((language, text), english))
    assert of_kind(found, DifferenceKind.MISSING) == [(lost, "")]
    assert of_kind(together(reads_of(english, (language, text))), DifferenceKind.MISSING) == [(lost, "")]


def test_a_full_translation_misses_nothing() -> None:
    found = together(
        reads_of(
            ("en", '"The government will close the airport on Friday, but the hospital is open," Ann Reed said.'),
            ("fr", "« Le gouvernement fermera l'aéroport vendredi, mais l'hôpital est ouvert », a dit Ann Reed."),
        )
    )
    assert found == []


def test_the_same_words_of_another_speaker() -> None:
    found = together(
        reads_of(
            ("en", '"The bridge is closed until winter," Ann Reed said.'),
            ("en", '"The bridge is closed until winter," Tom Hall said.'),
        )
    )
    (difference,) = found
    assert (difference.kind, difference.words) == (DifferenceKind.SPEAKER, ("Ann Reed", "Tom Hall"))


def test_one_speaker_in_two_scripts_is_no_difference() -> None:
    found = together(
        reads_of(
            ("en", '"We closed the airport," Jack Dorsey said.'),
            ("ar", 'وقال جاك دورسي "أغلقنا المطار".'),
        )
    )
    assert of_kind(found, DifferenceKind.SPEAKER) == []


@pytest.mark.parametrize(
    ("language", "denying", "words"),
    [
        ("en", 'Ann Reed declined to confirm that the bridge was "closed until winter".', "declined to confirm"),
        ("en", 'Ann Reed denied that the bridge was "closed until winter".', "denied"),
        ("en", 'Ann Reed did not confirm that the bridge was "closed until winter".', "not confirm"),
        ("fr", "Ann Reed a refusé de confirmer que le pont était « fermé jusqu'à l'hiver ».", "refusé de confirmer"),
        ("fr", "Ann Reed a démenti que le pont soit « fermé jusqu'à l'hiver ».", "démenti"),
        ("ar", 'ونفت الوزيرة آن ريد أن يكون الجسر "مغلقا حتى الشتاء".', "ونفت"),
        ("es", "Ann Reed negó que el puente estuviera «cerrado hasta el invierno».", "negó"),
        ("es", "Ann Reed se negó a confirmar que el puente estaba «cerrado hasta el invierno».", "negó"),
        ("de", "Ann Reed dementierte, dass die Brücke „bis zum Winter gesperrt“ sei.", "dementierte"),
        ("de", "Ann Reed bestätigte nicht, dass die Brücke „bis zum Winter gesperrt“ sei.", "bestätigte nicht"),
        ("fa", "ان رید تأیید نکرد که پل «تا زمستان بسته» است.", "تأیید نکرد"),
        ("fa", "ان رید تکذیب کرد که پل «تا زمستان بسته» است.", "تکذیب"),
    ],
)
def test_confirmed_here_and_denied_there(language: str, denying: str, words: str) -> None:
    confirming = "en", 'Ann Reed confirmed that the bridge was "closed until winter".'
    found = together(reads_of(confirming, (language, denying)))
    assert of_kind(found, DifferenceKind.STANCE) == [("confirmed", words)]


def test_two_who_confirm_take_no_different_stand() -> None:
    found = together(
        reads_of(
            ("en", 'Ann Reed confirmed that the bridge was "closed until winter".'),
            ("fr", "Ann Reed n'a pas démenti, elle a confirmé que le pont était « fermé jusqu'à l'hiver »."),
        )
    )
    assert of_kind(found, DifferenceKind.STANCE) == []


def test_a_fragment_and_where_it_stands() -> None:
    reads = reads_of(
        ("en", 'The service called the work "very urgent" on Monday, Ann Reed said.'),
        ("en", '"It is a very urgent repair of the whole bridge," Ann Reed said.'),
    )
    (difference,) = together(reads)
    assert difference.kind is DifferenceKind.FRAGMENT
    assert difference.words == ("very urgent", "very urgent")
    assert difference.quote == reads[0][1][0].id


def test_a_fragment_in_another_language_and_where_it_stands() -> None:
    reads = reads_of(
        ("fr", "Ann Reed a parlé d'une « réparation urgente » du pont."),
        ("en", '"The mayor has asked for an urgent repair of the bridge and the army will send boats," Ann Reed said.'),
    )
    (difference,) = together(reads)
    assert difference.kind is DifferenceKind.FRAGMENT
    assert difference.words == ("réparation urgente", "urgent repair")


def test_a_whole_clause_is_no_fragment_in_another_language() -> None:
    reads = reads_of(
        ("fr", "« Le pont restera fermé tout l'hiver », a déclaré Ann Reed."),
        ("en", '"The bridge will stay closed all winter, and the army will send boats and soldiers," Ann Reed said.'),
    )
    assert {each.kind for each in together(reads)} == {DifferenceKind.MISSING}


def test_a_short_sentence_is_a_version_without_a_part_and_no_fragment() -> None:
    reads = reads_of(
        ("fr", "« Le pont est fermé », a déclaré Ann Reed."),
        ("en", '"The bridge is closed, and the army will send boats and soldiers to the river," Ann Reed said.'),
    )
    assert {each.kind for each in together(reads)} == {DifferenceKind.MISSING}


def test_a_quotation_joins_what_any_other_report_keeps_apart() -> None:
    found = aligned(
        reads_of(
            ("en", '"The bridge is closed until winter." "We asked the army for boats," Ann Reed said.'),
            ("en", '"The bridge is closed until winter. We asked the army for boats," Ann Reed said.'),
            ("fr", "« Le pont est fermé jusqu'à l'hiver », a déclaré Ann Reed."),
        )
    )
    joined = {(d.quote[:2], d.other[:2]) for d in found if d.kind is DifferenceKind.JOINED}
    assert len(joined) == 2
    assert of_kind(found, DifferenceKind.MISSING) == []


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("Sylvie Garnier", "سيلفي غارنييه", False),
        ("Mehmet Sahin", "محمد شاهين", False),
        ("Robert Gibbs", "جون كيري", True),
    ],
)
def test_a_name_written_by_ear_is_no_other_speaker(one: str, other: str, differ: bool) -> None:
    found = aligned(
        reads_of(
            ("en", f'"The bridge is closed until winter because of the flood," {one} said.'),
            ("ar", f'وقال {other} "الجسر مغلق حتى الشتاء بسبب الفيضان".'),
        )
    )
    assert bool(of_kind(found, DifferenceKind.SPEAKER)) is differ


def test_two_utterances_in_one_quotation_are_compared_apart() -> None:
    found = aligned(
        reads_of(
            ("en", '"The bridge is closed until winter." "We asked the army for boats," Ann Reed said.'),
            ("en", '"The bridge is closed until winter. We asked the navy for boats," Ann Reed said.'),
        )
    )
    joined = [d for d in found if d.kind is DifferenceKind.JOINED]
    assert {d.words[0].rstrip(".,") for d in joined} == {
        "The bridge is closed until winter",
        "We asked the navy for boats",
    }
    assert of_kind(found, DifferenceKind.REPLACE) == [("army", "navy")]


@pytest.fixture(scope="module")
def samples() -> list[Difference]:
    return aligned([(report, find_quotes(report)) for report in seeds().values()])


def between(found: list[Difference], kind: DifferenceKind) -> set[tuple[str, str, str, str]]:
    return {(d.quote[:3], d.other[:3], *d.words) for d in found if d.kind is kind}


def test_samples_show_what_only_arabic_and_french_have(samples: list[Difference]) -> None:
    missing = between(samples, DifferenceKind.MISSING)
    arabic, french = "ليس لنا، بل في ايران نفسها", "pas pour nous, mais en Iran même"
    parts = {"002": arabic, "004": french}
    assert missing == {(one, other, parts[one], "") for one in parts for other in ("000", "001")}


def test_samples_show_speaker_stance_fragment_and_joined(samples: list[Difference]) -> None:
    assert between(samples, DifferenceKind.SPEAKER) == {("000", "001", "Biz Stone", "Twitter (statement)")}
    ((one, other, confirmed, refused),) = between(samples, DifferenceKind.STANCE)
    assert (one, other, confirmed) == ("001", "002", "confirmed")
    assert refused.startswith("ورفض")
    assert between(samples, DifferenceKind.FRAGMENT) == {
        ("000", "003", "critical", "critical"),
        ("001", "002", "all weekend", "نهاية الاسبوع"),
    }
    assert {(one, other) for one, other, *_ in between(samples, DifferenceKind.JOINED)} == {
        ("001", "000"),
        ("001", "002"),
    }


PIECES = [
    "“We will not go,” said Ann.",
    'قال الوزير "لن نذهب، بل نبقى".',
    "« Non, pas nous », a dit Ann.",
    '"',
    "a. ",
    "،",
]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=4).map(" ".join), min_size=2, max_size=3))
def test_spans_are_of_the_stored_texts_whatever_stands_together(texts: list[str]) -> None:
    reads = [
        (report, find_quotes(report))
        for report in (
            report_of(text, language, language) for text, language in zip(texts, ("en", "ar", "fr"), strict=False)
        )
    ]
    homes = {quote.id: report.text for report, quotes in reads for quote in quotes}
    statement = Statement("s", 1.0, (), tuple(homes))
    for difference in Differences(reads, [statement]).of(statement):
        if difference.kind is not DifferenceKind.SPEAKER:
            assert difference.words == (
                difference.span.of(homes[difference.quote]),
                difference.other_span.of(homes[difference.other]),
            )
