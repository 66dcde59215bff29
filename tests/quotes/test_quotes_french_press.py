"""French as papers, agencies and encyclopedias write it: what is somebody's words, and whose they are."""

from __future__ import annotations

from tests.quotes.quote_samples import quotes_of


def test_marks_inside_the_subject_of_a_sentence_are_read() -> None:
    text = (
        "Avant le premier roi de Varonie, Tal Mor Duun, les signes Varo (« sel ») et Dima (« sel noir ») étaient rares."
    )
    assert not [quote for quote in quotes_of(text, "fr") if quote.is_quotation]
