"""Languages without spaces between words: words are found, and spans are exactly theirs."""

from __future__ import annotations

from pathlib import Path

import pytest

from index import Document, Passage, Span, find, parse, search
from index.schema import entry_of
from index.writer import ENGINES, open_engine

TEXTS = {
    "zh": "国务院周二表示，政府已要求该网站推迟维护。示威者在德黑兰街头继续使用手机。",
    "ja": "国務省は火曜日、サイトに保守作業の延期を求めたと発表した。東京都の警察は調査を始めた。",
    "th": "กระทรวงต่างประเทศขอให้เว็บไซต์เลื่อนการบำรุงรักษาออกไป ตำรวจในกรุงเทพเริ่มสอบสวนแล้ว",
}
QUERIES = [
    ("政府", "zh", ["政府"]),
    ("德黑兰", "zh", ["德黑兰"]),
    ("示威者 手机", "zh", ["示威者", "手机"]),
    ('"推迟维护"', "zh", ["推迟维护"]),
    ("警察", "ja", ["警察"]),
    ("国務省", "ja", ["国務省"]),
    ("サイト", "ja", ["サイト"]),
    ("東京都 調査", "ja", ["東京都", "調査"]),
    ("ตำรวจ", "th", ["ตำรวจ"]),
    ("เว็บไซต์", "th", ["เว็บไซต์"]),
    ("กรุงเทพ", "th", ["กรุงเทพ"]),
    ('"กระทรวงต่างประเทศ"', "th", ["กระทรวงต่างประเทศ"]),
]


def document(language: str) -> Document:
    text = TEXTS[language]
    return Document(language, text, passages=(Passage(Span(0, len(text)), language),), fields={"language": (language,)})


@pytest.mark.parametrize("engine", ENGINES)
def test_words_are_found_where_they_stand(engine: str, tmp_path: Path) -> None:
    opened = open_engine(tmp_path, engine)
    opened.write([entry_of(document(language)) for language in TEXTS])
    for query, language, _words in QUERIES:
        hits = search(opened, query).hits
        assert [hit.document for hit in hits] == [language], query
    opened.close()


@pytest.mark.parametrize(("query", "language", "words"), QUERIES)
def test_spans_are_those_of_the_words(query: str, language: str, words: list[str]) -> None:
    text, passages = TEXTS[language], document(language).passages
    found = find(parse(query).query, text, passages)
    assert [span.of(text) for span in found] == words
