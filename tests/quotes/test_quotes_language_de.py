"""German: that a further language is one data file and this."""

from __future__ import annotations

from tests.quotes.quote_samples import only_quote, quotes_of


def test_a_quote_has_its_speaker() -> None:
    assert only_quote("„Niemand hat uns gewarnt“, klagte Peter Lang.", "de").speaker.identity == "Peter Lang"


def test_a_title_is_no_quotation() -> None:
    assert not any(quote.is_quotation for quote in quotes_of("Der Film „Dunkles Wasser“ gewann den Preis.", "de"))
