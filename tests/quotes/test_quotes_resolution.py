"""Names that mean one person, and the person that a pronoun means."""

from __future__ import annotations

import pytest

from desk.model import Fold, FoldReason, Quote
from desk.quotes import find_indirect, find_quotes
from index.spans import Span
from tests.quotes.quote_samples import quotes_of, report_of, seeds


def said(text: str, language: str = "en") -> list[str]:
    return [quote.speaker.identity for quote in quotes_of(text, language) if quote.is_quotation]


def test_a_surname_is_the_full_name() -> None:
    assert said('Mayor Ann Reed spoke.\n"It is late," Reed said.') == ["Ann Reed"]


def test_he_is_the_last_who_spoke_and_not_the_nearest_name() -> None:
    text = (
        "Spokesman Ian Marsh told reporters that talks went on.\n"
        "He said President Omar Diaz was informed.\n"
        '"We stay out," he said.'
    )
    assert said(text) == ["Ian Marsh"]


def test_she_is_not_a_man_who_spoke_later() -> None:
    text = '"It is late," said Mrs. Ann Reed.\n"It is not," Mr. Tom Hall said.\n"It is," she said.'
    assert said(text) == ["Ann Reed", "Tom Hall", "Ann Reed"]


def test_the_subject_of_a_sentence_may_be_he_in_the_next() -> None:
    assert said('Paul Stone and Ann Reed met. Stone was more cheerful. "A very good day," he said.') == ["Paul Stone"]


def test_an_office_goes_back_to_its_holder() -> None:
    assert said('"It is late," said spokeswoman Ann Reed.\n"Very late," the spokeswoman said.') == ["Ann Reed"] * 2


def test_a_withheld_name_keeps_office_and_body() -> None:
    text = 'The Energy Department shut the plant.\n"It is late," a senior official said on condition of anonymity.'
    (quote,) = quotes_of(text)
    assert quote.speaker.anonymous
    assert quote.speaker.identity == "Energy Department senior official (anonymous)"


def test_one_official_is_not_officials() -> None:
    one, many = quotes_of('"It is late," a senior official said.\n"It is not," officials said.')
    assert one.speaker.identity != many.speaker.identity


def test_a_text_that_speaks_belongs_to_somebody() -> None:
    assert said('Acme issued a statement on Monday.\n"We regret the delay," the statement said.') == [
        "Acme (statement)"
    ]


def test_a_minister_without_a_name_is_not_anonymous() -> None:
    (quote,) = quotes_of("« Il est tard », a dit le ministre.", "fr")
    assert not quote.speaker.anonymous


def test_french_articles_give_the_gender() -> None:
    text = "« Oui », a dit la sénatrice Anne Morel.\n« Non », a dit le maire Paul Roche.\n« Si », a-t-elle insisté."
    assert said(text, "fr") == ["Anne Morel", "Paul Roche", "Anne Morel"]


def test_initials_and_suffixes_belong_to_the_name() -> None:
    text = '"It is late," said Robert A. Vance Jr., a lawyer.\n"Very," Vance said.'
    assert said(text) == ["Robert A. Vance Jr."] * 2


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_the_sample_reports_have_a_speaker_for_every_quote(number: str) -> None:
    for quote in find_quotes(seeds()[number]):
        assert not quote.is_quotation or quote.speaker.identity


def test_the_quotes_of_a_body_printed_twice_name_their_first_printing() -> None:
    quotes = find_quotes(seeds()["002"])
    copies = [quote for quote in quotes if quote.duplicate_of is not None]
    by_id = {quote.id: quote for quote in quotes}
    assert len(copies) == 9
    for copy in copies:
        assert copy.duplicate_of is not None
        original = by_id[copy.duplicate_of]
        assert original.text == copy.text
        assert original.span.start < copy.span.start
        assert original.speaker.identity == copy.speaker.identity


def test_a_paragraph_folded_as_a_duplicate_is_a_second_printing() -> None:
    text = 'Ann Reed said "it is very late now".\nAgain: Ann Reed said "it is very late now".'
    first = Span(0, text.index("\n"))
    report = report_of(text, folds={1: Fold(FoldReason.DUPLICATE, first)})
    one, two = find_quotes(report)
    assert two.duplicate_of == one.id


def test_a_teaser_lowers_the_confidence() -> None:
    text = 'Ann Reed said "it is very late now".'
    plain = find_quotes(report_of(text))[0]
    teaser = find_quotes(report_of(text, folds={0: Fold(FoldReason.TEASER)}))[0]
    assert teaser.confidence < plain.confidence


def test_a_transcript_is_quotes_without_marks() -> None:
    text = "QUESTION: Did you know?\nSTONE: I did not.\nQUESTION: And the letter?\nSTONE: Never saw it."
    found = quotes_of(text)
    assert [quote.text for quote in found] == ["Did you know?", "I did not.", "And the letter?", "Never saw it."]
    assert [quote.speaker.text for quote in found] == ["QUESTION", "STONE"] * 2


def test_headed_sections_are_no_transcript() -> None:
    text = (
        'REED: "No school will close."\nTHE FACTS: Two schools have closed since May.\n'
        'MARSH: "She closed nine schools."\nTHE FACTS: His office counts nurseries as well.'
    )
    assert [quote.text for quote in quotes_of(text)] == ["No school will close.", "She closed nine schools."]


def test_a_dateline_is_no_transcript() -> None:
    assert quotes_of("WASHINGTON: The state asked for time.\nNobody answered.") == []


def indirect(text: str, language: str = "en") -> list[Quote]:
    return list(find_indirect(report_of(text, language)))


def test_reported_statements_are_found_apart_and_never_count() -> None:
    (quote,) = indirect("Spokesman Ian Marsh told reporters that talks had gone on all night.")
    assert quote.text == "talks had gone on all night"
    assert quote.speaker.identity == "Ian Marsh"
    assert not quote.is_quotation
    assert not quote.counts


def test_what_was_not_said_is_no_statement() -> None:
    assert indirect("The mayor did not say whether talks had gone on all night.") == []


def test_a_reported_clause_with_a_quote_is_left_to_the_quote() -> None:
    assert indirect('The mayor said that the long talks were "a waste".') == []


def test_reported_statements_in_french_and_arabic() -> None:
    assert indirect("Le maire a confirmé que le pont serait fermé lundi.", "fr")[0].text == "le pont serait fermé lundi"
    assert indirect("واكد الوزير ان الجسر سيغلق يوم الاثنين.", "ar")[0].text == "الجسر سيغلق يوم الاثنين"


@pytest.mark.parametrize(
    ("language", "text", "clause", "speaker"),
    [
        ("en", "The mayor said: We will mend the bridge by June, and nobody pays.", "We will mend", "The mayor"),
        ("fr", "Le maire a déclaré : Nous rouvrirons le pont, et personne ne paiera.", "Nous rouvrirons", "Le maire"),
        ("ar", "وقال سامي حداد في تصريحات لقناة الغد: سنفتح الجسر في الصيف ولن ندفع.", "سنفتح الجسر", "سامي حداد"),
        ("ar", "وقال سامي حداد: إن الجسر سيفتح في الصيف، ولن يدفع أحد.", "الجسر سيفتح", "سامي حداد"),
    ],
)
def test_words_behind_a_colon_are_reported_to_the_end_of_their_sentence(
    language: str, text: str, clause: str, speaker: str
) -> None:
    (quote,) = indirect(text, language)
    assert quote.text == text[text.index(clause) : -1]
    assert quote.speaker.text == speaker


@pytest.mark.parametrize(
    "text", ["The mayor said three things: Bread, peace, land.", 'The mayor said: "No bridge will close here."']
)
def test_a_list_or_a_quote_behind_a_colon_is_no_reported_statement(text: str) -> None:
    assert indirect(text) == []
