"""Who said a quote and with which cue, per language and word order."""

from __future__ import annotations

import pytest

from tests.quotes.quote_samples import only_quote, quotes_of


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ('"It is late," said Ann Reed, mayor of Ely.', "Ann Reed, mayor of Ely", "said"),
        ('"It is late," Ann Reed said.', "Ann Reed", "said"),
        ('Ann Reed, who runs the mill, said it was "very late".', "Ann Reed", "said"),
        ('The mayor, Ann Reed, told reporters: "It is late."', "The mayor, Ann Reed", "told"),
        ('According to the mayor, the bridge is "not safe at all".', "the mayor", "According to"),
        ('"It is late," the post reads.', "the post", "reads"),
        ('Critics call the plan "a gift to polluters".', "Critics", "call"),
        ('He described the attack as "cowardly and cruel".', "He", "described"),
        ('Warning of "a lost decade," the bank urged action.', "the bank", "urged"),
        ('What the union calls "the arteries of the port" is closed.', "the union", "calls"),
        ('For the opposition, it is "a bad joke".', "the opposition", "For"),
        ('"We lost." Kelly said.', "Kelly", "said"),
    ],
)
def test_english_cues_on_both_sides(text: str, speaker: str, cue: str) -> None:
    quote = only_quote(text)
    assert quote.speaker.text == speaker
    assert quote.cue is not None
    assert quote.cue.text == cue


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Il est tard », dit-il.", "il"),
        ("« Il est tard », a-t-elle déclaré.", "elle"),
        ("« Il est tard », a déclaré Anne Morel, maire de Sète.", "Anne Morel, maire de Sète"),
        ("Selon le maire, le pont « n'est pas sûr du tout ».", "le maire"),
        ("C'est le maire qui a fait savoir que le pont « n'était pas sûr ».", "le maire"),
        ("Le maire a en revanche assuré que le pont était « très sûr ».", "Le maire"),
        ("« Personne, a dit le pilote, ne vole ce soir. »", "le pilote"),
    ],
)
def test_french_inversion_and_clefts(text: str, speaker: str) -> None:
    assert only_quote(text, "fr").speaker.text == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('وقال الوزير سامي فرح ان "الجسر غير آمن".', "الوزير سامي فرح"),
        ('"الجسر غير آمن"، بحسب الوزير.', "الوزير"),
        ('ونقلت الوكالة عن شاهد عيان قوله "الجسر غير آمن".', "شاهد عيان"),
        ('المتحدثة باسم الوزارة قالت إن "الجسر غير آمن".', "المتحدثة باسم الوزارة"),
    ],
)
def test_arabic_verb_first_sources_and_relays(text: str, speaker: str) -> None:
    assert only_quote(text, "ar").speaker.text == speaker


def test_an_arabic_verb_without_subject_leaves_the_text_empty() -> None:
    first, second = quotes_of('قال الوزير سامي فرح "الجسر غير آمن". وأضاف "سنغلقه غدا".', "ar")
    assert second.speaker.text is None
    assert second.speaker.identity == first.speaker.identity == "سامي فرح"


def test_the_source_beside_a_speaker_is_the_way_the_words_came() -> None:
    quote = only_quote('"We go," a senior official said on Tuesday, according to the Daily Post.')
    assert quote.speaker.text == "a senior official"
    assert quote.speaker.via == ("the Daily Post",)


def test_a_quote_split_by_its_cue_has_one_speaker() -> None:
    first, second = quotes_of('"Nobody," the pilot said, "should fly."')
    assert first.speaker == second.speaker


def test_a_quote_over_paragraphs_has_the_speaker_of_its_end() -> None:
    parts = quotes_of("“We are tired.\n“We waited.\n“No more,” President Ada Keita said.")
    assert {part.speaker.identity for part in parts} == {"Ada Keita"}


def test_nested_words_have_the_speaker_inside() -> None:
    outer, nested = quotes_of("\"The guards say they are not 'blocking' the road,\" the report said.")
    assert outer.speaker.text == "the report"
    assert nested.speaker.text == "The guards"
    assert nested.kind == "nested"


def test_a_report_without_paragraphs_is_read_as_one() -> None:
    from desk.model import Report, ReportId
    from desk.quotes import find_quotes

    (quote,) = find_quotes(Report(ReportId("r"), "", "", 'He said "we will go now".', "und", ""))
    assert quote.text == "we will go now"
