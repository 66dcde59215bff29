"""Spanish: that a further language is one data file and this."""

from __future__ import annotations

from tests.quotes.quote_samples import only_quote, quotes_of


def test_a_quote_has_its_speaker() -> None:
    assert only_quote("«No hubo aviso», explicó Marta Gil.", "es").speaker.identity == "Marta Gil"


def test_a_title_is_no_quotation() -> None:
    assert not any(quote.is_quotation for quote in quotes_of('La película "Agua oscura" ganó el premio.', "es"))
