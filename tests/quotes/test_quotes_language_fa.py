"""Persian: that a further language is one data file and this."""

from __future__ import annotations

from tests.quotes.quote_samples import only_quote, quotes_of


def test_a_quote_has_its_speaker() -> None:
    assert only_quote("مریم رضایی گفت: «هیچ کس به ما هشدار نداد».", "fa").speaker.identity == "مریم رضایی"


def test_a_title_is_no_quotation() -> None:
    assert not any(quote.is_quotation for quote in quotes_of("فیلم «آب تاریک» جایزه گرفت.", "fa"))
