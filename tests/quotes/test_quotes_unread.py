"""Texts in languages without word lists: what stands in marks is told by its length and its marks alone."""

from __future__ import annotations

import pytest

from desk.model import Kind
from tests.quotes.quote_samples import only_quote, quotes_of

LONG = (
    ("zh", "发言人周二表示：“我们希望各方保持克制，通过对话解决问题。”"),
    ("und", "发言人周二表示：“我们希望各方保持克制，通过对话解决问题。”"),
    ("zh", "市长说，“这是唯一的出路”。"),
    ("zh-TW", "總統稱這次會談「非常有建設性」。"),
    ("ja", "首相は会見で『責任を痛感している』と述べた。"),
    ("ru", "«Мы не будем закрывать школу до конца весны», — заявил министр."),
    ("ru", '"Это был тяжёлый день", сказала Анна.'),
    ("pt", '"Não vamos fechar a escola este ano", disse o ministro.'),
    ("tr", 'Bakan, "Okulu bu yıl kapatmayacağız ve söz veriyoruz" dedi.'),
    ("he", '"לא נסגור את בית הספר השנה הזאת", אמר השר.'),
    ("hi", 'मंत्री ने कहा, "हम इस साल स्कूल बंद नहीं करेंगे।"'),
    ("und", '"Nous ne fermerons pas cette école", a déclaré le maire.'),
)


@pytest.mark.parametrize(("language", "text"), LONG)
def test_a_long_segment_is_a_quotation(language: str, text: str) -> None:
    assert only_quote(text, language).kind in {Kind.DIRECT, Kind.PARTIAL, Kind.MIXED}


@pytest.mark.parametrize(("language", "text"), [("zh", "会上提到所谓的“丝路”项目。"), ("ru", "Фильм «Солярис» вышел.")])
def test_a_name_is_none(language: str, text: str) -> None:
    assert [quote.is_quotation for quote in quotes_of(text, language)] == [False]


def test_nobody_is_named_where_the_words_are_not_known() -> None:
    assert only_quote(LONG[0][1], "zh").speaker.text is None
