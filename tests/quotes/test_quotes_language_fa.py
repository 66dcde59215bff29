"""Persian: that a further language is one data file and this."""

from __future__ import annotations

from tests.quotes.quote_samples import only_quote, quotes_of


def test_a_quote_has_its_speaker() -> None:
    assert only_quote("مریم رضایی گفت: «هیچ کس به ما هشدار نداد».", "fa").speaker.identity == "مریم رضایی"


def test_a_title_is_no_quotation() -> None:
    assert not any(quote.is_quotation for quote in quotes_of("فیلم «آب تاریک» جایزه گرفت.", "fa"))


def test_what_stands_before_the_verb_at_the_end_is_no_speaker() -> None:
    quotes = quotes_of("مریم رضایی گفت: «کسی به ما هشدار نداد». او در ادامه گفت: «باران تمام شب بارید».", "fa")
    assert [quote.speaker.text for quote in quotes] == ["مریم رضایی", "او"]


def test_a_documentary_is_no_quotation() -> None:
    assert not any(quote.is_quotation for quote in quotes_of("مستند «آب تاریک» جایزه گرفت.", "fa"))
